use crate::atlas::{Atlas, Place};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::geometry::{Detail, GlobeExtent, Level};

/// How far off the land a place of the land may lie, kilometres.
const REACH: f64 = 5.0;

/// A town or an island lies in a unit of the map, or close by; elsewhere a coordinate is wrong.
///
/// Asked only where the finest outlines are at hand: coarse ones leave small islands out.
pub fn places_lie_in_the_land(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let (Detail::Fine, level) = atlas.base_map.level(Detail::Fine) else { return Vec::new() };
    atlas
        .places
        .iter()
        .filter(|place| {
            place.kind.is_within_outlines() && GlobeExtent::OF_DATA.contains(place.point)
        })
        .filter(|place| !place.is_off_the_map && !is_near_land(atlas, level, place))
        .map(|place| {
            let what = format!("the place \"{}\" lies in the sea", place.slug);
            let hint = "mend lon and lat, or add off_map = true if the map leaves its land out";
            origins.problem("place", &place.slug, what, hint)
        })
        .collect()
}

fn is_near_land(atlas: &Atlas, level: &Level, place: &Place) -> bool {
    let Some(point) = atlas.base_map.projection.plane_from_globe(place.point) else {
        return true;
    };
    level.units.iter().any(|unit| {
        let shape = &unit.shape;
        shape.contains(point)
            || shape.vertices.iter().any(|v| (v.x - point.x).hypot(v.y - point.y) <= REACH)
    })
}

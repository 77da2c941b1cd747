use crate::atlas::{BaseMap, MapLabel, Place, PlaceId, TerritoryId};
use crate::geometry::{Bounds, Detail, PlanePoint};

/// How near to the coarse outline of a unit a place of its coast lies, kilometres.
const COAST: f64 = 12.0;
/// How near a name of the map stands to the town it names, kilometres.
const SAME_TOWN: f64 = 12.0;

/// Finds the territory of each place, and the place of each town of the map, once and for all.
pub fn georeference(
    base_map: &mut BaseMap,
    places: &mut [Place],
    territory_of_unit: &[Option<TerritoryId>],
) {
    let points: Vec<Option<PlanePoint>> =
        (places.iter()).map(|place| base_map.projection.plane_from_globe(place.point)).collect();
    for (place, point) in places.iter_mut().zip(&points) {
        let unit =
            point.filter(|_| !place.kind.is_open_water()).and_then(|it| unit_at(base_map, it));
        place.territory = unit.and_then(|unit| territory_of_unit[unit]);
    }
    for label in &mut base_map.labels {
        label.place = place_of(label, places, &points).map(PlaceId::from_index);
    }
}

/// The unit in which a point lies, else the one whose coast is nearest and near enough.
fn unit_at(base_map: &BaseMap, point: PlanePoint) -> Option<usize> {
    let (_, level) = base_map.level(Detail::Overview);
    let inside = level.units.iter().position(|unit| unit.shape.contains(point));
    inside.or_else(|| {
        // Squares do: there are many corners and few that count.
        let square = |vertex: &PlanePoint| {
            (vertex.x - point.x) * (vertex.x - point.x)
                + (vertex.y - point.y) * (vertex.y - point.y)
        };
        let here = Bounds { min: point, max: point };
        let near = level.units.iter().enumerate();
        let near = near.filter(|(_, unit)| unit.shape.bounds.gap(here) <= COAST);
        let nearest = near.filter_map(|(i, unit)| {
            let nearest = unit.shape.vertices.iter().map(square).min_by(f64::total_cmp)?;
            (nearest <= COAST * COAST).then_some((i, nearest))
        });
        nearest.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(i, _)| i)
    })
}

/// The place with the label's id, else a town on the same spot.
fn place_of(label: &MapLabel, places: &[Place], points: &[Option<PlanePoint>]) -> Option<usize> {
    let slug = label.slug.replace('_', "-");
    let same_name = places.iter().position(|place| place.slug == slug);
    same_name.or_else(|| {
        (0..places.len()).find(|&i| {
            places[i].kind.is_town()
                && points[i].is_some_and(|point| {
                    (point.x - label.at.x).hypot(point.y - label.at.y) < SAME_TOWN
                })
        })
    })
}

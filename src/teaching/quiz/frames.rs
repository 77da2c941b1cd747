use crate::atlas::TerritoryId;
use crate::geometry::{Bounds, PlanePoint, plane_distance};
use crate::map::Camera;
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::picture::AskedMap;

/// What a finger or a pointer can hit, pixels.
const SMALLEST: f64 = 24.0;
/// How many neighbours are in sight.
const NEIGHBOURS: usize = 4;
/// How much sea lies around them, as a share.
const MARGIN: f64 = 0.12;
/// The least that is in sight, km.
const LEAST: f64 = 90.0;
/// The largest land that is taken in only to show where one is, as times the land itself.
const MUCH_LARGER: f64 = 6.0;

/// The part of the map that shows a land among its neighbours.
pub fn frame_around(facts: &Facts<'_>, land: TerritoryId) -> Option<Bounds> {
    let here = facts.bounds(land)?;
    let size = |bounds: Bounds| bounds.width().max(bounds.height());
    let neighbours = facts.near(land).iter().filter_map(|&it| facts.bounds(it));
    let alike = neighbours.filter(|it| size(*it) < MUCH_LARGER * size(here).max(20.0));
    let all = alike.take(NEIGHBOURS).fold(here, |all, it| all.including(it.min).including(it.max));
    Some(grown_to(all))
}

/// The same with some sea around it, and not too near.
pub fn grown_to(bounds: Bounds) -> Bounds {
    let [width, height] = [bounds.width(), bounds.height()].map(|it| it.max(LEAST));
    let half = PlanePoint { x: width, y: height } * (0.5 + MARGIN);
    Bounds { min: bounds.centre() - half, max: bounds.centre() + half }
}

/// Whether a land on the map of a question can be hit.
pub fn is_large_enough(land: Bounds, frame: Bounds) -> bool {
    let scale = camera(frame).pixels_per_km;
    land.width().min(land.height()) * scale >= SMALLEST
}

/// How far apart two points lie on the map of a question.
pub fn pixels_between(one: PlanePoint, other: PlanePoint, frame: Bounds) -> f64 {
    plane_distance(one, other) * camera(frame).pixels_per_km
}

/// How the map of a question is seen.
pub fn camera(frame: Bounds) -> Camera {
    Camera::fitted(frame, AskedMap::SIZE)
}

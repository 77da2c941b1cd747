use serde::Serialize;

use crate::atlas::{Atlas, TerritoryId};
use crate::geometry::geodesy::nearest_on_edge;
use crate::geometry::{Bounds, Detail, PlanePoint, Shape, plane_distance};
use crate::map::{
    Anchor, Answer, Colour, Face, Item, Primitive, Role, Scene, ScreenPoint, ScreenRect, Stroke,
    Style, Text,
};

/// Radius of a number's circle, pixels.
const RADIUS: f64 = 10.0;
/// Size of a number, pixels.
const SIZE: f64 = 12.0;
/// How far from a small island its number may stand, pixels.
const DISTANCES: [f64; 5] = [18.0, 26.0, 36.0, 50.0, 70.0];
/// In how many directions.
const DIRECTIONS: u32 = 16;
/// How many points across and down are tried for the middle of a land.
const TRIED: u32 = 14;

/// A number on a map, and what it stands on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MapMark {
    /// What stands in its circle.
    pub mark: String,
    /// The middle of what it means, km of the plane.
    #[serde(skip)]
    pub at: PlanePoint,
    /// How far from there the land reaches at least, km: a small island has its number beside it.
    #[serde(skip)]
    pub room: f64,
}

/// The point of a shape within a part of the plane that lies furthest from its edge, and how far
/// that is, km; of a shape in which no tried point lies, the middle of its largest piece, and 0.
pub fn middle_of(shape: &Shape, visible: Bounds) -> Option<(PlanePoint, f64)> {
    let largest = shape
        .pieces()
        .filter(|piece| visible.contains(piece.bounds.centre()) || piece.bounds.touches(visible))
        .max_by(|one, other| area(one.bounds).total_cmp(&area(other.bounds)))?;
    let bounds = common(largest.bounds, visible)?;
    let share = |i: u32| (f64::from(i) + 0.5) / f64::from(TRIED);
    let tried = (0..TRIED).flat_map(|x| (0..TRIED).map(move |y| (x, y))).map(|(x, y)| PlanePoint {
        x: bounds.min.x + share(x) * bounds.width(),
        y: bounds.min.y + share(y) * bounds.height(),
    });
    let inside = tried.filter(|&point| shape.contains(point));
    let with_room = inside.map(|point| (point, room(shape, point, visible)));
    let best = with_room.max_by(|one, other| one.1.total_cmp(&other.1));
    Some(best.unwrap_or((bounds.centre(), 0.0)))
}

/// Where the number of a territory stands, and how much room it has there; none where nothing of it
/// is in sight.
pub fn middle_of_territory(
    atlas: &Atlas,
    id: TerritoryId,
    visible: Bounds,
) -> Option<(PlanePoint, f64)> {
    // Finer outlines would take long, and a number is wider than what they show.
    let (_, level) = atlas.base_map.level(Detail::Regional);
    let units = level.units.iter().zip(&atlas.territory_of_unit);
    let own = units.filter(|(_, of_unit)| **of_unit == Some(id));
    let middles = own.filter_map(|(unit, _)| middle_of(&unit.shape, visible));
    middles.filter(|(at, _)| visible.contains(*at)).max_by(|one, other| one.1.total_cmp(&other.1))
}

fn room(shape: &Shape, point: PlanePoint, visible: Bounds) -> f64 {
    let to_edge = shape.edges().map(|edge| plane_distance(point, nearest_on_edge(point, edge)));
    let sides = [
        point.x - visible.min.x,
        visible.max.x - point.x,
        point.y - visible.min.y,
        visible.max.y - point.y,
    ];
    to_edge.chain(sides).fold(f64::MAX, f64::min)
}

fn area(bounds: Bounds) -> f64 {
    bounds.width() * bounds.height()
}

fn common(one: Bounds, other: Bounds) -> Option<Bounds> {
    let min = PlanePoint { x: one.min.x.max(other.min.x), y: one.min.y.max(other.min.y) };
    let max = PlanePoint { x: one.max.x.min(other.max.x), y: one.max.y.min(other.max.y) };
    (min.x <= max.x && min.y <= max.y).then_some(Bounds { min, max })
}

/// Numbers in circles: on large land, beside a small island with a line to it, none on another.
pub fn add_marks(scene: &mut Scene, style: &Style, marks: &[MapMark]) {
    let mut taken: Vec<ScreenPoint> = Vec::new();
    let anchors: Vec<ScreenPoint> =
        marks.iter().map(|mark| scene.camera.screen_from_plane(mark.at)).collect();
    for (mark, &anchor) in marks.iter().zip(&anchors) {
        let is_roomy = mark.room * scene.camera.pixels_per_km > RADIUS + 2.0;
        let at = if is_roomy { anchor } else { beside(scene, anchor, &anchors, &taken) };
        if !is_roomy {
            let segments = [[anchor, at]].into();
            let stroke = Stroke::solid(style.ink, 1.2);
            scene.items.push(Item::new(Role::Leader, Primitive::Segments { segments, stroke }));
            let dot = Primitive::Circle {
                centre: anchor,
                radius: 2.0,
                fill: style.ink,
                stroke: Stroke::NONE,
            };
            scene.items.push(Item::new(Role::Dot, dot));
        }
        taken.push(at);
        scene.items.extend(circled(&mark.mark, at, style));
    }
}

fn circled(mark: &str, at: ScreenPoint, style: &Style) -> [Item; 2] {
    let circle = Primitive::Circle {
        centre: at,
        radius: RADIUS,
        fill: Colour::WHITE,
        stroke: Stroke::solid(style.ink, 1.3),
    };
    let text = Text::plain(mark.to_owned(), at, Anchor::Middle, Face::Bold, SIZE, style.ink);
    [Item::new(Role::Dot, circle), Item::new(Role::Name, Primitive::Text(text))]
}

/// The nearest place beside a point that no other number and no other numbered land has, in the
/// water rather than on land.
fn beside(
    scene: &Scene,
    anchor: ScreenPoint,
    anchors: &[ScreenPoint],
    taken: &[ScreenPoint],
) -> ScreenPoint {
    let frame = scene.camera.frame().grown(-RADIUS - 2.0);
    let candidates = DISTANCES.into_iter().flat_map(|distance| {
        (0..DIRECTIONS).map(move |direction| {
            let angle = f64::from(direction) / f64::from(DIRECTIONS) * std::f64::consts::TAU;
            // East first, then around: a line to the right reads best.
            ScreenPoint {
                x: anchor.x + distance * angle.cos(),
                y: anchor.y + distance * angle.sin(),
            }
        })
    });
    let cost = |at: ScreenPoint| {
        let overlaps = taken.iter().filter(|&&it| it.distance(at) < 2.0 * RADIUS + 3.0).count();
        let covers = anchors.iter().filter(|&&it| it != anchor && it.distance(at) < RADIUS + 6.0);
        let on_land = corners(at).filter(|&it| is_land(scene, it)).count();
        let outside = usize::from(!frame.contains(at));
        100 * outside + 20 * overlaps + 12 * covers.count() + 3 * on_land
    };
    let costed = candidates.map(|at| (cost(at), at.distance(anchor), at));
    let best = costed.min_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    best.map_or(anchor, |(_, _, at)| at)
}

fn corners(at: ScreenPoint) -> impl Iterator<Item = ScreenPoint> {
    let reach = ScreenRect::centred(at, 2.0 * RADIUS, 2.0 * RADIUS);
    let [left, right] = [reach.min.x, reach.max.x];
    let [top, bottom] = [reach.min.y, reach.max.y];
    [(at.x, at.y), (left, at.y), (right, at.y), (at.x, top), (at.x, bottom)]
        .into_iter()
        .map(|(x, y)| ScreenPoint { x, y })
}

fn is_land(scene: &Scene, at: ScreenPoint) -> bool {
    matches!(scene.at(at), Some(Answer::Territory(_)))
}

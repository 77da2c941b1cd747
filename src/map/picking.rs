use crate::atlas::{Atlas, TerritoryId};
use crate::geometry::geodesy::nearest_on_edge;
use crate::geometry::{Detail, PlanePoint};
use crate::map::values::{Camera, Item, RouteOf, Scene, ScreenPoint};

/// How near to an island, in pixels, counts as on it.
const REACH: f64 = 8.0;

/// The territory at a point of the screen; a small island also answers from close by.
pub fn territory_at(atlas: &Atlas, camera: &Camera, point: ScreenPoint) -> Option<TerritoryId> {
    let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
    let on_plane = camera.plane_from_screen(point);
    let units = || level.units.iter().zip(&atlas.territory_of_unit);
    let under = units().find(|(unit, _)| unit.shape.contains(on_plane));
    if let Some((_, &territory)) = under {
        return territory;
    }
    let reach = REACH / camera.pixels_per_km;
    let distance = |x: f64, y: f64| (x - on_plane.x).hypot(y - on_plane.y);
    units()
        .filter(|(unit, _)| {
            let bounds = unit.shape.bounds;
            (bounds.min.x - reach..=bounds.max.x + reach).contains(&on_plane.x)
                && (bounds.min.y - reach..=bounds.max.y + reach).contains(&on_plane.y)
        })
        .filter_map(|(unit, &territory)| {
            let nearest = (unit.shape.vertices.iter())
                .map(|vertex| distance(vertex.x, vertex.y))
                .min_by(f64::total_cmp)?;
            (nearest <= reach).then_some((nearest, territory?))
        })
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, territory)| territory)
}

/// Whether the legend, the date or another panel lies over a point of the screen.
pub fn is_under_panel(scene: &Scene, point: ScreenPoint) -> bool {
    scene.items[scene.ground..].iter().any(|item| match item {
        Item::Panel { rect, fill, .. } => fill.a > 0 && rect.contains(point),
        Item::Inset { rect, .. } => rect.contains(point),
        _ => false,
    })
}

/// How near to a line, in pixels, counts as on it.
const ON_LINE: f64 = 5.0;

/// The line or journey at a point of the screen.
pub fn route_at(scene: &Scene, point: ScreenPoint) -> Option<RouteOf> {
    let as_plane = |it: ScreenPoint| PlanePoint { x: it.x, y: it.y };
    let point = as_plane(point);
    let distance = |points: &[ScreenPoint]| {
        let edges = points.windows(2).map(|pair| (as_plane(pair[0]), as_plane(pair[1])));
        let gaps = edges.map(|edge| {
            let gap = nearest_on_edge(point, edge) - point;
            gap.x.hypot(gap.y)
        });
        gaps.fold(f64::MAX, f64::min)
    };
    let near = scene.routes.iter().map(|route| (distance(&route.points), route.of));
    near.filter(|(gap, _)| *gap <= ON_LINE).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, of)| of)
}

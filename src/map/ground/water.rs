use std::sync::Arc;

use crate::geometry::{Bounds, Detail, Shape, Water};
use crate::map::composition::Composition;
use crate::map::values::{Layer, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Style};

/// The smallest lake that is drawn, in square pixels.
const SMALLEST_LAKE: f64 = 14.0;

/// Pixels by which the sea reaches over the edge: a map between two pixels has no seam there.
pub const BEYOND: f64 = 1.0;

/// The sea, darker with depth. Where the bands cover all that is seen, nothing is drawn beneath
/// them: what is painted twice takes twice as long.
pub fn add_depths(composition: &mut Composition<'_>) {
    let is_flat = composition.style.is_sea_flat();
    let is_covered = is_covered(composition);
    if is_flat || !is_covered {
        // Beyond the data there is neither land nor sea; where colours are few, it stays paper.
        let style = &composition.style;
        let fill = match (is_covered, style.has_relief()) {
            (true, _) => style.sea,
            (false, true) => style.paper_edge,
            (false, false) => style.paper,
        };
        let rect = composition.view.camera.frame().grown(BEYOND);
        composition
            .add(Role::Sea, Primitive::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE });
    }
    if is_flat && is_covered {
        return;
    }
    let seen = composition.view.camera.visible();
    let scale = composition.view.camera.pixels_per_km;
    for (i, depth) in composition.atlas.base_map.water.seabed.at_scale(scale).iter().enumerate() {
        if depth.shape.bounds.touches(seen) {
            let (shape, colour) = (Arc::clone(&depth.shape), composition.style.sea_at(i));
            composition.add(Role::Sea, Primitive::Area { shape, colour, relief: None });
        }
    }
}

/// Whether the edge of what is seen lies within the bands.
fn is_covered(composition: &Composition<'_>) -> bool {
    const PARTS: u32 = 4;
    let [width, height] = composition.view.camera.size;
    let base_map = &composition.atlas.base_map;
    let is_inside = |x: f64, y: f64| {
        let plane = composition.view.camera.plane_from_screen(ScreenPoint { x, y });
        base_map.projection.globe_from_plane(plane).is_some_and(Water::reaches)
    };
    let shares = (0..=PARTS).map(|i| f64::from(i) / f64::from(PARTS));
    !base_map.water.seabed.at(Detail::Overview).is_empty()
        && shares.into_iter().all(|share| {
            let (x, y) = (share * width, share * height);
            is_inside(x, 0.0) && is_inside(x, height) && is_inside(0.0, y) && is_inside(width, y)
        })
}

/// The land of the last ice age that is sea today.
pub fn add_ice_age(composition: &mut Composition<'_>) {
    let shown = composition
        .atlas
        .base_map
        .water
        .ice_age
        .iter()
        .filter(|_| composition.view.layers.has(Layer::IceAge));
    let stroke = ice_age_shore(&composition.style);
    for shape in shown {
        let (colour, relief) = (composition.style.exposed, None);
        composition.add(Role::IceAge, Primitive::Area { shape: Arc::clone(shape), colour, relief });
        composition.add(Role::IceAge, Primitive::Outline { shape: Arc::clone(shape), stroke });
    }
}

/// How the shore of the last ice age is drawn.
pub fn ice_age_shore(style: &Style) -> Stroke {
    Stroke::dashed(style.soft_ink, 1.2, 3.0, 3.0)
}

/// Lakes and rivers, as many as the scale bears.
pub fn add_lakes_and_rivers(composition: &mut Composition<'_>) {
    let camera = composition.view.camera;
    let seen = camera.visible();
    let water = &composition.atlas.base_map.water;
    let rivers =
        water.rivers.iter().filter(|river| camera.pixels_per_km >= least_scale(river.rank));
    for river in rivers {
        // Less than a border of states: many of them run along a river.
        let width = 1.2 / f64::from(river.rank) + 0.3;
        let stroke = Stroke::solid(composition.style.river, width);
        let paths = river.paths.iter().filter(|path| path.bounds.touches(seen));
        composition.extend(
            Role::FreshWater,
            paths.map(|path| Primitive::Path { path: path.clone(), stroke }),
        );
    }
    for shape in lakes_drawn(composition) {
        let shape = Arc::clone(shape);
        let stroke = Stroke::solid(composition.style.river, 0.8);
        let (colour, relief) = (composition.style.sea, None);
        composition
            .add(Role::FreshWater, Primitive::Area { shape: Arc::clone(&shape), colour, relief });
        composition.add(Role::FreshWater, Primitive::Outline { shape, stroke });
    }
}

fn lakes_drawn<'a>(
    composition: &Composition<'a>,
) -> impl Iterator<Item = &'a Arc<Shape>> + use<'a> {
    let camera = composition.view.camera;
    let (seen, detail) = (camera.visible(), composition.detail);
    let smallest = SMALLEST_LAKE / camera.pixels_per_km.powi(2);
    let lakes = composition.atlas.base_map.water.lakes.iter();
    let lakes = lakes.filter(move |lake| lake.square_km >= smallest);
    let shapes = lakes.map(move |lake| lake.area.at(detail));
    shapes.filter(move |shape| shape.bounds.touches(seen))
}

/// What the lakes of the map cover, on the screen, as rectangles.
pub fn lakes_seen(composition: &Composition<'_>) -> Vec<ScreenRect> {
    let camera = composition.view.camera;
    let rect = |shape: &Arc<Shape>| {
        let Bounds { min, max } = shape.bounds;
        let [one, other] = [min, max].map(|it| camera.screen_from_plane(it));
        ScreenRect::new(one.x, other.y, other.x - one.x, one.y - other.y)
    };
    lakes_drawn(composition).map(rect).collect()
}

/// From how many pixels a kilometre on rivers of a rank are drawn.
fn least_scale(rank: u32) -> f64 {
    match rank {
        0 | 1 => 0.12,
        2 => 0.4,
        _ => 0.8,
    }
}

use std::sync::Arc;

use super::build::Sheet;
use super::{Item, Stroke};

/// The smallest lake that is drawn, in square pixels.
const SMALLEST_LAKE: f64 = 14.0;

/// The sea, darker with depth.
pub fn add_depths(sheet: &mut Sheet<'_>) {
    let colour = sheet.style.depth;
    let seen = sheet.view.camera.visible();
    let depths = sheet.atlas.base_map.water.depths.iter();
    let areas = depths.filter(|depth| depth.shape.bounds.touches(seen)).map(|depth| Item::Area {
        shape: Arc::clone(&depth.shape),
        colour,
        relief: None,
    });
    sheet.items.extend(areas);
}

/// The land of the last ice age that is sea today.
pub fn add_ice_age(sheet: &mut Sheet<'_>) {
    let shown = sheet.atlas.base_map.water.ice_age.iter().filter(|_| sheet.view.layers.ice_age);
    let stroke = Stroke::dashed(sheet.style.soft_ink, 1.2, 3.0, 3.0);
    for shape in shown {
        let (colour, relief) = (sheet.style.exposed, None);
        sheet.items.push(Item::Area { shape: Arc::clone(shape), colour, relief });
        sheet.items.push(Item::Outline { shape: Arc::clone(shape), stroke });
    }
}

/// Lakes and rivers, as many as the scale bears.
pub fn add_lakes_and_rivers(sheet: &mut Sheet<'_>) {
    let camera = sheet.view.camera;
    let seen = camera.visible();
    let water = &sheet.atlas.base_map.water;
    let smallest = SMALLEST_LAKE / camera.pixels_per_km.powi(2);
    let rivers =
        water.rivers.iter().filter(|river| camera.pixels_per_km >= least_scale(river.rank));
    for river in rivers {
        let width = 1.6 / f64::from(river.rank) + 0.4;
        let stroke = Stroke::solid(sheet.style.river, width);
        let paths = river.paths.iter().filter(|path| path.bounds.touches(seen));
        sheet.items.extend(paths.map(|path| Item::Path { path: path.clone(), stroke }));
    }
    let lakes = water.lakes.iter().filter(|lake| lake.square_km >= smallest);
    for lake in lakes.filter(|lake| lake.shape.bounds.touches(seen)) {
        let shape = Arc::clone(&lake.shape);
        let stroke = Stroke::solid(sheet.style.river, 0.8);
        let (colour, relief) = (sheet.style.sea, None);
        sheet.items.push(Item::Area { shape: Arc::clone(&shape), colour, relief });
        sheet.items.push(Item::Outline { shape, stroke });
    }
}

/// From how many pixels a kilometre on rivers of a rank are drawn.
fn least_scale(rank: u32) -> f64 {
    match rank {
        0 | 1 => 0.12,
        2 => 0.4,
        _ => 0.8,
    }
}

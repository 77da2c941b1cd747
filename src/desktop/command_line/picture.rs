use std::io::Write as _;
use std::path::Path;

use crate::assets;
use crate::atlas::{Atlas, MapState};
use crate::desktop::files::write_whole;
use crate::export::png_of;
use crate::geometry::{Bounds, Detail, GlobePoint};
use crate::map::{Appearance, Camera, OVERVIEW, Style, Tools, View, build_scene};
use crate::paint::svg_of;

/// What picture is wanted.
pub struct Order {
    pub state: MapState,
    pub appearance: Appearance,
    /// Pixels.
    pub size: [f64; 2],
    /// South-west and north-east corner.
    pub bounds: Option<[GlobePoint; 2]>,
}

/// Writes the picture as SVG or PNG, as the ending of the file says. A file that was there stays
/// whole until the new one is.
pub fn write(atlas: &Atlas, order: &Order, file: &Path) -> Result<(), String> {
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let svg = || svg(atlas, order);
    let bytes = match ending.as_deref() {
        Some("svg") => svg()?.into_bytes(),
        Some("png") => {
            let fonts = [assets::SANS, assets::BOLD, assets::ITALIC, assets::JAPANESE];
            png_of(&svg()?, &fonts).map_err(|error| error.to_string())?
        }
        _ => return Err(format!("{} must end in .svg or .png", file.display())),
    };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(format!("there is no folder {}", folder.display()));
    }
    let problem_of =
        |error: std::io::Error| format!("{} can't be written: {error}", file.display());
    write_whole(file, |out| out.write_all(&bytes)).map_err(problem_of)
}

fn svg(atlas: &Atlas, order: &Order) -> Result<String, String> {
    let bounds = order.bounds.map_or(Ok(OVERVIEW), |corners| plane_bounds(atlas, corners))?;
    let camera = Camera::fitted(bounds, order.size);
    let detail = Detail::for_scale(camera.pixels_per_km);
    let level = assets::level(detail, &atlas.base_map.projection)
        .map_err(|error| format!("the bundled map: {error}"))?;
    atlas.base_map.add_level(detail, level);
    for detail in [Detail::Regional, Detail::Fine] {
        let depths = assets::depths(detail, &atlas.base_map.projection)
            .map_err(|error| format!("the bundled map: {error}"))?;
        atlas.base_map.add_depths(detail, depths);
    }
    if let Ok(world) = assets::world() {
        atlas.base_map.add_world(world);
    }
    if let Ok(relief) = assets::relief() {
        atlas.base_map.add_relief(relief);
    }
    let appearance = order.appearance;
    let view = View { appearance, ..View::new(camera, order.state) };
    let words = assets::words();
    let metrics = assets::text_metrics();
    let tools = Tools { atlas, words: &words, metrics: &metrics };
    let scene = build_scene(tools, &view);
    let title = words.say_with(
        "picture-title",
        &[("name", words.say("app-name").into()), ("date", words.day(order.state.day).into())],
    );
    Ok(svg_of(&scene, &Style::new(view.appearance), &title))
}

/// The rectangle of the plane that holds all of a stretch of the globe.
pub fn plane_bounds(atlas: &Atlas, [low, high]: [GlobePoint; 2]) -> Result<Bounds, String> {
    const STEPS: u32 = 16;
    let edge = (0..=STEPS).flat_map(|i| {
        let share = f64::from(i) / f64::from(STEPS);
        let lon = low.lon + share * (high.lon - low.lon);
        let lat = low.lat + share * (high.lat - low.lat);
        [(lon, low.lat), (lon, high.lat), (low.lon, lat), (high.lon, lat)]
    });
    let project = |(lon, lat)| atlas.base_map.projection.plane_from_globe(GlobePoint { lon, lat });
    Bounds::around(edge.filter_map(project))
        .ok_or_else(|| "nothing of the map lies within --bounds".to_owned())
}

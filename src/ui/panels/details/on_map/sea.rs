use egui::Ui;

use crate::atlas::{NearestLand, Subject, control_sentence};
use crate::geometry::geodesy::NAUTICAL_MILE;
use crate::geometry::{Detail, GlobePoint};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::title;

/// A point at sea: what its colour means, and whose the nearest land is.
pub fn sea_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, point: GlobePoint) {
    let values = [
        ("north", cx.words.decimals(point.lat, 2).into()),
        ("east", cx.words.decimals(point.lon, 2).into()),
    ];
    title(ui, &cx.words.say_with("sea-title", &values));
    ui.label(depth(cx, point));
    let nearest = *memory.nearest_land.get_or_init(|| cx.atlas.nearest_land(point));
    let Some(NearestLand { territory, metres }) = nearest else { return };
    let day = cx.session.day(cx.atlas);
    let miles = metres / NAUTICAL_MILE;
    let zone = if miles <= 12.0 {
        "sea-within-12"
    } else if miles <= 200.0 {
        "sea-within-200"
    } else {
        "sea-beyond-200"
    };
    let values = [
        ("distance", cx.words.distance(metres).into()),
        ("miles", cx.words.decimals(miles, 0).into()),
        ("land", control_sentence(cx.atlas, cx.words, territory, day).into()),
    ];
    ui.label(cx.words.say_with("sea-nearest", &values));
    ui.weak(cx.words.say(zone));
    parts::link(ui, cx, &cx.atlas[territory].name, Subject::Territory(territory));
    if let Some(control) = cx.atlas[territory].control_on(day) {
        sources_ui(ui, cx, memory, &control.sources);
    }
}

/// What the colour of the sea means at a point.
fn depth(cx: UiContext<'_>, point: GlobePoint) -> String {
    let base_map = &cx.atlas.base_map;
    let plane = base_map.projection.plane_from_globe(point);
    let metres = plane.and_then(|plane| {
        let here = base_map.water.seabed.at(Detail::Fine).iter();
        let here = here.filter(|depth| depth.shape.contains(plane));
        here.map(|depth| depth.metres).max().filter(|&metres| metres > 0)
    });
    match metres {
        Some(metres) => cx.words.say_with("sea-deep", &[("metres", metres.to_string().into())]),
        None => cx.words.say("sea-shallow"),
    }
}

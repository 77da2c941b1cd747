use std::collections::BTreeSet;

use crate::geometry::GlobePoint;
use crate::map::composition::Composition;
use crate::map::ground::land::Symbology;
use crate::map::surround::legend;
use crate::map::values::{
    Anchor, Colour, Face, Item, PanePosition, ScreenPoint, ScreenRect, Stroke, Text,
};

const MARGIN: f64 = 14.0;
const DATE_SIZE: f64 = 32.0;
const NOTE_SIZE: f64 = 13.0;
const SCALE_SIZE: f64 = 12.0;
/// What the scale bar needs besides its length: the arrow and the margins, pixels.
const BESIDE_BAR: f64 = 70.0;

/// The date, the legend and the scale: they take their room, and are painted last.
pub fn arrange(composition: &mut Composition<'_>, symbologies: &[Symbology]) -> Vec<Item> {
    let mut items = date(composition);
    let pane_position = composition.view.pane_position;
    let (legend, its_rect) =
        if matches!(pane_position, PanePosition::First | PanePosition::LeftOfBar) {
            (Vec::new(), None)
        } else {
            legend::arrange(composition, symbologies)
        };
    items.extend(legend);
    if !matches!(pane_position, PanePosition::LeftOfBar) {
        items.extend(scale_bar(composition, its_rect));
    }
    items
}

/// The date, large, and what it stands for.
fn date(composition: &mut Composition<'_>) -> Vec<Item> {
    let view = composition.view;
    let words = composition.words;
    let state = view.state;
    let year = state.day.year();
    let groups: BTreeSet<&str> = (composition.atlas.changes_of_year(year))
        .map(|(id, _)| composition.atlas[id].group.as_str())
        .collect();
    let values = [
        ("day", words.day_of_year(state.day).into()),
        ("year", year.to_string().into()),
        ("changes", groups.len().into()),
        ("viewpoint", words.say(&format!("viewpoint-{}", state.viewpoint.word())).into()),
    ];
    let (large, small) = if let Some(treaty) = view.lens {
        let name = [("treaty", composition.atlas[treaty].name.as_str().into())];
        (words.day(state.day), words.say_with("map-date-lens", &name))
    } else if state.is_whole_year {
        (words.year(year), words.say_with("map-date-year", &values))
    } else {
        (words.day(state.day), words.say_with("map-date-day", &values))
    };
    let line = |text: String, y: f64, face: Face, size: f64, colour: Colour| Text {
        text,
        at: ScreenPoint { x: 0.0, y },
        anchor: Anchor::Left,
        face,
        size,
        colour,
        halo: None,
        spacing: 0.0,
        angle: 0.0,
    };
    let small = match view.covered {
        Some([first, last]) => {
            let years = [first, last].map(|day| day.year().to_string());
            let values = [("first", years[0].as_str().into()), ("last", years[1].as_str().into())];
            let covered = words.say_with("map-date-covered", &values);
            words.say_with("map-date-also", &[("note", small.into()), ("covered", covered.into())])
        }
        None => small,
    };
    // On a slim map the note says less rather than being cut.
    let room = view.camera.size[0] - 2.0 * MARGIN - 12.0;
    let is_cut = composition.width(&small, Face::Sans, NOTE_SIZE) > room;
    let small = match view.lens {
        None if is_cut && state.is_whole_year => words.say_with("map-date-year-short", &values),
        _ => small,
    };
    // A long date is smaller rather than cut.
    let date_size = DATE_SIZE * (room / composition.width(&large, Face::Bold, DATE_SIZE)).min(1.0);
    let mut large = line(large, MARGIN + 20.0, Face::Bold, date_size, composition.style.ink);
    let mut small = line(small, MARGIN + 48.0, Face::Sans, NOTE_SIZE, composition.style.soft_ink);
    let width = composition.width(&large.text, large.face, large.size).max(composition.width(
        &small.text,
        small.face,
        small.size,
    ));
    let width = width + 20.0;
    // The map right of a swipe bar bears its date on the right.
    let left = match view.pane_position {
        PanePosition::RightOfBar => view.camera.size[0] - MARGIN + 4.0 - width,
        PanePosition::Whole
        | PanePosition::First
        | PanePosition::Second
        | PanePosition::LeftOfBar => MARGIN - 4.0,
    };
    large.at.x = left + 10.0;
    small.at.x = left + 10.0;
    let rect = ScreenRect::new(left, MARGIN - 4.0, width, 68.0);
    composition.occupancy.take(rect.grown(4.0));
    let stroke = Stroke::solid(composition.style.paper_edge, 1.0);
    let panel = Item::Panel { rect, rounding: 4.0, fill: composition.style.paper, stroke };
    vec![panel, Item::Text(large), Item::Text(small)]
}

/// A length in kilometres, true in the middle of the map: left of the legend, or above it where
/// that leaves no room.
fn scale_bar(composition: &mut Composition<'_>, legend: Option<ScreenRect>) -> Vec<Item> {
    const LONGEST: f64 = 150.0;
    let camera = composition.view.camera;
    let pixels_per_km = camera.pixels_per_km * plane_km_per_true_km(composition).unwrap_or(1.0);
    let lengths = [1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
    let Some(km) = lengths.into_iter().find(|km| km * pixels_per_km <= LONGEST) else {
        return Vec::new();
    };
    let length = km * pixels_per_km;
    let [width, height] = camera.size;
    let beside = legend.map_or(width, |legend| legend.min.x);
    let (end, lower) = match legend {
        Some(legend) if beside < length + BESIDE_BAR => (width, legend.min.y),
        _ => (beside, height),
    };
    let right = end - MARGIN - 4.0;
    let y = lower - MARGIN - 4.0;
    let left = right - length;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    let stroke = Stroke::solid(composition.style.ink, 1.6);
    let segments = [
        [point(left, y), point(right, y)],
        [point(left, y - 5.0), point(left, y + 3.0)],
        [point(right, y - 5.0), point(right, y + 3.0)],
    ];
    composition.occupancy.take(ScreenRect::new(left - 44.0, y - 30.0, length + 54.0, 38.0));
    let mut items = north_arrow(composition, point(left - 24.0, y - 10.0));
    let text = composition.words.say_with("map-scale", &[("km", (km as i64).to_string().into())]);
    items.extend([
        Item::Segments { segments: segments.into(), stroke },
        Item::Text(Text {
            text,
            at: point(f64::midpoint(left, right), y - 13.0),
            anchor: Anchor::Middle,
            face: Face::Sans,
            size: SCALE_SIZE,
            colour: composition.style.ink,
            halo: Some(composition.style.water_halo),
            spacing: 0.0,
            angle: 0.0,
        }),
    ]);
    items
}

/// An arrow along the meridian in the middle of the map, with its N.
fn north_arrow(composition: &Composition<'_>, at: ScreenPoint) -> Vec<Item> {
    let camera = &composition.view.camera;
    let projection = &composition.atlas.base_map.projection;
    let north = projection.globe_from_plane(camera.centre).and_then(|middle| {
        let further = GlobePoint { lat: middle.lat + 0.1, ..middle };
        Some(projection.plane_from_globe(further)? - camera.centre)
    });
    let Some(north) = north else { return Vec::new() };
    let length = north.x.hypot(north.y);
    let (x, y) = (north.x / length, -north.y / length);
    let turned = |along: f64, across: f64| ScreenPoint {
        x: at.x + along * x - across * y,
        y: at.y + along * y + across * x,
    };
    let ink = composition.style.ink;
    vec![
        Item::Polygon {
            corners: vec![
                turned(6.0, 0.0),
                turned(-8.0, 5.0),
                turned(-4.5, 0.0),
                turned(-8.0, -5.0),
            ],
            fill: ink,
            stroke: Stroke::NONE,
        },
        Item::Text(Text {
            text: composition.words.say("map-north-letter"),
            at: turned(13.0, 0.0),
            anchor: Anchor::Middle,
            face: Face::Bold,
            size: 11.0,
            colour: ink,
            halo: Some(composition.style.water_halo),
            spacing: 0.0,
            angle: 0.0,
        }),
    ]
}

/// How long a true kilometre is drawn in the middle of the map, in kilometres of the plane.
fn plane_km_per_true_km(composition: &Composition<'_>) -> Option<f64> {
    use geo::algorithm::line_measures::{Distance as _, Geodesic};
    const STEP: f64 = 0.05;
    let projection = &composition.atlas.base_map.projection;
    let middle = projection.globe_from_plane(composition.view.camera.centre)?;
    let north = GlobePoint { lat: middle.lat + STEP, ..middle };
    let on_plane = projection.plane_from_globe(north)? - composition.view.camera.centre;
    let point = |p: GlobePoint| geo::Point::new(p.lon, p.lat);
    let true_km = Geodesic.distance(point(middle), point(north)) / 1000.0;
    Some(on_plane.x.hypot(on_plane.y) / true_km)
}

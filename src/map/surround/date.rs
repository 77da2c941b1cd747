use crate::map::composition::Composition;
use crate::map::values::{
    Anchor, Colour, Face, PanePosition, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 14.0;
const SIZE: f64 = 32.0;
const NOTE_SIZE: f64 = 13.0;

/// The date, large, and what it stands for.
pub fn place(composition: &mut Composition<'_>) {
    let view = composition.view;
    let words = composition.words;
    let state = view.state;
    let year = state.day.year();
    let values = [
        ("day", words.day_of_year(state.day).into()),
        ("year", year.to_string().into()),
        ("changes", composition.atlas.lands_changing_hands(year).into()),
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
    let room = view.camera.size[0] - 2.0 * FROM_EDGE - 12.0;
    let is_cut = composition.width(&small, Face::Sans, NOTE_SIZE) > room;
    let small = match view.lens {
        None if is_cut && state.is_whole_year => words.say_with("map-date-year-short", &values),
        _ => small,
    };
    // A long date is smaller rather than cut.
    let size = SIZE * (room / composition.width(&large, Face::Bold, SIZE)).min(1.0);
    let mut large = line(large, FROM_EDGE + 20.0, Face::Bold, size, composition.style.ink);
    let mut small =
        line(small, FROM_EDGE + 48.0, Face::Sans, NOTE_SIZE, composition.style.soft_ink);
    let width = composition.width(&large.text, large.face, large.size).max(composition.width(
        &small.text,
        small.face,
        small.size,
    ));
    let width = width + 20.0;
    // The map right of a swipe bar bears its date on the right.
    let left = match view.pane_position {
        PanePosition::RightOfBar => view.camera.size[0] - FROM_EDGE + 4.0 - width,
        PanePosition::Whole
        | PanePosition::First
        | PanePosition::Second
        | PanePosition::LeftOfBar => FROM_EDGE - 4.0,
    };
    large.at.x = left + 10.0;
    small.at.x = left + 10.0;
    let rect = ScreenRect::new(left, FROM_EDGE - 4.0, width, 68.0);
    composition.occupancy.take(rect.grown(4.0));
    let stroke = Stroke::solid(composition.style.paper_edge, 1.0);
    let panel = Primitive::Panel { rect, rounding: 4.0, fill: composition.style.paper, stroke };
    composition.extend(Role::Date, [panel, Primitive::Text(large), Primitive::Text(small)]);
}

use crate::atlas::{Headline, changes_in, headline};
use crate::map::composition::Composition;
use crate::map::values::{
    Anchor, Colour, Face, PanePosition, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 14.0;
/// Sizes of the date and of what stands beneath it; on small maps the date is smaller.
const SIZE: f64 = 32.0;
const SMALL_SIZE: f64 = 22.0;
const NOTE_SIZE: f64 = 13.0;
/// From one line of the note to the next, pixels.
const LINE: f64 = 17.0;
/// The widest that a line of the note becomes, pixels.
const WIDEST: f64 = 430.0;
/// Maps of fewer pixels are small: they say no more than what they show.
const SMALL: [f64; 2] = [720.0, 480.0];
/// The smallest map that has room for what changes hands, pixels.
const ROOMY: [f64; 2] = [1100.0, 640.0];

/// Whether a map of a size has room for a note of several lines and for what stands beneath it.
pub fn is_roomy([width, height]: [f64; 2]) -> bool {
    width >= ROOMY[0] && height >= ROOMY[1]
}

/// The date, large, what it stands for, and beneath it what changes hands.
///
/// The part of the map that it takes.
pub fn place(composition: &mut Composition<'_>) -> ScreenRect {
    let across = composition.view.camera.size[0];
    let room = across - 2.0 * FROM_EDGE - 12.0;
    let (large, note) = words_of(composition);
    let lines = lines_of(composition, &note, room);
    let size = size_of(composition, &large, room);
    let widths = lines.iter().map(|it| composition.width(it, Face::Sans, NOTE_SIZE));
    let width = widths.fold(composition.width(&large, Face::Bold, size), f64::max) + 20.0;
    // The map right of a swipe bar bears its date on the right.
    let left = match composition.view.pane_position {
        PanePosition::RightOfBar => across - FROM_EDGE + 4.0 - width,
        PanePosition::Whole
        | PanePosition::First
        | PanePosition::Second
        | PanePosition::LeftOfBar => FROM_EDGE - 4.0,
    };
    let height = size + 19.0 + LINE * lines.len() as f64;
    let rect = ScreenRect::new(left, FROM_EDGE - 4.0, width, height);
    composition.occupancy.take(rect.grown(4.0));
    write(composition, rect, (large, size), lines);
    rect
}

/// What stands beneath the date. On a smaller map the note says less rather than covering it.
fn lines_of(composition: &Composition<'_>, note: &str, room: f64) -> Vec<String> {
    let view = composition.view;
    let mut lines = composition.wrapped(note, NOTE_SIZE, room);
    let is_whole = view.lens.is_none() && view.pane_position == PanePosition::Whole;
    if is_roomy(view.camera.size) && is_whole {
        lines.extend(composition.wrapped(&changes_of(composition), NOTE_SIZE, room.min(WIDEST)));
    }
    lines
}

/// The size of the date: a long one is smaller rather than cut.
fn size_of(composition: &Composition<'_>, date: &str, room: f64) -> f64 {
    let [across, down] = composition.view.camera.size;
    let is_small = across < SMALL[0] || down < SMALL[1];
    let size = if is_small { SMALL_SIZE } else { SIZE };
    size * (room / composition.width(date, Face::Bold, size)).min(1.0)
}

/// The date with its size, and the lines beneath it, on paper of their own.
fn write(
    composition: &mut Composition<'_>,
    rect: ScreenRect,
    (date, size): (String, f64),
    lines: Vec<String>,
) {
    let style = composition.style;
    let line = |text: String, y: f64, face: Face, size: f64, colour: Colour| {
        let at = ScreenPoint { x: rect.min.x + 10.0, y };
        Primitive::Text(Text::plain(text, at, Anchor::Left, face, size, colour))
    };
    let stroke = Stroke::solid(style.paper_edge, 1.0);
    let panel = Primitive::Panel { rect, rounding: 4.0, fill: style.paper, stroke };
    let date = line(date, FROM_EDGE + 4.0 + size / 2.0, Face::Bold, size, style.ink);
    composition.extend(Role::Date, [panel, date]);
    let first = FROM_EDGE + 16.0 + size;
    for (i, text) in lines.into_iter().enumerate() {
        let line = line(text, first + LINE * i as f64, Face::Sans, NOTE_SIZE, style.soft_ink);
        composition.add(Role::Date, line);
    }
}

/// The date, and what the map is drawn from.
fn words_of(composition: &Composition<'_>) -> (String, String) {
    let view = composition.view;
    let words = composition.words;
    let state = view.state;
    let values = [
        ("day", words.day_of_year(state.day).into()),
        ("viewpoint", words.say(&format!("viewpoint-{}", state.viewpoint.word())).into()),
    ];
    let (large, note) = if let Some(treaty) = view.lens {
        let name = [("treaty", composition.atlas[treaty].name.as_str().into())];
        (words.day(state.day), words.say_with("map-date-lens", &name))
    } else if state.is_whole_year {
        (words.year(state.day.year()), words.say_with("map-date-year", &values))
    } else {
        (words.day(state.day), words.say_with("map-date-day", &values))
    };
    let Some(covered) = view.covered else { return (large, note) };
    let [first, last] = covered.map(|day| day.year().to_string());
    let covered =
        words.say_with("map-date-covered", &[("first", first.into()), ("last", last.into())]);
    let both = [("note", note.into()), ("covered", covered.into())];
    (large, words.say_with("map-date-also", &both))
}

/// What changes hands, the lands nearest to the story first.
fn changes_of(composition: &Composition<'_>) -> String {
    let (atlas, words, state) = (composition.atlas, composition.words, composition.view.state);
    let changes = changes_in(atlas, state.day.year());
    let Headline { story, others } = headline(atlas, words, state, &changes);
    let told: Vec<String> = story.into_iter().chain(others).collect();
    told.join(" ")
}

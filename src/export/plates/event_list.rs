use std::collections::BTreeSet;

use serde::Serialize;
use strum::VariantArray as _;

use crate::atlas::{Atlas, Event, EventKind, MapState, Significance};
use crate::export::plates::map_key::SymbolData;
use crate::export::plates::source_list::SourceList;
use crate::export::print::PrintFile;
use crate::language::Words;
use crate::map::{Appearance, Colour, Mark, ScreenPoint, ScreenRect, Style, symbol};
use crate::paint::svg_of_shapes;
use crate::time::{HistoricalDate, Precision};

/// Pixels from the middle of a symbol to its edge.
const RADIUS: f64 = 8.0;

/// The events of a year.
#[derive(Serialize)]
pub struct EventList {
    title: String,
    /// Above those that the map of a day does not show, as they come later.
    later: String,
    /// Where nothing happened.
    none: String,
    rows: Vec<EventRow>,
}

#[derive(Serialize)]
struct EventRow {
    /// The name of the file with its symbol.
    symbol: String,
    /// What sort of event it is.
    kind: String,
    /// "28 Aug"; "since 1945" where no more is known.
    date: String,
    title: String,
    /// 3 is a turning point, 1 a detail.
    weight: i64,
    is_later: bool,
    /// Numbers of sources.
    sources: Vec<usize>,
}

/// The events that begin in the year of a map, with the symbols by which it shows them.
pub fn event_list(
    atlas: &Atlas,
    words: &Words,
    state: MapState,
    marks: &[Mark],
    sources: &mut SourceList,
) -> (BTreeSet<EventKind>, EventList) {
    let year = state.day.year();
    let mut kinds: BTreeSet<EventKind> = marks.iter().map(|mark| mark.symbol).collect();
    let mut rows = Vec::new();
    for (_, event) in atlas.events_of_year(year) {
        kinds.insert(event.kind);
        let mut numbers: Vec<usize> =
            event.sources.iter().map(|citation| sources.number(citation.source)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        rows.push(EventRow {
            symbol: file_name(event.kind),
            kind: words.say(&format!("kind-{}", event.kind.word())),
            date: date_in_words(words, &event.date),
            title: event.title.clone(),
            weight: weight(event),
            is_later: !state.is_whole_year && event.date.first_day() > state.day,
            sources: numbers,
        });
    }
    let named = [("year", year.to_string().into())];
    let list = EventList {
        title: words.say_with("plate-events", &named),
        later: words.say("plate-later"),
        none: words.say("plate-no-events"),
        rows,
    };
    (kinds, list)
}

/// The symbols of kinds of event, each as a file.
pub fn symbol_files(kinds: &BTreeSet<EventKind>, appearance: Appearance) -> Vec<PrintFile> {
    let style = Style::new(appearance);
    let kinds = EventKind::VARIANTS.iter().filter(|kind| kinds.contains(kind));
    kinds.map(|&kind| symbol_file(kind, style.kind(kind))).collect()
}

/// The symbols that are on a map, in the order of the kinds, with what they stand for.
pub fn symbols_of(words: &Words, marks: &[Mark]) -> Vec<SymbolData> {
    let is_shown = |kind: &&EventKind| marks.iter().any(|mark| mark.symbol == **kind);
    let kinds = EventKind::VARIANTS.iter().filter(is_shown);
    let symbol = |&kind: &EventKind| SymbolData {
        picture: file_name(kind),
        text: words.say(&format!("kind-alone-{}", kind.word())),
    };
    kinds.map(symbol).collect()
}

/// What is held since some day of a year is no event of it: on a short list it comes last.
fn weight(event: &Event) -> i64 {
    let is_held_since = event.date.is_open() && event.date.start().precision == Precision::Year;
    let least = Significance::Detail;
    if is_held_since { least.number() } else { event.significance.number() }
}

fn date_in_words(words: &Words, date: &HistoricalDate) -> String {
    let short = words.short_date(date);
    if short.is_empty() { words.date(date) } else { short }
}

fn file_name(kind: EventKind) -> String {
    format!("event-{}.svg", kind.word())
}

fn symbol_file(kind: EventKind, ink: Colour) -> PrintFile {
    let side = 2.0 * RADIUS;
    let shapes = symbol(kind, ScreenPoint { x: RADIUS, y: RADIUS }, RADIUS, ink, Colour::WHITE);
    let svg = svg_of_shapes(ScreenRect::new(0.0, 0.0, side, side), &shapes);
    PrintFile::new(file_name(kind), svg)
}

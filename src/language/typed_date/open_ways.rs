use crate::language::words::Words;
use crate::time::{HistoricalDate, Precision};

/// How a date with one end is said, and what it is by the standard.
#[derive(Clone, Copy)]
enum Way {
    Since,
    EndUnknown,
    Until,
    StartUnknown,
    InOrBefore,
    InOrAfter,
    Before,
    After,
}

/// The messages in which the atlas writes such a date, those first that have another inside.
const WRITTEN: [(&str, Way); 6] = [
    ("date-end-unknown", Way::EndUnknown),
    ("date-start-unknown", Way::StartUnknown),
    ("date-before", Way::InOrBefore),
    ("date-after", Way::InOrAfter),
    ("date-open", Way::Since),
    ("date-open-start", Way::Until),
];

/// What people say before a date, and behind it.
const SAID_BEFORE: [(&str, Way); 14] = [
    ("since ", Way::Since),
    ("from ", Way::Since),
    ("с ", Way::Since),
    ("со ", Way::Since),
    ("until ", Way::Until),
    ("till ", Way::Until),
    ("up to ", Way::Until),
    ("по ", Way::Until),
    ("before ", Way::Before),
    ("prior to ", Way::Before),
    ("до ", Way::Before),
    ("after ", Way::After),
    ("later than ", Way::After),
    ("после ", Way::After),
];
const SAID_BEHIND: [(&str, Way); 6] = [
    ("から", Way::Since),
    ("以来", Way::Since),
    ("以降", Way::Since),
    ("まで", Way::Until),
    ("以前", Way::InOrBefore),
    ("以後", Way::InOrAfter),
];

/// What stands for a date in a message, to see what is around it.
const FIRST: &str = "\u{1}";
const LAST: &str = "\u{2}";

/// Reads one end of a date.
type ReadOne<'a> = &'a dyn Fn(&str) -> Option<HistoricalDate>;

/// A date that the atlas writes so, in small letters: "since 1945", "between 1945 and 1947".
pub fn as_written(words: &Words, text: &str, read: ReadOne<'_>) -> Option<HistoricalDate> {
    let of_one_end = |(message, way): (&str, Way)| {
        let around = words.say_with(message, &[("start", FIRST.into())]);
        dated(way, &read(inside(&around, text)?)?)
    };
    WRITTEN.into_iter().find_map(of_one_end).or_else(|| between(words, text, read))
}

/// A date as people say that it is before, since or after another.
pub fn as_said(text: &str, read: ReadOne<'_>) -> Option<HistoricalDate> {
    let before = || SAID_BEFORE.iter().find_map(|(it, way)| Some((text.strip_prefix(it)?, way)));
    let behind = || SAID_BEHIND.iter().find_map(|(it, way)| Some((text.strip_suffix(it)?, way)));
    let (inner, way) = before().or_else(behind)?;
    dated(*way, &read(inner)?)
}

/// What stands in the place of a date in a message of the atlas: "1745" of "1745 (uncertain)".
pub fn inside_message<'a>(words: &Words, message: &str, text: &'a str) -> Option<&'a str> {
    inside(&words.say_with(message, &[("date", FIRST.into())]), text)
}

fn inside<'a>(around: &str, text: &'a str) -> Option<&'a str> {
    let around = around.to_lowercase();
    let (before, behind) = around.split_once(FIRST)?;
    let inner = text.strip_prefix(before)?.strip_suffix(behind)?;
    (inner.len() < text.len()).then(|| inner.trim())
}

/// "Between 1945 and 1947": some time within.
fn between(words: &Words, text: &str, read: ReadOne<'_>) -> Option<HistoricalDate> {
    let values = [("start", FIRST.into()), ("end", LAST.into())];
    let around = words.say_with("date-between", &values).to_lowercase();
    let (before, rest) = around.split_once(FIRST)?;
    let (middle, behind) = rest.split_once(LAST)?;
    let inner = text.strip_prefix(before)?.strip_suffix(behind)?;
    let (start, end) = inner.split_once(middle).filter(|_| inner.len() < text.len())?;
    let (start, end) = (read(start)?, read(end)?);
    let text = format!("[{}..{}]", start.start_as_written(), end_as_written(&end));
    HistoricalDate::parse(&text).ok()
}

fn dated(way: Way, date: &HistoricalDate) -> Option<HistoricalDate> {
    let (start, end) = (date.start_as_written().to_owned(), end_as_written(date));
    let is_plain = date.start().is_plain() && date.end().is_none();
    let is_year = is_plain && date.start().precision == Precision::Year;
    let (first, last) = (date.start().first, date.end().unwrap_or(date.start()).last);
    let text = match way {
        Way::Since => format!("{start}/.."),
        Way::EndUnknown => format!("{start}/"),
        Way::Until => format!("../{end}"),
        Way::StartUnknown => format!("/{end}"),
        Way::Before if is_year => format!("[..{:04}]", first.year() - 1),
        Way::After if is_year => format!("[{:04}..]", last.year() + 1),
        Way::Before if is_plain => format!("[..{}]", first.yesterday()),
        Way::After if is_plain => format!("[{}..]", last.tomorrow()),
        Way::InOrBefore | Way::Before => format!("[..{end}]"),
        Way::InOrAfter | Way::After => format!("[{start}..]"),
    };
    HistoricalDate::parse(&text).ok()
}

/// Of an interval the end, as it is written by the standard; else all of it.
pub fn end_as_written(date: &HistoricalDate) -> String {
    let text = date.to_string();
    text.rsplit('/').next().unwrap_or_default().to_owned()
}

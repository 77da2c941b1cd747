use crate::atlas::Era;
use crate::data::record::entry::Entry;
use crate::data::record::references::References;
use crate::data::toml::names::event_list;
use crate::data::toml::names::read_citations;
use crate::time::Period;

/// An era without an end: see [`in_turn`].
pub fn read_era(entry: &Entry<'_>, references: &References<'_>) -> Option<Era> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let short = entry.optional_text("short");
    let from = entry.date("from");
    let summary = entry.text("summary");
    let events = event_list(entry, "events", references.events);
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    let from = from?;
    let period = Period::new(from.first_day(), None)?;
    Some(Era { slug: slug?, name: name?, short, from, period, summary: summary?, events, sources })
}

/// The eras by time, each up to the day on which the next one begins. Of two that begin on the
/// same day the later one is left without days, and is handed back.
pub fn in_turn(mut eras: Vec<Era>) -> (Vec<Era>, Vec<Era>) {
    eras.sort_by_key(|era| era.period.start());
    let starts: Vec<_> = eras.iter().map(|era| era.period.start()).collect();
    let (mut kept, mut twice): (Vec<Era>, Vec<Era>) = (Vec::new(), Vec::new());
    for (i, mut era) in eras.into_iter().enumerate() {
        let start = era.period.start();
        let end = starts[i..].iter().copied().find(|later| *later > start);
        if kept.last().is_some_and(|last| last.period.start() == start) {
            twice.push(era);
            continue;
        }
        era.period = Period::new(start, end).unwrap_or(era.period);
        kept.push(era);
    }
    (kept, twice)
}

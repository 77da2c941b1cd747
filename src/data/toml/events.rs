use strum::VariantArray as _;

use crate::atlas::{
    Actor, Certainty, Correction, Event, EventId, EventKind, Place, Saying, SayingAbout,
    Significance, Source,
};
use crate::data::record::entry::{Entry, Ids};
use crate::data::toml::names::{read_citation, read_citations};

/// The ids that an event may name.
pub struct EventReferences<'a> {
    pub actors: &'a Ids<Actor>,
    pub places: &'a Ids<Place>,
    pub sources: &'a Ids<Source>,
}

/// The longest title, in characters; a longer one doesn't fit its row.
const LONGEST_TITLE: usize = 70;

pub fn read_event(entry: &Entry<'_>, references: &EventReferences<'_>) -> Option<Event> {
    let slug = entry.text("id");
    let date = entry.date("date");
    let calendar = entry.optional_text("calendar");
    let title = entry.text("title");
    let summary = entry.text("summary");
    let kind = entry.word("kind", EventKind::VARIANTS, EventKind::word);
    let actors = entry.references("actors", references.actors);
    let places = entry.references("places", references.places);
    let significance = read_significance(entry);
    let certainty = entry.word("certainty", Certainty::VARIANTS, Certainty::word);
    let sources = read_citations(entry, "sources", references.sources);
    let corrections = entry.children("correction");
    entry.finish();
    if title.as_ref().is_some_and(|title| title.chars().count() > LONGEST_TITLE) {
        let what = format!("the title of {} has more than {LONGEST_TITLE} characters", entry.name);
        entry.report_field("title", what, Some("shorten it; the summary has room".to_owned()));
    }
    if !entry.has("places") {
        let what = format!("{} has no place", entry.name);
        entry.report_field("places", what, Some("name one: places = [\"shimoda\"]".to_owned()));
    }
    Some(Event {
        slug: slug?,
        date: date?,
        calendar,
        title: title?,
        summary: summary?,
        kind: kind?,
        actors,
        places,
        significance: significance?,
        certainty: certainty?,
        sources,
        corrections: corrections
            .iter()
            .filter_map(|child| read_correction(child, references))
            .collect(),
        sayings: Vec::new(),
    })
}

/// What a source says about an event, and the event's place.
pub fn read_saying(
    entry: &Entry<'_>,
    events: &Ids<Event>,
    sources: &Ids<Source>,
) -> Option<(EventId, Saying)> {
    let event = entry.reference("event", events);
    let about = entry.word("what", SayingAbout::VARIANTS, SayingAbout::word);
    let citation = read_citation(entry, "source", sources);
    let says = entry.text("says");
    let weigh = entry.optional_text("weigh");
    entry.finish();
    Some((event?, Saying { about: about?, citation: citation?, says: says?, weigh }))
}

fn read_significance(entry: &Entry<'_>) -> Option<Significance> {
    let number = entry.number("significance")?;
    let significance = Significance::from_number(number as i64);
    if significance.is_none() {
        entry.report_field(
            "significance",
            format!("{} has the significance {number}", entry.name),
            Some("use 1 (a detail), 2 (important) or 3 (a turning point)".to_owned()),
        );
    }
    significance
}

fn read_correction(entry: &Entry<'_>, references: &EventReferences<'_>) -> Option<Correction> {
    let source = entry.reference("source", references.sources);
    let says = entry.text("says");
    let instead = entry.text("instead");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(Correction { source: source?, says: says?, instead: instead?, sources })
}

use strum::VariantArray as _;

use crate::atlas::{
    Actor, Argument, ArgumentId, Certainty, Correction, Event, EventId, EventKind, Person, Place,
    Saying, SayingAbout, Significance, Source,
};
use crate::data::record::entry::{Entry, Ids};
use crate::data::toml::names::{event_list, read_citation, read_citations};

/// The ids that an event may name.
pub struct EventReferences<'a> {
    pub actors: &'a Ids<Actor>,
    pub places: &'a Ids<Place>,
    pub sources: &'a Ids<Source>,
}

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
    let is_grave = entry.flag("grave");
    let sources = read_citations(entry, "sources", references.sources);
    let instead_of_text = entry.optional_text("instead_of_text");
    let corrections = entry.children("correction");
    entry.finish();
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
        is_grave,
        sources,
        instead_of_text,
        corrections: corrections
            .iter()
            .filter_map(|child| read_correction(child, references))
            .collect(),
        sayings: Vec::new(),
    })
}

/// What an author argues.
pub fn read_argument(
    entry: &Entry<'_>,
    references: &EventReferences<'_>,
    events: &Ids<Event>,
    people: &Ids<Person>,
) -> Option<Argument> {
    let slug = entry.text("id");
    let date = entry.date("date");
    let title = entry.text("title");
    let about = event_list(entry, "about", events);
    let people = entry.references("people", people);
    let summary = entry.text("summary");
    let sources = read_citations(entry, "sources", references.sources);
    let corrections = entry.children("correction");
    entry.finish();
    if !entry.has("about") {
        let what = format!("{} speaks of no event", entry.name);
        let hint = "name one: about = [\"treaty-shimoda-1855\"]";
        entry.report_field("about", what, Some(hint.to_owned()));
    }
    let corrections = corrections.iter().filter_map(|child| read_correction(child, references));
    Some(Argument {
        slug: slug?,
        date: date?,
        title: title?,
        summary: summary?,
        about,
        people,
        sources,
        corrections: corrections.collect(),
        sayings: Vec::new(),
    })
}

/// Of what a source says something.
pub enum SaidOf {
    Event(EventId),
    Argument(ArgumentId),
}

/// What a source says about an event or an argument, and which.
pub fn read_saying(
    entry: &Entry<'_>,
    events: &Ids<Event>,
    arguments: &Ids<Argument>,
    sources: &Ids<Source>,
) -> Option<(SaidOf, Saying)> {
    let argument = entry.optional_reference("argument", arguments).map(SaidOf::Argument);
    let event = if entry.has("argument") {
        argument
    } else {
        entry.reference("event", events).map(SaidOf::Event)
    };
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

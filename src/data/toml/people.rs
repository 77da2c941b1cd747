use crate::atlas::{Person, Position};
use crate::data::record::entry::Entry;
use crate::data::record::references::References;
use crate::data::toml::names::{event_list, read_citations};

pub fn read_person(entry: &Entry<'_>, references: &References<'_>) -> Option<Person> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let ru = entry.optional_text("ru");
    let ja = entry.optional_text("ja");
    let born = entry.optional_date("born");
    let died = entry.optional_date("died");
    let line = entry.text("line");
    let offices = texts(entry, "offices");
    let events = event_list(entry, "events", references.events);
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(Person {
        slug: slug?,
        name: name?,
        ru,
        ja,
        born,
        died,
        line: line?,
        offices,
        events,
        sources,
    })
}

pub fn read_position(entry: &Entry<'_>, references: &References<'_>) -> Option<Position> {
    let slug = entry.text("id");
    let side = entry.reference("side", references.actors);
    let asked = entry.optional_text("asked");
    let title = entry.text("title");
    let from = entry.date("from");
    let to = entry.optional_date("to");
    let about = entry.references("about", references.territories);
    let summary = entry.text("summary");
    let cites = texts(entry, "cites");
    let answer = entry.optional_text("answer");
    let events = event_list(entry, "events", references.events);
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    if answer.is_none() {
        entry.report(
            format!("{} gives one side only", entry.name),
            Some("add what the other side says to it: answer = \"…\"".to_owned()),
        );
    }
    Some(Position {
        slug: slug?,
        side: side?,
        asked,
        title: title?,
        from: from?,
        to,
        about,
        summary: summary?,
        cites,
        answer,
        events,
        sources,
    })
}

fn texts(entry: &Entry<'_>, key: &'static str) -> Vec<String> {
    entry.list(key).into_iter().map(|(text, _)| text.to_owned()).collect()
}

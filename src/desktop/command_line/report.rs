use std::fmt::Write as _;

use serde::Serialize;

use crate::atlas::{Atlas, Citation, Event, EventKind, Place, TerritoryId, control_sentence};
use crate::desktop::command_line::arguments::{Format, TableFormat};
use crate::export::{TableForm, table_of};
use crate::language::Words;
use crate::search::{IndexedAtlas, WentOn};
use crate::time::Day;

#[derive(Serialize)]
struct ControlRow<'a> {
    territory: &'a str,
    name: &'a str,
    holder: &'a str,
    de_jure: &'a str,
    claimants: Vec<&'a str>,
    since: String,
    basis: &'a str,
    certainty: &'a str,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct EventRow<'a> {
    id: &'a str,
    date: String,
    title: &'a str,
    summary: &'a str,
    kind: &'a str,
    actors: Vec<&'a str>,
    places: Vec<PlaceRow<'a>>,
    significance: i64,
    sources: Vec<String>,
    corrections: Vec<CorrectionRow<'a>>,
}

#[derive(Serialize)]
struct PlaceRow<'a> {
    id: &'a str,
    name: &'a str,
    lon: f64,
    lat: f64,
}

#[derive(Serialize)]
struct CorrectionRow<'a> {
    source: &'a str,
    says: &'a str,
    instead: &'a str,
    sources: Vec<String>,
}

/// Which events are wanted.
pub struct EventQuery {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub kind: Option<EventKind>,
    pub words: String,
}

/// Who holds what on a day, all territories or one.
pub fn who_holds_what(
    atlas: &Atlas,
    words: &Words,
    day: Day,
    only: Option<TerritoryId>,
    format: Format,
) -> String {
    let ids = atlas.territories.with_ids().map(|(id, _)| id);
    let wanted = ids.filter(|&id| only.is_none_or(|only| only == id));
    match format {
        Format::Text => {
            let mut text = String::new();
            for id in wanted {
                text.push_str(&control_sentence(atlas, words, id, day));
                text.push('\n');
            }
            text
        }
        Format::Json => {
            json(&wanted.filter_map(|id| control_row(atlas, id, day)).collect::<Vec<_>>())
        }
    }
}

fn control_row(atlas: &Atlas, id: TerritoryId, day: Day) -> Option<ControlRow<'_>> {
    let territory = &atlas[id];
    let control = territory.control_on(day)?;
    let first = territory.held_since(&atlas.holders, day)?;
    Some(ControlRow {
        territory: &territory.slug,
        name: &territory.name,
        holder: &atlas[control.holder].name,
        de_jure: &control.de_jure,
        claimants: control.claimants.iter().map(|&id| atlas[id].name.as_str()).collect(),
        since: first.since.to_string(),
        basis: &control.basis,
        certainty: control.certainty.word(),
        sources: citations(atlas, &control.sources),
    })
}

/// The wanted events, in order of time.
pub fn events(
    atlas: &IndexedAtlas,
    words: &Words,
    filter: &EventQuery,
    format: TableFormat,
    form: TableForm,
) -> String {
    let with_words = atlas.events_with(&filter.words).into_iter().map(|id| &atlas[id]);
    let wanted = with_words.filter(|event| {
        let from = filter.from.unwrap_or(Day::first_of_year(i32::MIN));
        let to = filter.to.unwrap_or(Day::last_of_year(i32::MAX));
        event.went_on_within(from, to) && filter.kind.is_none_or(|kind| event.kind == kind)
    });
    match format {
        TableFormat::Text => {
            let mut text = String::new();
            let mut went_on = WentOn::default();
            for event in wanted {
                let first_day = event.date.first_day();
                if filter.from.is_none_or(|from| from <= first_day)
                    && filter.to.is_none_or(|to| first_day <= to)
                {
                    went_on.begin += 1;
                } else {
                    went_on.go_on += 1;
                }
                let date = event.date_from(words, filter.from);
                let kind = words.say(&format!("kind-{}", event.kind.word()));
                let values = [
                    ("date", date.into()),
                    ("title", event.title.as_str().into()),
                    ("kind", kind.into()),
                ];
                let line = words.say_with("events-line", &values);
                _ = writeln!(text, "{line}\n  {}", event.slug);
            }
            if filter.from.is_some() {
                _ = writeln!(text, "{}", went_on.in_words(words));
            }
            text
        }
        TableFormat::Json => json(&wanted.map(|event| event_row(atlas, event)).collect::<Vec<_>>()),
        TableFormat::Csv => csv(atlas, wanted, form),
    }
}

fn event_row<'a>(atlas: &'a Atlas, event: &'a Event) -> EventRow<'a> {
    let place = |&id| {
        let place: &Place = &atlas[id];
        PlaceRow { id: &place.slug, name: &place.name, lon: place.point.lon, lat: place.point.lat }
    };
    EventRow {
        id: &event.slug,
        date: event.date.to_string(),
        title: &event.title,
        summary: &event.summary,
        kind: event.kind.word(),
        actors: event.actors.iter().map(|&id| atlas[id].name.as_str()).collect(),
        places: event.places.iter().map(place).collect(),
        significance: event.significance.number(),
        sources: citations(atlas, &event.sources),
        corrections: (event.corrections.iter())
            .map(|correction| CorrectionRow {
                source: &atlas[correction.source].slug,
                says: &correction.says,
                instead: &correction.instead,
                sources: citations(atlas, &correction.sources),
            })
            .collect(),
    }
}

fn csv<'a>(atlas: &'a Atlas, events: impl Iterator<Item = &'a Event>, form: TableForm) -> String {
    let header =
        ["id", "date", "title", "summary", "kind", "actors", "places", "significance", "sources"];
    let rows = events.map(|event| {
        let row = event_row(atlas, event);
        let places: Vec<&str> = row.places.iter().map(|place| place.name).collect();
        [
            row.id.to_owned(),
            row.date,
            row.title.to_owned(),
            row.summary.to_owned(),
            row.kind.to_owned(),
            row.actors.join("; "),
            places.join("; "),
            row.significance.to_string(),
            row.sources.join("; "),
        ]
    });
    table_of(header.map(str::to_owned), rows, form)
}

fn citations(atlas: &Atlas, citations: &[Citation]) -> Vec<String> {
    let text = |citation: &Citation| {
        let slug = &atlas[citation.source].slug;
        citation.locator.as_ref().map_or_else(|| slug.clone(), |at| format!("{slug}, {at}"))
    };
    citations.iter().map(text).collect()
}

fn json(rows: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(rows).expect("texts and numbers make valid JSON");
    text.push('\n');
    text
}

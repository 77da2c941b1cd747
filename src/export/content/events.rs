use serde_json::json;

use crate::atlas::{Atlas, Correction, Event, PlaceId, SourceId};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Of, Row, table};
use crate::export::content::order::TableOrder;
use crate::export::ordered::Ordered;
use crate::geometry::GlobePoint;
use crate::time::Day;

table! {
    /// What stands in a table of events.
    pub const COLUMNS, fn cells(atlas: &Atlas, event: &Event) {
        always id: Text = Cell::Text(event.slug.clone());
        always date: Date = Cell::Date(event.date.clone());
        always year: Whole = Cell::Whole(event.date.period().start().year().into());
        always start: Day = Cell::Day(event.date.period().start());
        some end: Day = Cell::of_day(event.date.period().end());
        always start_date: Day = Cell::Day(event.date.period().start());
        some end_date: Day = Cell::of_day(event.date.period().end().map(Day::yesterday));
        always title: Text = Cell::Text(event.title.clone());
        always summary: Text = Cell::Text(event.summary.clone());
        always kind: Text = Cell::Text(event.kind.word().to_owned());
        always actors: Texts = Cell::Texts(event.actors.iter().map(|&actor| atlas[actor].name.clone()).collect());
        always places: Places = Cell::Things(event.places.iter().map(|&place| place_of(atlas, place)).collect());
        some lon: Number = Cell::of_number(point_of(atlas, event).map(|point| point.lon));
        some lat: Number = Cell::of_number(point_of(atlas, event).map(|point| point.lat));
        always significance: Whole = Cell::Whole(event.significance.number());
        always certainty: Text = Cell::Text(event.certainty.word().to_owned());
        some calendar: Text = Cell::of(event.calendar.as_deref());
        always sources: Texts = Cell::Texts(cited(atlas, &event.sources));
        some instead_of_text: Text = Cell::of(event.instead_of_text.as_deref());
        always corrections: Corrections = Cell::Things(event.corrections.iter().map(|it| correction_of(atlas, it)).collect());
    }
}

/// The events that are wanted, in order of time.
pub fn rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let wanted = atlas.events.with_ids().filter(|(_, event)| {
        order.span.meets(event.date.period()) && order.kind.is_none_or(|kind| event.kind == kind)
    });
    wanted.map(|(id, event)| row(atlas, Of::Event(id), event)).collect()
}

fn row(atlas: &Atlas, of: Of, event: &Event) -> Row {
    Row { of, point: point_of(atlas, event), cites: sources_of(event), cells: cells(atlas, event) }
}

/// Where it happened.
fn point_of(atlas: &Atlas, event: &Event) -> Option<GlobePoint> {
    event.places.first().map(|&place| atlas[place].point)
}

/// Those that it rests on, those that err about it and those that differ.
fn sources_of(event: &Event) -> Vec<SourceId> {
    let mut sources = sources_in(&event.sources);
    for correction in &event.corrections {
        sources.push(correction.source);
        sources.extend(sources_in(&correction.sources));
    }
    sources.extend(event.sayings.iter().map(|saying| saying.citation.source));
    sources
}

fn place_of(atlas: &Atlas, id: PlaceId) -> (Ordered, String) {
    let place = &atlas[id];
    let thing = Ordered::new()
        .with("id", json!(place.slug))
        .with("name", json!(place.name))
        .with("lon", json!(place.point.lon))
        .with("lat", json!(place.point.lat));
    (thing, place.name.clone())
}

fn correction_of(atlas: &Atlas, correction: &Correction) -> (Ordered, String) {
    let source = atlas[correction.source].slug.as_str();
    let Correction { says, instead, sources, .. } = correction;
    let thing = Ordered::new()
        .with("source", json!(source))
        .with("says", json!(says))
        .with("instead", json!(instead))
        .with("sources", json!(cited(atlas, sources)));
    (thing, format!("{source}: {says} → {instead}"))
}

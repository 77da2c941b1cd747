use serde_json::json;

use crate::atlas::{Atlas, Correction, Event, PlaceId, SourceId};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Column, Holds, Of, Row};
use crate::export::content::order::TableOrder;
use crate::export::ordered::Ordered;
use crate::time::Day;

/// What stands in a table of events.
pub const COLUMNS: &[Column] = &[
    Column::always("id", Holds::Text),
    Column::always("date", Holds::Date),
    Column::always("year", Holds::Whole),
    Column::always("start", Holds::Day),
    Column::some("end", Holds::Day),
    Column::always("start_date", Holds::Day),
    Column::some("end_date", Holds::Day),
    Column::always("title", Holds::Text),
    Column::always("summary", Holds::Text),
    Column::always("kind", Holds::Text),
    Column::always("actors", Holds::Texts),
    Column::always("places", Holds::Places),
    Column::some("lon", Holds::Number),
    Column::some("lat", Holds::Number),
    Column::always("significance", Holds::Whole),
    Column::always("certainty", Holds::Text),
    Column::some("calendar", Holds::Text),
    Column::always("sources", Holds::Texts),
    Column::always("corrections", Holds::Corrections),
];

/// The events that are wanted, in order of time.
pub fn rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let wanted = atlas.events.with_ids().filter(|(_, event)| {
        order.span.meets(event.date.period()) && order.kind.is_none_or(|kind| event.kind == kind)
    });
    wanted.map(|(id, event)| row(atlas, Of::Event(id), event)).collect()
}

fn row(atlas: &Atlas, of: Of, event: &Event) -> Row {
    let period = event.date.period();
    let point = event.places.first().map(|&place| atlas[place].point);
    let actors = event.actors.iter().map(|&actor| atlas[actor].name.clone()).collect();
    let cells = vec![
        Cell::Text(event.slug.clone()),
        Cell::Date(event.date.clone()),
        Cell::Whole(period.start().year().into()),
        Cell::Day(period.start()),
        Cell::of_day(period.end()),
        Cell::Day(period.start()),
        Cell::of_day(period.end().map(Day::yesterday)),
        Cell::Text(event.title.clone()),
        Cell::Text(event.summary.clone()),
        Cell::Text(event.kind.word().to_owned()),
        Cell::Texts(actors),
        Cell::Things(event.places.iter().map(|&place| place_of(atlas, place)).collect()),
        Cell::of_number(point.map(|point| point.lon)),
        Cell::of_number(point.map(|point| point.lat)),
        Cell::Whole(event.significance.number()),
        Cell::Text(event.certainty.word().to_owned()),
        Cell::of(event.calendar.as_deref()),
        Cell::Texts(cited(atlas, &event.sources)),
        Cell::Things(event.corrections.iter().map(|it| correction_of(atlas, it)).collect()),
    ];
    Row { of, point, cites: sources_of(event), cells }
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

use crate::atlas::{Atlas, Place, PlaceName};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Of, Row, table};
use crate::export::content::order::TableOrder;
use crate::time::{Day, HistoricalDate};

table! {
    /// What stands in a table of places.
    pub const COLUMNS, fn cells(atlas: &Atlas, place: &Place, events: usize) {
        always id: Text = Cell::Text(place.slug.clone());
        always name: Text = Cell::Text(place.name.clone());
        some alias: Text = Cell::of(place.alias.as_deref());
        some ru: Text = Cell::of(place.ru.as_deref());
        some ja: Text = Cell::of(place.ja.as_deref());
        always kind: Text = Cell::Text(place.kind.word().to_owned());
        always lon: Number = Cell::Number(place.point.lon);
        always lat: Number = Cell::Number(place.point.lat);
        some territory: Text = Cell::of(place.territory.map(|territory| atlas[territory].slug.as_str()));
        always off_the_map: Flag = Cell::Flag(place.is_off_the_map);
        always events: Whole = Cell::Whole(events as i64);
        some note: Text = Cell::of(place.note.as_deref());
        always sources: Texts = Cell::Texts(cited(atlas, &place.sources));
    }
}

table! {
    /// What stands in a table of names.
    pub const NAME_COLUMNS, fn name_cells(atlas: &Atlas, name: &PlaceName) {
        always place: Text = Cell::Text(atlas[name.place].slug.clone());
        always place_name: Text = Cell::Text(atlas[name.place].name.clone());
        always name: Text = Cell::Text(name.name.clone());
        some native: Text = Cell::of(name.native.as_deref());
        always language: Text = Cell::Text(name.language.code().to_owned());
        some from: Date = Cell::of_date(name.from.as_ref());
        some to: Date = Cell::of_date(name.to.as_ref());
        some start: Day = Cell::of_day(first_day(name));
        some end: Day = Cell::of_day(end_day(name));
        some start_date: Day = Cell::of_day(first_day(name));
        some end_date: Day = Cell::of_day(end_day(name).map(Day::yesterday));
        always lon: Number = Cell::Number(atlas[name.place].point.lon);
        always lat: Number = Cell::Number(atlas[name.place].point.lat);
        always sources: Texts = Cell::Texts(cited(atlas, &name.sources));
    }
}

/// The places; of a span of days, those of its events.
pub fn rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (id, place) in atlas.places.with_ids() {
        let happened = atlas.events_at(id).filter(|(_, event)| {
            order.span.meets(event.date.period())
                && order.kind.is_none_or(|kind| event.kind == kind)
        });
        let events = happened.count();
        if events == 0 && !(order.span.is_all() && order.kind.is_none()) {
            continue;
        }
        let cells = cells(atlas, place, events);
        let cites = sources_in(&place.sources);
        rows.push(Row { of: Of::Place(id), point: Some(place.point), cites, cells });
    }
    rows
}

/// The names that were borne on one of the days, by place.
pub fn name_rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (number, name) in atlas.place_names.iter().enumerate() {
        let (first, end) = (first_day(name), end_day(name));
        let began = order.span.last.is_none_or(|last| first.is_none_or(|first| first <= last));
        let lasted = order.span.first.is_none_or(|day| end.is_none_or(|end| day < end));
        if !(began && lasted) {
            continue;
        }
        let place = &atlas[name.place];
        let cells = name_cells(atlas, name);
        let cites = sources_in(&name.sources);
        rows.push(Row { of: Of::Name(number), point: Some(place.point), cites, cells });
    }
    rows
}

/// The first day on which it was borne.
fn first_day(name: &PlaceName) -> Option<Day> {
    name.from.as_ref().map(HistoricalDate::first_day)
}

/// The first day on which it was no longer.
fn end_day(name: &PlaceName) -> Option<Day> {
    name.to.as_ref().map(HistoricalDate::first_day)
}

use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Column, Holds, Of, Row};
use crate::export::content::order::TableOrder;
use crate::time::{Day, HistoricalDate};

/// What stands in a table of places.
pub const COLUMNS: &[Column] = &[
    Column::always("id", Holds::Text),
    Column::always("name", Holds::Text),
    Column::some("alias", Holds::Text),
    Column::some("ru", Holds::Text),
    Column::some("ja", Holds::Text),
    Column::always("kind", Holds::Text),
    Column::always("lon", Holds::Number),
    Column::always("lat", Holds::Number),
    Column::some("territory", Holds::Text),
    Column::always("off_the_map", Holds::Flag),
    Column::always("events", Holds::Whole),
    Column::some("note", Holds::Text),
    Column::always("sources", Holds::Texts),
];

/// What stands in a table of names.
pub const NAME_COLUMNS: &[Column] = &[
    Column::always("place", Holds::Text),
    Column::always("place_name", Holds::Text),
    Column::always("name", Holds::Text),
    Column::some("native", Holds::Text),
    Column::always("language", Holds::Text),
    Column::some("from", Holds::Date),
    Column::some("to", Holds::Date),
    Column::some("start", Holds::Day),
    Column::some("end", Holds::Day),
    Column::some("start_date", Holds::Day),
    Column::some("end_date", Holds::Day),
    Column::always("lon", Holds::Number),
    Column::always("lat", Holds::Number),
    Column::always("sources", Holds::Texts),
];

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
        let territory = place.territory.map(|territory| atlas[territory].slug.as_str());
        let cells = vec![
            Cell::Text(place.slug.clone()),
            Cell::Text(place.name.clone()),
            Cell::of(place.alias.as_deref()),
            Cell::of(place.ru.as_deref()),
            Cell::of(place.ja.as_deref()),
            Cell::Text(place.kind.word().to_owned()),
            Cell::Number(place.point.lon),
            Cell::Number(place.point.lat),
            Cell::of(territory),
            Cell::Flag(place.is_off_the_map),
            Cell::Whole(events as i64),
            Cell::of(place.note.as_deref()),
            Cell::Texts(cited(atlas, &place.sources)),
        ];
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
        let first = name.from.as_ref().map(HistoricalDate::first_day);
        let end = name.to.as_ref().map(HistoricalDate::first_day);
        let began = order.span.last.is_none_or(|last| first.is_none_or(|first| first <= last));
        let lasted = order.span.first.is_none_or(|day| end.is_none_or(|end| day < end));
        if !(began && lasted) {
            continue;
        }
        let place = &atlas[name.place];
        let cells = vec![
            Cell::Text(place.slug.clone()),
            Cell::Text(place.name.clone()),
            Cell::Text(name.name.clone()),
            Cell::of(name.native.as_deref()),
            Cell::Text(name.language.code().to_owned()),
            Cell::of_date(name.from.as_ref()),
            Cell::of_date(name.to.as_ref()),
            Cell::of_day(first),
            Cell::of_day(end),
            Cell::of_day(first),
            Cell::of_day(end.map(Day::yesterday)),
            Cell::Number(place.point.lon),
            Cell::Number(place.point.lat),
            Cell::Texts(cited(atlas, &name.sources)),
        ];
        let cites = sources_in(&name.sources);
        rows.push(Row { of: Of::Name(number), point: Some(place.point), cites, cells });
    }
    rows
}

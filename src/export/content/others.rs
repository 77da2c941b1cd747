use serde_json::json;

use crate::atlas::{Atlas, Grant, Person};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Column, Holds, Of, Row};
use crate::export::content::order::TableOrder;
use crate::export::ordered::Ordered;
use crate::time::{Day, HistoricalDate};

/// What stands in a table of figures: a row for each value.
pub const FIGURE_COLUMNS: &[Column] = &[
    Column::always("series", Holds::Text),
    Column::always("title", Holds::Text),
    Column::always("date", Holds::Date),
    Column::always("year", Holds::Whole),
    Column::always("start_date", Holds::Day),
    Column::some("end_date", Holds::Day),
    Column::always("value", Holds::Number),
    Column::always("unit", Holds::Text),
    Column::always("certainty", Holds::Text),
    Column::always("basis", Holds::Text),
    Column::some("note", Holds::Text),
    Column::always("sources", Holds::Texts),
];

/// What stands in a table of instruments.
pub const TREATY_COLUMNS: &[Column] = &[
    Column::always("id", Holds::Text),
    Column::always("name", Holds::Text),
    Column::always("kind", Holds::Text),
    Column::always("signed", Holds::Date),
    Column::always("year", Holds::Whole),
    Column::some("in_force", Holds::Date),
    Column::always("parties", Holds::Texts),
    Column::always("articles", Holds::Text),
    Column::some("vague", Holds::Text),
    Column::always("grants", Holds::Grants),
    Column::some("event", Holds::Text),
    Column::some("lon", Holds::Number),
    Column::some("lat", Holds::Number),
    Column::always("sources", Holds::Texts),
];

/// What stands in a table of people.
pub const PERSON_COLUMNS: &[Column] = &[
    Column::always("id", Holds::Text),
    Column::always("name", Holds::Text),
    Column::some("ru", Holds::Text),
    Column::some("ja", Holds::Text),
    Column::some("born", Holds::Date),
    Column::some("died", Holds::Date),
    Column::always("line", Holds::Text),
    Column::always("offices", Holds::Texts),
    Column::always("events", Holds::Texts),
    Column::always("sources", Holds::Texts),
];

/// The values of all series on the days that are wanted.
pub fn figure_rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (id, series) in atlas.series.with_ids() {
        let wanted = series.points.iter().filter(|it| order.span.meets(it.date.period()));
        for point in wanted {
            let period = point.date.period();
            let cells = vec![
                Cell::Text(series.slug.clone()),
                Cell::Text(series.title.clone()),
                Cell::Date(point.date.clone()),
                Cell::Whole(period.start().year().into()),
                Cell::Day(period.start()),
                Cell::of_day(period.end().map(Day::yesterday)),
                Cell::Number(point.value),
                Cell::Text(series.unit.clone()),
                Cell::Text(point.certainty.word().to_owned()),
                Cell::Text(series.basis.clone()),
                Cell::of(series.note.as_deref()),
                Cell::Texts(cited(atlas, series.citations_of(point))),
            ];
            let cites = sources_in(series.citations_of(point));
            rows.push(Row { of: Of::Figure(id), point: None, cites, cells });
        }
    }
    rows
}

/// The instruments that were signed or came into force on the days that are wanted.
pub fn treaty_rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (id, treaty) in atlas.treaties.with_ids() {
        let mut dates = std::iter::once(&treaty.signed).chain(&treaty.in_force);
        if !dates.any(|date| order.span.meets(date.period())) {
            continue;
        }
        let event = treaty.event.map(|event| &atlas[event]);
        let point = event.and_then(|it| it.places.first()).map(|&place| atlas[place].point);
        let parties = treaty.parties.iter().map(|&party| atlas[party].name.clone()).collect();
        let cells = vec![
            Cell::Text(treaty.slug.clone()),
            Cell::Text(treaty.name.clone()),
            Cell::Text(treaty.kind.word().to_owned()),
            Cell::Date(treaty.signed.clone()),
            Cell::Whole(treaty.signed.first_day().year().into()),
            Cell::of_date(treaty.in_force.as_ref()),
            Cell::Texts(parties),
            Cell::Text(treaty.articles.clone()),
            Cell::of(treaty.vague.as_deref()),
            Cell::Things(treaty.grants.iter().map(|grant| grant_of(atlas, grant)).collect()),
            Cell::of(event.map(|event| event.slug.as_str())),
            Cell::of_number(point.map(|point| point.lon)),
            Cell::of_number(point.map(|point| point.lat)),
            Cell::Texts(cited(atlas, &treaty.sources)),
        ];
        let cites = sources_in(&treaty.sources);
        rows.push(Row { of: Of::Treaty(id), point, cites, cells });
    }
    rows
}

fn grant_of(atlas: &Atlas, grant: &Grant) -> (Ordered, String) {
    let territories = grant.territories.iter().map(|&id| atlas[id].slug.as_str());
    let territories: Vec<&str> = territories.collect();
    let to = grant.to.map(|holder| atlas[holder].name.as_str());
    let text = format!("{} → {}", territories.join(", "), to.unwrap_or("–"));
    let thing = Ordered::new()
        .with("territories", json!(territories))
        .with("to", json!(to))
        .with("words", json!(grant.words));
    (thing, text)
}

/// The people who lived on one of the days, as far as that is known; else those of its events.
pub fn person_rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (id, person) in atlas.people.with_ids() {
        if !lived(order, person) {
            continue;
        }
        let events = person.events.iter().map(|&event| atlas[event].slug.clone()).collect();
        let cells = vec![
            Cell::Text(person.slug.clone()),
            Cell::Text(person.name.clone()),
            Cell::of(person.ru.as_deref()),
            Cell::of(person.ja.as_deref()),
            Cell::of_date(person.born.as_ref()),
            Cell::of_date(person.died.as_ref()),
            Cell::Text(person.line.clone()),
            Cell::Texts(person.offices.clone()),
            Cell::Texts(events),
            Cell::Texts(cited(atlas, &person.sources)),
        ];
        let cites = sources_in(&person.sources);
        rows.push(Row { of: Of::Person(id), point: None, cites, cells });
    }
    rows
}

fn lived(order: &TableOrder<'_>, person: &Person) -> bool {
    let span = order.span;
    if person.born.is_none() && person.died.is_none() {
        let mut events = person.events.iter().map(|&event| order.atlas[event].date.period());
        return span.is_all() || events.any(|period| span.meets(period));
    }
    let born = person.born.as_ref().map(HistoricalDate::first_day);
    let died = person.died.as_ref().map(|date| date.start().last);
    span.last.is_none_or(|last| born.is_none_or(|born| born <= last))
        && span.first.is_none_or(|first| died.is_none_or(|died| first <= died))
}

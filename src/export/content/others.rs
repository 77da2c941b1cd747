use serde_json::json;

use crate::atlas::{Atlas, Grant, Person, Series, SeriesPoint, Treaty};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Of, Row, table};
use crate::export::content::order::TableOrder;
use crate::export::ordered::Ordered;
use crate::geometry::GlobePoint;
use crate::time::{Day, HistoricalDate};

table! {
    /// What stands in a table of figures: a row for each value.
    pub const FIGURE_COLUMNS, fn figure_cells(atlas: &Atlas, series: &Series, point: &SeriesPoint) {
        always series: Text = Cell::Text(series.slug.clone());
        always title: Text = Cell::Text(series.title.clone());
        always date: Date = Cell::Date(point.date.clone());
        always year: Whole = Cell::Whole(point.date.period().start().year().into());
        always start_date: Day = Cell::Day(point.date.period().start());
        some end_date: Day = Cell::of_day(point.date.period().end().map(Day::yesterday));
        always value: Number = Cell::Number(point.value);
        always unit: Text = Cell::Text(series.unit.clone());
        always certainty: Text = Cell::Text(point.certainty.word().to_owned());
        always basis: Text = Cell::Text(series.basis.clone());
        some note: Text = Cell::of(series.note.as_deref());
        always sources: Texts = Cell::Texts(cited(atlas, series.citations_of(point)));
    }
}

table! {
    /// What stands in a table of instruments.
    pub const TREATY_COLUMNS, fn treaty_cells(atlas: &Atlas, treaty: &Treaty) {
        always id: Text = Cell::Text(treaty.slug.clone());
        always name: Text = Cell::Text(treaty.name.clone());
        always kind: Text = Cell::Text(treaty.kind.word().to_owned());
        always signed: Date = Cell::Date(treaty.signed.clone());
        always year: Whole = Cell::Whole(treaty.signed.first_day().year().into());
        some in_force: Date = Cell::of_date(treaty.in_force.as_ref());
        always parties: Texts = Cell::Texts(treaty.parties.iter().map(|&party| atlas[party].name.clone()).collect());
        always articles: Text = Cell::Text(treaty.articles.clone());
        some vague: Text = Cell::of(treaty.vague.as_deref());
        always grants: Grants = Cell::Things(treaty.grants.iter().map(|grant| grant_of(atlas, grant)).collect());
        some event: Text = Cell::of(treaty.event.map(|event| atlas[event].slug.as_str()));
        some lon: Number = Cell::of_number(point_of(atlas, treaty).map(|point| point.lon));
        some lat: Number = Cell::of_number(point_of(atlas, treaty).map(|point| point.lat));
        always sources: Texts = Cell::Texts(cited(atlas, &treaty.sources));
        some instead_of_text: Text = Cell::of(treaty.instead_of_text.as_deref());
    }
}

table! {
    /// What stands in a table of people.
    pub const PERSON_COLUMNS, fn person_cells(atlas: &Atlas, person: &Person) {
        always id: Text = Cell::Text(person.slug.clone());
        always name: Text = Cell::Text(person.name.clone());
        some ru: Text = Cell::of(person.ru.as_deref());
        some ja: Text = Cell::of(person.ja.as_deref());
        some born: Date = Cell::of_date(person.born.as_ref());
        some died: Date = Cell::of_date(person.died.as_ref());
        always line: Text = Cell::Text(person.line.clone());
        always offices: Texts = Cell::Texts(person.offices.clone());
        always events: Texts = Cell::Texts(person.events.iter().map(|&event| atlas[event].slug.clone()).collect());
        always sources: Texts = Cell::Texts(cited(atlas, &person.sources));
    }
}

/// The values of all series on the days that are wanted.
pub fn figure_rows(order: &TableOrder<'_>) -> Vec<Row> {
    let atlas = order.atlas;
    let mut rows = Vec::new();
    for (id, series) in atlas.series.with_ids() {
        let wanted = series.points.iter().filter(|it| order.span.meets(it.date.period()));
        for point in wanted {
            let cells = figure_cells(atlas, series, point);
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
        let cells = treaty_cells(atlas, treaty);
        let (point, cites) = (point_of(atlas, treaty), sources_in(&treaty.sources));
        rows.push(Row { of: Of::Treaty(id), point, cites, cells });
    }
    rows
}

/// Where it was signed.
fn point_of(atlas: &Atlas, treaty: &Treaty) -> Option<GlobePoint> {
    let place = atlas[treaty.event?].places.first();
    place.map(|&place| atlas[place].point)
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
        let cells = person_cells(atlas, person);
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

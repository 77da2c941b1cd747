use serde_json::json;

use crate::atlas::Event;
use crate::export::content::{About, Of, TableOrder, What, listing_of};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::ordered::Ordered;
use crate::export::table::text_of_table;
use crate::time::{Day, Precision, Stated};

/// The JSON of `TimelineJS`: a title slide, a slide for each event, the eras behind them.
pub struct TimelineJson;

/// The columns of the spreadsheet of `TimelineJS`.
pub struct TimelineTable;

const COLUMNS: [&str; 18] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
];

impl Format for TimelineJson {
    fn id(&self) -> &'static str {
        "timelinejs"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["timeline.json"]
    }

    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: &[What::Events], write: write_json }
    }
}

impl Format for TimelineTable {
    fn id(&self) -> &'static str {
        "timelinejs-csv"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["timeline.csv"]
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: &[What::Events], write: |order| Ok(write_table(order)) }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::TableForm]
    }
}

fn write_json(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let about = About::new(order, false);
    let events = events(order);
    let slides = events.iter().map(|event| {
        let (start, end) = (event.date.start(), event.date.end());
        let slide = Ordered::new()
            .with("unique_id", json!(event.slug))
            .with_ordered("start_date", date(start))
            .with("display_date", json!(order.words.date(&event.date)))
            .with("group", json!(group(order, event)))
            .with_ordered("text", text(&event.title, &paragraphs(order, event)));
        match end {
            Some(end) => slide.with_ordered("end_date", date(end)),
            None => slide,
        }
    });
    let title = Ordered::new().with_ordered("text", text(&about.title, &about.line()));
    let file = Ordered::new()
        .with_ordered("title", title)
        .with_list("events", slides.collect())
        .with_list("eras", eras(order));
    let mut written = serde_json::to_string_pretty(&file)
        .map_err(|error| ExportProblem::Failed(error.to_string()))?;
    written.push('\n');
    Ok(written.into_bytes())
}

/// Rows of the type "title" and "era" are its title slide and its eras.
fn write_table(order: &TableOrder<'_>) -> Vec<u8> {
    let about = About::new(order, false);
    let mut rows =
        vec![row(&[("Headline", &about.title), ("Text", &about.line()), ("Type", "title")])];
    for event in events(order) {
        let ends = [parts(event.date.start()), event.date.end().map(parts).unwrap_or_default()];
        rows.push(row_of_time(
            &ends,
            &[
                ("Display Date", &order.words.date(&event.date)),
                ("Headline", &event.title),
                ("Text", &paragraphs(order, event)),
                ("Group", &group(order, event)),
            ],
        ));
    }
    for (name, [first, last]) in eras_within(order) {
        let ends = [first, last].map(parts_of);
        rows.push(row_of_time(&ends, &[("Headline", name), ("Type", "era")]));
    }
    let header = COLUMNS.map(str::to_owned).to_vec();
    text_of_table(header, rows.into_iter(), order.form).into_bytes()
}

/// A row that begins and ends: year, month and day of both.
fn row_of_time([start, end]: &[[String; 3]; 2], cells: &[(&str, &str)]) -> Vec<String> {
    let columns = ["Year", "Month", "Day", "End Year", "End Month", "End Day"];
    let dates = columns.into_iter().zip(start.iter().chain(end).map(String::as_str));
    row(&dates.chain(cells.iter().copied()).collect::<Vec<_>>())
}

fn row(cells: &[(&str, &str)]) -> Vec<String> {
    let cell = |column: &&str| {
        let found = cells.iter().find(|(name, _)| name == column);
        found.map_or_else(String::new, |(_, text)| (*text).to_owned())
    };
    COLUMNS.iter().map(cell).collect()
}

fn events<'a>(order: &TableOrder<'a>) -> Vec<&'a Event> {
    let atlas = order.atlas;
    let event = |of| match of {
        Of::Event(id) => Some(&atlas[id]),
        Of::Land(_)
        | Of::Place(_)
        | Of::Name(_)
        | Of::Figure(_)
        | Of::Treaty(_)
        | Of::Person(_)
        | Of::Source(_) => None,
    };
    listing_of(order).rows.iter().filter_map(|row| event(row.of)).collect()
}

/// What of it is known: of "about 1745" the year.
fn date(stated: Stated) -> Ordered {
    let [year, month, day] = parts(stated);
    let named = [("year", year), ("month", month), ("day", day)];
    named
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .fold(Ordered::new(), |date, it| date.with(it.0, json!(it.1)))
}

fn parts(stated: Stated) -> [String; 3] {
    let [year, month, day] = parts_of(stated.first);
    match stated.precision {
        Precision::Day => [year, month, day],
        Precision::Month => [year, month, String::new()],
        Precision::Season | Precision::Year | Precision::Decade | Precision::Century => {
            [year, String::new(), String::new()]
        }
    }
}

fn parts_of(day: Day) -> [String; 3] {
    [day.year().to_string(), day.month().to_string(), day.day_of_month().to_string()]
}

fn group(order: &TableOrder<'_>, event: &Event) -> String {
    order.words.say(&format!("kind-{}", event.kind.word()))
}

/// The summary and its sources. The program reads HTML.
fn paragraphs(order: &TableOrder<'_>, event: &Event) -> String {
    let lines = event.sources.iter().map(|it| it.line(&order.atlas.sources, order.words));
    let sources = order.words.clauses(&lines.collect::<Vec<_>>());
    format!("<p>{}</p><p><small>{}</small></p>", plain(&event.summary), plain(&sources))
}

fn text(headline: &str, text: &str) -> Ordered {
    Ordered::new().with("headline", json!(plain(headline))).with("text", json!(text))
}

fn plain(text: &str) -> String {
    crate::export::xml_text::escaped(text)
}

fn eras(order: &TableOrder<'_>) -> Vec<Ordered> {
    let era = |(name, [first, last]): (&str, [Day; 2])| {
        let date = |day: Day| {
            let [year, month, day] = parts_of(day);
            Ordered::new()
                .with("year", json!(year))
                .with("month", json!(month))
                .with("day", json!(day))
        };
        Ordered::new()
            .with_ordered("start_date", date(first))
            .with_ordered("end_date", date(last))
            .with_ordered("text", Ordered::new().with("headline", json!(plain(name))))
    };
    eras_within(order).map(era).collect()
}

/// The eras of the days that are wanted; the last goes on until today.
fn eras_within<'a>(order: &TableOrder<'a>) -> impl Iterator<Item = (&'a str, [Day; 2])> {
    let (atlas, span) = (order.atlas, order.span);
    atlas.eras.iter().filter(move |era| span.meets(era.period)).map(move |era| {
        let last = era.period.end().map_or(atlas.known_until, Day::yesterday);
        (era.name.as_str(), [era.period.start(), last])
    })
}

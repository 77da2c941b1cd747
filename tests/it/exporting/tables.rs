//! Tables, read by other readers.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use kuril_atlas::export::{TableForm, TableOrder, What, listing_of};
use serde_json::Value;
use strum::VariantArray as _;

use super::{bytes, order, text};

fn column(header: &csv::StringRecord, id: &str) -> usize {
    header.iter().position(|it| it == id).expect("a column of the table")
}

#[test]
fn a_csv_has_a_row_for_each_of_the_atlas_and_calculates_nothing() {
    for separator in [b',', b';'] {
        let form = TableForm { separator, has_mark: true };
        let written = text("csv", &TableOrder { form, ..order(What::Events) });
        let written = written.strip_prefix('\u{feff}').expect("a mark");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(separator).from_reader(written.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let rows: Vec<_> =
            reader.records().map(|row| row.expect("as wide as the header")).collect();
        assert_eq!(rows.len(), order(What::Events).atlas.events.len());
        let tricky = rows.iter().find(|row| &row[0] == "tricky").expect("the event");
        let cell = |id: &str| &tricky[column(&header, id)];
        assert!(cell("title").starts_with("'=SUM(A1), \"quoted\"; <b>Кунашир"), "{tricky:?}");
        assert!(cell("summary").starts_with("'-1+2; one"), "{tricky:?}");
        assert_eq!(cell("date"), "1745~");
        let places: Vec<&str> = cell("places").split(" | ").collect();
        assert_eq!(places.len(), 2, "{places:?}");
        for row in &rows {
            let formula = |cell: &str| cell.starts_with(['=', '+', '@', '＝']);
            assert!(!row.iter().any(formula), "{row:?}");
        }
    }
}

#[test]
fn figures_below_zero_and_dates_stay_as_they_are_in_a_csv() {
    let written = text("csv", &order(What::Figures));
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let [value, date] = ["value", "date"].map(|id| column(&header, id));
    let mut rows = 0;
    for row in reader.records().map(|row| row.expect("as wide as the header")) {
        assert!(row[value].parse::<f64>().is_ok(), "{row:?}");
        assert!(kuril_atlas::time::HistoricalDate::parse(&row[date]).is_ok(), "{row:?}");
        rows += 1;
    }
    let figures: usize = order(What::Figures).atlas.series.iter().map(|it| it.points.len()).sum();
    assert_eq!(rows, figures);
}

#[test]
fn a_workbook_has_texts_as_text_years_as_numbers_and_its_sources() {
    for &what in What::VARIANTS {
        let order = order(what);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes("xlsx", &order))).expect("a workbook");
        let names = book.sheet_names();
        let pages = if what == What::Sources { 2 } else { 3 };
        assert_eq!(names.len(), pages, "{names:?}");
        assert_eq!(names[pages - 2], "Sources");
        let page = book.worksheet_range(&names[0]).expect("the table");
        let listing = listing_of(&order);
        assert_eq!(page.height(), listing.rows.len() + 1, "{what:?}");
        let about = book.worksheet_range(&names[pages - 1]).expect("what it is");
        let title = about.get((0, 0)).map(ToString::to_string).unwrap_or_default();
        assert!(title.ends_with("(Kuril Atlas)"), "{title}");
        if what == What::Events {
            let row = page.rows().find(|row| row[0] == Data::String("tricky".to_owned()));
            let row = row.expect("the event");
            assert_eq!(row[1], Data::String("1745~".to_owned()));
            assert_eq!(row[2], Data::Float(1745.0));
            let title = row[7].to_string();
            assert!(title.starts_with("=SUM(A1), \"quoted\"; <b>Кунашир & 国後"), "{title}");
        }
        let formulas = book.worksheet_formula(&names[0]).expect("the formulas of the table");
        assert!(formulas.used_cells().next().is_none(), "nothing is calculated");
    }
}

#[test]
fn json_has_every_row_with_the_words_of_its_columns_in_their_order() {
    for &what in What::VARIANTS {
        let order = order(what);
        let file: Value = serde_json::from_str(&text("json", &order)).expect("JSON");
        let listing = listing_of(&order);
        let rows = file["rows"].as_array().expect("a list");
        assert_eq!((rows.len(), &file["what"]), (listing.rows.len(), &Value::from(what.word())));
        for column in listing.columns {
            assert!(rows[0].get(column.id).is_some(), "{}", column.id);
        }
    }
    let file: Value = serde_json::from_str(&text("json", &order(What::Events))).expect("JSON");
    let tricky =
        file["rows"].as_array().and_then(|rows| rows.iter().find(|it| it["id"] == "tricky"));
    let tricky = tricky.expect("the event");
    assert_eq!(tricky["places"][1]["id"], "kunashir");
    assert!(tricky["title"].as_str().is_some_and(|it| it.starts_with("=SUM(A1)")), "{tricky}");
}

/// What `at` and `events` print as JSON is found under the same words.
#[test]
fn json_keeps_the_words_of_the_other_commands() {
    let ids = |what: What| -> Vec<&str> { what.columns().iter().map(|it| it.id).collect() };
    let events = ["id", "date", "title", "summary", "kind", "actors", "places", "significance"];
    let control = ["territory", "name", "holder", "de_jure", "claimants", "since", "basis"];
    let both = ["sources"];
    for word in events.iter().chain(&both).chain(&["corrections"]) {
        assert!(ids(What::Events).contains(word), "{word}");
    }
    for word in control.iter().chain(&both).chain(&["certainty"]) {
        assert!(ids(What::Control).contains(word), "{word}");
    }
}

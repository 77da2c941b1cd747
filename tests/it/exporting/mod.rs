//! What the atlas writes for other programs, read by readers of other authors.

mod calendars;
mod command;
mod foreign;
mod maps;
mod references;
mod tables;

use std::sync::{Arc, LazyLock};

use kuril_atlas::assets;
use kuril_atlas::atlas::{Atlas, Viewpoint};
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::export::{
    Cell, FORMATS, Format, Listing, Span, TableForm, TableOrder, What, format_named,
    format_of_file, formats_of, listing_of, table_in,
};
use kuril_atlas::geometry::Detail;
use kuril_atlas::language::Words;
use strum::VariantArray as _;

use crate::support::day;

/// An event whose words every format must carry unharmed.
const TRICKY: &str = r#"
[[event]]
id = "tricky"
date = "1745~"
title = "=SUM(A1), \"quoted\"; <b>Кунашир & 国後</b> {10 %}"
kind = "statement"
actors = ["japan"]
places = ["iturup", "kunashir"]
significance = 1
certainty = "likely"
summary = "-1+2; one line, and a long one: 択捉島択捉島択捉島択捉島択捉島択捉島択捉島択捉島."
sources = ["stephan-1994, p. 7; 8"]
"#;

static WITH_TRICKY: LazyLock<Atlas> = LazyLock::new(|| {
    let base_map = assets::base_map().expect("the bundled map");
    let mut files = assets::built_in_history();
    let body = FileBody::Bytes(TRICKY.as_bytes().to_vec());
    files.push(HistoryFile { path: "events/tricky.toml".to_owned(), body });
    let (atlas, problems) = read_history(&files, base_map, day("2026-11-20"));
    assert!(problems.iter().all(|it| !it.to_string().contains("places")), "{problems:?}");
    atlas
});

static WORDS: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(assets::words()));

fn order(what: What) -> TableOrder<'static> {
    TableOrder {
        atlas: &WITH_TRICKY,
        words: &WORDS,
        what,
        span: Span::default(),
        kind: None,
        viewpoint: Viewpoint::DeFacto,
        detail: Detail::Overview,
        form: TableForm::default(),
    }
}

fn on(date: &str) -> Span {
    Span::of_day(day(date))
}

#[cfg(feature = "geopackage")]
fn span(first: &str, last: &str) -> Span {
    Span { first: Some(day(first)), last: Some(day(last)) }
}

fn bytes(format: &str, order: &TableOrder<'_>) -> Vec<u8> {
    let format = format_named(format).expect("a format of the table");
    table_in(format, order).unwrap_or_else(|problem| panic!("{}", problem.in_words(&WORDS)))
}

fn text(format: &str, order: &TableOrder<'_>) -> String {
    String::from_utf8(bytes(format, order)).expect("UTF-8")
}

/// The text of a row in the column of a word.
fn cell(listing: &Listing, row: usize, column: &str) -> String {
    listing.text(&listing.rows[row], column)
}

#[test]
fn every_format_has_its_own_id_words_and_ending_and_each_part_of_the_history_a_format() {
    for (number, format) in FORMATS.iter().enumerate() {
        let id = format.id();
        let earlier = &FORMATS[..number];
        assert!(earlier.iter().all(|other| other.id() != id), "{id} is there twice");
        for part in ["", "-for", "-kept", "-lost"] {
            assert!(WORDS.has(&format!("format-{id}{part}")), "format-{id}{part}");
        }
        let file = format!("file.{}", format.endings()[0]);
        let found = format_of_file(&file).map(Format::id);
        assert!(found.is_some(), "{file}");
    }
    let of = |name: &str| format_of_file(name).map(Format::id);
    assert_eq!(of("A.CSV"), Some("csv"));
    assert_eq!(of("a.timeline.json"), Some("timelinejs"));
    assert_eq!(of("a.csl.json"), Some("csl-json"));
    assert_eq!(of("timeline.json"), Some("json"));
    assert_eq!(of("csv"), None);
    for &what in What::VARIANTS {
        assert!(formats_of(what).count() >= 6, "{what:?}");
    }
}

#[test]
fn a_format_says_what_else_holds_what_it_can_not() {
    let geojson = format_named("geojson").expect("a format");
    let problem = table_in(geojson, &order(What::People)).expect_err("people lie nowhere");
    let said = problem.in_words(&WORDS);
    assert!(said.starts_with("GeoJSON can’t hold “People”; these can: csv, xlsx, json"), "{said}");
}

#[test]
fn the_same_order_makes_the_same_bytes() {
    for format in FORMATS {
        for what in [What::Events, What::Control, What::Places, What::Sources] {
            let order = TableOrder { span: on("1905-10-01"), ..order(what) };
            if let Ok(bytes) = table_in(*format, &order) {
                let again = table_in(*format, &order).expect("as before");
                assert!(bytes == again, "{} of {what:?}", format.id());
                assert!(!bytes.is_empty(), "{} of {what:?}", format.id());
            }
        }
    }
}

/// The table of the README is that of the formats; those that a build leaves out stand there too.
#[test]
fn the_readme_tells_what_each_format_keeps_and_loses() {
    let readme = include_str!("../../../README.md");
    let table: Vec<&str> = readme
        .split("\n## Export\n")
        .nth(1)
        .expect("a section of the README")
        .split("\n## ")
        .next()
        .expect("its text")
        .lines()
        .filter(|line| line.starts_with("| `"))
        .filter(|line| line.split('`').nth(1).is_some_and(|id| format_named(id).is_some()))
        .collect();
    let row = |id: &str| {
        let say = |part: &str| WORDS.say(&format!("format-{id}{part}")).replace('|', "\\|");
        format!("| `{id}` {} | {} | {} | {} |", say(""), say("-for"), say("-kept"), say("-lost"))
    };
    let wanted: Vec<String> = FORMATS.iter().map(|format| row(format.id())).collect();
    assert_eq!(table, wanted, "write this into the README:\n{}", wanted.join("\n"));
}

#[test]
fn each_row_has_a_cell_for_each_column_and_what_every_row_has_is_never_empty() {
    for &what in What::VARIANTS {
        let listing = listing_of(&order(what));
        for row in &listing.rows {
            assert_eq!(row.cells.len(), listing.columns.len(), "{what:?}");
            for (column, cell) in listing.columns.iter().zip(&row.cells) {
                assert!(!column.always || *cell != Cell::Empty, "{what:?} {}", column.id);
            }
        }
    }
}

#[test]
fn a_span_takes_what_meets_it_on_either_hand_over_day() {
    let rows = |date: &str| {
        let order = TableOrder { span: on(date), ..order(What::Control) };
        let listing = listing_of(&order);
        let islands: Vec<[String; 3]> = (0..listing.rows.len())
            .filter(|&row| cell(&listing, row, "territory") == "iturup")
            .map(|row| ["holder", "start_date", "end_date"].map(|it| cell(&listing, row, it)))
            .collect();
        (listing.rows.len(), islands)
    };
    let (count, before) = rows("1945-08-27");
    assert_eq!((count, before.len()), (70, 1), "{before:?}");
    assert_eq!(before[0][2], "1945-08-27");
    let (_, after) = rows("1945-08-28");
    assert_eq!(after[0][..2], ["the USSR", "1945-08-28"]);
}

#[test]
fn an_official_map_is_told_as_such_beside_who_was_in_control() {
    let viewpoint = Viewpoint::Japan;
    let order = TableOrder { span: on("1960-01-01"), viewpoint, ..order(What::Control) };
    let listing = listing_of(&order);
    let row_of = |id: &str| {
        (0..listing.rows.len()).find(|&row| cell(&listing, row, "territory") == id).expect("a row")
    };
    let iturup = row_of("iturup");
    assert_eq!(cell(&listing, iturup, "holder"), "Japan");
    assert_eq!(cell(&listing, iturup, "in_control"), "the USSR");
    assert_eq!(cell(&listing, iturup, "viewpoint"), "japan");
    let urup = row_of("urup");
    assert_eq!(cell(&listing, urup, "holder"), "", "left open");
    assert_eq!(cell(&listing, urup, "start_date"), "1952-04-28", "cut where the map changes");
}

#[test]
fn edtf_of_a_period_is_as_exact_as_its_two_ends_are_known() {
    let listing = listing_of(&order(What::Control));
    let edtf = |territory: &str| -> Vec<String> {
        let rows = 0..listing.rows.len();
        let own = rows.filter(|&row| cell(&listing, row, "territory") == territory);
        own.map(|row| cell(&listing, row, "edtf")).collect()
    };
    assert_eq!(edtf("heilongjiang")[..2], ["1600/1640~", "1640~/1644-06"]);
    let iturup = edtf("iturup");
    assert!(iturup.last().is_some_and(|it| it.ends_with("/..")), "{iturup:?}");
    assert!(iturup.contains(&"1991-12-26/1993-10-12".to_owned()), "{iturup:?}");
    for row in 0..listing.rows.len() {
        let text = cell(&listing, row, "edtf");
        let read = kuril_atlas::time::HistoricalDate::parse(&text);
        assert!(read.is_ok(), "{text}: {read:?}");
    }
}

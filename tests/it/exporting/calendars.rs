//! Events in calendars and on lines of time, read by other readers.

use icalendar::parser::{read_calendar, unfold};
use kuril_atlas::export::What;
use kuril_atlas::time::Precision;
use serde_json::Value;

use super::{WITH_TRICKY, order, text};

#[test]
fn a_calendar_has_each_event_that_is_known_to_the_day_on_that_day_of_every_year() {
    let written = text("ics", &order(What::Events));
    assert!(written.split("\r\n").all(|line| line.len() <= 75), "lines are folded");
    assert!(!written.replace("\r\n", "").contains(['\n', '\r']), "every line ends as it must");
    let unfolded = unfold(&written);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let known = WITH_TRICKY.events.iter().filter(|event| {
        let start = event.date.start();
        start.precision == Precision::Day && !start.approximate && !start.uncertain
    });
    assert_eq!(calendar.components.len(), known.count());
    let property = |uid: &str, name: &str| -> String {
        let events = calendar.components.iter();
        let mut own = events.filter(|it| it.find_prop("UID").is_some_and(|id| id.val == uid));
        let event = own.next().expect("the event");
        event.find_prop(name).map(|it| it.val.as_str().to_owned()).unwrap_or_default()
    };
    let shimoda = WITH_TRICKY.events.iter().find(|it| it.date.to_string() == "1855-02-07");
    let shimoda = shimoda.expect("the treaty of Shimoda");
    let uid = format!("{}@kuril-atlas", shimoda.slug);
    assert_eq!(property(&uid, "DTSTART"), "18550207");
    assert_eq!(property(&uid, "RRULE"), "FREQ=YEARLY");
    assert!(property(&uid, "SUMMARY").ends_with("(1855)"));
    let summary = property(&uid, "DESCRIPTION").replace("\\,", ",").replace("\\;", ";");
    assert!(summary.starts_with(&shimoda.summary), "{summary}");
}

#[test]
fn a_line_of_time_has_a_title_every_event_and_every_era() {
    let file: Value =
        serde_json::from_str(&text("timelinejs", &order(What::Events))).expect("JSON");
    assert!(file["title"]["text"]["headline"].as_str().is_some_and(|it| it.starts_with("Events")));
    let events = file["events"].as_array().expect("a list");
    assert_eq!(events.len(), WITH_TRICKY.events.len());
    assert_eq!(file["eras"].as_array().map(Vec::len), Some(WITH_TRICKY.eras.len()));
    let tricky = events.iter().find(|it| it["unique_id"] == "tricky").expect("the event");
    assert_eq!(tricky["start_date"], serde_json::json!({ "year": "1745" }), "no first of January");
    assert_eq!(tricky["display_date"], "about 1745");
    let headline = tricky["text"]["headline"].as_str().unwrap_or_default();
    assert!(headline.contains("&lt;b&gt;Кунашир &amp; 国後"), "{headline}");
}

#[test]
fn the_table_of_a_line_of_time_has_the_columns_of_its_spreadsheet() {
    let written = text("timelinejs-csv", &order(What::Events));
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("a header").clone();
    assert_eq!((header.len(), &header[0], &header[9]), (18, "Year", "Headline"));
    let rows: Vec<_> = reader.records().map(|row| row.expect("as wide as the header")).collect();
    let of_type = |kind: &str| rows.iter().filter(|row| &row[15] == kind).count();
    assert_eq!((of_type("title"), of_type("era")), (1, WITH_TRICKY.eras.len()));
    assert_eq!(of_type(""), WITH_TRICKY.events.len());
}

//! The command line, as a stranger types it.

use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kuril-atlas"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the program runs")
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn json(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&text(&run(arguments))).expect("a JSON array")
}

#[test]
fn at_says_who_holds_an_island() {
    let said = text(&run(&["at", "2024", "--place", "iturup"]));
    let sentence = "Iturup (Etorofu, Итуруп, 択捉島): administered by Russia since \
                    28 August 1945; claimed by Japan";
    assert!(said.starts_with(sentence), "{said}");
}

#[test]
fn at_gives_one_row_for_each_territory_as_json() {
    let rows = json(&["at", "1945-08-30", "--format", "json"]);
    assert_eq!(rows.len(), 70);
    let keys = [
        "territory",
        "name",
        "holder",
        "de_jure",
        "claimants",
        "since",
        "basis",
        "certainty",
        "sources",
    ];
    for row in &rows {
        let found: Vec<&String> = row.as_object().expect("an object").keys().collect();
        assert!(found.len() == keys.len() && keys.iter().all(|key| row.get(key).is_some()));
    }
    let iturup = rows.iter().find(|row| row["territory"] == "iturup").expect("a row for it");
    assert_eq!(iturup["holder"], "the USSR");
    assert_eq!(iturup["since"], "1945-08-28");
    assert_eq!(iturup["claimants"], serde_json::json!(["Japan"]));
}

#[test]
fn a_year_stands_for_its_last_day() {
    let end = json(&["at", "1945", "--place", "kunashir", "--format", "json"]);
    assert_eq!(end[0]["holder"], "the USSR");
}

#[test]
fn a_place_that_is_no_territory_answers_for_the_one_it_lies_in() {
    let rows = json(&["at", "1930", "--place", "yuzhno-sakhalinsk", "--format", "json"]);
    assert_eq!(rows[0]["territory"], "sakhalin_s");
}

#[test]
fn an_unknown_place_is_answered_with_a_likely_one() {
    let output = run(&["at", "1945", "--place", "iturop"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("did you mean \"iturup\"?"), "{said}");
}

#[test]
fn an_impossible_date_is_explained() {
    let output = run(&["at", "1945-02-30"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("does not exist in the calendar"), "{said}");
}

#[test]
fn events_can_be_filtered_by_date_kind_and_words() {
    let rows = json(&[
        "events", "--from", "1855", "--to", "1875", "--kind", "treaty", "--text", "shimoda",
        "--format", "json",
    ]);
    let ids: Vec<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
    assert!(ids.contains(&"treaty-shimoda-1855"), "{ids:?}");
    assert!(rows.iter().all(|row| row["kind"] == "treaty"));
    let place = &rows[0]["places"][0];
    assert!(place["id"].is_string() && place["lon"].is_number() && place["lat"].is_number());
}

#[test]
fn events_as_csv_have_a_header_and_a_line_each() {
    let csv = text(&run(&["events", "--from", "1904", "--to", "1905", "--format", "csv"]));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().expect("a header").get(0), Some("id"));
    let rows = json(&["events", "--from", "1904", "--to", "1905", "--format", "json"]);
    assert_eq!(reader.records().count(), rows.len());
}

#[test]
fn check_finds_no_problem_in_the_built_in_history() {
    assert!(text(&run(&["check"])).starts_with("No problem in "));
}

#[test]
fn check_names_file_line_and_remedy_and_exits_with_1() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/unknown_key");
    let output = run(&["check", folder]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("has the unknown key \"sumary\""), "{said}");
    assert!(said.contains("did you mean \"summary\"?"), "{said}");
    assert!(said.contains("events.toml:6"), "{said}");
}

#[test]
fn render_writes_the_same_bytes_for_the_same_input() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let render = |name: &str| {
        let file = folder.path().join(name);
        let path = file.to_str().expect("UTF-8");
        text(&run(&["render", "--date", "1945-08-30", "--size", "320x200", "-o", path]));
        std::fs::read(file).expect("the picture")
    };
    assert_eq!(render("one.svg"), render("two.svg"));
    let png = render("one.png");
    assert_eq!(png, render("two.png"));
    let picture = image::load_from_memory(&png).expect("a PNG");
    assert_eq!((picture.width(), picture.height()), (320, 200));
}

#[test]
fn render_refuses_an_ending_it_does_not_know() {
    let output = run(&["render", "--date", "1945", "-o", "map.gif"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("must end in .svg or .png"));
}

#[test]
fn without_a_display_two_lines_say_what_is_missing_and_what_works() {
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("there is no display") && said.contains("kuril-atlas at"), "{said}");
}

#[test]
fn coverage_says_what_is_cited_from_each_document_and_counts_by_decade() {
    let said = text(&run(&["coverage"]));
    assert_eq!(said.matches("events cite it").count(), 5, "{said}");
    assert!(said.contains("treaty-shimoda-1855"));
    assert!(said.contains("\niturup: all "));
}

#[test]
fn arguments_are_counted_apart_and_are_no_events() {
    assert!(!text(&run(&["events", "--text", "Kaplan"])).contains("kaplan-2012"));
    assert!(text(&run(&["check"])).contains(" arguments, "));
    let moved = text(&run(&["events", "--kind", "people-moved"]));
    assert!(moved.contains("islanders-removed-1947-49"), "{moved}");
}

//! The command line, as a stranger types it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use kuril_atlas::assets;
use serde_json::Value;

use crate::support::{atlas, told};

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
    let sentence = "Iturup (Etorofu, Итуруп, 択捉島): administered by Russia; at first, \
                    from 28 August 1945, occupied by the USSR; claimed by Japan";
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
    assert!(said.contains("There is no “1945-02-30” in the calendar"), "{said}");
}

#[test]
fn a_date_is_typed_as_anywhere_and_the_day_that_answers_is_told() {
    let plain = run(&["at", "1945-08-31", "--place", "iturup"]);
    for typed in ["31.08.1945", "昭和20年8月31日", "31 августа 1945"] {
        let output = run(&["at", typed, "--place", "iturup"]);
        assert_eq!((text(&output), output.stderr.len()), (text(&plain), 0), "{typed}");
    }
    for (typed, name) in [
        ("1945-08", "August 1945 is shown as it was at its end, on 31 August 1945"),
        ("1945-08-20/1945-08-31", "20–31 August 1945 is shown as it was at its end"),
        ("summer 1945", "summer 1945 is shown as it was at its end, on 31 August 1945"),
        ("c. 1875", "about 1875 is shown as it was at its end, on 31 December 1875"),
    ] {
        let output = run(&["at", typed, "--place", "iturup"]);
        assert!(String::from_utf8_lossy(&output.stderr).contains(name), "{output:?}");
        assert!(output.status.success());
    }
    for (typed, problem) in [
        ("1945/..", "has no end; type the day"),
        ("7/2/1855", "can be 7 February 1855 or 2 July 1855"),
        ("soon", "is no date"),
    ] {
        let output = run(&["at", typed]);
        assert_eq!(output.status.code(), Some(1), "{typed}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(problem), "{output:?}");
    }
}

#[test]
fn nobody_is_said_to_hold_anything_after_what_the_atlas_knows() {
    let last_year = atlas().axis().last_year();
    let output = run(&["at", &format!("{last_year}-12-31"), "--place", "iturup"]);
    let said = told(&output);
    let known = assets::words().day(atlas().known_until);
    assert!(
        said.contains(&format!("The atlas knows to {known}; 31 December {last_year} is")),
        "{said}"
    );
    let known = run(&["at", &atlas().known_until.to_string(), "--place", "iturup"]);
    assert_eq!(output.stdout, known.stdout);
    assert!(known.stderr.is_empty(), "{}", told(&known));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_told_in_plain_words() {
    for arguments in [
        ["export", "events", "-o", "/proc/x.csv"],
        ["render", "--date=1945", "-o", "/proc/x.png"],
        ["render", "--date=1945", "-o", "/sys/x.svg"],
    ] {
        let output = run(&arguments);
        let said = told(&output);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(!said.contains("os error") && !said.contains(".tmp"), "{said}");
    }
    let proc = told(&run(&["export", "events", "-o", "/proc/x.csv"]));
    assert!(proc.contains("no file can be made there"), "{proc}");
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
fn what_went_on_is_listed_in_each_of_its_years() {
    let wars =
        |from: &str, to: &str| text(&run(&["events", "--from", from, "--to", to, "--kind", "war"]));
    assert!(wars("1905", "1905").contains("since 8 February 1904: "), "{}", wars("1905", "1905"));
    let war = "8 February 1904 – 5 September 1905: ";
    assert!(wars("1904", "1904").contains(war), "{}", wars("1904", "1904"));
    assert!(!wars("1906", "1906").contains("1904"), "{}", wars("1906", "1906"));
    assert!(wars("1921", "1921").contains("since August 1918: "), "{}", wars("1921", "1921"));
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
fn a_csv_for_excel_begins_with_its_mark_and_has_the_separator_that_is_wanted() {
    let from = ["events", "--from", "1904", "--to", "1905", "--format", "csv"];
    let plain = text(&run(&from));
    let excel = text(&run(&[&from[..], &["--bom", "--separator", ";"]].concat()));
    assert!(excel.starts_with("\u{feff}id;date;title;"), "{}", &excel[..40]);
    let read = |text: &str, separator| {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(separator).from_reader(text.as_bytes());
        reader.records().map(|row| row.expect("a row")).collect::<Vec<_>>()
    };
    let excel = excel.trim_start_matches('\u{feff}');
    assert_eq!(read(excel, b';'), read(&plain, b','));
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
        fs::read(file).expect("the picture")
    };
    assert_eq!(render("one.svg"), render("two.svg"));
    let png = render("one.png");
    assert_eq!(png, render("two.png"));
    let picture = image::load_from_memory(&png).expect("a PNG");
    assert_eq!((picture.width(), picture.height()), (320, 200));
}

#[test]
fn render_draws_across_the_date_line_and_says_what_is_wrong_with_bounds() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("bering.svg");
    let path = file.to_str().expect("UTF-8");
    let render = |bounds: &str| {
        run(&["render", "--date", "1945", "--size", "320x200", "--bounds", bounds, "-o", path])
    };
    text(&render("170,45,-170,65"));
    assert!(file.exists());
    let told = String::from_utf8_lossy(&render("43,145,46,150").stderr).into_owned();
    assert!(told.contains("did you mean 145,43,150,46?"), "{told}");
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

/// A copy of the history, with one file of events left out.
fn history_without(left_out: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let history = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/history");
    for part in ["", "control", "events"] {
        fs::create_dir_all(folder.path().join(part)).expect("a folder for the test");
        for entry in fs::read_dir(history.join(part)).expect("the history") {
            let path = entry.expect("a file of the history").path();
            let name = path.file_name().expect("a name").to_owned();
            if path.is_file() && name != left_out {
                fs::copy(&path, folder.path().join(part).join(name)).expect("a copy");
            }
        }
    }
    folder
}

#[test]
fn coverage_tells_a_decade_with_few_events_and_one_with_none() {
    let all = text(&run(&["coverage"]));
    for years in ["1855–1859: ", "1900–1909: ", "1990–1999: ", "2020–2", "1910–1939: "] {
        assert!(all.contains(&format!("\n{years}")), "{years} is not in {all}");
    }
    assert!(!all.contains("fewer than"), "{all}");
    let folder = history_without("1905-1944.toml");
    let less = text(&run(&["coverage", "--data", &folder.path().to_string_lossy()]));
    assert!(less.contains("\n1930–1939: 0, fewer than 8\n"), "{less}");
    assert!(less.contains("\n1910–1939: 0, fewer than 60\n"), "{less}");
    assert!(less.contains("\n1890–1899: 1"), "{less}");
}

#[test]
fn arguments_are_counted_apart_and_are_no_events() {
    assert!(!text(&run(&["events", "--text", "Kaplan"])).contains("kaplan-2012"));
    assert!(text(&run(&["check"])).contains(" arguments, "));
    let moved = text(&run(&["events", "--kind", "people-moved"]));
    assert!(moved.contains("islanders-removed-1947-49"), "{moved}");
}

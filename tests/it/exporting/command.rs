//! `export` and `schema`, as a stranger types them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use kuril_atlas::export::{Format, What, formats_of};
use tempfile::TempDir;

use crate::support::FAR_AWAY;

fn run(folder: &Path, arguments: &[&str], surroundings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kuril-atlas"))
        .args(arguments)
        .current_dir(folder)
        .envs(surroundings.iter().copied())
        .output()
        .expect("the program runs")
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_file_is_written_as_its_ending_says_and_never_over_another_unasked() {
    let folder = folder();
    let order = ["export", "control", "--at", "1905", "-o", "control.geojson"];
    let output = run(folder.path(), &order, &[]);
    assert!(output.status.success(), "{}", told(&output));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let sentence = "control.geojson: Who held what, 31 December 1905 (Kuril Atlas), 70 rows\n";
    assert_eq!(said, sentence);
    let written = fs::read(folder.path().join("control.geojson")).expect("the file");
    assert!(written.starts_with(b"{\"type\":\"FeatureCollection\""));

    fs::write(folder.path().join("control.geojson"), "mine").expect("a file of one's own");
    let refused = run(folder.path(), &order, &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("control.geojson is there already; --force writes over it"));
    assert_eq!(fs::read(folder.path().join("control.geojson")).expect("it"), b"mine");
    let forced = run(folder.path(), &[&order[..], &["--force"]].concat(), &[]);
    assert!(forced.status.success());
    assert_eq!(fs::read(folder.path().join("control.geojson")).expect("it"), written);
}

#[test]
fn what_can_not_be_written_is_told_in_a_sentence() {
    let folder = folder();
    let long = format!("{}.csv", "a".repeat(300));
    fs::create_dir(folder.path().join("taken.csv")).expect("a folder");
    for (arguments, sentence) in [
        (&["export", "events", "-o", "nowhere/events.csv"][..], "There is no folder nowhere"),
        (&["export", "events", "-o", "taken.csv"], "taken.csv is a folder; name a file in it"),
        (&["export", "events", "-o", &long], "The system allows no file of the name aaa"),
        (&["export", "events", "-o", "/dev/full/a.csv"], "There is no folder /dev/full"),
        (&["export", "events"], "Say the format with --format or by the ending of the file"),
        (&["export", "events", "-o", "events.doc"], "Say the format with --format"),
        (&["export", "people", "--format", "kml"], "KML can’t hold “People”; these can: csv"),
        (&["export", "events", "--format", "csv", "--at", "1500"], "The atlas goes from 1600 to"),
        (
            &["export", "events", "--format", "csv", "--from", "1900", "--to", "1850"],
            "1 January 1900 lies after 31 December 1850",
        ),
        (&["export", "events", "--format", "csv", "--at", "1945/.."], "has no end"),
        (&["export", "control", "--format", "csv", "--kind", "war"], "--kind chooses events"),
        (&["export", "events", "--format", "csv", "--viewpoint", "japan"], "with control only"),
        (&["export", "events", "--format", "json", "--separator", ";"], "go with csv and"),
        (&["export", "events", "--format", "xlsx", "--bom"], "go with csv and"),
    ] {
        let output = run(folder.path(), arguments, &[]);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(told(&output).contains(sentence), "{arguments:?}: {}", told(&output));
    }
    assert_eq!(
        fs::read_dir(folder.path()).expect("the folder").count(),
        1,
        "nothing is left behind"
    );
}

#[test]
fn a_year_is_its_last_day_for_what_is_so_and_all_of_it_for_what_happens() {
    let folder = folder();
    let rows = |arguments: &[&str]| {
        let output = run(folder.path(), arguments, &[]);
        assert!(output.status.success(), "{}", told(&output));
        String::from_utf8(output.stdout).expect("UTF-8").lines().count() - 1
    };
    assert_eq!(rows(&["export", "control", "--format", "csv", "--at", "1945"]), 70);
    let year = rows(&["export", "treaties", "--format", "csv", "--at", "1945"]);
    let span = ["export", "treaties", "--format", "csv", "--from", "1945", "--to", "1945"];
    assert!(year >= 1 && year == rows(&span), "{year}");
}

#[test]
fn neither_the_time_zone_nor_the_locale_changes_a_byte() {
    let folder = folder();
    for format in formats_of(What::Events).map(Format::id) {
        let order = ["export", "events", "--at", "1945", "--format", format];
        let first = run(folder.path(), &order, &[("TZ", "Etc/UTC"), ("LC_ALL", "C")]);
        assert!(first.status.success(), "{}", told(&first));
        // Where there are days and times within, in all of them; elsewhere in one.
        let has_times = ["xlsx", "ics", "kmz", "gpkg"].contains(&format);
        for (zone, language) in FAR_AWAY.into_iter().take(if has_times { 3 } else { 1 }) {
            let output = run(folder.path(), &order, &[("TZ", zone), ("LC_ALL", language)]);
            assert!(output.stdout == first.stdout, "{format} in {zone}");
        }
    }
}

#[test]
fn the_schema_of_each_part_is_json_and_names_its_columns() {
    let folder = folder();
    let output = run(folder.path(), &["schema", "control"], &[]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let row = &schema["properties"]["rows"]["items"];
    assert_eq!(row["properties"]["claimants"]["type"], "array");
    assert!(row["required"].as_array().is_some_and(|it| it.contains(&"edtf".into())));
}

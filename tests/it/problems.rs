//! Bad input never panics and never takes the good with it: every fixture's report is a snapshot.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kuril_atlas::assets;
use kuril_atlas::atlas::{Atlas, BaseMap};
use kuril_atlas::data::{FileBody, HistoryFile, Problem, read_history};
use kuril_atlas::geometry::{Detail, Level, MapProjection, Water};
use proptest::prelude::*;

use crate::support::day;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// A map of two units, north and south.
fn two_units() -> BaseMap {
    let projection = MapProjection::new();
    let text = fs::read_to_string(fixtures().join("two_units.topo.json")).expect("the fixture");
    let level = Level::decode(&text, &projection).expect("the fixture");
    let fine = Level::decode(&text, &projection).expect("the fixture");
    let water = Water { depths: Vec::new(), lakes: Vec::new(), rivers: Vec::new(), ice_age: None };
    let base_map = BaseMap::new(projection, level, water, Vec::new(), [].into());
    base_map.add_level(Detail::Fine, fine);
    base_map
}

fn sound_files() -> Vec<HistoryFile> {
    assets::history_in(&fixtures().join("sound")).expect("the fixture")
}

/// The sound history with the files of a fixture in the place of its own.
fn files_of(fixture: &str) -> Vec<HistoryFile> {
    let broken = assets::history_in(&fixtures().join(fixture)).expect("the fixture");
    let mut files = sound_files();
    files.retain(|file| !broken.iter().any(|other| other.path == file.path));
    files.extend(broken);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn read(files: &[HistoryFile]) -> (Atlas, Vec<Problem>) {
    read_history(files, two_units(), day("2026-11-20"))
}

/// The problems, and what was loaded all the same.
fn report(files: &[HistoryFile]) -> String {
    let (atlas, problems) = read(files);
    let mut text = String::new();
    for problem in &problems {
        _ = writeln!(text, "{problem}\n");
    }
    let events: Vec<&str> = atlas.events.iter().map(|event| event.slug.as_str()).collect();
    let rows: Vec<usize> =
        atlas.territories.iter().map(|territory| territory.control.len()).collect();
    _ = writeln!(
        text,
        "still loaded: events {events:?}, {} places, control rows {rows:?}, {} sources",
        atlas.places.len(),
        atlas.sources.len(),
    );
    let lines = atlas.lines.iter().map(|line| line.slug.as_str());
    let journeys = atlas.journeys.iter().map(|journey| journey.slug.as_str());
    let routes: Vec<&str> = lines.chain(journeys).collect();
    if !routes.is_empty() {
        _ = writeln!(text, "and the courses {routes:?}");
    }
    text
}

#[test]
fn a_sound_history_has_no_problem() {
    let (_, problems) = read(&sound_files());
    assert_eq!(problems, []);
}

macro_rules! fixtures {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(report(&files_of(stringify!($name))));
        }
    )*};
}

fixtures! {
    syntax_error
    unknown_key
    unknown_ids
    missing_field
    impossible_date
    end_before_start
    gap
    overlap
    two_entries_of_one_id
    off_the_globe
    source_never_defined
    no_source
    not_utf8
    empty_file
    broken_bibliography
    wrong_types
    unknown_block
    document_not_covered
    disputed_without_both_sides
    treaty_against_control
    position_without_answer
    names_with_a_gap
    names_that_overlap
    place_in_the_sea
    broken_figures
    broken_eras
    broken_courses
}

#[test]
fn a_folder_without_any_of_the_files() {
    let files = assets::history_in(&fixtures().join("nothing")).expect("the fixture");
    insta::assert_snapshot!(report(&files));
}

#[test]
fn a_file_of_a_hundred_megabytes() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = fs::File::create(folder.path().join("events.toml")).expect("a file for the test");
    file.set_len(100 << 20).expect("a file with a hole needs no room");
    let mut files = sound_files();
    files.retain(|file| file.path != "events.toml");
    files.extend(assets::history_in(folder.path()).expect("the folder for the test"));
    insta::assert_snapshot!(report(&files));
}

#[test]
fn a_folder_that_does_not_exist_is_an_error_and_no_panic() {
    assert!(assets::history_in(&fixtures().join("never made")).is_err());
}

proptest! {
    #[test]
    fn damage_anywhere_never_panics_and_spares_the_other_files(
        which in 0_usize..6,
        place in 0.0_f64..1.0,
        garbage in proptest::collection::vec(any::<u8>(), 0..24),
        cut in 0_usize..40,
    ) {
        let mut files = sound_files();
        let FileBody::Bytes(bytes) = &mut files[which].body else { panic!("fixtures are small") };
        let start = (place * bytes.len() as f64) as usize;
        let end = (start + cut).min(bytes.len());
        bytes.splice(start..end, garbage);
        let (atlas, _) = read(&files);
        let damaged = files[which].path.as_str();
        if !["sources.bib", "names.toml"].contains(&damaged) {
            prop_assert_eq!(atlas.places.len(), 1);
        }
    }
}

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
    let water = Water::default();
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
    treaty_that_contradicts_itself
    broken_groups
    broken_regions
    position_without_answer
    asked_amiss
    names_with_a_gap
    names_that_overlap
    place_in_the_sea
    broken_figures
    broken_eras
    broken_courses
    broken_arguments
    broken_voices
    holder_before_its_time
    claim_before_its_time
    holder_of_other_names
    people_called_nobody
    younger_than_its_sources
    row_younger_than_its_sources
    certain_about_a_day
    text_not_cited
    source_of_nowhere
    loaded_words
    one_name_of_a_pair
    long_words
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

/// The sound history in a folder of its own, to be spoilt.
fn folder_of_a_sound_history() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for file in sound_files() {
        let FileBody::Bytes(bytes) = file.body else { panic!("fixtures are small") };
        fs::write(folder.path().join(file.path), bytes).expect("a file for the test");
    }
    folder
}

fn report_on(folder: &tempfile::TempDir) -> String {
    report(&assets::history_in(folder.path()).expect("the folder for the test"))
}

#[test]
fn a_folder_in_the_place_of_a_file() {
    let folder = folder_of_a_sound_history();
    let inside = folder.path().join("series.toml");
    fs::create_dir(&inside).expect("a folder for the test");
    let extra = folder.path().join("extra.toml");
    fs::rename(extra, inside.join("extra.toml")).expect("a file moved");
    insta::assert_snapshot!(report_on(&folder));
}

#[test]
fn files_with_other_endings_and_hidden_ones() {
    let folder = folder_of_a_sound_history();
    for name in ["notes.txt", "SERIES.TOML", "extra.toml~", ".extra.toml.swp"] {
        fs::write(folder.path().join(name), "[[event]]").expect("a file for the test");
    }
    insta::assert_snapshot!(report_on(&folder));
}

#[cfg(unix)]
#[test]
fn links_to_folders_and_to_nowhere_and_a_pipe() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let folder = folder_of_a_sound_history();
    let at = |name: &str| folder.path().join(name);
    symlink(at("never-made.toml"), at("series.toml")).expect("a link for the test");
    symlink(folder.path(), at("circle")).expect("a link for the test");
    // One that leads to a file is as good as the file.
    fs::rename(at("extra.toml"), at("extra.toml.kept")).expect("a file moved");
    symlink(at("extra.toml.kept"), at("extra.toml")).expect("a link for the test");
    let _socket = UnixListener::bind(at("events-2.toml")).expect("a socket for the test");
    insta::assert_snapshot!(report_on(&folder));
}

#[test]
fn a_file_and_a_folder_that_the_system_keeps_back() {
    let mut files = sound_files();
    let why = || "Permission denied (os error 13)".to_owned();
    let unreadable = |path: &str, body| HistoryFile { path: path.to_owned(), body };
    files.push(unreadable("series.toml", FileBody::Unreadable(why())));
    files.push(unreadable("events", FileBody::UnreadableFolder(why())));
    insta::assert_snapshot!(report(&files));
}

#[test]
fn blocks_that_are_no_blocks() {
    let mut files = sound_files();
    let text = "event = [1, 2]\n\n[[treaty]]\nid = \"one\"\ngives = [\"north\"]\n";
    let body = FileBody::Bytes(text.as_bytes().to_vec());
    files.push(HistoryFile { path: "more.toml".to_owned(), body });
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

//! Lessons: what comes with the atlas is sound, what is broken is told with its line, and a page for
//! browsers says all of it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kuril_atlas::assets;
use kuril_atlas::data::{FileBody, Problem};
use kuril_atlas::export::lesson_page;
use kuril_atlas::map::Tools;
use kuril_atlas::teaching::lesson::{
    Lesson, LessonFile, Task, Unpacked, lesson_in, packed, read_lessons, unpack, written_lesson,
};

use crate::support::{atlas, zip_of};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lessons")
}

fn file(path: &str, text: &str) -> LessonFile {
    LessonFile { path: path.to_owned(), body: FileBody::Bytes(text.as_bytes().to_vec()) }
}

fn fixture(name: &str) -> (Option<Lesson>, Vec<Problem>) {
    let text = fs::read_to_string(fixtures().join(format!("{name}.toml"))).expect("the fixture");
    lesson_in(&file(&format!("{name}.toml"), &text), &atlas(), &assets::words())
}

fn built_in() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

/// What is wrong with a file, and what of it is there all the same.
fn report(name: &str) -> String {
    let (lesson, problems) = fixture(name);
    let mut text = String::new();
    for problem in &problems {
        _ = writeln!(text, "{problem}\n");
    }
    match lesson {
        Some(lesson) => {
            let steps = lesson.steps.iter().map(|step| step.headline.as_str());
            let steps: Vec<&str> = steps.collect();
            let asked = lesson.steps.iter().filter(|step| step.question.is_some()).count();
            _ = writeln!(text, "still there: \"{}\", steps {steps:?}, {asked} ask", lesson.title);
        }
        None => text.push_str("nothing is left\n"),
    }
    text
}

#[test]
fn the_built_in_lessons_have_no_problem() {
    let read = read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words());
    assert!(!read.lessons.is_empty());
    let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
}

#[test]
fn a_sound_lesson_has_no_problem() {
    assert_eq!(fixture("sound").1, []);
}

macro_rules! broken {
    ($($name:ident: $file:literal,)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(concat!("lesson-", $file), report($file));
        }
    )*};
}

broken! {
    ids_that_are_not_there: "unknown-ids",
    times_that_do_not_add_up: "times",
    one_side_alone: "one-sided",
    grave_without_a_word_or_a_way_round: "grave",
    texts_that_are_too_long: "long",
    questions_without_an_answer: "questions",
    a_newer_version: "newer",
    a_file_cut_in_the_middle: "cut",
    keys_that_nobody_knows: "unknown-key",
    a_file_without_a_lesson: "no-lesson",
    an_empty_file: "empty",
    values_of_the_wrong_type: "wrong-types",
}

#[test]
fn a_lesson_that_was_written_reads_as_the_same() {
    let mut lessons = built_in();
    lessons.extend(["sound", "questions", "grave"].into_iter().filter_map(|it| fixture(it).0));
    for lesson in lessons {
        let text = written_lesson(&lesson, &atlas());
        let (again, _) = lesson_in(&file("again.toml", &text), &atlas(), &assets::words());
        assert_eq!(again.as_ref(), Some(&lesson), "{text}");
    }
}

#[test]
fn signs_that_toml_reads_as_its_own_come_back() {
    let mut lesson = fixture("sound").0.expect("the fixture");
    lesson.title = "“\"\\' \u{7f}#".to_owned();
    lesson.steps[0].notes = "one \"\"\" two\n\nC:\\new \\u0041".to_owned();
    let text = written_lesson(&lesson, &atlas());
    let (again, _) = lesson_in(&file("again.toml", &text), &atlas(), &assets::words());
    assert_eq!(again, Some(lesson), "{text}");
}

fn page(lesson: &Lesson) -> String {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    lesson_page(lesson, tools, assets::JAPANESE)
}

#[test]
fn a_page_needs_nothing_beside_it_and_shows_every_map() {
    for lesson in built_in() {
        let page = page(&lesson);
        let views = lesson.steps.iter().filter_map(|step| step.view.as_ref());
        let maps: usize = views.map(|it| if it.line.contains("compare=") { 2 } else { 1 }).sum();
        assert_eq!(page.matches("<figure class=\"map").count(), maps, "{}", lesson.slug);
        for outside in ["src=\"http", "src='http", "<link", "@import", "url(http"] {
            assert!(!page.contains(outside), "{}: {outside}", lesson.slug);
        }
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{}: an id stands twice", lesson.slug);
        assert!(page.len() < 3 << 20, "{}: {} bytes", lesson.slug, page.len());
    }
}

#[test]
fn a_page_covers_what_is_grave_and_keeps_the_notes_back() {
    for lesson in built_in() {
        let page = page(&lesson);
        let grave = lesson.steps.iter().filter(|step| step.is_grave).count();
        assert_eq!(page.matches("<details class=\"grave\">").count(), grave, "{}", lesson.slug);
        let choices = lesson.steps.iter().filter_map(|step| step.question.as_ref());
        let marked = choices.filter(|it| !matches!(it.task, Task::Open { .. })).count();
        assert_eq!(page.matches("class=\"feedback\"").count(), marked, "{}", lesson.slug);
        for note in lesson.steps.iter().filter_map(|step| step.notes.lines().next()) {
            assert!(!page.contains(note), "{}: {note}", lesson.slug);
        }
    }
}

#[test]
fn what_is_typed_by_people_cannot_become_markup() {
    let mut lesson = fixture("sound").0.expect("the fixture");
    lesson.title = "<script>alert('&')</script>".to_owned();
    lesson.steps[0].headline = "\"><img src=x>".to_owned();
    let page = page(&lesson);
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(page.contains("&lt;script&gt;alert('&amp;')"));
    assert!(!page.contains("<img src=x"));
}

fn program(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_kuril-atlas");
    Command::new(program).args(arguments).output().expect("the program runs")
}

#[test]
fn the_list_of_lessons_is_read_by_other_programs() {
    let output = program(&["lessons", "--format", "json"]);
    assert!(output.status.success());
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let first = rows[0].as_object().expect("a lesson");
    let keys: BTreeSet<&str> = first.keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["audience", "id", "minutes", "sources", "steps", "title"]));
    let step = first["steps"][0].as_object().expect("a step");
    let keys: BTreeSet<&str> = step.keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["link", "minutes", "notes", "question", "text"]));
    let text = String::from_utf8(program(&["lessons"]).stdout).expect("UTF-8");
    for lesson in built_in() {
        assert!(text.contains(&lesson.title) && text.contains(&lesson.enquiry), "{text}");
    }
}

#[test]
fn a_lesson_is_checked_from_the_command_line() {
    let path = |name: &str| fixtures().join(name).display().to_string();
    let output = program(&["lesson", &path("times.toml"), "--check"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(told.contains("lasts 6.3 minutes") && told.contains("times.toml:16"), "{told}");
    assert!(program(&["lesson", &path("sound.toml"), "--check"]).status.success());
    let output = program(&["lesson", "one-line-three-treatis", "--check"]);
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1));
    assert!(told.contains("did you mean \"one-line-three-treaties\"?"), "{told}");
}

#[test]
fn a_lesson_is_written_as_a_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("lesson.html");
    let output =
        program(&["lesson", "one-line-three-treaties", "-o", &target.display().to_string()]);
    assert!(output.status.success(), "{output:?}");
    let page = fs::read_to_string(target).expect("the page");
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    let output = program(&["lesson", "one-line-three-treaties", "-o", "lesson.doc"]);
    assert_eq!(output.status.code(), Some(1));
}

fn sound() -> Vec<u8> {
    fs::read(fixtures().join("sound.toml")).expect("the fixture")
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";

fn told(unpacked: &Unpacked) -> String {
    unpacked.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_package_comes_back_as_it_was_packed() {
    let history = b"[[event]]\n".as_slice();
    let files =
        [("lesson.toml", &*sound()), ("pictures/a.png", PNG), ("history/own.toml", history)];
    let unpacked = unpack(&zip_of(&files));
    assert_eq!(told(&unpacked), "");
    let again = unpack(&packed(&unpacked.package).expect("it is small"));
    assert_eq!(told(&again), "");
    assert_eq!(again.package.pictures, unpacked.package.pictures);
    assert_eq!(again.package.history.len(), 1);
    let lesson = again.package.lesson.expect("a lesson");
    assert_eq!(lesson_in(&lesson, &atlas(), &assets::words()).1, []);
    assert_eq!(packed(&unpacked.package).ok(), packed(&unpacked.package).ok());
}

#[test]
fn a_path_that_leads_out_of_the_package_is_refused_and_the_rest_opens() {
    for path in ["../evil.toml", "/etc/evil.toml", "pictures/../../a.png", "C:\\evil.toml", "a//b"]
    {
        let unpacked = unpack(&zip_of(&[(path, b"x"), ("lesson.toml", &sound())]));
        assert!(
            told(&unpacked).contains("leads out of the package"),
            "{path}: {}",
            told(&unpacked)
        );
        assert!(unpacked.package.lesson.is_some(), "{path}");
    }
}

#[test]
fn what_is_no_part_of_a_lesson_is_left_out_and_told() {
    let files = [("run.exe", b"MZ".as_slice()), ("pictures/a.png", b"no picture")];
    let unpacked = unpack(&zip_of(&[files[0], files[1], ("lesson.toml", &sound())]));
    assert!(told(&unpacked).contains("no part of a lesson"), "{}", told(&unpacked));
    assert!(told(&unpacked).contains("no PNG or JPEG"), "{}", told(&unpacked));
    assert!(unpacked.package.pictures.is_empty() && unpacked.package.lesson.is_some());
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![0_u8; 100 << 20];
    let bomb = zip_of(&[("pictures/a.png", &zeros), ("lesson.toml", &sound())]);
    assert!(bomb.len() < 1 << 20, "a bomb is small");
    let unpacked = unpack(&bomb);
    assert!(told(&unpacked).contains("has 100 MB"), "{}", told(&unpacked));
    assert!(unpacked.package.lesson.is_some() && unpacked.package.pictures.is_empty());
    // The same where its head says that it is small.
    let said = (100_u32 << 20).to_le_bytes();
    let lying: Vec<u8> = replaced(&bomb, said, 16_u32.to_le_bytes());
    let unpacked = unpack(&lying);
    assert!(unpacked.package.pictures.is_empty(), "{}", told(&unpacked));
    assert!(!told(&unpacked).is_empty());
}

fn replaced(bytes: &[u8], old: [u8; 4], new: [u8; 4]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(4) {
        if bytes[at..at + 4] == old {
            bytes[at..at + 4].copy_from_slice(&new);
        }
    }
    bytes
}

#[test]
fn of_a_package_cut_in_the_middle_what_is_sound_opens() {
    let noise: Vec<u8> =
        (0..40_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let picture = [PNG, &noise].concat();
    let whole = zip_of(&[("lesson.toml", &sound()), ("pictures/a.png", &picture)]);
    let unpacked = unpack(&whole[..whole.len() * 2 / 3]);
    assert!(told(&unpacked).contains("the package is damaged"), "{}", told(&unpacked));
    let lesson = unpacked.package.lesson.as_ref().expect("the lesson stands before the cut");
    assert_eq!(lesson_in(lesson, &atlas(), &assets::words()).1, []);
    assert!(unpacked.package.pictures.is_empty());
    let nothing = unpack(&whole[..20]);
    assert!(nothing.package.lesson.is_none() && !nothing.problems.is_empty());
    assert!(!unpack(b"not a zip").problems.is_empty() && !unpack(b"").problems.is_empty());
}

#[test]
fn a_newer_lesson_in_a_package_is_told_and_shown() {
    let newer = fs::read(fixtures().join("newer.toml")).expect("the fixture");
    let unpacked = unpack(&zip_of(&[("lesson.toml", &newer)]));
    let file = unpacked.package.lesson.expect("a lesson");
    let (lesson, problems) = lesson_in(&file, &atlas(), &assets::words());
    assert!(problems[0].what.contains("version 2"), "{problems:?}");
    assert_eq!(lesson.expect("what is understood").steps.len(), 2);
}

#[test]
fn a_package_brings_its_own_history_and_is_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("own.zip");
    let place = "[[place]]\nid = \"our-school\"\nname = \"Our school\"\nkind = \"town\"\nlon = 141.3\nlat = 43.0\nsources = [\"stephan-1974\"]\n";
    let lesson = String::from_utf8(sound())
        .expect("UTF-8")
        .replace("show=event:treaty-shimoda-1855", "show=place:our-school");
    fs::write(
        &path,
        zip_of(&[("lesson.toml", lesson.as_bytes()), ("history/own.toml", place.as_bytes())]),
    )
    .expect("the disk");
    let output = program(&["lesson", &path.display().to_string(), "--check"]);
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success(), "{said}");
    fs::write(&path, zip_of(&[("lesson.toml", lesson.as_bytes())])).expect("the disk");
    let output = program(&["lesson", &path.display().to_string(), "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("place:our-school"));
}

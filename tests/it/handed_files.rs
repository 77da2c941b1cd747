//! Files that are opened in the window, and a finger that rests on it.

use std::fs;
use std::path::Path;

use egui::{Event, PointerButton, Pos2, RawInput, TouchId, TouchPhase};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{TerritoryId, control_sentence};
use kuril_atlas::data::{FileBody, HistoryFile};
use kuril_atlas::opening::{Handed, read_handed};
use kuril_atlas::session::Action;

use crate::support::{self, Window, act, atlas, day, first_start};

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(path).expect("the fixture")
}

fn file(name: &str, bytes: Vec<u8>) -> HistoryFile {
    HistoryFile { path: name.to_owned(), body: FileBody::Bytes(bytes) }
}

fn handed(files: &[HistoryFile]) -> Handed {
    read_handed(files, &atlas(), &assets::words(), day("2026-11-20"))
}

fn zip_of(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, it)| (*path, it.as_slice())).collect();
    support::zip_of(&files)
}

/// The files of a small sound history.
fn history() -> Vec<(&'static str, Vec<u8>)> {
    let names = [
        "control.toml",
        "events.toml",
        "extra.toml",
        "groups.toml",
        "names.toml",
        "sources.bib",
        "territories.toml",
    ];
    names.map(|name| (name, fixture(&format!("sound/{name}")))).to_vec()
}

fn problems(handed: &Handed) -> String {
    handed.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_lesson_is_presented_whether_as_a_file_or_in_a_zip() {
    let lesson = fixture("lessons/sound.toml");
    let zip = zip_of(&[("lesson.toml", lesson.clone())]);
    for file in [file("sound.toml", lesson), file("Lesson.ZIP", zip)] {
        let handed = handed(&[file]);
        assert_eq!(problems(&handed), "");
        assert!(handed.lesson.is_some() && handed.history.is_none());
        assert_eq!(handed.notices(&assets::words()), [""; 0]);
    }
}

#[test]
fn a_lesson_that_brings_history_is_shown_in_it() {
    let own = b"[[era]]\n".to_vec();
    let zip = zip_of(&[("lesson.toml", fixture("lessons/sound.toml")), ("history/own.toml", own)]);
    let handed = handed(&[file("lesson.zip", zip)]);
    assert!(handed.lesson.is_some());
    let own = handed.history.as_ref().expect("the atlas with the lesson's history");
    assert!(own.events.len() >= atlas().events.len());
    assert!(problems(&handed).contains("history/own.toml"), "{}", problems(&handed));
}

#[test]
fn a_history_takes_the_place_of_the_built_in_one() {
    let in_zip: Vec<_> = history();
    let in_folder: Vec<(String, Vec<u8>)> =
        history().into_iter().map(|(name, bytes)| (format!("mine/{name}"), bytes)).collect();
    let in_folder: Vec<_> =
        in_folder.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let one_by_one: Vec<HistoryFile> =
        history().into_iter().map(|(name, bytes)| file(name, bytes)).collect();
    let zips = [zip_of(&in_zip), zip_of(&in_folder)];
    let [plain, folded] = zips.map(|zip| handed(&[file("mine.zip", zip)]));
    for handed in [plain, folded, handed(&one_by_one)] {
        let other = handed.history.as_ref().expect("a history");
        assert!(!other.events.is_empty() && other.events.len() < atlas().events.len());
        // It has other land than the map; that is told, and not at full length.
        assert_eq!(handed.problems.len(), 1, "{}", problems(&handed));
        let notices = handed.notices(&assets::words());
        assert!(notices.len() == 2 && notices[0].len() < 400, "{notices:?}");
    }
}

#[test]
fn what_is_neither_is_told_and_opens_nothing() {
    let cut = zip_of(&[("lesson.toml", fixture("lessons/sound.toml"))])[..40].to_vec();
    let too_large = HistoryFile { path: "a.zip".to_owned(), body: FileBody::TooLarge(1 << 30) };
    let nothing = [
        (vec![file("picture.png", b"\x89PNG".to_vec())], "neither a lesson nor a history"),
        (vec![file("a.zip", zip_of(&[("a.txt", b"x".to_vec())]))], "neither a lesson nor"),
        (vec![file("cut.zip", cut)], "can't be read"),
        (vec![too_large], "neither a lesson nor a history"),
        (Vec::new(), "neither a lesson nor a history"),
    ];
    for (files, word) in nothing {
        let handed = handed(&files);
        assert!(handed.lesson.is_none() && handed.history.is_none());
        assert!(problems(&handed).contains(word), "{}", problems(&handed));
    }
}

#[test]
fn a_zip_that_unpacks_to_more_than_it_says_is_refused() {
    let zeros = vec![b'#'; 8 << 20];
    let names: Vec<String> = (0..9).map(|i| format!("{i}.toml")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), zeros.clone())).collect();
    let handed = handed(&[file("bomb.zip", zip_of(&files))]);
    assert!(problems(&handed).contains("unpacks to more than"), "{}", problems(&handed));
}

#[test]
fn ctrl_o_asks_for_files() {
    let mut window = first_start();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::O);
    window.run();
    let errands = window.state_mut().take_errands();
    assert!(matches!(errands[..], [kuril_atlas::ui::Errand::ChooseFiles]));
}

fn iturup() -> TerritoryId {
    atlas().territories.named("iturup").expect("Iturup")
}

/// Touches the middle of the map, on which Iturup lies, for so many seconds.
fn touch(window: &mut Window, way: &[Pos2], seconds: f64) {
    let finger = |phase, pos| Event::Touch {
        device_id: egui::TouchDeviceId(0),
        id: TouchId(1),
        phase,
        pos,
        force: None,
    };
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let (first, last) = (way[0], way[way.len() - 1]);
    let moved = way.iter().flat_map(|&at| [Event::PointerMoved(at), finger(TouchPhase::Move, at)]);
    let begin = [button(first, true), finger(TouchPhase::Start, first)].into_iter().chain(moved);
    let end = [button(last, false), Event::PointerGone, finger(TouchPhase::End, last)];
    for (time, events) in [(10.0, begin.collect()), (10.0 + seconds, end.to_vec())] {
        let ctx = window.ctx.clone();
        let mut input = RawInput { time: Some(time), events, ..RawInput::default() };
        window.state_mut().read_input(&ctx, &mut input);
        input.events.into_iter().for_each(|event| window.event(event));
        window.run_steps(8);
    }
}

#[test]
fn a_finger_held_still_tells_what_a_resting_pointer_does() {
    let told = |window: &Window| {
        let sentence = control_sentence(&atlas(), &assets::words(), iturup(), day("1945-08-30"));
        window.query_by_label_contains(&sentence).is_some()
    };
    let mut window = first_start();
    let view = "kuril-atlas:1945-08-30?at=45.130,147.970&km=200";
    act(&mut window, Action::OpenLink(view.to_owned()));
    act(&mut window, Action::ClearSelection);
    let middle = window.get_by_role(egui::accesskit::Role::Canvas).rect().center();
    assert!(!told(&window));
    touch(&mut window, &[middle, middle + egui::vec2(30.0, 0.0)], 2.0);
    assert!(!told(&window), "a finger that moves the map tells something");
    touch(&mut window, &[middle + egui::vec2(30.0, 0.0)], 2.0);
    assert!(told(&window), "a finger held still tells nothing");
    assert_eq!(window.state().session().subject, None, "it selects");
}

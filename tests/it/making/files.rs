//! What was made is saved, kept and opened elsewhere, sound or damaged.

use std::fs;
use std::time::Duration;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::desktop::{Errands, KeptLesson};
use kuril_atlas::session::Action;
use kuril_atlas::ui::{Errand, ErrandReport, LessonErrand, LessonReport};

use crate::support::{act, atlas, first_start, go_on, wait_until, zip_of};

use super::driver::*;

#[test]
fn a_picture_is_drawn_on_the_wall_and_stands_in_the_page() {
    let folder = folder();
    let picture = folder.path().join("stone.png");
    fs::write(&picture, png()).expect("the disk");
    let mut making = Making::of_three_steps();
    making.unfold("Picture");
    making.click("Add a picture …");
    making.write(PATH, picture.to_str().expect("a path in a folder for tests"));
    making.click("Open");
    making.go();
    making.write("What it shows, for those who don’t see it", "A border stone");
    making.write("Whose it is, and where from", "Own photograph");
    let file = folder.path().join("with-picture.zip");
    making.save_as(&file);

    let mut elsewhere = Making { window: first_start(), errands: Errands::new(atlas(), || {}) };
    elsewhere.open(&file);
    elsewhere.press(Modifiers::NONE, Key::F5);
    for _ in 0..4 {
        elsewhere.press(Modifiers::NONE, Key::PageDown);
    }
    let image = elsewhere.window.get_by_role_and_label(Role::Image, "A border stone");
    assert!(image.rect().height() > 200.0, "it fills the wall: {:?}", image.rect());
    assert!(elsewhere.says("Own photograph"));
    elsewhere.press(Modifiers::NONE, Key::Escape);

    elsewhere.point("More for my lesson");
    elsewhere.point("As a page for browsers …");
    let page = folder.path().join("lesson.html");
    elsewhere.write(PATH, page.to_str().expect("a path in a folder for tests"));
    elsewhere.click("Save");
    elsewhere.go();
    let page = fs::read_to_string(page).expect("the page");
    assert!(page.contains("src=\"data:image/png;base64,iVBOR") && page.contains("A border stone"));
}

#[test]
fn what_is_no_picture_is_refused_in_words() {
    let folder = folder();
    let mut making = Making::of_three_steps();
    making.unfold("Picture");
    for (name, bytes, told) in [
        ("notes.png", b"no picture".to_vec(), "This is no picture that can be shown"),
        ("cut.png", png()[..30].to_vec(), "This is no picture that can be shown"),
        ("large.png", vec![0; 9 << 20], "has 9 MB; at most 8 MB are read"),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("the disk");
        making.click("Add a picture …");
        making.write(PATH, file.to_str().expect("a path in a folder for tests"));
        making.click("Open");
        making.go();
        assert!(making.says(told), "{name}");
        making.click("Close");
    }
}

#[test]
fn a_sheet_for_pupils_is_printed_from_the_panel() {
    if !crate::support::can_print() {
        return;
    }
    let folder = folder();
    let mut making = Making::of_three_steps();
    for (entry, name) in [
        ("As a sheet for pupils (PDF) …", "sheet.pdf"),
        ("The key of that sheet (PDF) …", "key.pdf"),
    ] {
        making.point("More for my lesson");
        making.point(entry);
        let file = folder.path().join(name);
        making.write(PATH, file.to_str().expect("a path in a folder for tests"));
        making.click("Save");
        making.go();
        assert!(fs::read(&file).expect("the sheet").starts_with(b"%PDF"), "{name}");
    }
}

#[test]
fn of_a_damaged_lesson_what_is_sound_opens_and_what_is_lost_is_told() {
    let folder = folder();
    let noise: Vec<u8> =
        (0..40_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let picture = [&png()[..], &noise].concat();
    let with_picture = text_of_a_lesson("picture = \"pictures/a.png\"\n");
    let whole = zip_of(&[("lesson.toml", with_picture.as_bytes()), ("pictures/a.png", &picture)]);
    let plain = text_of_a_lesson("");
    let newer = plain.replace("version = 1", "version = 2");
    let unknown = text_of_a_lesson("smell = \"of the sea\"\n");
    let outside = [("../evil.toml", b"x".as_slice()), ("lesson.toml", plain.as_bytes())];
    for (name, bytes, told) in [
        ("cut.zip", whole[..whole.len() * 2 / 3].to_vec(), "the package is damaged"),
        ("newer.zip", zip_of(&[("lesson.toml", newer.as_bytes())]), "of version 2"),
        ("unknown.zip", zip_of(&[("lesson.toml", unknown.as_bytes())]), "smell"),
        ("outside.zip", zip_of(&outside), "leads out of the package"),
        ("bare.toml", unknown.into_bytes(), "smell"),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("the disk");
        let mut making = Making::opened();
        making.open(&file);
        assert!(making.says(told), "{name}");
        assert_eq!(making.rows(), ["1  The line of 1855"], "{name}");
        assert!(!making.says("Saved: "), "{name}: it is not written over unasked");
    }
}

#[test]
fn a_sound_lesson_opens_without_a_word_though_it_is_unfinished() {
    let folder = folder();
    let file = folder.path().join("sound.zip");
    fs::write(&file, zip_of(&[("lesson.toml", text_of_a_lesson("").as_bytes())]))
        .expect("the disk");
    let mut making = Making::opened();
    making.open(&file);
    assert!(making.says("Saved: ") && making.window.query_by_label("Dismiss").is_none());
}

#[test]
fn what_is_no_lesson_is_refused_in_words_and_the_lesson_stays() {
    let folder = folder();
    let bomb = zip_of(&[("pictures/a.png", &vec![0_u8; 100 << 20])]);
    for (name, bytes, told) in [
        ("text.zip", b"not a zip".to_vec(), "the package is damaged, or is no zip"),
        ("empty.zip", Vec::new(), "the package is damaged, or is no zip"),
        ("bomb.zip", bomb, "has 100 MB"),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("the disk");
        let mut making = Making::of_three_steps();
        making.save_as(&folder.path().join(format!("mine-{name}")));
        making.open(&file);
        assert!(making.says(told), "{name}");
        assert_eq!(making.rows().len(), 3, "{name}");
    }
    let large = fs::File::create(folder.path().join("large.zip")).expect("the disk");
    large.set_len(100 << 20).expect("the disk");
    let mut making = Making::of_three_steps();
    for (name, told) in [
        ("large.zip", "has 100 MB; at most 64 MB are read"),
        ("nowhere.zip", "There is no such file"),
        (".", "is no file"),
    ] {
        making.open(&folder.path().join(name));
        assert!(making.says(told), "{name}");
        making.press(Modifiers::NONE, Key::Escape);
    }
    assert_eq!(making.rows().len(), 3);
}

#[test]
fn what_nobody_saved_is_offered_at_the_next_start() {
    let folder = folder();
    let (place, nothing) = KeptLesson::of_folder(folder.path().to_owned());
    assert_eq!(nothing, None);
    let mut making = Making::of_three_steps();
    making.errands = Errands::new(atlas(), || {}).keeping_lessons_in(place);
    let kept: Vec<Errand> = making.window.state_mut().take_errands();
    let kept =
        kept.into_iter().rev().find(|it| matches!(it, Errand::Lesson(LessonErrand::Keep(_))));
    making.errands.go(kept.expect("what was made is handed out to be kept"));
    let file = folder.path().join("lesson-in-the-making-1.zip");
    wait_until(|| file.exists());
    // Whatever ends the program ends those who hold the place.
    drop(making);
    std::thread::sleep(Duration::from_millis(200));
    let (_, left) = KeptLesson::of_folder(folder.path().to_owned());
    let mut window = first_start();
    window.state_mut().offer_kept_lesson(left.expect("a lesson that was kept"));
    window.run();
    let mut again = Making { window, errands: Errands::new(atlas(), || {}) };
    assert!(again.says("The atlas ended before your lesson was saved. It was kept."));
    again.click("Go on with it");
    assert_eq!(again.value(TITLE), "Three lines");
    assert!(!again.rows().is_empty());
    again.save_as(&folder.path().join("saved.zip"));
    let sent = again.window.state_mut().take_errands();
    assert!(sent.iter().any(|it| matches!(it, Errand::Lesson(LessonErrand::LetGo))));
}

#[test]
fn what_nobody_saved_is_offered_though_its_window_was_still_ending() {
    let folder = folder();
    let (mut ending, _) = KeptLesson::of_folder(folder.path().to_owned());
    ending.keep(&zip_of(&[("lesson.toml", text_of_a_lesson("").as_bytes())])).expect("the disk");
    let (place, nothing) = KeptLesson::of_folder(folder.path().to_owned());
    assert_eq!(nothing, None, "the other one holds it");
    let mut window = first_start();
    let mut errands = Errands::new(atlas(), || {}).keeping_lessons_in(place);
    drop(ending);
    go_on(&mut window, &mut errands, Vec::new(), |_| true);
    let making = Making { window, errands };
    assert!(making.says("The atlas ended before your lesson was saved. It was kept."));
}

#[test]
fn where_it_is_saved_is_told_once() {
    let folder = folder();
    let mut making = Making::of_three_steps();
    making.save_as(&folder.path().join("once.zip"));
    let told = By::new().role(Role::Label).label_contains("once.zip");
    assert_eq!(making.window.query_all(told).count(), 1);
    assert!(making.says("Saved: "));
}

#[test]
fn without_a_dialog_of_the_system_a_file_is_opened_by_its_path() {
    let folder = folder();
    let file = folder.path().join("own.zip");
    fs::write(&file, zip_of(&[("lesson.toml", text_of_a_lesson("").as_bytes())]))
        .expect("the disk");
    let mut making = Making { window: first_start(), errands: Errands::new(atlas(), || {}) };
    let no_dialog = ErrandReport::Lesson(LessonReport::NoDialogToShow);
    making.window.state_mut().report(no_dialog);
    making.window.run();
    assert!(making.says("The system shows no dialog here"));
    for (path, told) in [
        (folder.path().join("nowhere.zip"), "There is no such file"),
        ("~/nowhere that a home has.zip".into(), "There is no such file: /"),
    ] {
        making.write(PATH, path.to_str().expect("a path in a folder for tests"));
        making.click("Open");
        making.go();
        assert!(making.says(told), "{told}");
    }
    making.write(PATH, file.to_str().expect("a path in a folder for tests"));
    making.press(Modifiers::NONE, Key::Enter);
    making.go();
    assert!(making.window.query_by_label(PATH).is_none(), "it is closed");
    assert!(making.errands.arrivals().is_some(), "it is handed in as if it were dropped");
}

/// A place that only a lesson knows.
const OUR_SCHOOL: &str = "[[place]]\nid = \"our-school\"\nname = \"Our school\"\nkind = \"town\"\n\
    lon = 141.3\nlat = 43.0\nsources = [\"stephan-1974\"]\n";

#[test]
fn history_of_its_own_is_shown_and_travels_with_the_lesson() {
    let folder = folder();
    let own = folder.path().join("school.toml");
    fs::write(&own, OUR_SCHOOL).expect("the disk");
    let mut making = Making::of_three_steps();
    assert_eq!(making.window.state().atlas().places.named("our-school"), None);
    making.unfold("More about the lesson");
    making.click("Add a history file …");
    making.write(PATH, own.to_str().expect("a path in a folder for tests"));
    making.click("Open");
    making.go();
    making.go();
    let school = making.window.state().atlas().places.named("our-school");
    let school = kuril_atlas::atlas::Subject::Place(school.expect("the atlas has it now"));
    making.errands.follow(&making.window.state().shown_atlas());
    act(&mut making.window, Action::Select(school));
    making.press(Modifiers::COMMAND, Key::Enter);
    assert!(making.value(HEADLINE).ends_with(": Our school"));
    let file = folder.path().join("school.zip");
    making.save_as(&file);

    let mut elsewhere = Making { window: first_start(), errands: Errands::new(atlas(), || {}) };
    elsewhere.open(&file);
    elsewhere.go();
    assert!(elsewhere.window.query_by_label("Dismiss").is_none(), "nothing is lost");
    elsewhere.press(Modifiers::NONE, Key::F5);
    for _ in 0..4 {
        elsewhere.press(Modifiers::NONE, Key::PageDown);
    }
    let shown = elsewhere.window.state().session().subject;
    let name = shown.map(|it| it.name(elsewhere.window.state().atlas(), &assets::words()));
    assert_eq!(name.as_deref(), Some("Our school"));
}

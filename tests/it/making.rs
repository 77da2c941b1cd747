//! Making lessons in the window: views become steps, steps are moved, and what was made is saved,
//! kept, opened elsewhere and presented.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::time::Duration;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::desktop::{Errands, KeptLesson};
use kuril_atlas::session::Action;
use kuril_atlas::teaching::lesson::open_own_lesson;
use kuril_atlas::ui::{Errand, ErrandReport, LessonErrand};

use crate::support::{Window, act, atlas, first_start};

const TITLE: &str = "Title of the lesson";
const HEADLINE: &str = "Title of the step";
const TEXT: &str = "What the class reads";
const PATH: &str = "Folder and name of the file";

/// A window in which a lesson is made, and those who go on its errands.
struct Making {
    window: Window,
    errands: Errands,
}

impl Making {
    fn opened() -> Self {
        let mut making = Self { window: first_start(), errands: Errands::new(atlas(), || {}) };
        making.press(Modifiers::COMMAND, Key::M);
        making
    }

    /// With three steps: 1855, 1875 and 1945.
    fn of_three_steps() -> Self {
        let mut making = Self::opened();
        making.write(TITLE, "Three lines");
        for year in [1855, 1875, 1945] {
            act(&mut making.window, Action::GoToYear(year));
            making.press(Modifiers::COMMAND, Key::Enter);
            making.write(HEADLINE, &format!("The line of {year}"));
        }
        making
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    fn click(&mut self, name: &str) {
        // What is scrolled out of sight is clicked all the same.
        self.window.get_by_role_and_label(Role::Button, name).click_accesskit();
        self.window.run();
    }

    fn says(&self, words: &str) -> bool {
        self.window.query_all_by_label_contains(words).next().is_some()
    }

    fn field<'a>(&'a self, name: &'a str) -> egui_kittest::Node<'a> {
        let is_field = |role| [Role::TextInput, Role::MultilineTextInput].contains(&role);
        let mut named = self.window.query_all_by_label(name);
        named.find(|it| is_field(it.accesskit_node().role())).expect("a field of this name")
    }

    fn value(&self, name: &str) -> String {
        self.field(name).accesskit_node().value().unwrap_or_default()
    }

    /// Writes in a field, in the place of what is there.
    fn write(&mut self, name: &str, text: &str) {
        self.field(name).focus();
        self.window.run();
        self.press(Modifiers::COMMAND, Key::A);
        self.field(name).type_text(text);
        self.window.run();
    }

    /// The rows of the steps, from the first to the last.
    fn rows(&self) -> Vec<String> {
        let nodes = self.window.query_all_by_role(Role::Button);
        let labels = nodes.filter_map(|it| it.accesskit_node().label());
        labels.filter(|it| it.contains("The line of")).collect()
    }

    /// What the window has sent for since this was last asked, but for what is kept and for dialogs
    /// of the system.
    fn sent(&mut self) -> Vec<Errand> {
        let sent = self.window.state_mut().take_errands().into_iter();
        let is_wanted = |errand: &Errand| {
            !matches!(
                errand,
                Errand::Lesson(
                    LessonErrand::Keep(_)
                        | LessonErrand::LetGo
                        | LessonErrand::ChooseToRead { .. }
                        | LessonErrand::ChooseToWrite { .. }
                )
            )
        };
        sent.filter(is_wanted).collect()
    }

    /// Goes on all errands until something is reported.
    fn go(&mut self) {
        for errand in self.sent() {
            self.errands.go(errand);
        }
        // A thread that takes a minute has failed.
        for _ in 0..600 {
            std::thread::sleep(Duration::from_millis(100));
            let reports: Vec<ErrandReport> = self.errands.reports().collect();
            let is_over = !reports.is_empty();
            for report in reports {
                self.window.state_mut().report(report);
            }
            self.window.run();
            if is_over {
                return;
            }
        }
        panic!("nothing was reported");
    }

    fn save_as(&mut self, file: &Path) {
        self.press(Modifiers::COMMAND, Key::S);
        self.write(PATH, file.to_str().expect("a path in a folder for tests"));
        self.click("Save");
        self.go();
    }

    fn open(&mut self, file: &Path) {
        self.press(Modifiers::COMMAND, Key::O);
        self.write(PATH, file.to_str().expect("a path in a folder for tests"));
        self.press(Modifiers::NONE, Key::Enter);
        self.go();
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for tests")
}

#[test]
fn three_views_become_a_lesson_that_is_presented_elsewhere() {
    let folder = folder();
    let file = folder.path().join("three.zip");
    let mut making = Making::of_three_steps();
    making.write(TEXT, "Who drew this line?");
    assert!(making.says("4 of 60 words"));
    making.click("Move step 3 up");
    making.press(Modifiers::ALT, Key::ArrowUp);
    let order = ["1  The line of 1945", "2  The line of 1855", "3  The line of 1875"];
    assert_eq!(making.rows(), order);
    making.save_as(&file);
    assert!(making.says("Saved: "), "the panel says so");

    let mut elsewhere = Making { window: first_start(), errands: Errands::new(atlas(), || {}) };
    elsewhere.open(&file);
    assert_eq!(elsewhere.rows(), order);
    assert_eq!(elsewhere.value(TITLE), "Three lines");
    elsewhere.press(Modifiers::NONE, Key::F5);
    assert!(elsewhere.says("Three lines") && !elsewhere.says("My lesson"), "the wall");
    for year in [1945, 1855, 1875] {
        elsewhere.press(Modifiers::NONE, Key::PageDown);
        assert!(elsewhere.says(&format!("The line of {year}")));
        assert_eq!(elsewhere.window.state().session().moment.year(), year);
    }
    elsewhere.press(Modifiers::NONE, Key::Escape);
    assert_eq!(elsewhere.rows(), order, "back to the making");
}

#[test]
fn a_view_brings_its_date_and_place_as_a_first_title() {
    let mut making = Making::opened();
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    act(&mut making.window, Action::GoToYear(1900));
    act(&mut making.window, Action::Select(kuril_atlas::atlas::Subject::Territory(iturup)));
    making.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(making.value(HEADLINE), "1900: Iturup / Etorofu");
}

#[test]
fn what_is_deleted_comes_back_and_what_was_typed_since_stays() {
    let mut making = Making::of_three_steps();
    making.click("Delete step 3");
    assert_eq!(making.rows().len(), 2);
    making.write(TEXT, "Typed after the deletion");
    making.click("Undo the deletion");
    assert_eq!(
        making.rows(),
        ["1  The line of 1855", "2  The line of 1875", "3  The line of 1945"]
    );
    making.click("2  The line of 1875");
    assert_eq!(making.value(TEXT), "Typed after the deletion");
    making.click("Duplicate step 2");
    assert_eq!(making.rows().len(), 4);
    making.press(Modifiers::NONE, Key::Escape);
    making.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(making.rows().len(), 4, "a copy is taken out by deleting it");
}

#[test]
fn a_step_is_dragged_to_another_place() {
    let mut making = Making::of_three_steps();
    // All are folded, so that their rows lie one under the other.
    making.click("3  The line of 1945");
    let place = |making: &Making, name: &str| {
        making.window.get_by_role_and_label(Role::Button, name).rect()
    };
    let from = place(&making, "3  The line of 1945").center();
    let onto = place(&making, "1  The line of 1855");
    let to = onto.center() - egui::vec2(0.0, onto.height() / 4.0);
    making.window.hover_at(from);
    making.window.run();
    making.window.drag_at(from);
    making.window.run();
    for share in [0.2, 0.6, 1.0] {
        making.window.hover_at(from + share * (to - from));
        making.window.run();
    }
    making.window.drop_at(to);
    making.window.run();
    assert_eq!(
        making.rows(),
        ["1  The line of 1945", "2  The line of 1855", "3  The line of 1875"]
    );
}

#[test]
fn a_step_leads_to_its_view_and_takes_another() {
    let mut making = Making::of_three_steps();
    making.click("1  The line of 1855");
    making.click("Show it");
    assert_eq!(making.window.state().session().moment.year(), 1855);
    act(&mut making.window, Action::GoToYear(1905));
    making.click("Take this view");
    assert!(making.says("Its view: 31 December 1905"));
    making.click("Undo the new view");
    assert!(making.says("Its view: 31 December 1855"));
}

#[test]
fn fields_keep_their_keys_and_escape_closes_what_is_topmost() {
    let mut making = Making::of_three_steps();
    let moment = making.window.state().session().moment;
    // What is told above the fields comes and goes; the focus stays.
    making.write(TITLE, "Spaces do not play");
    making.press(Modifiers::NONE, Key::Tab);
    making.window.event(egui::Event::Text("Who drew it?".to_owned()));
    making.window.run();
    assert_eq!(making.value("The question of the whole lesson"), "Who drew it?");
    making.write(TEXT, "Look ");
    making.press(Modifiers::NONE, Key::Space);
    making.press(Modifiers::NONE, Key::ArrowLeft);
    making.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(making.window.state().session().moment, moment);
    assert!(!making.window.state().session().playing().is_on);
    making.press(Modifiers::COMMAND, Key::O);
    assert!(making.says(PATH));
    making.press(Modifiers::NONE, Key::Escape);
    assert!(!making.says(PATH), "the dialog is closed");
    making.press(Modifiers::NONE, Key::Escape);
    making.press(Modifiers::NONE, Key::Escape);
    assert_eq!(making.rows().len(), 3, "the lesson is still there");
    making.press(Modifiers::COMMAND, Key::M);
    assert!(making.rows().is_empty());
    making.press(Modifiers::COMMAND, Key::M);
    assert_eq!(making.rows().len(), 3, "closing the panel loses nothing");
}

#[test]
fn too_many_words_are_told() {
    let mut making = Making::of_three_steps();
    making.write(TEXT, &"word ".repeat(61));
    assert!(making.says("61 words: at most 60 can be read from the back row"));
}

#[test]
fn it_is_presented_from_the_step_that_is_unfolded() {
    let mut making = Making::of_three_steps();
    making.click("2  The line of 1875");
    // Also from the middle of a word.
    making.write(TEXT, "Nearly");
    making.press(Modifiers::SHIFT, Key::F5);
    assert!(making.says("Nearly") && !making.says("My lesson"), "on the wall");
    assert_eq!(making.window.state().session().moment.year(), 1875);
    making.press(Modifiers::NONE, Key::Escape);
    assert_eq!(making.value(TEXT), "Nearly");
}

#[test]
fn a_question_with_answers_travels_and_is_asked() {
    let folder = folder();
    let file = folder.path().join("asks.zip");
    let mut making = Making::of_three_steps();
    making.window.get_by_role_and_label(Role::ComboBox, "Question").click();
    making.window.run();
    making.click("One right answer");
    making.write("What is asked", "Who surrendered?");
    making.write("Answer 1", "Japan");
    making.write("Answer 2", "The USSR");
    making.write("Why answer 2 is wrong", "It accepted the surrender.");
    making.save_as(&file);
    let bytes = fs::read(&file).expect("the file");
    let (own, lost) = open_own_lesson(&bytes, &atlas(), &assets::words());
    assert_eq!(lost, []);
    let question = own.expect("a lesson").lesson.steps[2].question.clone().expect("it asks");
    assert_eq!((question.task.word(), question.prompt.as_str()), ("one", "Who surrendered?"));
    making.press(Modifiers::SHIFT, Key::F5);
    making.press(Modifiers::NONE, Key::PageDown);
    assert!(making.says("Who surrendered?") && !making.says("It accepted the surrender."));
    making.press(Modifiers::NONE, Key::PageDown);
    assert!(making.says("It accepted the surrender."));
}

#[test]
fn an_unsaved_lesson_is_asked_about_before_another_takes_its_place() {
    let folder = folder();
    let file = folder.path().join("one.zip");
    let mut making = Making::of_three_steps();
    making.save_as(&file);
    making.write(TEXT, "Not saved");
    making.open(&file);
    assert!(making.says("This lesson is not saved. Another one is to take its place."));
    making.click("Stay with it");
    assert_eq!(making.value(TEXT), "Not saved");
    making.open(&file);
    making.click("Let it go");
    making.click("3  The line of 1945");
    assert_eq!(making.value(TEXT), "");
}

#[test]
fn a_built_in_lesson_is_opened_as_a_copy() {
    let mut making = Making::opened();
    making.window.state_mut().take_errands();
    let window = first_start_with_lessons();
    let mut making = Making { window, errands: making.errands };
    making.press(Modifiers::COMMAND, Key::K);
    making.window.get_by_role(Role::TextInput).type_text("Lessons");
    making.window.run();
    making.press(Modifiers::NONE, Key::Enter);
    making.click("Make a copy of my own: One line, three treaties");
    assert_eq!(making.value(TITLE), "One line, three treaties");
    assert!(making.says("Not saved in a file yet"));
    assert!(making.says("11 steps, 45 min"), "all of it");
}

fn first_start_with_lessons() -> Window {
    use egui_kittest::Harness;
    use kuril_atlas::session::Session;
    use kuril_atlas::ui::AtlasWindow;

    let (atlas, words) = (atlas(), assets::words());
    let session = Session::first(&atlas);
    let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
    let window = AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new())
        .with_lessons(assets::built_in_lessons());
    let mut harness = Harness::builder()
        .with_size([1296.0, 816.0])
        .with_max_steps(60)
        .renderer(crate::support::CpuRenderer::default())
        .build_ui_state(|ui, window: &mut AtlasWindow| window.ui(ui), window);
    harness.run();
    harness
}

/// A lesson of one step as its file has it, with something after the step.
fn text_of_a_lesson(more: &str) -> String {
    format!(
        "version = 1\n[lesson]\nid = \"own\"\ntitle = \"Own\"\n[[step]]\n\
         view = \"kuril-atlas:1855-02-07\"\nheadline = \"The line of 1855\"\ntext = \"Look.\"\n\
         minutes = 3\n{more}"
    )
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*path, options).expect("a file of a zip");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// Six pixels by four.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 6, 4);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("memory");
    writer.write_image_data(&[200; 6 * 4 * 3]).expect("memory");
    drop(writer);
    bytes
}

#[test]
fn a_picture_is_drawn_on_the_wall_and_stands_in_the_page() {
    let folder = folder();
    let picture = folder.path().join("stone.png");
    fs::write(&picture, png()).expect("the disk");
    let mut making = Making::of_three_steps();
    making.click("Picture");
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

    elsewhere.click("More for my lesson");
    elsewhere.click("As a page for browsers …");
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
    making.click("Picture");
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
        making.click("More for my lesson");
        making.click(entry);
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
        ("nowhere.zip", "can’t be read"),
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
    for _ in 0..600 {
        if file.exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
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
    making.window.get_by_label("More about the lesson").click();
    making.window.run();
    making.window.get_by_label("Add a history file …").scroll_to_me();
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

#[test]
fn a_grave_step_has_a_word_before_it_and_a_way_round() {
    let mut making = Making::of_three_steps();
    making.window.get_by_label("Grave: deaths, or people driven from their homes").click();
    making.window.run();
    making.write("Shown in its place where it is passed over", "We go on to 1946.");
    making.press(Modifiers::SHIFT, Key::F5);
    assert!(making.says("You may look away or pass it over"));
    making.press(Modifiers::NONE, Key::O);
    assert!(making.says("We go on to 1946."));
}

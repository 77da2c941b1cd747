//! "Export …": from what is shown to a file, by keys and names.

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::atlas::Subject;
use kuril_atlas::export::film::Raster;
use kuril_atlas::session::{Action, Remembered, read_memory};
use kuril_atlas::ui::{Errand, ErrandReport};

use crate::support::{Exporting, Window, act, atlas, can_print, first_start};

#[test]
fn control_and_e_opens_it_and_escape_gives_the_focus_back() {
    let mut window = first_start();
    window.get_by_role(Role::Canvas).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run();
    assert!(window.query_by_label("What the file will look like").is_some());
    let chosen = window.get_by_role_and_label(Role::RadioButton, "Picture");
    assert!(chosen.is_focused(), "the first choice has the focus");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("What the file will look like").is_none());
    assert!(window.get_by_role(Role::Canvas).is_focused());
}

#[test]
fn each_kind_of_file_has_its_formats_and_its_name() {
    if !can_print() {
        return;
    }
    let mut exporting = Exporting::opened();
    for (kind, format, ending) in [
        ("Picture", "Picture of pixels (PNG)", "kuril-atlas-1855-02-07.png"),
        ("Atlas page", "Page of an atlas (PDF)", "kuril-atlas-page-1855-02-07.pdf"),
        ("Several dates", "Several dates on a page (PDF)", "kuril-atlas-dates.pdf"),
        ("Film", "Film (GIF)", "kuril-atlas-1850-2024.gif"),
        ("Table", "CSV", "kuril-atlas-events.csv"),
    ] {
        exporting.click(kind);
        let shown = exporting.window.get_by_role_and_label(Role::ComboBox, "Format");
        assert_eq!(shown.accesskit_node().value().as_deref(), Some(format));
        assert!(exporting.path().ends_with(ending), "{}", exporting.path());
        for words in ["For ", "Keeps ", "Loses "] {
            assert!(exporting.says(words), "{kind}: {words}");
        }
    }
    exporting.click("Film");
    assert!(exporting.says("175 frames, 38 seconds"));
}

#[test]
fn a_table_is_written_where_it_was_typed_and_the_choice_is_remembered() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let file = folder.path().join("events.csv");
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.type_path(&file);
    exporting.click("Save");
    exporting.go();
    assert!(exporting.says("Written:"), "the dialog says so");
    let table = fs::read_to_string(&file).expect("the file");
    assert!(table.contains("treaty-shimoda-1855"));
    let session = exporting.window.state().session();
    assert_eq!(session.export_choices().what, "table");
    let kept = Remembered::of(session, &atlas(), None);
    let text = serde_json::to_string(&kept).expect("a memory");
    let read = read_memory(&text).expect("a memory").remembered;
    assert_eq!(read.restore(&atlas()).export_choices(), session.export_choices());
    let lies_in = folder.path().to_string_lossy().into_owned();
    assert_eq!(session.export_choices().folder, Some(lies_in));
}

#[test]
fn a_picture_is_the_scene_of_the_window() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let file = folder.path().join("map.svg");
    let mut exporting = Exporting::opened();
    exporting.window.get_by_role_and_label(Role::ComboBox, "Format").click();
    exporting.window.run();
    exporting.click("Picture of lines (SVG)");
    exporting.type_path(&file);
    exporting.click("Save");
    exporting.go();
    let svg = fs::read_to_string(&file).expect("the file");
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let title = document.descendants().find(|node| node.has_tag_name("title"));
    let title = title.and_then(|node| node.text()).expect("a title");
    assert!(title.contains("7 February 1855"), "{title}");
}

#[test]
fn a_file_that_is_there_is_asked_about() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let file = folder.path().join("events.csv");
    fs::write(&file, "mine").expect("a file");
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.type_path(&file);
    exporting.click("Save");
    exporting.go();
    assert!(exporting.says("is there already"));
    exporting.click("Keep it");
    assert!(exporting.sent().is_empty());
    assert_eq!(fs::read(&file).expect("the file"), b"mine");
    exporting.click("Save");
    exporting.go();
    exporting.click("Replace it");
    exporting.go();
    assert!(fs::read_to_string(&file).expect("the file").contains("treaty-shimoda-1855"));
}

#[test]
fn a_film_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let mut exporting = Exporting::opened();
    exporting.click("Film");
    exporting.type_path(&folder.path().join("film.gif"));
    exporting.click("Save");
    assert!(exporting.window.query_by_role(Role::ProgressIndicator).is_some());
    exporting.click("Stop");
    exporting.go();
    assert!(exporting.window.query_by_label("Save").is_some(), "one can choose again");
    assert!(is_told(&exporting.window, "Stopped: nothing is written"));
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn trouble_is_told_in_a_sentence() {
    if !can_print() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for tests");
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.type_path(&folder.path().join("missing").join("events.csv"));
    exporting.click("Save");
    exporting.go();
    assert!(exporting.says("There is no folder"));
    exporting.click("Several dates");
    let dates = "Dates, with commas between them";
    let field = exporting.window.get_by_role_and_label(Role::TextInput, dates);
    field.focus();
    exporting.window.run();
    exporting.window.get_by_role_and_label(Role::TextInput, dates).type_text(", never");
    exporting.window.run();
    exporting.click("Save");
    assert!(exporting.says("never"), "what is no date is told");
}

#[test]
fn where_the_system_has_no_dialog_one_can_type() {
    let mut exporting = Exporting::opened();
    exporting.click("Choose …");
    let sent = exporting.sent();
    assert!(matches!(sent[..], [Errand::ChoosePath { endings: &["png"], .. }]));
    exporting.window.state_mut().report(ErrandReport::NoDialog);
    exporting.window.run();
    assert!(exporting.says("type the folder and the name"));
    let chosen = "/somewhere/else.png".to_owned();
    exporting.window.state_mut().report(ErrandReport::Chosen(Some(chosen)));
    exporting.window.run();
    assert_eq!(exporting.path(), "/somewhere/else.png");
    // The system has asked whether it may be replaced.
    exporting.click("Save");
    let sent = exporting.sent();
    assert!(matches!(sent[..], [Errand::Write { may_replace: true, .. }]));
}

#[test]
fn another_format_changes_the_ending_of_a_typed_path() {
    let mut exporting = Exporting::opened();
    exporting.type_path(Path::new("/somewhere/map.png"));
    exporting.window.get_by_role_and_label(Role::ComboBox, "Format").click();
    exporting.window.run();
    exporting.click("Picture of lines (SVG)");
    assert_eq!(exporting.path(), "/somewhere/map.svg");
}

#[test]
fn every_control_has_a_name() {
    if !can_print() {
        return;
    }
    let mut exporting = Exporting::opened();
    for kind in ["Picture", "Atlas page", "Several dates", "Film", "Table"] {
        exporting.click(kind);
        for role in [Role::Button, Role::ComboBox, Role::TextInput, Role::SpinButton] {
            for node in exporting.window.query_all_by(|node| node.role() == role) {
                let node = node.accesskit_node();
                let name = node.label().or_else(|| node.value()).unwrap_or_default();
                assert!(!name.trim().is_empty(), "{kind}: a {role:?} has no name");
            }
        }
    }
}

/// Hears what is put into the clipboard, in whichever frame that is.
#[derive(Default)]
struct Clipboard {
    texts: Vec<String>,
    images: Vec<[usize; 2]>,
}

impl egui::Plugin for Clipboard {
    fn debug_name(&self) -> &'static str {
        "clipboard of a test"
    }

    fn output_hook(&mut self, _: &egui::Context, output: &mut egui::FullOutput) {
        for command in &output.platform_output.commands {
            match command {
                OutputCommand::CopyText(text) => self.texts.push(text.clone()),
                OutputCommand::CopyImage(image) => self.images.push(image.size),
                _ => {}
            }
        }
    }
}

/// Runs a command of the palette.
fn command(window: &mut Window, typed: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text(typed);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

/// What a command has put into the clipboard.
fn copied(window: &mut Window, typed: &str) -> String {
    command(window, typed);
    let text = window.ctx.with_plugin(|clipboard: &mut Clipboard| clipboard.texts.pop());
    text.flatten().expect("a text was copied")
}

#[test]
fn sentence_citation_and_link_are_copied_at_once() {
    let mut window = first_start();
    window.ctx.add_plugin(Clipboard::default());
    let sentence = copied(&mut window, "copy what is");
    assert!(sentence.contains("7 February 1855"), "{sentence}");
    let citation = copied(&mut window, "copy the citation");
    assert!(citation.lines().count() > 1, "{citation}");
    let last = citation.lines().last().expect("a line");
    assert!(last.starts_with("Kuril Atlas") && last.contains("kuril-atlas:"), "{last}");
    let link = copied(&mut window, "copy the link");
    assert!(link.starts_with("kuril-atlas:1855-02-07"), "{link}");
    let iturup = atlas().territories.named("iturup").expect("a territory");
    act(&mut window, Action::Select(Subject::Territory(iturup)));
    let sentence = copied(&mut window, "copy what is");
    assert!(sentence.starts_with("Iturup"), "{sentence}");
}

#[test]
fn the_picture_is_drawn_for_the_clipboard_beside_the_window_and_told_meanwhile() {
    let mut window = first_start();
    window.ctx.add_plugin(Clipboard::default());
    command(&mut window, "copy the map");
    assert!(is_told(&window, "Drawing the picture …"));
    let errands = window.state_mut().take_errands();
    assert!(errands.iter().any(|errand| matches!(errand, Errand::CopyPicture(_))));
    let raster = Raster { size: [2, 1], pixels: vec![[1, 2, 3]; 2] };
    window.state_mut().report(ErrandReport::PictureToCopy(raster));
    window.run();
    let images = window.ctx.with_plugin(|clipboard: &mut Clipboard| clipboard.images.clone());
    assert_eq!(images.as_deref(), Some(&[[2, 1]][..]));
    assert!(is_told(&window, "The picture is copied"));
    // A sentence is read in less time.
    for _ in 0..40 {
        window.step();
    }
    assert!(window.query_by_role_and_label(Role::Label, "The picture is copied").is_none());
}

/// Whether something is seen, and said to those who don't see it.
fn is_told(window: &Window, words: &str) -> bool {
    [Role::Label, Role::Status]
        .into_iter()
        .all(|role| window.query_by_role_and_label(role, words).is_some())
}

#[test]
fn a_picture_that_cannot_be_drawn_is_no_longer_told_to_be_under_way() {
    let mut window = first_start();
    command(&mut window, "copy the map");
    window.state_mut().report(ErrandReport::Failed("There is no ink".to_owned()));
    window.run();
    assert!(window.query_by_role_and_label(Role::Label, "There is no ink").is_some());
    assert!(window.query_by_role_and_label(Role::Label, "Drawing the picture …").is_none());
}

#[test]
fn a_preview_of_another_kind_of_file_does_not_stand_for_this_one() {
    let mut exporting = Exporting::opened();
    exporting.look();
    assert!(!exporting.says("Drawing …"), "the picture is there");
    exporting.click("Table");
    assert!(exporting.says("Drawing …"), "a table looks otherwise");
    exporting.look();
    assert!(exporting.says("treaty-shimoda-1855") || exporting.says("id,date"));
}

//! The window with the panel of one's own lesson, driven by the names on its controls.

use std::path::Path;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::desktop::Errands;
use kuril_atlas::session::Action;
use kuril_atlas::ui::{Errand, LessonErrand};

use crate::support::{Window, act, atlas, first_start, go_on};

pub(super) const TITLE: &str = "Title of the lesson";

pub(super) const HEADLINE: &str = "Title of the step";

pub(super) const TEXT: &str = "What the class reads";

pub(super) const PATH: &str = "Folder and name of the file";

/// A window in which a lesson is made, and those who go on its errands.
pub(super) struct Making {
    pub(super) window: Window,
    pub(super) errands: Errands,
}

impl Making {
    pub(super) fn opened() -> Self {
        let mut making = Self { window: first_start(), errands: Errands::new(atlas(), || {}) };
        making.press(Modifiers::COMMAND, Key::M);
        making
    }

    /// With three steps: 1855, 1875 and 1945.
    pub(super) fn of_three_steps() -> Self {
        let mut making = Self::opened();
        making.write(TITLE, "Three lines");
        for year in [1855, 1875, 1945] {
            act(&mut making.window, Action::GoToYear(year));
            making.press(Modifiers::COMMAND, Key::Enter);
            making.write(HEADLINE, &format!("The line of {year}"));
        }
        making
    }

    pub(super) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    pub(super) fn click(&mut self, name: &str) {
        // What is scrolled out of sight is clicked all the same.
        self.window.get_by_role_and_label(Role::Button, name).click_accesskit();
        self.window.run();
    }

    pub(super) fn unfold(&mut self, name: &str) {
        self.window.get_by_label(name).click_accesskit();
        self.window.run();
    }

    /// Clicks with the pointer, once it is in sight: menus open where that is.
    pub(super) fn point(&mut self, name: &str) {
        self.window.get_by_label(name).scroll_to_me();
        self.window.run();
        self.window.get_by_label(name).click();
        self.window.run();
    }

    pub(super) fn says(&self, words: &str) -> bool {
        self.window.query_all_by_label_contains(words).next().is_some()
    }

    pub(super) fn field<'a>(&'a self, name: &'a str) -> egui_kittest::Node<'a> {
        let is_field = |role| [Role::TextInput, Role::MultilineTextInput].contains(&role);
        let mut named = self.window.query_all_by_label(name);
        named.find(|it| is_field(it.accesskit_node().role())).expect("a field of this name")
    }

    pub(super) fn value(&self, name: &str) -> String {
        self.field(name).accesskit_node().value().unwrap_or_default()
    }

    /// Writes in a field, in the place of what is there.
    pub(super) fn write(&mut self, name: &str, text: &str) {
        self.field(name).focus();
        self.window.run();
        self.press(Modifiers::COMMAND, Key::A);
        self.field(name).type_text(text);
        self.window.run();
    }

    /// The rows of the steps, from the first to the last.
    pub(super) fn rows(&self) -> Vec<String> {
        let nodes = self.window.query_all_by_role(Role::Button);
        let labels = nodes.filter_map(|it| it.accesskit_node().label());
        labels.filter(|it| it.contains("The line of")).collect()
    }

    /// What the window has sent for since this was last asked, but for what is kept and for dialogs
    /// of the system.
    pub(super) fn sent(&mut self) -> Vec<Errand> {
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
    pub(super) fn go(&mut self) {
        let sent = self.sent();
        go_on(&mut self.window, &mut self.errands, sent, |_| true);
    }

    pub(super) fn save_as(&mut self, file: &Path) {
        self.press(Modifiers::COMMAND, Key::S);
        self.write(PATH, file.to_str().expect("a path in a folder for tests"));
        self.click("Save");
        self.go();
    }

    pub(super) fn open(&mut self, file: &Path) {
        if self.window.query_by_label("Close my lesson").is_none() {
            self.press(Modifiers::COMMAND, Key::M);
        }
        self.press(Modifiers::COMMAND, Key::O);
        self.write(PATH, file.to_str().expect("a path in a folder for tests"));
        self.press(Modifiers::NONE, Key::Enter);
        self.go();
    }
}

pub(super) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for tests")
}

/// A lesson of one step as its file has it, with something after the step.
pub(super) fn text_of_a_lesson(more: &str) -> String {
    format!(
        "version = 1\n[lesson]\nid = \"own\"\ntitle = \"Own\"\n[[step]]\n\
         view = \"kuril-atlas:1855-02-07\"\nheadline = \"The line of 1855\"\ntext = \"Look.\"\n\
         minutes = 3\n{more}"
    )
}

/// Six pixels by four.
pub(super) fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 6, 4);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("memory");
    writer.write_image_data(&[200; 6 * 4 * 3]).expect("memory");
    drop(writer);
    bytes
}

use std::path::Path;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::desktop::Errands;
use kuril_atlas::export::film::Raster;
use kuril_atlas::ui::{Drawn, Errand, ErrandReport};

use super::errands::{go_on, go_on_all};
use super::{Window, atlas, first_start_with_lessons};

/// A window with the dialog open, and those who go on its errands.
pub struct Exporting {
    pub window: Window,
    pub errands: Errands,
    /// The pages that were drawn last.
    pub pages: Vec<Raster>,
}

impl Exporting {
    pub fn opened() -> Self {
        let mut window = first_start_with_lessons();
        window.key_press_modifiers(Modifiers::COMMAND, Key::E);
        window.run();
        Self { window, errands: Errands::new(atlas(), || {}), pages: Vec::new() }
    }

    /// The same with a way to paper.
    #[cfg(unix)]
    pub fn printing_with(mut self, printer: kuril_atlas::desktop::PaperPrinter) -> Self {
        self.window.state_mut().offer_printing(true);
        self.window.run();
        self.errands = self.errands.printing_with(Some(printer));
        self
    }

    /// What the window has sent for since this was last asked, but for previews.
    pub fn sent(&mut self) -> Vec<Errand> {
        let sent = self.window.state_mut().take_errands().into_iter();
        sent.filter(|errand| !matches!(errand, Errand::Draw { .. })).collect()
    }

    /// Goes on all errands until nothing more is reported.
    pub fn go(&mut self) {
        let sent = self.sent();
        go_on(&mut self.window, &mut self.errands, sent, |report| {
            !matches!(report, ErrandReport::Progress { .. })
        });
    }

    /// Goes on all errands, previews too, until nothing is awaited.
    pub fn look(&mut self) {
        go_on_all(&mut self.window, &mut self.errands, |report| {
            if let ErrandReport::Drawn(Drawn::Pages(pages)) = report {
                let copied =
                    |page: &Raster| Raster { size: page.size, pixels: page.pixels.clone() };
                self.pages = pages.iter().map(copied).collect();
            }
        });
    }

    pub fn click(&mut self, name: &str) {
        self.window.get_by_label(name).click();
        self.window.run();
    }

    /// Chooses something in a box, once it is in sight.
    pub fn choose(&mut self, name: &str, option: &str) {
        self.window.get_by_role_and_label(Role::ComboBox, name).scroll_to_me();
        self.window.run();
        self.window.get_by_role_and_label(Role::ComboBox, name).click();
        self.window.run();
        // What has the same name in the window behind comes before it.
        self.window.query_all_by_label(option).last().expect("it is offered").scroll_to_me();
        self.window.run();
        self.window.query_all_by_label(option).last().expect("it is offered").click();
        self.window.run();
    }

    /// Types into a field that is empty.
    pub fn type_into(&mut self, name: &str, text: &str) {
        self.window.get_by_role_and_label(Role::TextInput, name).focus();
        self.window.run();
        self.window.get_by_role_and_label(Role::TextInput, name).type_text(text);
        self.window.run();
    }

    /// Whether it is written anywhere.
    pub fn says(&self, words: &str) -> bool {
        self.window.query_all_by_label_contains(words).next().is_some()
    }

    /// Types a path in the place of the one that is suggested.
    pub fn type_path(&mut self, path: &Path) {
        let path = path.to_str().expect("a path in a folder for tests");
        let field = self.window.get_by_role_and_label(Role::TextInput, "File to write");
        field.focus();
        self.window.run();
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.window.run();
        self.window.get_by_role_and_label(Role::TextInput, "File to write").type_text(path);
        self.window.run();
    }

    pub fn path(&self) -> String {
        let field = self.window.get_by_role_and_label(Role::TextInput, "File to write");
        field.accesskit_node().value().expect("a field has a value")
    }
}

use egui::{CentralPanel, Key, Modifiers, ProgressBar, RichText, Ui, vec2};

use crate::language::Words;
use crate::map::Appearance;
use crate::ui::chrome::text;
use crate::ui::theme::{self, Fonts};

/// What stands in the window while a large history is read: how far it is, and a way out.
pub struct ReadingWindow {
    fonts: Fonts,
    is_dressed: bool,
}

/// How wide it is, points.
const WIDTH: f32 = 360.0;

impl ReadingWindow {
    /// A window before its first frame.
    pub fn new(fonts: Fonts) -> Self {
        Self { fonts, is_dressed: false }
    }

    /// Shows what share is read; true once the user wants no more of it.
    pub fn ui(&mut self, ui: &mut Ui, words: &Words, share: f32) -> bool {
        if !self.is_dressed {
            self.is_dressed = true;
            theme::install_fonts(ui.ctx(), &self.fonts);
            theme::apply(ui.ctx(), Appearance::Light, true);
            // The fonts are there from the next pass on.
            ui.request_repaint();
            return false;
        }
        let mut is_unwanted = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        CentralPanel::default().show(ui, |ui| {
            ui.add_space(ui.available_height() / 3.0);
            ui.vertical_centered(|ui| {
                ui.label(RichText::new(words.say("reading-history")).size(text::HEAD));
                ui.add_space(text::HEAD);
                let percent = [("percent", f64::from((share * 100.0).floor()).into())];
                let said = words.say_with("reading-share", &percent);
                ui.add(ProgressBar::new(share).desired_width(WIDTH).text(said));
                ui.add_space(text::HEAD);
                let stop = ui.button(words.say("reading-stop"));
                is_unwanted |= stop.on_hover_text(words.say("reading-stop-hint")).clicked();
                ui.allocate_space(vec2(WIDTH, 0.0));
            });
        });
        is_unwanted
    }
}

use egui::{Panel, Ui};

use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::context::UiContext;

/// What has to be known, until it is dismissed or no longer so. No notice is there twice.
#[derive(Default)]
pub struct Notices {
    shown: Vec<Notice>,
    /// Somebody hears the window.
    are_heard: bool,
}

struct Notice {
    text: String,
    is_said: bool,
}

impl Notices {
    /// Those that are there from the start.
    pub(in crate::ui) fn of(notices: Vec<String>) -> Self {
        let mut all = Self::default();
        for notice in notices {
            all.add(notice);
        }
        all
    }

    /// Shows a notice until it is dismissed; the same one not twice.
    pub fn add(&mut self, notice: String) {
        if self.shown.iter().all(|it| it.text != notice) {
            self.shown.push(Notice { text: notice, is_said: false });
        }
    }

    /// Takes away a notice that is no longer so.
    pub fn withdraw(&mut self, notice: &str) {
        self.shown.retain(|it| it.text != notice);
    }

    /// Says what has not been said. What is there when somebody begins to hear the window is not
    /// news to their reader: it is said a frame later.
    fn say(&mut self, ui: &Ui, cx: UiContext<'_>) {
        let is_first = !std::mem::replace(&mut self.are_heard, true);
        if is_first {
            ui.request_repaint();
            return;
        }
        for notice in self.shown.iter_mut().filter(|it| !it.is_said) {
            notice.is_said = true;
            cx.announce(notice.text.clone());
        }
    }
}

/// The notices, each with a button that dismisses it.
pub fn notices_ui(ui: &mut Ui, cx: UiContext<'_>, areas: &mut AreasMemory, notices: &mut Notices) {
    if notices.shown.is_empty() {
        return;
    }
    Panel::top("notices").resizable(false).show(ui, |ui| {
        areas.begin(ui, cx, Area::Notices);
        if ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some() {
            notices.say(ui, cx);
        }
        let mut dismissed = None;
        for (i, notice) in notices.shown.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(&notice.text);
                if ui.button(cx.words.say("notice-dismiss")).clicked() {
                    dismissed = Some(i);
                }
            });
        }
        if let Some(i) = dismissed {
            notices.shown.remove(i);
        }
    });
}

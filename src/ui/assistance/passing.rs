use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Order, RichText, Ui, vec2};

use crate::ui::chrome::text;
use crate::ui::commands::requests::Told;
use crate::ui::context::UiContext;

/// What is done is shown so long, seconds: one sentence is read in half of it.
const DONE: f64 = 4.0;
/// What is begun is shown so long, seconds, if its end is never told.
const BEGUN: f64 = 60.0;
/// From the lower edge of the window, points: above the timeline and the key.
const ABOVE: f32 = 168.0;

/// What is told in passing, and goes by itself.
#[derive(Default)]
pub struct PassingMemory {
    shown: Option<Passing>,
}

struct Passing {
    sentence: String,
    /// Seconds of egui.
    until: f64,
}

impl PassingMemory {
    /// Shows it no longer: what was begun has failed, and that is told elsewhere.
    pub fn end(&mut self) {
        self.shown = None;
    }
}

/// What was just done, or is under way, in a line over the map that nobody has to close.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut PassingMemory) {
    let now = ui.input(|input| input.time);
    if let Some(told) = cx.requests.take_told() {
        let (sentence, seconds) = match told {
            Told::Begun(sentence) => (sentence, BEGUN),
            Told::Done(sentence) => (sentence, DONE),
        };
        memory.shown = Some(Passing { sentence, until: now + seconds });
        // What is told in the frame in which it was asked for is measured in this one.
        ui.request_repaint();
    }
    memory.shown.take_if(|passing| passing.until <= now);
    let Some(passing) = &memory.shown else { return };
    let line = Area::new(Id::unique("told in passing")).order(Order::Tooltip).interactable(false);
    line.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -ABOVE)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.label(RichText::new(&passing.sentence).size(text::READING));
        });
    });
    ui.request_repaint_after(Duration::from_secs_f64(passing.until - now));
}

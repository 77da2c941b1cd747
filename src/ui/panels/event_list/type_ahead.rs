use egui::{Event, Ui};

use crate::atlas::EventId;
use crate::search::begins_with;
use crate::ui::context::UiContext;

/// Seconds after which typing begins anew.
const PATIENCE: f64 = 1.2;

/// What was typed while a row had the focus.
#[derive(Default)]
pub struct TypeAhead {
    typed: String,
    last: f64,
}

impl TypeAhead {
    /// The row to which typing leads: the next one that has a word beginning so. The row `here`
    /// has the focus.
    pub fn row(
        &mut self,
        ui: &Ui,
        cx: UiContext<'_>,
        events: &[EventId],
        here: usize,
    ) -> Option<usize> {
        let (text, now) = ui.input(|input| {
            let texts = input.events.iter();
            let texts =
                texts.filter_map(|it| if let Event::Text(text) = it { Some(text) } else { None });
            (texts.map(String::as_str).collect::<String>(), input.time)
        });
        if text.trim().is_empty() && (self.typed.is_empty() || text.is_empty()) {
            return None;
        }
        if now - self.last > PATIENCE {
            self.typed.clear();
        }
        self.last = now;
        // The same letter again leads to the next row with it.
        let goes_on = self.typed != text;
        if goes_on {
            self.typed.push_str(&text);
        }
        let first = if goes_on && self.typed != text { here } else { here + 1 };
        let rows = (0..events.len()).map(|i| (first + i) % events.len());
        let title = |row: usize| cx.atlas[events[row]].title.as_str();
        rows.into_iter().find(|&row| begins_with(title(row), &self.typed))
    }
}

use egui::{ComboBox, Ui};

use crate::ui::context::UiContext;

/// Width of a box, points.
const WIDTH: f32 = 200.0;

/// A box from which one of several things is chosen.
pub struct OneOf {
    /// The id of the message that is its name.
    pub name: &'static str,
}

impl OneOf {
    /// Shows what is chosen, and hands out what is chosen instead.
    pub fn show<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        cx: UiContext<'_>,
        chosen: T,
        all: &[T],
        said: impl Fn(T) -> String,
    ) -> Option<T> {
        let mut picked = None;
        let combo_box = ComboBox::from_id_salt(self.name).width(WIDTH);
        let shown = combo_box.selected_text(said(chosen)).show_ui(ui, |ui| {
            for &one in all {
                if ui.selectable_label(one == chosen, said(one)).clicked() {
                    picked = Some(one);
                    // A screen reader's click is none of the pointer, which would close it.
                    ui.close();
                }
            }
        });
        shown.response.accessible_name(cx.words.say(self.name));
        picked
    }

    /// The same for what is remembered by its word.
    pub fn show_words(
        self,
        ui: &mut Ui,
        cx: UiContext<'_>,
        chosen: &mut String,
        all: &[&'static str],
        said: impl Fn(&str) -> String,
    ) {
        let known = all.iter().copied().find(|word| word == chosen);
        let Some(now) = known.or(all.first().copied()) else { return };
        if let Some(picked) = self.show(ui, cx, now, all, said) {
            picked.clone_into(chosen);
        }
    }
}

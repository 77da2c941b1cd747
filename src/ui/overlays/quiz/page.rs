use std::hash::Hash;

use egui::{FocusDirection, Key, Modifiers, ScrollArea, Ui, vec2};

use crate::ui::assistance::focus;

/// What the arrows up and down do on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrows {
    /// They lead from one control to the next.
    Lead,
    /// They scroll: there is more to be read than to be chosen.
    Scroll,
}

/// How far an arrow scrolls, points; so much of a page stays in sight when another is turned.
const LINE: f32 = 48.0;

/// A page that keys scroll, unless somebody else has them, and that follows the focus.
pub fn page_ui(
    ui: &mut Ui,
    id: impl Hash + std::fmt::Debug,
    keys: Option<Arrows>,
    content: impl FnOnce(&mut Ui),
) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        focus::followed(ui, content);
        if let Some(arrows) = keys.filter(|_| !ui.text_edit_focused()) {
            scroll_by_keys(ui, arrows);
        }
    });
}

fn scroll_by_keys(ui: &Ui, arrows: Arrows) {
    let (all, sight) = (ui.min_rect(), ui.clip_rect());
    let here = sight.top() - all.top();
    let page = (sight.height() - LINE).max(LINE);
    let nobody_has_them = ui.memory(|memory| memory.focused().is_none());
    let scrolls = arrows == Arrows::Scroll || nobody_has_them;
    let pages = [(Key::PageUp, -page), (Key::PageDown, page)];
    let ends = [(Key::Home, -all.height()), (Key::End, all.height())];
    let lines = [(Key::ArrowUp, -LINE), (Key::ArrowDown, LINE)];
    let lines = lines.into_iter().filter(|_| scrolls);
    let mut there = here;
    for (key, by) in pages.into_iter().chain(ends).chain(lines) {
        let count = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        if count > 0 {
            there += by * count as f32;
            // An arrow that scrolls leads the focus nowhere.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
    }
    if there != here {
        let there = there.min(all.height() - sight.height()).max(0.0);
        ui.scroll_with_delta(vec2(0.0, here - there));
    }
}

use egui::{Id, Response};

/// When Escape closes the menu of a button, the button has the focus again.
pub fn give_focus_back(button: &Response, is_open: bool) {
    let ctx = &button.ctx;
    let remembered: Id = button.id.with("menu was open");
    let was_open = ctx.data(|data| data.get_temp(remembered)).unwrap_or(false);
    if was_open != is_open {
        ctx.data_mut(|data| data.insert_temp(remembered, is_open));
    }
    if was_open && !is_open && ctx.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
}

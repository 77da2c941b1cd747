//! What a screen reader is told beside what it reads of each control.

use egui::{Rect, Response, Role, Ui, accesskit, accesskit_root_id};

use crate::ui::context::UiContext;

/// Tells that some words are a heading, and how high it stands; 1 is the highest.
pub fn as_heading(response: &Response, text: &str, level: usize) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text);
        node.clear_value();
    });
}

/// Has words said as soon as they are shown: what went wrong, which nobody looks for.
pub fn as_alert(response: &Response, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Alert);
        node.set_live(accesskit::Live::Polite);
        node.set_label(text);
        node.clear_value();
    });
}

/// Where something stands, for a screen reader.
pub fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// Gives the window its name.
pub fn name_window(ui: &Ui, cx: UiContext<'_>) {
    let name = cx.words.say("app-name");
    ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| node.set_label(name));
}

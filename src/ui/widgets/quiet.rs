use egui::{Button, IntoAtoms, Response, RichText, Role, Stroke, Ui, Vec2, WidgetInfo};

use crate::ui::chrome::{Chrome, text};
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;

/// A button that has no edge and no fill until the pointer is on it.
pub fn quiet<'a>(atoms: impl IntoAtoms<'a>) -> Button<'a> {
    Button::new(atoms).frame_when_inactive(false)
}

/// A button that is nothing but an icon; its name is spoken, and shown under the pointer.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let response = ui.add(quiet(icon.text()).min_size(Vec2::splat(ui.spacing().interact_size.y)));
    response.accessible_name(name)
}

/// One of several choices side by side, of which one is chosen: dark, in bold letters. Each is at
/// least so large.
pub fn segment(ui: &mut Ui, chrome: &Chrome, name: &str, is_chosen: bool, least: Vec2) -> Response {
    let words = RichText::new(name).size(text::SMALL);
    let button = if is_chosen {
        let words = words.color(chrome.panel).family(theme::bold());
        Button::new(words).fill(chrome.ink).stroke(Stroke::NONE)
    } else {
        quiet(words)
    };
    let response = ui.add(button.min_size(least));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    response
}

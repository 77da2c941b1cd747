use egui::PopupCloseBehavior;
use egui::containers::menu::{MenuButton, MenuConfig};

/// A menu in which several things are chosen: it stays until a click lies outside.
pub fn lasting_menu(text: String) -> MenuButton<'static> {
    let close_behavior = PopupCloseBehavior::CloseOnClickOutside;
    MenuButton::new(text).config(MenuConfig::new().close_behavior(close_behavior))
}

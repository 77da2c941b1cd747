use egui::containers::menu::{MenuButton, MenuConfig, menu_style};
use egui::style::StyleModifier;
use egui::{Button, IntoAtoms, PopupCloseBehavior};

use crate::ui::widgets::quiet::quiet;

/// A menu in which several things are chosen: it stays until a click lies outside.
pub fn lasting_menu<'a>(atoms: impl IntoAtoms<'a>) -> MenuButton<'a> {
    let close_behavior = PopupCloseBehavior::CloseOnClickOutside;
    let config = MenuConfig::new().close_behavior(close_behavior).style(boxes_keep_their_edge());
    MenuButton::from_button(quiet(atoms)).config(config)
}

/// A menu that closes when something is chosen.
pub fn passing_menu(button: Button<'_>) -> MenuButton<'_> {
    MenuButton::from_button(button).config(MenuConfig::new().style(boxes_keep_their_edge()))
}

/// Like other menus, but what can be ticked has an edge.
pub fn boxes_keep_their_edge() -> StyleModifier {
    StyleModifier::new(|style| {
        let edge = style.visuals.widgets.inactive.bg_stroke;
        menu_style(style);
        style.visuals.widgets.inactive.bg_stroke = edge;
        style.visuals.widgets.hovered.bg_stroke = edge;
    })
}

use egui::{Align, Button, Layout, Rect, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use strum::VariantArray as _;

use crate::atlas::Viewpoint;
use crate::session::Action;
use crate::ui::chrome::{HANDHELD, LARGE_TARGET, RADIUS, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::top_bar::{layers_menu, more_menu, way_back};
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::menu::passing_menu;
use crate::ui::widgets::quiet::quiet;
use crate::ui::widgets::viewpoint_choice::{short_viewpoint_name, viewpoint_name};

/// Height of the bar, points.
pub const HEIGHT: f32 = 40.0;
/// Narrower than this, points, the buttons at the right are icons without words.
const ROOMY: f32 = 1100.0;
/// Narrower than this, points, the bar does without the name of the atlas.
const NAMED: f32 = 900.0;
/// The widest that the field to search in becomes, points.
const WIDEST_FIELD: f32 = 300.0;

/// Name, way back, the field that finds all things, and what changes the window.
pub fn top_bar_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.spacing_mut().interact_size.y = LARGE_TARGET;
    let width = ui.available_width();
    let has_words = width >= ROOMY.max(width_of_words(ui, cx));
    ui.spacing_mut().item_spacing.x = 2.0;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        toggle(ui, cx, Command::SidePanel, Icon::PanelRight, side_word(cx), false, false);
        more_menu::more_menu_ui(ui, cx);
        // Without room, the menu has it.
        if width >= HANDHELD {
            toggle(ui, cx, Command::OpenExport, Icon::Download, "top-export", false, false);
        }
        toggle(ui, cx, Command::OpenLink, Icon::Share2, "top-link", false, false);
        // Without room, the field finds these two.
        if width >= HANDHELD {
            let is_measuring = cx.session.measuring().is_on;
            toggle(ui, cx, Command::Measure, Icon::Ruler, "top-measure", is_measuring, false);
            let figures = cx.session.arrangement().figures_are_open;
            toggle(ui, cx, Command::Figures, Icon::ChartColumn, "top-figures", figures, has_words);
        }
        let compares = cx.session.comparison.is_some();
        toggle(ui, cx, Command::Compare, Icon::Columns2, "top-compare", compares, has_words);
        layers_menu::layers_menu_ui(ui, cx, has_words);
        viewpoint_ui(ui, cx, width >= NAMED);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if width >= NAMED {
                ui.add_space(4.0);
                let name = RichText::new(cx.words.say("app-name")).size(text::HEAD);
                ui.label(name.family(theme::bold()));
                ui.add_space(8.0);
            }
            way_back::way_back_ui(ui, cx);
            ui.add_space(4.0);
            find_ui(ui, cx);
        });
    });
}

fn side_word(cx: UiContext<'_>) -> &'static str {
    if cx.session.arrangement().side_is_shown() { "top-hide-list" } else { "top-show-list" }
}

/// The width of the bar with words beside the icons, points.
fn width_of_words(ui: &Ui, cx: UiContext<'_>) -> f32 {
    /// The name of the atlas, arrows, icons, and the least of the field.
    const BESIDES: f32 = 620.0;
    let font = egui::TextStyle::Button.resolve(ui.style());
    let width = |word: &str| {
        let text = cx.words.say(word);
        ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::BLACK).size().x + 44.0
    };
    ["top-layers", "top-compare", "top-figures"].into_iter().map(width).sum::<f32>() + BESIDES
}

/// Looks like a field to type in, and opens the palette, which finds all things.
fn find_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let chrome = cx.chrome();
    let width = (ui.available_width() - 8.0).clamp(LARGE_TARGET, WIDEST_FIELD);
    let (rect, response) = ui.allocate_exact_size(vec2(width, LARGE_TARGET), Sense::click());
    let name = cx.words.say("top-find");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let edge = if response.hovered() || response.has_focus() { chrome.ink } else { chrome.edge };
    let stroke = egui::Stroke::new(1.0, edge);
    ui.painter().rect(rect, RADIUS, chrome.panel, stroke, egui::StrokeKind::Inside);
    let inside = rect.shrink2(vec2(8.0, 0.0));
    let icon = egui::FontId::new(text::ICON, theme::icons());
    let center = egui::Align2::LEFT_CENTER;
    let painter = ui.painter().with_clip_rect(inside);
    painter.text(inside.left_center(), center, Icon::Search.letter(), icon, chrome.soft);
    let key = Command::OpenPalette.key_name(ui, cx).unwrap_or_default();
    let mut room = inside.with_min_x(inside.left() + 24.0);
    if width > 180.0 {
        // Its frame is within the field too.
        let at = inside.right_center() - vec2(4.0, 0.0);
        let font = egui::FontId::proportional(text::CAPTION);
        let right = egui::Align2::RIGHT_CENTER;
        let drawn = painter.text(at, right, key, font, chrome.faint);
        let frame = egui::Stroke::new(1.0, chrome.hairline);
        painter.rect_stroke(drawn.expand2(vec2(4.0, 2.0)), 4.0, frame, egui::StrokeKind::Inside);
        room.max.x = drawn.left() - 10.0;
    }
    hint_ui(ui, cx, room);
    runs(response, ui, cx, Command::OpenPalette);
}

/// The words in an empty field: what can be found, or where that has no room, that things can be.
fn hint_ui(ui: &Ui, cx: UiContext<'_>, room: Rect) {
    let color = cx.chrome().faint;
    let font = egui::FontId::proportional(text::BODY);
    let words = ["top-find-hint", "top-find"].map(|word| cx.words.say(word)).into_iter();
    let mut galleys = words.map(|it| ui.painter().layout_no_wrap(it, font.clone(), color));
    if let Some(galley) = galleys.find(|it| it.size().x <= room.width()) {
        let at = egui::pos2(room.left(), room.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    }
}

/// Through whose eyes the map is drawn.
fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, has_words: bool) {
    let shown = cx.session.viewpoint;
    let button = if has_words {
        let arrow = Icon::ChevronDown.sized(text::SMALL);
        quiet((Icon::Eye.text(), short_viewpoint_name(cx, shown), arrow))
    } else {
        quiet(Icon::Eye.text())
    };
    let button = button.min_size(vec2(LARGE_TARGET, LARGE_TARGET));
    let (response, _) = passing_menu(button).ui(ui, |ui| {
        for &viewpoint in Viewpoint::VARIANTS {
            let name = viewpoint_name(cx, viewpoint);
            if ui.radio(viewpoint == shown, name).clicked() {
                cx.ask(Action::SetViewpoint(viewpoint));
                ui.close();
            }
        }
    });
    let name = cx.words.say("viewpoint-name");
    let chosen = viewpoint_name(cx, shown);
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
    // Not every reader hears the words of a value, so they are the description too.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(chosen.as_str());
        node.set_description(chosen.as_str());
    });
    response.on_hover_text(cx.words.say("viewpoint-hint"));
}

/// A button for a command, with an icon and perhaps a word, that stays pressed while it is on.
fn toggle(
    ui: &mut Ui,
    cx: UiContext<'_>,
    command: Command,
    icon: Icon,
    word: &str,
    is_on: bool,
    has_words: bool,
) {
    let name = cx.words.say(word);
    let button = if has_words {
        Button::new((icon.text(), name.as_str()))
    } else {
        Button::new(icon.text())
    };
    let least = vec2(LARGE_TARGET, LARGE_TARGET);
    let button = button.frame_when_inactive(is_on).selected(is_on).min_size(least);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &name));
    runs(response, ui, cx, command);
}

/// A click runs the command; the tooltip has the whole of its words and its key.
fn runs(response: Response, ui: &Ui, cx: UiContext<'_>, command: Command) {
    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
        command.run(cx);
    }
}

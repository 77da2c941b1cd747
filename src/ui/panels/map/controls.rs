use egui::{FontFamily, Frame, Margin, Rect, Ui, UiBuilder, pos2, vec2};
use strum::VariantArray as _;

use crate::map::MapFrame;
use crate::session::{Action, Framing};
use crate::ui::chrome::{Chrome, LARGE_TARGET, RADIUS, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::menu::passing_menu;
use crate::ui::widgets::quiet::{icon_button, quiet, segment};

/// Points from the edges of the map.
const FROM_EDGE: f32 = 12.0;
/// Points around the buttons.
const MARGIN: i8 = 4;
/// What the date needs beside the frames, points.
const DATE: f32 = 380.0;

/// The parts of the map that have names, and closer and farther.
pub fn controls_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect) {
    frames_ui(ui, cx, rect);
    zoom_ui(ui, cx, rect);
}

fn frame(chrome: &Chrome) -> Frame {
    Frame::new()
        .fill(chrome.panel)
        .stroke(egui::Stroke::new(1.0, chrome.hairline))
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(MARGIN))
}

fn frame_name(cx: UiContext<'_>, frame: MapFrame) -> String {
    cx.words.say(&format!("frame-{}", frame.word()))
}

/// The frames side by side, or in a menu where that leaves no room for the date.
fn frames_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect) {
    let chrome = cx.chrome();
    let names: Vec<String> = MapFrame::VARIANTS.iter().map(|&it| frame_name(cx, it)).collect();
    let shown = |frame: MapFrame| cx.session.framing == Framing::Fit(frame.bounds());
    let width = |name: &String, is_bold: bool| {
        let family = if is_bold { theme::bold() } else { FontFamily::Proportional };
        let font = egui::FontId::new(text::SMALL, family);
        ui.painter().layout_no_wrap(name.clone(), font, chrome.ink).size().x + 16.0
    };
    let margin = 2.0 * f32::from(MARGIN) + 2.0;
    let widths = MapFrame::VARIANTS.iter().zip(&names).map(|(&it, name)| width(name, shown(it)));
    let all: f32 = widths.sum::<f32>() + margin;
    let is_roomy = rect.width() - all - FROM_EDGE >= DATE && cx.session.comparison.is_none();
    if is_roomy {
        let place = Rect::from_min_size(
            pos2(rect.right() - FROM_EDGE - all, rect.top() + FROM_EDGE),
            vec2(all, LARGE_TARGET),
        );
        at(ui, place, "frames", |ui| {
            frame(&chrome).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.spacing_mut().interact_size.y = LARGE_TARGET - 8.0;
                ui.horizontal(|ui| {
                    for (&it, name) in MapFrame::VARIANTS.iter().zip(&names) {
                        if segment(ui, &chrome, name, shown(it)).clicked() {
                            cx.ask(Action::Frame(it.bounds()));
                        }
                    }
                });
            });
        });
        return;
    }
    let name = cx.words.say("frames-title");
    let word = width(&name, false) + 22.0;
    let place = Rect::from_min_size(
        pos2(rect.right() - FROM_EDGE - word, rect.top() + FROM_EDGE),
        vec2(word, LARGE_TARGET),
    );
    at(ui, place, "frames", |ui| {
        frame(&chrome).inner_margin(Margin::ZERO).show(ui, |ui| {
            let arrow = Icon::ChevronDown.sized(text::SMALL);
            let button = quiet((egui::RichText::new(&name).size(text::SMALL), arrow));
            let (response, _) = passing_menu(button).ui(ui, |ui| {
                for (&it, name) in MapFrame::VARIANTS.iter().zip(&names) {
                    if ui.radio(shown(it), name).clicked() {
                        cx.ask(Action::Frame(it.bounds()));
                        ui.close();
                    }
                }
            });
            response.accessible_name(name);
        });
    });
}

/// Closer, farther, and the whole map.
fn zoom_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect) {
    let chrome = cx.chrome();
    let buttons = [
        (Icon::Plus, Command::ZoomIn, "top-zoom-in"),
        (Icon::Minus, Command::ZoomOut, "top-zoom-out"),
        (Icon::Maximize, Command::WholeMap, "top-whole-map"),
    ];
    let side = LARGE_TARGET;
    let margin = 2.0 + 2.0;
    let size = vec2(side + margin, side * buttons.len() as f32 + margin);
    if rect.height() < size.y + 120.0 {
        return;
    }
    let place = Rect::from_min_size(rect.max - vec2(FROM_EDGE, FROM_EDGE) - size, size);
    at(ui, place, "zoom", |ui| {
        frame(&chrome).inner_margin(Margin::same(1)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = side;
            ui.vertical(|ui| {
                for (icon, command, word) in buttons {
                    let response = icon_button(ui, icon, &cx.words.say(word));
                    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
                        command.run(cx);
                    }
                }
            });
        });
    });
}

fn at(ui: &mut Ui, place: Rect, name: &str, show: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(place), show);
}

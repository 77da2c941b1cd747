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

/// Where the controls stand on a map.
pub struct Places {
    frames: Rect,
    /// Whether the frames stand side by side.
    has_all_frames: bool,
    /// Without room for it there is none.
    zoom: Option<Rect>,
}

impl Places {
    /// At the right of all maps, above and below.
    pub fn of(ui: &Ui, cx: UiContext<'_>, rect: Rect) -> Self {
        let margin = 2.0 * f32::from(MARGIN) + 2.0;
        let all: f32 = MapFrame::VARIANTS.iter().map(|&it| width(ui, cx, it)).sum::<f32>() + margin;
        let has_all_frames =
            rect.width() - all - FROM_EDGE >= DATE && cx.session.comparison.is_none();
        let width = if has_all_frames { all } else { width_of_menu(ui, cx) };
        let corner = pos2(rect.right() - FROM_EDGE - width, rect.top() + FROM_EDGE);
        let frames = Rect::from_min_size(corner, vec2(width, LARGE_TARGET));
        let size = vec2(LARGE_TARGET + 4.0, LARGE_TARGET * ZOOM.len() as f32 + 4.0);
        let zoom = Rect::from_min_size(rect.max - vec2(FROM_EDGE, FROM_EDGE) - size, size);
        let zoom = Some(zoom).filter(|_| rect.height() >= size.y + 120.0);
        Self { frames, has_all_frames, zoom }
    }

    /// The parts of the maps that they take.
    pub fn surfaces(&self) -> impl Iterator<Item = Rect> {
        std::iter::once(self.frames).chain(self.zoom).map(|it| it.expand(4.0))
    }
}

/// Closer, farther, and the whole map.
const ZOOM: [(Icon, Command, &str); 3] = [
    (Icon::Plus, Command::ZoomIn, "top-zoom-in"),
    (Icon::Minus, Command::ZoomOut, "top-zoom-out"),
    (Icon::Maximize, Command::WholeMap, "top-whole-map"),
];

/// The parts of the map that have names, and closer and farther.
pub fn controls_ui(ui: &mut Ui, cx: UiContext<'_>, places: &Places) {
    if places.has_all_frames {
        frames_ui(ui, cx, places.frames);
    } else {
        frames_menu_ui(ui, cx, places.frames);
    }
    if let Some(place) = places.zoom {
        zoom_ui(ui, cx, place);
    }
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

fn is_shown(cx: UiContext<'_>, frame: MapFrame) -> bool {
    cx.session.framing == Framing::Fit(frame.bounds())
}

/// How wide the button of a frame is, chosen or not: the others keep their places.
fn width(ui: &Ui, cx: UiContext<'_>, frame: MapFrame) -> f32 {
    width_of(ui, frame_name(cx, frame), theme::bold()) + 16.0
}

fn width_of_menu(ui: &Ui, cx: UiContext<'_>) -> f32 {
    width_of(ui, cx.words.say("frames-title"), FontFamily::Proportional) + 38.0
}

fn width_of(ui: &Ui, words: String, family: FontFamily) -> f32 {
    let font = egui::FontId::new(text::SMALL, family);
    ui.painter().layout_no_wrap(words, font, egui::Color32::PLACEHOLDER).size().x
}

/// The frames side by side.
fn frames_ui(ui: &mut Ui, cx: UiContext<'_>, place: Rect) {
    let chrome = cx.chrome();
    at(ui, place, "frames", |ui| {
        frame(&chrome).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.spacing_mut().interact_size.y = LARGE_TARGET - 8.0;
            ui.horizontal(|ui| {
                for &it in MapFrame::VARIANTS {
                    let least = vec2(width(ui, cx, it), LARGE_TARGET - 8.0);
                    let name = frame_name(cx, it);
                    if segment(ui, &chrome, &name, is_shown(cx, it), least).clicked() {
                        cx.ask(Action::Frame(it.bounds()));
                    }
                }
            });
        });
    });
}

/// The frames in a menu, where side by side they leave no room for the date.
fn frames_menu_ui(ui: &mut Ui, cx: UiContext<'_>, place: Rect) {
    let chrome = cx.chrome();
    let name = cx.words.say("frames-title");
    at(ui, place, "frames", |ui| {
        frame(&chrome).inner_margin(Margin::ZERO).show(ui, |ui| {
            let arrow = Icon::ChevronDown.sized(text::SMALL);
            let button = quiet((egui::RichText::new(&name).size(text::SMALL), arrow));
            let (response, _) = passing_menu(button).ui(ui, |ui| {
                for &it in MapFrame::VARIANTS {
                    if ui.radio(is_shown(cx, it), frame_name(cx, it)).clicked() {
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
fn zoom_ui(ui: &mut Ui, cx: UiContext<'_>, place: Rect) {
    let chrome = cx.chrome();
    at(ui, place, "zoom", |ui| {
        frame(&chrome).inner_margin(Margin::same(1)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = LARGE_TARGET;
            ui.vertical(|ui| {
                for (icon, command, word) in ZOOM {
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

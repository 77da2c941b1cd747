use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{
    Align, Galley, Layout, Popup, PopupCloseBehavior, Rect, RichText, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};
use strum::VariantArray as _;

use crate::atlas::{EventKind, Subject};
use crate::map::{
    Elsewhere, Item, KeyKind, KeyRow, Primitive, Scene, ScreenPoint, symbol, true_length,
    world_around,
};
use crate::paint::paint_shapes;
use crate::session::Action;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::boxes_keep_their_edge;
use crate::ui::widgets::quiet::quiet;

/// Height of the strip, points.
pub const HEIGHT: f32 = 26.0;
/// The longest that the scale bar becomes, points.
const LONGEST: f64 = 110.0;
/// A strip of fewer points does without the scale bar.
const ROOMY: f32 = 520.0;
/// The most places that the strip names.
const MOST_PLACES: usize = 2;
/// From a sample to its word, and from the word to the next sample, points.
const BEHIND: f32 = 6.0;
const BETWEEN: f32 = 16.0;
/// Before the first sample, points.
const LEFT: f32 = 12.0;

/// What the colours and lines of the maps mean, what happened beyond them, and how long a way is.
pub fn key_strip_ui(ui: &mut Ui, cx: UiContext<'_>, scenes: &[&Scene]) {
    let Some(first) = scenes.first() else { return };
    let rows = once_each(scenes);
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.spacing_mut().interact_size.y = HEIGHT - 4.0;
    let width = ui.available_width();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(12.0);
        if width >= ROOMY {
            scale_ui(ui, cx, first);
            ui.add_space(8.0);
        }
        key_ui(ui, cx, &rows);
        let shown: Vec<&KeyRow> =
            rows.iter().copied().filter(|row| row.kind != KeyKind::Words).collect();
        let needed = shown
            .iter()
            .map(|row| width_of(ui, row, row.after.as_ref().unwrap_or(&row.text)) + BETWEEN)
            .sum::<f32>()
            + LEFT;
        elsewhere_ui(ui, cx, scenes, needed);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(LEFT);
            // What has no room is left out whole: the key has all of it.
            let mut before = None;
            for row in shown {
                // Of two maps the rows are mixed: there each says all.
                let after = row.after.as_deref().filter(|_| before.is_some() && scenes.len() == 1);
                let text = after.unwrap_or(&row.text);
                before = None;
                if width_of(ui, row, text) <= ui.available_width() {
                    before = Some(row);
                    row_ui(ui, cx, row, text);
                    ui.add_space(BETWEEN - 8.0);
                }
            }
        });
    });
}

/// The rows of all maps, each meaning once; lands before lines.
pub fn once_each<'a>(scenes: &[&'a Scene]) -> Vec<&'a KeyRow> {
    let mut told = BTreeSet::new();
    let rows = scenes.iter().flat_map(|scene| &scene.key);
    let mut rows: Vec<&KeyRow> = rows.filter(|row| told.insert(row.text.as_str())).collect();
    rows.sort_by_key(|row| row.kind);
    rows
}

/// How wide a sample with its word is.
fn width_of(ui: &Ui, row: &KeyRow, text: &str) -> f32 {
    sample_of(row) + words_of(ui, text, egui::Color32::PLACEHOLDER).size().x
}

fn sample_of(row: &KeyRow) -> f32 {
    if row.width > 0.0 { row.width as f32 + BEHIND } else { 0.0 }
}

fn words_of(ui: &Ui, words: &str, ink: egui::Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(words.to_owned(), egui::FontId::proportional(text::SMALL), ink)
}

/// A sample and its words, which stand for all that it means.
fn row_ui(ui: &mut Ui, cx: UiContext<'_>, row: &KeyRow, words: &str) {
    let chrome = cx.chrome();
    let galley = words_of(ui, words, chrome.ink);
    let sample = sample_of(row);
    let size = vec2(sample + galley.size().x, galley.size().y.max(16.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &row.text));
    paint_shapes(ui.painter(), pos2(rect.left(), rect.center().y), &row.samples);
    let at = pos2(rect.left() + sample, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, chrome.ink);
}

/// All that the maps need words for, and the symbols of events.
fn key_ui(ui: &mut Ui, cx: UiContext<'_>, rows: &[&KeyRow]) {
    let arrow = Icon::ChevronRight.sized(text::SMALL);
    let name = cx.words.say("key-title");
    let words = RichText::new(&name).size(text::SMALL);
    let response = ui.add(quiet((words, arrow)));
    let response = response.accessible_name(&name).on_hover_text(cx.words.say("key-hint"));
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .style(boxes_keep_their_edge())
        .width(320.0)
        .show(|ui| {
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                heading(ui, cx.words.say("key-lands"));
                for row in rows {
                    row_ui(ui, cx, row, &row.text);
                }
                ui.add_space(8.0);
                heading(ui, cx.words.say("key-events"));
                for &kind in EventKind::VARIANTS {
                    kind_ui(ui, cx, kind);
                }
            });
        });
}

fn kind_ui(ui: &mut Ui, cx: UiContext<'_>, kind: EventKind) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(24.0, 18.0), Sense::hover());
        let centre =
            ScreenPoint { x: f64::from(rect.width()) / 2.0, y: f64::from(rect.height()) / 2.0 };
        let ink = cx.style.kind(kind);
        let shapes = symbol(kind, centre, 6.0, ink, cx.style.paper);
        paint_shapes(ui.painter(), rect.min, &shapes);
        let word = cx.words.say(&format!("kind-alone-{}", kind.word()));
        ui.label(RichText::new(word).size(text::SMALL));
    });
}

/// How many events happened beyond the maps, and where, if that leaves the room that is needed beside
/// it; a click lists them.
fn elsewhere_ui(ui: &mut Ui, cx: UiContext<'_>, scenes: &[&Scene], needed: f32) {
    let mut told = BTreeSet::new();
    let found = scenes.iter().flat_map(|scene| &scene.elsewhere);
    let found: Vec<&Elsewhere> = found.filter(|it| told.insert(it.place)).collect();
    if found.is_empty() {
        return;
    }
    let count: usize = found.iter().map(|it| it.events.len()).sum();
    let names: Vec<&str> =
        found.iter().take(MOST_PLACES).map(|it| cx.atlas[it.place].name.as_str()).collect();
    let more = found.len().saturating_sub(MOST_PLACES);
    let places = cx.words.enumeration(&names);
    let values = [("count", count.into()), ("places", places.into()), ("more", more.into())];
    let whole = cx.words.say_with("key-elsewhere", &values);
    let color = cx.chrome().accent;
    let font = egui::FontId::proportional(text::SMALL);
    let width = ui.painter().layout_no_wrap(whole.clone(), font, color).size().x + 32.0;
    let name = if ui.available_width() < needed + width {
        cx.words.say_with("key-elsewhere-short", &values)
    } else {
        whole.clone()
    };
    let words = RichText::new(name).size(text::SMALL).color(color);
    let response = ui.add(quiet(words)).accessible_name(whole);
    Popup::menu(&response).width(320.0).show(|ui| {
        world_ui(ui, cx, scenes[0], &found);
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for it in &found {
                let place = RichText::new(&cx.atlas[it.place].name).family(theme::bold());
                ui.label(place);
                for &id in &it.events {
                    let event = &cx.atlas[id];
                    let line = cx.words.dated(&cx.words.date(&event.date), &event.title);
                    let is_selected = cx.session.event() == Some(id);
                    let button = quiet(line).wrap().selected(is_selected);
                    if ui.push_id(&event.slug, |ui| ui.add(button)).inner.clicked() {
                        cx.ask(Action::Select(Subject::Event(id)));
                        ui.close();
                    }
                }
            }
        });
    });
}

/// The world, with what the map shows of it and a marker at each place beyond; a click on one selects
/// its first event.
fn world_ui(ui: &mut Ui, cx: UiContext<'_>, scene: &Scene, elsewhere: &[&Elsewhere]) {
    let view = scene.basis.as_ref().map(|basis| &basis.view);
    let world =
        view.and_then(|view| world_around(cx.tools(), &RefCell::default(), view, elsewhere));
    let Some(world) = world else { return };
    let Some(Item { primitive: Primitive::Panel { rect, .. }, .. }) = world.items.first() else {
        return;
    };
    let size = vec2(rect.width() as f32, rect.height() as f32);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let origin = place.min - vec2(rect.min.x as f32, rect.min.y as f32);
    let items: Vec<Primitive> = world.items.iter().map(|it| it.primitive.clone()).collect();
    paint_shapes(ui.painter(), origin, &items);
    for mark in &world.marks {
        let at = |point: ScreenPoint| origin + vec2(point.x as f32, point.y as f32);
        let rect = Rect::from_min_max(at(mark.rect.min), at(mark.rect.max));
        let id = ui.scope_id().with(&cx.atlas[mark.places[0]].slug);
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &mark.spoken));
        if response.clicked() {
            cx.ask(Action::Select(Subject::Event(mark.events[0])));
            ui.close();
        }
    }
    ui.add_space(6.0);
}

/// A length in kilometres, true in the middle of the map.
fn scale_ui(ui: &mut Ui, cx: UiContext<'_>, scene: &Scene) {
    let projection = &cx.atlas.base_map.projection;
    let Some([km, length]) = true_length(projection, scene.camera, LONGEST) else { return };
    let chrome = cx.chrome();
    let words = cx.words.say_with("map-scale", &[("km", (km as i64).to_string().into())]);
    ui.label(RichText::new(words).size(text::SMALL));
    let (rect, _) = ui.allocate_exact_size(vec2(length as f32, 12.0), Sense::hover());
    let stroke = egui::Stroke::new(1.5, chrome.ink);
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.center().y, stroke);
    for x in [rect.left(), rect.right()] {
        let tick = Rect::from_center_size(pos2(x, rect.center().y), vec2(0.0, 8.0));
        painter.vline(x, tick.y_range(), stroke);
    }
}

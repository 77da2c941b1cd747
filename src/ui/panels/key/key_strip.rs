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
use crate::ui::panels::key::choice::{
    in_few_words, of_one_state_together, once_each, once_in_few_words, weightiest,
};
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::boxes_keep_their_edge;
use crate::ui::widgets::quiet::quiet;

/// Height of the strip, points.
pub const HEIGHT: f32 = 26.0;
/// The longest that the scale bar becomes, points, and in a strip narrower than this.
const LONGEST: f64 = 110.0;
const SHORT: f64 = 70.0;
const WIDE: f32 = 1000.0;
/// A strip of fewer points does without the scale bar.
const ROOMY: f32 = 520.0;
/// The most places that the strip names.
const MOST_PLACES: usize = 2;
/// From a sample to its word, and from the word to the next sample, points.
const BEHIND: f32 = 6.0;
const BETWEEN: f32 = 16.0;
/// The same where there is little room.
const NEARER: f32 = 12.0;
/// Between two parts of the strip, points.
const GAP: f32 = 8.0;
/// Before the first sample and at the right end, points.
const LEFT: f32 = 12.0;
const RIGHT: f32 = 12.0;

/// What the colours and lines of the maps mean, what happened beyond them, and how long a way is.
pub fn key_strip_ui(ui: &mut Ui, cx: UiContext<'_>, scenes: &[&Scene]) {
    let Some(first) = scenes.first() else { return };
    let rows = once_each(scenes);
    ui.spacing_mut().item_spacing.x = GAP;
    ui.spacing_mut().interact_size.y = HEIGHT - 4.0;
    let width = ui.available_width();
    let longest = if width < WIDE { SHORT } else { LONGEST };
    let scale = Scale::of(ui, cx, first, longest).filter(|_| width >= ROOMY);
    let elsewhere = elsewhere(cx, scenes);
    let of_elsewhere = elsewhere.as_ref().map_or(0.0, |it| width_of_button(ui, &it.short) + GAP);
    let room = width - RIGHT - of_elsewhere - key_width(ui, cx, 0) - GAP;
    let of_scale = scale.as_ref().map_or(0.0, |it| it.width() + 2.0 * GAP);
    // Of two maps the rows are mixed: there each says all.
    let strip = |room: f32| Strip::of(ui, &rows, scenes.len() == 1, room);
    let mut shown = strip(room - of_scale);
    // Every line explained is worth more than the scale, which the degrees tell too.
    let without_scale = (shown.left_out > 0).then(|| strip(room)).filter(|it| it.left_out == 0);
    let scale = scale.filter(|_| without_scale.is_none());
    if let Some(whole) = without_scale {
        shown = whole;
    } else if shown.left_out > 0 {
        // The key says that it has more, and that takes room too.
        let more = key_width(ui, cx, shown.left_out) - key_width(ui, cx, 0);
        shown = strip(room - of_scale - more);
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(RIGHT);
        if let Some(scale) = scale {
            scale.ui(ui, cx);
            ui.add_space(GAP);
        }
        key_ui(ui, cx, &rows, shown.left_out);
        if let Some(elsewhere) = elsewhere {
            elsewhere_ui(ui, cx, first, &elsewhere, shown.width);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(LEFT);
            ui.spacing_mut().item_spacing.x = shown.apart;
            for (row, words) in shown.rows {
                row_ui(ui, cx, row, words);
            }
        });
    });
}

/// The rows for which there is room, each with the words that it has there.
struct Strip<'a> {
    rows: Vec<(&'a KeyRow, &'a str)>,
    /// From a word to the next sample, points.
    apart: f32,
    width: f32,
    /// How many lines and lands the key alone explains.
    left_out: usize,
}

impl<'a> Strip<'a> {
    /// In full if all have room so, else in few words; what has no room then is left out whole.
    fn of(ui: &Ui, rows: &[&'a KeyRow], may_follow: bool, room: f32) -> Self {
        let rows: Vec<&'a KeyRow> = rows.iter().copied().filter(|row| is_in_strip(row)).collect();
        let full = |row: &'a KeyRow, before: Option<&KeyRow>| match &row.after {
            Some(after) if before.is_some() && may_follow => after,
            Some(_) | None => &row.text,
        };
        let in_full = Self::said(ui, &rows, BETWEEN, full);
        if in_full.width <= room {
            return in_full;
        }
        let rows = of_one_state_together(&once_in_few_words(&rows));
        let strip = |rows: &[&'a KeyRow]| Self::said(ui, rows, NEARER, in_few_words);
        let kept = weightiest(&rows, |rows| strip(rows).width <= room);
        Self { left_out: rows.len() - kept.len(), ..strip(&kept) }
    }

    fn said(
        ui: &Ui,
        rows: &[&'a KeyRow],
        apart: f32,
        words: impl Fn(&'a KeyRow, Option<&KeyRow>) -> &'a String,
    ) -> Self {
        let mut strip = Self { rows: Vec::new(), apart, width: LEFT, left_out: 0 };
        for (i, &row) in rows.iter().enumerate() {
            let before = i.checked_sub(1).map(|before| rows[before]);
            let words = words(row, before);
            strip.rows.push((row, words));
            strip.width += width_of(ui, row, words) + apart;
        }
        strip
    }
}

/// Lands and lines: what lines between lands mean, and notes, stand in the key alone.
fn is_in_strip(row: &KeyRow) -> bool {
    matches!(row.kind, KeyKind::Land | KeyKind::Line)
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

/// The word on the button of the key, where it explains so many things alone.
fn key_name(cx: UiContext<'_>, left_out: usize) -> String {
    match left_out {
        0 => cx.words.say("key-title"),
        _ => cx.words.say_with("key-more", &[("count", left_out.into())]),
    }
}

fn key_width(ui: &Ui, cx: UiContext<'_>, left_out: usize) -> f32 {
    width_of_button(ui, &key_name(cx, left_out)) + ui.spacing().icon_spacing + text::SMALL
}

/// How wide a button with these words is.
fn width_of_button(ui: &Ui, words: &str) -> f32 {
    words_of(ui, words, egui::Color32::PLACEHOLDER).size().x + 2.0 * ui.spacing().button_padding.x
}

/// All that the maps need words for, and the symbols of events; so many of them are told here alone.
fn key_ui(ui: &mut Ui, cx: UiContext<'_>, rows: &[&KeyRow], left_out: usize) {
    let arrow = Icon::ChevronRight.sized(text::SMALL);
    let name = key_name(cx, left_out);
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

/// What happened beyond the maps.
struct Beyond<'a> {
    found: Vec<&'a Elsewhere>,
    /// How many events, and where.
    whole: String,
    /// How many.
    short: String,
}

fn elsewhere<'a>(cx: UiContext<'_>, scenes: &[&'a Scene]) -> Option<Beyond<'a>> {
    let mut told = BTreeSet::new();
    let found = scenes.iter().flat_map(|scene| &scene.elsewhere);
    let found: Vec<&Elsewhere> = found.filter(|it| told.insert(it.place)).collect();
    if found.is_empty() {
        return None;
    }
    let count: usize = found.iter().map(|it| it.events.len()).sum();
    let names: Vec<&str> =
        found.iter().take(MOST_PLACES).map(|it| cx.atlas[it.place].name.as_str()).collect();
    let more = found.len().saturating_sub(MOST_PLACES);
    let places = cx.words.enumeration(&names);
    let values = [("count", count.into()), ("places", places.into()), ("more", more.into())];
    let whole = cx.words.say_with("key-elsewhere", &values);
    let short = cx.words.say_with("key-elsewhere-short", &values);
    Some(Beyond { found, whole, short })
}

/// How many events happened beyond the maps, and where, if that leaves the room that is needed beside
/// it; a click lists them.
fn elsewhere_ui(ui: &mut Ui, cx: UiContext<'_>, scene: &Scene, beyond: &Beyond<'_>, needed: f32) {
    let Beyond { found, whole, short } = beyond;
    let has_room = needed + width_of_button(ui, whole) + GAP <= ui.available_width();
    let name = if has_room { whole } else { short };
    let words = RichText::new(name).size(text::SMALL).color(cx.chrome().accent);
    let response = ui.add(quiet(words)).accessible_name(whole);
    Popup::menu(&response).width(320.0).show(|ui| {
        world_ui(ui, cx, scene, found);
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for it in found {
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
struct Scale {
    words: Arc<Galley>,
    length: f32,
}

impl Scale {
    /// No longer than so many points.
    fn of(ui: &Ui, cx: UiContext<'_>, scene: &Scene, longest: f64) -> Option<Self> {
        let [km, length] = true_length(&cx.atlas.base_map.projection, scene.camera, longest)?;
        let words = cx.words.say_with("map-scale", &[("km", (km as i64).to_string().into())]);
        let words = words_of(ui, &words, cx.chrome().ink);
        Some(Self { words, length: length as f32 })
    }

    /// With its words, points.
    fn width(&self) -> f32 {
        self.length + GAP + self.words.size().x
    }

    /// From right to left.
    fn ui(self, ui: &mut Ui, cx: UiContext<'_>) {
        let ink = cx.chrome().ink;
        ui.label(self.words);
        let (rect, _) = ui.allocate_exact_size(vec2(self.length, 12.0), Sense::hover());
        let stroke = egui::Stroke::new(1.5, ink);
        let painter = ui.painter();
        painter.hline(rect.x_range(), rect.center().y, stroke);
        for x in [rect.left(), rect.right()] {
            let tick = Rect::from_center_size(pos2(x, rect.center().y), vec2(0.0, 8.0));
            painter.vline(x, tick.y_range(), stroke);
        }
    }
}

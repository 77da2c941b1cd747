use std::sync::Arc;

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};
use strum::VariantArray as _;

use crate::atlas::{EventId, EventKind};
use crate::session::{Action, Moment};
use crate::time::{Day, TimeAxis};
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::{event_names, slider};
use crate::ui::theme::color;

/// A bar and the gap to the next, points, where bars stand for no round time.
const BAR: f32 = 6.0;
/// The widest and the least bar, points.
const WIDEST: f32 = 9.0;
const LEAST: f32 = 3.0;
/// Where a day or a year has as many points, it has a bar of its own.
const OWN_BAR: f64 = 6.0;
/// The height of a single event, where many of them would fit, points.
const SINGLE: f32 = 12.0;
const DAYS_A_YEAR: f64 = 365.25;

/// The year at which a range is being dragged from.
#[derive(Default)]
pub struct DensityMemory {
    dragged_from: Option<i32>,
    known: Option<Counted>,
}

/// Events in each bin, by kind, and what was counted.
struct Counted {
    events: Arc<[EventId]>,
    axis: TimeAxis,
    width: f32,
    bins: Vec<Bin>,
}

type Kinds = [u32; EventKind::VARIANTS.len()];

/// The events of a stretch of the axis: of a day, of a year, or of as much as a bar is wide.
struct Bin {
    /// From one position of the axis to another.
    stretch: [f64; 2],
    kinds: Kinds,
}

/// How many of the wanted events begin when, by kind: bars over the slider, each over its own
/// time, and names beside them where there is room. A click goes there, dragging covers the years
/// between.
pub fn density_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DensityMemory, rect: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let id = egui::Id::unique("density");
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    covered_ui(ui, cx, rect);
    let bars = bars_ui(ui, cx, counted(cx, memory, axis, rect.width()), rect);
    event_names::event_names_ui(ui, cx, rect, &bars);

    let name = cx.words.say("density-name");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let shown = how_many(cx, cx.session.moment);
    if let Some(at) = response.interact_pointer_pos().or(response.hover_pos()) {
        let position = f64::from((at.x - rect.left()) / rect.width());
        pointed_ui(cx, memory, &response, slider::moment_at(axis, position));
    }
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(shown));
}

/// What lies under the pointer is told; a click goes there. Dragging over years covers them, over
/// days it goes through them.
fn pointed_ui(cx: UiContext<'_>, memory: &mut DensityMemory, response: &Response, pointed: Moment) {
    let year = pointed.year();
    if response.drag_started() {
        memory.dragged_from = Some(year);
    }
    let from = memory.dragged_from.filter(|_| response.dragged());
    match (pointed, from) {
        (Moment::Year(year), Some(from)) => cx.ask(Action::CoverYears([from, year])),
        (Moment::Day(_), Some(_)) => cx.ask(Action::SlideTo(pointed)),
        (Moment::Year(year), None) if response.clicked() => cx.ask(Action::GoToYear(year)),
        (Moment::Day(day), None) if response.clicked() => cx.ask(Action::GoToDay(day)),
        (Moment::Year(_) | Moment::Day(_), None) => {}
    }
    response.clone().on_hover_text_at_pointer(how_many(cx, pointed));
}

/// How many events begin and go on in a year or on a day, in words.
fn how_many(cx: UiContext<'_>, moment: Moment) -> String {
    let events = cx.atlas.went_on(moment.first_day(), moment.last_day()).in_words(cx.words);
    let date = moment.in_words(cx.words);
    cx.words.say_with("density-year", &[("year", date.into()), ("events", events.into())])
}

/// Each bar stacked by kind; where they stand.
fn bars_ui(ui: &Ui, cx: UiContext<'_>, bins: &[Bin], rect: Rect) -> Vec<Rect> {
    let painter = ui.painter();
    // A root keeps single events visible beside the dozens of 2022.
    let height = |kinds: &Kinds| f64::from(kinds.iter().sum::<u32>()).sqrt() as f32;
    let highest = bins.iter().map(|bin| height(&bin.kinds)).fold(1.0, f32::max);
    let unit = (rect.height() / highest).min(SINGLE);
    let mut bars = Vec::new();
    for Bin { stretch, kinds } in bins {
        let [from, to] = stretch.map(|position| rect.left() + position as f32 * rect.width());
        let width = (to - from - 1.0).clamp(LEAST, WIDEST);
        let middle = f32::midpoint(from, to).round();
        let all: u32 = kinds.iter().sum();
        let share = height(kinds) * unit / all as f32;
        let mut bottom = rect.bottom();
        for (kind, &count) in EventKind::VARIANTS.iter().zip(kinds).filter(|(_, count)| **count > 0)
        {
            let part = Rect::from_min_max(
                pos2(middle - width / 2.0, bottom - share * count as f32),
                pos2(middle + width / 2.0, bottom),
            );
            let gap = if part.height() >= 3.0 { 1.0 } else { 0.0 };
            let fill = color(cx.style.kind(*kind)).gamma_multiply(0.85);
            painter.rect_filled(part.with_min_y(part.top() + gap), 0.0, fill);
            bottom = part.top();
        }
        bars.push(Rect::from_min_max(
            pos2(middle - width / 2.0, bottom),
            pos2(middle + width / 2.0, rect.bottom()),
        ));
    }
    bars
}

/// The years that are covered, behind the bars.
fn covered_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let Some([first, last]) = cx.session.covered_days(cx.atlas) else { return };
    let axis = cx.session.axis(cx.atlas);
    let x = |day: Day| rect.left() + axis.position_of(day.decimal_year()) as f32 * rect.width();
    let band = Rect::from_x_y_ranges(x(first)..=x(last), rect.y_range()).intersect(rect);
    ui.painter().rect_filled(band, 0.0, color(cx.style.accent).gamma_multiply(0.12));
}

/// Events in each bin, by kind; counted anew only when something has changed.
fn counted<'a>(
    cx: UiContext<'_>,
    memory: &'a mut DensityMemory,
    axis: TimeAxis,
    width: f32,
) -> &'a [Bin] {
    let events = &cx.wanted.filtered;
    let holds = |it: &Counted| {
        Arc::ptr_eq(&it.events, events) && it.axis == axis && (it.width - width).abs() < 0.5
    };
    if !memory.known.as_ref().is_some_and(holds) {
        memory.known = None;
    }
    let counted = memory.known.get_or_insert_with(|| {
        let (events, bins) = (Arc::clone(events), bins(cx, axis, width));
        Counted { events, axis, width, bins }
    });
    &counted.bins
}

/// The bins in which something happened, by time.
fn bins(cx: UiContext<'_>, axis: TimeAxis, width: f32) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    for &id in cx.wanted.filtered.iter() {
        let event = &cx.atlas[id];
        let first = axis.clamped_day(event.date.first_day());
        if !(0.0..1.0).contains(&axis.position_of(first.decimal_year())) {
            continue;
        }
        let stretch = stretch_of(axis, width, first);
        if bins.last().is_none_or(|bin| bin.stretch != stretch) {
            bins.push(Bin { stretch, kinds: Kinds::default() });
        }
        let kind =
            EventKind::VARIANTS.iter().position(|kind| *kind == event.kind).unwrap_or_default();
        if let Some(bin) = bins.last_mut() {
            bin.kinds[kind] += 1;
        }
    }
    bins
}

/// The stretch of the axis in which a day is counted.
fn stretch_of(axis: TimeAxis, width: f32, day: Day) -> [f64; 2] {
    let [from, to] = axis.stretch();
    let points_a_year = f64::from(width) / (to - from);
    let between = |first: Day, end: Day| [first, end].map(|it| axis.position_of(it.decimal_year()));
    if axis.is_enlarged() && points_a_year / DAYS_A_YEAR >= OWN_BAR {
        between(day, day.tomorrow())
    } else if axis.is_enlarged() && (OWN_BAR..12.0 * OWN_BAR).contains(&points_a_year) {
        between(Day::first_of_year(day.year()), Day::first_of_year(day.year() + 1))
    } else {
        let bins = f64::from((width / BAR).max(1.0)).floor();
        let bin = (axis.position_of(day.decimal_year()) * bins).floor();
        [bin / bins, (bin + 1.0) / bins]
    }
}

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder};
use egui_plot::{Bar, BarChart, Plot};
use strum::VariantArray as _;

use crate::atlas::{EventId, EventKind};
use crate::session::Action;
use crate::time::TimeAxis;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Bars over the slider, points wide.
const BAR: f32 = 4.0;

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
    bins: Vec<Kinds>,
}

type Kinds = [u32; EventKind::VARIANTS.len()];

/// How many of the wanted events begin when, by kind: bars over the slider, each over its own
/// years. A click goes there, dragging covers the years between.
pub fn density_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DensityMemory, rect: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let bins = (rect.width() / BAR).max(1.0) as usize;
    let shown = bin_of(axis, bins, f64::from(cx.session.moment.year()) + 0.5);
    covered_ui(ui, cx, rect);
    let accent = color(cx.style.accent);
    let mut bars: Vec<Bar> = Vec::new();
    for (bin, kinds) in counted(cx, memory, axis, bins).iter().enumerate() {
        let all: u32 = kinds.iter().sum();
        // A root keeps single events visible beside the dozens of 2022.
        let height = f64::from(all).sqrt();
        let mut base = 0.0;
        for (kind, &count) in EventKind::VARIANTS.iter().zip(kinds).filter(|(_, count)| **count > 0)
        {
            let part = height * f64::from(count) / f64::from(all);
            let fill = if bin == shown {
                accent
            } else {
                color(cx.style.kind(*kind)).gamma_multiply(0.75)
            };
            let bar = Bar::new((bin as f64 + 0.5) / bins as f64, part)
                .width(0.8 / bins as f64)
                .base_offset(base)
                .fill(fill)
                .stroke(egui::Stroke::NONE);
            bars.push(bar);
            base += part;
        }
    }
    let height = |bar: &Bar| bar.base_offset.unwrap_or_default() + bar.value;
    let highest = bars.iter().map(height).fold(1.0, f64::max);
    let name = cx.words.say("density-name");
    let chart = BarChart::new(name.as_str(), bars).allow_hover(false);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect));
    let plot = Plot::new("density")
        .width(rect.width())
        .height(rect.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(egui::Vec2::ZERO)
        .cursor_color(egui::Color32::TRANSPARENT);
    let plotted = plot.sense(egui::Sense::click_and_drag()).show(&mut ui, |plot| {
        plot.set_plot_bounds_x(0.0..=1.0);
        plot.set_plot_bounds_y(0.0..=highest * 1.05);
        plot.bar_chart(chart);
    });
    let response = plotted.response.accessible_name(&name);
    let at = response.interact_pointer_pos().or(response.hover_pos());
    let year_at = |at: egui::Pos2| axis.year_at(((at.x - rect.left()) / rect.width()).into());
    let Some(year) = at.map(year_at) else { return };
    if response.drag_started() {
        memory.dragged_from = Some(year);
    }
    if let Some(from) = memory.dragged_from.filter(|_| response.dragged()) {
        cx.ask(Action::CoverYears([from, year]));
    } else if response.clicked() {
        cx.ask(Action::GoToYear(year));
    }
    let events = cx.atlas.events_of_year(year).count();
    let values = [("year", year.to_string().into()), ("events", events.into())];
    response.on_hover_text_at_pointer(cx.words.say_with("density-year", &values));
}

/// The years that are covered, behind the bars.
fn covered_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let Some([first, last]) = cx.session.covered_days(cx.atlas) else { return };
    let axis = cx.session.axis(cx.atlas);
    let x = |day: crate::time::Day| {
        rect.left() + axis.position_of(day.decimal_year()) as f32 * rect.width()
    };
    let band = Rect::from_x_y_ranges(x(first)..=x(last), rect.y_range()).intersect(rect);
    ui.painter().rect_filled(band, 0.0, color(cx.style.accent).gamma_multiply(0.12));
}

/// Events in each bin, by kind; counted anew only when something has changed.
fn counted<'a>(
    cx: UiContext<'_>,
    memory: &'a mut DensityMemory,
    axis: TimeAxis,
    bins: usize,
) -> &'a [Kinds] {
    let events = &cx.wanted.filtered;
    let holds =
        |it: &Counted| Arc::ptr_eq(&it.events, events) && it.axis == axis && it.bins.len() == bins;
    if !memory.known.as_ref().is_some_and(holds) {
        memory.known = None;
    }
    let counted = memory.known.get_or_insert_with(|| {
        let (events, bins) = (Arc::clone(events), counts(cx, axis, bins));
        Counted { events, axis, bins }
    });
    &counted.bins
}

fn counts(cx: UiContext<'_>, axis: TimeAxis, bins: usize) -> Vec<Kinds> {
    let mut counts = vec![Kinds::default(); bins];
    for &id in cx.wanted.filtered.iter() {
        let event = &cx.atlas[id];
        let first = axis.clamped_day(event.date.first_day());
        if !(0.0..=1.0).contains(&axis.position_of(first.decimal_year())) {
            continue;
        }
        let kind =
            EventKind::VARIANTS.iter().position(|kind| *kind == event.kind).unwrap_or_default();
        counts[bin_of(axis, bins, first.decimal_year())][kind] += 1;
    }
    counts
}

fn bin_of(axis: TimeAxis, bins: usize, decimal_year: f64) -> usize {
    ((axis.position_of(decimal_year).max(0.0) * bins as f64) as usize).min(bins - 1)
}

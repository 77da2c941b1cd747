use egui::{Rect, Ui, UiBuilder};
use egui_plot::{Bar, BarChart, Plot};

use crate::session::Action;
use crate::time::TimeAxis;

use super::theme::color;
use super::window::UiContext;

/// Bars over the slider, points wide.
const BAR: f32 = 4.0;

/// How many events begin when: bars over the slider, each over its own years. A click goes there.
pub fn density_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let axis = cx.atlas.axis();
    let bins = (rect.width() / BAR).max(1.0) as usize;
    let shown = bin_of(axis, bins, f64::from(cx.session.moment.year()) + 0.5);
    let bars = counts(cx, axis, bins).into_iter().enumerate().filter(|(_, count)| *count > 0);
    let ink = color(cx.style.soft_ink).gamma_multiply(0.6);
    let accent = color(cx.style.accent);
    let bars: Vec<Bar> = bars
        .map(|(bin, count)| {
            // A root keeps single events visible beside the dozens of 2022.
            let height = f64::from(count).sqrt();
            let fill = if bin == shown { accent } else { ink };
            Bar::new((bin as f64 + 0.5) / bins as f64, height)
                .width(0.8 / bins as f64)
                .fill(fill)
                .stroke(egui::Stroke::NONE)
        })
        .collect();
    let highest = bars.iter().map(|bar| bar.value).fold(1.0, f64::max);
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
    let shown = plot.show(&mut ui, |plot| {
        plot.set_plot_bounds_x(0.0..=1.0);
        plot.set_plot_bounds_y(0.0..=highest * 1.05);
        plot.bar_chart(chart);
        plot.pointer_coordinate().map(|at| axis.year_at(at.x))
    });
    let response = shown.response.accessible_name(&name);
    let Some(year) = shown.inner.filter(|_| response.hovered()) else { return };
    if response.clicked() {
        actions.push(Action::GoToYear(year));
    }
    let events = cx.atlas.events_of_year(year).count();
    let values = [("year", year.to_string().into()), ("events", events.into())];
    response.on_hover_text_at_pointer(cx.words.say_with("density-year", &values));
}

fn counts(cx: UiContext<'_>, axis: TimeAxis, bins: usize) -> Vec<u32> {
    let mut counts = vec![0; bins];
    for event in &cx.atlas.events {
        let first = axis.clamped_day(event.date.first_day());
        counts[bin_of(axis, bins, first.decimal_year())] += 1;
    }
    counts
}

fn bin_of(axis: TimeAxis, bins: usize, decimal_year: f64) -> usize {
    ((axis.position_of(decimal_year) * bins as f64) as usize).min(bins - 1)
}

use egui::{RichText, Ui};
use egui_plot::{Line, MarkerShape, Plot, PlotPoints, Points};

use crate::atlas::{Certainty, Series, SeriesId};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::details::citation::sources_ui;
use crate::ui::panels::details::{DetailsMemory, parts};
use crate::ui::theme::color;

/// The longest step between two points that still are joined by a line, years.
const LONGEST_STEP: f64 = 1.5;

/// A figure over time: drawn, with its unit and basis, and as numbers. Gaps stay gaps.
pub fn series_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    id: SeriesId,
    actions: &mut Vec<Action>,
) {
    let series = &cx.atlas[id];
    parts::title(ui, &series.title);
    ui.label(&series.unit);
    ui.weak(&series.basis);
    plot_ui(ui, cx, series);
    if let Some(note) = &series.note {
        ui.label(note);
    }
    parts::section(ui, cx, "details-values");
    for point in &series.points {
        let value = cx.words.dated(&cx.words.date(&point.date), &cx.words.digits(point.value));
        let line = match point.certainty {
            Certainty::Certain => value,
            other => {
                let certainty = cx.words.say(&format!("certainty-{}", other.word()));
                let values = [("value", value.into()), ("certainty", certainty.into())];
                cx.words.say_with("details-value-certainty", &values)
            }
        };
        ui.label(RichText::new(line).size(12.0));
    }
    sources_ui(ui, cx, memory, &series.sources, actions);
}

fn plot_ui(ui: &mut Ui, cx: UiContext<'_>, series: &Series) {
    let points: Vec<[f64; 2]> =
        series.points.iter().map(|it| [it.date.first_day().decimal_year(), it.value]).collect();
    let accent = color(cx.style.accent);
    let mut runs: Vec<Vec<[f64; 2]>> = Vec::new();
    for point in &points {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| point[0] - last[0] <= LONGEST_STEP) => {
                run.push(*point);
            }
            _ => runs.push(vec![*point]),
        }
    }
    let shown = Plot::new(&series.slug)
        .height(150.0)
        .allow_scroll(false)
        .allow_zoom(false)
        .allow_drag(false)
        .include_y(0.0)
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .show(ui, |plot| {
            for run in runs {
                let line = PlotPoints::from(run);
                plot.line(Line::new(series.title.as_str(), line).color(accent));
            }
            let dots = PlotPoints::from(points);
            let dots = Points::new(series.title.as_str(), dots);
            plot.points(dots.radius(3.5).shape(MarkerShape::Circle).color(accent));
        });
    shown.response.accessible_name(&series.title);
}

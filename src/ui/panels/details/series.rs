use egui::{RichText, Ui};
use egui_plot::{Line, MarkerShape, Plot, PlotPoints, Points};

use crate::atlas::{Certainty, Series, SeriesId, SeriesPoint};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme::color;
use crate::ui::widgets::labels::title;

/// A figure over time: drawn, with its unit and basis, and as numbers. Gaps stay gaps.
pub fn series_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: SeriesId) {
    let series = &cx.atlas[id];
    title(ui, &series.title);
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
                let certainty = cx.words.say(&format!("certainty-after-{}", other.word()));
                let values = [("value", value.into()), ("certainty", certainty.into())];
                cx.words.say_with("details-value-certainty", &values)
            }
        };
        ui.label(RichText::new(line).size(12.0));
    }
    sources_ui(ui, cx, memory, &series.sources);
}

fn plot_ui(ui: &mut Ui, cx: UiContext<'_>, series: &Series) {
    let place = |it: &SeriesPoint| [it.middle(), it.value];
    let accent = color(cx.style.accent);
    let shown = Plot::new(&series.slug)
        .height(150.0)
        .allow_scroll(false)
        .allow_zoom(false)
        .allow_drag(false)
        .include_y(0.0)
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .show(ui, |plot| {
            for run in series.runs() {
                let line: Vec<[f64; 2]> = run.iter().map(place).collect();
                let line = PlotPoints::from(line);
                plot.line(Line::new(series.title.as_str(), line).color(accent));
            }
            let dots: PlotPoints<'_> = series.points.iter().map(place).collect();
            let dots = Points::new(series.title.as_str(), dots);
            plot.points(dots.radius(3.5).shape(MarkerShape::Circle).color(accent));
        });
    shown.response.accessible_name(&series.title);
}

use std::cell::OnceCell;

use egui::{
    Align, Align2, Color32, ComboBox, FontId, Label, Layout, Rangef, Rect, RichText, Role, Sense,
    Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};
use egui_plot::{
    AxisHints, GridMark, HoverPosition, Line, Plot, PlotPoint, PlotPoints, PlotUi, Points, Text,
    VLine,
};

use crate::atlas::{Certainty, Series, SeriesId, SeriesPoint, Subject, events_by_year};
use crate::export::{Scale, csv_of, svg_of_series};
use crate::session::Action;
use crate::time::{FIRST_YEAR, TimeAxis};
use crate::ui::commands::copying::copy_text;
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::layout::track;
use crate::ui::theme::color;

/// Which figures are shown, as long as no others are selected.
#[derive(Default)]
pub struct FiguresMemory {
    /// The chosen series; without one, the events a year.
    choice: Option<SeriesId>,
    /// The selected series that was last taken over.
    followed: Option<SeriesId>,
    events: OnceCell<Series>,
}

/// Height of the drawing with the years below it, points.
const HEIGHT: f32 = 112.0;
/// What is kept free above the highest value for its number, and below the lowest; shares.
const ROOM: [f64; 2] = [0.05, 0.18];
/// Radius of a value, and of one among more than [`CROWD`], points.
const DOT: f32 = 3.5;
const SMALL_DOT: f32 = 1.5;
const CROWD: usize = 100;
/// The year from which the axis is wide enough to name every tenth.
const WIDE_FROM: i32 = 1850;

/// A figure over time on the axis of the slider below, its basis and its sources.
pub fn figures_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut FiguresMemory) {
    memory.follow(selected(cx));
    ui.horizontal(|ui| {
        choice_ui(ui, cx, memory);
        let series = memory.series(cx);
        ui.weak(&series.unit);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| copies_ui(ui, cx, series));
    });
    let series = memory.series(cx);
    plot_ui(ui, cx, series);
    basis_ui(ui, cx, series);
}

fn selected(cx: UiContext<'_>) -> Option<SeriesId> {
    if let Some(Subject::Series(id)) = cx.session.subject { Some(id) } else { None }
}

fn choice_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut FiguresMemory) {
    let shown = ComboBox::from_id_salt("choice of figures")
        .selected_text(memory.series(cx).title.clone())
        .width(400.0)
        .height(420.0)
        .truncate()
        .show_ui(ui, |ui| {
            let is_shown = memory.choice.is_none();
            if ui.selectable_label(is_shown, cx.words.say("figures-events")).clicked() {
                memory.choice = None;
            }
            ui.separator();
            for (id, series) in cx.atlas.series.with_ids() {
                let is_shown = memory.choice == Some(id);
                let button = |ui: &mut Ui| ui.selectable_label(is_shown, series.title.clone());
                if ui.push_id(&series.slug, button).inner.clicked() {
                    memory.choice = Some(id);
                    // The page of figures goes along, where one is open.
                    cx.ask_all(selected(cx).map(|_| Action::Select(Subject::Series(id))));
                }
            }
        });
    shown.response.accessible_name(cx.words.say("figures-name"));
}

fn copies_ui(ui: &mut Ui, cx: UiContext<'_>, series: &Series) {
    if ui.button(cx.words.say("figures-copy-svg")).clicked() {
        let svg = svg_of_series(cx.atlas, cx.words, series, cx.style);
        copy_text(ui, cx, svg, "copied-figures");
    }
    if ui.button(cx.words.say("figures-copy-csv")).clicked() {
        copy_text(ui, cx, csv_of(cx.atlas, cx.words, series), "copied-figures");
    }
}

/// What the figures rest on, on two lines; what is cut off shows under the pointer.
fn basis_ui(ui: &mut Ui, cx: UiContext<'_>, series: &Series) {
    let basis = &series.basis;
    let about = series.note.as_ref().map_or(basis.clone(), |note| {
        let values = [("basis", basis.as_str().into()), ("note", note.as_str().into())];
        cx.words.say_with("figures-basis-note", &values)
    });
    let line = |text: String| Label::new(RichText::new(text).size(12.0)).truncate();
    ui.add(line(about));
    let sources: Vec<String> =
        series.citations().into_iter().map(|it| it.line(&cx.atlas.sources, cx.words)).collect();
    if !sources.is_empty() {
        let values = [("sources", cx.words.clauses(&sources).into())];
        ui.add(line(cx.words.say_with("figures-said-by", &values)));
    }
}

fn plot_ui(ui: &mut Ui, cx: UiContext<'_>, series: &Series) {
    let axis = cx.session.axis(cx.atlas);
    let (_, all) = ui.allocate_space(vec2(ui.available_width(), HEIGHT));
    // The same margins as those of the slider, so that every year stands above itself.
    let rect =
        Rect::from_x_y_ranges(track(all.x_range(), ui.ctx().content_rect().size()), all.y_range());
    let mut ui = ui.new_child(UiBuilder::new().id_salt(&series.slug).max_rect(rect));
    let scale = Scale::around(series.range(), 4.0, if series.is_whole() { 1.0 } else { 0.0 });
    let soft = color(cx.style.soft_ink);
    let years = AxisHints::new_x()
        .formatter(move |mark, _| year_of(axis, mark))
        .label_spacing(Rangef::new(20.0, 30.0))
        .min_thickness(16.0)
        .tick_label_color(soft)
        .tick_label_font(FontId::proportional(11.0));
    let plot = Plot::new(&series.slug)
        .sense(Sense::CLICK)
        .custom_x_axes(vec![years])
        .show_axes([true, false])
        .show_background(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .set_margin_fraction(Vec2::ZERO)
        .cursor_color(Color32::TRANSPARENT)
        .grid_color(soft.gamma_multiply(0.5))
        .x_grid_spacer(move |_| year_marks(axis))
        .y_grid_spacer(move |_| {
            scale.values().map(|value| GridMark { value, step_size: scale.step }).collect()
        })
        .label_formatter(move |hover| value_in_words(cx, series, hover));
    let shown = plot.show(&mut ui, |plot| draw(plot, cx, series, scale));
    let values = [("title", series.title.as_str().into()), ("unit", series.unit.as_str().into())];
    let name = cx.words.say_with("figures-plot", &values);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if shown.response.clicked()
        && let Some(at) = shown.response.interact_pointer_pos()
    {
        cx.ask(Action::VisitYear(axis.year_at(shown.transform.value_from_position(at).x)));
    }
}

/// The shown date, the lines, the values, the numbers beside the grid; back to front.
fn draw(plot: &mut PlotUi<'_>, cx: UiContext<'_>, series: &Series, scale: Scale) {
    let axis = cx.session.axis(cx.atlas);
    let (accent, soft) = (color(cx.style.accent), color(cx.style.soft_ink));
    let paper = color(cx.style.paper.with_opacity(255));
    let [below, above] = ROOM.map(|share| share * scale.length());
    plot.set_plot_bounds_x(0.0..=1.0);
    plot.set_plot_bounds_y((scale.lowest - below)..=(scale.highest + above));
    let now = cx.session.moment.decimal_year();
    let now = VLine::new("shown date", axis.position_of(now)).color(color(cx.style.ink));
    plot.vline(now.width(1.0).allow_hover(false));
    for run in series.runs() {
        let line: Vec<[f64; 2]> = run.iter().map(|point| place(axis, point)).collect();
        let line = Line::new("line", PlotPoints::from(line)).color(accent).width(1.5);
        plot.line(line.allow_hover(false));
    }
    let radius = if series.points.len() > CROWD { SMALL_DOT } else { DOT };
    let all: Vec<[f64; 2]> = series.points.iter().map(|point| place(axis, point)).collect();
    plot.points(Points::new("values", PlotPoints::from(all)).radius(radius).color(accent));
    // Paper inside makes a ring: what is less than certain is hollow.
    let uncertain = series.points.iter().filter(|point| point.certainty != Certainty::Certain);
    let uncertain: Vec<[f64; 2]> = uncertain.map(|point| place(axis, point)).collect();
    let hollow = Points::new("less than certain", PlotPoints::from(uncertain));
    plot.points(hollow.radius(radius * 0.6).color(paper).allow_hover(false));
    for value in scale.values() {
        let words = RichText::new(cx.words.number(value)).size(11.0);
        let number = Text::new("number", PlotPoint::new(0.0, value), words);
        plot.text(number.anchor(Align2::LEFT_BOTTOM).color(soft).allow_hover(false));
    }
}

/// Where a value stands: on the axis of the slider, and on its own scale.
fn place(axis: TimeAxis, point: &SeriesPoint) -> [f64; 2] {
    [axis.position_of(point.middle()), point.value]
}

/// Value, unit, date and basis of the value under the pointer.
fn value_in_words(cx: UiContext<'_>, series: &Series, hover: &HoverPosition<'_>) -> Option<String> {
    let HoverPosition::NearDataPoint { position, .. } = hover else { return None };
    let axis = cx.session.axis(cx.atlas);
    let is_here = |point: &&SeriesPoint| place(axis, point) == [position.x, position.y];
    let point = series.points.iter().find(is_here)?;
    let values = [
        ("date", cx.words.date(&point.date).into()),
        ("value", cx.words.number(point.value).into()),
        ("unit", series.unit.as_str().into()),
    ];
    let mut lines = vec![cx.words.say_with("figures-point", &values)];
    if point.certainty != Certainty::Certain {
        lines.push(cx.words.say(&format!("certainty-{}", point.certainty.word())));
    }
    lines.push(series.basis.clone());
    Some(lines.join("\n"))
}

/// The round years of the axis; those of the widest step stay longest where room is short.
fn year_marks(axis: TimeAxis) -> Vec<GridMark> {
    let length = |from: i32, to: i32| axis.position_of(to.into()) - axis.position_of(from.into());
    let mark = |year: i32| {
        let years = if year % 50 != 0 {
            10
        } else if year < WIDE_FROM && year % 100 == 0 {
            100
        } else {
            50
        };
        let start = if year < WIDE_FROM { FIRST_YEAR } else { WIDE_FROM };
        GridMark { value: axis.position_of(year.into()), step_size: length(start, start + years) }
    };
    round_years(axis).map(mark).collect()
}

/// Every fiftieth year, and every tenth where the axis is wide.
fn round_years(axis: TimeAxis) -> impl Iterator<Item = i32> {
    let tenths = (FIRST_YEAR..=axis.last_year()).step_by(10);
    tenths.filter(|year| *year >= WIDE_FROM || year % 50 == 0)
}

fn year_of(axis: TimeAxis, mark: GridMark) -> String {
    let year = round_years(axis).find(|&year| axis.position_of(year.into()) == mark.value);
    year.map(|year| year.to_string()).unwrap_or_default()
}

impl FiguresMemory {
    /// A series that has been selected since takes the place of the choice.
    fn follow(&mut self, selected: Option<SeriesId>) {
        if self.followed != selected {
            self.followed = selected;
            self.choice = selected.or(self.choice);
        }
    }

    fn series<'a>(&'a self, cx: UiContext<'a>) -> &'a Series {
        match self.choice {
            Some(id) => &cx.atlas[id],
            None => self.events.get_or_init(|| events_by_year(cx.atlas, cx.words)),
        }
    }
}

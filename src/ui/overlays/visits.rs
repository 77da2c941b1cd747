//! Where one has been, and what differed from one visit to the next.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Align, FontId, Sense, TextFormat, Ui, WidgetInfo, vec2};
use strum::VariantArray as _;

use crate::map::MapFrame;
use crate::session::{Action, Framing, TimeWindow, Visit};
use crate::ui::context::UiContext;
use crate::ui::theme::{self, color};

/// The most visits that are listed.
const MOST: usize = 25;
/// Points.
const WIDTH: f32 = 320.0;
const MARGIN: f32 = 6.0;

/// The visits one can return to, the latest first; below each, what one then changed.
pub fn visits_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.set_width(WIDTH);
    let here: &Visit = cx.session;
    let mut after = here;
    for (i, visit) in cx.session.way_back().take(MOST).enumerate() {
        if ui.push_id(i, |ui| visit_ui(ui, cx, visit, after)).inner {
            cx.ask(Action::Back(i + 1));
            ui.close();
        }
        after = visit;
    }
}

/// A visit, and what was other afterwards; says whether it is clicked.
fn visit_ui(ui: &mut Ui, cx: UiContext<'_>, visit: &Visit, after: &Visit) -> bool {
    let name = visit.subject.map(|subject| subject.name(cx.atlas, cx.words));
    let date = visit.moment.in_words(cx.words);
    let title = name.map_or(date.clone(), |name| cx.words.dated(&date, &name));
    let then = differences(cx, visit, after);
    let then = cx.words.say_with("visits-then", &[("changes", cx.words.clauses(&then).into())]);

    let mut job = LayoutJob::default();
    let format = |font, ink| TextFormat { valign: Align::Center, ..TextFormat::simple(font, ink) };
    job.append(&title, 0.0, format(FontId::new(13.0, theme::bold()), color(cx.style.ink)));
    job.append("\n", 0.0, TextFormat::default());
    job.append(&then, 0.0, format(FontId::proportional(12.0), color(cx.style.soft_ink)));
    job.wrap.max_width = ui.available_width() - 2.0 * MARGIN;
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y + 2.0 * MARGIN);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let values = [("title", title.into()), ("then", then.into())];
    let spoken = cx.words.say_with("visits-spoken", &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let visuals = ui.visuals();
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, visuals.widgets.hovered.weak_bg_fill);
    }
    if response.has_focus() {
        let ring = visuals.selection.stroke;
        ui.painter().rect_stroke(rect.shrink(1.0), 4.0, ring, egui::StrokeKind::Inside);
    }
    ui.painter().galley(rect.min + vec2(MARGIN, MARGIN), galley, color(cx.style.ink));
    response.clicked()
}

/// What is other in the second visit: "1905 → 1945", "Japan’s official map", "Southern Kurils".
fn differences(cx: UiContext<'_>, one: &Visit, next: &Visit) -> Vec<String> {
    let words = cx.words;
    let mut differences = Vec::new();
    if one.moment != next.moment {
        let [from, to] = [one.moment, next.moment].map(|it| it.in_words(words));
        let values = [("from", from.into()), ("to", to.into())];
        differences.push(words.say_with("visits-date", &values));
    }
    if one.subject != next.subject {
        differences.push(match next.subject {
            Some(subject) => subject.name(cx.atlas, words),
            None => words.say("visits-nothing-selected"),
        });
    }
    if one.viewpoint != next.viewpoint {
        differences.push(words.say(&format!("viewpoint-{}", next.viewpoint.word())));
    }
    if one.framing != next.framing {
        differences.push(part_of_the_map(cx, next.framing));
    }
    if one.lens_is_on != next.lens_is_on {
        differences.push(words.say("visits-lens"));
    }
    if one.comparison != next.comparison {
        differences.push(match next.comparison {
            Some(other) => {
                let date = other.moment.in_words(words);
                words.say_with("visits-compared", &[("date", date.into())])
            }
            None => words.say("visits-compared-no-longer"),
        });
    }
    if one.filter.words != next.filter.words && !next.filter.words.trim().is_empty() {
        let typed = [("words", next.filter.words.trim().into())];
        differences.push(words.say_with("visits-search", &typed));
    } else if one.filter != next.filter {
        differences.push(words.say(if next.filter.is_empty() {
            "visits-filter-cleared"
        } else {
            "visits-filter"
        }));
    }
    if one.time_window != next.time_window {
        differences.push(match next.time_window {
            TimeWindow::Range(years) => words.years(years),
            TimeWindow::Moment | TimeWindow::Window(_) | TimeWindow::SinceStart => {
                words.say("visits-time-window")
            }
        });
    }
    differences
}

/// A part of the map by its name, if it has one.
fn part_of_the_map(cx: UiContext<'_>, framing: Framing) -> String {
    let named = MapFrame::VARIANTS.iter().find(|it| framing == Framing::Fit(it.bounds()));
    cx.words.say(match named {
        Some(MapFrame::Region) => "visits-region",
        Some(MapFrame::KurilsAndSakhalin) => "visits-kurils-and-sakhalin",
        Some(MapFrame::SouthernKurils) => "visits-southern-kurils",
        Some(MapFrame::Korea) => "visits-korea",
        None => "visits-elsewhere",
    })
}

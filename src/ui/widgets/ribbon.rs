use egui::{InnerResponse, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::atlas::{ColourRole, Control, TerritoryId};
use crate::time::{Day, FIRST_YEAR, TimeAxis};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Height, points.
const HEIGHT: f32 = 16.0;
/// Height of the row of years, points.
const ROW: f32 = 16.0;

/// The holders of a territory as a ribbon from 1600 to today, on the axis of the slider: the
/// lower half in a second holder's or a claimant's colour. Inside is the year that was clicked.
pub fn ribbon(ui: &mut Ui, cx: UiContext<'_>, id: TerritoryId) -> InnerResponse<Option<i32>> {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width() - 4.0, HEIGHT), Sense::click());
    years_ui(ui, cx, rect, id);
    let axis = cx.atlas.axis();
    let territory = &cx.atlas[id];
    for control in &territory.control {
        row_ui(ui, cx, rect, axis, control);
    }
    let ink = color(cx.style.ink);
    let shown = cx.session.day(cx.atlas).decimal_year();
    let x = x_of(rect, axis, shown);
    ui.painter().line_segment([pos2(x, rect.top()), pos2(x, rect.bottom())], Stroke::new(2.0, ink));
    let frame = Stroke::new(1.0, color(cx.style.paper_edge));
    ui.painter().rect_stroke(rect, 0.0, frame, egui::StrokeKind::Outside);
    let name = cx.words.say_with("details-ribbon", &[("name", territory.name.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let Some(at) = response.hover_pos() else { return InnerResponse::new(None, response) };
    let year = axis.year_at(((at.x - rect.left()) / rect.width()).into());
    let clicked = response.clicked().then_some(year);
    let day = Day::last_of_year(year).min(cx.atlas.today);
    let control = territory.control_on(day);
    let holder = control.map(|control| cx.atlas[control.holder].name.clone()).unwrap_or_default();
    let hint = cx.words.dated(&cx.words.year(year), &holder);
    InnerResponse::new(clicked, response.on_hover_text_at_pointer(hint))
}

/// Beneath the ribbon, who begins to hold it when; what has no room is left out, the holder before
/// the year.
fn years_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect, id: TerritoryId) {
    let (chrome, axis) = (cx.chrome(), cx.atlas.axis());
    let (row, _) = ui.allocate_exact_size(vec2(rect.width(), ROW), Sense::hover());
    let font = egui::FontId::proportional(text::CAPTION);
    let control = &cx.atlas[id].control;
    let first = control.first().into_iter();
    let is_other =
        |pair: &&[Control]| cx.atlas[pair[0].holder].colour != cx.atlas[pair[1].holder].colour;
    let changes = control.windows(2).filter(is_other).map(|pair| &pair[1]);
    let starts: Vec<(f32, &Control)> = first
        .chain(changes)
        .map(|it| (x_of(rect, axis, it.period.start().decimal_year()), it))
        .collect();
    let mut free = row.left();
    for (i, &(x, control)) in starts.iter().enumerate() {
        let year = control.period.start().year().max(FIRST_YEAR).to_string();
        let holder = cx.atlas[control.holder].in_short();
        let values = [("year", year.as_str().into()), ("holder", holder.into())];
        let end = starts.get(i + 1).map_or(row.right(), |next| next.0);
        for words in [cx.words.say_with("ribbon-holder", &values), year.clone()] {
            let galley = ui.painter().layout_no_wrap(words, font.clone(), chrome.soft);
            let width = galley.size().x;
            let at = x.min(row.right() - width);
            if at >= free && (at + width <= end || i + 1 == starts.len()) {
                free = at + width + 6.0;
                ui.painter().galley(pos2(at, row.top() + 1.0), galley, chrome.soft);
                break;
            }
        }
    }
}

fn x_of(rect: Rect, axis: TimeAxis, decimal_year: f64) -> f32 {
    let position = axis.position_of(decimal_year).clamp(0.0, 1.0);
    rect.left() + position as f32 * rect.width()
}

fn row_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, axis: TimeAxis, control: &Control) {
    let from = x_of(rect, axis, control.period.start().decimal_year());
    let end = control.period.end().unwrap_or(cx.atlas.today);
    let to = x_of(rect, axis, end.decimal_year());
    let holder = &cx.atlas[control.holder];
    let claim = control.claimants.iter().map(|&claimant| cx.atlas[claimant].colour);
    let is_other = |role: &ColourRole| *role != holder.colour;
    let second = holder.second_colour.into_iter().chain(claim).find(is_other);
    let half = Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
    let painter = ui.painter();
    painter.rect_filled(half, 0.0, color(cx.style.holder(holder.colour)));
    if let Some(second) = second {
        let lower = Rect::from_min_max(pos2(from, rect.center().y + 3.0), half.max);
        painter.rect_filled(lower, 0.0, color(cx.style.holder(second)));
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::assets::fonts;
    use crate::ui::context::tests::shown;
    use crate::ui::theme::install_fonts;

    #[test]
    fn a_click_answers_with_its_year_and_asks_for_nothing() {
        let show = |ui: &mut Ui, clicked: &mut Option<i32>| {
            if ui.ctx().cumulative_pass_nr() == 0 {
                install_fonts(ui.ctx(), &fonts());
            }
            let (year, actions) = shown(|cx| {
                let iturup =
                    cx.atlas.territories.named("iturup").expect("a territory of the atlas");
                ribbon(ui, cx, iturup).inner
            });
            assert!(actions.is_empty(), "{actions:?}");
            *clicked = year.or(*clicked);
        };
        let mut harness = Harness::new_ui_state(show, None);
        let name = "Holders of Iturup";
        harness.get_by_label_contains(name).click();
        harness.run();
        let middle = harness.state().expect("a year was clicked");
        shown(|cx| {
            let place = cx.atlas.axis().position_of(f64::from(middle) + 0.5);
            assert!((0.4..0.6).contains(&place), "{middle}");
        });
    }
}

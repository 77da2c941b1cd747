use egui::{CollapsingHeader, InnerResponse, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

use crate::atlas::{ColourRole, Control, HolderId, TerritoryId};
use crate::language::Name;
use crate::time::{Day, FIRST_YEAR, TimeAxis};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Height, points.
const HEIGHT: f32 = 16.0;
/// Height of the row of years, points.
const ROW: f32 = 16.0;
/// A sample of two colours beside its words, and how much of it and of the ribbon the lower one is.
const SAMPLE: [f32; 2] = [14.0, 10.0];
const LOWER: f32 = 5.0;
/// More meanings of two colours than this are told when asked for.
const MOST_TOLD: usize = 5;

/// The holders of a territory as a ribbon from 1600 to today, on the axis of the slider: the
/// lower half in a second holder's or a claimant's colour. Inside is the year that was clicked.
pub fn ribbon(ui: &mut Ui, cx: UiContext<'_>, id: TerritoryId) -> InnerResponse<Option<i32>> {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width() - 4.0, HEIGHT), Sense::click());
    years_ui(ui, cx, rect, id);
    two_colours_ui(ui, cx, id);
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
    let held =
        territory.control_on(day).map(|it| held(cx, &cx.atlas[it.holder].name, &it.claimants));
    let hint = cx.words.dated(&cx.words.year(year), &held.unwrap_or_default());
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
    let part = Rect::from_x_y_ranges(from..=to, rect.y_range());
    paint(ui, cx, part, cx.atlas[control.holder].colour, lower_colour(cx, control));
}

fn paint(ui: &Ui, cx: UiContext<'_>, part: Rect, upper: ColourRole, lower: Option<ColourRole>) {
    let painter = ui.painter();
    painter.rect_filled(part, 0.0, color(cx.style.holder(upper)));
    if let Some(lower) = lower {
        let part = part.with_min_y(part.bottom() - LOWER);
        painter.rect_filled(part, 0.0, color(cx.style.holder(lower)));
    }
}

/// The colour of whoever holds it too, or claims it.
fn lower_colour(cx: UiContext<'_>, control: &Control) -> Option<ColourRole> {
    let holder = &cx.atlas[control.holder];
    let claims = control.claimants.iter().map(|&claimant| cx.atlas[claimant].colour);
    let is_other = |role: &ColourRole| *role != holder.colour;
    holder.second_colour.into_iter().chain(claims).find(is_other)
}

/// Years in which the ribbon has the same two colours for the same reason.
struct TwoColours {
    colours: [ColourRole; 2],
    first: Day,
    /// The first day after; none while it lasts.
    end: Option<Day>,
    holder: HolderId,
    claimants: Vec<HolderId>,
}

fn two_colours(cx: UiContext<'_>, id: TerritoryId) -> Vec<TwoColours> {
    let mut found: Vec<TwoColours> = Vec::new();
    for control in &cx.atlas[id].control {
        let Some(lower) = lower_colour(cx, control) else { continue };
        let (first, end) = (control.period.start(), control.period.end());
        let is_same = |it: &&mut TwoColours| {
            it.holder == control.holder
                && it.claimants == control.claimants
                && it.end == Some(first)
        };
        if let Some(same) = found.last_mut().filter(is_same) {
            same.end = end;
            continue;
        }
        let colours = [cx.atlas[control.holder].colour, lower];
        let (holder, claimants) = (control.holder, control.claimants.clone());
        found.push(TwoColours { colours, first, end, holder, claimants });
    }
    found
}

/// What the narrow parts beneath others mean: a claim, or a people or a second state that is there too.
fn two_colours_ui(ui: &mut Ui, cx: UiContext<'_>, id: TerritoryId) {
    let found = two_colours(cx, id);
    if found.is_empty() {
        return;
    }
    if found.len() <= MOST_TOLD {
        for it in &found {
            meaning_ui(ui, cx, it);
        }
        return;
    }
    let values = [("count", found.len().into())];
    let head = RichText::new(cx.words.say_with("ribbon-two-colours", &values)).size(text::CAPTION);
    CollapsingHeader::new(head).id_salt(("ribbon", &cx.atlas[id].slug)).show(ui, |ui| {
        for it in &found {
            meaning_ui(ui, cx, it);
        }
    });
}

fn meaning_ui(ui: &mut Ui, cx: UiContext<'_>, two: &TwoColours) {
    let first = two.first.year().max(FIRST_YEAR);
    let years = match two.end {
        Some(end) if end <= cx.atlas.today => cx.words.years([first, end.yesterday().year()]),
        _ => cx.words.say_with("ribbon-since", &[("year", cx.words.year(first).into())]),
    };
    let said = held(cx, &cx.atlas[two.holder].standing_alone(), &two.claimants);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(SAMPLE[0], ROW), Sense::hover());
        let sample = Rect::from_center_size(rect.center(), SAMPLE.into());
        let [upper, lower] = two.colours;
        paint(ui, cx, sample, upper, Some(lower));
        let words = RichText::new(cx.words.dated(&years, &said));
        ui.vertical(|ui| ui.label(words.size(text::CAPTION).color(cx.chrome().soft)));
    });
}

/// "USSR, claimed by Japan".
fn held(cx: UiContext<'_>, holder: &str, claimants: &[HolderId]) -> String {
    if claimants.is_empty() {
        return holder.to_owned();
    }
    let names: Vec<Name> = claimants.iter().map(|&it| cx.atlas[it].in_a_sentence()).collect();
    let claimants = cx.words.list_of_names(&names);
    let values = [("held", holder.into()), ("claimants", claimants.into())];
    cx.words.say_with("key-held-and-claimed", &values)
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

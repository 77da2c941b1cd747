use egui::{Frame, Margin, RichText, Stroke, Ui};

use crate::atlas::{
    ColourRole, Difference, MapState, StoryDistance, Subject, difference_in_parts,
    difference_sentence, differences,
};
use crate::geometry::Detail;
use crate::session::{Action, Comparison};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::compare::difference_row::{DifferenceRow, colour_of, difference_row_ui};
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::quiet::icon_button;

/// How the two maps differ; found anew only when one of them shows something else.
#[derive(Default)]
pub struct Differences {
    known: Option<Known>,
}

struct Known {
    states: [MapState; 2],
    measured_at: Detail,
    rows: Vec<DifferenceRow>,
}

impl Differences {
    /// The differences, those of the story's own lands first.
    pub fn of(&mut self, cx: UiContext<'_>, comparison: Comparison) -> &[DifferenceRow] {
        let states = states(cx, comparison);
        // Areas become more exact when the finer levels have arrived.
        let measured_at = cx.atlas.base_map.level(Detail::Fine).0;
        let is_known = |it: &Known| it.states == states && it.measured_at == measured_at;
        if !self.known.as_ref().is_some_and(is_known) {
            let row = |it: &Difference| DifferenceRow {
                about: it.territories[0],
                spoken: difference_sentence(cx.atlas, cx.words, it, states),
                parts: difference_in_parts(cx.atlas, cx.words, it),
                colours: [&it.before, &it.after].map(|standing| colour_of(cx, standing)),
            };
            let mut found = differences(cx.atlas, states[0], states[1]);
            // Of one nearness the largest land stays first.
            found.sort_by_key(|it| distance(cx, it));
            let rows = found.iter().map(row).collect();
            self.known = Some(Known { states, measured_at, rows });
        }
        self.known.as_ref().map_or(&[], |it| &it.rows)
    }
}

/// What the two maps show differently; each difference leads to its land. What they are maps of is
/// said once, above.
pub fn differences_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut Differences,
    comparison: Comparison,
    is_beside_list: bool,
) {
    let chrome = cx.chrome();
    let margin = Margin { left: 14, right: 8, top: 6, bottom: 6 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = LARGE_TARGET;
        ui.horizontal(|ui| {
            if !is_beside_list {
                let name = cx.words.say("details-back");
                if icon_button(ui, Icon::ArrowLeft, &name).on_hover_text(&name).clicked() {
                    cx.open(WindowPart::List);
                }
            }
            heading(ui, cx.words.say("compare-title"));
        });
    });
    let line = ui.cursor().min.y;
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, chrome.hairline));
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        let maps = RichText::new(maps_in_words(cx, comparison)).family(theme::bold());
        ui.label(maps.size(text::BODY));
        ui.add_space(2.0);
        ui.label(RichText::new(cx.words.say("compare-areas")).size(text::SMALL).weak());
    });
    let line = ui.cursor().min.y;
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, chrome.hairline));
    list_ui(ui, cx, memory, comparison);
}

fn list_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Differences, comparison: Comparison) {
    let found = memory.of(cx, comparison);
    if found.is_empty() {
        Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
            ui.label(cx.words.say("compare-nothing"));
        });
        return;
    }
    egui::ScrollArea::vertical().auto_shrink(false).id_salt("differences").show(ui, |ui| {
        for row in found {
            let response = ui.push_id(&cx.atlas[row.about].slug, |ui| {
                difference_row_ui(ui, cx, row).on_hover_text(cx.words.say("compare-show"))
            });
            if response.inner.clicked() {
                cx.ask(Action::Select(Subject::Territory(row.about)));
            }
        }
    });
}

/// "From 7 May 1875 to 1905"; of two official maps, whose they are.
fn maps_in_words(cx: UiContext<'_>, comparison: Comparison) -> String {
    let [one, other] = states(cx, comparison);
    let viewpoint = |it: MapState| cx.words.say(&format!("viewpoint-{}", it.viewpoint.word()));
    let values = [
        ("one", one.date_in_words(cx.words).into()),
        ("other", other.date_in_words(cx.words).into()),
        ("first-map", viewpoint(one).into()),
        ("second-map", viewpoint(other).into()),
    ];
    let is_of_one_kind = one.viewpoint == other.viewpoint;
    cx.words.say_with(if is_of_one_kind { "compare-dates" } else { "compare-maps" }, &values)
}

/// How far a difference lies from the heart of the story: its own lands, then others, and last what
/// begins or ceases to be outside it.
fn distance(cx: UiContext<'_>, difference: &Difference) -> (bool, StoryDistance) {
    let sides = [&difference.before, &difference.after];
    let is_outside = sides
        .into_iter()
        .filter_map(|it| it.holder)
        .any(|holder| cx.atlas[holder].colour == ColourRole::Outside);
    (is_outside, cx.atlas.story_distance(difference.territories[0]))
}

/// The two maps from the left to the right.
fn states(cx: UiContext<'_>, comparison: Comparison) -> [MapState; 2] {
    comparison.from_the_left(cx.session.state(cx.atlas), cx.atlas.today)
}

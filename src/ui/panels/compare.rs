use egui::{Button, RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::{
    Difference, MapState, Subject, TerritoryId, Viewpoint, difference_sentence, differences,
};
use crate::geometry::Detail;
use crate::session::{Action, Comparison, ComparisonForm};
use crate::ui::context::UiContext;
use crate::ui::panels::map::view::viewpoint_word;
use crate::ui::theme;
use crate::ui::widgets::typed_date;
use crate::ui::widgets::typed_date::TypedDate;

/// The date being typed for the other map, and the differences of the two maps.
#[derive(Default)]
pub struct CompareMemory {
    typed: TypedDate,
    known: Option<Known>,
}

/// What two maps show differently, measured at a level of detail.
struct Known {
    states: [MapState; 2],
    measured_at: Detail,
    sentences: Vec<(TerritoryId, String)>,
}

/// The row above two maps: date and eyes of the left one, how they are shown, and the end of it.
pub fn strip_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut CompareMemory,
    comparison: Comparison,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(30.0);
        ui.label(RichText::new(cx.words.say("compare-left")).family(theme::bold()));
        let name = cx.words.say("compare-date-name");
        let chosen = typed_date::field_ui(ui, cx, &mut memory.typed, comparison.moment, &name);
        actions.extend(chosen.map(|typed| Action::CompareMoment(typed.moment())));
        if let Some(complaint) = memory.typed.complaint(comparison.moment) {
            ui.label(RichText::new(complaint).color(theme::color(cx.style.accent)));
        }
        viewpoint_ui(ui, cx, comparison.viewpoint, actions);
        ui.separator();
        for form in ComparisonForm::ALL {
            let is_shown = comparison.form == form;
            let word = cx.words.say(&format!("compare-{}", form.word()));
            if ui.add(Button::new(word).selected(is_shown)).clicked() {
                actions.push(Action::SetComparisonForm(form));
            }
        }
        let swap = Button::new(cx.words.say("compare-swap"));
        if ui.add(swap).on_hover_text(cx.words.say("command-swap-maps")).clicked() {
            actions.push(Action::SwapMaps);
        }
        let values = [("count", memory.differences(cx, comparison).len().into())];
        let count = cx.words.say_with("compare-differences", &values);
        let is_shown = cx.session.subject.is_none();
        if ui.add(Button::new(count).selected(is_shown)).clicked() {
            actions.push(Action::ClearSelection);
        }
        if ui.button(cx.words.say("compare-end")).clicked() {
            actions.push(Action::ToggleComparison);
        }
    });
}

fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, shown: Viewpoint, actions: &mut Vec<Action>) {
    let word = |viewpoint| cx.words.say(&viewpoint_word(viewpoint));
    egui::ComboBox::from_id_salt("other viewpoint")
        .selected_text(word(shown))
        .width(150.0)
        .show_ui(ui, |ui| {
            for &viewpoint in Viewpoint::VARIANTS {
                if ui.selectable_label(shown == viewpoint, word(viewpoint)).clicked() {
                    actions.push(Action::CompareViewpoint(viewpoint));
                }
            }
        })
        .response
        .accessible_name(cx.words.say("compare-viewpoint-name"));
}

/// What the two maps show differently, in sentences; each leads to its land.
pub fn differences_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut CompareMemory,
    comparison: Comparison,
    actions: &mut Vec<Action>,
) {
    ui.label(RichText::new(cx.words.say("compare-title")).family(theme::bold()));
    let found = memory.differences(cx, comparison);
    if found.is_empty() {
        ui.label(cx.words.say("compare-nothing"));
        return;
    }
    ui.weak(cx.words.say("compare-areas"));
    egui::ScrollArea::vertical().auto_shrink(false).id_salt("differences").show(ui, |ui| {
        for &(first, ref sentence) in found {
            let button = Button::new(sentence).wrap().frame_when_inactive(false);
            ui.push_id(&cx.atlas[first].slug, |ui| {
                if ui.add(button).on_hover_text(cx.words.say("compare-show")).clicked() {
                    actions.push(Action::Select(Subject::Territory(first)));
                }
            });
            ui.separator();
        }
    });
}

/// The two maps in order of time; of one date, the left one first.
fn states(cx: UiContext<'_>, comparison: Comparison) -> [MapState; 2] {
    let (left, right) = (comparison.state(cx.atlas.today), cx.session.state(cx.atlas));
    if right.day < left.day { [right, left] } else { [left, right] }
}

impl CompareMemory {
    /// Sentences, each with the first territory it is about.
    fn differences(
        &mut self,
        cx: UiContext<'_>,
        comparison: Comparison,
    ) -> &[(TerritoryId, String)] {
        let states = states(cx, comparison);
        // Areas become more exact when the finer levels have arrived.
        let measured_at = cx.atlas.base_map.level(Detail::Fine).0;
        let is_known = |it: &Known| it.states == states && it.measured_at == measured_at;
        if !self.known.as_ref().is_some_and(is_known) {
            let sentence = |it: &Difference| difference_sentence(cx.atlas, cx.words, it, states);
            let sentences = differences(cx.atlas, states[0], states[1])
                .iter()
                .map(|it| (it.territories[0], sentence(it)))
                .collect();
            self.known = Some(Known { states, measured_at, sentences });
        }
        self.known.as_ref().map_or(&[], |it| &it.sentences)
    }
}

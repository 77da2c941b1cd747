use egui::{ComboBox, Ui};

use crate::atlas::Viewpoint;
use crate::session::{Action, Comparison, ComparisonForm};
use crate::ui::commands::command::Command;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::compare::differences::Differences;
use crate::ui::widgets::labels::{heading, warning};
use crate::ui::widgets::quiet::quiet;
use crate::ui::widgets::typed_date;
use crate::ui::widgets::typed_date::TypedDate;
use crate::ui::widgets::viewpoint_choice::viewpoint_choice;

/// The date being typed for the other map, and the differences of the two maps.
#[derive(Default)]
pub struct CompareMemory {
    typed: TypedDate,
    pub differences: Differences,
}

/// The row above two maps: date and eyes of the left one, how they are shown, and the end of it.
pub fn strip_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut CompareMemory,
    comparison: Comparison,
) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(30.0);
        heading(ui, cx.words.say("compare-left"));
        let name = cx.words.say("compare-date-name");
        let chosen = typed_date::field_ui(ui, cx, &mut memory.typed, comparison.moment, &name);
        cx.ask_all(chosen.map(|typed| Action::CompareMoment(typed.moment())));
        if let Some(problem) = memory.typed.problem(ui, cx, comparison.moment) {
            warning(ui, cx, problem);
        }
        viewpoint_ui(ui, cx, comparison.viewpoint);
        ui.separator();
        for form in ComparisonForm::ALL {
            let is_shown = comparison.form == form;
            let word = cx.words.say(&format!("compare-{}", form.word()));
            if ui.add(quiet(word).selected(is_shown).frame_when_inactive(is_shown)).clicked() {
                cx.ask(Action::SetComparisonForm(form));
            }
        }
        let swap = quiet(cx.words.say("compare-swap"));
        if ui.add(swap).on_hover_text(Command::SwapMaps.name(cx)).clicked() {
            Command::SwapMaps.run(cx);
        }
        let values = [("count", memory.differences.of(cx, comparison).len().into())];
        let count = cx.words.say_with("compare-differences", &values);
        let is_shown = cx.session.subject.is_none();
        if ui.add(quiet(count).selected(is_shown).frame_when_inactive(is_shown)).clicked() {
            cx.ask(Action::ClearSelection);
            cx.open(WindowPart::Details);
        }
        if ui.add(quiet(cx.words.say("compare-end"))).clicked() {
            cx.ask(Action::ToggleComparison);
        }
    });
}

fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, shown: Viewpoint) {
    let combo_box = ComboBox::from_id_salt("other viewpoint").width(150.0);
    let choice = viewpoint_choice(ui, cx, shown, combo_box);
    choice.response.accessible_name(cx.words.say("compare-viewpoint-name"));
    cx.ask_all(choice.inner.map(Action::CompareViewpoint));
}

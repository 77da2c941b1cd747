//! Filters that are kept under a name.

use egui::{Button, Key, TextEdit, Ui};

use crate::session::{Action, SavedFilter};
use crate::ui::context::UiContext;
use crate::ui::widgets::labels::heading;

/// Names of choices in the name that is suggested for a filter.
const NAMED: usize = 3;
/// The height that kept filters may take before they scroll, points.
const KEPT: f32 = 110.0;

/// The filters that are kept, each with a button that forgets it, and a field to keep the one that
/// is set.
pub fn saved_ui(ui: &mut Ui, cx: UiContext<'_>, name: &mut String) {
    let (session, words) = (cx.session, cx.words);
    if session.saved_filters().is_empty() && session.filter.is_empty() {
        return;
    }
    ui.separator();
    heading(ui, words.say("saved-filters"));
    egui::ScrollArea::vertical().id_salt("saved filters").max_height(KEPT).show(ui, |ui| {
        for (index, saved) in session.saved_filters().iter().enumerate() {
            ui.push_id(&saved.name, |ui| ui.horizontal(|ui| kept_ui(ui, cx, index, saved)));
        }
    });
    let is_kept = session.saved_filters().iter().any(|saved| saved.filter == session.filter);
    if !session.filter.is_empty() && !is_kept {
        ui.horizontal(|ui| {
            let suggested = suggested_name(cx);
            let field = TextEdit::singleline(name)
                .hint_text(&suggested)
                .align(egui::Align2::LEFT_CENTER)
                .desired_width(180.0);
            let field = ui.add(field).accessible_name(words.say("saved-filter-name"));
            let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let button = ui.add(Button::new(words.say("saved-filter-keep")).frame(true));
            if button.on_hover_text(words.say("saved-filter-hint")).clicked() || is_entered {
                let typed = std::mem::take(name);
                let name = if typed.trim().is_empty() { suggested } else { typed };
                cx.ask(Action::SaveFilter(name));
            }
        });
    }
}

/// A filter that is kept: a button that uses it, and one that forgets it.
fn kept_ui(ui: &mut Ui, cx: UiContext<'_>, index: usize, saved: &SavedFilter) {
    let of_that_name = [("name", saved.name.as_str().into())];
    let forget = cx.words.say_with("saved-filter-forget", &of_that_name);
    let is_set = saved.filter == cx.session.filter;
    let width = ui.available_width() - 40.0;
    let button = Button::selectable(is_set, &saved.name)
        .truncate()
        .frame(true)
        .min_size(egui::vec2(width, 0.0));
    if ui.add_sized([width, 24.0], button).clicked() {
        cx.ask(Action::UseFilter(index));
    }
    let cross = ui.button("×").accessible_name(&forget);
    if cross.on_hover_text(forget).clicked() {
        cx.ask(Action::ForgetFilter(index));
    }
}

/// What is searched for, and the first choices.
fn suggested_name(cx: UiContext<'_>) -> String {
    let filter = &cx.session.filter;
    let chosen = filter.chosen.iter();
    let names = chosen
        .flat_map(|(facet, values)| values.iter().map(|&it| facet.name(cx.atlas, cx.words, it)))
        .take(NAMED);
    let words = Some(filter.words.trim().to_owned()).filter(|words| !words.is_empty());
    cx.words.enumeration(&words.into_iter().chain(names).collect::<Vec<_>>())
}

//! What is searched for, and what else can be chosen.

use egui::{Button, RichText, ScrollArea, TextEdit, Ui};

use crate::search::Facet;
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::event_list::rows::{Grouping, Order};
use crate::ui::panels::event_list::saved;
use crate::ui::theme;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;

/// Choices of a facet that are listed before the others are asked for.
const FEW: usize = 8;

/// The field to type in, the menu of choices, and one button that wants everything again.
pub fn filters_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    let filter = &cx.session.filter;
    ui.horizontal(|ui| {
        let mut words = filter.words.clone();
        let field = TextEdit::singleline(&mut words)
            .hint_text(cx.words.say("list-search-hint"))
            .desired_width((ui.available_width() - 76.0).max(80.0));
        let field = ui.add(field).accessible_name(cx.words.say("list-search"));
        if memory.wants_focus {
            field.request_focus();
            memory.wants_focus = false;
        }
        if field.changed() {
            cx.ask(Action::Search(words));
        }
        let chosen: usize = filter.chosen.values().map(std::collections::BTreeSet::len).sum();
        let values = [("chosen", chosen.into())];
        let word = cx.words.say_with("list-filter", &values);
        let (response, _) = lasting_menu(word).ui(ui, |ui| menu_ui(ui, cx, memory));
        response.on_hover_text(cx.words.say("list-filter-hint"));
    });
    if !filter.is_empty() {
        chosen_ui(ui, cx);
    }
}

/// What is chosen, each with a click to let go of it, and one button for all.
fn chosen_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        for (&facet, values) in &cx.session.filter.chosen {
            for &value in values {
                let name = facet.name(cx.atlas, cx.words, value);
                let button = Button::new(
                    RichText::new(cx.words.say_with("list-chosen", &[("name", name.into())]))
                        .size(12.0),
                );
                if ui.add(button).on_hover_text(cx.words.say("list-let-go")).clicked() {
                    cx.ask(Action::ToggleFacet(facet, value));
                }
            }
        }
        if ui.button(cx.words.say("list-clear")).clicked() {
            cx.ask(Action::ClearFilter);
        }
    });
}

fn menu_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    ui.set_width(330.0);
    ScrollArea::vertical().max_height(460.0).show(ui, |ui| {
        saved::saved_ui(ui, cx, &mut memory.filter_name);
        heading(ui, cx.words.say("group-by"));
        ui.horizontal_wrapped(|ui| {
            for grouping in Grouping::ALL {
                let word = cx.words.say(&format!("group-by-{}", grouping.word()));
                if ui.radio(memory.grouping == grouping, word).clicked() {
                    memory.grouping = grouping;
                }
            }
        });
        heading(ui, cx.words.say("order"));
        ui.horizontal_wrapped(|ui| {
            for order in Order::ALL {
                let word = cx.words.say(&format!("order-{}", order.word()));
                if ui.radio(memory.order == order, word).clicked() {
                    memory.order = order;
                }
            }
        });
        for facet in Facet::ALL {
            facet_ui(ui, cx, memory, facet);
        }
    });
}

/// The values of a facet with the number of events each would leave, the most frequent first.
fn facet_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory, facet: Facet) {
    let filter = &cx.session.filter;
    let counts = cx.wanted.counts(cx.atlas).get(&facet);
    let mut values: Vec<(usize, usize)> =
        counts.into_iter().flatten().map(|(&value, &count)| (value, count)).collect();
    let chosen = filter.chosen.get(&facet).into_iter().flatten();
    for &value in chosen {
        if values.iter().all(|(it, _)| *it != value) {
            values.push((value, 0));
        }
    }
    if values.is_empty() {
        return;
    }
    values.sort_by_key(|&(value, count)| (std::cmp::Reverse(count), value));
    ui.separator();
    ui.label(RichText::new(cx.words.say(&format!("facet-{}", facet.word()))).family(theme::bold()));
    let is_unfolded = memory.unfolded_facets.contains(&facet);
    let shown = if is_unfolded { values.len() } else { FEW.min(values.len()) };
    for &(value, count) in &values[..shown] {
        let name = facet.name(cx.atlas, cx.words, value);
        let values = [("name", name.into()), ("count", count.into())];
        let text = cx.words.say_with("list-choice", &values);
        let mut is_chosen = filter.has(facet, value);
        ui.push_id((facet.word(), facet.code(cx.atlas, value)), |ui| {
            if ui.checkbox(&mut is_chosen, text).changed() {
                cx.ask(Action::ToggleFacet(facet, value));
            }
        });
    }
    if shown < values.len() {
        let left = [("count", (values.len() - shown).into())];
        if ui.button(cx.words.say_with("list-more-choices", &left)).clicked() {
            memory.unfolded_facets.push(facet);
        }
    }
}

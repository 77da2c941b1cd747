//! What is searched for, and what else can be chosen.

use egui::{
    Align, Button, Frame, Label, Layout, Margin, RichText, ScrollArea, Stroke, TextEdit, Ui, Vec2,
    vec2,
};

use crate::search::Facet;
use crate::session::{Action, TimeWindow};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::event_list::rows::{Grouping, Order};
use crate::ui::panels::event_list::saved;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;
use crate::ui::widgets::quiet::icon_button;

/// Choices of a facet that are listed before the others are asked for.
const FEW: usize = 8;

/// Height of the head of the list, points.
pub const HEADER: f32 = 44.0;

/// What the list is of, how many, and what opens the field to search in and the menu of choices.
pub fn header_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    let filter = &cx.session.filter;
    let chrome = cx.chrome();
    let size = vec2(ui.available_width(), HEADER);
    let layout = Layout::right_to_left(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_height(HEADER);
        ui.spacing_mut().interact_size.y = LARGE_TARGET;
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.add_space(8.0);
        let chosen: usize = filter.chosen.values().map(std::collections::BTreeSet::len).sum();
        let name = cx.words.say_with("list-filter", &[("chosen", chosen.into())]);
        let mut menu = lasting_menu(Icon::ListFilter.text());
        menu.button = menu.button.selected(chosen > 0).min_size(Vec2::splat(LARGE_TARGET));
        let (response, _) = menu.ui(ui, |ui| menu_ui(ui, cx, memory));
        response.accessible_name(name).on_hover_text(cx.words.say("list-filter-hint"));
        let search = icon_button(ui, Icon::Search, &cx.words.say("list-search-open"));
        if search.on_hover_text(Command::OpenSearch.tooltip(ui, cx)).clicked() {
            memory.is_searched = !memory.is_searched;
            memory.wants_focus = memory.is_searched;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(14.0);
            let title = RichText::new(cx.words.say("list-title")).size(text::HEAD);
            ui.label(title.family(theme::bold()));
            ui.add_space(4.0);
            ui.add(Label::new(RichText::new(count(cx)).color(chrome.soft)).truncate());
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(1.0, chrome.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// How many events the list has, of a year or of all.
fn count(cx: UiContext<'_>) -> String {
    let year = cx.session.moment.year();
    let values = [
        ("count", cx.atlas.events_of_year(year).count().into()),
        ("year", year.to_string().into()),
        ("wanted", cx.wanted.events.len().into()),
        ("all", cx.atlas.events.len().into()),
    ];
    let is_whole = cx.session.filter.is_empty() && cx.session.time_window == TimeWindow::Moment;
    cx.words.say_with(if is_whole { "list-count" } else { "list-count-filtered" }, &values)
}

/// The field to type in, and what is chosen with one button that wants everything again.
pub fn filters_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    let filter = &cx.session.filter;
    memory.is_searched |= memory.wants_focus || !filter.words.is_empty();
    if !memory.is_searched && filter.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if memory.is_searched {
            let mut words = filter.words.clone();
            let field = TextEdit::singleline(&mut words)
                .hint_text(cx.words.say("list-search-hint"))
                .desired_width(ui.available_width());
            let field = ui.add(field).accessible_name(cx.words.say("list-search"));
            if memory.wants_focus {
                field.request_focus();
                memory.wants_focus = false;
            }
            if field.changed() {
                cx.ask(Action::Search(words));
            }
        }
        if !filter.is_empty() {
            chosen_ui(ui, cx);
        }
    });
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

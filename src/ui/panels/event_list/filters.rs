//! What is searched for, and what else can be chosen.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::Live;
use egui::{
    Align, Button, CollapsingHeader, FontId, Frame, Label, Layout, Margin, RichText, ScrollArea,
    Stroke, TextEdit, Ui, Vec2, vec2,
};

use crate::search::{Closeness, Facet, closeness};
use crate::session::{Action, TimeWindow};
use crate::time::Day;
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::filter_menu::FilterMenu;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::event_list::rows::{Grouping, Order};
use crate::ui::panels::event_list::{arguments, saved};
use crate::ui::theme;
use crate::ui::widgets::focus_return::give_focus_back;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;
use crate::ui::widgets::quiet::{icon_button, quiet};

/// Choices of a facet that are listed before the others are asked for.
const FEW: usize = 8;
/// Facets that are unfolded when the menu opens.
const UNFOLDED: [Facet; 2] = [Facet::Kind, Facet::Actor];
/// Points; a menu that changed its size would jump.
const WIDTH: f32 = 340.0;
const HEIGHT: f32 = 360.0;
/// The head of the menu, what is kept, and the room around them.
const BESIDES: f32 = 320.0;

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
        let chosen: usize = filter.chosen.values().map(BTreeSet::len).sum();
        let name = cx.words.say_with("list-filter", &[("chosen", chosen.into())]);
        let mut menu = lasting_menu(Icon::ListFilter.text());
        menu.button = menu.button.selected(chosen > 0).min_size(Vec2::splat(LARGE_TARGET));
        let (button, shown) = menu.ui(ui, |ui| menu_ui(ui, cx, memory));
        memory.filter_menu.is_open = shown.is_some();
        give_focus_back(&button, shown.is_some());
        button.accessible_name(name).on_hover_text(cx.words.say("list-filter-hint"));
        let search = icon_button(ui, Icon::Search, &cx.words.say("list-search-open"));
        if search.on_hover_text(Command::OpenSearch.tooltip(ui, cx)).clicked() {
            memory.is_searched = !memory.is_searched;
            memory.wants_focus = memory.is_searched;
        }
        arguments::switch_ui(ui, cx, &mut memory.shows_arguments);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(14.0);
            let title = RichText::new(cx.words.say("list-title")).size(text::HEAD);
            ui.label(title.family(theme::bold()));
            ui.add_space(4.0);
            count_ui(ui, cx);
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(1.0, chrome.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// How many events the list has of all; of the whole list, how many belong to the shown year, and a
/// way to those.
fn count_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let soft = |words: &str| RichText::new(words).color(cx.chrome().soft).size(text::SMALL);
    let has_filter = !cx.session.filter.is_empty();
    if !has_filter && cx.session.time_window == TimeWindow::Moment {
        let year = cx.session.moment.year();
        let went_on = cx.atlas.went_on(Day::first_of_year(year), Day::last_of_year(year));
        let values = [
            ("begin", went_on.begin.into()),
            ("on", went_on.go_on.into()),
            ("year", year.to_string().into()),
        ];
        let words = cx.words.say_with("list-count", &values);
        let hint = cx.words.say_with("list-count-hint", &[("year", year.to_string().into())]);
        let font = FontId::proportional(text::SMALL);
        let long = ui.painter().layout_no_wrap(words.clone(), font, cx.chrome().soft).size().x;
        let has_room = long + 2.0 * ui.spacing().button_padding.x <= ui.available_width();
        let all = went_on.begin + went_on.go_on;
        let values = [("all", all.into()), ("year", year.to_string().into())];
        let shown =
            if has_room { words.clone() } else { cx.words.say_with("list-count-short", &values) };
        let button = ui.add(quiet(soft(&shown)).truncate()).accessible_name(words);
        if button.on_hover_text(hint).clicked() {
            cx.ask(Action::CoverYears([year, year]));
        }
        return;
    }
    let values = [("wanted", cx.wanted.events.len().into()), ("all", cx.atlas.events.len().into())];
    let words = cx.words.say_with("list-count-filtered", &values);
    let shown = ui.add(Label::new(soft(&words)).truncate());
    // What a search finds is announced, and not each year that goes by.
    if has_filter {
        ui.ctx().accesskit_node_builder(shown.id, |node| {
            node.set_live(Live::Polite);
            node.set_label(words);
        });
    }
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
        for code in &cx.session.filter.missing {
            let values = [("id", code.as_str().into())];
            ui.weak(cx.words.say_with("list-chosen-missing", &values));
        }
        if ui.button(cx.words.say("list-clear")).clicked() {
            cx.ask(Action::ClearFilter);
        }
    });
}

/// Above what never moves, below what scrolls.
fn menu_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    ui.set_width(WIDTH);
    let is_opening = !memory.filter_menu.is_open;
    if is_opening {
        memory.filter_menu = FilterMenu { order: order(cx), ..FilterMenu::default() };
    }
    head_ui(ui, cx, memory, is_opening);
    ui.separator();
    let room = ui.ctx().content_rect().height() - BESIDES;
    let height = room.clamp(120.0, HEIGHT);
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink(false).show(ui, |ui| {
        let counts = cx.wanted.counts(cx.atlas);
        let mut is_any = false;
        for facet in Facet::ALL {
            let counts = counts.get(&facet);
            let count = |value| counts.and_then(|it| it.get(&value)).copied().unwrap_or_default();
            is_any |= facet_ui(ui, cx, memory, facet, &count);
        }
        if !is_any {
            ui.label(cx.words.say("filter-nothing"));
        }
        if memory.filter_menu.typed.trim().is_empty() {
            ui.separator();
            arrangement_ui(ui, cx, memory);
        }
    });
    // It comes with the first tick, and below: what stands above stays where it is.
    saved::saved_ui(ui, cx, &mut memory.filter_name);
}

/// How many events are left, one button that wants all again, and a field that narrows the menu.
fn head_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory, is_opening: bool) {
    ui.horizontal(|ui| {
        heading(ui, cx.words.say("filter-title"));
        let values =
            [("wanted", cx.wanted.events.len().into()), ("all", cx.atlas.events.len().into())];
        ui.label(RichText::new(cx.words.say_with("filter-left", &values)).weak());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let is_set = !cx.session.filter.is_empty();
            let clear = ui.add_enabled(is_set, Button::new(cx.words.say("filter-clear")));
            if clear.clicked() {
                cx.ask(Action::ClearFilter);
            }
        });
    });
    let field = TextEdit::singleline(&mut memory.filter_menu.typed)
        .hint_text(cx.words.say("filter-search-hint"))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).accessible_name(cx.words.say("filter-search"));
    if is_opening {
        field.request_focus();
    }
}

/// The chosen values of each facet first, then those that most events have.
fn order(cx: UiContext<'_>) -> BTreeMap<Facet, Vec<usize>> {
    let counts = cx.wanted.counts(cx.atlas);
    let filter = &cx.session.filter;
    let of_facet = |facet: Facet| {
        let counts = counts.get(&facet);
        let count = |value: &usize| counts.and_then(|it| it.get(value)).copied().unwrap_or(0);
        let listed = counts.into_iter().flatten().map(|(&value, _)| value);
        let chosen = filter.chosen.get(&facet).into_iter().flatten().copied();
        let values: BTreeSet<usize> = listed.chain(chosen).collect();
        let mut values: Vec<usize> = values.into_iter().collect();
        let order =
            |value: &usize| (!filter.has(facet, *value), std::cmp::Reverse(count(value)), *value);
        values.sort_by_key(order);
        (facet, values)
    };
    Facet::ALL.into_iter().map(of_facet).collect()
}

/// The values of a facet with the number of events each would leave, under a head that folds them;
/// says whether there are any.
fn facet_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut ListMemory,
    facet: Facet,
    count: &dyn Fn(usize) -> usize,
) -> bool {
    let filter = &cx.session.filter;
    let typed = memory.filter_menu.typed.trim().to_owned();
    let mut values = memory.filter_menu.order.get(&facet).cloned().unwrap_or_default();
    if !typed.is_empty() {
        let name = |value: &usize| facet.name(cx.atlas, cx.words, *value);
        values.retain(|value| closeness(&name(value), &typed) < Closeness::Elsewhere);
    }
    if values.is_empty() {
        return false;
    }
    let is_unfolded = memory.unfolded_facets.contains(&facet) || !typed.is_empty();
    let shown = if is_unfolded { values.len() } else { FEW.min(values.len()) };
    let name = cx.words.say(&format!("facet-{}", facet.word()));
    let chosen = filter.chosen.get(&facet).map_or(0, BTreeSet::len);
    let head = if chosen == 0 {
        name
    } else {
        let values = [("name", name.into()), ("chosen", chosen.into())];
        cx.words.say_with("filter-facet-chosen", &values)
    };
    let head = CollapsingHeader::new(RichText::new(head).family(theme::bold()))
        .id_salt(facet.word())
        .default_open(UNFOLDED.contains(&facet) || chosen > 0)
        .open((!typed.is_empty()).then_some(true));
    head.show(ui, |ui| {
        for &value in &values[..shown] {
            choice_ui(ui, cx, facet, value, count(value));
        }
        if shown < values.len() {
            let left = [("count", (values.len() - shown).into())];
            if ui.button(cx.words.say_with("list-more-choices", &left)).clicked() {
                memory.unfolded_facets.push(facet);
            }
        }
    });
    true
}

/// A value of a facet, soft where it would leave nothing.
fn choice_ui(ui: &mut Ui, cx: UiContext<'_>, facet: Facet, value: usize, count: usize) {
    let name = facet.name(cx.atlas, cx.words, value);
    let values = [("name", name.into()), ("count", count.into())];
    let mut text = RichText::new(cx.words.say_with("list-choice", &values));
    let mut is_chosen = cx.session.filter.has(facet, value);
    if count == 0 && !is_chosen {
        text = text.weak();
    }
    ui.push_id((facet.word(), facet.code(cx.atlas, value)), |ui| {
        if ui.checkbox(&mut is_chosen, text).changed() {
            cx.ask(Action::ToggleFacet(facet, value));
        }
    });
}

/// In which groups and in which order the events stand.
fn arrangement_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
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
}

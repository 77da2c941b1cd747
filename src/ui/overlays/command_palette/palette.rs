use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Id, InputState, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, UiBuilder};

use crate::teaching::lesson::Lesson;
use crate::ui::commands::command::Effect;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::choices::{Choice, Found};
use crate::ui::overlays::command_palette::line::{LINE, Standing, head_ui, line_ui, spoken};
use crate::ui::overlays::dialog::{Dialog, FocusBefore, height_for_content};
use crate::ui::widgets::labels::warning;

/// What is typed into the palette, while it is open.
#[derive(Default)]
pub struct CommandPaletteMemory {
    typed: Option<String>,
    /// What is found for it.
    found: Option<Found>,
    /// Which line Enter takes.
    chosen: usize,
    /// The chosen line has changed, and is to be in sight.
    is_moved: bool,
    focus: FocusBefore,
}

impl CommandPaletteMemory {
    pub fn is_open(&self) -> bool {
        self.typed.is_some()
    }

    pub fn open(&mut self) {
        self.typed = Some(String::new());
        self.found = None;
        self.chosen = 0;
    }
}

/// Points.
const WIDTH: f32 = 620.0;
const TOP: f32 = 48.0;
const HEIGHT: f32 = 430.0;
/// Field and foot, and the room around them.
const BESIDES: f32 = 150.0;
/// Lines that one key skips.
const PAGE: usize = 8;

/// All commands with their keys, and everything that has a page: typing narrows the list, the
/// arrows choose, Enter takes the chosen line.
pub fn show(
    ui: &Ui,
    cx: UiContext<'_>,
    memory: &mut CommandPaletteMemory,
    lessons: &[Arc<Lesson>],
) {
    let Some(mut typed) = memory.typed.take() else {
        memory.focus.settle(ui.ctx());
        return;
    };
    let name = cx.words.say("command-palette-title");
    let dialog = Dialog { id: "palette", name: &name, width: WIDTH, top: Some(TOP) };
    let mut focus = std::mem::take(&mut memory.focus);
    if !focus.is_taken() {
        // It is the one by which the palette was opened.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    let mut taken = None;
    let is_over = dialog.show(ui.ctx(), &mut focus, |ui| {
        taken = content_ui(ui, cx, memory, &mut typed, lessons);
        if taken.is_some() {
            ui.close();
        }
    });
    memory.focus = focus;
    for effect in taken.into_iter().flat_map(|choice: Choice| choice.does) {
        match effect {
            Effect::Ask(action) => cx.ask(action),
            Effect::Open(part) => cx.open(part),
            Effect::Copy(copying) => cx.copy(copying),
            Effect::Send(errand) => cx.send(errand),
        }
    }
    memory.typed = Some(typed).filter(|_| !is_over);
}

/// The field, the lines and the foot; the line that is taken.
fn content_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut CommandPaletteMemory,
    typed: &mut String,
    lessons: &[Arc<Lesson>],
) -> Option<Choice> {
    let count = memory.found.as_ref().map_or(0, |found| found.choices.len());
    // Before the field sees the keys, which would move its cursor.
    let steered = ui.input_mut(|input| steered(input, memory.chosen, count));
    memory.is_moved |= steered.is_some();
    memory.chosen = steered.unwrap_or(memory.chosen);
    let is_entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));

    let field = TextEdit::singleline(typed)
        .id(Id::unique("palette field"))
        .hint_text(cx.words.say("command-palette-hint"))
        .font(egui::FontId::proportional(FIELD))
        .margin(egui::vec2(8.0, 7.0))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).accessible_name(cx.words.say("command-palette-name"));
    // Asked for again and again it would end the composing of a word.
    if !field.has_focus() {
        field.request_focus();
    }
    if field.changed() || memory.found.is_none() {
        memory.found = Some(Found::of(ui, cx, typed.trim(), lessons));
        memory.chosen = 0;
        memory.is_moved = true;
    }
    let found = memory.found.as_ref()?;
    ui.add_space(4.0);
    if let Some(problem) = &found.problem {
        warning(ui, cx, problem);
    }
    let clicked = lines_ui(ui, cx, found, memory.chosen, memory.is_moved, typed);
    memory.is_moved = false;
    foot_ui(ui, cx, found, memory.chosen);
    let taken = clicked.or(is_entered.then_some(memory.chosen))?;
    let choices = memory.found.take()?.choices;
    choices.into_iter().nth(taken)
}

/// Points.
const FIELD: f32 = 15.0;

/// The line to which the keys lead.
fn steered(input: &mut InputState, chosen: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    let steps: [(Key, &dyn Fn(usize) -> usize); 6] = [
        (Key::ArrowDown, &|line| line + 1),
        (Key::ArrowUp, &|line| line.saturating_sub(1)),
        (Key::PageDown, &|line| line + PAGE),
        (Key::PageUp, &|line| line.saturating_sub(PAGE)),
        (Key::Home, &|_| 0),
        (Key::End, &|_| last),
    ];
    let mut steered = None;
    for (key, step) in steps {
        // Quick presses can come within one frame; none is lost.
        for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
            steered = Some(step(steered.unwrap_or(chosen)).min(last));
        }
    }
    steered
}

/// All lines under their heads, the chosen one in sight after it has moved; the one that is clicked.
fn lines_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    found: &Found,
    chosen: usize,
    is_moved: bool,
    typed: &str,
) -> Option<usize> {
    let mut clicked = None;
    let height = height_for_content(ui.ctx(), BESIDES, HEIGHT);
    let name = cx.words.say("palette-lines");
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(name);
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_size_of_set(found.choices.len());
            });
            let mut place = 0;
            for group in found.choices.chunk_by(|one, next| one.group == next.group) {
                let top = ui.cursor().top();
                let of = group[0].group;
                head_ui(ui, cx, of, found.count_of(of));
                for (i, choice) in group.iter().enumerate() {
                    let is_chosen = place == chosen;
                    let line = line_ui(ui, cx, choice, Standing { is_chosen, place, typed });
                    if is_chosen && is_moved {
                        // The first of a group brings its head along, and room below stays.
                        let head = if i == 0 { top } else { line.rect.top() };
                        let seen = line.rect.with_min_y(head).expand2(egui::vec2(0.0, LINE / 4.0));
                        ui.scroll_to_rect(seen, None);
                    }
                    if line.clicked() {
                        clicked = Some(place);
                    }
                    place += 1;
                }
            }
        });
        if found.choices.is_empty() {
            nothing_ui(ui, cx, found);
        }
    });
    clicked
}

/// That nothing is found, and what could be tried.
fn nothing_ui(ui: &mut Ui, cx: UiContext<'_>, found: &Found) {
    ui.add_space(8.0);
    if found.problem.is_none() {
        ui.label(cx.words.say("command-palette-nothing"));
    }
    ui.label(RichText::new(cx.words.say("palette-try")).color(ui.visuals().weak_text_color()));
    ui.add_space(8.0);
}

/// How much is found, and a way out for the mouse. The focus stays in the field, so this is where
/// those who listen hear which line is chosen, and what is wrong with what they type.
fn foot_ui(ui: &mut Ui, cx: UiContext<'_>, found: &Found, chosen: usize) {
    ui.separator();
    ui.horizontal(|ui| {
        let values = [("count", found.count().into())];
        let text = cx.words.say_with("palette-count", &values);
        let count = ui.label(RichText::new(&text).size(12.0));
        let told = match found.choices.get(chosen) {
            Some(choice) => {
                let values = [
                    ("place", (chosen + 1).into()),
                    ("count", found.choices.len().into()),
                    ("line", spoken(cx, choice).into()),
                ];
                cx.words.say_with("palette-chosen", &values)
            }
            None => text,
        };
        let told = match &found.problem {
            Some(problem) => {
                let values = [("first", problem.as_str().into()), ("next", told.into())];
                cx.words.say_with("list-clause", &values)
            }
            None => told,
        };
        ui.ctx().accesskit_node_builder(count.id, |node| {
            node.set_role(Role::Status);
            node.set_live(Live::Polite);
            node.set_label(told);
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(cx.words.say("command-palette-close")).clicked() {
                ui.close();
            }
            ui.label(RichText::new(cx.words.say("palette-keys")).size(12.0).weak());
        });
    });
}

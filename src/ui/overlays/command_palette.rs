use egui::{Id, Key, Modal, Modifiers, ScrollArea, TextEdit, Ui};

use crate::atlas::Subject;
use crate::session::Action;
use crate::ui::commands::command::{Command, Effect};
use crate::ui::context::UiContext;

/// The words typed into the palette, while it is open.
#[derive(Default)]
pub struct CommandPaletteMemory {
    filter: Option<String>,
    /// Which line Enter takes.
    chosen: usize,
}

/// The most things that are listed below the commands.
const MOST: usize = 40;

/// A line of the palette.
struct Choice {
    text: String,
    /// The key of a command, or what sort of thing it is.
    hint: String,
    action: Action,
}

impl CommandPaletteMemory {
    pub fn is_open(&self) -> bool {
        self.filter.is_some()
    }

    pub fn open(&mut self) {
        self.filter = Some(String::new());
        self.chosen = 0;
    }
}

/// All commands with their keys, and everything that has a page: typing narrows the list, the
/// arrows choose, Enter takes the chosen line.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut CommandPaletteMemory) {
    let CommandPaletteMemory { filter: Some(filter), chosen: line } = memory else { return };
    let mut chosen = None;
    let modal = Modal::new(Id::unique("palette")).show(ui.ctx(), |ui| {
        ui.set_width(480.0);
        ui.heading(cx.words.say("command-palette-title"));
        let field = TextEdit::singleline(filter)
            .hint_text(cx.words.say("command-palette-hint"))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(cx.words.say("command-palette-name"));
        field.request_focus();
        if field.changed() {
            *line = 0;
        }
        let mut choices = command_choices(ui, cx, filter);
        choices.extend(page_choices(cx, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
        *line = (*line + usize::from(down)).saturating_sub(usize::from(up));
        *line = (*line).min(choices.len().saturating_sub(1));
        if pressed(Key::Enter) {
            chosen = choices.get(*line).map(|choice| choice.action.clone());
        }
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for (i, choice) in choices.iter().enumerate() {
                let button = egui::Button::new(&choice.text)
                    .shortcut_text(&choice.hint)
                    .truncate()
                    .selected(i == *line)
                    .min_size(egui::vec2(ui.available_width(), 28.0))
                    .frame_when_inactive(false);
                let button = ui.add(button);
                if i == *line && (down || up) {
                    button.scroll_to_me(None);
                }
                if button.clicked() {
                    chosen = Some(choice.action.clone());
                }
            }
            if choices.is_empty() {
                ui.label(cx.words.say("command-palette-nothing"));
            }
        });
        if ui.button(cx.words.say("command-palette-close")).clicked() {
            ui.close();
        }
    });
    if chosen.is_some() || modal.should_close() {
        cx.ask_all(chosen);
        memory.filter = None;
    }
}

fn command_choices(ui: &Ui, cx: UiContext<'_>, filter: &str) -> Vec<Choice> {
    let wanted = filter.to_lowercase();
    let choices = Command::offered(cx.session).filter_map(|command| {
        let hint = command.key_name(ui, cx).unwrap_or_default();
        match command.effect() {
            Effect::Ask(action) => Some(Choice { text: command.name(cx), hint, action }),
            // It takes the keys from the palette.
            Effect::Open(_) => None,
        }
    });
    let saved = cx.session.saved_filters().iter().enumerate().map(|(index, saved)| Choice {
        text: cx.words.say_with("command-palette-filter", &[("name", saved.name.as_str().into())]),
        hint: cx.words.say("command-palette-saved-filter"),
        action: Action::UseFilter(index),
    });
    choices
        .chain(saved)
        .filter(|choice| {
            let text = choice.text.to_lowercase();
            wanted.split_whitespace().all(|word| text.contains(word))
        })
        .collect()
}

fn page_choices(cx: UiContext<'_>, filter: &str) -> Vec<Choice> {
    let atlas = cx.atlas;
    atlas
        .find(filter, MOST)
        .into_iter()
        .map(|subject| {
            let name = subject.name(atlas, cx.words);
            let text = match subject {
                Subject::Event(id) => {
                    cx.words.dated(&cx.words.year(atlas[id].date.first_day().year()), &name)
                }
                _ => name,
            };
            let hint = cx.words.say(&format!("details-{}", subject.kind().word()));
            Choice { text, hint, action: Action::Select(subject) }
        })
        .collect()
}

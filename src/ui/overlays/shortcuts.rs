use egui::{
    Key, KeyboardShortcut, Label, Modifiers, RichText, ScrollArea, Stroke, StrokeKind, TextEdit,
    Ui, vec2,
};
use strum::VariantArray as _;

use crate::ui::commands::command::Command;
use crate::ui::commands::group::CommandGroup;
use crate::ui::commands::keyboard::key_name;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, FocusBefore, group_head, height_for_content, title};
use crate::ui::theme::color;

/// The sheet of keys, while it is open.
#[derive(Default)]
pub struct ShortcutsMemory {
    /// The words that are looked for in it.
    typed: Option<String>,
    /// Whether it was asked for on a wall, whose keys then come first.
    is_on_wall: bool,
    focus: FocusBefore,
}

impl ShortcutsMemory {
    pub fn is_open(&self) -> bool {
        self.typed.is_some()
    }

    pub fn open(&mut self, is_on_wall: bool) {
        self.typed = Some(String::new());
        self.is_on_wall = is_on_wall;
    }
}

/// A key, and what it does.
struct Line {
    key: String,
    does: String,
}

/// The keys while something is presented, which are no commands.
const PRESENTING: [(Key, &str); 15] = [
    (Key::PageDown, "presenting-does-on"),
    (Key::PageUp, "presenting-does-back"),
    (Key::Enter, "presenting-does-number"),
    (Key::O, "presenting-does-over"),
    (Key::T, "presenting-does-text"),
    (Key::B, "presenting-does-black"),
    (Key::S, "presenting-does-spotlight"),
    (Key::P, "presenting-does-pen"),
    (Key::E, "presenting-does-erase"),
    (Key::L, "presenting-does-dot"),
    (Key::N, "presenting-does-notes"),
    (Key::H, "presenting-does-help"),
    (Key::M, "presenting-does-more"),
    (Key::C, "presenting-does-colours"),
    (Key::Escape, "presenting-does-leave"),
];

/// Points.
const WIDTH: f32 = 760.0;
const HEIGHT: f32 = 560.0;
const BESIDES: f32 = 130.0;
const KEY: f32 = 104.0;
/// From the letters of a key to the edge around them.
const CAP: f32 = 5.0;
/// Narrower than this, points, the groups stand in one column.
const TWO_COLUMNS: f32 = 600.0;

/// All keys and what they do, in groups, until the sheet is closed.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut ShortcutsMemory) {
    let ShortcutsMemory { typed: Some(typed), is_on_wall, focus } = memory else {
        memory.focus.settle(ui.ctx());
        return;
    };
    let name = cx.words.say("shortcuts-title");
    let is_opening = !focus.is_taken();
    let dialog = Dialog { id: "shortcuts", name: &name, width: WIDTH, top: None };
    let is_over = dialog.show(ui.ctx(), focus, |ui| {
        ui.horizontal(|ui| {
            title(ui, &name);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.button(cx.words.say("command-palette-close")).clicked() {
                    ui.close();
                }
                let field = TextEdit::singleline(typed)
                    .hint_text(cx.words.say("shortcuts-search-hint"))
                    .desired_width(200.0_f32.min(ui.available_width()));
                let field = ui.add(field).accessible_name(cx.words.say("shortcuts-search"));
                if is_opening {
                    field.request_focus();
                }
            });
        });
        ui.separator();
        let height = height_for_content(ui.ctx(), BESIDES, HEIGHT);
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| groups_ui(ui, cx, typed.trim(), *is_on_wall));
    });
    if is_over {
        memory.typed = None;
    }
}

/// The groups, in two columns of nearly the same length where there is room.
fn groups_ui(ui: &mut Ui, cx: UiContext<'_>, typed: &str, is_on_wall: bool) {
    let commands = CommandGroup::VARIANTS.iter();
    let commands = commands.map(|&group| (group.word(), lines_of(ui, cx, group)));
    let presenting = ("presenting-group", lines_while_presenting(ui, cx));
    let mut groups: Vec<(&str, Vec<Line>)> = commands.chain([presenting]).collect();
    if is_on_wall {
        groups.rotate_right(1);
    }
    for (word, lines) in &mut groups {
        let group = cx.words.say(word);
        lines.retain(|line| has_words([&line.key, &line.does, &group], typed));
    }
    groups.retain(|(_, lines)| !lines.is_empty());
    if groups.is_empty() {
        ui.label(cx.words.say("shortcuts-nothing"));
        return;
    }
    let show = |ui: &mut Ui, groups: &[(&str, Vec<Line>)]| {
        for (word, lines) in groups {
            group_ui(ui, cx, word, lines);
        }
    };
    if ui.available_width() < TWO_COLUMNS {
        show(ui, &groups);
        return;
    }
    let height = |groups: &[(&str, Vec<Line>)]| -> usize {
        groups.iter().map(|(_, lines)| lines.len() + 2).sum()
    };
    let uneven = |at: &usize| height(&groups[..*at]).abs_diff(height(&groups[*at..]));
    let split = (1..=groups.len()).min_by_key(uneven).unwrap_or_default();
    ui.columns(2, |columns| {
        show(&mut columns[0], &groups[..split]);
        show(&mut columns[1], &groups[split..]);
    });
}

/// Whether the words that are looked for are in a key, in what it does, or in the name of its group.
fn has_words(texts: [&str; 3], typed: &str) -> bool {
    let texts = texts.map(str::to_lowercase);
    let typed = typed.to_lowercase();
    typed.split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

fn lines_while_presenting(ui: &Ui, cx: UiContext<'_>) -> Vec<Line> {
    let lines = PRESENTING.into_iter().map(|(key, word)| {
        let key = KeyboardShortcut::new(Modifiers::NONE, key);
        Line { key: key_name(ui, cx.words, key), does: cx.words.say(word) }
    });
    lines.collect()
}

/// The keys of a group.
fn lines_of(ui: &Ui, cx: UiContext<'_>, group: CommandGroup) -> Vec<Line> {
    let commands = Command::offered(cx.session).filter(|it| CommandGroup::of(*it) == group);
    let others = commands.filter(|it| *it != Command::OpenShortcuts);
    let lines = others.filter_map(|it| Some(Line { key: it.key_name(ui, cx)?, does: it.name(cx) }));
    lines.collect()
}

fn group_ui(ui: &mut Ui, cx: UiContext<'_>, word: &str, lines: &[Line]) {
    group_head(ui, &cx.words.say(word));
    for line in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = CAP;
            ui.add_space(CAP);
            ui.allocate_ui(vec2(KEY, 0.0), |ui| {
                ui.set_width(KEY);
                let key = ui.label(RichText::new(&line.key).size(12.0));
                let cap = key.rect.expand2(vec2(CAP, 1.0));
                let edge = Stroke::new(1.0, color(cx.style.paper_edge));
                ui.painter().rect_stroke(cap, 4.0, edge, StrokeKind::Inside);
            });
            ui.add(Label::new(&line.does).wrap());
        });
    }
    ui.add_space(12.0);
}

use egui::{Label, RichText, ScrollArea, Stroke, StrokeKind, TextEdit, Ui, vec2};
use strum::VariantArray as _;

use crate::ui::commands::command::Command;
use crate::ui::commands::group::CommandGroup;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, FocusBefore, group_head, height_for_content, title};
use crate::ui::theme::color;

/// The sheet of keys, while it is open.
#[derive(Default)]
pub struct ShortcutsMemory {
    /// The words that are looked for in it.
    typed: Option<String>,
    focus: FocusBefore,
}

impl ShortcutsMemory {
    pub fn is_open(&self) -> bool {
        self.typed.is_some()
    }

    pub fn open(&mut self) {
        self.typed = Some(String::new());
    }
}

/// A key, and what it does.
struct Line {
    key: String,
    does: String,
}

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
    let ShortcutsMemory { typed: Some(typed), focus } = memory else {
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
        area.auto_shrink([false, true]).show(ui, |ui| groups_ui(ui, cx, typed.trim()));
    });
    if is_over {
        memory.typed = None;
    }
}

/// The groups, in two columns of nearly the same length where there is room.
fn groups_ui(ui: &mut Ui, cx: UiContext<'_>, typed: &str) {
    let groups =
        CommandGroup::VARIANTS.iter().map(|&group| (group, lines_of(ui, cx, group, typed)));
    let groups: Vec<_> = groups.filter(|(_, lines)| !lines.is_empty()).collect();
    if groups.is_empty() {
        ui.label(cx.words.say("shortcuts-nothing"));
        return;
    }
    let show = |ui: &mut Ui, groups: &[(CommandGroup, Vec<Line>)]| {
        for (group, lines) in groups {
            group_ui(ui, cx, *group, lines);
        }
    };
    if ui.available_width() < TWO_COLUMNS {
        show(ui, &groups);
        return;
    }
    let height = |groups: &[(CommandGroup, Vec<Line>)]| -> usize {
        groups.iter().map(|(_, lines)| lines.len() + 2).sum()
    };
    let uneven = |at: &usize| height(&groups[..*at]).abs_diff(height(&groups[*at..]));
    let split = (1..=groups.len()).min_by_key(uneven).unwrap_or_default();
    ui.columns(2, |columns| {
        show(&mut columns[0], &groups[..split]);
        show(&mut columns[1], &groups[split..]);
    });
}

/// The keys of a group that have the words, in themselves or in what they do.
fn lines_of(ui: &Ui, cx: UiContext<'_>, group: CommandGroup, typed: &str) -> Vec<Line> {
    let typed = typed.to_lowercase();
    let commands = Command::offered(cx.session).filter(|it| CommandGroup::of(*it) == group);
    let others = commands.filter(|it| *it != Command::OpenShortcuts);
    let lines = others.filter_map(|it| Some(Line { key: it.key_name(ui, cx)?, does: it.name(cx) }));
    let has_words = |line: &Line| {
        let [key, does] = [&line.key, &line.does].map(|text| text.to_lowercase());
        typed.split_whitespace().all(|word| does.contains(word) || key.contains(word))
    };
    lines.filter(has_words).collect()
}

fn group_ui(ui: &mut Ui, cx: UiContext<'_>, group: CommandGroup, lines: &[Line]) {
    group_head(ui, &cx.words.say(group.word()));
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

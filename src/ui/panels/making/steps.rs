use egui::{Align, Atom, Button, Id, Rect, Response, RichText, Sense, Stroke, Ui, UiBuilder, vec2};

use crate::teaching::lesson::{MadeStep, StepKey, Undoable};
use crate::ui::chrome::{TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::panels::making::memory::MakingMemory;
use crate::ui::panels::making::step::{move_to, step_ui};
use crate::ui::theme;
use crate::ui::widgets::labels::heading;

/// Width of the line at which a dragged step would come to stand, points.
const LINE: f32 = 3.0;

/// A step that is let go over a row: which, and at which place it is to stand.
type Dropped = (StepKey, usize);

/// The steps in their order: each a row that can be dragged, one of them unfolded.
pub fn steps_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    ui.horizontal(|ui| {
        heading(ui, cx.words.say("making-steps"));
        undo_ui(ui, cx, memory);
    });
    if memory.draft.steps().is_empty() {
        ui.label(cx.words.say("making-no-steps"));
        return;
    }
    let keys: Vec<StepKey> = memory.draft.steps().iter().map(|made| made.key).collect();
    let mut dropped = None;
    for (place, key) in keys.into_iter().enumerate() {
        // Wherever it is moved to, it stays who it is.
        let itself = UiBuilder::new().scope_id(Id::unique(("step of my lesson", key)));
        ui.scope_builder(itself, |ui| {
            let made = &memory.draft.steps()[place];
            let is_chosen = memory.chosen == Some(key);
            let row = row_ui(ui, cx, made, place, is_chosen);
            if row.clicked() {
                memory.chosen = if is_chosen { None } else { Some(key) };
            }
            dropped = dropped.take().or(dropped_ui(ui, cx, &row, key, place));
            if memory.scroll_to == Some(key) {
                memory.scroll_to = None;
                row.scroll_to_me(Some(Align::TOP));
            }
            if is_chosen {
                step_ui(ui, cx, memory, key);
            }
        });
        // A step that was taken out leaves fewer.
        if place + 1 >= memory.draft.steps().len() {
            break;
        }
    }
    if let Some((key, to)) = dropped {
        move_to(cx, memory, key, to);
    }
}

fn undo_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    let Some(undoable) = memory.draft.undoable() else { return };
    let word = match undoable {
        Undoable::Move => "making-undo-move",
        Undoable::Deletion => "making-undo-deletion",
        Undoable::View => "making-undo-view",
    };
    if ui.button(cx.words.say(word)).clicked() {
        undo(cx, memory);
    }
}

/// Undoes what was done last to the steps.
pub fn undo(cx: UiContext<'_>, memory: &mut MakingMemory) {
    if memory.draft.undoable().is_some() {
        memory.chosen = memory.draft.undo().or(memory.chosen);
        memory.scroll_to = memory.chosen;
        memory.said = None;
        cx.announce(cx.words.say("making-undone"));
    }
}

/// "2  1855: Treaty of Shimoda   3 min"
fn row_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    made: &MadeStep,
    place: usize,
    is_chosen: bool,
) -> Response {
    let step = &made.step;
    let headline = if step.headline.trim().is_empty() {
        cx.words.say("making-nameless")
    } else {
        step.headline.clone()
    };
    let values = [("number", (place + 1).into()), ("headline", headline.into())];
    let name = cx.words.say_with("making-row", &values);
    let shown = RichText::new(&name);
    let shown = if is_chosen { shown.family(theme::bold()) } else { shown };
    let minutes = [("minutes", cx.words.number(step.minutes).into())];
    let minutes = cx.words.say_with("making-row-minutes", &minutes);
    let minutes = RichText::new(minutes).size(text::SMALL).weak();
    let button = Button::new((shown, Atom::grow(), minutes)).selected(is_chosen).truncate();
    let button = button.sense(Sense::click_and_drag()).min_size(vec2(ui.available_width(), TARGET));
    let row = ui.add(button);
    row.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, &name));
    row.dnd_set_drag_payload(made.key);
    row
}

/// Where a dragged step would stand; and which is let go here.
fn dropped_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    row: &Response,
    key: StepKey,
    place: usize,
) -> Option<Dropped> {
    let dragged = *row.dnd_hover_payload::<StepKey>().or_else(|| row.dnd_release_payload())?;
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    if dragged == key {
        return None;
    }
    let is_below = pointer.y > row.rect.center().y;
    let y = if is_below { row.rect.bottom() } else { row.rect.top() };
    let line = Rect::from_x_y_ranges(row.rect.x_range(), y..=y);
    ui.painter().hline(line.x_range(), y, Stroke::new(LINE, cx.chrome().accent));
    let is_released = ui.input(|input| input.pointer.any_released());
    is_released.then_some((dragged, place + usize::from(is_below)))
}

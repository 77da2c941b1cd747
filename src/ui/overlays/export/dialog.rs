use egui::{Align, Layout, ScrollArea, Ui, UiBuilder, vec2};

use crate::ui::commands::errands::{Errand, ErrandReport};
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, height_for_content, title};
use crate::ui::overlays::export::choosing::{choices_ui, kinds_ui};
use crate::ui::overlays::export::copies;
use crate::ui::overlays::export::memory::{ExportMemory, Stage};
use crate::ui::overlays::export::preview::preview_ui;
use crate::ui::overlays::export::saving::saving_ui;
use crate::ui::overlays::export::wanted::{suggested_path, with_ending};

/// Points.
const WIDTH: f32 = 760.0;
const HEIGHT: f32 = 470.0;
/// What stands around the choices: title, kinds, path, buttons.
const BESIDES: f32 = 190.0;
/// Width of the choices; the rest is the preview.
const CHOICES: f32 = 300.0;
const GAP: f32 = 16.0;

/// What is written as a file, how and where, with what it would look like; what is copied needs no dialog.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut ExportMemory) {
    if let Some(copying) = cx.requests.take_copying() {
        copies::copy(ui, cx, copying);
    }
    for report in std::mem::take(&mut memory.heard) {
        match (report, &mut memory.open) {
            (ErrandReport::PictureToCopy(raster), _) => copies::copy_raster(ui, cx, &raster),
            (report, Some(open)) => open.note(ui.ctx(), cx, report),
            (_, None) => {}
        }
    }
    let ExportMemory { open: Some(open), focus, usual_folder, has_printer, .. } = memory else {
        memory.focus.settle(ui.ctx());
        return;
    };
    let name = cx.words.say("exporting-title");
    let is_opening = !focus.is_taken();
    let dialog = Dialog { id: "export", name: &name, width: WIDTH, top: None };
    let is_over = dialog.show(ui.ctx(), focus, |ui| {
        title(ui, &name);
        let before = open.choices.clone();
        let is_working = matches!(open.stage, Stage::Working(_));
        ui.add_enabled_ui(!is_working, |ui| {
            let offered: Vec<_> = open.offered().collect();
            kinds_ui(ui, cx, &mut open.choices, &offered, is_opening);
            ui.separator();
            let height = height_for_content(ui.ctx(), BESIDES, HEIGHT);
            let (_, all) = ui.allocate_space(vec2(ui.available_width(), height));
            let has_preview = open.has_preview();
            let share = if has_preview { CHOICES.min(all.width() / 2.0) } else { all.width() };
            let edge = all.left() + share;
            let left = Layout::top_down(Align::Min);
            let choices = UiBuilder::new().max_rect(all.with_max_x(edge)).layout(left);
            ui.scope_builder(choices, |ui| {
                let area = ScrollArea::vertical().max_height(height);
                area.auto_shrink([false, false]).show(ui, |ui| {
                    choices_ui(ui, cx, &mut open.choices, &open.lessons);
                });
            });
            let preview = all.with_min_x(edge + GAP);
            let beside = UiBuilder::new().max_rect(preview).layout(left);
            if has_preview {
                ui.scope_builder(beside, |ui| preview_ui(ui, cx, open, preview.size()));
            }
        });
        if open.choices != before {
            open.path = if open.path_is_own {
                with_ending(&open.path, &open.choices)
            } else {
                suggested_path(cx, &open.choices, usual_folder)
            };
            open.stage = Stage::Choosing;
        }
        ui.separator();
        saving_ui(ui, cx, open, *has_printer);
    });
    if is_over {
        if matches!(open.stage, Stage::Working(_)) {
            cx.send(Errand::Stop);
        }
        memory.open = None;
    }
}

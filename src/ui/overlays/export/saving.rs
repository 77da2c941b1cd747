use std::path::Path;

use egui::{ProgressBar, RichText, TextEdit, Ui};

use crate::session::Action;
use crate::ui::chrome::text;
use crate::ui::commands::errands::Errand;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::kind::Kind;
use crate::ui::overlays::export::memory::{OpenExport, Stage};
use crate::ui::overlays::export::wanted;
use crate::ui::widgets::labels::warning;

/// Width of the buttons beside the path, points.
const BUTTONS: f32 = 110.0;
/// Bytes of a megabyte, and of a kilobyte.
const MEGABYTE: f64 = 1e6;
const KILOBYTE: f64 = 1e3;

/// Where it is written, and how far that has come.
pub fn saving_ui(ui: &mut Ui, cx: UiContext<'_>, open: &mut OpenExport, has_printer: bool) {
    let is_working = matches!(open.stage, Stage::Working(_));
    ui.add_enabled_ui(!is_working, |ui| path_ui(ui, cx, open));
    match open.stage.clone() {
        Stage::Choosing => buttons_ui(ui, cx, open, has_printer),
        Stage::Asking => {
            let values = [("path", open.path.as_str().into())];
            warning(ui, cx, &cx.words.say_with("exporting-is-there", &values));
            ui.horizontal(|ui| {
                if ui.button(cx.words.say("exporting-replace")).clicked() {
                    write(cx, open, true);
                }
                if ui.button(cx.words.say("exporting-keep")).clicked() {
                    open.stage = Stage::Choosing;
                }
            });
        }
        Stage::Working(done) => working_ui(ui, cx, done),
        Stage::Written { path, bytes } => {
            let size = bytes.map(|bytes| size_in_words(cx, bytes)).unwrap_or_default();
            let has_size = if bytes.is_some() { "yes" } else { "no" };
            let values = [("path", path.into()), ("size", size.into()), ("known", has_size.into())];
            ui.label(cx.words.say_with("exporting-written-size", &values));
            buttons_ui(ui, cx, open, has_printer);
        }
        Stage::Printed => {
            ui.label(cx.words.say("exporting-printed"));
            buttons_ui(ui, cx, open, has_printer);
        }
        Stage::Failed(problem) => {
            warning(ui, cx, &problem);
            buttons_ui(ui, cx, open, has_printer);
        }
    }
}

fn path_ui(ui: &mut Ui, cx: UiContext<'_>, open: &mut OpenExport) {
    ui.horizontal(|ui| {
        let beside = if open.downloads { 0.0 } else { BUTTONS };
        let width = (ui.available_width() - beside).max(BUTTONS);
        let field = TextEdit::singleline(&mut open.path).desired_width(width);
        let field = ui.add(field).accessible_name(cx.words.say("exporting-path"));
        if field.changed() {
            open.path_is_own = true;
            open.stage = Stage::Choosing;
        }
        if open.downloads {
            return;
        }
        let choose = ui.button(cx.words.say("exporting-choose"));
        if choose.on_hover_text(cx.words.say("exporting-choose-hint")).clicked()
            && let Some(format) = Kind::chosen(&open.choices).format(&open.choices)
        {
            cx.send(Errand::ChoosePath {
                path: open.path.clone(),
                name: cx.words.say(&format!("format-{}", format.id())),
                endings: format.endings(),
            });
        }
    });
}

fn buttons_ui(ui: &mut Ui, cx: UiContext<'_>, open: &mut OpenExport, has_printer: bool) {
    ui.horizontal(|ui| {
        let has_path = !open.path.trim().is_empty();
        let save = egui::Button::new(cx.words.say("exporting-save"));
        if ui.add_enabled(has_path, save).clicked() {
            let is_confirmed = open.confirmed.as_ref() == Some(&open.path);
            write(cx, open, is_confirmed);
        }
        if has_printer
            && Kind::chosen(&open.choices).is_for_paper()
            && ui.button(cx.words.say("exporting-print")).clicked()
        {
            print(cx, open);
        }
        if ui.button(cx.words.say("command-palette-close")).clicked() {
            ui.close();
        }
    });
}

fn working_ui(ui: &mut Ui, cx: UiContext<'_>, done: Option<[usize; 2]>) {
    let said = match done {
        Some([done, count]) => {
            cx.words.say_with("film-progress", &[("done", done.into()), ("count", count.into())])
        }
        None => cx.words.say("exporting-working"),
    };
    let share = done.map_or(0.0, |[done, count]| done as f32 / count.max(1) as f32);
    ui.horizontal(|ui| {
        let bar = ProgressBar::new(share).text(RichText::new(said).size(text::SMALL));
        ui.add(bar.desired_width((ui.available_width() - BUTTONS).max(BUTTONS)));
        if ui.button(cx.words.say("exporting-stop")).clicked() {
            cx.send(Errand::Stop);
        }
    });
}

/// Has it written, and remembers what was chosen.
fn write(cx: UiContext<'_>, open: &mut OpenExport, may_replace: bool) {
    match wanted::order(cx, &open.choices, &open.lessons) {
        Ok(order) => {
            let path = open.path.trim().to_owned();
            let folder = Path::new(&path).parent().filter(|it| !it.as_os_str().is_empty());
            open.choices.folder = folder.map(|it| it.to_string_lossy().into_owned());
            cx.ask(Action::RememberExport(Box::new(open.choices.clone())));
            cx.send(Errand::Write { order: Box::new(order), path, may_replace });
            open.stage = Stage::Working(None);
        }
        Err(problem) => open.stage = Stage::Failed(problem),
    }
}

/// Has it printed, and remembers what was chosen.
fn print(cx: UiContext<'_>, open: &mut OpenExport) {
    open.stage = match wanted::order(cx, &wanted::as_page(&open.choices), &open.lessons) {
        Ok(order) => {
            cx.ask(Action::RememberExport(Box::new(open.choices.clone())));
            cx.send(Errand::Print { order: Box::new(order) });
            Stage::Working(None)
        }
        Err(problem) => Stage::Failed(problem),
    };
}

/// "1.2 MB", "340 kB".
fn size_in_words(cx: UiContext<'_>, bytes: usize) -> String {
    let bytes = bytes as f64;
    let (number, word) = if bytes < MEGABYTE {
        (cx.words.decimals((bytes / KILOBYTE).max(1.0), 0), "exporting-kilobytes")
    } else {
        (cx.words.decimals(bytes / MEGABYTE, 1), "exporting-megabytes")
    };
    cx.words.say_with(word, &[("number", number.into())])
}

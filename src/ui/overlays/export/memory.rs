use egui::{ColorImage, TextureHandle};

use crate::export::film::Raster;
use crate::session::{ExportChoices, Session, Visit};
use crate::ui::commands::errands::{Drawn, ErrandReport};
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::FocusBefore;
use crate::ui::overlays::export::wanted::suggested_path;

/// The dialog while it is open, and what came of errands.
#[derive(Default)]
pub struct ExportMemory {
    pub open: Option<OpenExport>,
    pub heard: Vec<ErrandReport>,
    pub focus: FocusBefore,
    /// Where files lie unless somebody says otherwise.
    pub usual_folder: String,
    /// Whether there is a way to paper.
    pub has_printer: bool,
}

/// What is chosen, and how far it has come.
pub struct OpenExport {
    pub choices: ExportChoices,
    pub path: String,
    /// Whether the path was typed or chosen, and not only suggested.
    pub path_is_own: bool,
    /// The path that the system has asked about: it has been said that it may be replaced.
    pub confirmed: Option<String>,
    pub stage: Stage,
    pub preview: Preview,
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Choosing,
    /// A file is there already: may it be replaced?
    Asking,
    /// So much of so much is done; nothing is known of it yet if there is none.
    Working(Option<[usize; 2]>),
    /// It is there.
    Written {
        path: String,
        bytes: Option<usize>,
    },
    /// It is handed to the printer.
    Printed,
    Failed(String),
}

/// What the file would look like.
#[derive(Default)]
pub struct Preview {
    /// Of what it was asked for last.
    pub of: Option<PreviewOf>,
    /// Whether somebody is drawing it.
    pub is_awaited: bool,
    pub shown: Shown,
}

/// All that a preview depends on.
#[derive(Clone, PartialEq)]
pub struct PreviewOf {
    choices: ExportChoices,
    here: Visit,
    drawing: crate::session::Drawing,
}

#[derive(Default)]
pub enum Shown {
    #[default]
    Nothing,
    Picture(TextureHandle),
    Text(String),
}

impl PreviewOf {
    pub fn new(choices: &ExportChoices, session: &Session) -> Self {
        let here: &Visit = session;
        let choices = ExportChoices { folder: None, ..choices.clone() };
        Self { choices, here: here.clone(), drawing: *session.drawing() }
    }
}

impl ExportMemory {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens with what was chosen last.
    pub fn open(&mut self, cx: UiContext<'_>) {
        let choices = cx.session.export_choices().clone();
        let path = suggested_path(cx, &choices, &self.usual_folder);
        self.open = Some(OpenExport {
            choices,
            path,
            path_is_own: false,
            confirmed: None,
            stage: Stage::Choosing,
            preview: Preview::default(),
        });
    }

    /// Keeps what came of an errand until it is shown; a problem that no dialog waits for.
    pub fn hear(&mut self, report: ErrandReport) -> Option<String> {
        match report {
            ErrandReport::Failed(problem) if self.open.is_none() => Some(problem),
            report => {
                self.heard.push(report);
                None
            }
        }
    }
}

impl OpenExport {
    /// Takes note of what came of an errand.
    pub fn note(&mut self, ctx: &egui::Context, cx: UiContext<'_>, report: ErrandReport) {
        let is_working = matches!(self.stage, Stage::Working(_));
        match report {
            ErrandReport::Progress { done, count } if is_working => {
                self.stage = Stage::Working(Some([done, count]));
            }
            ErrandReport::Written { path, bytes } if is_working => {
                let values = [("path", path.as_str().into())];
                cx.announce(cx.words.say_with("exporting-written", &values));
                self.stage = Stage::Written { path, bytes };
            }
            ErrandReport::Printed if is_working => {
                cx.announce(cx.words.say("exporting-printed"));
                self.stage = Stage::Printed;
            }
            ErrandReport::IsThere { path } if is_working => {
                let values = [("path", path.into())];
                cx.announce(cx.words.say_with("exporting-is-there", &values));
                self.stage = Stage::Asking;
            }
            ErrandReport::Failed(problem) => {
                cx.announce(problem.clone());
                self.stage = Stage::Failed(problem);
            }
            ErrandReport::Stopped if is_working => self.stage = Stage::Choosing,
            ErrandReport::Chosen(Some(path)) => {
                self.path.clone_from(&path);
                self.path_is_own = true;
                self.confirmed = Some(path);
                self.stage = Stage::Choosing;
            }
            ErrandReport::NoDialog => {
                self.stage = Stage::Failed(cx.words.say("exporting-no-dialog"));
            }
            ErrandReport::Drawn(drawn) => {
                self.preview.is_awaited = false;
                self.preview.shown = match drawn {
                    Drawn::Picture(raster) => {
                        let options = egui::TextureOptions::LINEAR;
                        let image = image_of(&raster);
                        Shown::Picture(ctx.load_texture("preview of a file", image, options))
                    }
                    Drawn::Text(text) => Shown::Text(text),
                    Drawn::Nothing => Shown::Nothing,
                };
            }
            ErrandReport::Progress { .. }
            | ErrandReport::Written { .. }
            | ErrandReport::Printed
            | ErrandReport::IsThere { .. }
            | ErrandReport::Stopped
            | ErrandReport::Chosen(None)
            | ErrandReport::PictureToCopy(_) => {}
        }
    }
}

/// The same picture for egui.
pub fn image_of(raster: &Raster) -> ColorImage {
    let size = raster.size.map(|side| side as usize);
    ColorImage::from_rgb(size, raster.pixels.as_flattened())
}

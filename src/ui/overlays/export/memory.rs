use std::sync::Arc;

use egui::{ColorImage, TextureHandle};

use crate::export::film::Raster;
use crate::session::{ExportChoices, Session, Visit};
use crate::teaching::lesson::Lesson;
use crate::teaching::worksheet::WorksheetKind;
use crate::ui::commands::errands::{Drawn, ErrandReport};
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::FocusBefore;
use crate::ui::overlays::export::kind::Kind;
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
    /// Files are offered for download, made while the window waits: see [`OpenExport`].
    pub downloads: bool,
}

/// What is chosen, and how far it has come.
pub struct OpenExport {
    /// Files are offered for download: nobody asks where to, and what takes long isn't made.
    pub downloads: bool,
    pub choices: ExportChoices,
    /// Of which a handout can be made.
    pub lessons: Vec<Arc<Lesson>>,
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
    /// Of what that is.
    pub shown_of: Option<PreviewOf>,
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
    /// Pages, and which of them is looked at.
    Pages(Vec<TextureHandle>, usize),
    /// Why there is nothing to be seen.
    Problem(String),
    Text(String),
}

impl PreviewOf {
    pub fn new(choices: &ExportChoices, session: &Session) -> Self {
        let here: &Visit = session;
        let choices = ExportChoices { folder: None, ..choices.clone() };
        Self { choices, here: here.clone(), drawing: *session.drawing() }
    }

    /// Whether both are pictures, or both pages: one may stand for the other while that is drawn.
    pub fn is_alike(&self, other: &Self) -> bool {
        self.choices.what == other.choices.what
    }
}

impl ExportMemory {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens with what was chosen last.
    pub fn open(&mut self, cx: UiContext<'_>, lessons: &[Arc<Lesson>]) {
        self.open_with(cx, lessons, cx.session.export_choices().clone());
    }

    /// Opens with the handout of a lesson.
    pub fn open_handout(&mut self, cx: UiContext<'_>, lessons: &[Arc<Lesson>], slug: &str) {
        let mut choices = cx.session.export_choices().clone();
        Kind::Worksheet.word().clone_into(&mut choices.what);
        WorksheetKind::Lesson.word().clone_into(&mut choices.worksheet.kind);
        slug.clone_into(&mut choices.worksheet.lesson);
        self.open_with(cx, lessons, choices);
    }

    fn open_with(&mut self, cx: UiContext<'_>, lessons: &[Arc<Lesson>], choices: ExportChoices) {
        let path = suggested_path(cx, &choices, &self.usual_folder);
        self.open = Some(OpenExport {
            choices,
            lessons: lessons.to_vec(),
            path,
            path_is_own: false,
            confirmed: None,
            stage: Stage::Choosing,
            preview: Preview::default(),
            downloads: self.downloads,
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
    /// What can be written here.
    pub fn offered(&self) -> impl Iterator<Item = Kind> {
        Kind::offered().filter(|kind| !self.downloads || *kind != Kind::Series)
    }

    /// Whether it is shown what the file would look like: a picture in small takes as long as a
    /// large one.
    pub fn has_preview(&self) -> bool {
        !self.downloads || Kind::chosen(&self.choices) == Kind::Table
    }

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
            ErrandReport::Stopped if is_working => {
                cx.tell(cx.words.say("exporting-stopped"));
                self.stage = Stage::Choosing;
            }
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
                self.preview.shown_of.clone_from(&self.preview.of);
                self.preview.shown = match drawn {
                    Drawn::Picture(raster) => Shown::Picture(texture_of(ctx, &raster)),
                    Drawn::Pages(pages) => {
                        // Whoever tries another choice goes on looking at the same page.
                        let looked_at = match self.preview.shown {
                            Shown::Pages(_, page) => page.min(pages.len().saturating_sub(1)),
                            Shown::Nothing
                            | Shown::Picture(_)
                            | Shown::Problem(_)
                            | Shown::Text(_) => 0,
                        };
                        let pages = pages.iter().map(|page| texture_of(ctx, page));
                        Shown::Pages(pages.collect(), looked_at)
                    }
                    Drawn::Problem(problem) => Shown::Problem(problem),
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
            | ErrandReport::PictureToCopy(_)
            | ErrandReport::Lesson(_) => {}
        }
    }
}

fn texture_of(ctx: &egui::Context, raster: &Raster) -> TextureHandle {
    ctx.load_texture("preview of a file", image_of(raster), egui::TextureOptions::LINEAR)
}

/// The same picture for egui.
pub fn image_of(raster: &Raster) -> ColorImage {
    let size = raster.size.map(|side| side as usize);
    ColorImage::from_rgb(size, raster.pixels.as_flattened())
}

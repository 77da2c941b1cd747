use crate::atlas::{MapState, Viewpoint};
use crate::export::format::ExportProblem;
use crate::export::lesson_page::lesson_page;
use crate::export::plates::Paper;
use crate::export::print::Press;
use crate::export::worksheet::{SheetForm, SheetSide, print_worksheet};
use crate::map::{MapFrame, Tools};
use crate::teaching::lesson::{Lesson, OwnLesson};
use crate::teaching::worksheet::{Material, Variant, WorksheetKind, WorksheetOrder, worksheet_of};

/// A lesson that is wanted as a file.
#[derive(Clone)]
pub struct LessonOrder {
    /// Which.
    pub own: OwnLesson,
    /// As what.
    pub form: LessonForm,
}

/// As what a lesson is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonForm {
    /// The lesson itself, to go on with here or elsewhere.
    Package,
    /// A page for browsers.
    Page,
    /// A sheet for pupils.
    Handout,
    /// What is right on it.
    Key,
}

impl LessonForm {
    /// The ending of its file, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Package => &["zip"],
            Self::Page => &["html", "htm"],
            Self::Handout | Self::Key => &["pdf"],
        }
    }

    /// The media type, for a page that hands the file out.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Package => "application/zip",
            Self::Page => "text/html",
            Self::Handout | Self::Key => "application/pdf",
        }
    }
}

impl LessonOrder {
    /// The bytes of the file. The same lesson gives the same.
    ///
    /// # Errors
    /// When it grows too large, or the typesetter is at fault or not there.
    pub fn bytes(&self, tools: Tools<'_>, press: Press<'_>) -> Result<Vec<u8>, ExportProblem> {
        let failed = |why: String| ExportProblem::Failed(why);
        let lesson = &self.own.lesson;
        match self.form {
            LessonForm::Package => {
                self.own.packed(tools.atlas).map_err(|error| failed(error.to_string()))
            }
            LessonForm::Page => {
                // Of the fonts of the atlas the Japanese one stands last.
                let japanese = press.fonts.last().copied().unwrap_or_default();
                Ok(lesson_page(lesson, tools, japanese).into_bytes())
            }
            LessonForm::Handout => sheet(lesson, SheetSide::Questions, tools, press),
            LessonForm::Key => sheet(lesson, SheetSide::Key, tools, press),
        }
    }
}

fn sheet(
    lesson: &Lesson,
    side: SheetSide,
    tools: Tools<'_>,
    press: Press<'_>,
) -> Result<Vec<u8>, ExportProblem> {
    let first = lesson.steps.iter().find_map(|step| step.view.as_ref());
    let day = first.map_or(tools.atlas.today, |view| view.day);
    let order = WorksheetOrder {
        kind: WorksheetKind::Lesson,
        state: MapState { day, is_whole_year: false, viewpoint: Viewpoint::DeFacto },
        earlier: None,
        frame: MapFrame::KurilsAndSakhalin,
        seed: 1,
        variant: Variant::A,
    };
    let failed = |why: String| ExportProblem::Failed(why);
    let sheet = worksheet_of(tools, &order, Material::Lesson(lesson))
        .map_err(|problem| failed(problem.in_words(tools.words)))?;
    let form = SheetForm { paper: Paper::default(), is_large: false };
    let page = print_worksheet(press, tools, &sheet, side, form);
    page.map(|page| page.pdf).map_err(|problem| failed(problem.to_string()))
}

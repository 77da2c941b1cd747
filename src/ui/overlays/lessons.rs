use std::sync::Arc;

use egui::{Align, RichText, ScrollArea, Ui};

use crate::data::Problem;
use crate::export::CAN_PRINT;
use crate::teaching::lesson::{Lesson, LessonFile, read_lessons};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, FocusBefore, group_head, height_for_content, title};
use crate::ui::widgets::labels::warning;

/// The lessons that come with the atlas, and whether their list is open.
#[derive(Default)]
pub struct LessonsMemory {
    files: Vec<LessonFile>,
    /// Read when they are first asked for.
    read: Option<(Vec<Arc<Lesson>>, Vec<Problem>)>,
    is_open: bool,
    /// The one that is to be brought into sight, once.
    wanted: Option<usize>,
    focus: FocusBefore,
}

/// What is asked for in the list of lessons.
pub enum LessonWish {
    /// Present it.
    Present {
        lesson: Arc<Lesson>,
        /// Only its 20-minute way.
        is_short: bool,
    },
    /// Go on with it where it was left.
    GoOn,
    /// Make one's own of it.
    Copy(Arc<Lesson>),
    /// Print its handout, by its id.
    Handout(String),
}

/// Points.
const WIDTH: f32 = 640.0;
const HEIGHT: f32 = 520.0;
/// What stands around the list, points.
const BESIDES: f32 = 96.0;

impl LessonsMemory {
    /// The lessons of these files.
    pub fn new(files: Vec<LessonFile>) -> Self {
        Self { files, ..Self::default() }
    }

    /// The same, to be read anew.
    pub fn unread(self) -> Self {
        Self { read: None, ..self }
    }

    pub fn is_open(&self) -> bool {
        self.is_open
    }

    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Opens the list at one of them.
    pub fn open_at(&mut self, place: usize) {
        self.is_open = true;
        self.wanted = Some(place);
    }

    /// Those that can be read, and what is wrong with the others.
    pub fn lessons(&mut self, cx: UiContext<'_>) -> (&[Arc<Lesson>], &[Problem]) {
        let files = &self.files;
        let (lessons, problems) = self.read.get_or_insert_with(|| {
            let read = read_lessons(files, cx.atlas, cx.words);
            (read.lessons.into_iter().map(Arc::new).collect(), read.problems)
        });
        (lessons, problems)
    }
}

/// Every lesson with its age, its minutes and its enquiry; and where one was left, the way back there.
pub fn show(
    ui: &Ui,
    cx: UiContext<'_>,
    memory: &mut LessonsMemory,
    left: Option<(&Arc<Lesson>, usize)>,
) -> Option<LessonWish> {
    if !memory.is_open {
        memory.focus.settle(ui.ctx());
        return None;
    }
    let mut focus = std::mem::take(&mut memory.focus);
    let wanted = memory.wanted.take();
    let name = cx.words.say("command-lessons");
    let dialog = Dialog { id: "lessons", name: &name, width: WIDTH, top: None };
    let (lessons, problems) = memory.lessons(cx);
    let mut wish = None;
    let is_over = dialog.show(ui.ctx(), &mut focus, |ui| {
        title(ui, &name);
        for problem in problems {
            warning(ui, cx, &problem.to_string());
        }
        let height = height_for_content(ui.ctx(), BESIDES, HEIGHT);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for (place, lesson) in lessons.iter().enumerate() {
                let left = left.filter(|(of, _)| Arc::ptr_eq(of, lesson)).map(|(_, step)| step);
                let top = ui.cursor();
                ui.push_id(&lesson.slug, |ui| {
                    wish = wish.take().or(lesson_ui(ui, cx, lesson, left));
                });
                if wanted == Some(place) {
                    ui.scroll_to_rect(top.with_max_y(top.top()), Some(Align::TOP));
                }
            }
        });
        if wish.is_some() || ui.button(cx.words.say("command-palette-close")).clicked() {
            ui.close();
        }
    });
    memory.focus = focus;
    memory.is_open = !is_over && wish.is_none();
    wish
}

fn lesson_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    lesson: &Arc<Lesson>,
    left: Option<usize>,
) -> Option<LessonWish> {
    let mut wish = None;
    group_head(ui, &lesson.title);
    ui.label(&lesson.enquiry);
    ui.label(RichText::new(audience(cx, lesson)).size(text::SMALL).weak());
    ui.horizontal_wrapped(|ui| {
        let pressed = |ui: &mut Ui, word: &str| {
            let button = ui.button(cx.words.say(word));
            let values =
                [("what", cx.words.say(word).into()), ("lesson", lesson.title.as_str().into())];
            button.accessible_name(cx.words.say_with("lesson-button", &values)).clicked()
        };
        if let Some(step) = left
            && ui.button(cx.words.say_with("lesson-go-on", &[("number", step.into())])).clicked()
        {
            wish = Some(LessonWish::GoOn);
        }
        for (word, is_short) in [("command-present", false), ("lesson-short", true)] {
            if pressed(ui, word) {
                wish = Some(LessonWish::Present { lesson: Arc::clone(lesson), is_short });
            }
        }
        if pressed(ui, "lesson-copy") {
            wish = Some(LessonWish::Copy(Arc::clone(lesson)));
        }
        if CAN_PRINT && pressed(ui, "lesson-handout") {
            wish = Some(LessonWish::Handout(lesson.slug.clone()));
        }
    });
    ui.separator();
    wish
}

/// "Ages 14 to 16, 45 minutes"
fn audience(cx: UiContext<'_>, lesson: &Lesson) -> String {
    let values = [
        ("youngest", lesson.ages[0].to_string().into()),
        ("oldest", lesson.ages[1].to_string().into()),
        ("minutes", lesson.minutes.into()),
    ];
    cx.words.say_with("lesson-for", &values)
}

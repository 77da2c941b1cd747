use std::sync::Arc;

use egui::Ui;

use crate::atlas::{Atlas, EventId};
use crate::language::Words;
use crate::teaching::lesson::OwnLesson;
use crate::ui::assistance::announcements::AnnouncementsMemory;
use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::assistance::passing::PassingMemory;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::{self, CommandPaletteMemory};
use crate::ui::overlays::export::memory::ExportMemory;
use crate::ui::overlays::lessons::{self, LessonWish, LessonsMemory};
use crate::ui::overlays::link::LinkMemory;
use crate::ui::overlays::presenting::presentation::PresentingMemory;
use crate::ui::overlays::quiz::memory::QuizMemory;
use crate::ui::overlays::shortcuts::ShortcutsMemory;
use crate::ui::panels::compare::strip::CompareMemory;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::figures::FiguresMemory;
use crate::ui::panels::making::memory::{MakingMemory, Next};
use crate::ui::panels::making::opening::replace;
use crate::ui::panels::making::panel::open_part;
use crate::ui::panels::map::view::MapMemory;
use crate::ui::panels::side::pages::SideMemory;
use crate::ui::panels::timeline::panel::TimelineMemory;
use crate::ui::theme::Dress;

/// What widgets remember between frames; never saved.
#[derive(Default)]
pub struct Memory {
    pub dress: Dress,
    /// The system asks for no motion, whatever the session says.
    pub is_calm: bool,
    pub areas: AreasMemory,
    pub announcements: AnnouncementsMemory,
    pub map: MapMemory,
    pub compare: CompareMemory,
    pub figures: FiguresMemory,
    pub timeline: TimelineMemory,
    pub list: ListMemory,
    pub palette: CommandPaletteMemory,
    pub link: LinkMemory,
    pub lessons: LessonsMemory,
    pub making: MakingMemory,
    pub presenting: PresentingMemory,
    pub quiz: QuizMemory,
    pub export: ExportMemory,
    pub passing: PassingMemory,
    pub shortcuts: ShortcutsMemory,
    /// The event that was under the pointer in the last frame.
    pub hovered: Option<EventId>,
    pub details: DetailsMemory,
    pub side: SideMemory,
}

impl Memory {
    /// Whether a window within the window takes the keys.
    pub fn is_interrupted(&self) -> bool {
        self.palette.is_open()
            || self.link.is_open()
            || self.export.is_open()
            || self.shortcuts.is_open()
            || self.lessons.is_open()
            || self.making.files.is_some()
    }

    /// Opens the part of the window that was asked for since this was last called.
    pub fn open_what_is_asked(&mut self, cx: UiContext<'_>) {
        match cx.requests.take_part() {
            Some(WindowPart::CommandPalette) => self.palette.open(),
            Some(WindowPart::SearchField) => {
                self.side.show_list(cx);
                self.list.wants_focus = true;
            }
            Some(WindowPart::List) => self.side.show_list(cx),
            Some(WindowPart::Details) => self.side.show_details(),
            Some(WindowPart::Link) => self.link.open(cx),
            Some(WindowPart::Export) => self.export.open(cx, self.lessons.lessons(cx).0),
            Some(WindowPart::Shortcuts) => self.shortcuts.open(self.presenting.is_on()),
            Some(WindowPart::Lessons) => self.lessons.open(),
            Some(WindowPart::Lesson(place)) => self.lessons.open_at(place),
            Some(part @ (WindowPart::Making | WindowPart::AddView | WindowPart::SaveLesson)) => {
                open_part(cx, &mut self.making, part);
            }
            Some(WindowPart::Present) if self.presents_own() => self.present_own(cx, 0),
            Some(WindowPart::PresentHere) if self.presents_own() => {
                let step = self.making.chosen_place().unwrap_or_default();
                self.present_own(cx, step);
            }
            Some(WindowPart::Present) => self.presenting.resume(),
            Some(WindowPart::PresentHere) => self.presenting.resume_here(),
            Some(WindowPart::NextArea) => self.lead_to_area(cx, true),
            Some(WindowPart::PreviousArea) => self.lead_to_area(cx, false),
            None => {}
        }
    }

    /// The palette, which finds lessons too.
    pub fn show_palette(&mut self, ui: &Ui, cx: UiContext<'_>) {
        let lessons = if self.palette.is_open() { self.lessons.lessons(cx).0 } else { &[] };
        command_palette::show(ui, cx, &mut self.palette, lessons);
    }

    /// The list of lessons, and what is asked for in it.
    pub fn show_lessons(&mut self, ui: &Ui, cx: UiContext<'_>) {
        match lessons::show(ui, cx, &mut self.lessons, self.presenting.left()) {
            Some(LessonWish::GoOn) => self.presenting.resume(),
            Some(LessonWish::Present { lesson, is_short }) => {
                self.presenting.begin(Some(lesson), is_short);
            }
            Some(LessonWish::Copy(lesson)) => {
                let own = OwnLesson { lesson: (*lesson).clone(), ..OwnLesson::default() };
                replace(cx, &mut self.making, Next::Copy(Box::new(own)));
            }
            Some(LessonWish::Handout(slug)) => {
                let (lessons, _) = self.lessons.lessons(cx);
                self.export.open_handout(cx, lessons, &slug);
            }
            None => return,
        }
        ui.request_repaint();
    }

    /// Forgets all that belongs to one atlas, the first of these; the lesson in the making is read
    /// again in the other one.
    pub fn forget_atlas(&mut self, atlases: [&Atlas; 2], words: &Words) {
        let mut before = std::mem::take(self);
        before.making.read_again(atlases, words);
        *self = Self {
            dress: before.dress,
            is_calm: before.is_calm,
            map: before.map.for_another_atlas(),
            link: before.link,
            lessons: before.lessons.unread(),
            making: before.making,
            export: before.export,
            shortcuts: before.shortcuts,
            side: before.side,
            ..Self::default()
        };
    }

    /// Whether the lesson in the making is what is presented.
    fn presents_own(&self) -> bool {
        self.making.is_open && !self.making.draft.steps().is_empty()
    }

    /// Presents the lesson in the making from one of its steps on; from 0, with its title.
    fn present_own(&mut self, cx: UiContext<'_>, step: usize) {
        let lesson = Arc::new(self.making.now(cx).lesson);
        if step == 0 {
            self.presenting.begin(Some(lesson), false);
        } else {
            self.presenting.begin_at(lesson, step);
        }
    }

    /// Leads to the next area or to the one before, and shows it where another stands in its place.
    fn lead_to_area(&mut self, cx: UiContext<'_>, forward: bool) {
        match self.areas.lead(cx, forward) {
            Some(Area::List) => self.side.show_list(cx),
            Some(Area::Details) => self.side.show_details(),
            _ => {}
        }
    }
}

use crate::atlas::EventId;
use crate::map::Appearance;
use crate::ui::assistance::announcements::AnnouncementsMemory;
use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::CommandPaletteMemory;
use crate::ui::overlays::export::memory::ExportMemory;
use crate::ui::overlays::lessons::LessonsMemory;
use crate::ui::overlays::link::LinkMemory;
use crate::ui::overlays::presenting::presentation::PresentingMemory;
use crate::ui::overlays::quiz::memory::QuizMemory;
use crate::ui::overlays::shortcuts::ShortcutsMemory;
use crate::ui::panels::compare::strip::CompareMemory;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::figures::FiguresMemory;
use crate::ui::panels::map::view::MapMemory;
use crate::ui::panels::side::SideMemory;
use crate::ui::panels::timeline::panel::TimelineMemory;

/// What widgets remember between frames; never saved.
#[derive(Default)]
pub struct Memory {
    /// The appearance, and whether motion is reduced, that egui was last told.
    pub applied: Option<(Appearance, bool)>,
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
    pub presenting: PresentingMemory,
    pub quiz: QuizMemory,
    pub export: ExportMemory,
    pub shortcuts: ShortcutsMemory,
    /// The event that was under the pointer in the last frame.
    pub hovered: Option<EventId>,
    pub details: DetailsMemory,
    pub side: SideMemory,
    /// The size of text that egui was last told, per cent.
    pub text_size: Option<u16>,
}

impl Memory {
    /// Whether a window within the window takes the keys.
    pub fn is_interrupted(&self) -> bool {
        self.palette.is_open()
            || self.link.is_open()
            || self.export.is_open()
            || self.shortcuts.is_open()
            || self.lessons.is_open()
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
            Some(WindowPart::Shortcuts) => self.shortcuts.open(),
            Some(WindowPart::Lessons) => self.lessons.open(),
            Some(WindowPart::Present) => self.presenting.resume(),
            Some(WindowPart::PresentHere) => self.presenting.resume_here(),
            Some(WindowPart::NextArea) => self.lead_to_area(cx, true),
            Some(WindowPart::PreviousArea) => self.lead_to_area(cx, false),
            None => {}
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

use crate::atlas::EventId;
use crate::map::Appearance;
use crate::ui::overlays::command_palette::CommandPaletteMemory;
use crate::ui::overlays::link::LinkMemory;
use crate::ui::panels::compare::CompareMemory;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::figures::FiguresMemory;
use crate::ui::panels::map::view::MapMemory;
use crate::ui::panels::timeline::timeline::TimelineMemory;

/// What widgets remember between frames; never saved.
#[derive(Default)]
pub struct Memory {
    /// The appearance that egui was last told.
    pub applied: Option<Appearance>,
    pub map: MapMemory,
    pub compare: CompareMemory,
    pub figures: FiguresMemory,
    pub timeline: TimelineMemory,
    pub list: ListMemory,
    pub palette: CommandPaletteMemory,
    pub link: LinkMemory,
    pub shortcuts_are_open: bool,
    /// The event that was under the pointer in the last frame.
    pub hovered: Option<EventId>,
    pub details: DetailsMemory,
}

impl Memory {
    /// Whether a window within the window takes the keys.
    pub fn is_interrupted(&self) -> bool {
        self.palette.is_open() || self.link.is_open() || self.shortcuts_are_open
    }
}

//! What the list remembers between frames.

use std::sync::Arc;

use crate::atlas::{EventId, Subject};
use crate::search::Facet;
use crate::session::Moment;
use crate::time::Day;
use crate::ui::panels::event_list::filter_menu::FilterMenu;
use crate::ui::panels::event_list::rows::{Group, Grouping, Order, Row};
use crate::ui::panels::event_list::type_ahead::TypeAhead;

/// For what the list was last scrolled, and how it is arranged.
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
#[derive(Default)]
pub struct ListMemory {
    pub scrolled_to: Option<(Moment, Option<Subject>)>,
    /// Which scroll area it stands in.
    pub place: Option<egui::Id>,
    /// The part of the list that was in view, points from its beginning.
    pub visible: [f32; 2],
    /// Frames for which the list still follows a change: opening the details makes it shorter.
    pub following: u8,
    pub grouping: Grouping,
    pub order: Order,
    /// Groups of which all details are shown.
    pub unfolded: Vec<Group>,
    /// Facets of which all values are listed.
    pub unfolded_facets: Vec<Facet>,
    pub filter_menu: FilterMenu,
    /// The name under which a filter is to be kept, as far as it is typed.
    pub filter_name: String,
    /// The field to search in is to take the keys.
    pub wants_focus: bool,
    /// The field to search in is shown.
    pub is_searched: bool,
    pub type_ahead: TypeAhead,
    /// A row has the focus: letters lead to rows, and are no shortcuts.
    pub takes_letters: bool,
    /// All of the list that was in view, points from its beginning.
    pub in_view: [f32; 2],
    /// The row that has just got the focus by a key.
    pub revealed: Option<EventId>,
    /// The row that Tab leads to.
    pub stop: Option<EventId>,
    /// What authors argue is listed in the place of the events.
    pub shows_arguments: bool,
    /// The rows, and what they were made for.
    pub made: Option<MadeRows>,
    /// What is found has changed: the list begins at its beginning.
    pub is_anew: bool,
}

/// The rows, what they were made for, and where each ends, points.
pub struct MadeRows {
    pub of: MadeOf,
    pub rows: Vec<Row>,
    pub ends: Vec<f32>,
}

impl MadeRows {
    /// Where a row begins, points.
    pub fn start(&self, row: usize) -> f32 {
        if row == 0 { 0.0 } else { self.ends[row - 1] }
    }
}

/// All that the rows depend on; while it is the same, so are they.
#[derive(PartialEq)]
pub struct MadeOf {
    pub events: Arc<[EventId]>,
    pub days: Option<[Day; 2]>,
    pub grouping: Grouping,
    pub order: Order,
    pub unfolded: usize,
    pub shows_all: bool,
    pub selected: Option<EventId>,
    /// Of the list, points: titles need one line or two.
    pub width: f32,
}

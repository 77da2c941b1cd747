use std::cell::Cell;

use crate::atlas::{Atlas, EventId};
use crate::language::Words;
use crate::map::{Style, TextMetrics, Tools};
use crate::session::{Action, Session};
use crate::ui::requests::{Requests, WindowPart};
use crate::ui::wanted_events::WantedEvents;

/// What every part of the window reads, and through which it asks.
#[derive(Clone, Copy)]
pub struct UiContext<'a> {
    pub atlas: &'a Atlas,
    pub words: &'a Words,
    pub metrics: &'a TextMetrics,
    pub session: &'a Session,
    pub style: &'a Style,
    pub wanted: &'a WantedEvents,
    pub requests: &'a Requests,
    /// The event under the pointer, wherever it is shown; lit up in all places.
    pub hovered: Option<EventId>,
    /// The one that is under the pointer in this frame.
    pub hovering: &'a Cell<Option<EventId>>,
}

impl<'a> UiContext<'a> {
    /// What pictures of the map are made from.
    pub fn tools(&self) -> Tools<'a> {
        Tools { atlas: self.atlas, words: self.words, metrics: self.metrics }
    }

    /// Asks for a change of the session, which is made when the whole window has been shown.
    pub fn ask(&self, action: Action) {
        self.requests.ask(action);
    }

    pub fn ask_all(&self, actions: impl IntoIterator<Item = Action>) {
        for action in actions {
            self.ask(action);
        }
    }

    /// Asks for a part of the window that takes the keys.
    pub fn open(&self, part: WindowPart) {
        self.requests.open(part);
    }
}

use std::cell::Cell;

use crate::atlas::EventId;
use crate::language::Words;
use crate::map::{Style, TextMetrics, Tools};
use crate::search::IndexedAtlas;
use crate::session::{Action, Session};
use crate::ui::chrome::Chrome;
use crate::ui::commands::errands::Errand;
use crate::ui::commands::requests::{Copying, Requests, Told, WindowPart};
use crate::ui::wanted_events::WantedEvents;

/// What every part of the window reads, and through which it asks.
#[derive(Clone, Copy)]
pub struct UiContext<'a> {
    pub atlas: &'a IndexedAtlas,
    pub words: &'a Words,
    pub metrics: &'a TextMetrics,
    pub session: &'a Session,
    pub style: &'a Style,
    pub wanted: &'a WantedEvents,
    pub requests: &'a Requests,
    /// Whether things move on their way to where they are to be.
    pub has_motion: bool,
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

    /// The colours around the map.
    pub fn chrome(&self) -> Chrome {
        Chrome::new(self.session.drawing().appearance)
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

    /// Has something said to those who hear the window instead of seeing it.
    pub fn announce(&self, sentence: String) {
        self.requests.announce(sentence);
    }

    /// Has something done told in passing: said, and shown until it has been read.
    pub fn tell(&self, done: String) {
        self.requests.tell(Told::Done(done));
    }

    /// Has something told that takes a while, until it is told again.
    pub fn tell_of_beginning(&self, begun: String) {
        self.requests.tell(Told::Begun(begun));
    }

    /// Asks for a copy of what is shown.
    pub fn copy(&self, copying: Copying) {
        self.requests.copy(copying);
    }

    /// Sends those who opened the window on an errand.
    pub fn send(&self, errand: Errand) {
        self.requests.send(errand);
    }

    /// Asks for a part of the window that takes the keys.
    pub fn open(&self, part: WindowPart) {
        self.requests.open(part);
    }
}

#[cfg(test)]
pub mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::assets;
    use crate::data::read_history;
    use crate::map::Appearance;

    static ATLAS: LazyLock<IndexedAtlas> = LazyLock::new(|| {
        let base_map = assets::base_map().expect("the bundled map");
        let today = "2026-11-20".parse().expect("a day of the calendar");
        IndexedAtlas::new(read_history(&assets::built_in_history(), base_map, today).0)
    });

    /// Shows something at the first start; what it answers, and what it asked for.
    pub fn shown<R>(show: impl FnOnce(UiContext<'_>) -> R) -> (R, Vec<Action>) {
        let (words, metrics) = (assets::words(), assets::text_metrics());
        let (session, style) = (Session::first(&ATLAS), Style::new(Appearance::Light));
        let (wanted, requests) = (WantedEvents::default(), Requests::default());
        let hovering = Cell::new(None);
        let cx = UiContext {
            atlas: &ATLAS,
            words: &words,
            metrics: &metrics,
            session: &session,
            style: &style,
            wanted: &wanted,
            requests: &requests,
            has_motion: false,
            hovered: None,
            hovering: &hovering,
        };
        let answer = show(cx);
        (answer, requests.into_actions())
    }
}

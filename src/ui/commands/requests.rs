use std::cell::{Cell, RefCell};

use crate::session::Action;

/// What the user asks for in one frame. Whoever shows something can ask; the window answers when
/// all has been shown.
#[derive(Default)]
pub struct Requests {
    actions: RefCell<Vec<Action>>,
    part: Cell<Option<WindowPart>>,
    announced: RefCell<Vec<String>>,
}

/// What can be opened or led to, and then takes the keys; the session knows nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowPart {
    CommandPalette,
    SearchField,
    Link,
    Shortcuts,
    NextArea,
    PreviousArea,
    /// The list of lessons.
    Lessons,
    /// The wall: what was left there, or the bare map.
    Present,
    /// The same, from where the map is.
    PresentHere,
    /// The list, though something is selected.
    List,
    /// What is selected, in place of the list.
    Details,
}

impl Requests {
    pub fn ask(&self, action: Action) {
        self.actions.borrow_mut().push(action);
    }

    pub fn open(&self, part: WindowPart) {
        self.part.set(Some(part));
    }

    /// Has something said to those who hear the window.
    pub fn announce(&self, sentence: String) {
        self.announced.borrow_mut().push(sentence);
    }

    /// What is to be said, told once.
    pub fn take_announced(&self) -> Vec<String> {
        self.announced.take()
    }

    /// The part that is to open, told once.
    pub fn take_part(&self) -> Option<WindowPart> {
        self.part.take()
    }

    /// All actions in the order in which they were asked for.
    pub fn into_actions(self) -> Vec<Action> {
        self.actions.into_inner()
    }
}

use std::cell::{Cell, RefCell};

use crate::atlas::Subject;
use crate::session::Action;

/// What the user asks for in one frame. Whoever shows something can ask; the window answers when
/// all has been shown.
#[derive(Default)]
pub struct Requests {
    actions: RefCell<Vec<Action>>,
    part: Cell<Option<WindowPart>>,
}

/// What can be opened to take the keys; the session knows nothing of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WindowPart {
    CommandPalette,
    SearchField,
    Link,
    Shortcuts,
    /// The list, though something is selected.
    List,
    /// The list, with something selected that was chosen in it.
    ListWith(Subject),
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

    /// The part that is to open, told once.
    pub fn take_part(&self) -> Option<WindowPart> {
        self.part.take()
    }

    /// All actions in the order in which they were asked for.
    pub fn into_actions(self) -> Vec<Action> {
        self.actions.into_inner()
    }
}

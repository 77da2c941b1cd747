use std::cell::{Cell, RefCell};

use crate::session::Action;
use crate::ui::commands::errands::Errand;

/// What the user asks for in one frame. Whoever shows something can ask; the window answers when
/// all has been shown.
#[derive(Default)]
pub struct Requests {
    actions: RefCell<Vec<Action>>,
    part: Cell<Option<WindowPart>>,
    announced: RefCell<Vec<String>>,
    told: RefCell<Option<Told>>,
    copying: Cell<Option<Copying>>,
    errands: RefCell<Vec<Errand>>,
}

/// What is told in passing, to those who see the window as to those who hear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Something takes a while, and is told again when it is done.
    Begun(String),
    /// Something is done.
    Done(String),
}

/// A form of what is shown that can be copied at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// The map.
    Picture,
    /// What is selected, in a sentence.
    Sentence,
    /// Who says so.
    Citation,
    /// The link to the view.
    Link,
}

/// What can be opened or led to, and then takes the keys; the session knows nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowPart {
    CommandPalette,
    SearchField,
    Link,
    Shortcuts,
    Export,
    NextArea,
    PreviousArea,
    /// The list of lessons.
    Lessons,
    /// The same, at one of them by its place.
    Lesson(usize),
    /// The lesson in the making, or no more of it.
    Making,
    /// What the map shows, as a step of it.
    AddView,
    /// Its file.
    SaveLesson,
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

    /// Has something said, and shown until it has been read.
    pub fn tell(&self, told: Told) {
        let (Told::Begun(sentence) | Told::Done(sentence)) = &told;
        self.announce(sentence.clone());
        *self.told.borrow_mut() = Some(told);
    }

    /// What is to be shown in passing, told once.
    pub fn take_told(&self) -> Option<Told> {
        self.told.take()
    }

    /// What is to be said, told once.
    pub fn take_announced(&self) -> Vec<String> {
        self.announced.take()
    }

    /// The part that is to open, told once.
    pub fn take_part(&self) -> Option<WindowPart> {
        self.part.take()
    }

    /// Asks for a copy.
    pub fn copy(&self, copying: Copying) {
        self.copying.set(Some(copying));
    }

    /// What is to be copied, told once.
    pub fn take_copying(&self) -> Option<Copying> {
        self.copying.take()
    }

    /// Sends those who opened the window.
    pub fn send(&self, errand: Errand) {
        self.errands.borrow_mut().push(errand);
    }

    /// Where they are sent, told once.
    pub fn take_errands(&self) -> Vec<Errand> {
        self.errands.take()
    }

    /// All actions in the order in which they were asked for.
    pub fn into_actions(self) -> Vec<Action> {
        self.actions.into_inner()
    }
}

use crate::atlas::{Atlas, Subject};
use crate::data::{Problem, RulesToHold};
use crate::search::IndexedAtlas;
use crate::session::{Action, Moment, Session};
use crate::teaching::lesson::Lesson;

/// Where the window is to open, whatever it remembers.
#[derive(Default)]
pub struct Opening {
    /// The date.
    pub date: Option<Moment>,
    /// The selected territory or place.
    pub place: Option<Subject>,
    /// The selected event.
    pub event: Option<Subject>,
    /// A view as a line of text.
    pub link: Option<String>,
    /// A lesson that is presented.
    pub lesson: Option<Lesson>,
    /// What has to be said of the date.
    pub notice: Option<String>,
}

/// What the window shows: the atlas with its problems, and where it is to open.
pub struct Loaded {
    /// The history.
    pub atlas: Atlas,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What it is still to be held against, unless it is known to be sound.
    pub rules: Option<RulesToHold>,
    /// Where to open.
    pub opening: Opening,
}

impl Opening {
    fn is_asked_for(&self) -> bool {
        self.date.is_some()
            || self.place.is_some()
            || self.event.is_some()
            || self.link.is_some()
            || self.lesson.is_some()
    }

    /// What is remembered, or the first start, with what is asked for; the link comes later, since
    /// it has something to say.
    pub fn first_session(&self, atlas: &IndexedAtlas, restored: Option<Session>) -> Session {
        let is_first = restored.is_none();
        let mut session = restored.unwrap_or_else(|| Session::first(atlas));
        let date = self.date.map(|moment| match moment {
            Moment::Year(year) => Action::GoToYear(year),
            Moment::Day(day) => Action::GoToDay(day),
        });
        if is_first && !self.is_asked_for() {
            session.welcome();
        }
        // A date that is asked for leaves behind what was selected on another one.
        let cleared = date.as_ref().map(|_| Action::ClearSelection);
        let event = self.event.map(Action::Select);
        let place = self.place.map(Action::Select);
        for action in [cleared, event, date, place].into_iter().flatten() {
            session.apply(atlas, action);
        }
        session.forget_the_way();
        session
    }
}

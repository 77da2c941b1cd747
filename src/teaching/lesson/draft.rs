//! A lesson in the making: its steps keep who they are while they are moved, and what was done to
//! them can be undone.

use crate::atlas::Atlas;
use crate::data::HistoryFile;
use crate::teaching::lesson::grave::is_grave_step;
use crate::teaching::lesson::lesson::{Age, Lesson, Picture, Step, View};
use crate::teaching::lesson::own_lesson::OwnLesson;
use crate::teaching::lesson::package::PICTURES;
use crate::teaching::lesson::question::{Question, Task};

/// By which a step of a draft is known, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StepKey(u64);

/// A step in the making.
#[derive(Clone, Debug)]
pub struct MadeStep {
    /// Who it is.
    pub key: StepKey,
    /// What it says so far.
    pub step: Step,
}

/// A lesson in the making. What is typed goes straight into it; what changes the order of its steps
/// goes through its methods, and can be undone.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What is said of the whole; its steps are [`steps`](Self::steps).
    pub head: Lesson,
    /// Blocks that are added to the history while it is open.
    pub history: Vec<HistoryFile>,
    steps: Vec<MadeStep>,
    next: u64,
    done: Vec<Done>,
}

/// What can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoable {
    /// A step was moved.
    Move,
    /// A step was taken out.
    Deletion,
    /// A step was given another view.
    View,
}

/// What was done, and what undoes it. A step that was added is taken out by a deletion.
#[derive(Clone, Debug)]
enum Done {
    Moved { key: StepKey, from: usize },
    Deleted { at: usize, step: Box<MadeStep> },
    ViewTaken { key: StepKey, before: Option<View> },
}

/// The ages that are suggested.
pub const USUAL_AGES: [Age; 2] = [14, 16];
/// Minutes of a step that nobody has timed.
const USUAL_MINUTES: f64 = 3.0;
/// Letters of a headline.
pub const HEADLINE: usize = 60;
/// Letters of the id that is made of a title.
const LONGEST_ID: usize = 40;
/// The id of a lesson whose title has no Latin letters.
const USUAL_ID: &str = "my-lesson";

impl Draft {
    /// A draft that goes on with a lesson.
    pub fn of(own: OwnLesson) -> Self {
        let OwnLesson { lesson: mut head, history } = own;
        let steps = std::mem::take(&mut head.steps);
        if head.ages == [0, 0] {
            head.ages = USUAL_AGES;
        }
        let mut draft = Self { head, history, ..Self::default() };
        for step in steps {
            let key = draft.new_key();
            draft.steps.push(MadeStep { key, step });
        }
        draft
    }

    /// Nothing has been made yet.
    pub fn is_empty(&self) -> bool {
        let head = Lesson { ages: [0, 0], ..self.head.clone() };
        self.steps.is_empty() && self.history.is_empty() && head == Lesson::default()
    }

    /// The steps in their order.
    pub fn steps(&self) -> &[MadeStep] {
        &self.steps
    }

    /// Where a step stands, from 0.
    pub fn place(&self, key: StepKey) -> Option<usize> {
        self.steps.iter().position(|made| made.key == key)
    }

    /// A step, to be read.
    pub fn step(&self, key: StepKey) -> Option<&Step> {
        Some(&self.steps[self.place(key)?].step)
    }

    /// A step, to be written in.
    pub fn step_mut(&mut self, key: StepKey) -> Option<&mut Step> {
        let place = self.place(key)?;
        Some(&mut self.steps[place].step)
    }

    /// Adds a step with a view and a first headline, after another or at the end.
    pub fn add_view(&mut self, view: View, headline: String, after: Option<StepKey>) -> StepKey {
        let step = Step { view: Some(view), headline, minutes: USUAL_MINUTES, ..Step::default() };
        self.insert(step, after)
    }

    /// Adds a copy of a step after it.
    pub fn duplicate(&mut self, key: StepKey) -> Option<StepKey> {
        let step = self.step(key)?.clone();
        Some(self.insert(step, Some(key)))
    }

    fn insert(&mut self, step: Step, after: Option<StepKey>) -> StepKey {
        let at = after.and_then(|key| self.place(key)).map_or(self.steps.len(), |at| at + 1);
        let key = self.new_key();
        self.steps.insert(at, MadeStep { key, step });
        key
    }

    /// Moves a step to a place; false where it stands there already.
    pub fn move_to(&mut self, key: StepKey, to: usize) -> bool {
        let Some(from) = self.place(key) else { return false };
        let to = to.min(self.steps.len() - 1);
        if from == to {
            return false;
        }
        let made = self.steps.remove(from);
        self.steps.insert(to, made);
        self.done.push(Done::Moved { key, from });
        true
    }

    /// Takes a step out; the one that stands in its place then, or before it.
    pub fn delete(&mut self, key: StepKey) -> Option<StepKey> {
        let at = self.place(key)?;
        let step = Box::new(self.steps.remove(at));
        self.done.push(Done::Deleted { at, step });
        let next = self.steps.get(at).or_else(|| self.steps.last());
        next.map(|made| made.key)
    }

    /// Gives a step another view.
    pub fn take_view(&mut self, key: StepKey, view: View) {
        if let Some(step) = self.step_mut(key) {
            let before = step.view.replace(view);
            self.done.push(Done::ViewTaken { key, before });
        }
    }

    /// What would be undone next.
    pub fn undoable(&self) -> Option<Undoable> {
        Some(match self.done.last()? {
            Done::Moved { .. } => Undoable::Move,
            Done::Deleted { .. } => Undoable::Deletion,
            Done::ViewTaken { .. } => Undoable::View,
        })
    }

    /// Undoes what was done last to the steps; what was typed stays. The step that it was about.
    pub fn undo(&mut self) -> Option<StepKey> {
        match self.done.pop()? {
            Done::Moved { key, from } => {
                let at = self.place(key)?;
                let made = self.steps.remove(at);
                self.steps.insert(from.min(self.steps.len()), made);
                Some(key)
            }
            Done::Deleted { at, step } => {
                let key = step.key;
                self.steps.insert(at.min(self.steps.len()), *step);
                Some(key)
            }
            Done::ViewTaken { key, before } => {
                self.step_mut(key)?.view = before;
                Some(key)
            }
        }
    }

    /// How long all steps take, minutes.
    pub fn minutes(&self) -> f64 {
        self.steps.iter().fold(0.0, |sum, made| sum + made.step.minutes)
    }

    /// The path under which another picture travels.
    pub fn picture_path(&self, is_png: bool) -> String {
        let ending = if is_png { "png" } else { "jpg" };
        let is_free = |path: &String| {
            let taken = self.steps.iter().filter_map(|made| made.step.picture.as_ref());
            taken.map(|picture: &Picture| &picture.path).all(|it| it != path)
        };
        let mut paths = (1_u32..).map(|number| format!("{PICTURES}picture-{number}.{ending}"));
        paths.find(is_free).unwrap_or_default()
    }

    /// The lesson as it can be shown and saved: times added up, what is grave marked. Where nobody
    /// wrote what is said before a grave step, it is this.
    pub fn finished(&self, atlas: &Atlas, word_before: &str) -> OwnLesson {
        let steps = self.steps.iter().map(|made| finished_step(&made.step, atlas)).collect();
        let mut lesson = Lesson { steps, ..self.head.clone() };
        lesson.slug = id_of(&lesson.title);
        lesson.minutes = self.minutes();
        for list in [&mut lesson.aims, &mut lesson.needs, &mut lesson.talk] {
            drop_empty(list);
        }
        for text in [&mut lesson.before_grave, &mut lesson.by, &mut lesson.substitute] {
            *text = text.take().filter(|it| !it.trim().is_empty());
        }
        if lesson.is_grave() && lesson.before_grave.is_none() {
            lesson.before_grave = Some(word_before.to_owned());
        }
        OwnLesson { lesson, history: self.history.clone() }
    }

    fn new_key(&mut self) -> StepKey {
        self.next += 1;
        StepKey(self.next)
    }
}

/// Whether a step is grave by what it shows and quotes, whatever it says itself.
pub fn is_grave_by_matter(step: &Step, atlas: &Atlas) -> bool {
    let shown = step.view.as_ref().and_then(|view| view.shown);
    is_grave_step(atlas, shown, &step.text, &step.voices)
}

fn finished_step(step: &Step, atlas: &Atlas) -> Step {
    let mut step = step.clone();
    step.is_grave = step.says_grave || is_grave_by_matter(&step, atlas);
    step.way_round = step.way_round.take().filter(|it| !it.trim().is_empty());
    step.word_before = step.word_before.take().filter(|it| !it.trim().is_empty());
    step.originals.retain(|it| !it.text.trim().is_empty());
    if let Some(Question { task, .. }) = &mut step.question {
        match task {
            Task::Choose { choices, .. } => choices.retain(|it| !it.text.trim().is_empty()),
            Task::Order(items) => drop_empty(items),
            Task::Pairs(pairs) => {
                pairs.retain(|it| !(it.left.trim().is_empty() && it.right.trim().is_empty()));
            }
            Task::Open { grades, .. } => drop_empty(grades),
            Task::Year { .. } | Task::Click(_) => {}
        }
    }
    step
}

fn drop_empty(list: &mut Vec<String>) {
    list.retain(|it| !it.trim().is_empty());
}

/// The id of a lesson with this title: "Two maps, one sea" is `two-maps-one-sea`.
fn id_of(title: &str) -> String {
    let lower = title.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut id = String::new();
    for part in parts {
        if id.len() + part.len() >= LONGEST_ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(part);
    }
    if id.is_empty() { USUAL_ID.to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    fn view(year: i32) -> View {
        let day = Day::last_of_year(year);
        View { line: format!("kuril-atlas:{year}"), shown: None, day, compared: None }
    }

    fn headlines(draft: &Draft) -> String {
        draft.steps().iter().map(|made| made.step.headline.as_str()).collect::<Vec<_>>().concat()
    }

    /// Steps A, B and C.
    fn draft() -> (Draft, [StepKey; 3]) {
        let mut draft = Draft::default();
        let keys = ["A", "B", "C"].map(|name| draft.add_view(view(1855), name.to_owned(), None));
        (draft, keys)
    }

    #[test]
    fn whatever_is_done_to_the_steps_is_undone_in_turn() {
        let (mut draft, [a, b, c]) = draft();
        assert!(draft.move_to(c, 0));
        assert_eq!(headlines(&draft), "CAB");
        assert_eq!(draft.delete(a), Some(b));
        assert_eq!(headlines(&draft), "CB");
        draft.take_view(b, view(1945));
        for expected in ["CB", "CAB", "ABC"] {
            assert!(draft.undo().is_some());
            assert_eq!(headlines(&draft), expected);
        }
        assert_eq!(draft.step(b).and_then(|it| it.view.clone()), Some(view(1855)));
    }

    #[test]
    fn what_was_typed_stays_when_a_deletion_is_undone() {
        let (mut draft, [a, b, _]) = draft();
        draft.delete(b);
        draft.step_mut(a).expect("a step").text = "typed later".to_owned();
        draft.undo();
        assert_eq!(headlines(&draft), "ABC");
        assert_eq!(draft.step(a).expect("a step").text, "typed later");
    }

    #[test]
    fn a_view_comes_after_the_step_that_is_looked_at() {
        let (mut draft, [a, ..]) = draft();
        draft.add_view(view(1875), "x".to_owned(), Some(a));
        assert_eq!(headlines(&draft), "AxBC");
        assert!(draft.duplicate(a).is_some());
        assert_eq!(headlines(&draft), "AAxBC");
    }

    #[test]
    fn an_id_is_made_of_the_letters_of_the_title() {
        assert_eq!(id_of("Two maps, one sea"), "two-maps-one-sea");
        assert_eq!(id_of("千島列島"), USUAL_ID);
        assert!(id_of(&"long ".repeat(40)).len() <= LONGEST_ID);
    }
}

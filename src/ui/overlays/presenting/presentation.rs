use std::collections::BTreeSet;
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::geometry::PlanePoint;
use crate::language::Words;
use crate::map::Wall;
use crate::teaching::lesson::{Lesson, Level, Step, told_on_the_wall};
use crate::ui::overlays::presenting::room::Room;
use crate::ui::overlays::presenting::slide::Slide;
use crate::ui::overlays::presenting::words_on_wall::Letters;

/// What lies over the map until the next step.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch with a key of its own")]
pub struct Marks {
    /// The wall is black.
    pub is_black: bool,
    /// All but what is around the pointer is dark.
    pub spotlight: bool,
    /// A drag draws.
    pub pen: bool,
    /// A dot is where the pointer is.
    pub dot: bool,
    /// What was drawn, on the plane.
    pub strokes: Vec<Vec<PlanePoint>>,
    /// What was drawn on words, as shares of the wall, until the next slide.
    pub lines: Vec<Vec<[f32; 2]>>,
}

/// A lesson, or the bare map, on the wall.
pub struct Presentation {
    /// The lesson; none for the bare map.
    pub lesson: Option<Arc<Lesson>>,
    /// Only its 20-minute way.
    is_short: bool,
    passed_over: BTreeSet<usize>,
    slides: Vec<Slide>,
    place: usize,
    /// In which form questions are asked.
    pub level: Level,
    /// The text of a step is put away.
    pub text_is_hidden: bool,
    /// What lies over the map.
    pub marks: Marks,
    /// The number of a step as far as it is typed.
    pub typed: String,
    /// The step whose view was opened last; none where it must be opened again.
    pub opened: Option<usize>,
    /// The size of the map for which it was opened, pixels; none where the map stays as it is. A view
    /// says how much is seen, so that a map of another size needs another scale.
    pub opened_for: Option<[f64; 2]>,
    /// The slide that was announced last.
    pub announced: Option<Slide>,
    /// When it began, in egui's seconds.
    pub began: Option<f64>,
    /// The teacher's window is asked for.
    pub teacher: bool,
    /// How much room the text beside the map of this step has, as one of its slides needs it: a question
    /// has the map of its step.
    pub room: Room,
    /// Its slides that need all of the wall.
    pub covering: Vec<Slide>,
    /// The size of the wall for which they were measured, points.
    pub measured_for: Option<[f32; 2]>,
    /// How large the words of this slide are, where nothing but words is on the wall.
    pub letters: Letters,
    /// What is told over the map, and the step of which that is so.
    told: Option<(Option<usize>, Arc<Wall>)>,
    /// Points that the key of the map needs: it grows within a step, and never shrinks.
    pub key_height: f32,
}

/// What is presented, and what was left by Escape.
#[derive(Default)]
pub struct PresentingMemory {
    /// What is on the wall.
    pub shown: Option<Presentation>,
    kept: Option<Presentation>,
    /// The window fills the screen because of this.
    pub is_full: bool,
}

impl PresentingMemory {
    /// Whether the wall has the window for itself.
    pub fn is_on(&self) -> bool {
        self.shown.is_some()
    }

    /// Presents a lesson from its beginning, or the bare map.
    pub fn begin(&mut self, lesson: Option<Arc<Lesson>>, is_short: bool) {
        self.shown = Some(Presentation::new(lesson, is_short));
    }

    /// Presents a lesson from one of its steps on.
    pub fn begin_at(&mut self, lesson: Arc<Lesson>, step: usize) {
        let mut shown = Presentation::new(Some(lesson), false);
        shown.go_to_number(step + 1);
        self.shown = Some(shown);
    }

    /// The lesson that was left, and the number of its step, from 1.
    pub fn left(&self) -> Option<(&Arc<Lesson>, usize)> {
        let kept = self.kept.as_ref()?;
        Some((kept.lesson.as_ref()?, kept.step_number()? + 1))
    }

    /// Presents what was left where it was left; else the bare map.
    pub fn resume(&mut self) {
        let mut kept = self.kept.take().unwrap_or_else(|| Presentation::new(None, false));
        kept.opened = None;
        kept.announced = None;
        self.shown = Some(kept);
    }

    /// The same without moving the map: from here.
    pub fn resume_here(&mut self) {
        self.resume();
        if let Some(shown) = &mut self.shown {
            shown.opened = shown.step_number();
            shown.opened_for = None;
        }
    }

    /// Leaves the wall, and keeps the place.
    pub fn leave(&mut self) {
        if let Some(mut shown) = self.shown.take() {
            if shown.slide() == Some(Slide::End) {
                // What was presented to its end begins anew.
                shown.place = 0;
            }
            self.kept = Some(shown);
        }
    }
}

impl Presentation {
    fn new(lesson: Option<Arc<Lesson>>, is_short: bool) -> Self {
        let level = lesson.as_ref().map(|lesson| lesson.level).unwrap_or_default();
        let mut presentation = Self {
            lesson,
            is_short,
            passed_over: BTreeSet::new(),
            slides: Vec::new(),
            place: 0,
            level,
            text_is_hidden: false,
            marks: Marks::default(),
            typed: String::new(),
            opened: None,
            opened_for: None,
            announced: None,
            began: None,
            teacher: false,
            room: Room::Usual,
            covering: Vec::new(),
            measured_for: None,
            letters: Letters::default(),
            told: None,
            key_height: 0.0,
        };
        presentation.order();
        presentation
    }

    /// What is on the wall; nothing but the map where there is no lesson.
    pub fn slide(&self) -> Option<Slide> {
        self.slides.get(self.place).copied()
    }

    /// Gives the text of this slide more room, if there is some: the map of a step stays in sight.
    pub fn widen(&mut self) -> bool {
        let may_cover = self.slide().is_some_and(Slide::may_cover_map);
        let wider = self.room.wider().filter(|it| may_cover || *it != Room::All);
        let Some(wider) = wider else { return false };
        self.room = wider;
        true
    }

    /// Whether the words of this slide take the room of the map.
    pub fn covers_map(&self) -> bool {
        self.room == Room::All || self.slide().is_some_and(|it| self.covering.contains(&it))
    }

    /// Makes the words of this slide smaller, if they may be.
    pub fn shrink(&mut self) -> bool {
        let smaller = self.letters.smaller();
        self.letters = smaller.unwrap_or(self.letters);
        smaller.is_some()
    }

    /// What comes next.
    pub fn next_slide(&self) -> Option<Slide> {
        self.slides.get(self.place + 1).copied()
    }

    /// The slides that stand beside the map of this step.
    pub fn beside_map(&self) -> impl Iterator<Item = Slide> {
        let of_step = self.slide().and_then(Slide::view_of);
        let slides = self.slides.iter().copied().filter(|it| it.shows_map());
        slides.filter(move |it| of_step.is_some() && it.view_of() == of_step)
    }

    /// How many slides there are, and which is shown, from 1.
    pub fn progress(&self) -> [usize; 2] {
        [self.place + 1, self.slides.len()]
    }

    /// The number of the step that is shown.
    pub fn step_number(&self) -> Option<usize> {
        self.slide().and_then(Slide::step)
    }

    /// What is told over the map that was opened last.
    pub fn told(&mut self, atlas: &Atlas, words: &Words) -> Arc<Wall> {
        let number = self.opened;
        if let Some((_, told)) = self.told.as_ref().filter(|(of, _)| *of == number) {
            return Arc::clone(told);
        }
        let step = number.and_then(|number| self.step(number));
        let told = step.map(|step| told_on_the_wall(atlas, words, step));
        let told = Arc::new(told.unwrap_or_default());
        self.told = Some((number, Arc::clone(&told)));
        told
    }

    /// A step of the lesson.
    pub fn step(&self, number: usize) -> Option<&Step> {
        self.lesson.as_ref()?.steps.get(number)
    }

    /// Shows the next slide; false at the end.
    pub fn go_on(&mut self) -> bool {
        let is_possible = self.place + 1 < self.slides.len();
        if is_possible {
            self.go_to(self.place + 1);
        }
        is_possible
    }

    /// Shows the slide before; false at the beginning.
    pub fn go_back(&mut self) -> bool {
        let is_possible = self.place > 0;
        if is_possible {
            self.go_to(self.place - 1);
        }
        is_possible
    }

    /// Shows a step by its number from 1; 0 is the title.
    pub fn go_to_number(&mut self, number: usize) {
        let wanted = number.checked_sub(1);
        let found = self.slides.iter().position(|slide| slide.step() == wanted);
        if let Some(place) = found {
            self.go_to(place);
        }
    }

    /// Passes over the grave step whose word is shown.
    pub fn pass_over(&mut self) {
        if let Some(Slide::Word(step)) = self.slide() {
            self.passed_over.insert(step);
            self.order();
            self.go_to(self.place + 1);
        }
    }

    /// Shows a grave step after all, where it was passed over.
    fn go_to(&mut self, place: usize) {
        let before = self.step_number();
        self.place = place;
        if self.room == Room::All {
            self.measured_for = None;
        }
        self.letters = Letters::default();
        self.marks.lines.clear();
        if self.step_number() != before {
            self.marks.strokes.clear();
            self.key_height = 0.0;
            self.room = Room::Usual;
            self.covering.clear();
            self.measured_for = None;
        }
        if let Some(Slide::Word(step)) = self.slide() {
            // Whoever comes back to the word is asked again.
            if self.passed_over.remove(&step) {
                self.order();
            }
        }
    }

    /// Minutes that the plan has for the steps before the one that is shown.
    pub fn planned_minutes(&self) -> f64 {
        let Some(lesson) = &self.lesson else { return 0.0 };
        let shown = self.step_number().unwrap_or(0);
        let before = lesson.steps.iter().take(shown).filter(|step| !self.is_short || step.is_short);
        before.fold(0.0, |sum, step| sum + step.minutes)
    }

    fn order(&mut self) {
        self.slides.clear();
        let Some(lesson) = &self.lesson else { return };
        self.slides.push(Slide::Title);
        if !lesson.talk.is_empty() {
            self.slides.push(Slide::Talk);
        }
        for (number, step) in lesson.steps.iter().enumerate() {
            if self.is_short && !step.is_short {
                continue;
            }
            if step.is_grave {
                self.slides.push(Slide::Word(number));
                if self.passed_over.contains(&number) {
                    // A teacher's own lesson can be without one.
                    self.slides.extend(step.way_round.as_ref().map(|_| Slide::WayRound(number)));
                    continue;
                }
            }
            self.slides.push(Slide::Step(number));
            let picture = step.picture.as_ref().filter(|it| !it.bytes.is_empty());
            self.slides.extend(picture.map(|_| Slide::Picture(number)));
            self.slides.extend((0..step.voices.len()).map(|it| Slide::Voice(number, it)));
            self.slides.extend((0..step.originals.len()).map(|it| Slide::Original(number, it)));
            if step.question.is_some() {
                self.slides.extend([Slide::Asked(number), Slide::Answered(number)]);
            }
        }
        self.slides.push(Slide::End);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::teaching::lesson::{Question, Task};

    fn lesson() -> Arc<Lesson> {
        let task = Task::Year { year: 1855, within: 0 };
        let [prompt, help, more, explain] = std::array::from_fn(|_| String::new());
        let asks = Step {
            question: Some(Question { prompt, help, more, explain, task }),
            ..Step::default()
        };
        let way_round = Some("Look away.".to_owned());
        let grave = Step { is_grave: true, way_round, ..Step::default() };
        let short = Step { is_short: true, ..Step::default() };
        Arc::new(Lesson { steps: vec![asks, grave, short], ..Lesson::default() })
    }

    fn shown(presentation: &mut Presentation) -> Vec<Slide> {
        let mut all: Vec<Slide> = presentation.slide().into_iter().collect();
        while presentation.go_on() {
            all.extend(presentation.slide());
        }
        all
    }

    #[test]
    fn one_key_leads_through_all_of_a_lesson() {
        use Slide::{Answered, Asked, End, Step, Title, Word};
        let all = [Title, Step(0), Asked(0), Answered(0), Word(1), Step(1), Step(2), End];
        assert_eq!(shown(&mut Presentation::new(Some(lesson()), false)), all);
        assert_eq!(shown(&mut Presentation::new(Some(lesson()), true)), [Title, Step(2), End]);
    }

    #[test]
    fn a_grave_step_can_be_passed_over_and_come_back_to() {
        let mut presentation = Presentation::new(Some(lesson()), false);
        presentation.go_to_number(2);
        presentation.pass_over();
        assert_eq!(presentation.slide(), Some(Slide::WayRound(1)));
        assert_eq!(presentation.next_slide(), Some(Slide::Step(2)));
        presentation.go_back();
        assert_eq!(presentation.next_slide(), Some(Slide::Step(1)));
    }

    #[test]
    fn what_was_left_goes_on_where_it_was() {
        let mut memory = PresentingMemory::default();
        memory.begin(Some(lesson()), false);
        memory.shown.as_mut().expect("it has begun").go_to_number(3);
        memory.leave();
        assert!(!memory.is_on());
        memory.resume();
        let slide = memory.shown.as_ref().and_then(Presentation::slide);
        assert_eq!(slide, Some(Slide::Step(2)));
    }
}

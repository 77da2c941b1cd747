use crate::session::visit::Visit;

/// The way back and the way forward again. The longest way back is kept short enough to walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitHistory {
    back: Vec<Visit>,
    forward: Vec<Visit>,
    /// What the last step was a part of, if it was one of many like it.
    gesture: Option<Gesture>,
}

/// Steps that follow one another and count as one: a drag, a zoom, a run through the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The map is dragged.
    Drag,
    /// The map is enlarged or reduced.
    Zoom,
    /// The years go by.
    Years,
    /// Words are typed, letter by letter.
    Words,
    /// The swipe bar is moved.
    Swipe,
}

const LONGEST: usize = 1000;

impl VisitHistory {
    /// Remembers where one was before one left it for something new.
    pub fn leave(&mut self, before: Visit, gesture: Option<Gesture>) {
        let is_one_of_many = gesture.is_some() && self.gesture == gesture;
        self.gesture = gesture;
        self.forward.clear();
        if is_one_of_many && !self.back.is_empty() {
            return;
        }
        self.back.push(before);
        if self.back.len() > LONGEST {
            self.back.remove(0);
        }
    }

    /// Goes so many steps back.
    pub fn step_back(&mut self, here: &Visit, steps: usize) -> Option<Visit> {
        self.gesture = None;
        step(&mut self.back, &mut self.forward, here, steps)
    }

    /// Goes so many steps forward again.
    pub fn step_forward(&mut self, here: &Visit, steps: usize) -> Option<Visit> {
        self.gesture = None;
        step(&mut self.forward, &mut self.back, here, steps)
    }

    /// Where one was, the latest first.
    pub fn way_back(&self) -> impl ExactSizeIterator<Item = &Visit> {
        self.back.iter().rev()
    }

    /// Whether one has gone back and not yet elsewhere.
    pub fn leads_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}

fn step(from: &mut Vec<Visit>, to: &mut Vec<Visit>, here: &Visit, steps: usize) -> Option<Visit> {
    let mut there = None;
    for _ in 0..steps {
        let Some(next) = from.pop() else { break };
        to.push(there.replace(next).unwrap_or_else(|| here.clone()));
    }
    there
}

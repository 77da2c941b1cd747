use crate::atlas::{Atlas, Citation, Subject};
use crate::teaching::lesson::lesson::{Lesson, Step};
use crate::teaching::lesson::passage::{LinkTarget, Passage};
use crate::time::Day;

/// Who says what a step shows, tells and quotes: each source and place once, in that order.
pub fn step_sources(atlas: &Atlas, step: &Step) -> Vec<Citation> {
    let mut all = step.sources.clone();
    let passage = Passage::of(&step.text);
    let linked = passage.links().filter_map(|link| match LinkTarget::of(link, atlas)? {
        LinkTarget::Subject(subject) => Some(subject),
        _ => None,
    });
    if let Some(view) = &step.view
        && let Some(subject) = view.shown
    {
        all.extend(subject_sources(atlas, subject));
        all.extend(control_sources(atlas, subject, view.day));
    }
    all.extend(linked.flat_map(|subject| subject_sources(atlas, subject)));
    all.extend(step.voices.iter().map(|&voice| atlas[voice].citation.clone()));
    each_once(all)
}

/// Who says what a lesson shows and tells: each source and place once, in the order of the steps.
pub fn lesson_sources(atlas: &Atlas, lesson: &Lesson) -> Vec<Citation> {
    let of_steps = lesson.steps.iter().flat_map(|step| step_sources(atlas, step));
    each_once(of_steps.chain(lesson.sources.iter().cloned()).collect())
}

/// Who says what the atlas tells of this.
fn subject_sources(atlas: &Atlas, subject: Subject) -> Vec<Citation> {
    let of = |sources: &Vec<Citation>| sources.clone();
    match subject {
        Subject::Event(id) => of(&atlas[id].sources),
        Subject::Territory(id) => of(&atlas[id].sources),
        Subject::Place(id) => of(&atlas[id].sources),
        Subject::Person(id) => of(&atlas[id].sources),
        Subject::Treaty(id) => of(&atlas[id].sources),
        Subject::Era(id) => of(&atlas[id].sources),
        Subject::Series(id) => of(&atlas[id].sources),
        Subject::Line(id) => of(&atlas[id].sources),
        Subject::Journey(id) => of(&atlas[id].sources),
        Subject::Position(id) => of(&atlas[id].sources),
        Subject::Argument(id) => of(&atlas[id].sources),
        Subject::Term(id) => atlas[id].source.clone().into_iter().collect(),
        Subject::Point(_) => Vec::new(),
    }
}

/// Who says who held a land on a day.
fn control_sources(atlas: &Atlas, subject: Subject, day: Day) -> Vec<Citation> {
    let Subject::Territory(id) = subject else { return Vec::new() };
    atlas[id].control_on(day).map(|control| control.sources.clone()).unwrap_or_default()
}

fn each_once(all: Vec<Citation>) -> Vec<Citation> {
    let mut once: Vec<Citation> = Vec::new();
    for citation in all {
        if !once.contains(&citation) {
            once.push(citation);
        }
    }
    once
}

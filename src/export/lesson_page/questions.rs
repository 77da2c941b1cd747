use serde_json::json;

use crate::export::lesson_page::maps::{StepMap, hits};
use crate::export::markup::Markup;
use crate::language::Words;
use crate::map::Tools;
use crate::teaching::Chance;
use crate::teaching::lesson::{Lesson, Level, Pair, Question, Task};

/// Where a question stands.
pub struct Place<'a> {
    pub lesson: &'a Lesson,
    /// The number of its step, from 1.
    pub number: usize,
    pub maps: &'a [StepMap],
}

/// Whether a question is asked in more than one form.
pub fn has_levels(lesson: &Lesson, question: &Question) -> bool {
    let core = lesson.asked(question, Level::Core);
    [Level::Help, Level::More].into_iter().any(|level| {
        let asked = lesson.asked(question, level);
        !asked.is_empty() && asked != core
    })
}

/// A question that answers itself; without scripts its answer can be opened. What only a script can
/// do it makes itself, from the words that lie here.
pub fn question(page: &mut Markup, tools: Tools<'_>, question: &Question, place: &Place<'_>) {
    let words = tools.words;
    page.raw("<form class=\"question\"").attribute("data-kind", question.task.word());
    match question.task {
        Task::Click(sought) => {
            let found = place.maps.first().map(|map| hits(tools, map, sought)).unwrap_or_default();
            page.attribute("data-hits", &json!(found).to_string());
            page.attribute("data-hint", &words.say("lesson-page-click"));
        }
        Task::Open { .. } => {}
        Task::Choose { .. } | Task::Order(_) | Task::Year { .. } | Task::Pairs(_) => {
            page.attribute("data-check", &words.say("lesson-page-check"));
        }
    }
    page.attribute("data-right", &words.say("lesson-page-right"));
    page.attribute("data-wrong", &words.say("lesson-page-wrong"));
    page.attribute("data-explain", &question.explain).raw(">\n");
    asked(page, question, place.lesson);
    task(page, words, question, place);
    page.raw("</form>\n");
}

/// At the level of the lesson; the other forms lie beside it.
fn asked(page: &mut Markup, question: &Question, lesson: &Lesson) {
    let core = lesson.asked(question, Level::Core);
    let at = |level| Some(lesson.asked(question, level)).filter(|it| !it.is_empty());
    page.raw("<p class=\"asked\"");
    if has_levels(lesson, question) {
        for level in [Level::Help, Level::Core, Level::More] {
            page.attribute(&format!("data-{}", level.word()), at(level).unwrap_or(core));
        }
    }
    page.raw(">").words(at(lesson.level).unwrap_or(core)).raw("</p>\n");
}

fn task(page: &mut Markup, words: &Words, question: &Question, place: &Place<'_>) {
    let name = format!("q{}", place.number);
    match &question.task {
        Task::Choose { choices, several } => {
            let kind = if *several { "checkbox" } else { "radio" };
            for choice in choices {
                page.raw("<div><label><input").attribute("type", kind).attribute("name", &name);
                page.attribute("data-counts", if choice.is_right { "yes" } else { "no" });
                page.attribute("data-why", &choice.why).raw("> ");
                page.words(&choice.text).raw("</label></div>\n");
            }
        }
        Task::Order(items) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            chance(place).shuffle(&mut order);
            for at in order {
                page.raw("<div><label><select").attribute("data-answer", &(at + 1).to_string());
                page.raw("><option></option>");
                for number in 1..=items.len() {
                    page.raw(&format!("<option>{number}</option>"));
                }
                page.raw("</select> ").words(&items[at]).raw("</label></div>\n");
            }
        }
        Task::Year { year, within } => {
            page.raw("<div><label>").words(&words.say("lesson-page-year"));
            page.raw(" <input type=\"number\"").attribute("data-year", &year.to_string());
            page.attribute("data-within", &within.to_string()).raw("></label></div>\n");
        }
        Task::Click(_) => {}
        Task::Pairs(pairs) => pairs_of(page, pairs, place),
        Task::Open { good, usual_mistake, grades, .. } => {
            page.raw("<textarea rows=\"4\"");
            page.attribute("aria-label", &words.say("lesson-page-answer")).raw("></textarea>\n");
            page.raw("<details class=\"answer\"><summary>");
            page.words(&words.say("lesson-page-compare")).raw("</summary>\n");
            page.element("p", good);
            page.element("p class=\"origin\"", &words.say("lesson-usual-mistake"));
            page.element("p", usual_mistake).list("ol", grades).raw("</details>\n");
            return;
        }
    }
    page.raw("<p class=\"feedback\" role=\"status\"></p>\n");
    page.raw("<details class=\"solution\"><summary>");
    page.words(&words.say("lesson-page-solution")).raw("</summary>\n");
    let list = if matches!(question.task, Task::Order(_)) { "ol" } else { "ul" };
    page.list(list, &right_of(&question.task));
    if !question.explain.is_empty() {
        page.element("p", &question.explain);
    }
    page.raw("</details>\n");
}

/// What is right, a line for each; nothing where words alone can't say it.
fn right_of(task: &Task) -> Vec<String> {
    match task {
        Task::Choose { choices, .. } => {
            choices.iter().filter(|it| it.is_right).map(|it| it.text.clone()).collect()
        }
        Task::Order(items) => items.clone(),
        Task::Year { year, .. } => vec![year.to_string()],
        Task::Pairs(pairs) => {
            pairs.iter().map(|Pair { left, right }| format!("{left} – {right}")).collect()
        }
        Task::Click(_) | Task::Open { .. } => Vec::new(),
    }
}

fn pairs_of(page: &mut Markup, pairs: &[Pair], place: &Place<'_>) {
    let mut right: Vec<&str> = pairs.iter().map(|pair| pair.right.as_str()).collect();
    chance(place).shuffle(&mut right);
    for pair in pairs {
        page.raw("<div><label>").words(&pair.left).raw(" <select");
        page.attribute("data-answer", &pair.right).raw("><option></option>");
        for right in &right {
            page.element("option", right);
        }
        page.raw("</select></label></div>\n");
    }
    // On paper a list can't be opened.
    let right: Vec<String> = right.into_iter().map(str::to_owned).collect();
    page.list("ul class=\"on-paper\"", &right);
}

/// The same page has the same order, always.
fn chance(place: &Place<'_>) -> Chance {
    let sum = place
        .lesson
        .slug
        .bytes()
        .fold(17_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    Chance::of(sum.wrapping_add(place.number as u64))
}

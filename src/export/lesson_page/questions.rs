use serde_json::json;

use crate::export::lesson_page::maps::{StepMap, hits};
use crate::export::lesson_page::markup::Markup;
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

/// A question that answers itself; without scripts its answer can be opened.
pub fn question(page: &mut Markup, tools: Tools<'_>, question: &Question, place: &Place<'_>) {
    let words = tools.words;
    page.raw("<form class=\"question\"").attribute("data-kind", question.task.word());
    if let Task::Click(sought) = question.task {
        let found = place.maps.first().map(|map| hits(tools, map, sought)).unwrap_or_default();
        page.attribute("data-hits", &json!(found).to_string());
    }
    page.attribute("data-right", &words.say("lesson-page-right"));
    page.attribute("data-wrong", &words.say("lesson-page-wrong"));
    page.attribute("data-explain", &question.explain).raw(">\n");
    for level in [Level::Help, Level::Core, Level::More] {
        let tag = format!("p class=\"asked {}\"", level.word());
        page.element(&tag, place.lesson.asked(question, level));
    }
    task(page, words, question, place);
    page.raw("</form>\n");
}

fn task(page: &mut Markup, words: &Words, question: &Question, place: &Place<'_>) {
    let name = format!("q{}", place.number);
    match &question.task {
        Task::Choose { choices, several } => {
            let kind = if *several { "checkbox" } else { "radio" };
            for choice in choices {
                page.raw("<label><input").attribute("type", kind).attribute("name", &name);
                page.attribute("data-counts", if choice.is_right { "yes" } else { "no" });
                page.attribute("data-why", &choice.why).raw("> ");
                page.words(&choice.text).raw("</label>\n");
            }
        }
        Task::Order(items) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            chance(place).shuffle(&mut order);
            for at in order {
                page.raw("<label><select").attribute("data-answer", &(at + 1).to_string());
                page.raw("><option></option>");
                for number in 1..=items.len() {
                    page.raw(&format!("<option>{number}</option>"));
                }
                page.raw("</select> ").words(&items[at]).raw("</label>\n");
            }
        }
        Task::Year { year, within } => {
            page.raw("<label>").words(&words.say("lesson-page-year"));
            page.raw(" <input type=\"number\"").attribute("data-year", &year.to_string());
            page.attribute("data-within", &within.to_string()).raw("></label>\n");
        }
        Task::Click(_) => _ = page.element("p class=\"hint\"", &words.say("lesson-page-click")),
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
    if !matches!(question.task, Task::Click(_)) {
        page.element("button type=\"submit\"", &words.say("lesson-page-check"));
    }
    page.raw("<p class=\"feedback\" role=\"status\"></p>\n");
    page.raw("<noscript>").element("p", &question.explain).raw("</noscript>\n");
}

fn pairs_of(page: &mut Markup, pairs: &[Pair], place: &Place<'_>) {
    let mut right: Vec<&str> = pairs.iter().map(|pair| pair.right.as_str()).collect();
    chance(place).shuffle(&mut right);
    for pair in pairs {
        page.raw("<label>").words(&pair.left).raw(" <select");
        page.attribute("data-answer", &pair.right).raw("><option></option>");
        for right in &right {
            page.element("option", right);
        }
        page.raw("</select></label>\n");
    }
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

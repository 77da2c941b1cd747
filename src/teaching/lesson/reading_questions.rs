use crate::atlas::{Atlas, Subject, SubjectKind};
use crate::data::{Entry, did_you_mean};
use crate::teaching::lesson::lesson::Step;
use crate::teaching::lesson::question::{Choice, Pair, Question, Task};

/// The words of the kinds, in the order of FORMAT.md.
const KINDS: [&str; 7] = ["one", "several", "order", "year", "click", "pairs", "open"];

/// Reads the question of a step.
pub fn read_question(entry: &Entry<'_>, step: &Step, atlas: &Atlas) -> Option<Question> {
    let kind = entry.word("kind", &KINDS, |kind| kind);
    let help = entry.text("help").unwrap_or_default();
    let more = entry.text("more").unwrap_or_default();
    let task = match kind {
        Some("one") => Some(read_choices(entry, false)),
        Some("several") => Some(read_choices(entry, true)),
        Some("order") => Some(read_order(entry)),
        Some("year") => Some(read_year(entry)),
        Some("click") => read_click(entry, atlas).map(Task::Click),
        Some("pairs") => Some(read_pairs(entry)),
        Some("open") => Some(read_open(entry)),
        _ => None,
    };
    let asks_enquiry = matches!(task, Some(Task::Open { is_enquiry: true, .. }));
    let prompt = if asks_enquiry { entry.optional_text("prompt") } else { entry.text("prompt") };
    let is_open = matches!(task, Some(Task::Open { .. }));
    let explain = if is_open { None } else { entry.text("explain") };
    if kind.is_some() {
        entry.finish();
    }
    let is_machine_marked =
        ["several", "order", "year", "click"].into_iter().any(|it| kind == Some(it));
    if step.is_grave && is_machine_marked {
        let what =
            format!("{} is grave, and asks for a number, an order or a click", step_name(entry));
        let hint = "on a grave step ask one, pairs or open: nobody guesses at deaths";
        entry.report_field("kind", what, Some(hint.to_owned()));
    }
    Some(Question {
        prompt: prompt.unwrap_or_default(),
        help,
        more,
        explain: explain.unwrap_or_default(),
        task: task?,
    })
}

/// "step 3", of "a question of step 3".
fn step_name(entry: &Entry<'_>) -> String {
    let name = entry.name.to_string();
    name.strip_prefix("a question of ").unwrap_or(&name).to_owned()
}

fn read_choices(entry: &Entry<'_>, several: bool) -> Task {
    let read = |option: Entry<'_>| {
        let choice = Choice {
            text: option.text("text").unwrap_or_default(),
            is_right: option.flag("right"),
            why: option.optional_text("why").unwrap_or_default(),
        };
        option.finish();
        if !choice.is_right && choice.why.is_empty() {
            let what = format!("the option \"{}\" does not say why it is wrong", choice.text);
            option.report(what, Some("add why = \"…\"".to_owned()));
        }
        choice
    };
    let choices: Vec<Choice> = entry.children("option").into_iter().map(read).collect();
    let right = choices.iter().filter(|choice| choice.is_right).count();
    let is_sound = if several { (2..=4).contains(&right) } else { right == 1 };
    if !(2..=5).contains(&choices.len()) || !is_sound || right == choices.len() {
        let what = format!("{} has {} options, {right} of them right", entry.name, choices.len());
        let right = if several { "two to four of them right" } else { "one of them right" };
        entry.report(what, Some(format!("give two to five [[step.question.option]], {right}")));
    }
    Task::Choose { choices, several }
}

fn read_order(entry: &Entry<'_>) -> Task {
    let items: Vec<String> =
        entry.required_list("items").into_iter().map(|(text, _)| text.to_owned()).collect();
    if !(3..=6).contains(&items.len()) {
        let what = format!("{} puts {} things into order", entry.name, items.len());
        entry.report_field("items", what, Some("give three to six, in the right order".to_owned()));
    }
    Task::Order(items)
}

fn read_year(entry: &Entry<'_>) -> Task {
    let year = entry.number("year").unwrap_or_default() as i32;
    let within = if entry.has("within") { entry.number("within") } else { None };
    Task::Year { year, within: within.unwrap_or_default() as u16 }
}

fn read_click(entry: &Entry<'_>, atlas: &Atlas) -> Option<Subject> {
    let target = entry.text("target")?;
    let (kind, slug) = target.split_once(':').unwrap_or((&target, ""));
    let kind = match kind {
        "territory" => SubjectKind::Territory,
        "place" => SubjectKind::Place,
        _ => {
            let what = format!("{} wants a click on \"{target}\"", entry.name);
            let hint = "name a land or a place: target = \"territory:iturup\"";
            entry.report_field("target", what, Some(hint.to_owned()));
            return None;
        }
    };
    let found = Subject::named(kind, slug, atlas);
    if found.is_none() {
        let what = format!("the {} \"{slug}\" is not in the history", kind.word());
        let hint = did_you_mean(slug, Subject::slugs_of(kind, atlas));
        entry.report_field("target", what, hint);
    }
    found
}

fn read_pairs(entry: &Entry<'_>) -> Task {
    let read = |pair: Entry<'_>| {
        let read = Pair {
            left: pair.text("left").unwrap_or_default(),
            right: pair.text("right").unwrap_or_default(),
        };
        pair.finish();
        read
    };
    let pairs: Vec<Pair> = entry.children("pair").into_iter().map(read).collect();
    if !(2..=6).contains(&pairs.len()) {
        let what = format!("{} has {} pairs", entry.name, pairs.len());
        entry.report(what, Some("give two to six [[step.question.pair]]".to_owned()));
    }
    Task::Pairs(pairs)
}

fn read_open(entry: &Entry<'_>) -> Task {
    let is_enquiry = entry.flag("enquiry");
    let good = entry.text("good").unwrap_or_default();
    let usual_mistake = entry.text("usual_mistake").unwrap_or_default();
    let grades: Vec<String> =
        entry.required_list("grades").into_iter().map(|(text, _)| text.to_owned()).collect();
    if grades.len() != 3 {
        let what = format!("{} has {} grades", entry.name, grades.len());
        let hint = "write three sentences: just begun, secure, beyond";
        entry.report_field("grades", what, Some(hint.to_owned()));
    }
    Task::Open { is_enquiry, good, usual_mistake, grades }
}

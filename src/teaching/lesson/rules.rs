use crate::atlas::{Actor, Atlas, Subject, Viewpoint};
use crate::data::{Entry, loaded_words_in, lone_names_in};
use crate::teaching::lesson::lesson::{Lesson, Step, TEXT_WORDS};
use crate::teaching::lesson::passage::{LinkTarget, Passage, word_count};
use crate::teaching::lesson::question::{Question, Task};
use crate::teaching::lesson::sources::step_sources;

/// Letters of a headline or a title, which must fit one line on a wall.
const LONGEST_LINE: usize = 60;
/// Words of the notes, of a passage for a substitute.
const NOTES_WORDS: usize = 150;
/// Words of a question.
const PROMPT_WORDS: usize = 40;
/// Words of an option.
const OPTION_WORDS: usize = 20;
/// Words of originals that a teacher adds.
const ORIGINAL_WORDS: usize = 200;
/// Voices of a step: more cannot be weighed at once.
const MOST_VOICES: usize = 3;
/// Minutes of the 20-minute way.
const SHORT_WAY: std::ops::RangeInclusive<f64> = 10.0..=20.0;
/// The sides whose voice each lesson has; each with all that speak for it.
const SIDES: [(&str, Viewpoint); 2] = [("Japan", Viewpoint::Japan), ("Russia", Viewpoint::Russia)];

/// Holds a step against what is asked of each.
pub fn check_step(entry: &Entry<'_>, step: &Step, lesson: &Lesson, atlas: &Atlas) {
    let report =
        |key, what: String, hint: &str| entry.report_field(key, what, Some(hint.to_owned()));
    let name = &entry.name;
    check_line(entry, "headline", &step.headline, atlas);
    check_passage(entry, "text", &step.text, TEXT_WORDS, atlas);
    check_names(entry, "text", &step.text, atlas);
    check_passage(entry, "notes", &step.notes, NOTES_WORDS, atlas);
    if let Some(way) = &step.way_round {
        check_passage(entry, "way_round", way, TEXT_WORDS, atlas);
        check_names(entry, "way_round", way, atlas);
    }
    if step.is_grave && step.way_round.is_none() {
        let hint = "add way_round = \"…\": what is shown in its place, so that no gap is left";
        report("grave", format!("{name} is grave and has no way round"), hint);
    }
    if step.is_grave && lesson.word_before(step).is_none() {
        let hint = "add before_grave = \"…\" to the lesson, or word_before = \"…\" to the step";
        report("grave", format!("nothing is said before {name}, which is grave"), hint);
    }
    if step.voices.len() > MOST_VOICES {
        report("voices", format!("{name} has {} voices", step.voices.len()), "keep three at most");
    }
    for original in &step.originals {
        if original.text.split_whitespace().count() > ORIGINAL_WORDS {
            let what = format!("an original of {name} has more than {ORIGINAL_WORDS} words");
            report("passage", what, "choose what is weighed");
        }
    }
    if step_sources(atlas, step).is_empty() && step.view.is_some() {
        let hint =
            "show a thing that has sources, link to one, or add sources = [\"id, where in it\"]";
        report("text", format!("{name} has no source"), hint);
    }
}

/// Holds the words of a question against what is asked of each.
pub fn check_texts(entry: &Entry<'_>, question: &Question, atlas: &Atlas) {
    check_words(entry, "prompt", &question.prompt, PROMPT_WORDS);
    check_words(entry, "help", &question.help, PROMPT_WORDS + 10);
    check_words(entry, "more", &question.more, PROMPT_WORDS + 10);
    check_words(entry, "explain", &question.explain, TEXT_WORDS);
    let mut texts = vec![&question.prompt, &question.help, &question.more, &question.explain];
    match &question.task {
        Task::Choose { choices, .. } => {
            for choice in choices {
                check_words(entry, "option", &choice.text, OPTION_WORDS);
                texts.extend([&choice.text, &choice.why]);
            }
        }
        Task::Order(items) => texts.extend(items),
        Task::Pairs(pairs) => texts.extend(pairs.iter().flat_map(|it| [&it.left, &it.right])),
        Task::Open { good, usual_mistake, grades, .. } => {
            check_words(entry, "good", good, TEXT_WORDS);
            texts.extend([good, usual_mistake]);
            texts.extend(grades);
        }
        Task::Year { .. } | Task::Click(_) => {}
    }
    for text in texts {
        check_names(entry, "prompt", text, atlas);
    }
}

/// Holds a lesson against what is asked of the whole.
pub fn check_lesson(entry: &Entry<'_>, lesson: &Lesson, atlas: &Atlas) {
    let report =
        |key, what: String, hint: &str| entry.report_field(key, what, Some(hint.to_owned()));
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !lesson.slug.chars().all(is_plain) {
        let hint = "use small letters, digits and hyphens";
        report("id", format!("the lesson has the id \"{}\"", lesson.slug), hint);
    }
    check_line(entry, "title", &lesson.title, atlas);
    if let Some(text) = &lesson.substitute {
        check_passage(entry, "substitute", text, NOTES_WORDS, atlas);
    }
    if let Some(text) = &lesson.before_grave {
        check_words(entry, "before_grave", text, TEXT_WORDS);
    }
    if !(1..=4).contains(&lesson.aims.len()) {
        let what = format!("the lesson has {} aims", lesson.aims.len());
        report("aims", what, "say in one to four lines what students can do afterwards");
    }
    if lesson.steps.is_empty() {
        report("id", "the lesson has no step".to_owned(), "add a [[step]] block");
        return;
    }
    let sum: f64 = lesson.steps.iter().map(|step| step.minutes).sum();
    if sum != lesson.minutes {
        let what = format!("the lesson lasts {} minutes, its steps {sum}", lesson.minutes);
        report("minutes", what, "let the steps add up to the lesson");
    }
    let short = lesson.short_minutes();
    if !SHORT_WAY.contains(&short) {
        let what = format!("the 20-minute way lasts {short} minutes");
        report("minutes", what, "mark steps of 10 to 20 minutes in all with short = true");
    }
    let asks = |step: &Step| step.question.as_ref().is_some_and(Question::is_enquiry);
    let steps = &lesson.steps;
    let is_asked_before = steps.iter().take(2).any(asks) && steps.len() > 1;
    if !is_asked_before || !steps.last().is_some_and(asks) {
        let what = "the enquiry is not asked before and after".to_owned();
        let hint =
            "ask it in one of the first two steps and in the last: kind = \"open\", enquiry = true";
        report("enquiry", what, hint);
    }
    check_sides(entry, lesson, atlas);
}

/// Whether both sides and somebody else are heard.
fn check_sides(entry: &Entry<'_>, lesson: &Lesson, atlas: &Atlas) {
    let voices = lesson.steps.iter().flat_map(|step| &step.voices).map(|&id| atlas[id].side);
    let shown = lesson.steps.iter().filter_map(|step| step.view.as_ref()?.shown);
    let positions = shown.filter_map(|subject| match subject {
        Subject::Position(id) => Some(Some(atlas[id].side)),
        _ => None,
    });
    let heard: Vec<Option<&Actor>> =
        voices.chain(positions).map(|side| side.map(|side| &atlas[side])).collect();
    let speaks_for_both = heard.iter().any(Option::is_none);
    let is_of = |side: Viewpoint| heard.iter().flatten().any(|it| it.viewpoint == Some(side));
    for (name, side) in SIDES {
        if !speaks_for_both && !is_of(side) {
            let what = format!("{name} is not heard in the lesson");
            let hint =
                format!("add a voice of it: one with side = \"{}\" or \"both\"", side.word());
            entry.report_field("title", what, Some(hint));
        }
    }
    if !heard.iter().flatten().any(|it| it.viewpoint.is_none()) {
        let what = "no third voice is heard in the lesson";
        let hint = "add a voice of another side: ainu, nivkh, korea, usa, china";
        entry.report_field("title", what, Some(hint.to_owned()));
    }
}

fn check_line(entry: &Entry<'_>, key: &'static str, line: &str, atlas: &Atlas) {
    if line.chars().count() > LONGEST_LINE {
        let what = format!("the {key} of {} has more than {LONGEST_LINE} letters", entry.name);
        entry.report_field(key, what, Some("shorten it: it stands on one line".to_owned()));
    }
    check_names(entry, key, line, atlas);
}

fn check_words(entry: &Entry<'_>, key: &'static str, text: &str, most: usize) {
    let count = text.split_whitespace().count();
    if count > most {
        let what = format!("\"{key}\" of {} has {count} words, more than {most}", entry.name);
        entry.report_field(key, what, Some("say it more shortly".to_owned()));
    }
}

/// A text of `CommonMark`: its length, its links, and what of `CommonMark` it uses.
fn check_passage(entry: &Entry<'_>, key: &'static str, text: &str, most: usize, atlas: &Atlas) {
    let count = word_count(text);
    if count > most {
        let what = format!("the {key} of {} has {count} words, more than {most}", entry.name);
        entry.report_field(key, what, Some("say it more shortly".to_owned()));
    }
    let passage = Passage::of(text);
    for link in passage.links().filter(|link| LinkTarget::of(link, atlas).is_none()) {
        let what = format!("the {key} of {} links to \"{link}\", which is not there", entry.name);
        let hint = "link to an id of the history, as in [Shimoda](event:treaty-shimoda-1855)";
        entry.report_field(key, what, Some(hint.to_owned()));
    }
    for foreign in &passage.foreign {
        let what = format!("the {key} of {} uses {foreign}", entry.name);
        let hint = "use paragraphs, lists, *stress*, **strong** and links";
        entry.report_field(key, what, Some(hint.to_owned()));
    }
}

/// Words of one side are quoted, and both names of disputed land stand together.
fn check_names(entry: &Entry<'_>, key: &'static str, text: &str, atlas: &Atlas) {
    let text = Passage::of(text).plain();
    for loaded in loaded_words_in(atlas, &text) {
        let what = format!("{} says \"{}\" in the lesson's own words", entry.name, loaded.word);
        let hint = format!("quote it (“”) with whose word it is, or say: {}", loaded.instead);
        entry.report_field(key, what, Some(hint));
    }
    for (name, alias) in lone_names_in(atlas, &text) {
        let what = format!("{} names one side's form alone", entry.name);
        let hint = format!("write {name} / {alias}, or quote the one who says it");
        entry.report_field(key, what, Some(hint));
    }
}

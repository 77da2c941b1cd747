use std::fmt::Write as _;

use crate::atlas::{Atlas, Citation};
use crate::teaching::lesson::lesson::{Lesson, Level, Original, Step};
use crate::teaching::lesson::question::{Question, Task};
use crate::teaching::lesson::reading::VERSION;

/// Longer texts stand on lines of their own.
const LONG: usize = 80;

/// A lesson as its file has it.
pub fn written_lesson(lesson: &Lesson, atlas: &Atlas) -> String {
    let mut file = File { text: format!("version = {VERSION}\n"), atlas };
    file.block("[lesson]");
    file.say("id", &lesson.slug);
    file.say("title", &lesson.title);
    file.say("enquiry", &lesson.enquiry);
    file.say("skill", &lesson.skill);
    if lesson.ages != [0, 0] {
        file.plain("ages", format!("[{}, {}]", lesson.ages[0], lesson.ages[1]));
    }
    file.minutes(lesson.minutes);
    if lesson.level != Level::default() {
        file.say("level", lesson.level.word());
    }
    file.may_say("by", lesson.by.as_deref());
    file.may_say("before_grave", lesson.before_grave.as_deref());
    file.list("aims", &lesson.aims);
    file.list("needs", &lesson.needs);
    file.list("talk", &lesson.talk);
    file.may_say("substitute", lesson.substitute.as_deref());
    file.cite(&lesson.sources);
    for step in &lesson.steps {
        file.step(step);
    }
    file.text
}

/// The text of a file that is being written.
struct File<'a> {
    text: String,
    atlas: &'a Atlas,
}

impl File<'_> {
    fn step(&mut self, step: &Step) {
        self.block("[[step]]");
        self.may_say("view", step.view.as_ref().map(|view| view.line.as_str()));
        self.say("headline", &step.headline);
        self.say("text", &step.text);
        self.minutes(step.minutes);
        self.flag("short", step.is_short);
        self.say("notes", &step.notes);
        let voices: Vec<String> =
            step.voices.iter().map(|&voice| self.atlas[voice].slug.clone()).collect();
        self.list("voices", &voices);
        self.cite(&step.sources);
        self.flag("grave", step.says_grave);
        self.may_say("word_before", step.word_before.as_deref());
        self.may_say("way_round", step.way_round.as_deref());
        if let Some(picture) = &step.picture {
            self.say("picture", &picture.path);
            self.say("picture_alt", &picture.alt);
            self.say("picture_source", &picture.source);
        }
        for Original { text, speaker, source, language } in &step.originals {
            self.block("[[step.passage]]");
            self.say("text", text);
            self.say("speaker", speaker);
            self.say("source", source);
            self.say("language", language);
        }
        if let Some(question) = &step.question {
            self.question(question);
        }
    }

    fn question(&mut self, question: &Question) {
        self.block("[[step.question]]");
        self.say("kind", question.task.word());
        self.say("prompt", &question.prompt);
        self.say("help", &question.help);
        self.say("more", &question.more);
        if !matches!(question.task, Task::Open { .. }) {
            self.say("explain", &question.explain);
        }
        match &question.task {
            Task::Choose { choices, .. } => {
                for choice in choices {
                    self.block("[[step.question.option]]");
                    self.say("text", &choice.text);
                    self.flag("right", choice.is_right);
                    self.say("why", &choice.why);
                }
            }
            Task::Order(items) => self.list("items", items),
            Task::Year { year, within } => {
                self.plain("year", year);
                self.plain("within", within);
            }
            Task::Click(subject) => {
                let (kind, slug) = (subject.kind().word(), subject.slug(self.atlas));
                self.say("target", &format!("{kind}:{slug}"));
            }
            Task::Pairs(pairs) => {
                for pair in pairs {
                    self.block("[[step.question.pair]]");
                    self.say("left", &pair.left);
                    self.say("right", &pair.right);
                }
            }
            Task::Open { is_enquiry, good, usual_mistake, grades } => {
                self.flag("enquiry", *is_enquiry);
                self.say("good", good);
                self.say("usual_mistake", usual_mistake);
                self.list("grades", grades);
            }
        }
    }

    fn block(&mut self, head: &str) {
        _ = writeln!(self.text, "\n{head}");
    }

    fn plain(&mut self, key: &str, value: impl std::fmt::Display) {
        _ = writeln!(self.text, "{key} = {value}");
    }

    fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.plain(key, true);
        }
    }

    fn minutes(&mut self, minutes: f64) {
        if minutes > 0.0 {
            self.plain("minutes", minutes);
        }
    }

    /// What has not been written yet has no line.
    fn say(&mut self, key: &str, text: &str) {
        if !text.trim().is_empty() {
            self.plain(key, quoted(text));
        }
    }

    fn may_say(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.say(key, text);
        }
    }

    fn list(&mut self, key: &str, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        let lines: Vec<String> =
            texts.iter().map(|text| format!("    {},\n", short(text))).collect();
        self.plain(key, format!("[\n{}]", lines.concat()));
    }

    fn cite(&mut self, citations: &[Citation]) {
        let atlas = self.atlas;
        let written = |citation: &Citation| {
            let slug = &atlas[citation.source].slug;
            citation.locator.as_ref().map_or_else(|| slug.clone(), |at| format!("{slug}, {at}"))
        };
        self.list("sources", &citations.iter().map(written).collect::<Vec<_>>());
    }
}

/// A text in quotation marks; a long one, or one of several lines, with its lines as they are.
fn quoted(text: &str) -> String {
    if !text.contains('\n') && text.chars().count() <= LONG {
        return short(text);
    }
    let mut written = String::from("\"\"\"\n");
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\\\"),
            '"' => written.push_str("\\\""),
            '\n' | '\t' => written.push(letter),
            letter if letter.is_control() => _ = write!(written, "\\u{:04X}", u32::from(letter)),
            letter => written.push(letter),
        }
    }
    written + "\"\"\""
}

/// A text in quotation marks, on one line.
fn short(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\\\"),
            '"' => written.push_str("\\\""),
            '\n' => written.push_str("\\n"),
            letter if letter.is_control() => _ = write!(written, "\\u{:04X}", u32::from(letter)),
            letter => written.push(letter),
        }
    }
    written + "\""
}

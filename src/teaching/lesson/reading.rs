use strum::VariantArray as _;

use crate::atlas::{Atlas, Citation, Table, VoiceId};
use crate::data::{Entry, EntryName, FileText, HistoryFile, Problem, Problems, did_you_mean};
use crate::language::Words;
use crate::session::{Session, open_link};
use crate::teaching::lesson::grave::is_grave_step;
use crate::teaching::lesson::lesson::{Age, Lesson, Level, Original, Picture, Step, View};
use crate::teaching::lesson::reading_questions::read_question;
use crate::teaching::lesson::rules::{check_lesson, check_step, check_texts};

/// The format that is read.
pub const VERSION: i64 = 1;
/// How far an age of students can be from the next thing to it.
const AGES: std::ops::RangeInclusive<f64> = 4.0..=99.0;
/// Minutes of a step.
const STEP_MINUTES: std::ops::RangeInclusive<f64> = 0.5..=30.0;

/// What a lesson is read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    pub atlas: &'a Atlas,
    pub words: &'a Words,
    /// The lesson as it is at the first start, which every view is opened over.
    pub session: &'a Session,
    /// Whether pictures can lie beside the file.
    pub has_pictures: bool,
}

/// Reads the file of a lesson. What is wrong is in the list, in the order of lines; everything else
/// is there. There is no lesson where there is no `[lesson]` block.
pub fn read_lesson(file: &HistoryFile, against: Against<'_>) -> (Option<Lesson>, Vec<Problem>) {
    let problems = Problems::default();
    let text = match FileText::new(file) {
        Ok(text) => text,
        Err(problem) => return (None, vec![problem]),
    };
    let table = text.table(&problems);
    let is_broken = !problems.is_empty();
    let mut whole = Entry::new(&text, "lesson file", &table, 0, &problems);
    whole.name = EntryName::Told("the file".to_owned());
    let is_newer = read_version(&whole);
    let lesson = whole.child("lesson");
    let steps = whole.children("step");
    if !is_newer {
        whole.finish();
    }
    let lesson = lesson.map(|mut entry| {
        entry.name = EntryName::Told("the lesson".to_owned());
        let mut lesson = read_head(&entry, against);
        for (place, mut entry) in steps.into_iter().enumerate() {
            entry.name = EntryName::Told(format!("step {}", place + 1));
            lesson.steps.push(read_step(&entry, &lesson, against));
        }
        // Rules on the whole say nothing while a part of it is missing.
        if !is_broken {
            check_lesson(&entry, &lesson, against.atlas);
        }
        lesson
    });
    if lesson.is_none() {
        let hint = "begin with a [lesson] block; assets/lessons/FORMAT.md tells what is in it";
        whole.report("the file has no lesson in it", Some(hint.to_owned()));
    }
    let mut problems = problems.into_list();
    if is_newer {
        // A newer atlas writes keys that this one does not know, and says so itself.
        problems.retain(|it| !it.what.contains("unknown key"));
    }
    problems.sort_by_key(|problem| problem.line);
    (lesson, problems)
}

/// Reads the version; true if a newer atlas wrote the file.
fn read_version(whole: &Entry<'_>) -> bool {
    let Some(version) = whole.number("version") else { return false };
    if version == VERSION as f64 {
        return false;
    }
    let what = format!("the lesson is of version {version}; this atlas reads version {VERSION}");
    let is_newer = version > VERSION as f64;
    let hint = if is_newer {
        "it was made by a newer atlas: get that one; what is understood is shown all the same"
    } else {
        "write version = 1"
    };
    whole.report_field("version", what, Some(hint.to_owned()));
    is_newer
}

fn read_head(entry: &Entry<'_>, against: Against<'_>) -> Lesson {
    let lesson = Lesson {
        slug: entry.text("id").unwrap_or_default(),
        title: entry.text("title").unwrap_or_default(),
        enquiry: entry.text("enquiry").unwrap_or_default(),
        skill: entry.text("skill").unwrap_or_default(),
        ages: read_ages(entry),
        minutes: entry.number("minutes").unwrap_or_default(),
        level: (entry.has("level"))
            .then(|| entry.word("level", Level::VARIANTS, Level::word))
            .flatten()
            .unwrap_or_default(),
        by: entry.optional_text("by"),
        before_grave: entry.optional_text("before_grave"),
        aims: texts(entry, "aims"),
        needs: texts(entry, "needs"),
        talk: texts(entry, "talk"),
        substitute: entry.optional_passage("substitute"),
        sources: read_citations(entry, against.atlas),
        steps: Vec::new(),
    };
    entry.finish();
    lesson
}

fn read_ages(entry: &Entry<'_>) -> [Age; 2] {
    let ages = entry.numbers("ages");
    let are_ages =
        ages.len() == 2 && ages.iter().all(|age| AGES.contains(age)) && ages[0] <= ages[1];
    if !are_ages {
        let what = "the lesson does not say for which ages it is";
        entry.report_field(
            "ages",
            what,
            Some("write the youngest and the oldest: ages = [14, 16]".to_owned()),
        );
        return [0, 0];
    }
    [ages[0] as Age, ages[1] as Age]
}

fn read_step(entry: &Entry<'_>, lesson: &Lesson, against: Against<'_>) -> Step {
    let atlas = against.atlas;
    let view = entry.optional_text("view").map(|line| read_view(entry, line, against));
    let text = entry.passage("text").unwrap_or_default();
    let voices = read_voices(entry, atlas);
    let shown = view.as_ref().and_then(|view| view.shown);
    let originals = entry.children("passage");
    let mut questions = entry.children("question");
    let says_grave = entry.flag("grave");
    let mut step = Step {
        is_grave: says_grave || is_grave_step(atlas, shown, &text, &voices),
        view,
        headline: entry.text("headline").unwrap_or_default(),
        text,
        minutes: read_minutes(entry),
        is_short: entry.flag("short"),
        notes: entry.passage("notes").unwrap_or_default(),
        voices,
        originals: originals.iter().map(read_original).collect(),
        sources: read_citations(entry, atlas),
        question: None,
        says_grave,
        word_before: entry.optional_text("word_before"),
        way_round: entry.optional_passage("way_round"),
        picture: read_picture(entry, against.has_pictures),
    };
    entry.finish();
    if questions.len() > 1 {
        let what = format!("{} asks more than one question", entry.name);
        entry.report_field(
            "question",
            what,
            Some("put the second on a step of its own".to_owned()),
        );
    }
    if !questions.is_empty() {
        let asked = questions.swap_remove(0);
        step.question = read_question(&asked, &step, atlas);
        if let Some(question) = &step.question {
            check_texts(&asked, question, atlas);
        }
    }
    check_step(entry, &step, lesson, atlas);
    step
}

fn read_minutes(entry: &Entry<'_>) -> f64 {
    let Some(minutes) = entry.number("minutes") else { return 0.0 };
    let halves = minutes * 2.0;
    if !STEP_MINUTES.contains(&minutes) || halves.fract() != 0.0 {
        let what = format!("{} lasts {minutes} minutes", entry.name);
        entry.report_field("minutes", what, Some("write 0.5 to 30, in halves".to_owned()));
        return 0.0;
    }
    minutes
}

/// The view, if nothing is wrong with it but what is told.
fn read_view(entry: &Entry<'_>, line: String, against: Against<'_>) -> View {
    let opened = open_link(&line, against.session, against.atlas);
    let (shown, day) = (opened.session.subject, opened.session.day(against.atlas));
    let compared = opened.session.compared_states(against.atlas);
    if opened.problems.is_empty() {
        return View { line, shown, day, compared };
    }
    let told = opened.problems.iter().map(|it| it.in_words(against.words));
    let what = format!("the view of {}: {}", entry.name, told.collect::<Vec<_>>().join(" "));
    let hint = "show it in the window and copy its line again (Ctrl+L)";
    entry.report_field("view", what, Some(hint.to_owned()));
    View { line, shown, day, compared }
}

fn read_voices(entry: &Entry<'_>, atlas: &Atlas) -> Vec<VoiceId> {
    let list = entry.list("voices");
    let read = |&(slug, at): &(&str, usize)| named(entry, slug, at, "voice", &atlas.voices);
    list.iter().filter_map(read).collect()
}

/// What goes by an id of the history, or a report that there is none.
pub fn named<T>(
    entry: &Entry<'_>,
    slug: &str,
    at: usize,
    kind: &str,
    table: &Table<T>,
) -> Option<crate::atlas::Id<T>> {
    let found = table.named(slug);
    if found.is_none() {
        let what = format!("the {kind} \"{slug}\" is not in the history");
        let hint = did_you_mean(slug, table.slugs());
        entry.report_at(at, what, hint.or_else(|| Some("mend the id".to_owned())));
    }
    found
}

/// "id, where in it".
fn read_citations(entry: &Entry<'_>, atlas: &Atlas) -> Vec<Citation> {
    let read = |(text, at): (&str, usize)| {
        let (slug, locator) = match text.split_once(',') {
            Some((slug, locator)) => (slug.trim(), Some(locator.trim().to_owned())),
            None => (text.trim(), None),
        };
        let source = named(entry, slug, at, "source", &atlas.sources)?;
        Some(Citation { source, locator })
    };
    entry.list("sources").into_iter().filter_map(read).collect()
}

fn read_original(entry: &Entry<'_>) -> Original {
    let original = Original {
        text: entry.passage("text").unwrap_or_default(),
        speaker: entry.text("speaker").unwrap_or_default(),
        source: entry.text("source").unwrap_or_default(),
        language: entry.text("language").unwrap_or_default(),
    };
    entry.finish();
    original
}

fn read_picture(entry: &Entry<'_>, has_pictures: bool) -> Option<Picture> {
    let path = entry.optional_text("picture");
    let (alt, source) = (entry.optional_text("picture_alt"), entry.optional_text("picture_source"));
    let path = path?;
    if !has_pictures {
        let what = format!("{} has a picture, and none lies beside this file", entry.name);
        entry.report_field("picture", what, Some("a lesson with pictures is a zip".to_owned()));
    }
    if alt.is_none() || source.is_none() {
        let what =
            format!("the picture of {} does not say what it shows, or whose it is", entry.name);
        let hint = "add picture_alt = \"…\" and picture_source = \"…\"";
        entry.report_field("picture", what, Some(hint.to_owned()));
    }
    let (alt, source) = (alt.unwrap_or_default(), source.unwrap_or_default());
    Some(Picture { path, alt, source, ..Picture::default() })
}

fn texts(entry: &Entry<'_>, key: &'static str) -> Vec<String> {
    entry.list(key).into_iter().map(|(text, _)| text.to_owned()).collect()
}

//! What can be chosen for what is typed, in groups.

use std::sync::Arc;

use egui::Ui;

use crate::atlas::Subject;
use crate::language::DateProblem;
use crate::search::{Closeness, begins_with, closeness};
use crate::session::{Action, Moment};
use crate::teaching::lesson::Lesson;
use crate::time::{DateShape, HistoricalDate, Precision};
use crate::ui::commands::command::{Command, Effect};
use crate::ui::commands::group::CommandGroup;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::marks::Mark;
use crate::ui::widgets::typed_date::{Typed, read_typed};

/// A line of the palette.
pub struct Choice {
    /// The same in every language, and no other's.
    pub id: String,
    pub group: Group,
    pub mark: Mark,
    pub text: String,
    /// What sort of thing it is, or when it happened.
    pub beside: Option<String>,
    /// The key of a command.
    pub key: Option<String>,
    pub does: Vec<Effect>,
    closeness: Closeness,
}

/// What lines have in common, in the order in which equally close ones stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    GoTo,
    Places,
    People,
    Treaties,
    Others,
    Events,
    Filters,
    Commands(CommandGroup),
}

/// All that is found for what is typed.
pub struct Found {
    /// Groups one after the other, the one with the closest name first.
    pub choices: Vec<Choice>,
    /// How many events have the words; not all of them are listed.
    pub events: usize,
    /// Why what is typed is no date that can be gone to, where a date is meant.
    pub problem: Option<String>,
}

/// The most things that are looked at.
const MOST: usize = 400;
/// Things of a group that are listed; the rest of the events is shown in the list.
const MOST_OF_GROUP: usize = 12;

impl Group {
    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::GoTo => "palette-go-to",
            Self::Places => "palette-places",
            Self::People => "palette-people",
            Self::Treaties => "palette-treaties",
            Self::Others => "palette-others",
            Self::Events => "palette-events",
            Self::Filters => "saved-filters",
            Self::Commands(group) => group.word(),
        }
    }

    fn of(subject: Subject) -> Self {
        match subject {
            Subject::Event(_) => Self::Events,
            Subject::Territory(_) | Subject::Place(_) | Subject::Point(_) => Self::Places,
            Subject::Person(_) => Self::People,
            Subject::Treaty(_) => Self::Treaties,
            Subject::Era(_)
            | Subject::Series(_)
            | Subject::Line(_)
            | Subject::Journey(_)
            | Subject::Position(_)
            | Subject::Argument(_)
            | Subject::Term(_) => Self::Others,
        }
    }
}

impl Found {
    /// All commands, and everything that has a page, as far as the words occur in them.
    pub fn of(ui: &Ui, cx: UiContext<'_>, typed: &str, read: &[Arc<Lesson>]) -> Self {
        let (date, problem) = match date(cx, typed) {
            Ok(date) => (date, None),
            Err(problem) => (None, Some(problem)),
        };
        let events = if typed.is_empty() { 0 } else { cx.atlas.events_with(typed).len() };
        let mut choices: Vec<Choice> = date.into_iter().collect();
        choices.extend(pages(cx, typed, events));
        choices.extend(lessons(cx, typed, read));
        choices.extend(filters(cx, typed));
        choices.extend(commands(ui, cx, typed));
        let is_alone = choices.is_empty();
        let problem = problem.filter(|it| it.is_sure || is_alone).map(|it| it.text);
        let closest = |group| {
            let of_group = choices.iter().filter(|it| it.group == group);
            of_group.map(|it| it.closeness).min().unwrap_or(Closeness::Elsewhere)
        };
        // A date leads; without any words all are equally close.
        let order: Vec<_> = choices
            .iter()
            .map(|it| (it.group != Group::GoTo, closest(it.group), it.group, it.closeness))
            .collect();
        let mut places: Vec<usize> = (0..choices.len()).collect();
        places.sort_by_key(|&it| order[it]);
        let mut choices: Vec<Option<Choice>> = choices.into_iter().map(Some).collect();
        let choices = places.into_iter().filter_map(|it| choices[it].take()).collect();
        Self { choices, events, problem }
    }
}

impl Found {
    /// How many things of a group are found.
    pub fn count_of(&self, group: Group) -> usize {
        if group == Group::Events {
            return self.events;
        }
        self.choices.iter().filter(|it| it.group == group).count()
    }

    /// How many things are found in all.
    pub fn count(&self) -> usize {
        self.choices.iter().filter(|it| it.group != Group::Events).count() + self.events
    }
}

/// What is wrong with a date that is typed.
struct Problem {
    text: String,
    /// Nothing but a date can be meant; else it is told only where nothing has the words.
    is_sure: bool,
}

/// The date that is typed if one is, or what is wrong with it.
fn date(cx: UiContext<'_>, typed: &str) -> Result<Option<Choice>, Problem> {
    let is_range = cx.words.read_years(typed).is_some();
    let read = match cx.words.read_date(typed) {
        Err(DateProblem::NoDate(_)) if !is_range && !typed.starts_with(char::is_numeric) => {
            return Ok(None);
        }
        Err(problem) if !is_range => {
            // Numbers and months begin much else, and much else has them in it.
            let is_sure = !matches!(
                problem,
                DateProblem::NoDate(_) | DateProblem::YearMissing(_) | DateProblem::ShortYear(_)
            );
            return Err(Problem { text: problem.in_words(cx.words), is_sure });
        }
        read => read.ok(),
    };
    let (id, date, action) = match read_typed(cx, typed) {
        Ok(Typed::Moment(Moment::Year(year))) => {
            (year.to_string(), cx.words.year(year), Action::VisitYear(year))
        }
        Ok(Typed::Moment(Moment::Day(day))) => {
            (day.to_string(), cx.words.day(day), Action::GoToDay(day))
        }
        Ok(Typed::Years(years)) => {
            let [first, last] = years;
            (format!("{first}-{last}"), cx.words.years(years), Action::CoverYears(years))
        }
        Err(text) => return Err(Problem { text, is_sure: true }),
    };
    let is_longer = |date: &HistoricalDate| {
        let start = date.start();
        let is_long = start.first != start.last && start.precision != Precision::Year;
        date.shape() != DateShape::Single || is_long
    };
    let whole = read.filter(|date| !is_range && is_longer(date)).map(|date| cx.words.date(&date));
    let at_its_end = |date: String| cx.words.say_with("palette-date-end", &[("date", date.into())]);
    Ok(Some(Choice {
        id: format!("date:{id}"),
        group: Group::GoTo,
        mark: Mark::Date,
        text: cx.words.say_with("palette-go-to-date", &[("date", date.into())]),
        beside: whole.map(at_its_end),
        key: None,
        does: vec![Effect::Ask(action)],
        closeness: Closeness::Exact,
    }))
}

/// Everything with a page that has the words, of each group the first.
fn pages(cx: UiContext<'_>, typed: &str, events: usize) -> Vec<Choice> {
    let found = cx.atlas.find(typed, MOST);
    let mut choices: Vec<Choice> = Vec::new();
    for &(subject, closeness) in &found {
        let group = Group::of(subject);
        if choices.iter().filter(|it| it.group == group).count() < MOST_OF_GROUP {
            choices.push(page(cx, subject, closeness, typed));
        }
    }
    if events > MOST_OF_GROUP {
        choices.push(all_events(cx, typed, events));
    }
    choices
}

fn page(cx: UiContext<'_>, subject: Subject, closeness_of_name: Closeness, typed: &str) -> Choice {
    let (atlas, words) = (cx.atlas, cx.words);
    let text = subject.name(atlas, words);
    let kind = subject.kind().word();
    let beside = match subject {
        Subject::Event(id) => words.date(&atlas[id].date),
        Subject::Place(id) => {
            let kind = words.say(&format!("place-{}", atlas[id].kind.word()));
            // Its land stands above it under the same name.
            let is_twice = atlas.territories.named(&atlas[id].slug).is_some();
            let twice = || words.say_with("palette-place-twice", &[("kind", kind.as_str().into())]);
            if is_twice { twice() } else { kind }
        }
        Subject::Territory(id) => {
            // Most lands are islands, and the places know it.
            let place = atlas.places.named(&atlas[id].slug);
            let word = place.map(|it| format!("place-{}", atlas[it].kind.word()));
            words.say(&word.unwrap_or_else(|| "palette-land".to_owned()))
        }
        Subject::Person(_) => words.say("palette-person"),
        Subject::Treaty(_) => words.say("palette-treaty"),
        Subject::Era(_) => words.say("palette-era"),
        Subject::Series(_) => words.say("palette-series"),
        Subject::Line(_) => words.say("palette-line"),
        Subject::Journey(_) => words.say("palette-journey"),
        Subject::Position(_) => words.say("palette-position"),
        Subject::Argument(_) => words.say("palette-argument"),
        Subject::Term(_) => words.say("palette-term"),
        Subject::Point(_) => words.say("palette-point"),
    };
    let closeness = match subject {
        // A place called so comes before an event that is.
        Subject::Event(_) => closeness(&text, typed).max(Closeness::Within),
        _ => closeness_of_name,
    };
    Choice {
        id: format!("{kind}:{}", subject.slug(atlas)),
        group: Group::of(subject),
        mark: Mark::of(atlas, subject),
        text,
        beside: Some(beside),
        key: None,
        does: vec![Effect::Ask(Action::Select(subject))],
        closeness,
    }
}

/// The way to the rest of the events.
fn all_events(cx: UiContext<'_>, typed: &str, count: usize) -> Choice {
    let mut does =
        vec![Effect::Ask(Action::Search(typed.to_owned())), Effect::Open(WindowPart::SearchField)];
    if !cx.session.arrangement().side_panel_is_open {
        does.push(Effect::Ask(Action::ToggleSidePanel));
    }
    Choice {
        id: "all-events".to_owned(),
        group: Group::Events,
        mark: Mark::List,
        text: cx.words.say_with("palette-all-events", &[("count", count.into())]),
        beside: None,
        key: None,
        does,
        closeness: Closeness::Elsewhere,
    }
}

/// Lessons by their titles, once something is typed; each opens the list there.
fn lessons(cx: UiContext<'_>, typed: &str, read: &[Arc<Lesson>]) -> Vec<Choice> {
    let found = read.iter().enumerate();
    let found = found.filter(|(_, it)| !typed.is_empty() && has_all_words(&it.title, typed));
    let choices = found.map(|(place, lesson)| Choice {
        id: format!("lesson:{}", lesson.slug),
        group: Group::Others,
        mark: Mark::List,
        text: lesson.title.clone(),
        beside: Some(cx.words.say("palette-lesson")),
        key: None,
        does: vec![Effect::Open(WindowPart::Lesson(place))],
        closeness: closeness_of(&lesson.title, typed),
    });
    choices.collect()
}

fn filters(cx: UiContext<'_>, typed: &str) -> Vec<Choice> {
    let saved = cx.session.saved_filters().iter().enumerate().map(|(index, saved)| Choice {
        id: format!("filter:{}", saved.name),
        group: Group::Filters,
        mark: Mark::Filter,
        text: saved.name.clone(),
        beside: Some(cx.words.say("command-palette-saved-filter")),
        key: None,
        does: vec![Effect::Ask(Action::UseFilter(index))],
        closeness: closeness_of(&saved.name, typed),
    });
    saved.filter(|choice| has_all_words(&choice.text, typed)).collect()
}

fn commands(ui: &Ui, cx: UiContext<'_>, typed: &str) -> Vec<Choice> {
    let others = Command::offered(cx.session).filter(|it| *it != Command::OpenPalette);
    let choices = others.map(|command| {
        let text = command.name(cx);
        Choice {
            id: command.word().to_owned(),
            group: Group::Commands(CommandGroup::of(command)),
            mark: Mark::Command,
            beside: None,
            key: command.key_name(ui, cx),
            does: vec![command.effect()],
            closeness: closeness_of(&text, typed),
            text,
        }
    });
    choices.filter(|choice| has_all_words(&choice.text, typed)).collect()
}

/// Whether every word that is typed begins one of the text.
fn has_all_words(text: &str, typed: &str) -> bool {
    typed.split_whitespace().all(|word| begins_with(text, word))
}

/// How close a text is that has all the words.
fn closeness_of(text: &str, typed: &str) -> Closeness {
    closeness(text, typed).min(Closeness::Within)
}

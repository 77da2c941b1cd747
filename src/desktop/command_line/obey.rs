use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::assets;
use crate::atlas::{Atlas, BaseMap, Subject, SubjectKind, TerritoryId};
use crate::data::{
    FileBody, HistoryFile, Problem, ReadHistory, ReadingProgress, read_history, read_history_ahead,
    read_sound_history,
};
use crate::desktop::clock::today;
use crate::desktop::command_line::arguments::{Arguments, Command};
use crate::desktop::command_line::moment::{last_day, moment_of, parse_date, told_moment_of};
use crate::desktop::command_line::saying::{did_you_mean, hinted, map_problem, say, say_of_path};
use crate::desktop::command_line::{
    coverage, export_tables, help_files, lessons, plate, quiz, render, report, series, templates,
    worksheet,
};
use crate::desktop::disk_problem;
use crate::desktop::loading::Loading;
use crate::desktop::no_window::NoWindow;
use crate::desktop::{console, window};
use crate::export::TableForm;
use crate::geometry::Detail;
use crate::opening::{Loaded, Opening};
use crate::search::IndexedAtlas;
use crate::teaching::lesson::read_lessons;

/// The exit code when something the user asked for can't be done.
const FAILURE: u8 = 1;
/// The exit code when no window can be opened.
const NO_WINDOW: u8 = 3;
/// A history of more bytes takes so long to read that the window opens first.
const LARGE: usize = 16 << 20;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match obey(arguments) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("kuril-atlas: {problem}");
            ExitCode::from(FAILURE)
        }
    }
}

fn obey(arguments: Arguments) -> Result<ExitCode, String> {
    let folder = arguments.data.as_deref();
    match arguments.command {
        None => open(arguments),
        Some(Command::At { date, place, format }) => {
            let atlas = load(folder)?;
            let day = told_moment_of(&atlas, &date)?.day(atlas.today);
            let territory = place.map(|place| territory_of(&atlas, &place)).transpose()?;
            print(&report::who_holds_what(&atlas, &assets::words(), day, territory, format))
        }
        Some(Command::Events { from, to, kind, text, format, bom, separator }) => {
            let atlas = IndexedAtlas::new(load(folder)?);
            let bound = |date: Option<String>| date.map(|date| parse_date(&date)).transpose();
            let (from, to) = (bound(from)?, bound(to)?);
            if let (Some(from), Some(to)) = (&from, &to)
                && last_day(to) < from.first_day()
            {
                let values = [("from", from.to_string().into()), ("to", to.to_string().into())];
                return Err(say("cli-from-after-to", &values));
            }
            let filter = report::EventQuery {
                from: from.map(|date| date.first_day()),
                to: to.map(|date| last_day(&date)),
                kind: kind.map(|kind| kind.0),
                words: text.unwrap_or_default(),
            };
            let form = TableForm { separator: separator.0, has_mark: bom };
            print(&report::events(&atlas, &assets::words(), &filter, format, form))
        }
        Some(Command::Check { folder: other }) => check(other.as_deref().or(folder)),
        Some(Command::Coverage) => print(&coverage::report(&load(folder)?, &assets::words())),
        Some(Command::Quiz(wanted)) => {
            let atlas = IndexedAtlas::new(load(folder)?);
            print(&quiz::write(&atlas, &wanted)?.unwrap_or_default())
        }
        Some(Command::Render(order)) => done(render::render(&load(folder)?, &order)),
        Some(Command::Plate(order)) => done(plate::write_plate(&load(folder)?, &order)),
        Some(Command::Sheet(order)) => done(plate::write_sheet(&load(folder)?, &order)),
        Some(Command::Templates(order)) => done(templates::write_templates(&order)),
        Some(Command::HelpFiles(asked)) => {
            help_files::write(&asked, &Arguments::command()).map(|()| ExitCode::SUCCESS)
        }
        Some(Command::Lessons(asked)) => {
            print(&lessons::list(&load(folder)?, &assets::words(), &asked))
        }
        Some(Command::Present { lesson }) => present(folder, &lesson),
        Some(Command::Lesson(asked)) => lessons::obey(&load(folder)?, &assets::words(), &asked),
        Some(Command::Worksheet(order)) => done(worksheet::write(load(folder)?, &order)),
        Some(Command::Series(order)) => done(series::write(&load(folder)?, &order)),
        Some(Command::Export(order)) => done(export_tables::write(&load(folder)?, &order)),
        Some(Command::Schema(order)) => done(export_tables::print_schema(&order)),
    }
}

/// The exit code of what has been done or not.
fn done(result: Result<(), String>) -> Result<ExitCode, String> {
    result.map(|()| ExitCode::SUCCESS)
}

/// Opens the window. What the arguments ask for is held against the atlas first; without any, and
/// where the history is large, the atlas is read while the window opens.
fn open(arguments: Arguments) -> Result<ExitCode, String> {
    let asks_nothing = arguments.data.is_none()
        && arguments.date.is_none()
        && arguments.place.is_none()
        && arguments.event.is_none()
        && arguments.link.is_none();
    let files = files(arguments.data.as_deref())?;
    let bytes = |file: &HistoryFile| match &file.body {
        FileBody::Bytes(bytes) => bytes.len(),
        _ => 0,
    };
    let is_large = files.iter().map(bytes).sum::<usize>() > LARGE;
    let is_own = arguments.data.is_some();
    let load = move |progress: &ReadingProgress| {
        let map = base_map()?;
        let (atlas, problems, rules) = if is_own {
            let ReadHistory { atlas, problems, rules } =
                read_history_ahead(&files, map, today(), progress);
            (atlas, problems, Some(rules))
        } else {
            let (atlas, problems) = read_sound_history(&files, map, today(), progress);
            (atlas, problems, None)
        };
        Ok(Loaded { opening: asked_for(&arguments, &atlas)?, atlas, problems, rules })
    };
    let loading = if is_large {
        Loading::begin(load).told()
    } else if asks_nothing {
        Loading::begin(load)
    } else {
        let loaded = load(&ReadingProgress::default())?;
        Loading::begin(move |_| Ok(loaded))
    };
    told(window::open(loading))
}

/// Opens the window with a lesson on the wall.
fn present(folder: Option<&Path>, named: &str) -> Result<ExitCode, String> {
    let (atlas, problems) = read(folder)?;
    let read = lessons::read_lesson(&atlas, &assets::words(), named)?;
    eprint!("{}", lessons::report_of(&read.problems));
    let lesson =
        Some(read.lesson.ok_or_else(|| say("cli-no-lesson-in", &[("file", named.into())]))?);
    // A lesson that brings history of its own is shown in it.
    let atlas = read.own_atlas.unwrap_or(atlas);
    let opening = Opening { lesson, ..Opening::default() };
    let loaded = Loaded { atlas, problems, rules: None, opening };
    told(window::open(Loading::begin(move |_| Ok(loaded))))
}

/// Says why no window could be opened, or why it closed of itself.
fn told(opened: Result<Option<String>, NoWindow>) -> Result<ExitCode, String> {
    match opened {
        Ok(None) => Ok(ExitCode::SUCCESS),
        Ok(Some(why_closed)) => Err(why_closed),
        Err(no_window) => {
            console::say(&no_window);
            Ok(ExitCode::from(NO_WINDOW))
        }
    }
}

/// Where the arguments ask the window to open.
fn asked_for(arguments: &Arguments, atlas: &Atlas) -> Result<Opening, String> {
    let date = arguments.date.as_ref().map(|date| moment_of(atlas, date)).transpose()?;
    let (date, notice) = date.map_or((None, None), |(moment, notice)| (Some(moment), notice));
    let place = arguments.place.as_ref().map(|id| {
        let territory = atlas.territories.named(id).map(Subject::Territory);
        territory.or_else(|| atlas.places.named(id).map(Subject::Place)).ok_or_else(|| {
            let territories = atlas.territories.slugs();
            unknown("cli-unknown-place", id, territories.chain(atlas.places.slugs()))
        })
    });
    let place = place.transpose()?;
    let event = arguments.event.as_ref().map(|id| {
        Subject::named(SubjectKind::Event, id, atlas)
            .ok_or_else(|| unknown("cli-unknown-event", id, atlas.events.slugs()))
    });
    let event = event.transpose()?;
    let link = arguments.link.clone();
    Ok(Opening { date, place, event, link, lesson: None, notice })
}

/// The bundled map.
fn base_map() -> Result<BaseMap, String> {
    assets::base_map().map_err(map_problem)
}

fn check(folder: Option<&Path>) -> Result<ExitCode, String> {
    let base_map = base_map()?;
    // Whether a place lies on the land is asked of the finest outlines.
    let fine = assets::level(Detail::Fine, &base_map.projection);
    base_map.add_level(Detail::Fine, fine.map_err(map_problem)?);
    let (atlas, mut problems) = read_history(&files(folder)?, base_map, today());
    let words = assets::words();
    // Lessons speak of the history that they came with.
    let built_in = if folder.is_none() { assets::built_in_lessons() } else { Vec::new() };
    let read = read_lessons(&built_in, &atlas, &words);
    let in_lessons =
        [("problems", read.problems.len().into()), ("lessons", read.lessons.len().into())];
    let mut text = lessons::report_of(&problems);
    text.push_str(&lessons::report_of(&read.problems));
    let counts: [(&str, crate::language::Value<'_>); 12] = [
        ("problems", problems.len().into()),
        ("events", atlas.events.len().into()),
        ("territories", atlas.territories.len().into()),
        ("places", atlas.places.len().into()),
        ("sources", atlas.sources.len().into()),
        ("treaties", atlas.treaties.len().into()),
        ("people", atlas.people.len().into()),
        ("positions", atlas.positions.len().into()),
        ("arguments", atlas.arguments.len().into()),
        ("voices", atlas.voices.len().into()),
        ("terms", atlas.terms.len().into()),
        ("series", atlas.series.len().into()),
    ];
    text.push_str(&words.say_with("check-result", &counts));
    text.push('\n');
    if folder.is_none() {
        text.push_str(&words.say_with("lesson-check-result", &in_lessons));
        text.push('\n');
    }
    problems.extend(read.problems);
    print(&text)?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILURE) })
}

/// The atlas and what is wrong with its history.
fn read(folder: Option<&Path>) -> Result<(Atlas, Vec<Problem>), String> {
    let (files, map) = (files(folder)?, base_map()?);
    Ok(match folder {
        Some(_) => read_history(&files, map, today()),
        None => read_sound_history(&files, map, today(), &ReadingProgress::default()),
    })
}

fn files(folder: Option<&Path>) -> Result<Vec<HistoryFile>, String> {
    let Some(folder) = folder else { return Ok(assets::built_in_history()) };
    if folder.is_file() {
        let file = folder.display().to_string();
        return Err(say("cli-file-no-folder", &[("file", file.into())]));
    }
    assets::history_in(folder)
        .map_err(|error| say_of_path("cli-folder-unread", "folder", folder, error))
}

/// The atlas; problems are counted on standard error, and the rest serves.
fn load(folder: Option<&Path>) -> Result<Atlas, String> {
    let (atlas, problems) = read(folder)?;
    if !problems.is_empty() {
        let values = [("problems", problems.len().into())];
        eprintln!("kuril-atlas: {}", assets::words().say_with("check-hint", &values));
    }
    if atlas.territories.is_empty() && atlas.events.is_empty() {
        return Err(say("cli-history-empty", &[]));
    }
    Ok(atlas)
}

/// The territory with this id, or the one in which the place with this id lies.
fn territory_of(atlas: &Atlas, id: &str) -> Result<TerritoryId, String> {
    let by_place = || atlas[atlas.places.named(id)?].territory;
    let territories = atlas.territories.slugs();
    let places = atlas.places.slugs();
    atlas.territories.named(id).or_else(by_place).ok_or_else(|| match atlas.places.named(id) {
        Some(place) => say("cli-no-land", &[("place", atlas[place].name.as_str().into())]),
        None => unknown("cli-unknown-place", id, territories.chain(places)),
    })
}

/// That nothing is called so, and what is meant perhaps.
fn unknown<'a>(message: &str, id: &str, known: impl Iterator<Item = &'a str>) -> String {
    let what = say(message, &[("id", id.into())]);
    did_you_mean(id, known).map_or_else(|| what.clone(), |hint| hinted(&what, &hint))
}

/// Prints; a reader that has gone away, as `head` does, is no failure.
fn print(text: &str) -> Result<ExitCode, String> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(disk_problem::in_words(&error, &assets::words()))
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}

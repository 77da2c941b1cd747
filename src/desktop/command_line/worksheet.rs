use std::path::PathBuf;

use clap::{Args, ValueEnum};
use strum::VariantArray as _;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::moment::told_moment_of;
use crate::desktop::command_line::printing::Printing;
use crate::desktop::command_line::saying::{map_problem, say};
use crate::desktop::command_line::values::{FrameArgument, PaperArgument, ViewpointArgument};
use crate::desktop::written_file::write_file;
use crate::export::{SheetForm, SheetSide, print_worksheet, worksheet_data};
use crate::geometry::Detail;
use crate::language::Words;
use crate::map::Tools;
use crate::search::IndexedAtlas;
use crate::teaching::lesson::{Lesson, read_lessons};
use crate::teaching::quiz::{Quiz, QuizLevel, QuizMaker, QuizOrder, QuizScope};
use crate::teaching::worksheet::{
    Material, Variant, WorksheetKind, WorksheetOrder, WorksheetProblem, worksheet_of,
};

/// Make a page for pupils, and its key
#[derive(Args)]
pub struct WorksheetArguments {
    /// What it asks for: blank-map, colour-map, name-islands, chronology, what-changed, two-voices,
    /// sources, quiz, lesson
    #[arg(value_name = "KIND", value_parser = kind)]
    kind: WorksheetKind,
    /// The date it is about: a year, a month or a day
    #[arg(long, default_value = "2024")]
    date: String,
    /// The other date of what-changed; without it, the last time that was different
    #[arg(long, value_name = "DATE")]
    earlier: Option<String>,
    /// Which part of the map
    #[arg(long, default_value = "kurils")]
    frame: FrameArgument,
    /// Through whose eyes its maps are drawn
    #[arg(long, default_value = "de-facto")]
    viewpoint: ViewpointArgument,
    /// The lesson of the sheet lesson, by its id
    #[arg(long, value_name = "ID")]
    lesson: Option<String>,
    /// Of the lesson only the steps of its 20-minute way
    #[arg(long)]
    short: bool,
    /// Of what a quiz asks: 1855..1945, iturup, kind:treaty
    #[arg(long, value_name = "SCOPE", default_value = "")]
    scope: String,
    /// How many questions a quiz has
    #[arg(long, value_name = "N", default_value_t = 10)]
    count: usize,
    /// How much a quiz asks for, from 1 to 3
    #[arg(long, value_name = "1|2|3", default_value_t = 2)]
    level: u8,
    /// From what chance follows: the same number gives the same sheet
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The first or the second sheet of a pair
    #[arg(long, value_name = "A|B", default_value = "A")]
    variant: Variant,
    /// The size of the page
    #[arg(long, default_value = "a4")]
    paper: PaperArgument,
    /// Letters of 14 points instead of 11
    #[arg(long)]
    large: bool,
    /// A folder with templates of your own: see the command "templates"
    #[arg(long, value_name = "DIR")]
    template: Option<PathBuf>,
    /// As a page, or as data for another program
    #[arg(long, default_value = "pdf")]
    format: SheetFormat,
    /// The file of the answers; in JSON they stand beside the questions
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Write over files that are there already
    #[arg(long)]
    force: bool,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// What a worksheet is written as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    Pdf,
    Json,
}

fn kind(text: &str) -> Result<WorksheetKind, String> {
    text.parse().map_err(|_| one_of(WorksheetKind::VARIANTS.iter().map(|it| it.word())))
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let known = words.collect::<Vec<_>>().join(", ");
    say("cli-one-of", &[("known", known.into())])
}

/// Writes the sheet, and its key where a file for it is named.
pub fn write(atlas: Atlas, wanted: &WorksheetArguments) -> Result<(), String> {
    refuse_what_is_of_another_kind(wanted)?;
    let atlas = IndexedAtlas::new(atlas);
    let moment = told_moment_of(&atlas, &wanted.date)?;
    let earlier = wanted.earlier.as_ref().map(|date| told_moment_of(&atlas, date)).transpose()?;
    let words = assets::words();
    let quiz = made_quiz(&atlas, &words, wanted)?;
    let lesson = named_lesson(&atlas, &words, wanted)?;
    let order = WorksheetOrder {
        kind: wanted.kind,
        state: moment.state(atlas.today, wanted.viewpoint.0),
        earlier: earlier.map(|it| it.day(atlas.today)),
        frame: wanted.frame.0,
        seed: wanted.seed,
        variant: wanted.variant,
    };
    // Numbers stand where the finest outlines have room for them.
    for detail in Detail::ALL {
        let level = assets::level(detail, &atlas.base_map.projection);
        let level = level.map_err(map_problem)?;
        atlas.base_map.add_level(detail, level);
    }
    for detail in [Detail::Regional, Detail::Fine] {
        let depths = assets::depths(detail, &atlas.base_map.projection);
        let depths = depths.map_err(map_problem)?;
        atlas.base_map.add_depths(detail, depths);
    }
    let metrics = assets::text_metrics();
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let material = Material::of(quiz.as_ref(), lesson.as_ref(), wanted.short);
    let sheet = worksheet_of(tools, &order, material).map_err(|problem| match problem {
        WorksheetProblem::NoLesson => say("cli-worksheet-no-lesson", &[]),
        WorksheetProblem::NoQuiz => say("cli-worksheet-no-quiz", &[]),
        other => other.in_words(&words),
    })?;
    let form = SheetForm { paper: wanted.paper.0, is_large: wanted.large };
    if wanted.format == SheetFormat::Json {
        let data = worksheet_data(tools, &sheet, SheetSide::Questions, form);
        return write_file(&wanted.output, format!("{data:#}\n").as_bytes(), wanted.force, &words);
    }
    let printing = Printing::new(wanted.template.as_deref())?;
    let print = |side| Printing::told(print_worksheet(printing.press(), tools, &sheet, side, form));
    write_file(&wanted.output, &print(SheetSide::Questions)?, wanted.force, &words)?;
    match &wanted.key {
        Some(file) => write_file(file, &print(SheetSide::Key)?, wanted.force, &words),
        None => Ok(()),
    }
}

/// What would be read by nobody is refused, so that no sheet is about something else than was asked.
fn refuse_what_is_of_another_kind(wanted: &WorksheetArguments) -> Result<(), String> {
    let kind = wanted.kind.word();
    if wanted.lesson.is_some() && wanted.kind != WorksheetKind::Lesson {
        return Err(format!(
            "--lesson is for the sheet \"lesson\"; the sheet \"{kind}\" is about a date: write --date"
        ));
    }
    if wanted.short && wanted.lesson.is_none() {
        return Err(
            "--short is for the sheet \"lesson\": write lesson --lesson ID --short".to_owned()
        );
    }
    if wanted.earlier.is_some() && wanted.kind != WorksheetKind::WhatChanged {
        return Err(format!(
            "--earlier is for the sheet \"what-changed\"; the sheet \"{kind}\" has one date: write --date"
        ));
    }
    Ok(())
}

/// The quiz of a sheet that is one.
fn made_quiz(
    atlas: &IndexedAtlas,
    words: &Words,
    wanted: &WorksheetArguments,
) -> Result<Option<Quiz>, String> {
    if wanted.kind != WorksheetKind::Quiz {
        return Ok(None);
    }
    let order = QuizOrder {
        scope: QuizScope::read(&wanted.scope, atlas).map_err(|problem| problem.in_words(words))?,
        level: QuizLevel::from_number(wanted.level).ok_or_else(|| say("cli-level", &[]))?,
        count: wanted.count,
        seed: wanted.seed,
        without_maps: true,
    };
    Ok(Some(QuizMaker::of(atlas, words).quiz(&order)))
}

/// The lesson of a handout.
fn named_lesson(
    atlas: &IndexedAtlas,
    words: &Words,
    wanted: &WorksheetArguments,
) -> Result<Option<Lesson>, String> {
    let Some(id) = &wanted.lesson else { return Ok(None) };
    let lessons = read_lessons(&assets::built_in_lessons(), atlas, words).lessons;
    let known: Vec<String> = lessons.iter().map(|lesson| lesson.slug.clone()).collect();
    let found = lessons.into_iter().find(|lesson| lesson.slug == *id);
    let values = [("id", id.as_str().into()), ("known", known.join(", ").into())];
    found.map(Some).ok_or_else(|| say("cli-worksheet-lesson", &values))
}

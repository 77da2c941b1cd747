use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use strum::VariantArray as _;

use crate::assets;
use crate::desktop::command_line::saying::{map_problem, say};
use crate::desktop::written_file::write_file;
use crate::export::classroom::{QuizFormat, Room, WrittenQuiz, write_quiz};
use crate::geometry::Detail;
use crate::language::Words;
use crate::search::IndexedAtlas;
use crate::teaching::quiz::{QuizLevel, QuizMaker, QuizOrder, QuizScope};

/// What quiz is wanted, and as what.
#[derive(clap::Args)]
pub struct QuizArguments {
    /// What chance follows from: the same number makes the same quiz
    #[arg(long, value_name = "N", default_value = "1")]
    pub seed: u64,
    /// How many questions
    #[arg(long, value_name = "N", default_value = "20")]
    pub count: usize,
    /// 1 for help, 2 for the core, 3 for more
    #[arg(long, default_value = "2", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub level: u8,
    /// Of what: years, a place, a facet, things of the history; "1855..1945", "iturup",
    /// "kind:treaty", "event:treaty-shimoda-1855", several with + between
    #[arg(long, default_value = "")]
    pub scope: String,
    /// Open a quiz again by its code
    #[arg(long, conflicts_with_all = ["seed", "count", "level", "scope", "no_maps"])]
    pub code: Option<String>,
    /// Only questions that need no map
    #[arg(long)]
    pub no_maps: bool,
    /// For which program
    #[arg(long, default_value = "text")]
    pub format: QuizFormatArgument,
    /// The file to write; without it, the terminal
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over files that are there already
    #[arg(long)]
    pub force: bool,
}

/// A format, by its word.
#[derive(Clone, Copy)]
pub struct QuizFormatArgument(pub QuizFormat);

impl ValueEnum for QuizFormatArgument {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [QuizFormatArgument; QuizFormat::VARIANTS.len()] = {
            let mut all = [QuizFormatArgument(QuizFormat::Text); QuizFormat::VARIANTS.len()];
            let mut i = 0;
            while i < all.len() {
                all[i] = QuizFormatArgument(QuizFormat::VARIANTS[i]);
                i += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// Makes the quiz and writes it; what goes to the terminal is returned. What was changed for the
/// format, and the code, go to standard error.
pub fn write(atlas: &IndexedAtlas, arguments: &QuizArguments) -> Result<Option<String>, String> {
    let words = assets::words();
    let order = match &arguments.code {
        Some(code) => QuizOrder::of_code(code, atlas).map_err(|it| it.in_words(&words))?,
        None => QuizOrder {
            scope: QuizScope::read(&arguments.scope, atlas).map_err(|it| it.in_words(&words))?,
            level: QuizLevel::from_number(arguments.level).unwrap_or_default(),
            count: arguments.count,
            seed: arguments.seed,
            without_maps: arguments.no_maps,
        },
    };
    let quiz = QuizMaker::of(atlas, &words).quiz(&order);
    if quiz.questions.is_empty() {
        return Err(say("cli-quiz-empty", &[]));
    }
    let format = arguments.format.0;
    if quiz.questions.iter().any(|question| question.map.is_some()) {
        add_levels(atlas)?;
    }
    let metrics = assets::text_metrics();
    let fonts = [assets::SANS, assets::BOLD, assets::ITALIC, assets::JAPANESE];
    let room = Room { atlas, words: &words, metrics: &metrics, fonts: &fonts };
    let made = write_quiz(room, &quiz, format).map_err(|problem| problem.to_string())?;
    let (found, wanted) = (quiz.questions.len(), order.count);
    if found < wanted {
        let values = [("count", found.into()), ("wanted", wanted.into())];
        eprintln!("kuril-atlas: {}", words.say_with("quiz-told-fewer", &values));
    }
    for told in &made.told {
        eprintln!("kuril-atlas: {told}");
    }
    match &arguments.output {
        Some(file) => {
            write_all(file, &made, arguments.force, &words)?;
            eprintln!("kuril-atlas: {}", quiz.code);
            Ok(None)
        }
        None if format.is_text() && made.beside.is_empty() => {
            Ok(Some(String::from_utf8_lossy(&made.bytes).into_owned()))
        }
        None => Err(say("cli-quiz-output", &[("ending", format.ending().into())])),
    }
}

/// The maps are drawn from the finest land.
fn add_levels(atlas: &IndexedAtlas) -> Result<(), String> {
    for detail in [Detail::Regional, Detail::Fine] {
        let level = assets::level(detail, &atlas.base_map.projection).map_err(map_problem)?;
        atlas.base_map.add_level(detail, level);
    }
    Ok(())
}

/// The file and those beside it: all of them, or none where one is there already.
fn write_all(file: &Path, made: &WrittenQuiz, force: bool, words: &Words) -> Result<(), String> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let beside = made.beside.iter().map(|(name, bytes)| (folder.join(name), bytes));
    let files: Vec<_> = std::iter::once((file.to_owned(), &made.bytes)).chain(beside).collect();
    if let Some((there, _)) = files.iter().find(|(path, _)| path.exists() && !force) {
        let values = [("file", there.display().to_string().into())];
        return Err(words.say_with("export-problem-exists", &values));
    }
    files.iter().try_for_each(|(path, bytes)| write_file(path, bytes, force, words))
}

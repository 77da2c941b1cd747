use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::assets;
use crate::atlas::Atlas;
use crate::data::{FileBody, LARGEST_FILE, Problem};
use crate::desktop::clock::today;
use crate::desktop::command_line::format::Format;
use crate::desktop::command_line::saying::{did_you_mean, hinted, map_problem, say, say_of_path};
use crate::desktop::written_file::write_file;
use crate::export::lesson_page;
use crate::geometry::Detail;
use crate::language::Words;
use crate::map::Tools;
use crate::opening::{ReadLesson, read_package};
use crate::teaching::lesson::{
    LARGEST_PACKAGE, Lesson, LessonFile, lesson_in, lesson_rows, read_lessons,
};

/// What `lessons` is asked.
#[derive(Args)]
pub struct LessonsArguments {
    #[arg(long, default_value = "text")]
    pub format: Format,
}

/// What `lesson` is asked.
#[derive(Args)]
pub struct LessonArguments {
    /// The file of a lesson, or the id of one that comes with the atlas
    #[arg(value_name = "FILE|ID")]
    pub lesson: String,
    /// Only say what is wrong with it; exit 1 if something is
    #[arg(long)]
    pub check: bool,
    /// Write it as one page for browsers, ending in .html, that needs no network
    #[arg(
        short,
        long,
        value_name = "FILE",
        conflicts_with = "check",
        required_unless_present = "check"
    )]
    pub output: Option<PathBuf>,
    /// Write over a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// The lessons that come with the atlas.
pub fn list(atlas: &Atlas, words: &Words, arguments: &LessonsArguments) -> String {
    let lessons = read_lessons(&assets::built_in_lessons(), atlas, words).lessons;
    match arguments.format {
        Format::Text => lessons.iter().fold(String::new(), |mut text, lesson| {
            let (line, under) = lines_of(lesson, words);
            _ = writeln!(text, "{line}\n  {under}");
            text
        }),
        Format::Json => {
            let rows = lesson_rows(&lessons, atlas);
            let text = serde_json::to_string_pretty(&rows);
            text.expect("texts and numbers make valid JSON") + "\n"
        }
    }
}

/// What a lesson is called, and for whom and about what it is.
fn lines_of(lesson: &Lesson, words: &Words) -> (String, String) {
    let values = [("title", lesson.title.as_str().into()), ("slug", lesson.slug.as_str().into())];
    let line = words.say_with("lessons-line", &values);
    let values = [
        ("youngest", lesson.ages[0].to_string().into()),
        ("oldest", lesson.ages[1].to_string().into()),
        ("minutes", lesson.minutes.into()),
    ];
    let audience = words.say_with("lesson-for", &values);
    let values = [
        ("audience", audience.into()),
        ("steps", lesson.steps.len().into()),
        ("enquiry", lesson.enquiry.as_str().into()),
    ];
    (line, words.say_with("lessons-under", &values))
}

/// Checks a lesson, or writes it as a page.
pub fn obey(atlas: &Atlas, words: &Words, arguments: &LessonArguments) -> Result<ExitCode, String> {
    let read = read_lesson(atlas, words, &arguments.lesson)?;
    let ReadLesson { lesson, problems, own_atlas } = read;
    let atlas = own_atlas.as_ref().unwrap_or(atlas);
    if arguments.check {
        let values = [("problems", problems.len().into()), ("lessons", 1.into())];
        println!("{}{}", report_of(&problems), words.say_with("lesson-check-result", &values));
        return Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    eprint!("{}", report_of(&problems));
    let lesson = lesson
        .ok_or_else(|| say("cli-no-lesson-in", &[("file", arguments.lesson.as_str().into())]))?;
    if let Some(output) = &arguments.output {
        write_page(atlas, words, &lesson, output, arguments.force)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is wrong, each with its place and a way to mend it.
pub fn report_of(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        _ = writeln!(text, "{problem}\n");
        text
    })
}

fn write_page(
    atlas: &Atlas,
    words: &Words,
    lesson: &Lesson,
    file: &Path,
    writes_over: bool,
) -> Result<(), String> {
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    if !matches!(ending.as_deref(), Some("html" | "htm")) {
        let values = [("file", file.display().to_string().into()), ("endings", ".html".into())];
        return Err(say("cli-ending", &values));
    }
    let projection = &atlas.base_map.projection;
    for detail in [Detail::Regional, Detail::Fine] {
        let level = assets::level(detail, projection).map_err(map_problem)?;
        atlas.base_map.add_level(detail, level);
        let depths = assets::depths(detail, projection).map_err(map_problem)?;
        atlas.base_map.add_depths(detail, depths);
    }
    atlas.base_map.add_world(assets::world().map_err(map_problem)?);
    let metrics = assets::text_metrics();
    let tools = Tools { atlas, words, metrics: &metrics };
    let page = lesson_page(lesson, tools, assets::JAPANESE);
    write_file(file, page.as_bytes(), writes_over, words)
}

/// Reads the lesson of a file or of a zip, or the built-in one with this id.
pub fn read_lesson(atlas: &Atlas, words: &Words, named: &str) -> Result<ReadLesson, String> {
    if !named.to_lowercase().ends_with(".zip") {
        let (lesson, problems) = lesson_in(&file_of(named)?, atlas, words);
        return Ok(ReadLesson { lesson, problems, own_atlas: None });
    }
    let path = Path::new(named);
    let problem = |error: std::io::Error| say_of_path("cli-unread", "file", path, error);
    let size = std::fs::metadata(path).map_err(problem)?.len();
    if size > LARGEST_PACKAGE {
        let values = [
            ("file", named.into()),
            ("size", (size >> 20).to_string().into()),
            ("most", (LARGEST_PACKAGE >> 20).to_string().into()),
        ];
        return Err(say("cli-lesson-large", &values));
    }
    let bytes = std::fs::read(path).map_err(problem)?;
    Ok(read_package(&bytes, atlas, words, today()))
}

/// The file of this name, or the built-in lesson with this id.
fn file_of(named: &str) -> Result<LessonFile, String> {
    let path = Path::new(named);
    let is_file = path.extension().is_some_and(|it| it == "toml") || path.is_file();
    if is_file {
        return read_file(path);
    }
    let wanted = format!("lessons/{named}.toml");
    let mut built_in = assets::built_in_lessons();
    let Some(place) = built_in.iter().position(|file| file.path == wanted) else {
        let slug = |file: &LessonFile| {
            file.path.trim_start_matches("lessons/").trim_end_matches(".toml").to_owned()
        };
        let known: Vec<String> = built_in.iter().map(slug).collect();
        let hint = did_you_mean(named, known.iter().map(String::as_str));
        let all = || say("cli-known-lessons", &[("known", known.join(", ").into())]);
        let what = say("cli-unknown-lesson", &[("id", named.into())]);
        return Err(hinted(&what, &hint.unwrap_or_else(all)));
    };
    Ok(built_in.swap_remove(place))
}

fn read_file(path: &Path) -> Result<LessonFile, String> {
    let problem = |error: std::io::Error| say_of_path("cli-unread", "file", path, error);
    let size = std::fs::metadata(path).map_err(problem)?.len();
    let body = if size > LARGEST_FILE {
        FileBody::TooLarge(size)
    } else {
        FileBody::Bytes(std::fs::read(path).map_err(problem)?)
    };
    Ok(LessonFile { path: path.display().to_string(), body })
}

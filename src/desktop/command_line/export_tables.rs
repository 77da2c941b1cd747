use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use strum::VariantArray as _;

use crate::assets;
use crate::atlas::{Atlas, EventKind, Viewpoint};
use crate::desktop::written_file::write_file;
use crate::export::{
    About, Format, Span, TableForm, TableOrder, What, format_named, format_of_file, schema_of,
    sheet_of, table_formats, table_in,
};
use crate::geometry::Detail;
use crate::language::Words;
use crate::session::Moment;
use crate::time::{Day, FIRST_YEAR, HistoricalDate};

/// What `export` is asked for.
#[derive(clap::Args)]
pub struct Export {
    /// Which part of the history
    #[arg(value_parser = by_word(What::ALL, What::word))]
    what: What,
    /// In which format; without one, as the ending of the file says
    #[arg(long, value_name = "F", value_parser = format_by_id())]
    format: Option<&'static dyn Format>,
    /// The file to write; without one, it is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// On this date: who held what on its last day, what happened within it
    #[arg(long, value_name = "DATE", conflicts_with_all = ["from", "to"])]
    at: Option<String>,
    /// What went on on this date or later
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// What went on on this date or earlier
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Events of this kind, and the places and sources of these
    #[arg(long, value_parser = by_word(EventKind::VARIANTS, EventKind::word))]
    kind: Option<EventKind>,
    /// Through whose eyes the land is held; with control only
    #[arg(
        long,
        default_value = Viewpoint::DeFacto.word(),
        value_parser = by_word(Viewpoint::VARIANTS, Viewpoint::word)
    )]
    viewpoint: Viewpoint,
    /// How finely the land is drawn
    #[arg(long, default_value = "regional")]
    detail: DetailArgument,
    /// In a CSV, begin with the mark by which Excel knows UTF-8
    #[arg(long)]
    bom: bool,
    /// In a CSV, what stands between cells: "," or ";" or tab
    #[arg(long, value_name = "SIGN", default_value = ",")]
    separator: Separator,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
}

/// What `schema` is asked for.
#[derive(clap::Args)]
pub struct Schema {
    /// Which part of the history
    #[arg(value_parser = by_word(What::ALL, What::word))]
    what: What,
}

/// What stands between the cells of a table.
#[derive(Clone, Copy)]
pub struct Separator(pub u8);

impl FromStr for Separator {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "," | "comma" => Ok(Self(b',')),
            ";" | "semicolon" => Ok(Self(b';')),
            "\t" | "\\t" | "tab" => Ok(Self(b'\t')),
            _ => Err("write , or ; or tab".to_owned()),
        }
    }
}

/// Reads one of several things by its word, and names all words in the help.
fn by_word<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let words = all.iter().map(move |&it| word(it));
    PossibleValuesParser::new(words).map(move |text: String| {
        let named = all.iter().copied().find(|&it| word(it) == text);
        named.expect("only the words of these things are let through")
    })
}

fn format_by_id() -> impl TypedValueParser<Value = &'static dyn Format> {
    PossibleValuesParser::new(table_formats().map(Format::id))
        .map(|id: String| format_named(&id).expect("only ids of formats are let through"))
}

/// How finely the land is drawn, by its word.
#[derive(Clone, Copy, ValueEnum)]
enum DetailArgument {
    /// For the whole region: the smallest file
    Overview,
    /// For a part of it
    Regional,
    /// For a few islands: the largest file
    Fine,
}

/// Writes the file that is asked for, and says what is in it.
///
/// # Errors
/// One sentence on why it can't be made or written.
pub fn write(atlas: &Atlas, wanted: &Export) -> Result<(), String> {
    let words = assets::words();
    let chooses_events = matches!(wanted.what, What::Events | What::Places | What::Sources);
    if wanted.kind.is_some() && !chooses_events {
        return Err(words.say("export-problem-kind"));
    }
    if wanted.viewpoint != Viewpoint::DeFacto && wanted.what != What::Control {
        return Err(words.say("export-problem-viewpoint"));
    }
    let format = format_of(wanted, &words)?;
    let detail = match wanted.detail {
        DetailArgument::Overview => Detail::Overview,
        DetailArgument::Regional => Detail::Regional,
        DetailArgument::Fine => Detail::Fine,
    };
    if detail != Detail::Overview {
        let level = assets::level(detail, &atlas.base_map.projection)
            .map_err(|error| format!("the bundled map: {error}"))?;
        atlas.base_map.add_level(detail, level);
    }
    let order = TableOrder {
        atlas,
        words: &words,
        what: wanted.what,
        span: span(atlas, wanted, &words)?,
        kind: wanted.kind,
        viewpoint: wanted.viewpoint,
        detail,
        form: TableForm { separator: wanted.separator.0, has_mark: wanted.bom },
    };
    let bytes = table_in(format, &order).map_err(|problem| problem.in_words(&words))?;
    let Some(file) = &wanted.output else { return printed(&bytes) };
    write_file(file, &bytes, wanted.force, &words)?;
    let rows = sheet_of(&order).rows.len();
    let values = [
        ("file", file.display().to_string().into()),
        ("title", About::new(&order, false).title.into()),
        ("rows", rows.into()),
    ];
    printed(format!("{}\n", words.say_with("export-written", &values)).as_bytes())
}

/// Prints the JSON Schema of a part of the history.
///
/// # Errors
/// When nobody reads it.
pub fn print_schema(wanted: &Schema) -> Result<(), String> {
    printed(schema_of(wanted.what, &assets::words()).as_bytes())
}

fn format_of(wanted: &Export, words: &Words) -> Result<&'static dyn Format, String> {
    let by_name = || {
        let name = wanted.output.as_ref()?.file_name()?.to_str()?;
        format_of_file(name)
    };
    wanted.format.or_else(by_name).ok_or_else(|| {
        let ids: Vec<&str> = table_formats().map(Format::id).collect();
        words.say_with("export-problem-format", &[("formats", words.list(&ids).into())])
    })
}

/// The days that are asked for. What is so is asked of one day, what happens of a whole date.
fn span(atlas: &Atlas, wanted: &Export, words: &Words) -> Result<Span, String> {
    let read = |text: &String| words.read_date(text).map_err(|problem| problem.in_words(words));
    if let Some(text) = &wanted.at {
        let date = read(text)?;
        let day = Moment::of(&date)
            .ok_or_else(|| words.say_with("date-problem-open", &[("text", text.as_str().into())]))?
            .day(atlas.today);
        if atlas.axis().clamped_day(day) != day {
            let values = [
                ("day", words.day(day).into()),
                ("first", FIRST_YEAR.to_string().into()),
                ("last", atlas.axis().last_year().to_string().into()),
            ];
            return Err(words.say_with("export-problem-days", &values));
        }
        let first = match wanted.what {
            What::Control | What::Names | What::People => day,
            What::Events | What::Places | What::Figures | What::Treaties | What::Sources => {
                date.first_day().min(day)
            }
        };
        return Ok(Span { first: Some(first), last: Some(day) });
    }
    let from = wanted.from.as_ref().map(read).transpose()?;
    let to = wanted.to.as_ref().map(read).transpose()?;
    let last_day =
        |date: &HistoricalDate| date.period().end().map_or(date.start().last, Day::yesterday);
    let span = Span {
        first: from.as_ref().map(HistoricalDate::first_day),
        last: to.as_ref().map(last_day),
    };
    if let (Some(first), Some(last)) = (span.first, span.last)
        && last < first
    {
        let values = [("first", words.day(first).into()), ("last", words.day(last).into())];
        return Err(words.say_with("export-problem-backwards", &values));
    }
    Ok(span)
}

/// A reader that has gone away, as `head` does, is no failure.
fn printed(bytes: &[u8]) -> Result<(), String> {
    match std::io::stdout().write_all(bytes) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::VariantArray as _;

use crate::assets;
use crate::atlas::{Atlas, EventKind, Viewpoint};
use crate::desktop::command_line::saying::{map_problem, say};
use crate::desktop::disk_problem;
use crate::desktop::written_file::write_file;
use crate::export::{
    About, Format, FormatOption, TableForm, TableOrder, TypedSpan, What, format_named,
    format_of_file, listing_of, schema_of, table_formats, table_in,
};
use crate::geometry::Detail;
use crate::language::Words;

/// What `export` is asked for.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  \
    kuril-atlas export control --at 1905 -o 1905.gpkg\n  \
    kuril-atlas export events --from 1855 --to 1875 --kind treaty -o treaties.xlsx\n  \
    kuril-atlas export sources --format bib -o sources.bib")]
pub struct Export {
    /// Which part of the history
    #[arg(value_parser = part_of_history())]
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
    /// In a CSV, what stands between cells: ",", ";" (decimals then have a comma) or tab; without
    /// it, ","
    #[arg(long, value_name = "SIGN")]
    separator: Option<Separator>,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
}

/// What `schema` is asked for.
#[derive(clap::Args)]
pub struct Schema {
    /// Which part of the history
    #[arg(value_parser = part_of_history())]
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
            _ => Err(say("cli-separator", &[])),
        }
    }
}

/// The words of the help.
static HELP_WORDS: LazyLock<Words> = LazyLock::new(assets::words);

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

/// The parts by their words, each with what it is.
fn part_of_history() -> impl TypedValueParser<Value = What> {
    let words = &HELP_WORDS;
    let explained = What::ALL.iter().map(|what| {
        PossibleValue::new(what.word()).help(words.say(&format!("export-{}", what.word())))
    });
    PossibleValuesParser::new(explained.collect::<Vec<_>>()).map(|text: String| {
        let named = What::ALL.iter().copied().find(|what| what.word() == text);
        named.expect("only the words of these parts are let through")
    })
}

/// The formats by their ids, each with what it is and what it is for.
fn format_by_id() -> impl TypedValueParser<Value = &'static dyn Format> {
    let words = &HELP_WORDS;
    let explained = table_formats().map(|format| {
        let name = words.say(&format!("format-{}", format.id()));
        let what_for = words.say(&format!("format-{}-for", format.id()));
        let values = [("name", name.into()), ("what", what_for.into())];
        PossibleValue::new(format.id()).help(words.say_with("export-format-help", &values))
    });
    PossibleValuesParser::new(explained.collect::<Vec<_>>())
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
    let has_form = wanted.bom || wanted.separator.is_some();
    if has_form && !format.options().contains(&FormatOption::TableForm) {
        return Err(words.say("export-problem-form"));
    }
    let detail = match wanted.detail {
        DetailArgument::Overview => Detail::Overview,
        DetailArgument::Regional => Detail::Regional,
        DetailArgument::Fine => Detail::Fine,
    };
    if detail != Detail::Overview {
        let level = assets::level(detail, &atlas.base_map.projection).map_err(map_problem)?;
        atlas.base_map.add_level(detail, level);
    }
    let order = TableOrder {
        atlas,
        words: &words,
        what: wanted.what,
        span: typed_span(wanted).read(atlas, &words, wanted.what)?,
        kind: wanted.kind,
        viewpoint: wanted.viewpoint,
        detail,
        form: TableForm {
            separator: wanted.separator.map_or(b',', |separator| separator.0),
            has_mark: wanted.bom,
        },
    };
    let bytes = table_in(format, &order).map_err(|problem| problem.in_words(&words))?;
    let Some(file) = &wanted.output else { return printed(&bytes) };
    write_file(file, &bytes, wanted.force, &words)?;
    let rows = listing_of(&order).rows.len();
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

/// Of which time, as it was typed.
fn typed_span(wanted: &Export) -> TypedSpan<'_> {
    let Export { at, from, to, .. } = wanted;
    at.as_deref()
        .map_or_else(|| TypedSpan::Between([from, to].map(Option::as_deref)), TypedSpan::At)
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

/// A reader that has gone away, as `head` does, is no failure.
fn printed(bytes: &[u8]) -> Result<(), String> {
    match std::io::stdout().write_all(bytes) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(disk_problem::in_words(&error, &assets::words()))
        }
        _ => Ok(()),
    }
}

//! The bibliography: plain entries are read without a whole reader of BibLaTeX, and say what that says.

use biblatex::{Bibliography, ChunksExt as _, Entry};
use kuril_atlas::atlas::{Atlas, Source};
use kuril_atlas::data::{FileBody, HistoryFile, Problem, read_history};

use crate::damage::small_map;
use crate::support::{atlas, day};

/// Whatever else a bibliography may hold: commands, formulas, abbreviations, months, dashes, braces,
/// quotation marks, comments, other cases.
const ALL_SORTS: &str = r#"
@Book{plain-1, TITLE = {The {Kuril} Islands, 1855--1875 --- a {{History}}}, date = {1990},
  library = "A {Library}", keywords = {kind:scholarship, side:japan}, % a comment
  annotation = {On  two
    lines}, organization = {A--B----C}}
@book{escaped, title = {Texas A\&M, 74\% and Caf{\'e}}, year = 1991, month = jan,
  library = {None \$ here}, keywords = {kind:press}}
@book{formula, title = {Of $x^2$ and more}, date = {1992}, library = {L}, keywords = {kind:essay}}
@book{quoted, title = "One {and} two", date = "1993", library = {L}, keywords = {kind:press}}
@book{joined, title = {One } # "and " # 2, date = {1994}, library = {L}, keywords = {kind:press}}
@book{twice-told, title = {First}, title = {Second}, library = {L}, keywords = {kind:press}}
"#;

fn read(text: &str) -> (Atlas, Vec<Problem>) {
    let body = FileBody::Bytes(text.as_bytes().to_vec());
    let file = HistoryFile { path: "sources.bib".to_owned(), body };
    read_history(&[file], small_map(), day("2026-11-20"))
}

fn said(entry: &Entry, name: &str) -> Option<String> {
    let text = entry.get(name)?.format_verbatim();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The fields that are read as they stand.
fn is_same(source: &Source, entry: &Entry) {
    let of = |name| said(entry, name);
    assert_eq!(Some(&source.title), of("title").as_ref(), "{}", source.slug);
    let fields = [&source.date, &source.url, &source.library, &source.trust];
    assert_eq!(fields, [&of("date"), &of("url"), &of("library"), &of("annotation")]);
    if source.by.is_empty() || of("author").is_none() {
        assert_eq!(source.by, of("organization").unwrap_or_default());
    }
}

fn are_same<'a>(sources: impl Iterator<Item = &'a Source>, text: &str) {
    let whole = Bibliography::parse(text).expect("BibLaTeX");
    let sources: Vec<&Source> = sources.collect();
    assert_eq!(sources.len(), whole.len());
    for (source, entry) in sources.into_iter().zip(whole.iter()) {
        assert_eq!(source.slug, entry.key);
        is_same(source, entry);
    }
}

#[test]
fn each_source_says_what_a_reader_of_biblatex_reads() {
    are_same(atlas().sources.iter(), include_str!("../../assets/history/sources.bib"));
    let (other, problems) = read(ALL_SORTS);
    assert!(problems.iter().all(|it| !it.to_string().contains("sources.bib")), "{problems:?}");
    are_same(other.sources.iter(), ALL_SORTS);
}

#[test]
fn an_entry_may_rest_on_others_of_its_file() {
    let text = r#"@string{press = "A Press"}
@book{whole, title = {The whole}, publisher = press, library = {L}, keywords = {kind:press}}
@inbook{part, title = {A part}, crossref = {whole}, library = {L}, keywords = {kind:press}}"#;
    let (atlas, _) = read(text);
    are_same(atlas.sources.iter(), text);
    let part = atlas.sources.get(1).and_then(Source::styled).expect("an entry for styles");
    let whole = part.parents().first().and_then(|it| it.title()).map(ToString::to_string);
    assert_eq!(whole.as_deref(), Some("The whole"));
}

#[test]
fn what_is_wrong_with_an_entry_is_told_with_its_line_and_the_others_load() {
    let broken = "@book{one, title = {One}, library = {L}, keywords = {kind:press}}\n\
        @book{two, title = unheard, library = {L}, keywords = {kind:press}}\n";
    let (atlas, problems) = read(broken);
    assert_eq!(atlas.sources.iter().count(), 1, "{problems:?}");
    let told = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(told.contains("sources.bib:2") && told.contains("unheard"), "{told}");
}

#[test]
fn of_two_entries_with_one_id_the_first_is_read_and_the_other_told() {
    let entry = |title| {
        format!("@book{{one, title = {{{title}}}, library = {{L}}, keywords = {{kind:press}}}}\n")
    };
    let (atlas, problems) = read(&(entry("First") + &entry("Second")));
    let titles: Vec<&str> = atlas.sources.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["First"], "{problems:?}");
    assert!(problems.iter().any(|it| it.to_string().contains("is there twice")), "{problems:?}");
}

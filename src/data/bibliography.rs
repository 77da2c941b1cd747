use biblatex::{Bibliography, ChunksExt as _, Entry};
use strum::VariantArray as _;

use crate::atlas::{Source, SourceKind, StyledEntry};
use crate::data::problem::Problems;
use crate::data::record::entry::Ids;
use crate::data::record::file::FileText;

/// Reads the sources of a BibLaTeX file.
pub fn read_bibliography(
    file: &FileText<'_>,
    ids: &mut Ids<Source>,
    sources: &mut Vec<Source>,
    problems: &Problems,
) {
    let report = |byte, what: String, hint: &str| {
        problems.add(file.problem(byte, what, Some(hint.to_owned())));
    };
    let bibliography = match Bibliography::parse(file.text) {
        Ok(bibliography) => bibliography,
        Err(error) => {
            let what = format!("the bibliography can't be read: {}", error.kind);
            report(error.span.start, what, "check the braces and commas near this line");
            ids.is_unreadable = true;
            return;
        }
    };
    for entry in bibliography.into_vec() {
        let field = |key| field(&entry, key);
        let byte = || file.text.find(&format!("{{{},", entry.key)).unwrap_or(0);
        let Some(title) = field("title") else {
            let what = format!("the source \"{}\" has no \"title\"", entry.key);
            report(byte(), what, "add a line title = {…}");
            continue;
        };
        let keywords = field("keywords").unwrap_or_default();
        let Some(kind) = source_kind(&keywords) else {
            let what = format!("the source \"{}\" has no known kind", entry.key);
            let words = SourceKind::VARIANTS.iter().map(|kind| format!("kind:{}", kind.word()));
            let words = words.collect::<Vec<_>>().join(", ");
            report(byte(), what, &format!("add one of {words} to its keywords"));
            continue;
        };
        if ["url", "doi", "library"].iter().all(|&key| field(key).is_none()) {
            let what = format!("nobody learns where the source \"{}\" can be read", entry.key);
            report(byte(), what, "add its url = {…}, or library = {…} if it has none");
        }
        if ids.add(&entry.key) {
            sources.push(Source {
                slug: entry.key.clone(),
                by: field("author")
                    .map(|names| people(&names))
                    .or_else(|| field("organization"))
                    .unwrap_or_default(),
                title,
                date: field("date"),
                url: field("url"),
                library: field("library"),
                kind,
                side: keyword(&keywords, "side:"),
                trust: field("annotation"),
                entry: Some(StyledEntry::new(entry)),
            });
        } else {
            let what = format!("the source \"{}\" is there twice", entry.key);
            report(byte(), what, "rename or delete one of the two; the first is used");
        }
    }
}

fn field(entry: &Entry, key: &str) -> Option<String> {
    let text = entry.get(key)?.format_verbatim();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// "Stephan, John J. and Hara, Kimie" as "John J. Stephan and Kimie Hara".
fn people(names: &str) -> String {
    let in_reading_order = |name: &str| match name.split_once(", ") {
        Some((family, given)) => format!("{given} {family}"),
        None => name.to_owned(),
    };
    names.split(" and ").map(in_reading_order).collect::<Vec<_>>().join(" and ")
}

fn keyword(keywords: &str, prefix: &str) -> Option<String> {
    keywords.split(',').find_map(|word| word.trim().strip_prefix(prefix)).map(str::to_owned)
}

fn source_kind(keywords: &str) -> Option<SourceKind> {
    let word = keyword(keywords, "kind:")?;
    SourceKind::VARIANTS.iter().copied().find(|kind| kind.word() == word)
}

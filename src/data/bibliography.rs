use strum::VariantArray as _;

use crate::atlas::{Source, SourceKind};
use crate::data::bib_work::BibWork;
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
    let works = BibWork::all_in(file.text).unwrap_or_else(|error| vec![Err(error)]);
    for work in works {
        let work = match work {
            Ok(work) => work,
            Err(error) => {
                let what = format!("the bibliography can't be read: {}", error.kind);
                report(error.span.start, what, "check the braces and commas near this line");
                ids.is_unreadable = true;
                continue;
            }
        };
        let (key, field) = (work.key(), |name| work.field(name));
        let byte = || file.text.find(&format!("{{{key},")).unwrap_or(0);
        let Some(title) = field("title") else {
            let what = format!("the source \"{key}\" has no \"title\"");
            report(byte(), what, "add a line title = {…}");
            continue;
        };
        let keywords = field("keywords").unwrap_or_default();
        let Some(kind) = source_kind(&keywords) else {
            let what = format!("the source \"{key}\" has no known kind");
            let words = SourceKind::VARIANTS.iter().map(|kind| format!("kind:{}", kind.word()));
            let words = words.collect::<Vec<_>>().join(", ");
            report(byte(), what, &format!("add one of {words} to its keywords"));
            continue;
        };
        if ["url", "doi", "library"].iter().all(|&name| field(name).is_none()) {
            let what = format!("nobody learns where the source \"{key}\" can be read");
            report(byte(), what, "add its url = {…}, or library = {…} if it has none");
        }
        if ids.add(key) {
            sources.push(Source {
                slug: key.to_owned(),
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
                entry: Some(work.into_styled()),
            });
        } else {
            let what = format!("the source \"{key}\" is there twice");
            report(byte(), what, "rename or delete one of the two; the first is used");
        }
    }
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

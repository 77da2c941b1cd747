use serde_json::{Value, json};

use crate::export::bibliography::work::{Name, Work, WorkKind, works_of};
use crate::export::content::{TableOrder, What};
use crate::export::format::{ExportProblem, Format, Writer};
use crate::export::ordered::Ordered;

/// CSL-JSON, for Zotero, Pandoc and Word through them.
pub struct CslJson;

impl Format for CslJson {
    fn id(&self) -> &'static str {
        "csl-json"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["csl.json"]
    }

    fn media_type(&self) -> &'static str {
        "application/vnd.citationstyles.csl+json"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write }
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let works: Vec<Ordered> = works_of(order).iter().map(item).collect();
    let mut text = serde_json::to_string_pretty(&works)
        .map_err(|error| ExportProblem::Failed(error.to_string()))?;
    text.push('\n');
    Ok(text.into_bytes())
}

fn item(work: &Work) -> Ordered {
    let kind = match work.kind {
        WorkKind::Article => "article-journal",
        WorkKind::Book => "book",
        WorkKind::Chapter => "chapter",
        WorkKind::Thesis => "thesis",
        WorkKind::Page => "webpage",
        WorkKind::Document => "document",
    };
    let text = |value: &Option<String>| value.as_ref().map(|value| json!(value));
    let body = || text(&work.body).map(|body| json!([{ "literal": body }]));
    let is_dated = !work.day.is_empty();
    let issued = is_dated.then(|| json!({ "date-parts": [work.day] }));
    Ordered::new()
        .with("id", json!(work.key))
        .with("type", json!(kind))
        .with("title", json!(work.title))
        .with_some("language", work.language.map(|it| json!(it)))
        .with_some("author", names(&work.authors).or_else(body))
        .with_some("editor", names(&work.editors))
        .with_some("container-title", text(&work.within))
        .with_some("publisher", work.published_by().map(|it| json!(it)))
        .with_some("publisher-place", text(&work.place))
        .with_some("issued", issued)
        .with_some("volume", text(&work.volume))
        .with_some("issue", text(&work.number))
        .with_some("edition", text(&work.edition))
        .with_some("page", work.pages.as_ref().map(|pages| json!(pages.replace('–', "-"))))
        .with_some("genre", text(&work.genre))
        .with_some("DOI", text(&work.doi))
        .with_some("URL", text(&work.url))
        .with_some("archive", text(&work.library))
        .with_some("note", text(&work.note))
}

fn names(names: &[Name]) -> Option<Value> {
    let name = |name: &Name| match &name.given {
        Some(given) => json!({ "family": name.family, "given": given }),
        None => json!({ "literal": name.family }),
    };
    (!names.is_empty()).then(|| names.iter().map(name).collect())
}

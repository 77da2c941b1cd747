use std::fmt::Write as _;

use crate::export::bibliography::work::{Name, Work, WorkKind, works_of};
use crate::export::content::{About, TableOrder, What};
use crate::export::format::{Format, Writer};

/// `BibLaTeX`, for LaTeX and Zotero.
pub struct Bibtex;

impl Format for Bibtex {
    fn id(&self) -> &'static str {
        "bib"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["bib"]
    }

    fn media_type(&self) -> &'static str {
        "application/x-bibtex"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write: |order| Ok(write(order)) }
    }
}

fn write(order: &TableOrder<'_>) -> Vec<u8> {
    let about = About::new(order, false);
    let mut text = String::new();
    for line in std::iter::once(about.title.as_str()).chain(about.lines()) {
        // Outside of entries all is a comment, but for the sign that begins one.
        _ = writeln!(text, "% {}", line.replace('@', "(at)"));
    }
    for work in works_of(order) {
        add(&mut text, &work);
    }
    text.into_bytes()
}

fn add(text: &mut String, work: &Work) {
    let kind = match work.kind {
        WorkKind::Article => "article",
        WorkKind::Book => "book",
        WorkKind::Chapter => "incollection",
        WorkKind::Thesis => "thesis",
        WorkKind::Page => "online",
        WorkKind::Document => "misc",
    };
    let within = if work.kind == WorkKind::Chapter { "booktitle" } else { "journaltitle" };
    _ = writeln!(text, "\n@{kind}{{{},", work.key);
    field(text, "author", names(&work.authors).as_deref());
    field(text, "editor", names(&work.editors).as_deref());
    // Twice in braces: no style changes its capitals.
    field(text, "title", Some(&format!("{{{}}}", escaped(&work.title))));
    let fields = [
        (within, &work.within),
        ("organization", &work.body),
        ("publisher", &work.publisher),
        ("location", &work.place),
        ("date", &work.date),
        ("series", &work.series),
        ("volume", &work.volume),
        ("number", &work.number),
        ("edition", &work.edition),
        ("type", &work.genre),
        ("note", &work.remark),
        ("doi", &work.doi),
        ("library", &work.library),
    ];
    for (name, value) in fields {
        let value = value.as_deref().map(escaped);
        // Braces keep an "and" from parting one name into two.
        let whole = value.map(|it| if it.contains(" and ") { format!("{{{it}}}") } else { it });
        field(text, name, whole.as_deref());
    }
    field(text, "pages", work.pages.as_deref().map(|it| it.replace('–', "--")).as_deref());
    field(text, "url", work.url.as_deref());
    field(text, "keywords", Some(&work.keywords));
    field(text, "annotation", work.note.as_deref().map(escaped).as_deref());
    text.push_str("}\n");
}

fn names(names: &[Name]) -> Option<String> {
    let name = |name: &Name| match name.given {
        Some(_) => escaped(&name.inverted()),
        None => format!("{{{}}}", escaped(&name.family)),
    };
    (!names.is_empty()).then(|| names.iter().map(name).collect::<Vec<_>>().join(" and "))
}

fn field(text: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        _ = writeln!(text, "  {name} = {{{value}}},");
    }
}

/// A text without the signs that LaTeX takes for orders.
fn escaped(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        match letter {
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => {
                written.push('\\');
                written.push(letter);
            }
            '\\' => written.push_str("\\textbackslash{}"),
            _ => written.push(letter),
        }
    }
    written
}

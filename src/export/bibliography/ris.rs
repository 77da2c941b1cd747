use std::fmt::Write as _;

use crate::export::bibliography::work::{Work, WorkKind, works_of};
use crate::export::content::{TableOrder, What};
use crate::export::format::{Format, Writer};

/// RIS, for `EndNote` and most others.
pub struct Ris;

impl Format for Ris {
    fn id(&self) -> &'static str {
        "ris"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["ris"]
    }

    fn media_type(&self) -> &'static str {
        "application/x-research-info-systems"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write: |order| Ok(write(order)) }
    }
}

fn write(order: &TableOrder<'_>) -> Vec<u8> {
    let mut text = String::new();
    for work in works_of(order) {
        add(&mut text, &work);
    }
    text.into_bytes()
}

fn add(text: &mut String, work: &Work) {
    let kind = match work.kind {
        WorkKind::Article => "JOUR",
        WorkKind::Book => "BOOK",
        WorkKind::Chapter => "CHAP",
        WorkKind::Thesis => "THES",
        WorkKind::Page => "ELEC",
        WorkKind::Document => "GEN",
    };
    tag(text, "TY", Some(kind));
    tag(text, "ID", Some(&work.key));
    for author in &work.authors {
        tag(text, "AU", Some(&author.inverted()));
    }
    if work.authors.is_empty() {
        // A body is an author here; its comma would part a family name from a given one.
        tag(text, "AU", work.body.as_deref().map(|it| it.replace(',', " –")).as_deref());
    }
    for editor in &work.editors {
        tag(text, "ED", Some(&editor.inverted()));
    }
    tag(text, "TI", Some(&work.title));
    tag(text, "LA", work.language);
    tag(text, "T2", work.within.as_deref());
    tag(text, "PB", work.published_by());
    tag(text, "CY", work.place.as_deref());
    if let Some(year) = work.day.first() {
        let part = |place: usize| work.day.get(place).map(|it| format!("{it:02}"));
        let [month, day] = [1, 2].map(|place| part(place).unwrap_or_default());
        tag(text, "PY", Some(&format!("{year:04}")));
        tag(text, "DA", Some(&format!("{year:04}/{month}/{day}")));
    }
    tag(text, "VL", work.volume.as_deref());
    tag(text, "IS", work.number.as_deref());
    tag(text, "ET", work.edition.as_deref());
    let pages = work.pages.as_deref().map(|it| it.split(['–', '-']).collect::<Vec<_>>());
    tag(text, "SP", pages.as_ref().and_then(|it| it.first().copied()));
    tag(text, "EP", pages.as_ref().and_then(|it| it.get(1).copied()));
    tag(text, "DO", work.doi.as_deref());
    tag(text, "UR", work.url.as_deref());
    tag(text, "AV", work.library.as_deref());
    tag(text, "M3", work.genre.as_deref());
    tag(text, "N1", work.note.as_deref());
    text.push_str("ER  - \r\n\r\n");
}

fn tag(text: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        _ = write!(text, "{name}  - {value}");
        text.push_str("\r\n");
    }
}

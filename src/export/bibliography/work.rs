use hayagriva::Entry;
use hayagriva::types::{EntryType, Person};

use crate::atlas::{Atlas, Source, SourceId};
use crate::export::content::{TableOrder, sources_of};
use crate::time::{HistoricalDate, Precision, Stated};

/// A work of the bibliography with its parts, as the formats for references want them.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// The id in the bibliography.
    pub key: String,
    /// What sort of work.
    pub kind: WorkKind,
    /// Its title.
    pub title: String,
    /// In which language its title is, as far as its letters tell: styles write the words of English
    /// titles with capitals.
    pub language: Option<&'static str>,
    /// Who wrote it: family and given name.
    pub authors: Vec<Name>,
    /// Who edited it.
    pub editors: Vec<Name>,
    /// A body that published it or speaks in it.
    pub body: Option<String>,
    /// The journal or the book in which it came out.
    pub within: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published or signed.
    pub place: Option<String>,
    /// When it came out, as the bibliography has it: EDTF.
    pub date: Option<String>,
    /// Year, month and day on which it began to come out, as far as they are known.
    pub day: Vec<i32>,
    /// The volume.
    pub volume: Option<String>,
    /// The number of an issue.
    pub number: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// The first and the last page.
    pub pages: Option<String>,
    /// A digital object identifier.
    pub doi: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// Where it can be read, if it has none.
    pub library: Option<String>,
    /// What sort of thesis or report.
    pub genre: Option<String>,
    /// The series in which it came out.
    pub series: Option<String>,
    /// What the bibliography notes beside it.
    pub remark: Option<String>,
    /// One line on how far to trust it.
    pub note: Option<String>,
    /// What sort of source it is, and on whose side, as in the bibliography.
    pub keywords: String,
}

/// The name of a person, or of a body that has no given name.
#[derive(Clone, Debug)]
pub struct Name {
    /// The family name.
    pub family: String,
    /// The given names.
    pub given: Option<String>,
}

impl Work {
    /// Who published it; a body that stands for the author is not named again.
    pub fn published_by(&self) -> Option<&str> {
        let body = self.body.as_deref().filter(|_| !self.authors.is_empty());
        self.publisher.as_deref().or(body)
    }
}

impl Name {
    /// "Stephan, John J."
    pub fn inverted(&self) -> String {
        match &self.given {
            Some(given) => format!("{}, {given}", self.family),
            None => self.family.clone(),
        }
    }
}

/// What sort of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkKind {
    /// In a journal or a newspaper.
    Article,
    /// A book.
    Book,
    /// A part of a book.
    Chapter,
    /// A thesis.
    Thesis,
    /// On the web.
    Page,
    /// A treaty or another document.
    #[default]
    Document,
}

/// The works that an order cites, in the order of the bibliography.
pub fn works_of(order: &TableOrder<'_>) -> Vec<Work> {
    sources_of(order).into_iter().map(|id| work(order.atlas, id)).collect()
}

fn work(atlas: &Atlas, id: SourceId) -> Work {
    let source = &atlas[id];
    let plain = Work {
        key: source.slug.clone(),
        title: source.title.clone(),
        language: language_of(&source.title),
        date: source.date.clone(),
        day: source.date.as_deref().map(day_of).unwrap_or_default(),
        url: source.url.clone(),
        library: source.library.clone(),
        note: source.trust.clone(),
        keywords: keywords(source),
        ..Work::default()
    };
    match source.styled() {
        Some(entry) => with_parts(plain, source, entry),
        None if source.by.is_empty() => plain,
        None => Work { body: Some(source.by.clone()), ..plain },
    }
}

fn language_of(title: &str) -> Option<&'static str> {
    match title.chars().find(|letter| letter.is_alphabetic())? {
        'А'..='я' | 'Ё' | 'ё' => Some("ru"),
        _ => None,
    }
}

fn day_of(edtf: &str) -> Vec<i32> {
    let Ok(date) = HistoricalDate::parse(edtf) else { return Vec::new() };
    let Stated { first, precision, .. } = date.start();
    let parts = [first.year(), first.month() as i32, first.day_of_month() as i32];
    let known = match precision {
        Precision::Day => 3,
        Precision::Month => 2,
        Precision::Season | Precision::Year | Precision::Decade | Precision::Century => 1,
    };
    parts[..known].to_vec()
}

fn keywords(source: &Source) -> String {
    let kind = format!("kind:{}", source.kind.word());
    let side = source.side.as_ref().map(|side| format!("side:{side}"));
    std::iter::once(kind).chain(side).collect::<Vec<_>>().join(", ")
}

fn with_parts(work: Work, source: &Source, entry: &Entry) -> Work {
    let parent = entry.parents().first();
    // A publisher, a volume and the like stand at the journal or the book, where there is one.
    let both = || std::iter::once(entry).chain(entry.parents());
    let publisher = both().find_map(|it| it.publisher());
    let organization = both().find_map(|it| it.organization()).map(ToString::to_string);
    // So that styles of citation have an author, `data` puts the body there.
    let authors = names(entry.authors());
    let is_body = organization.is_some()
        && matches!(&authors[..], [only] if only.given.is_none() && only.family == source.by);
    let body = if is_body { Some(source.by.clone()) } else { organization };
    let authors = if is_body { Vec::new() } else { authors };
    let is_within = matches!(entry.entry_type(), EntryType::Article | EntryType::Anthos);
    let within = parent.filter(|_| is_within).and_then(|it| it.title()).map(ToString::to_string);
    let series = if is_within { parent.and_then(|it| it.parents().first()) } else { parent };
    Work {
        kind: kind_of(entry),
        authors,
        editors: names(entry.editors().or_else(|| parent.and_then(|it| it.editors()))),
        body,
        within,
        publisher: publisher.and_then(|it| it.name()).map(ToString::to_string),
        place: publisher.and_then(|it| it.location()).map(ToString::to_string),
        volume: both().find_map(|it| it.volume()).map(ToString::to_string),
        number: both().find_map(|it| it.issue()).map(ToString::to_string),
        edition: both().find_map(|it| it.edition()).map(ToString::to_string),
        pages: entry.page_range().map(ToString::to_string),
        doi: entry.doi().map(str::to_owned),
        genre: entry.genre().map(ToString::to_string),
        series: series.and_then(|it| it.title()).map(ToString::to_string),
        // Where the bibliography notes nothing, the line on its trust stands here too.
        remark: entry.note().map(ToString::to_string).filter(|it| Some(it) != work.note.as_ref()),
        ..work
    }
}

fn kind_of(entry: &Entry) -> WorkKind {
    match entry.entry_type() {
        EntryType::Article => WorkKind::Article,
        EntryType::Book => WorkKind::Book,
        EntryType::Anthos | EntryType::Chapter => WorkKind::Chapter,
        EntryType::Thesis => WorkKind::Thesis,
        EntryType::Web => WorkKind::Page,
        _ => WorkKind::Document,
    }
}

fn names(people: Option<&[Person]>) -> Vec<Name> {
    let name = |person: &Person| {
        let family = match &person.prefix {
            Some(prefix) => format!("{prefix} {}", person.name),
            None => person.name.clone(),
        };
        Name { family, given: person.given_name.clone() }
    };
    people.unwrap_or_default().iter().map(name).collect()
}

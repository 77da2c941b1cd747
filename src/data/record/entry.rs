use std::borrow::Cow;
use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::atlas::Id;
use crate::data::problem::{Problems, did_you_mean};
pub use crate::data::record::entry_name::EntryName;
use crate::data::record::file::FileText;
pub use crate::data::record::ids::Ids;
use crate::data::record::values::{number_of, on_one_line, point_of};
use crate::geometry::GlobePoint;
use crate::time::HistoricalDate;

/// One `[[kind]]` block of a file, read field by field.
///
/// Every field that is asked for is remembered; [`Entry::finish`] reports the others as unknown.
pub struct Entry<'a> {
    /// Where it stands.
    pub file: &'a FileText<'a>,
    /// "event", "place", …
    pub kind: &'a str,
    /// By what messages call it.
    pub name: EntryName<'a>,
    table: &'a DeTable<'a>,
    start: usize,
    asked: RefCell<Vec<&'static str>>,
    problems: &'a Problems,
}

/// Fields that are asked for: few entries have more.
const USUAL_FIELDS: usize = 16;

impl<'a> Entry<'a> {
    /// A block of this kind, from its table and the byte at which it begins.
    pub fn new(
        file: &'a FileText<'a>,
        kind: &'a str,
        table: &'a DeTable<'a>,
        start: usize,
        problems: &'a Problems,
    ) -> Self {
        let id = table.get("id").and_then(|id| id.get_ref().as_str());
        let name = id.map_or(EntryName::Kind(kind), |id| EntryName::Id(kind, id));
        let asked = RefCell::default();
        Self { file, kind, name, table, start, asked, problems }
    }

    /// Reports a problem at the start of the entry.
    pub fn report(&self, what: impl Into<String>, hint: Option<String>) {
        self.report_at(self.start, what, hint);
    }

    /// Reports a problem at a field, or at the entry if it has no such field.
    pub fn report_field(&self, key: &'static str, what: impl Into<String>, hint: Option<String>) {
        self.report_at(self.start_of(key), what, hint);
    }

    /// The id it gives itself.
    pub fn id(&self) -> Option<&str> {
        self.table.get("id")?.get_ref().as_str()
    }

    /// Where a field stands, or the entry if it has no such field.
    pub fn start_of(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.start, |value| value.span().start)
    }

    /// Whether it names anything under this key.
    pub fn has(&self, key: &str) -> bool {
        self.table
            .get(key)
            .is_some_and(|value| value.get_ref().as_array().is_none_or(|list| !list.is_empty()))
    }

    /// The line the entry begins on.
    pub fn line(&self) -> usize {
        self.file.line_of(self.start)
    }

    /// A text that must be there.
    pub fn text(&self, key: &'static str) -> Option<String> {
        self.line_that_must_be(key).map(Cow::into_owned)
    }

    /// A text that may be there; an empty one is none.
    pub fn optional_text(&self, key: &'static str) -> Option<String> {
        self.optional_line(key).map(Cow::into_owned)
    }

    fn line_that_must_be(&self, key: &'static str) -> Option<Cow<'a, str>> {
        let text = self.optional_line(key);
        if text.is_none() && !self.table.contains_key(key) {
            self.report_missing(key);
        }
        text
    }

    fn optional_line(&self, key: &'static str) -> Option<Cow<'a, str>> {
        let value = self.field(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.report_type(key, "a text in quotation marks");
            return None;
        };
        let text = on_one_line(text);
        if text.is_empty() {
            self.report_field(
                key,
                format!("{} has an empty \"{key}\"", self.name),
                Some(format!("fill in \"{key}\", or leave the line out")),
            );
        }
        (!text.is_empty()).then_some(text)
    }

    /// A text of several lines that may be there, with its lines as they are; an empty one is none.
    pub fn optional_passage(&self, key: &'static str) -> Option<String> {
        self.optional_text(key)?;
        self.in_lines(key)
    }

    /// The same where it must be there.
    pub fn passage(&self, key: &'static str) -> Option<String> {
        self.text(key)?;
        self.in_lines(key)
    }

    /// A list of texts, with where each stands; an absent list is empty.
    pub fn list(&self, key: &'static str) -> Vec<(&'a str, usize)> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.report_type(key, "a list of texts: [\"one\", \"two\"]");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match item.get_ref().as_str() {
                Some(text) => texts.push((text, item.span().start)),
                None => self.report_type(key, "a list of texts: [\"one\", \"two\"]"),
            }
        }
        texts
    }

    /// A list that must be there, even if it is empty.
    pub fn required_list(&self, key: &'static str) -> Vec<(&'a str, usize)> {
        if !self.table.contains_key(key) {
            self.report_missing(key);
        }
        self.list(key)
    }

    /// A number that must be there.
    pub fn number(&self, key: &'static str) -> Option<f64> {
        let Some(value) = self.field(key) else {
            self.report_missing(key);
            return None;
        };
        let number = number_of(value.get_ref());
        if number.is_none() {
            self.report_type(key, "a number");
        }
        number
    }

    /// Numbers that must be there; none where something else stands among them.
    pub fn numbers(&self, key: &'static str) -> Vec<f64> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let items = value.get_ref().as_array().map(|items| items.iter().collect::<Vec<_>>());
        let numbers = items.unwrap_or_default().into_iter().map(|it| number_of(it.get_ref()));
        numbers.collect::<Option<_>>().unwrap_or_default()
    }

    /// A point of the globe that must be there: `[degrees east, degrees north]`.
    pub fn point(&self, key: &'static str) -> Option<GlobePoint> {
        let Some(value) = self.field(key) else {
            self.report_missing(key);
            return None;
        };
        let point = point_of(value.get_ref());
        if point.is_none() {
            self.report_type(key, "[degrees east, degrees north], on the globe");
        }
        point
    }

    /// Points of the globe; those that are none are reported and left out.
    pub fn points(&self, key: &'static str) -> Vec<GlobePoint> {
        let Some(value) = self.field(key) else {
            self.report_missing(key);
            return Vec::new();
        };
        let items = value.get_ref().as_array().map(|items| items.iter().collect::<Vec<_>>());
        let read = |item: &&Spanned<DeValue<'_>>| point_of(item.get_ref());
        let items = items.unwrap_or_default();
        let points: Vec<GlobePoint> = items.iter().filter_map(read).collect();
        if points.len() < items.len() || points.is_empty() {
            self.report_type(key, "[[degrees east, degrees north], …], on the globe");
        }
        points
    }

    /// Yes or no; no if it isn't there.
    pub fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.field(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.report_type(key, "true or false");
            false
        })
    }

    /// A date that must be there, in EDTF.
    pub fn date(&self, key: &'static str) -> Option<HistoricalDate> {
        self.parsed_date(key, &self.line_that_must_be(key)?)
    }

    /// A date that may be there, in EDTF.
    pub fn optional_date(&self, key: &'static str) -> Option<HistoricalDate> {
        self.parsed_date(key, &self.optional_line(key)?)
    }

    /// One of a few words.
    pub fn word<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        word_of: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.line_that_must_be(key)?;
        let found = all.iter().copied().find(|&item| word_of(item) == text);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|&item| word_of(item)).collect();
            let hint = did_you_mean(&text, words.iter().copied());
            self.report_field(
                key,
                format!("{} has the unknown {key} \"{text}\"", self.name),
                hint.or_else(|| Some(format!("use one of {}", words.join(", ")))),
            );
        }
        found
    }

    /// The thing whose id must be there.
    pub fn reference<T>(&self, key: &'static str, ids: &Ids<T>) -> Option<Id<T>> {
        let text = self.line_that_must_be(key)?;
        self.resolve(&text, self.start_of(key), ids)
    }

    /// The thing whose id may be there.
    pub fn optional_reference<T>(&self, key: &'static str, ids: &Ids<T>) -> Option<Id<T>> {
        let text = self.optional_line(key)?;
        self.resolve(&text, self.start_of(key), ids)
    }

    /// The things of a list of ids; unknown ones are reported and left out.
    pub fn references<T>(&self, key: &'static str, ids: &Ids<T>) -> Vec<Id<T>> {
        let list = self.list(key);
        list.iter().filter_map(|(text, at)| self.resolve(text, *at, ids)).collect()
    }

    /// The thing with an id, or a report that there is none.
    pub fn resolve<T>(&self, id: &str, at: usize, ids: &Ids<T>) -> Option<Id<T>> {
        let found = ids.places.get(id).copied();
        if found.is_some() || ids.is_unreadable {
            return found;
        }
        if ids.left_out.contains(id) {
            let what = format!("the {} \"{id}\" is left out for a problem of its own", ids.kind);
            self.report_at(at, what, Some("mend that one first".to_owned()));
        } else {
            let hint = did_you_mean(id, ids.places.keys().map(AsRef::as_ref));
            self.report_at(
                at,
                format!("the {} \"{id}\" is not in {}", ids.kind, ids.home),
                hint.or_else(|| Some(format!("add it to {}, or mend the id", ids.home))),
            );
        }
        found
    }

    /// The blocks inside this one: `[[event.correction]]`.
    pub fn children(&self, key: &'static str) -> Vec<Entry<'a>> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.report_type(key, &format!("a block of its own: [[{}.{key}]]", self.kind));
            return Vec::new();
        };
        let tables: Vec<_> =
            items.iter().filter_map(|item| Some((item.get_ref().as_table()?, item))).collect();
        if tables.len() < items.len() {
            self.report_type(key, &format!("each as a block of its own: [[{}.{key}]]", self.kind));
        }
        tables
            .into_iter()
            .map(|(table, item)| {
                let start = item.span().start;
                let mut child = Entry::new(self.file, key, table, start, self.problems);
                child.name = EntryName::Told(format!("a {key} of {}", self.name));
                child
            })
            .collect()
    }

    /// The one block inside this one: `[lesson]`.
    pub fn child(&self, key: &'static str) -> Option<Entry<'a>> {
        let value = self.field(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.report_type(key, &format!("it as a block of its own: [{key}]"));
            return None;
        };
        Some(Entry::new(self.file, key, table, value.span().start, self.problems))
    }

    /// Reports every field that nobody asked for. It is the last that is asked of an entry.
    pub fn finish(&self) {
        // Many entries wait for others: none keeps what it needs no more.
        let asked = self.asked.take();
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if !asked.contains(&name) {
                let hint = did_you_mean(name, asked.iter().copied());
                self.report_at(
                    key.span().start,
                    format!("{} has the unknown key \"{name}\"", self.name),
                    hint.or_else(|| {
                        Some(format!("the keys of a {} are {}", self.kind, asked.join(", ")))
                    }),
                );
            }
        }
    }

    fn field(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.note(key);
        self.table.get(key)
    }

    fn note(&self, key: &'static str) {
        let mut asked = self.asked.borrow_mut();
        if asked.is_empty() {
            asked.reserve(USUAL_FIELDS);
        }
        asked.push(key);
    }

    fn in_lines(&self, key: &str) -> Option<String> {
        self.table.get(key)?.get_ref().as_str().map(|text| text.trim().to_owned())
    }

    fn parsed_date(&self, key: &'static str, text: &str) -> Option<HistoricalDate> {
        HistoricalDate::parse(text)
            .map_err(|error| {
                let what = format!("{} has a bad \"{key}\": {error}", self.name);
                self.report_field(key, what, Some(error.hint().to_owned()));
            })
            .ok()
    }

    fn report_missing(&self, key: &'static str) {
        self.note(key);
        self.report(
            format!("{} has no \"{key}\"", self.name),
            Some(format!("add a line {key} = …")),
        );
    }

    fn report_type(&self, key: &'static str, wanted: &str) {
        self.report_field(
            key,
            format!("\"{key}\" of {} is of the wrong type", self.name),
            Some(format!("write {wanted}")),
        );
    }

    /// Reports a problem at a byte of the file.
    pub fn report_at(&self, byte: usize, what: impl Into<String>, hint: Option<String>) {
        self.problems.add(self.file.problem(byte, what, hint));
    }
}

use strum::{IntoStaticStr, VariantArray};

use crate::atlas::styled_entry::StyledEntry;
use crate::atlas::table::{Id, Table};
use crate::language::Words;

/// Which [`Source`] of an atlas.
pub type SourceId = Id<Source>;

/// A work the atlas rests on.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id in the bibliography.
    pub slug: String,
    /// Who wrote or published it.
    pub by: String,
    /// Its title.
    pub title: String,
    /// When it came out, as the bibliography has it.
    pub date: Option<String>,
    /// Where on the web.
    pub url: Option<String>,
    /// In which libraries, series or archives, where it has no address.
    pub library: Option<String>,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whose side it speaks for, if any.
    pub side: Option<String>,
    /// One line on how far to trust it.
    pub trust: Option<String>,
    /// All of the bibliography's entry, for citations in a style.
    pub entry: Option<StyledEntry>,
}

/// A document that the atlas must cover: all that it states is found in events that cite it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// The document.
    pub source: SourceId,
    /// How many facts it holds.
    pub facts: usize,
}

/// What sort of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SourceKind {
    /// The treaty or document itself.
    Primary,
    /// A government about itself.
    Government,
    /// Research.
    Scholarship,
    /// News of the time.
    Press,
    /// Opinion.
    Essay,
    /// Encyclopaedias, notes, tables.
    Reference,
}

impl SourceKind {
    /// Whether it is an official text: the document itself, or a government that prints its own.
    pub fn is_official_text(self) -> bool {
        matches!(self, Self::Primary | Self::Government)
    }

    /// The word in the bibliography, and in the language files after `source-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Source {
    /// All of the bibliography's entry, as citation styles want it.
    pub fn styled(&self) -> Option<&hayagriva::Entry> {
        self.entry.as_ref().and_then(StyledEntry::styled)
    }

    /// Author, title and date on one line.
    pub fn line(&self, words: &Words) -> String {
        let titled = if self.by.is_empty() {
            self.title.clone()
        } else {
            let values =
                [("author", self.by.as_str().into()), ("title", self.title.as_str().into())];
            words.say_with("source-by", &values)
        };
        match &self.date {
            Some(date) => {
                let values = [("source", titled.into()), ("date", date.as_str().into())];
                words.say_with("source-dated", &values)
            }
            None => titled,
        }
    }
}

/// A source, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// An article, a page, a paragraph.
    pub locator: Option<String>,
}

impl Citation {
    /// The source and the place in it, on one line.
    pub fn line(&self, sources: &Table<Source>, words: &Words) -> String {
        let line = sources[self.source].line(words);
        match &self.locator {
            Some(place) => {
                let values = [("source", line.into()), ("place", place.as_str().into())];
                words.say_with("source-at", &values)
            }
            None => line,
        }
    }
}

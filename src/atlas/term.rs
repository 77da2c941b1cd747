use crate::atlas::source::Citation;
use crate::atlas::table::Id;

/// Which [`Term`] of an atlas.
pub type TermId = Id<Term>;

/// A word that the history uses, explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// The id in the files.
    pub slug: String,
    /// The word.
    pub name: String,
    /// Other forms in which it stands in texts.
    pub also: Vec<String>,
    /// What it means, in one or two sentences.
    pub means: String,
    /// The language it is from, where it is not English.
    pub language: Option<String>,
    /// Who says so, where that is not plain.
    pub source: Option<Citation>,
}

/// A word that one side uses: in the atlas's own texts it stands only in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedWord {
    /// The word or the words.
    pub word: String,
    /// What the atlas says in its own words.
    pub instead: String,
}

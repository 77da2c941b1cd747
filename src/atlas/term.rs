use std::ops::Range;

use crate::atlas::source::Citation;
use crate::atlas::table::{Id, Table};

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
    /// Names of days, bodies and pacts that it is part of, and may stand in as they are.
    pub within: Vec<String>,
}

/// Where terms stand in a text for the first time, in order and without overlap; those that are
/// known already are left out. Case does not matter, and parts of words are none.
pub fn terms_in(terms: &Table<Term>, text: &str, known: &[TermId]) -> Vec<(Range<usize>, TermId)> {
    // Where small letters take other room than capitals, places in the text would shift.
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<(Range<usize>, TermId)> = Vec::new();
    for (id, term) in terms.with_ids().filter(|(id, _)| !known.contains(id)) {
        found.extend(place_of(term, &lower).map(|range| (range, id)));
    }
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|(range, _)| {
        let is_free = range.start >= end;
        if is_free {
            end = range.end;
        }
        is_free
    });
    found
}

/// Whether a text has a term, in any of its forms.
pub fn stands_in(term: &Term, text: &str) -> bool {
    place_of(term, &text.to_ascii_lowercase()).is_some()
}

/// The first place of a term in a text of small letters. Of two forms at one place the longer one:
/// "status quo ante" before "status quo".
fn place_of(term: &Term, lower: &str) -> Option<Range<usize>> {
    let forms = std::iter::once(&term.name).chain(&term.also);
    let places = forms.filter_map(|form| first_place(lower, &form.to_ascii_lowercase()));
    places.min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))
}

/// The first place at which words stand that are no parts of longer ones.
fn first_place(text: &str, words: &str) -> Option<Range<usize>> {
    let mut places = text.match_indices(words).map(|(at, found)| at..at + found.len());
    places.find(|place| {
        let before = text[..place.start].chars().next_back();
        let after = text[place.end..].chars().next();
        let is_han = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        let goes_on = |c: char| c.is_alphanumeric() && !is_han(c);
        ![before, after].into_iter().flatten().any(goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(name: &str, also: &[&str]) -> Term {
        let also = also.iter().map(|&form| form.to_owned()).collect();
        let (slug, means) = (name.to_owned(), String::new());
        Term { slug, name: name.to_owned(), also, means, language: None, source: None }
    }

    #[test]
    fn a_term_is_found_once_in_any_case_and_as_a_whole_word() {
        let ratification = term("ratification", &["ratified"]);
        let terms = Table::new(vec![ratification, term("Ezo", &[])], |it| &it.slug);
        let text = "Ratified in Ezochi? In EZO, ratification.";
        let found = terms_in(&terms, text, &[]);
        let words: Vec<&str> = found.iter().map(|(range, _)| &text[range.clone()]).collect();
        assert_eq!(words, ["Ratified", "EZO"]);
        assert!(terms_in(&terms, text, &[found[0].1, found[1].1]).is_empty());
    }
}

use memchr::memmem;

use crate::atlas::{Atlas, LoadedWord};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::data::rules::written::{all_written, has_words, outside_quotation, pairs};

/// The longest title, in characters; a longer one doesn't fit its row.
const LONGEST_TITLE: usize = 70;
/// The longest summary, in words.
const LONGEST_SUMMARY: usize = 60;

/// A word that one side uses stands in quotation marks, in what a voice says too: there it is told in our
/// words, and a word of the source's own is quoted.
pub fn loaded_words_are_quoted(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Many texts would be asked, and a history may have no such list.
    if atlas.loaded_words.is_empty() {
        return problems;
    }
    for it in all_written(atlas) {
        for loaded in loaded_words_in(atlas, it.text) {
            let what = format!(
                "the {} of the {} \"{}\" says \"{}\" in the atlas's own words",
                it.field, it.kind, it.slug, loaded.word
            );
            let hint = format!("quote it (“”) with whose word it is, or say: {}", loaded.instead);
            problems.push(origins.problem(it.kind, it.slug, what, &hint));
        }
    }
    problems
}

/// The words of one side that a text says outside of quotation marks.
pub fn loaded_words_in<'a>(atlas: &'a Atlas, text: &str) -> Vec<&'a LoadedWord> {
    let text = outside_quotation(text).to_lowercase();
    let is_said = |loaded: &&LoadedWord| {
        let word = loaded.word.to_lowercase();
        // Nearly all are not: no copy is made for them.
        if memmem::find(text.as_bytes(), word.as_bytes()).is_none() {
            return false;
        }
        let names = loaded.within.iter().map(|name| name.to_lowercase());
        let text = names.fold(text.clone(), |text, name| text.replace(&name, " "));
        has_words(&text, &word)
    };
    atlas.loaded_words.iter().filter(is_said).collect()
}

/// Land that two states name is named in both forms, in one order.
pub fn paired_names_stand_together(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    let pairs = pairs(atlas);
    if pairs.is_empty() {
        return problems;
    }
    for it in all_written(atlas) {
        for (name, alias) in lone_names_of(&pairs, it.text) {
            let what = format!(
                "the {} of the {} \"{}\" names one side's form alone",
                it.field, it.kind, it.slug
            );
            let hint = format!("write {name} / {alias}, or quote the one who says it");
            problems.push(origins.problem(it.kind, it.slug, what, &hint));
        }
    }
    problems
}

/// Both names of the lands that a text names in one form alone.
pub fn lone_names_in<'a>(atlas: &'a Atlas, text: &str) -> Vec<(&'a str, &'a str)> {
    lone_names_of(&pairs(atlas), text)
}

fn lone_names_of<'a>(pairs: &[(&'a str, &'a str)], text: &str) -> Vec<(&'a str, &'a str)> {
    let is_named = |(name, alias): &&(&str, &str)| text.contains(name) || text.contains(alias);
    let is_alone = |&(name, alias): &(&str, &str)| {
        let text = outside_quotation(text).replace(&format!("{name} / {alias}"), " ");
        has_words(&text, name) || has_words(&text, alias)
    };
    pairs.iter().filter(is_named).copied().filter(is_alone).collect()
}

/// Titles and summaries are as short as they must be.
pub fn titles_and_summaries_are_short(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for it in all_written(atlas) {
        let is_told = ["event", "argument"].contains(&it.kind);
        let (is_long, limit) = match it.field {
            "title" => (it.text.chars().count() > LONGEST_TITLE, "70 characters"),
            "summary" => (has_more_words(it.text, LONGEST_SUMMARY), "60 words"),
            _ => continue,
        };
        if is_long && is_told {
            let what = format!(
                "the {} of the {} \"{}\" has more than {limit}",
                it.field, it.kind, it.slug
            );
            problems.push(origins.problem(it.kind, it.slug, what, "shorten it"));
        }
    }
    problems
}

/// Whether a text on one line has more words than so many. Nearly none has: its spaces are counted
/// first.
fn has_more_words(text: &str, most: usize) -> bool {
    let spaces = text.bytes().filter(|&byte| byte == b' ').count();
    spaces >= most && text.split_whitespace().count() > most
}

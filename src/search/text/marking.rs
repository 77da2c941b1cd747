//! What a query asks for, and where one text has it, for marking.

use std::ops::Range;

use crate::search::text::folding::{end_of_beginning, folded, pieces};
use crate::search::text::spelling::{Fit, Mistyped, Spelling, letter_set};

/// The byte ranges of the text in which it has words of the query: of a word that is only begun
/// what was typed, otherwise whole words. In order, apart from one another, on char boundaries.
/// Typing errors count for a word that the text has in no other way.
pub fn matches(text: &str, query: &str) -> Vec<Range<usize>> {
    let sought = sought(query);
    if sought.is_empty() {
        return Vec::new();
    }
    let pieces: Vec<(Range<usize>, Sought)> = pieces(text)
        .map(|piece| {
            let word = &text[piece.range.clone()];
            let word = if piece.is_run {
                Sought::Run(folded(word))
            } else {
                Sought::Word(Spelling::in_text(word))
            };
            (piece.range, word)
        })
        .collect();
    let mut ranges = Vec::new();
    for word in &sought {
        let before = ranges.len();
        for (range, piece) in &pieces {
            add_as_spelt(&mut ranges, text, range, word, piece);
        }
        if ranges.len() == before {
            ranges.extend(mistyped_ranges(word, &pieces));
        }
    }
    joined(ranges)
}

/// A word or a run of a query or a text.
#[derive(Clone, Debug)]
pub enum Sought {
    /// A word, in all its forms.
    Word(Spelling),
    /// Han characters and kana.
    Run(String),
}

/// The words and runs of the query.
pub fn sought(query: &str) -> Vec<Sought> {
    let words = pieces(query).map(|piece| {
        let word = &query[piece.range];
        if piece.is_run {
            Sought::Run(folded(word))
        } else {
            Sought::Word(Spelling::in_query(word))
        }
    });
    words.collect()
}

fn add_as_spelt(
    ranges: &mut Vec<Range<usize>>,
    text: &str,
    range: &Range<usize>,
    sought: &Sought,
    piece: &Sought,
) {
    match (sought, piece) {
        (Sought::Run(sought), Sought::Run(run)) => {
            let places = run.char_indices().filter(|&(at, _)| run[at..].starts_with(&**sought));
            ranges.extend(places.map(|(at, _)| {
                let start = range.start + at;
                start..start + sought.len()
            }));
        }
        (Sought::Word(sought), Sought::Word(word)) => {
            let typed = sought.forms[Spelling::AS_SPELT].as_ref().map_or(0, String::len);
            match sought.fit(word) {
                Some(Fit::Begun) => {
                    let end = range.start + end_of_beginning(&text[range.clone()], typed);
                    ranges.push(range.start..end);
                }
                Some(_) => ranges.push(range.clone()),
                None => {}
            }
        }
        (Sought::Run(_), Sought::Word(_)) | (Sought::Word(_), Sought::Run(_)) => {}
    }
}

fn mistyped_ranges(sought: &Sought, pieces: &[(Range<usize>, Sought)]) -> Vec<Range<usize>> {
    let Sought::Word(sought) = sought else { return Vec::new() };
    let typed = sought.mistyped();
    let fits = |typed: &Option<Mistyped>, word: &Option<String>| {
        let (Some(typed), Some(word)) = (typed, word) else { return false };
        typed.fit(word, letter_set(word)).is_some()
    };
    let found = pieces.iter().filter(|(_, piece)| match piece {
        Sought::Word(word) => typed.iter().zip(&word.forms).any(|(it, word)| fits(it, word)),
        Sought::Run(_) => false,
    });
    found.map(|(range, _)| range.clone()).collect()
}

/// The ranges in order, those that overlap or touch as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        matches(text, query).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_was_typed_is_marked() {
        assert_eq!(marked("Kurils and the Kuril war", "kuril"), ["Kuril", "Kuril"]);
        assert_eq!(marked("Hokkaidō", "hokkaido"), ["Hokkaidō"]);
        assert_eq!(marked("Il’ya’s", "ilyas"), ["Il’ya’s"]);
        assert_eq!(marked("in 1855", "185"), ["185"]);
        assert_eq!(marked("Rome", ""), [""; 0]);
    }

    #[test]
    fn words_romanised_otherwise_are_marked_whole() {
        assert_eq!(marked("to Tokyo.", "toukyou"), ["Tokyo"]);
        assert_eq!(marked("to Tokyo.", "touk"), ["Tokyo"]);
    }

    #[test]
    fn runs_are_marked_where_they_stand_and_joined() {
        assert_eq!(marked("島国後島、国", "国後"), ["国後"]);
        assert_eq!(marked("国後島", "島 国後"), ["国後島"]);
        assert_eq!(marked("ああああ", "ああ"), ["ああああ"]);
    }

    #[test]
    fn errors_are_marked_only_where_nothing_is_spelt_so() {
        assert_eq!(marked("Itrup", "Iturup"), ["Itrup"]);
        assert_eq!(marked("Itrup, Iturup", "Iturup"), ["Iturup"]);
    }

    #[test]
    fn marks_are_whole_characters_in_order_and_apart_in_any_text() {
        let odd: Vec<char> = "aʹ’\u{304}İßõ国々ー・ １4é😀Жй-".chars().collect();
        let mut chance = 1855_usize;
        let mut text = |most| {
            let letters = (0..most).map(|_| {
                chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                odd[(chance >> 33) % odd.len()]
            });
            letters.collect::<String>()
        };
        for _ in 0..20_000 {
            let (text, query) = (text(16), text(3));
            let ranges = matches(&text, &query);
            assert!(ranges.iter().all(|range| !text[range.clone()].is_empty()), "{query} {text}");
            assert!(ranges.is_sorted_by(|one, next| one.end < next.start), "{query} {text}");
        }
    }
}

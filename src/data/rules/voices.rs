use crate::atlas::{Atlas, Quote, Voice};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// What a text says is told in our words, and shortly.
const MOST_WORDS: usize = 45;
/// Only where the wording itself is argued about.
const MOST_QUOTES: usize = 2;
const LONGEST_QUOTE: usize = 6;
/// Of a quote in Chinese characters or kana.
const MOST_CHARACTERS: usize = 14;

/// A voice is short, quotes little, and belongs to something.
pub fn voices_are_short_and_belong_somewhere(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for voice in &atlas.voices {
        let broken = broken_rules(voice).into_iter();
        problems.extend(broken.map(|(what, hint)| {
            let what = format!("the voice \"{}\" {what}", voice.slug);
            origins.problem("voice", &voice.slug, what, hint)
        }));
    }
    problems
}

fn broken_rules(voice: &Voice) -> Vec<(String, &'static str)> {
    let mut broken = Vec::new();
    if voice.says.split_whitespace().count() > MOST_WORDS {
        broken.push((format!("says more than {MOST_WORDS} words"), "say it more shortly"));
    }
    if voice.quotes.len() > MOST_QUOTES {
        let hint = "keep the phrases whose wording is argued about";
        broken.push((format!("has more than {MOST_QUOTES} quotes"), hint));
    }
    for quote in voice.quotes.iter().filter(|quote| is_long(quote)) {
        let what = format!("quotes more than a phrase: {}", quote.words);
        broken.push((what, "quote at most six words, or fourteen characters of Japanese"));
    }
    let belongs = [
        voice.events.is_empty(),
        voice.treaties.is_empty(),
        voice.positions.is_empty(),
        voice.people.is_empty(),
    ];
    if belongs == [true; 4] {
        let hint = "name one of its events, treaties, positions or people";
        broken.push(("belongs to nothing".to_owned(), hint));
    }
    broken
}

fn is_long(quote: &Quote) -> bool {
    let is_han_or_kana = |c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    if quote.words.contains(is_han_or_kana) {
        quote.words.chars().count() > MOST_CHARACTERS
    } else {
        quote.words.split_whitespace().count() > LONGEST_QUOTE
    }
}

//! Texts cut into words, and words written so that case, accents and apostrophes are the same.

use std::{iter, ops::Range};

/// A part of a text that is found as a whole: a word, or a run of Han characters and kana, which
/// are written without spaces between words. Never empty, on char boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Whether it is a run of Han characters and kana rather than a word.
    pub is_run: bool,
}

/// The words and runs of the text, in order. What is neither a letter nor a digit divides them,
/// save an apostrophe inside a word.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece> + '_ {
    let mut at = 0;
    iter::from_fn(move || {
        let mut rest = text[at..].char_indices();
        let (gap, first) =
            rest.find(|&(_, c)| matches!(Class::of(c), Class::Letter | Class::Ideograph))?;
        let is_run = is_ideograph(first);
        let start = at + gap;
        let mut end = start;
        for (offset, c) in text[start..].char_indices() {
            let class = Class::of(c);
            let is_outside = class == Class::Gap || (class == Class::Ideograph) != is_run;
            if is_outside {
                break;
            }
            // An apostrophe belongs to the word only if more of the word follows.
            if class != Class::Apostrophe {
                end = start + offset + c.len_utf8();
            }
        }
        at = end;
        Some(Piece { range: start..end, is_run })
    })
}

/// The word in small letters, without accents and apostrophes.
pub fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(&mut folded, word);
    folded
}

/// Whether a text begins as typed, or one of its words and what follows it does, forgiving case
/// and accents.
///
/// ```
/// use kuril_atlas::search::begins_with;
///
/// assert!(begins_with("Southern Hokkaidō", "hokka"));
/// assert!(!begins_with("Southern Hokkaidō", "kaido"));
/// ```
pub fn begins_with(text: &str, typed: &str) -> bool {
    let typed = folded(typed);
    let starts = text.match_indices(' ').map(|(at, _)| at);
    !typed.is_empty()
        && iter::once(0).chain(starts).any(|at| folded(&text[at..]).starts_with(&typed))
}

/// Adds the folded word to the text.
pub fn fold_into(text: &mut String, word: &str) {
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            text.push(c.to_ascii_lowercase());
        } else if matches!(Class::of(c), Class::Letter | Class::Ideograph) {
            c.to_lowercase().for_each(|small| push_bare(text, small));
        }
    }
}

/// Where in the word its beginning ends that folds to so many bytes, with the accents on it.
pub fn end_of_beginning(word: &str, folded_bytes: usize) -> usize {
    let mut folded = String::new();
    for (at, c) in word.char_indices() {
        if folded.len() >= folded_bytes && Class::of(c) != Class::Accent {
            return at;
        }
        fold_into(&mut folded, c.encode_utf8(&mut [0; 4]));
    }
    word.len()
}

/// Whether the character is one of those written without spaces between words.
pub fn is_ideograph(c: char) -> bool {
    matches!(c,
        '々'..='〇'
        | 'ぁ'..='ゟ'
        | 'ァ'..='ヺ'
        | 'ー'..='ヿ'
        // The small kana of Ainu.
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9F}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// What a character does to the words of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter or digit of a word.
    Letter,
    /// A part of a run.
    Ideograph,
    /// A mark on the letter before it.
    Accent,
    /// Dropped inside a word.
    Apostrophe,
    /// Divides words.
    Gap,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => Self::Letter,
            // Soft and hard signs are written as primes, and a soft hyphen is not seen at all.
            '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | '′' | '\u{AD}' => Self::Apostrophe,
            '\u{300}'..='\u{36F}' => Self::Accent,
            _ if c.is_ascii() => Self::Gap,
            _ if is_ideograph(c) => Self::Ideograph,
            _ if c.is_alphanumeric() => Self::Letter,
            _ => Self::Gap,
        }
    }
}

/// Adds the small letter without its accent.
fn push_bare(text: &mut String, small: char) {
    let bare = match small {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ŧ' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // Dots and breves are left off at will, and the letters of before 1918 are gone.
        'ё' | 'ѣ' => "е",
        'й' | 'і' => "и",
        '\u{300}'..='\u{36F}' => "",
        // Japanese keyboards write digits and Latin letters at full width.
        '\u{FF10}'..='\u{FF5A}' => {
            text.extend(char::from_u32(small as u32 - 0xFEE0));
            return;
        }
        _ => {
            text.push(small);
            return;
        }
    };
    text.push_str(bare);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        pieces(text).map(|piece| &text[piece.range]).collect()
    }

    #[test]
    fn what_is_no_letter_or_digit_divides_words() {
        assert_eq!(words("Paris–Rome, 1855 (re-read)."), ["Paris", "Rome", "1855", "re", "read"]);
        assert_eq!(words(" – "), [""; 0]);
    }

    #[test]
    fn an_apostrophe_belongs_to_the_word_around_it() {
        assert_eq!(words("'Il'ya' saw Il’ya’s"), ["Il'ya", "saw", "Il’ya’s"]);
        assert_eq!(folded("Il’ya"), "ilya");
    }

    #[test]
    fn runs_end_where_another_script_begins() {
        assert_eq!(
            words("1855年国後島Kunashir・ヤルタ"),
            ["1855", "年国後島", "Kunashir", "ヤルタ"]
        );
        assert!(pieces("国後島").all(|piece| piece.is_run));
    }

    #[test]
    fn case_and_accents_fold_away() {
        assert_eq!(folded("Hokkaidō"), "hokkaido");
        assert_eq!(folded("SÃO"), "sao");
        assert_eq!(folded("Straße"), "strasse");
        assert_eq!(folded("Алёшкин"), folded("АЛЕШКИН"));
        assert_eq!(folded("Курильский"), "курильскии");
        assert_eq!(folded("１８５５"), "1855");
    }

    #[test]
    fn an_accent_apart_is_the_same_as_one_with_its_letter() {
        assert_eq!(folded("Hokkaido\u{304}"), folded("Hokkaidō"));
        assert_eq!(folded("Курильскии\u{306}"), folded("Курильский"));
    }

    #[test]
    fn a_beginning_ends_after_its_accents_and_before_the_next_letter() {
        assert_eq!(end_of_beginning("Ōmura", 1), "Ō".len());
        assert_eq!(end_of_beginning("O\u{304}mura", 1), "O\u{304}".len());
        assert_eq!(end_of_beginning("Il'ya", 3), "Il'y".len());
        assert_eq!(end_of_beginning("Rome", 4), 4);
    }
}

//! Whether a word of a query is a word of a text, and how well the two fit.

use crate::search::text::folding::folded;
use crate::search::text::romanisation::{japanese, japanese_begun, russian};

/// How well a word of a query fits a word of a text: the better, the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It has two typing errors.
    TwoErrors,
    /// It has one typing error.
    OneError,
    /// The text's word begins with it if both are romanised alike.
    SoundBegun,
    /// The text's word begins with it.
    Begun,
    /// Romanised alike it is the same.
    Sound,
    /// It is the same.
    Same,
}

/// A word in the forms in which it is compared, each with the same form of another word. All are
/// folded, and the first is as it is spelt.
#[derive(Clone, Debug)]
pub struct Spelling {
    /// As it is spelt, in one Japanese romanisation if it can be Japanese, and in one Russian.
    pub forms: [Option<String>; Self::FORMS],
}

impl Spelling {
    /// How many forms a word has.
    pub const FORMS: usize = 3;
    /// Which of the forms is the word as it is spelt.
    pub const AS_SPELT: usize = 0;
    /// Below this many letters a word of a query is not put into another romanisation: "shi" would
    /// find every "side".
    const LETTERS_ROMANISED: usize = 4;

    /// A word as it stands in a text.
    pub fn in_text(word: &str) -> Self {
        let word = folded(word);
        let (japanese, russian) = (japanese(&word), russian(&word));
        Self { forms: [Some(word), japanese, Some(russian)] }
    }

    /// A word as someone types it, which may not be finished.
    pub fn in_query(word: &str) -> Self {
        let word = folded(word);
        if word.chars().count() < Self::LETTERS_ROMANISED {
            return Self { forms: std::array::from_fn(|_| Some(word.clone())) };
        }
        let (japanese, russian) = (japanese_begun(&word), russian(&word));
        Self { forms: [Some(word), japanese, Some(russian)] }
    }

    /// How this word of a query fits a word of a text that is spelt as it is, or goes on from it.
    pub fn fit(&self, word: &Self) -> Option<Fit> {
        let fits = self.forms.iter().zip(&word.forms).enumerate();
        fits.filter_map(|(form, (typed, word))| {
            let (typed, word) = (typed.as_ref()?, word.as_ref()?);
            word.starts_with(typed).then(|| Fit::of_beginning(form, typed.len() == word.len()))
        })
        .max()
    }

    /// The forms in which this word of a query can be mistyped.
    pub fn mistyped(&self) -> [Option<Mistyped>; Self::FORMS] {
        self.forms.each_ref().map(|form| Mistyped::new(form.as_deref()?))
    }
}

impl Fit {
    /// A form of the word begins with the query's, and is the same if that is all of it.
    pub fn of_beginning(form: usize, is_all: bool) -> Self {
        match (form == Spelling::AS_SPELT, is_all) {
            (true, true) => Self::Same,
            (false, true) => Self::Sound,
            (true, false) => Self::Begun,
            (false, false) => Self::SoundBegun,
        }
    }
}

/// A form of a word that is long enough to be understood with typing errors, without digits.
#[derive(Clone, Debug)]
pub struct Mistyped {
    letters: Vec<char>,
    letter_set: u64,
    errors: usize,
}

impl Mistyped {
    fn new(form: &str) -> Option<Self> {
        let letters: Vec<char> = form.chars().collect();
        let errors = match letters.len() {
            ..4 => return None,
            4..8 => 1,
            8.. => 2,
        };
        // One digit makes another year.
        let has_digit = letters.iter().any(|letter| letter.is_numeric());
        (!has_digit).then(|| Self { letters, letter_set: letter_set(form), errors })
    }

    /// How it fits a form of a text's word, which has these letters.
    pub fn fit(&self, word: &str, letters: u64) -> Option<Fit> {
        // An error adds a letter, takes one away or does both.
        let differing = (self.letter_set ^ letters).count_ones() as usize;
        if differing > 2 * self.errors || word.len() > 4 * (self.letters.len() + self.errors) {
            return None;
        }
        let word: Vec<char> = word.chars().collect();
        let is_near = self.letters.len().abs_diff(word.len()) <= self.errors;
        if !is_near || word.iter().any(|letter| letter.is_numeric()) {
            return None;
        }
        match errors(&self.letters, &word, self.errors)? {
            0 | 1 => Some(Fit::OneError),
            _ => Some(Fit::TwoErrors),
        }
    }
}

/// The letters of the word, some of them sharing a bit: a quick way to see that words differ.
pub fn letter_set(word: &str) -> u64 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}

/// How many letters must be added, left out, replaced or swapped with their neighbours to make
/// one word of the other, if at most so many.
fn errors(one: &[char], other: &[char], most: usize) -> Option<usize> {
    // Two rows back for swaps, one row back, and this one; only near the diagonal can it be few.
    let width = other.len() + 1;
    let far = most + 1;
    let mut rows = [vec![far; width], (0..width).collect(), vec![far; width]];
    for i in 1..=one.len() {
        let [before, above, row] = &mut rows;
        let (first, last) = (i.saturating_sub(most).max(1), (i + most).min(other.len()));
        row.fill(far);
        row[0] = i;
        for j in first..=last {
            let replaced = above[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            row[j] = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            let is_swap =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if is_swap {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().all(|&errors| errors > most) {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][other.len()]).filter(|&errors| errors <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(query: &str, word: &str) -> Option<Fit> {
        Spelling::in_query(query).fit(&Spelling::in_text(word))
    }

    fn fit_with_errors(query: &str, word: &str) -> Option<Fit> {
        let word = Spelling::in_text(word);
        let forms = Spelling::in_query(query).mistyped().into_iter().zip(&word.forms);
        forms
            .filter_map(|(typed, word)| {
                let word = word.as_ref()?;
                typed?.fit(word, letter_set(word))
            })
            .max()
    }

    #[test]
    fn what_is_closer_fits_better() {
        assert_eq!(fit("hokkaido", "Hokkaidō"), Some(Fit::Same));
        assert_eq!(fit("Toukyou", "Tokyo"), Some(Fit::Sound));
        assert_eq!(fit("hok", "Hokkaidō"), Some(Fit::Begun));
        assert_eq!(fit("oomur", "Omura"), Some(Fit::SoundBegun));
        assert_eq!(fit("nemuro", "Nemur"), None);
        assert!(Fit::Same > Fit::Sound && Fit::SoundBegun > Fit::OneError);
    }

    #[test]
    fn unlike_words_do_not_fit() {
        assert_eq!(fit("four", "for"), None);
        assert_eq!(fit("four", "form"), None);
        assert_eq!(fit("too", "to"), None);
    }

    #[test]
    fn words_of_four_letters_may_have_one_error_of_any_kind() {
        for typed in ["toggo", "tgo", "tago", "tgoo"] {
            let is_long = typed.len() >= 4;
            let expected = is_long.then_some(Fit::OneError);
            assert_eq!(fit_with_errors(typed, "Togo"), expected, "{typed}");
        }
        assert_eq!(fit_with_errors("kunshr", "Kunashir"), None);
        assert_eq!(fit_with_errors("Итурап", "Итуруп"), Some(Fit::OneError));
    }

    #[test]
    fn words_of_eight_letters_may_have_two_errors() {
        assert_eq!(fit_with_errors("hokaiddo", "Hokkaido"), Some(Fit::TwoErrors));
        assert_eq!(fit_with_errors("nokkaida", "Hokkaido"), Some(Fit::TwoErrors));
        assert_eq!(fit_with_errors("nokaiddo", "Hokkaido"), None);
    }

    #[test]
    fn numbers_have_no_typing_errors() {
        assert_eq!(fit_with_errors("1855", "1875"), None);
        assert_eq!(fit("185", "1855"), Some(Fit::Begun));
    }

    #[test]
    fn errors_are_as_few_as_can_be() {
        let few = |one: &str, other: &str| {
            let letters = |word: &str| word.chars().collect::<Vec<char>>();
            errors(&letters(one), &letters(other), 2)
        };
        assert_eq!(few("abcd", "abcd"), Some(0));
        assert_eq!(few("abcd", "bcd"), Some(1));
        assert_eq!(few("abcd", "xabcdx"), Some(2));
        assert_eq!(few("abcd", "badc"), Some(2));
        assert_eq!(few("abcd", "dcba"), None);
        assert_eq!(few("ab", "abcde"), None);
    }
}

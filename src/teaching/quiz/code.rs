use crate::language::Words;
use crate::search::IndexedAtlas;
use crate::teaching::quiz::history_mark::history_mark;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::scope::{QuizScope, ScopeProblem};

/// Which quiz is wanted. The same order of the same history is the same quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizOrder {
    /// Of what it asks.
    pub scope: QuizScope,
    /// How much.
    pub level: QuizLevel,
    /// How many questions; there may be fewer.
    pub count: usize,
    /// What chance follows from.
    pub seed: u64,
    /// Only what can be asked without a map.
    pub without_maps: bool,
}

/// Why a code opens no quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// No code at all.
    NoCode(String),
    /// It was made from another state of the history.
    AnotherHistory {
        /// The code.
        code: String,
        /// The mark it has.
        theirs: String,
        /// The mark of the history that is open.
        ours: String,
        /// Its seed.
        seed: u64,
    },
    /// Its scope names what the history doesn't have.
    Scope(ScopeProblem),
}

impl CodeProblem {
    /// The problem in a sentence.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NoCode(code) => {
                words.say_with("quiz-code-none", &[("code", code.as_str().into())])
            }
            Self::AnotherHistory { code, theirs, ours, seed } => {
                let values = [
                    ("code", code.as_str().into()),
                    ("theirs", theirs.as_str().into()),
                    ("ours", ours.as_str().into()),
                    ("seed", seed.to_string().into()),
                ];
                words.say_with("quiz-code-other", &values)
            }
            Self::Scope(problem) => problem.in_words(words),
        }
    }
}

/// How every code begins.
const BEGINNING: &str = "KA";
/// Digits and letters that nobody takes for others: no I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Levels behind the count; the usual one has no letter.
const LEVELS: [(char, QuizLevel); 2] = [('A', QuizLevel::Help), ('C', QuizLevel::More)];
/// Behind the count of a quiz without maps.
const WITHOUT_MAPS: char = 'W';

impl QuizOrder {
    /// "KA-4F2-20-7C": seed, count with the level, the mark of the history; behind a stroke the
    /// scope.
    pub fn code(&self, atlas: &IndexedAtlas) -> String {
        let seed = in_signs(self.seed, 1);
        let level = LEVELS.iter().find(|(_, level)| *level == self.level);
        let level = level.map(|(sign, _)| sign.to_string()).unwrap_or_default();
        let maps = if self.without_maps { WITHOUT_MAPS.to_string() } else { String::new() };
        let mark = in_signs(history_mark(atlas).into(), 2);
        let scope = self.scope.written(atlas);
        let stroke = if scope.is_empty() { "" } else { "/" };
        format!("{BEGINNING}-{seed}-{}{level}{maps}-{mark}{stroke}{scope}", self.count)
    }

    /// The order that a code stands for.
    ///
    /// # Errors
    /// When it is no code, or one of another history.
    pub fn of_code(code: &str, atlas: &IndexedAtlas) -> Result<Self, CodeProblem> {
        let none = || CodeProblem::NoCode(code.to_owned());
        let (head, scope) = code.trim().split_once('/').unwrap_or((code.trim(), ""));
        let head = head.to_ascii_uppercase();
        let parts: Vec<&str> = head.split('-').map(str::trim).collect();
        let [BEGINNING, seed, count, mark] = parts.as_slice() else { return Err(none()) };
        let seed = from_signs(seed).ok_or_else(none)?;
        let without_maps = count.ends_with(WITHOUT_MAPS);
        let count = count.trim_end_matches(WITHOUT_MAPS);
        let level = LEVELS.iter().find(|(sign, _)| count.ends_with(*sign));
        let count = count.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
        let count = count.parse().map_err(|_| none())?;
        let theirs = from_signs(mark).ok_or_else(none)?;
        let ours = history_mark(atlas);
        if theirs != u64::from(ours) {
            let (theirs, ours) = ((*mark).to_owned(), in_signs(ours.into(), 2));
            return Err(CodeProblem::AnotherHistory { code: code.to_owned(), theirs, ours, seed });
        }
        let level = level.map_or(QuizLevel::Core, |(_, level)| *level);
        let scope = QuizScope::read(scope, atlas).map_err(CodeProblem::Scope)?;
        Ok(Self { scope, level, count, seed, without_maps })
    }
}

fn in_signs(mut number: u64, least: usize) -> String {
    let mut signs = Vec::new();
    while number > 0 || signs.len() < least {
        signs.push(char::from(SIGNS[(number % 32) as usize]));
        number /= 32;
    }
    signs.into_iter().rev().collect()
}

fn from_signs(text: &str) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    text.bytes().try_fold(0_u64, |number, sign| {
        // What is taken for a digit when it is read aloud is that digit.
        let sign = match sign {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        let value = SIGNS.iter().position(|it| *it == sign)?;
        number.checked_mul(32)?.checked_add(value as u64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_the_same_in_signs_and_back() {
        for seed in [0, 1, 31, 32, 4_578, u64::MAX] {
            assert_eq!(from_signs(&in_signs(seed, 1)), Some(seed));
        }
        assert_eq!(from_signs("7O"), from_signs("70"));
        assert_eq!(from_signs("U"), None);
        assert_eq!(from_signs(""), None);
    }
}

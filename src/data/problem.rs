use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Something wrong with a history file: what, where, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub hint: Option<String>,
    /// The file, relative to the folder; empty for the folder itself.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

impl Problem {
    /// A problem with the folder as a whole.
    pub fn of_folder(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { what: what.into(), hint: Some(hint.into()), file: String::new(), line: None }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "problem: {}", self.what)?;
        if let Some(hint) = &self.hint {
            write!(f, "\n   hint: {hint}")?;
        }
        match (self.file.as_str(), self.line) {
            ("", _) => Ok(()),
            (file, None) => write!(f, "\n  where: {file}"),
            (file, Some(line)) => write!(f, "\n  where: {file}:{line}"),
        }
    }
}

/// What is found wrong, as it is found; files are read several at once.
#[derive(Debug, Default)]
pub struct Problems(Mutex<Vec<Problem>>);

impl Problems {
    /// Adds one.
    pub fn add(&self, problem: Problem) {
        self.list().push(problem);
    }

    /// Whether there is none so far.
    pub fn is_empty(&self) -> bool {
        self.list().is_empty()
    }

    /// All of them. Those of one entry stand in the order in which they were found.
    pub fn into_list(self) -> Vec<Problem> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn list(&self) -> MutexGuard<'_, Vec<Problem>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// "did you mean …?" with the known word that is most like `wrong`, if one is alike.
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    most_alike(wrong, known).map(|word| format!("did you mean \"{word}\"?"))
}

/// The known word that is most like `wrong`, if one is alike.
pub fn most_alike<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const ALIKE: f64 = 0.8;
    // Nothing is called so; to compare thousands of letters takes seconds.
    const LONGEST: usize = 80;
    let known = known.into_iter().take(if wrong.len() > 4 * LONGEST { 0 } else { usize::MAX });
    known
        .map(|word| (strsim::jaro_winkler(wrong, word), word))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, word)| word)
}

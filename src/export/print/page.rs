use std::fmt;

use crate::data::Problem;

/// A file that a page is made from: a template, a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintFile {
    /// By which the template names it, such as `map.svg`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A page that was typeset.
#[derive(Clone, Debug)]
pub struct PrintedPage {
    /// The whole file, PDF/UA-1.
    pub pdf: Vec<u8>,
    /// What the template might have meant otherwise, such as a font that is not there.
    pub problems: Vec<Problem>,
}

/// Why there is no page.
#[derive(Clone, Debug)]
pub enum PrintError {
    /// The template is at fault, here and there.
    Template(Vec<Problem>),
    /// This program was built without the typesetter.
    LeftOut,
}

impl PrintFile {
    /// A file with this name and content.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

impl std::error::Error for PrintError {}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(problems) => {
                let problems: Vec<String> = problems.iter().map(Problem::to_string).collect();
                f.write_str(&problems.join("\n"))
            }
            Self::LeftOut => f.write_str(
                "this program was built without its typesetter; build it with the feature \"print\"",
            ),
        }
    }
}

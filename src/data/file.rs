use crate::data::problem::Problem;

/// The largest history file that is read, in bytes; a hand-written one has a hundredth of it.
pub const LARGEST_FILE: u64 = 8 << 20;

/// A file of a history folder, as `assets` found it.
#[derive(Clone, Debug)]
pub struct HistoryFile {
    /// The path, relative to the folder, with forward slashes.
    pub path: String,
    /// What is in it.
    pub body: FileBody,
}

/// What is in a file, or why that isn't known.
#[derive(Clone, Debug)]
pub enum FileBody {
    /// The bytes.
    Bytes(Vec<u8>),
    /// More than [`LARGEST_FILE`] bytes: how many.
    TooLarge(u64),
    /// The system doesn't hand it out: why.
    Unreadable(String),
}

/// The text of a file with the places of its lines.
pub struct FileText<'a> {
    pub path: &'a str,
    pub text: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> FileText<'a> {
    /// The text, or the problem that keeps it from being read.
    pub fn new(file: &'a HistoryFile) -> Result<Self, Problem> {
        let problem = |what: String, hint: &str, line| Problem {
            what,
            hint: Some(hint.to_owned()),
            file: file.path.clone(),
            line,
        };
        let bytes = match &file.body {
            FileBody::Bytes(bytes) => bytes,
            FileBody::TooLarge(size) => {
                let what = format!(
                    "the file has {} MB, more than the {} MB that are read",
                    size >> 20,
                    LARGEST_FILE >> 20
                );
                return Err(problem(what, "divide it, or move what is no history elsewhere", None));
            }
            FileBody::Unreadable(why) => {
                let what = format!("the file can't be read: {why}");
                return Err(problem(what, "check its permissions", None));
            }
        };
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = bytes[..error.valid_up_to()].split(|&byte| byte == b'\n').count();
            problem("the file is not UTF-8".into(), "save it as UTF-8", Some(line))
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim().is_empty() {
            let hint = "write entries into it, or delete it";
            return Err(problem("the file is empty".into(), hint, None));
        }
        let breaks = text.match_indices('\n').map(|(i, _)| i + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Ok(Self { path: &file.path, text, line_starts })
    }

    /// The line of a byte, from 1.
    pub fn line_of(&self, byte: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= byte)
    }

    /// A problem at a byte of this file.
    pub fn problem(&self, byte: usize, what: impl Into<String>, hint: Option<String>) -> Problem {
        Problem {
            what: what.into(),
            hint,
            file: self.path.to_owned(),
            line: Some(self.line_of(byte)),
        }
    }
}

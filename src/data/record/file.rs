use std::path::Path;

use toml::de::DeTable;

use crate::data::problem::{Problem, Problems};

/// The largest history file that is read, in bytes; a hand-written one has a hundredth of it.
pub const LARGEST_FILE: u64 = 8 << 20;

/// Something in a history folder, as `assets` found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryFile {
    /// The path, relative to the folder, with forward slashes.
    pub path: String,
    /// What is in it.
    pub body: FileBody,
}

/// What is in a file, or why that isn't known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileBody {
    /// The bytes.
    Bytes(Vec<u8>),
    /// More than [`LARGEST_FILE`] bytes: how many.
    TooLarge(u64),
    /// The system doesn't hand it out: why.
    Unreadable(String),
    /// It is a folder with the name of a file. What is in it is there beside it.
    Folder,
    /// It is a folder that can't be listed: why.
    UnreadableFolder(String),
    /// It is a link to a folder, which is not followed.
    LinkToFolder,
    /// It is a link whose goal is gone.
    LinkToNowhere,
    /// It is a pipe, a device or the like.
    NoFile,
    /// Its name doesn't end as the name of a history file does.
    Foreign,
}

impl HistoryFile {
    /// Whether blocks or sources may be in it that nobody has seen: then what is missing elsewhere
    /// may be there.
    pub fn hides(&self, ending: &str) -> bool {
        match self.body {
            FileBody::Bytes(_) | FileBody::Foreign => false,
            FileBody::UnreadableFolder(_) | FileBody::LinkToFolder => true,
            FileBody::TooLarge(_)
            | FileBody::Unreadable(_)
            | FileBody::Folder
            | FileBody::LinkToNowhere
            | FileBody::NoFile => has_ending(&self.path, ending),
        }
    }

    /// Why it can't be read, and how to mend that; the bytes if it can.
    fn bytes(&self) -> Result<&[u8], (String, &'static str)> {
        let size_of = |size: u64| {
            let (size, largest) = (size >> 20, LARGEST_FILE >> 20);
            format!("the file has {size} MB, more than the {largest} MB that are read")
        };
        let is_history = has_ending(&self.path, "toml") || has_ending(&self.path, "bib");
        match &self.body {
            FileBody::Bytes(bytes) if is_history => Ok(bytes),
            FileBody::Bytes(_) | FileBody::Foreign => {
                let what = "the file is not read: its name ends neither in .toml nor in .bib";
                let ending = self.path.to_lowercase();
                let is_written_large = has_ending(&ending, "toml") || has_ending(&ending, "bib");
                let small = "write the ending of its name in small letters";
                let other = "rename it, or move what is no history elsewhere";
                Err((what.to_owned(), if is_written_large { small } else { other }))
            }
            FileBody::TooLarge(size) => {
                Err((size_of(*size), "divide it, or move what is no history elsewhere"))
            }
            FileBody::Unreadable(why) => {
                Err((format!("the file can't be read: {why}"), "check its permissions"))
            }
            FileBody::Folder => {
                let hint = "rename the folder, and see whether the file is in it";
                Err(("this is a folder with the name of a file".to_owned(), hint))
            }
            FileBody::UnreadableFolder(why) => {
                Err((format!("the folder can't be read: {why}"), "check its permissions"))
            }
            FileBody::LinkToFolder => {
                let hint = "put the folder itself in its place";
                Err(("this is a link to a folder, and none is followed".to_owned(), hint))
            }
            FileBody::LinkToNowhere => {
                let hint = "put the file in its place, or delete the link";
                Err(("this is a link that leads nowhere".to_owned(), hint))
            }
            FileBody::NoFile => {
                Err(("this is no ordinary file".to_owned(), "put a text file in its place"))
            }
        }
    }
}

/// Whether a path ends in a dot and this.
pub fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// The text of a file with the places of its lines.
pub struct FileText<'a> {
    /// The path, relative to the folder.
    pub path: &'a str,
    /// All of it.
    pub text: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> FileText<'a> {
    /// The text, or the problem that keeps it from being read.
    ///
    /// # Errors
    /// When there is no text in it.
    pub fn new(file: &'a HistoryFile) -> Result<Self, Problem> {
        let problem = |what: String, hint: &str, line| Problem {
            what,
            hint: Some(hint.to_owned()),
            file: file.path.clone(),
            line,
        };
        let bytes = file.bytes().map_err(|(what, hint)| problem(what, hint, None))?;
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

    /// What is TOML in it; what isn't is reported.
    pub fn table(&self, problems: &Problems) -> DeTable<'a> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let byte = error.span().map_or(0, |span| span.start);
            problems.add(self.problem(
                byte,
                format!("the file is not TOML here: {}", error.message()),
                Some("check the quotation marks, brackets and commas of this line".to_owned()),
            ));
        }
        table.into_inner()
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

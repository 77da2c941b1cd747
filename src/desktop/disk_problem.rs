use std::io::{Error, ErrorKind};

use crate::language::Words;

/// Why the disk doesn't do what is wanted, in plain words.
pub fn in_words(error: &Error, words: &Words) -> String {
    let word = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "disk-full",
        ErrorKind::ReadOnlyFilesystem => "disk-read-only",
        ErrorKind::PermissionDenied => "disk-forbidden",
        ErrorKind::IsADirectory => "disk-folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "disk-no-folder",
        ErrorKind::InvalidData => "disk-not-text",
        ErrorKind::WouldBlock | ErrorKind::TimedOut => "disk-busy",
        _ => return words.say_with("disk-other", &[("error", error.to_string().into())]),
    };
    words.say(word)
}

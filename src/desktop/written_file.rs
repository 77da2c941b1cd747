//! A file that the user asked for: whole or not at all, and never over another one unasked.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::desktop::disk_problem;
use crate::desktop::files::write_whole;
use crate::language::Words;

/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Signs that no name may have on Windows.
const FORBIDDEN: [char; 9] = ['<', '>', ':', '"', '|', '?', '*', '/', '\\'];

/// Writes a file; one that is there already stays, unless it is to be written over.
///
/// # Errors
/// One sentence on why it can't be written.
pub fn write_file(
    file: &Path,
    bytes: &[u8],
    writes_over: bool,
    words: &Words,
) -> Result<(), String> {
    let say = |id: &str| words.say_with(id, &[("file", file.display().to_string().into())]);
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if name.is_empty() || (cfg!(windows) && is_forbidden_on_windows(name)) {
        return Err(say("export-problem-name"));
    }
    if file.is_dir() {
        return Err(say("export-problem-folder"));
    }
    if file.exists() && !writes_over {
        return Err(say("export-problem-exists"));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        let folder = folder.display().to_string();
        return Err(words.say_with("export-problem-no-folder", &[("folder", folder.into())]));
    }
    write_whole(file, |out| out.write_all(bytes)).map_err(|error| {
        if error.kind() == ErrorKind::InvalidFilename {
            return say("export-problem-name");
        }
        let values = [
            ("file", file.display().to_string().into()),
            ("reason", disk_problem::unwritten_in_words(&error, words).into()),
        ];
        words.say_with("export-problem-disk", &values)
    })
}

/// Whether Windows refuses a name, or takes it for something else.
fn is_forbidden_on_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    });
    numbered
        || DEVICES.contains(&stem.as_str())
        || name.contains(FORBIDDEN)
        || name.chars().any(char::is_control)
        || name.ends_with([' ', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_keeps_for_itself_are_known() {
        for name in ["con", "NUL.csv", "com1.xlsx", "a:b.csv", "what?.csv", "end.", "a\u{7}"] {
            assert!(is_forbidden_on_windows(name), "{name}");
        }
        for name in ["events.csv", "console.csv", "com.csv", "択捉島.csv", "comb1.csv", "co m.csv"]
        {
            assert!(!is_forbidden_on_windows(name), "{name}");
        }
    }
}

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

use crate::desktop::files::write_whole;
use crate::language::Words;
use crate::session::Remembered;

/// The file in which the window remembers where it was; none where the system has no place for it.
pub struct MemoryFile {
    path: Option<PathBuf>,
}

impl MemoryFile {
    /// The file, what it holds, and a notice if it is damaged: then it is set aside, and the
    /// defaults serve.
    pub fn open(words: &Words) -> (Self, Option<Remembered>, Option<String>) {
        let folders = directories::ProjectDirs::from("", "", "kuril-atlas");
        let path = folders.map(|folders| folders.data_dir().join("memory.json"));
        Self::open_at(path, words)
    }

    fn open_at(path: Option<PathBuf>, words: &Words) -> (Self, Option<Remembered>, Option<String>) {
        let Some(file) = &path else { return (Self { path }, None, None) };
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return (Self { path }, None, None);
            }
            Err(error) => error.to_string(),
        };
        match serde_json::from_str(&text) {
            Ok(remembered) => (Self { path }, Some(remembered), None),
            Err(error) => {
                let aside = file.with_extension("damaged.json");
                // If it can't be set aside it is overwritten at the end; the notice says as much.
                let kept = fs::rename(file, &aside).is_ok();
                let word = if kept { "notice-memory-aside" } else { "notice-memory-damaged" };
                let values = [
                    ("error", error.to_string().into()),
                    ("file", aside.display().to_string().into()),
                ];
                let notice = words.say_with(word, &values);
                (Self { path }, None, Some(notice))
            }
        }
    }

    /// Writes what is to be remembered, whole or not at all.
    pub fn write(&self, remembered: &Remembered) -> Result<(), String> {
        let Some(file) = &self.path else { return Ok(()) };
        let complain =
            |error: std::io::Error| format!("{} can't be written: {error}", file.display());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(complain)?;
        }
        let json = serde_json::to_vec_pretty(remembered).map_err(|error| error.to_string())?;
        write_whole(file, |out| out.write_all(&json)).map_err(complain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::desktop::clock::today;

    #[test]
    fn a_damaged_file_is_set_aside_and_named() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("memory.json");
        fs::write(&file, "{ not json").expect("a file for the test");
        let (_, remembered, notice) = MemoryFile::open_at(Some(file.clone()), &assets::words());
        assert_eq!(remembered, None);
        assert!(notice.is_some_and(|notice| notice.contains("memory.damaged.json")));
        assert!(!file.exists());
        assert!(folder.path().join("memory.damaged.json").exists());
    }

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = Some(folder.path().join("memory.json"));
        let base_map = assets::base_map().expect("the bundled map");
        let history = assets::built_in_history();
        let (atlas, _) = crate::data::read_history(&history, base_map, today());
        let session = crate::session::Session::first(&atlas);
        let written = Remembered::of(&session, &atlas, None);
        let (file, _, _) = MemoryFile::open_at(path.clone(), &assets::words());
        file.write(&written).expect("a folder that can be written to");
        let (_, read, notice) = MemoryFile::open_at(path, &assets::words());
        assert_eq!(notice, None);
        assert_eq!(read, Some(written));
    }
}

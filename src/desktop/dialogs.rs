//! The dialogs of the system for files, where it has any.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Who closes a dialog needs longer than this; a system without one says so at once.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// What was answered.
pub enum Answer<T> {
    /// This was chosen.
    Chosen(T),
    /// The dialog was closed.
    Closed,
    /// The system has no dialog.
    NoDialog,
}

/// Where a file is to be written: beside a path, under its name.
pub fn ask_where_to_write(path: &str, kind: &str, endings: &[&str]) -> Answer<String> {
    let path = Path::new(path);
    let mut dialog = dialog_in(path.parent(), kind, endings);
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    answer(|| dialog.save_file().map(|path| in_words(&path)))
}

/// Which file is to be read.
pub fn ask_what_to_read(folder: &str, kind: &str, endings: &[&str]) -> Answer<String> {
    let dialog = dialog_in(Some(Path::new(folder)), kind, endings);
    answer(|| dialog.pick_file().map(|path| in_words(&path)))
}

/// Which files are to be read, one or several.
pub fn ask_for_files(kind: &str, endings: &[&str]) -> Answer<Vec<PathBuf>> {
    let dialog = dialog_in(None, kind, endings);
    answer(|| dialog.pick_files())
}

fn dialog_in(folder: Option<&Path>, kind: &str, endings: &[&str]) -> rfd::FileDialog {
    let dialog = rfd::FileDialog::new().add_filter(kind, endings);
    match folder.filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

fn in_words(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn answer<T>(ask: impl FnOnce() -> Option<T>) -> Answer<T> {
    let asked_at = Instant::now();
    match ask() {
        Some(chosen) => Answer::Chosen(chosen),
        None if asked_at.elapsed() < NO_DIALOG => Answer::NoDialog,
        None => Answer::Closed,
    }
}

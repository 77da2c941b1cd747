use std::fs::{self, File};
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::desktop::files::write_whole;
use crate::teaching::lesson::LARGEST_PACKAGE;

/// Where a lesson that nobody has saved is kept for the next start. Each window has a place of its
/// own, for as long as it is open.
#[derive(Default)]
pub struct KeptLesson {
    folder: Option<PathBuf>,
    claimed: Option<Claimed>,
}

/// A place that no other window has.
struct Claimed {
    file: PathBuf,
    /// Held as long as it lives, whatever ends the program.
    _lock: File,
}

/// So many windows can make a lesson at once.
const PLACES: u32 = 16;

impl KeptLesson {
    /// The place of this user, and what a window that is gone has left there.
    pub fn of_this_user() -> (Self, Option<Vec<u8>>) {
        let folders = directories::ProjectDirs::from("", "", "kuril-atlas");
        match folders {
            Some(folders) => Self::of_folder(folders.data_dir().to_owned()),
            None => (Self::default(), None),
        }
    }

    /// The same in a folder.
    pub fn of_folder(folder: PathBuf) -> (Self, Option<Vec<u8>>) {
        let mut place = Self { folder: Some(folder), claimed: None };
        let left = place.look_again();
        (place, left)
    }

    /// What a window that is gone has left there, as long as this one has no place of its own.
    pub fn look_again(&mut self) -> Option<Vec<u8>> {
        let folder = self.folder.as_ref().filter(|_| self.claimed.is_none())?;
        let (bytes, claimed) = files_in(folder).find_map(|file| {
            let is_there = fs::metadata(&file).is_ok_and(|it| it.len() <= LARGEST_PACKAGE);
            let claimed = is_there.then(|| claim(&file).ok()).flatten()?;
            Some((fs::read(&file).ok()?, claimed))
        })?;
        self.claimed = Some(claimed);
        Some(bytes)
    }

    /// Whether somebody else holds a lesson there, who may be about to go.
    pub fn awaits(&self) -> bool {
        let mut files = self.folder.iter().flat_map(|folder| files_in(folder));
        self.claimed.is_none() && files.any(|file| file.exists())
    }

    /// Keeps a lesson, whole or not at all, in the place of the one before.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let Some(folder) = &self.folder else { return Err(ErrorKind::NotFound.into()) };
        if self.claimed.is_none() {
            fs::create_dir_all(folder)?;
            // What another window has left stays for the next start.
            let mut free = files_in(folder).filter(|file| !file.exists());
            self.claimed = free.find_map(|file| claim(&file).ok());
        }
        let Some(Claimed { file, .. }) = &self.claimed else {
            return Err(ErrorKind::StorageFull.into());
        };
        write_whole(file, |out| out.write_all(bytes))
    }

    /// Keeps nothing any more.
    pub fn let_go(&mut self) {
        if let Some(Claimed { file, .. }) = &self.claimed {
            // What can't be taken away is offered once more, and no worse comes of it.
            let _ = fs::remove_file(file);
        }
    }
}

fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    (1..=PLACES).map(|number| folder.join(format!("lesson-in-the-making-{number}.zip")))
}

fn claim(file: &Path) -> Result<Claimed, Error> {
    let lock = file.with_extension("lock");
    let lock = File::options().create(true).truncate(false).write(true).open(lock)?;
    lock.try_lock()?;
    Ok(Claimed { file: file.to_owned(), _lock: lock })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_window_has_its_own_place_and_what_is_left_is_offered_once() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let open = || KeptLesson::of_folder(folder.path().to_owned());
        let (mut one, none) = open();
        assert_eq!(none, None);
        one.keep(b"one").expect("the disk");
        let (mut other, none) = open();
        assert_eq!(none, None, "the first window is still there");
        other.keep(b"other").expect("the disk");
        one.keep(b"one, later").expect("the disk");
        drop((one, other));
        let (mut again, left) = open();
        assert_eq!(left.as_deref(), Some(b"one, later".as_slice()));
        let (second, left) = open();
        assert_eq!(left.as_deref(), Some(b"other".as_slice()));
        again.let_go();
        drop((again, second));
        assert_eq!(open().1.as_deref(), Some(b"other".as_slice()));
    }
}

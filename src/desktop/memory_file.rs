use std::fs;
use std::fs::{File, TryLockError};
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::desktop::disk_problem;
use crate::desktop::files::write_whole;
use crate::language::{Value, Words};
use crate::opening::{ReadInWords, read_in_words};
use crate::session::{Remembered, merged_memory, read_memory, rescued_filters};

/// The file in which all windows remember where they were; none where the system has no place for
/// it. What can't be read is never written over: it is set aside, or stays.
pub struct MemoryFile {
    path: Option<PathBuf>,
    /// What the file was last known to say, in this window's words.
    base: Option<Remembered>,
    /// Whether what is remembered was rescued from a file that was set aside: the new one says
    /// nothing yet.
    is_rescued: bool,
}

/// A memory file that has been opened.
pub struct OpenedMemory {
    /// The file.
    pub file: MemoryFile,
    /// What it holds.
    pub remembered: Option<Remembered>,
    /// What the reader has to know of it.
    pub notices: Vec<String>,
}

/// How often another window is given the time to finish writing, and how long.
const PATIENCE: u32 = 40;
const WAIT: Duration = Duration::from_millis(50);

impl MemoryFile {
    /// The file of this user, and what it holds.
    pub fn open(words: &Words) -> OpenedMemory {
        let folders = directories::ProjectDirs::from("", "", "kuril-atlas");
        Self::open_at(folders.map(|folders| folders.data_dir().join("memory.json")), words)
    }

    /// The file at a path. A damaged one is set aside; the filters that can be read in it are kept.
    pub fn open_at(path: Option<PathBuf>, words: &Words) -> OpenedMemory {
        let mut file = Self { path, base: None, is_rescued: false };
        let (remembered, notice) = match &file.path {
            None => (None, Some(words.say("notice-memory-nowhere"))),
            Some(path) => match read(path) {
                Err(error) => {
                    let values = told(&error, path, words);
                    file.path = None;
                    (None, Some(words.say_with("notice-memory-stays", &values)))
                }
                Ok(None) => (None, None),
                Ok(Some(text)) => match read_in_words(&text, words) {
                    Some(ReadInWords { remembered, notice }) => (Some(remembered), notice),
                    None => file.rescue(&text, words),
                },
            },
        };
        OpenedMemory { file, remembered, notices: notice.into_iter().collect() }
    }

    /// Sets a damaged file aside, and keeps what can be read in it.
    fn rescue(&mut self, text: &str, words: &Words) -> (Option<Remembered>, Option<String>) {
        let Some(path) = self.path.clone() else { return (None, None) };
        let saved_filters = rescued_filters(text);
        let notice = match set_aside(&path) {
            Ok(aside) => {
                let values = [
                    ("file", aside.display().to_string().into()),
                    ("filters", saved_filters.len().into()),
                ];
                words.say_with("notice-memory-aside", &values)
            }
            Err(error) => {
                let notice = words.say_with("notice-memory-stays", &told(&error, &path, words));
                self.path = None;
                notice
            }
        };
        self.is_rescued = true;
        let rescued = Remembered { saved_filters, ..Remembered::default() };
        let is_any = !rescued.saved_filters.is_empty();
        (is_any.then_some(rescued), Some(notice))
    }

    /// What the file says, in the words of the session that was restored from it: what has changed
    /// since is this window's own.
    pub fn restored_as(&mut self, base: Remembered) {
        self.base = (!self.is_rescued).then_some(base);
    }

    /// Writes what has changed here since the file was last read or written, whole or not at all;
    /// of everything else what other windows and versions wrote stays.
    ///
    /// # Errors
    /// With a notice that says why it can't be written. The file is then as it was.
    pub fn write(&mut self, ours: &Remembered, words: &Words) -> Result<(), String> {
        let Some(path) = &self.path else { return Ok(()) };
        let written = write_merged(path, self.base.as_ref(), ours);
        written.map_err(|error| {
            words.say_with("notice-memory-unwritten", &told(&error, path, words))
        })?;
        self.base = Some(ours.clone());
        Ok(())
    }
}

fn write_merged(path: &Path, base: Option<&Remembered>, ours: &Remembered) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let _lock = locked(&path.with_extension("lock"))?;
    let mut before = read(path)?;
    if before.as_deref().is_some_and(|text| read_memory(text).is_none()) {
        set_aside(path)?;
        before = None;
    }
    let text = merged_memory(before.as_deref(), base, ours)?;
    if before.as_deref() == Some(&text) {
        return Ok(());
    }
    // Where the file is a link to another place, that place is written to.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    write_whole(&path, |out| out.write_all(text.as_bytes()))
}

/// The text of the file, however its letters are damaged; none where there is no file.
fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Holds the file against other windows for as long as the answer lives. On disks that know no
/// locks nobody is kept out.
fn locked(path: &Path) -> Result<Option<File>, Error> {
    let lock = File::options().create(true).truncate(false).write(true).open(path)?;
    for _ in 0..PATIENCE {
        match lock.try_lock() {
            Ok(()) => return Ok(Some(lock)),
            Err(TryLockError::WouldBlock) => sleep(WAIT),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(ErrorKind::WouldBlock.into())
}

/// Gives a damaged file a name that none has had: memory.damaged-1.json.
fn set_aside(path: &Path) -> Result<PathBuf, Error> {
    let names = (1_u32..).map(|number| path.with_extension(format!("damaged-{number}.json")));
    let free = names.take(100_000).find(|name| fs::symlink_metadata(name).is_err());
    let aside = free.ok_or(ErrorKind::StorageFull)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

fn told(error: &Error, path: &Path, words: &Words) -> [(&'static str, Value<'static>); 2] {
    [
        ("reason", disk_problem::in_words(error, words).into()),
        ("file", path.display().to_string().into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::session::Moment;

    const OLD: &str = include_str!("../../tests/fixtures/memory_2026_11.json");

    struct Folder(tempfile::TempDir);

    impl Folder {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a folder for the test"))
        }

        fn path(&self) -> PathBuf {
            self.0.path().join("memory.json")
        }

        fn with(text: &str) -> Self {
            let folder = Self::new();
            fs::write(folder.path(), text).expect("a file for the test");
            folder
        }

        fn opened(&self) -> OpenedMemory {
            MemoryFile::open_at(Some(self.path()), &assets::words())
        }

        fn text(&self) -> String {
            fs::read_to_string(self.path()).expect("the memory file")
        }
    }

    fn written(file: &mut MemoryFile, remembered: &Remembered) {
        file.write(remembered, &assets::words()).expect("a folder that can be written to");
    }

    /// A memory with a filter of this name.
    fn with_filter(mut remembered: Remembered, name: &str) -> Remembered {
        let filter = format!(r#"{{"name":"{name}","words":"{name}"}}"#);
        remembered.saved_filters.push(serde_json::from_str(&filter).expect("a filter"));
        remembered
    }

    #[test]
    fn what_is_written_is_read_again() {
        let folder = Folder::new();
        let remembered: Remembered = serde_json::from_str(OLD).expect("an old memory");
        written(&mut folder.opened().file, &remembered);
        let again = folder.opened();
        assert_eq!((again.remembered, again.notices), (Some(remembered), vec![]));
    }

    #[test]
    fn each_damaged_file_is_set_aside_under_a_name_of_its_own() {
        let folder = Folder::new();
        for number in 1..=3 {
            fs::write(folder.path(), format!("{{ not json {number}")).expect("a file");
            let OpenedMemory { mut file, remembered, notices } = folder.opened();
            assert_eq!(remembered, None);
            let name = format!("memory.damaged-{number}.json");
            assert!(notices[0].contains(&name), "{notices:?}");
            let aside = fs::read_to_string(folder.0.path().join(name)).expect("the file set aside");
            assert_eq!(aside, format!("{{ not json {number}"));
            written(&mut file, &Remembered::default());
        }
    }

    #[test]
    fn saved_filters_are_rescued_from_a_file_that_breaks_off() {
        let end = OLD.find("\"window\"").expect("the window comes last");
        let folder = Folder::with(&OLD[..end]);
        let OpenedMemory { mut file, remembered, notices } = folder.opened();
        assert!(notices[0].contains("2 saved filters were kept"), "{notices:?}");
        let remembered = remembered.expect("two filters");
        file.restored_as(remembered.clone());
        written(&mut file, &remembered);
        assert!(folder.text().contains("Treaties with Japan"));
    }

    #[test]
    fn what_another_version_wrote_stays() {
        let text =
            OLD.replace("\"years_per_second\"", "\"lessons\": [1, 2],\n  \"years_per_second\"");
        let text = text.replace("\"relief\"", "\"rivers\": true,\n    \"relief\"");
        let text = text.replace("\"appearance\": \"contrast\"", "\"appearance\": \"sepia\"");
        let folder = Folder::with(&text);
        let OpenedMemory { mut file, remembered, notices } = folder.opened();
        assert!(notices[0].contains(": colours."), "{notices:?}");
        let remembered = remembered.expect("a memory");
        file.restored_as(remembered.clone());
        let mut later = Remembered { moment: Some(Moment::Year(1905)), ..remembered };
        later.layers.toggle(crate::map::Layer::Names);
        written(&mut file, &later);
        let said: serde_json::Value = serde_json::from_str(&folder.text()).expect("JSON");
        assert_eq!(said["lessons"], serde_json::json!([1, 2]));
        assert_eq!(said["layers"]["rivers"], true);
        assert_eq!(said["layers"]["names"], false);
        assert_eq!(said["appearance"], "sepia");
        assert_eq!(said["moment"], serde_json::json!({ "year": 1905 }));
    }

    #[test]
    fn two_windows_keep_the_filters_of_both() {
        let folder = Folder::with(OLD);
        let open = || {
            let OpenedMemory { mut file, remembered, .. } = folder.opened();
            let remembered = remembered.expect("a memory");
            file.restored_as(remembered.clone());
            (file, remembered)
        };
        let ((mut one, mut first), (mut other, second)) = (open(), open());
        first.saved_filters.remove(0);
        written(&mut one, &with_filter(first, "Whaling"));
        written(&mut other, &with_filter(second, "Yalta"));
        let names: Vec<String> = serde_json::from_str::<serde_json::Value>(&folder.text())
            .expect("JSON")["saved_filters"]
            .as_array()
            .expect("filters")
            .iter()
            .map(|it| it["name"].as_str().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(names, ["Kunashir \"as written\"", "Whaling", "Yalta"]);
    }

    #[test]
    fn a_folder_in_its_place_is_told_and_stays() {
        let folder = Folder::new();
        fs::create_dir(folder.path()).expect("a folder");
        let OpenedMemory { mut file, notices, .. } = folder.opened();
        assert!(notices[0].contains("a folder is in its place"), "{notices:?}");
        written(&mut file, &Remembered::default());
        assert!(folder.path().is_dir());
    }

    #[test]
    fn what_cannot_be_written_is_told_in_plain_words() {
        let folder = Folder::new();
        let path = folder.path().join("memory.json");
        fs::write(folder.path(), "a file where the folder should be").expect("a file");
        let mut file = MemoryFile { path: Some(path), base: None, is_rescued: false };
        let told = file.write(&Remembered::default(), &assets::words());
        assert!(told.is_err_and(|it| it.contains("a file is where its folder should be")));
    }

    #[test]
    fn without_a_place_to_remember_in_a_notice_says_so() {
        let opened = MemoryFile::open_at(None, &assets::words());
        assert!(opened.notices[0].contains("HOME"), "{:?}", opened.notices);
    }
}

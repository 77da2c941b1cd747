use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write as _};

use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::data::{FileBody, HistoryFile, LARGEST_FILE, Problem};
use crate::teaching::lesson::library::LessonFile;

/// The file of the lesson in a package.
pub const LESSON: &str = "lesson.toml";
/// Where its pictures lie, and where its own history.
pub const PICTURES: &str = "pictures/";
pub const HISTORY: &str = "history/";
/// All of a package, unpacked and packed, bytes.
pub const LARGEST_PACKAGE: u64 = 64 << 20;
/// A package of more files is none of ours.
const MOST_FILES: usize = 500;

/// A lesson in one file: its text, its pictures, and history of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The lesson, as `lesson.toml`.
    pub lesson: Option<LessonFile>,
    /// Pictures by their paths.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Blocks that are added to the history while the lesson is open.
    pub history: Vec<HistoryFile>,
}

/// What became of a package: what is sound of it, and what was refused and why.
#[derive(Default)]
pub struct Unpacked {
    /// What is sound.
    pub package: Package,
    /// What is not, each with the file in the package.
    pub problems: Vec<Problem>,
    /// Bytes so far.
    total: u64,
}

/// Unpacks a package. Nothing is written anywhere, no path leaves the package, and no more is
/// unpacked than [`LARGEST_PACKAGE`], whatever the files say of their size.
pub fn unpack(bytes: &[u8]) -> Unpacked {
    let mut unpacked = Unpacked::default();
    if bytes.len() as u64 > LARGEST_PACKAGE {
        let what = format!("the package has more than {} MB", LARGEST_PACKAGE >> 20);
        unpacked.refuse("", what, "leave pictures out, or make them smaller");
        return unpacked;
    }
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => unpacked.take_archive(archive),
        Err(_) => unpacked.take_what_is_left(bytes),
    }
    if unpacked.package.lesson.is_none() {
        let hint = "it needs a lesson.toml; assets/lessons/FORMAT.md tells what is in it";
        unpacked.refuse("", format!("there is no {LESSON} in the package"), hint);
    }
    unpacked
}

/// A package as one file: the same package gives the same bytes.
///
/// # Errors
/// When a picture is larger than a package may be.
pub fn packed(package: &Package) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |path: &str, bytes: &[u8]| -> Result<(), ZipError> {
        writer.start_file(path, SimpleFileOptions::default())?;
        Ok(writer.write_all(bytes)?)
    };
    // Of a file that is cut off, what stands first is left.
    let texts = package.lesson.iter().chain(&package.history);
    for HistoryFile { path, body } in texts {
        if let FileBody::Bytes(bytes) = body {
            add(path, bytes)?;
        }
    }
    for (path, bytes) in &package.pictures {
        add(path, bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

impl Unpacked {
    fn take_archive(&mut self, mut archive: ZipArchive<Cursor<&[u8]>>) {
        if archive.len() > MOST_FILES {
            let what = format!("the package has {} files", archive.len());
            self.refuse("", what, "a lesson has one lesson.toml, some pictures, some history");
            return;
        }
        for place in 0..archive.len() {
            match archive.by_index(place) {
                Ok(mut file) => {
                    let Ok(path) = file.name().map(std::borrow::Cow::into_owned) else {
                        let hint = "rename it in letters that every computer knows";
                        self.refuse("", "a file has a name that is no text", hint);
                        continue;
                    };
                    let (is_link, size) = (file.is_symlink(), file.size());
                    if file.is_dir() {
                        continue;
                    }
                    if is_link {
                        let hint = "put the file itself into the package";
                        self.refuse(&path, "this is a link, and none is followed", hint);
                        continue;
                    }
                    self.take(&path, size, &mut file);
                }
                Err(error) => {
                    let what = format!("a file of the package can't be read: {error}");
                    self.refuse("", what, "pack it again, without a password");
                }
            }
        }
    }

    /// The list at the end of a package is gone: its files stand one after the other before it.
    fn take_what_is_left(&mut self, mut bytes: &[u8]) {
        let hint = "copy it again from where it came; what is sound is opened";
        self.refuse("", "the package is damaged, or is no zip", hint);
        for _ in 0..MOST_FILES {
            let Ok(Some(mut file)) = read_zipfile_from_stream(&mut bytes) else { return };
            let Ok(path) = file.name().map(std::borrow::Cow::into_owned) else { return };
            let size = file.size();
            if !self.take(&path, size, &mut file) {
                return;
            }
        }
    }

    /// Takes a file in; false if it could not be read to its end.
    fn take(&mut self, path: &str, size: u64, file: &mut impl Read) -> bool {
        if !is_inside(path) {
            let hint = "the files of a lesson stay in its own folder";
            self.refuse(path, "the path leads out of the package", hint);
            return true;
        }
        let is_picture = path.starts_with(PICTURES) && has_one_of(path, &["png", "jpg", "jpeg"]);
        let is_history = path.starts_with(HISTORY) && has_one_of(path, &["toml", "bib"]);
        if path != LESSON && !is_picture && !is_history {
            let hint = "a lesson has lesson.toml, pictures/*.png, *.jpg, history/*.toml, *.bib";
            self.refuse(path, "the file is no part of a lesson, and is left out", hint);
            return true;
        }
        let too_large = |size: u64| {
            format!(
                "the file has {} MB, more than the {} MB that are read",
                size >> 20,
                LARGEST_FILE >> 20
            )
        };
        if size > LARGEST_FILE {
            self.refuse(path, too_large(size), "make it smaller");
            return true;
        }
        // What a file says of its size need not be true.
        let mut bytes = Vec::new();
        let read = file.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
        let length = bytes.len() as u64;
        self.total += length;
        if length > LARGEST_FILE || self.total > LARGEST_PACKAGE {
            let hint = "it unpacks to more than it says: make the lesson anew";
            self.refuse(path, too_large(self.total.max(length)), hint);
            return self.total <= LARGEST_PACKAGE;
        }
        if let Err(error) = read {
            let what = format!("the file is cut off or damaged: {error}");
            self.refuse(path, what, "copy the package again from where it came");
            if path == LESSON {
                // Half a lesson is still read: its reader tells where it ends.
                self.package.lesson = Some(file_of(path, bytes));
            }
            return false;
        }
        if is_picture && !is_picture_data(&bytes) {
            self.refuse(path, "this is no PNG or JPEG", "save the picture as one of them");
        } else if is_picture {
            self.package.pictures.insert(path.to_owned(), bytes);
        } else if is_history {
            self.package.history.push(file_of(path, bytes));
        } else {
            self.package.lesson = Some(file_of(path, bytes));
        }
        true
    }

    fn refuse(&mut self, file: &str, what: impl Into<String>, hint: &str) {
        let (what, file) = (what.into(), file.to_owned());
        self.problems.push(Problem { what, hint: Some(hint.to_owned()), file, line: None });
    }
}

fn file_of(path: &str, bytes: Vec<u8>) -> LessonFile {
    LessonFile { path: path.to_owned(), body: FileBody::Bytes(bytes) }
}

/// Whether a path stays in the folder on every system.
fn is_inside(path: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !path.contains(['\\', ':', '\0']) && path.split('/').all(is_plain)
}

/// Whether a path has one of these endings.
pub fn has_one_of(path: &str, endings: &[&str]) -> bool {
    let path = path.to_lowercase();
    endings.iter().any(|ending| path.ends_with(&format!(".{ending}")))
}

/// Whether this is the beginning of a PNG or a JPEG.
pub fn is_picture_data(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff")
}

use std::collections::HashMap;
use std::path::Path;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use crate::data::{Problem, did_you_mean};
use crate::export::print::page::{PrintError, PrintFile};

/// All that Typst learns of the world: files that were handed in, our fonts, and no day.
pub struct HandedIn<'a> {
    library: &'a LazyHash<Library>,
    book: &'a LazyHash<FontBook>,
    fonts: &'a [Font],
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl<'a> HandedIn<'a> {
    /// Files, one of which is the template to begin with.
    pub fn new<'f>(
        library: &'a LazyHash<Library>,
        book: &'a LazyHash<FontBook>,
        fonts: &'a [Font],
        template: &str,
        handed: impl Iterator<Item = &'f PrintFile>,
    ) -> Result<Self, PrintError> {
        let (mut sources, mut files) = (HashMap::new(), HashMap::new());
        let mut paths = Vec::new();
        let fault = |what: String, hint: Option<String>, file: &str| {
            PrintError::Template(vec![Problem { what, hint, file: file.to_owned(), line: None }])
        };
        for PrintFile { path, bytes } in handed {
            let id = file_id(path).ok_or_else(|| {
                fault("a page can't be made from a file of this name".to_owned(), None, path)
            })?;
            if Path::new(path).extension().is_some_and(|ending| ending == "typ") {
                let text = String::from_utf8(bytes.clone())
                    .map_err(|_| fault("the template is not UTF-8".to_owned(), None, path))?;
                sources.insert(id, Source::new(id, text));
                paths.push(path.as_str());
            }
            files.insert(id, Bytes::new(bytes.clone()));
        }
        let main = file_id(template).filter(|id| sources.contains_key(id)).ok_or_else(|| {
            let what = format!("there is no template \"{template}\"");
            fault(what, did_you_mean(template, paths), "")
        })?;
        Ok(Self { library, book, fonts, main, sources, files })
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Why a file is not there.
fn absent(id: FileId) -> FileError {
    let path = id.get();
    let why = if matches!(path.root(), VirtualRoot::Package(_)) {
        "a template can't load packages; copy the package's files beside the template".to_owned()
    } else {
        let name = path.vpath().get_without_slash();
        format!("\"{name}\" is not among the files that this page is made from")
    };
    FileError::Other(Some(why.into()))
}

impl World for HandedIn<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

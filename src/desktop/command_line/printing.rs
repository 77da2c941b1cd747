use std::path::Path;

use crate::assets;
use crate::export::{PrintError, PrintFile, PrintedPage, Typesetter};

/// What pages are made with.
pub struct Printing {
    pub typesetter: Typesetter,
    pub templates: Vec<PrintFile>,
}

impl Printing {
    /// Our own templates, or those of a folder where it has some.
    pub fn new(folder: Option<&Path>) -> Result<Self, String> {
        let templates = match folder {
            Some(folder) => assets::print_templates_in(folder).map_err(|error| {
                format!("the folder {} can't be read: {error}", folder.display())
            })?,
            None => assets::print_templates(),
        };
        Ok(Self { typesetter: Typesetter::new(&assets::print_fonts()), templates })
    }

    /// The page; what its template might have meant otherwise goes to standard error.
    pub fn told(&self, page: Result<PrintedPage, PrintError>) -> Result<Vec<u8>, String> {
        let page = page.map_err(|error| format!("the page can't be made\n{error}"))?;
        for problem in &page.problems {
            eprintln!("kuril-atlas: {problem}");
        }
        Ok(page.pdf)
    }
}

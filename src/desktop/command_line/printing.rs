use std::path::Path;

use crate::assets;
use crate::desktop::command_line::saying::{say, say_of_path};
use crate::export::{Press, PrintError, PrintFile, PrintedPage, Typesetter};

/// What pages are made with.
pub struct Printing {
    fonts: [&'static [u8]; 4],
    typesetter: Typesetter,
    templates: Vec<PrintFile>,
}

impl Printing {
    /// Our own templates, or those of a folder where it has some.
    pub fn new(folder: Option<&Path>) -> Result<Self, String> {
        let templates = match folder {
            Some(folder) => assets::print_templates_in(folder)
                .map_err(|error| say_of_path("cli-folder-unread", "folder", folder, error))?,
            None => assets::print_templates(),
        };
        let fonts = assets::print_fonts();
        Ok(Self { fonts, typesetter: Typesetter::new(&fonts), templates })
    }

    /// What pictures and pages are made with.
    pub fn press(&self) -> Press<'_> {
        Press { fonts: &self.fonts, typesetter: &self.typesetter, templates: &self.templates }
    }

    /// The page; what its template might have meant otherwise goes to standard error.
    pub fn told(page: Result<PrintedPage, PrintError>) -> Result<Vec<u8>, String> {
        let page = page.map_err(|error| format!("{}\n{error}", say("cli-page-unmade", &[])))?;
        for problem in &page.problems {
            eprintln!("kuril-atlas: {problem}");
        }
        Ok(page.pdf)
    }
}

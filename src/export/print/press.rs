use crate::export::print::{PrintError, PrintFile, PrintedPage, Typesetter};

/// Whether this program can make pages on paper: a build without the feature `print` can't.
pub const CAN_PRINT: bool = cfg!(feature = "print");

/// What pictures and pages are made with; whoever asks for one hands it in.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The fonts of the atlas: sans, bold, italic, Japanese.
    pub fonts: &'a [&'static [u8]],
    /// What makes pages in them.
    pub typesetter: &'a Typesetter,
    /// The templates of pages: ours, or a teacher's own.
    pub templates: &'a [PrintFile],
}

impl Press<'_> {
    /// A template filled in: see [`Typesetter::typeset`].
    ///
    /// # Errors
    /// As there.
    pub fn page(
        &self,
        template: &str,
        data: &serde_json::Value,
        files: &[PrintFile],
    ) -> Result<PrintedPage, PrintError> {
        self.typesetter.typeset(template, self.templates, data, files)
    }
}

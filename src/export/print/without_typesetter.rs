use crate::export::film::Raster;
use crate::export::print::page::{PrintError, PrintFile, PrintedPage};

/// Stands where a build without the feature `print` has no typesetter.
pub struct Typesetter;

impl Typesetter {
    /// Needs no fonts.
    pub fn new(_: &[&'static [u8]]) -> Self {
        Self
    }

    /// Says that there is no typesetter.
    ///
    /// # Errors
    /// Always.
    pub fn typeset(
        &self,
        _: &str,
        _: &[PrintFile],
        _: &serde_json::Value,
        _: &[PrintFile],
    ) -> Result<PrintedPage, PrintError> {
        Err(PrintError::LeftOut)
    }
}

/// No page was typeset, so none can be looked at.
pub fn page_pictures(_: &[u8], _: [u32; 2]) -> Vec<Raster> {
    Vec::new()
}

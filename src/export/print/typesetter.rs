use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst::syntax::DiagSpan;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::data::Problem;
use crate::export::print::page::{PrintError, PrintFile, PrintedPage};
use crate::export::print::world::HandedIn;

/// How many pages back what Typst worked out is kept, so that a window that prints for hours does
/// not fill the memory.
const KEPT_FOR: usize = 3;

/// Makes pages in the given fonts, and in no others: the same everywhere.
pub struct Typesetter {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Typesetter {
    /// Reads the fonts.
    pub fn new(fonts: &[&'static [u8]]) -> Self {
        let fonts: Vec<Font> =
            fonts.iter().flat_map(|&font| Font::iter(Bytes::new(font))).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// A template of some, filled in with `data` and with pictures or other files beside it. A file
    /// that bears the name of an earlier one takes its place.
    ///
    /// # Errors
    /// When the template is none, asks for what is not there, or makes a page that a reader who
    /// doesn't see could not read.
    pub fn typeset(
        &self,
        template: &str,
        templates: &[PrintFile],
        data: &serde_json::Value,
        files: &[PrintFile],
    ) -> Result<PrintedPage, PrintError> {
        let data = data.to_string();
        // What tells this page from others, for the identifier that a PDF has.
        let identity = format!("{template}\n{data}");
        let data = PrintFile::new("data.json", data);
        let all = templates.iter().chain([&data]).chain(files);
        let world = HandedIn::new(&self.library, &self.book, &self.fonts, template, all)?;
        let compiled = typst::compile::<PagedDocument>(&world);
        let told = |diagnostics: &[SourceDiagnostic]| {
            diagnostics.iter().map(|it| problem(&world, it)).collect::<Vec<_>>()
        };
        let page = compiled.output.and_then(|document| {
            let options = PdfOptions {
                ident: Smart::Custom(identity),
                creator: Smart::Custom(Some(format!("Kuril Atlas {}", env!("CARGO_PKG_VERSION")))),
                standards: PdfStandards::new(&[PdfStandard::Ua_1])
                    .expect("one standard goes with itself"),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options)
        });
        typst::comemo::evict(KEPT_FOR);
        let pdf = page.map_err(|faults| PrintError::Template(told(&faults)))?;
        Ok(PrintedPage { pdf, problems: told(&compiled.warnings) })
    }
}

/// What Typst says, in our form.
fn problem(world: &HandedIn<'_>, diagnostic: &SourceDiagnostic) -> Problem {
    // Where the place itself lies in no file, the call that led there does.
    let calls = diagnostic.trace.iter().map(|point| DiagSpan::from(point.span));
    let place = std::iter::once(diagnostic.span).chain(calls).find(|span| span.id().is_some());
    let file = place.and_then(DiagSpan::id);
    let line = place.zip(file).and_then(|(span, file)| {
        let start = world.range(span)?.start;
        Some(world.source(file).ok()?.lines().byte_to_line(start)? + 1)
    });
    let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
    Problem {
        what: diagnostic.message.to_string(),
        hint: (!hints.is_empty()).then(|| hints.join("; ")),
        file: file.map(|id| id.get().vpath().get_without_slash().to_owned()).unwrap_or_default(),
        line,
    }
}

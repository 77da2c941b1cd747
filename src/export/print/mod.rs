//! Pages on paper: a template and what it is to say become a PDF.
//!
//! ```no_run
//! use kuril_atlas::{assets, export::{PrintFile, Typesetter}};
//!
//! let typesetter = Typesetter::new(&assets::print_fonts());
//! let templates = assets::print_templates();
//! let map = PrintFile::new("map.svg", "<svg …/>");
//! let data = serde_json::json!({ "title": "Who held which island?", "questions": [] });
//! let page = typesetter.typeset("worksheet.typ", &templates, &data, &[map])?;
//! let (pdf, hints): (Vec<u8>, _) = (page.pdf, page.problems);
//! # Ok::<(), kuril_atlas::export::PrintError>(())
//! ```
//!
//! A template reads its data with `json("data.json")`, pictures with `image("map.svg", alt: …)`, and
//! other templates with `#import "atlas.typ": *`. It reaches what it was handed and nothing else: no
//! disk, no network, no clock. The PDF is PDF/UA-1, so that a picture without words for those who
//! don't see it is a fault of the template; the same input gives the same bytes.
//! `assets/print/README.md` tells teachers how to change a template.
//!
//! A build without the feature `print` has all of this but the typesetter itself, and says so.

mod page;

#[cfg(feature = "print")]
mod page_pictures;
#[cfg(feature = "print")]
mod typesetter;
#[cfg(feature = "print")]
mod world;

#[cfg(not(feature = "print"))]
mod without_typesetter;

mod press;

pub use page::{PrintError, PrintFile, PrintedPage};
#[cfg(feature = "print")]
pub use page_pictures::page_pictures;
pub use press::{CAN_PRINT, Press};
#[cfg(feature = "print")]
pub use typesetter::Typesetter;
#[cfg(not(feature = "print"))]
pub use without_typesetter::{Typesetter, page_pictures};

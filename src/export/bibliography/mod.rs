//! The sources, for programs that keep references.

mod work;

mod bibtex;
mod csl;
mod ris;

pub use bibtex::Bibtex;
pub use csl::CslJson;
pub use ris::Ris;

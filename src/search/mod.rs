//! Finding: events by words and facets, everything that has a page by its names.

mod text;

mod finder;

mod facet;

mod filter;

pub use facet::Facet;
pub use filter::{EventFilter, FacetCounts};
pub use finder::{Finder, Found};
pub use text::{Hit, TextIndex, begins_with, matches};

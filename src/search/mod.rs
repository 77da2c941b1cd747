//! Finding: events by words and facets, everything that has a page by its names.
//!
//! The index stands beside the model: [`IndexedAtlas`] is the atlas with it.

mod text;

mod closeness;

mod finder;

mod went_on;

mod indexed_atlas;

mod facet;

mod filter;

pub use closeness::{Closeness, closeness};
pub use facet::Facet;
pub use filter::{EventFilter, FacetCounts};
pub use indexed_atlas::IndexedAtlas;
pub use text::{Hit, TextIndex, begins_with, matches};
pub use went_on::WentOn;

//! What of the history is written: the order, and the rows that answer it.

mod order;
mod what;

mod typed_span;

mod cell;
mod cited;
mod listing;

mod events;
mod land;
mod others;
mod places;

mod about;
mod rows;

pub use about::About;
pub use cell::Cell;
pub use listing::{Column, Holds, Listing, Of, Row};
pub use order::{Span, TableOrder};
pub use rows::{listing_of, listing_of_sources, sources_of};
pub use typed_span::TypedSpan;
pub use what::What;

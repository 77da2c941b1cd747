//! What of the history is written: the order, and the rows that answer it.

mod order;
mod what;

pub use order::{Span, TableOrder};
pub use what::What;

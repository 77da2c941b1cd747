//! Search in many texts as one types, forgiving case, accents, romanisations and typing errors.

mod text_index;

mod marking;
mod reading;

mod folding;
mod kana;
mod romanisation;
mod spelling;

pub use folding::{begins_with, folded, is_ideograph};
pub use kana::in_latin;
pub use marking::matches;
pub use reading::Reading;
pub use spelling::{Fit, Spelling};
pub use text_index::{Hit, TextIndex};

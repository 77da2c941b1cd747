//! What several pages have in common.

pub mod citation;
pub mod explained;
pub mod parts;

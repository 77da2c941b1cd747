//! What several pages have in common.

pub mod citation;
pub mod parts;

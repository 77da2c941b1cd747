//! The picture as a file.

mod png;

pub use png::{PngError, png_of};

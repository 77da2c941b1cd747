//! A scene as SVG.

mod attributes;
mod letters;

mod drawing;

mod document;

pub use document::{SvgPage, svg_of, svg_of_page, svg_of_shapes};
pub use letters::Letters;

//! A [`Scene`](crate::map::Scene) as shapes of egui, and as SVG. Neither decides anything.

mod egui;
mod svg;

pub use egui::{ScenePainter, paint_shapes};
pub use svg::{Letters, SvgPage, svg_of, svg_of_page, svg_of_shapes};

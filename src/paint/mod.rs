//! A [`Scene`](crate::map::Scene) as shapes of egui, and as SVG. Neither decides anything.

mod egui;
mod svg;

pub use egui::{ScenePainter, paint_items};
pub use svg::svg_of;

//! A [`Scene`](crate::map::Scene) as shapes of egui, and as SVG. Neither decides anything.

mod egui;
mod svg;

pub use self::egui::{ScenePainter, paint_items};
pub use svg::svg_of;

use crate::atlas::EventKind;
use crate::map::{Colour, ScreenPoint, ScreenRect, Style, symbol};
use crate::paint::svg_of_shapes;

/// The symbol by which maps show a kind of event, as an SVG of so many pixels from the middle to
/// the edge.
pub fn event_symbol(kind: EventKind, style: &Style, radius: f64) -> String {
    let side = 2.0 * radius;
    let middle = ScreenPoint { x: radius, y: radius };
    let shapes = symbol(kind, middle, radius, style.kind(kind), Colour::WHITE);
    svg_of_shapes(ScreenRect::new(0.0, 0.0, side, side), &shapes)
}

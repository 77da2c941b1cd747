use kuril_atlas::assets;
use kuril_atlas::map::{Anchor, ScreenPoint, ScreenRect, Text};

/// The rectangle around an upright text, without the space behind its last letter.
pub fn rect_of(text: &Text) -> ScreenRect {
    let metrics = assets::text_metrics();
    let width = metrics.width(&text.text, text.face, text.size, text.spacing) - text.spacing;
    let along = match text.anchor {
        Anchor::Left => width / 2.0,
        Anchor::Middle => 0.0,
        Anchor::Right => -width / 2.0,
    };
    ScreenRect::centred(text.on_line(along, 0.0), width, text.size)
}

/// Points along a text that is set about its middle.
pub fn along(text: &Text) -> Vec<ScreenPoint> {
    let width = rect_of(text).width();
    (0..=20).map(|i| text.on_line((f64::from(i) / 20.0 - 0.5) * width, 0.0)).collect()
}

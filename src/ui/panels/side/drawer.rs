//! Where list and details lie over the map of a narrow window.

use egui::{Rect, vec2};

use crate::ui::chrome::HANDHELD;
use crate::ui::context::UiContext;

/// Below this width, in points, the list lies over the map instead of beside it.
const NARROW: f32 = 1100.0;
/// How wide it is, points.
pub const WIDTH: f32 = 308.0;
/// The part of the window that it covers at most.
const SHARE: f32 = 0.6;
/// The same of one that is held in a hand.
const HANDHELD_SHARE: f32 = 0.85;

/// Whether a window of some width, in points, has a drawer.
pub fn is_used(width: f32) -> bool {
    width < NARROW
}

/// The part of the map, or of what is as wide, that the drawer covers while it is open.
pub fn place(cx: UiContext<'_>, rect: Rect) -> Option<Rect> {
    let arrangement = cx.session.arrangement();
    (arrangement.has_drawer && arrangement.side_is_shown()).then(|| {
        let share = if rect.width() < HANDHELD { HANDHELD_SHARE } else { SHARE };
        let width = WIDTH.min(rect.width() * share);
        Rect::from_min_max(rect.right_top() - vec2(width, 0.0), rect.max)
    })
}

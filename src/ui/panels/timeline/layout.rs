use egui::{Rangef, Rect, Vec2, pos2};

use crate::ui::chrome::HANDHELD;
use crate::ui::panels::timeline::eras;

/// The buttons and menus at the left, points wide.
pub const COLUMN: f32 = 200.0;
/// At the right of the track, points: half a round date.
pub const RIGHT: f32 = 18.0;
/// In a window that is held in a hand, the buttons stand above the track, so high, points.
const ABOVE: f32 = 92.0;
/// Height of the ribbon of holders, points.
pub const RIBBON: f32 = 7.0;
/// Height of the round dates, points.
const TICKS: f32 = 24.0;
/// Height of the buttons at the left, and of a name beside the ribbon, points.
const BUTTONS: f32 = 50.0;
const NAME: f32 = 14.0;

/// Where each part of the timeline lies.
#[derive(Clone, Copy)]
pub struct TimelineLayout {
    /// Buttons and menus.
    pub column: Rect,
    /// The bands of the eras; without height where there is no room for them.
    pub eras: Rect,
    /// How much happened when.
    pub bars: Rect,
    /// Who held the chosen land, and the rail of the handle.
    pub ribbon: Rect,
    /// Round dates.
    pub ticks: Rect,
}

/// Heights by the room that a window has, points.
struct Heights {
    whole: f32,
    eras: f32,
    bars: f32,
}

impl Heights {
    /// A low or narrow window does without eras, then with lower bars; a wide one has higher bars.
    fn of(window: Vec2) -> Self {
        if is_handheld(window) {
            Self { whole: ABOVE + 66.0, eras: 0.0, bars: 24.0 }
        } else if window.x < 900.0 || window.y < 640.0 {
            Self { whole: 74.0, eras: 0.0, bars: 24.0 }
        } else if window.x < 1100.0 || window.y < 720.0 {
            Self { whole: 90.0, eras: 0.0, bars: 40.0 }
        } else if window.x < 1600.0 {
            Self { whole: 96.0, eras: eras::HEIGHT, bars: 32.0 }
        } else {
            Self { whole: 118.0, eras: eras::HEIGHT, bars: 52.0 }
        }
    }
}

/// Whether there is more room above the track than beside it.
fn is_handheld(window: Vec2) -> bool {
    window.x < HANDHELD && window.x < window.y
}

/// Where the track runs in a panel of a window of this size; the figures stand on it too.
pub fn track(panel: Rangef, window: Vec2) -> Rangef {
    let left = panel.min + if is_handheld(window) { RIGHT } else { COLUMN };
    Rangef::new(left, (panel.max - RIGHT).max(left + 50.0))
}

/// How high the timeline is in a window of this size, points.
pub fn height(window: Vec2, has_eras: bool) -> f32 {
    let heights = Heights::of(window);
    heights.whole - if has_eras { 0.0 } else { heights.eras }
}

impl TimelineLayout {
    /// The parts in all of `rect`.
    pub fn of(rect: Rect, window: Vec2, has_eras: bool) -> Self {
        let heights = Heights::of(window);
        let track = track(rect.x_range(), window);
        let part = |top: f32, height: f32| {
            Rect::from_min_max(pos2(track.min, top), pos2(track.max, top + height))
        };
        let above = if is_handheld(window) { ABOVE } else { 0.0 };
        let eras = part(rect.top() + above + 6.0, if has_eras { heights.eras } else { 0.0 });
        let bars = part(eras.bottom() + 3.0, heights.bars);
        let ribbon = part(bars.bottom() + 6.0, RIBBON);
        let ticks = part(ribbon.bottom(), TICKS);
        let column = rect.with_max_x(rect.left() + COLUMN - 8.0);
        let column = if above > 0.0 { column.with_max_y(rect.top() + above) } else { column };
        Self { column, eras, bars, ribbon, ticks }
    }

    /// Whether a name fits beside the ribbon, below the buttons.
    pub fn has_room_for_name(&self) -> bool {
        self.ribbon.center().y - NAME / 2.0 >= self.column.top() + BUTTONS
    }

    /// All of the track, from the eras to the round dates.
    pub fn track(&self) -> Rect {
        self.eras.union(self.ticks)
    }
}

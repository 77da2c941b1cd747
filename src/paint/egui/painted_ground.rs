//! Grounds that were painted, and what of one serves to paint another.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::map::{GroundChange, Scene};
use crate::paint::egui::pixels::Pixels;

/// Share of the ground beyond which it is painted whole, however little of it has changed.
const MOST: f64 = 0.6;
/// How many times as large a copy may be drawn: beyond, it is too coarse, or covers too little.
const STRETCHED: RangeInclusive<f64> = 0.8..=1.5;

/// A ground that is painted, and where it lies in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedGround {
    pub pixels_per_km: f64,
    /// Where the origin of the plane lies, pixels of the window.
    pub at: [f64; 2],
    /// The part of the window that it covers.
    pub window: Pixels,
}

/// A ground and what is seen on it.
#[derive(Clone)]
pub struct PaintedGround {
    pub ground: PlacedGround,
    pub scene: Arc<Scene>,
}

/// What a kept picture is good for.
pub struct Use {
    /// Where the origin of the plane lies when it is copied by whole pixels.
    pub at: [f64; 2],
    /// The part of the window to which it is copied.
    pub copied_to: Pixels,
    /// What has to be painted over it.
    pub parts: Vec<Pixels>,
    /// It showed something else, and is made to show this.
    pub is_repaired: bool,
    /// It is of another scale.
    pub is_stretched: bool,
}

impl Use {
    /// Of no picture at all: everything is painted.
    pub fn nothing(now: PlacedGround) -> Self {
        let (at, copied_to) = (now.at, now.window);
        Self { at, copied_to, parts: vec![now.window], is_repaired: false, is_stretched: false }
    }
}

impl PaintedGround {
    /// Whether another one differs by little, or by nothing but its place.
    pub fn is_like(
        &self,
        now: PlacedGround,
        change: impl Fn(&Arc<Scene>) -> GroundChange<Pixels>,
    ) -> bool {
        let Some(shift) = self.ground.shift_to(&now) else { return false };
        match change(&self.scene) {
            GroundChange::Nothing => true,
            change => self.used_after(change, shift).is_some(),
        }
    }

    /// Whether another one differs by its scale, and by nothing else but its place.
    pub fn is_zoomed_to(
        &self,
        now: PlacedGround,
        change: impl Fn(&Arc<Scene>) -> GroundChange<Pixels>,
    ) -> bool {
        self.ground.window == now.window && change(&self.scene) == GroundChange::Scale
    }

    /// What is kept of it for another one.
    pub fn used_for(
        &self,
        now: PlacedGround,
        change: impl Fn(&Arc<Scene>) -> GroundChange<Pixels>,
    ) -> Option<Use> {
        match self.ground.shift_to(&now) {
            Some(shift) => self.used_after(change(&self.scene), shift),
            None => self.is_zoomed_to(now, change).then(|| self.stretched_to(now)).flatten(),
        }
    }

    fn used_after(&self, change: GroundChange<Pixels>, shift: [f64; 2]) -> Option<Use> {
        let PlacedGround { at: [x, y], window, .. } = self.ground;
        let whole = shift.map(|it| it.round() as i32);
        let at = [x + f64::from(whole[0]), y + f64::from(whole[1])];
        let copied_to = window.moved(whole);
        let copied = Use { at, copied_to, parts: vec![], is_repaired: false, is_stretched: false };
        match change {
            GroundChange::Nothing => {
                let parts = window.outside(copied_to);
                window.overlaps(copied_to).then_some(Use { parts, ..copied })
            }
            GroundChange::Parts(parts) if whole == [0, 0] => {
                let share = parts.iter().map(|it| it.area()).sum::<f64>() / window.area();
                (share <= MOST).then_some(Use { parts, is_repaired: true, ..copied })
            }
            GroundChange::Scale | GroundChange::Parts(_) | GroundChange::Everything => None,
        }
    }

    fn stretched_to(&self, now: PlacedGround) -> Option<Use> {
        let PlacedGround { pixels_per_km, at, window } = self.ground;
        let factor = now.pixels_per_km / pixels_per_km;
        if !STRETCHED.contains(&factor) {
            return None;
        }
        let to = |axis: usize, pixel: i32| {
            (now.at[axis] + (f64::from(pixel) - at[axis]) * factor).round() as i32
        };
        let (left, top) = (to(0, window.left), to(1, window.top));
        let width = to(0, window.left + window.width) - left;
        let height = to(1, window.top + window.height) - top;
        let copied_to = Pixels { left, top, width, height };
        let parts = window.outside(copied_to);
        let (at, is_repaired, is_stretched) = (now.at, false, true);
        let is_seen = window.overlaps(copied_to);
        is_seen.then_some(Use { at, copied_to, parts, is_repaired, is_stretched })
    }
}

impl PlacedGround {
    /// Pixels by which this ground has to move to become another one, if that is all.
    fn shift_to(&self, other: &Self) -> Option<[f64; 2]> {
        let moved = Self { at: other.at, ..*self };
        (moved == *other).then(|| [other.at[0] - self.at[0], other.at[1] - self.at[1]])
    }
}

//! Lines without the bends that nobody sees.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{LineString, Simplify as _};

use crate::geometry::{PlanePoint, Shape};

/// Bends of a line smaller than this are left out, pixels; and of a wide line those smaller than a
/// share of its width, which it covers itself.
const FINEST: f64 = 0.35;
const COVERED: f64 = 0.3;
/// A line is simplified anew when the map has grown by the root of two.
const STEPS_PER_OCTAVE: f64 = 2.0;
/// Steps by which it may shrink below that, or a map enlarged a little and made smaller again would
/// be simplified each time.
const TO_AND_FRO: f64 = 0.2;

/// Keeps alive what a key's address points to.
pub enum Owner {
    Path { _points: Arc<[PlanePoint]> },
    Shape { _shape: Arc<Shape> },
}

/// Simplified lines, by the address of what they belong to and their width. They serve a range of
/// scales, so that enlarging the map a little does not simplify all of them anew.
#[derive(Default)]
pub struct SimplifiedLines {
    step: i32,
    lines: HashMap<(usize, u32), Simplified>,
}

struct Simplified {
    lines: Vec<Vec<PlanePoint>>,
    /// The last frame that asked for it.
    used: u64,
    _owner: Owner,
}

impl SimplifiedLines {
    /// From now on lines are simple enough for this scale, and hardly finer than needed.
    pub fn set_scale(&mut self, pixels_per_km: f64) {
        let steps = pixels_per_km.log2() * STEPS_PER_OCTAVE;
        let is_served = (-1.0 - TO_AND_FRO..=0.0).contains(&(steps - f64::from(self.step)));
        if !is_served {
            self.step = steps.ceil() as i32;
            self.lines.clear();
        }
    }

    /// The simplified lines of what lies at an address, which `owner` keeps there, for a width in
    /// pixels.
    pub fn lines(
        &mut self,
        (address, width): (usize, f64),
        frame: u64,
        owner: impl FnOnce() -> Owner,
        lines: impl FnOnce() -> Vec<Vec<PlanePoint>>,
    ) -> &[Vec<PlanePoint>] {
        let finest = FINEST.max(COVERED * width);
        let finest_km = finest / (f64::from(self.step) / STEPS_PER_OCTAVE).exp2();
        let found = self.lines.entry((address, (width as f32).to_bits())).or_insert_with(|| {
            let simple = |line| LineString::new(line).simplify(finest_km).0;
            let lines = lines().into_iter().map(simple).collect();
            Simplified { lines, used: frame, _owner: owner() }
        });
        found.used = frame;
        &found.lines
    }

    /// Forgets what no frame has asked for since one.
    pub fn forget_before(&mut self, frame: u64) {
        self.lines.retain(|_, it| it.used >= frame);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many points are left of a line with a bend, at a scale.
    fn points_at(
        simplified: &mut SimplifiedLines,
        pixels_per_km: f64,
        bend_km: f64,
        width: f64,
    ) -> usize {
        let at = |x: f64, y: f64| PlanePoint { x, y };
        let points: Arc<[PlanePoint]> = [at(0.0, 0.0), at(5.0, bend_km), at(10.0, 0.0)].into();
        simplified.set_scale(pixels_per_km);
        let owner = || Owner::Path { _points: Arc::clone(&points) };
        let key = (points.as_ptr() as usize, width);
        simplified.lines(key, 0, owner, || vec![points.to_vec()])[0].len()
    }

    #[test]
    fn a_bend_is_left_out_only_where_it_cannot_be_seen() {
        let mut simplified = SimplifiedLines::default();
        assert_eq!(points_at(&mut simplified, 0.25, 1.0, 1.0), 2);
        assert_eq!(points_at(&mut simplified, 0.5, 1.0, 1.0), 3);
    }

    #[test]
    fn a_wide_line_needs_fewer_bends() {
        let mut simplified = SimplifiedLines::default();
        assert_eq!(points_at(&mut simplified, 1.0, 0.5, 1.0), 3);
        assert_eq!(points_at(&mut simplified, 1.0, 0.5, 2.0), 2);
    }

    #[test]
    fn what_is_simple_enough_for_a_scale_serves_up_to_the_next_step() {
        let mut simplified = SimplifiedLines::default();
        // At the coarse end of a step all is kept that its fine end needs: 0.35 px of 1.4 px/km.
        assert_eq!(points_at(&mut simplified, 1.01, 0.3, 1.0), 3);
        assert_eq!(points_at(&mut simplified, 1.41, 0.3, 1.0), 3);
    }

    #[test]
    fn a_map_enlarged_and_made_smaller_again_keeps_its_lines() {
        let mut simplified = SimplifiedLines::default();
        let line: Arc<[PlanePoint]> = [0.0, 5.0].map(|x| PlanePoint { x, y: 0.0 }).into();
        let mut worked_out = 0;
        for scale in [1.0, 1.002, 1.0, 1.03, 0.97, 1.0] {
            simplified.set_scale(scale);
            let key = (line.as_ptr() as usize, 1.0);
            simplified.lines(
                key,
                0,
                || Owner::Path { _points: Arc::clone(&line) },
                || {
                    worked_out += 1;
                    vec![line.to_vec()]
                },
            );
        }
        assert_eq!(worked_out, 2, "once for the first scale and once for a larger one");
    }
}

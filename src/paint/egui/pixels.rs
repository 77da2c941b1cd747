use egui::{Rect, pos2};

/// A rectangle of whole pixels of the window, y down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
}

impl Pixels {
    /// The pixels that a rectangle of points covers, as egui rounds it where it cuts.
    pub fn new(rect: Rect, pixels_per_point: f32) -> Self {
        let [left, top, right, bottom] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y]
            .map(|it| (it * pixels_per_point).round() as i32);
        Self { left, top, width: right - left, height: bottom - top }
    }

    /// The pixels that a rectangle of points touches, of those in here; none if there are none.
    pub fn touched_by(self, rect: Rect, pixels_per_point: f32) -> Option<Self> {
        let right = (rect.max.x * pixels_per_point).ceil() as i32;
        let bottom = (rect.max.y * pixels_per_point).ceil() as i32;
        let left = ((rect.min.x * pixels_per_point).floor() as i32).max(self.left);
        let top = ((rect.min.y * pixels_per_point).floor() as i32).max(self.top);
        let width = right.min(self.left + self.width) - left;
        let height = bottom.min(self.top + self.height) - top;
        (width > 0 && height > 0).then_some(Self { left, top, width, height })
    }

    /// The points that the pixels cover.
    pub fn points(self, pixels_per_point: f32) -> Rect {
        let Self { left, top, width, height } = self;
        let [left, top, right, bottom] =
            [left, top, left + width, top + height].map(|it| it as f32 / pixels_per_point);
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// The same rectangle elsewhere.
    pub fn moved(self, [dx, dy]: [i32; 2]) -> Self {
        Self { left: self.left + dx, top: self.top + dy, ..self }
    }

    /// What of it another one leaves free: strips at its sides, none where all is covered.
    pub fn outside(self, covered: Self) -> Vec<Self> {
        let Self { left, top, width, height } = self;
        let (right, bottom) = (left + width, top + height);
        let covered_left = covered.left.clamp(left, right);
        let covered_right = (covered.left + covered.width).clamp(covered_left, right);
        let covered_top = covered.top.clamp(top, bottom);
        let covered_bottom = (covered.top + covered.height).clamp(covered_top, bottom);
        let within = Self { left: covered_left, width: covered_right - covered_left, ..self };
        let strips = [
            Self { width: covered_left - left, ..self },
            Self { left: covered_right, width: right - covered_right, ..self },
            Self { height: covered_top - top, ..within },
            Self { top: covered_bottom, height: bottom - covered_bottom, ..within },
        ];
        strips.into_iter().filter(|it| it.width > 0 && it.height > 0).collect()
    }

    /// Whether the two have a pixel in common.
    pub fn overlaps(self, other: Self) -> bool {
        let overlap = |a: i32, length: i32, b: i32, other: i32| a < b + other && b < a + length;
        overlap(self.left, self.width, other.left, other.width)
            && overlap(self.top, self.height, other.top, other.height)
    }

    /// How many pixels there are.
    pub fn area(self) -> f64 {
        f64::from(self.width) * f64::from(self.height)
    }

    /// The lower left corner as OpenGL counts, y up, in a window of a size.
    pub fn corner(self, [_, window_height]: [u32; 2]) -> [i32; 2] {
        [self.left, window_height as i32 - self.top - self.height]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn all(of: Pixels) -> impl Iterator<Item = (i32, i32)> {
        let columns = of.left..of.left + of.width;
        columns.flat_map(move |x| (of.top..of.top + of.height).map(move |y| (x, y)))
    }

    #[test]
    fn what_moved_and_the_strips_cover_each_pixel_once() {
        let window = Pixels { left: 3, top: -2, width: 9, height: 6 };
        let wanted: HashSet<_> = all(window).collect();
        for dx in -12..=12 {
            for dy in -9..=9 {
                let moved = all(window).map(|(x, y)| (x + dx, y + dy));
                let moved: Vec<_> = moved.filter(|it| wanted.contains(it)).collect();
                let strips = window.outside(window.moved([dx, dy])).into_iter().flat_map(all);
                let covered: Vec<_> = moved.into_iter().chain(strips).collect();
                assert_eq!(covered.len(), wanted.len(), "{dx}, {dy}");
                assert_eq!(covered.into_iter().collect::<HashSet<_>>(), wanted, "{dx}, {dy}");
            }
        }
    }

    #[test]
    fn what_is_smaller_and_the_strips_around_it_cover_each_pixel_once() {
        let window = Pixels { left: 3, top: -2, width: 9, height: 6 };
        let smaller = Pixels { left: 5, top: 0, width: 4, height: 3 };
        let strips: Vec<_> = window.outside(smaller).into_iter().flat_map(all).collect();
        let covered: HashSet<_> = strips.iter().copied().chain(all(smaller)).collect();
        assert_eq!(strips.len() + all(smaller).count(), all(window).count());
        assert_eq!(covered, all(window).collect());
        let larger = Pixels { left: 0, top: -9, width: 20, height: 20 };
        assert_eq!(window.outside(larger), []);
    }

    #[test]
    fn what_is_touched_reaches_to_whole_pixels_and_not_outside() {
        let window = Pixels { left: 3, top: 5, width: 9, height: 6 };
        let touched = |left, top, right, bottom| {
            window.touched_by(Rect::from_min_max(pos2(left, top), pos2(right, bottom)), 1.0)
        };
        let inside = Pixels { left: 4, top: 6, width: 3, height: 2 };
        assert_eq!(touched(4.9, 6.0, 6.1, 7.5), Some(inside));
        assert_eq!(touched(-50.0, -50.0, 50.0, 50.0), Some(window));
        assert_eq!(touched(12.0, 5.0, 20.0, 11.0), None);
    }

    #[test]
    fn points_and_pixels_agree() {
        let window = Pixels { left: 3, top: 5, width: 9, height: 6 };
        for pixels_per_point in [1.0, 1.25, 1.5, 2.0] {
            assert_eq!(Pixels::new(window.points(pixels_per_point), pixels_per_point), window);
        }
    }
}

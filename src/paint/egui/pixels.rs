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

    /// What comes into sight when all that is inside moves: a strip at one side, or two.
    pub fn strips(self, [dx, dy]: [i32; 2]) -> Vec<Self> {
        let Self { left, top, width, height } = self;
        let (dx, dy) = (dx.clamp(-width, width), dy.clamp(-height, height));
        let at_side =
            Self { left: if dx > 0 { left } else { left + width + dx }, width: dx.abs(), ..self };
        let at_end = Self {
            left: left + dx.max(0),
            top: if dy > 0 { top } else { top + height + dy },
            width: width - dx.abs(),
            height: dy.abs(),
        };
        [at_side, at_end].into_iter().filter(|it| it.width > 0 && it.height > 0).collect()
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
                let strips = window.strips([dx, dy]).into_iter().flat_map(all);
                let covered: Vec<_> = moved.into_iter().chain(strips).collect();
                assert_eq!(covered.len(), wanted.len(), "{dx}, {dy}");
                assert_eq!(covered.into_iter().collect::<HashSet<_>>(), wanted, "{dx}, {dy}");
            }
        }
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

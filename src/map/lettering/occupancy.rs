use crate::map::values::{ScreenPoint, ScreenRect};

/// Which parts of the picture are taken, so that no two things stand on one another.
pub struct Occupancy {
    frame: ScreenRect,
    taken: Vec<ScreenRect>,
}

impl Occupancy {
    pub fn new(frame: ScreenRect) -> Self {
        Self { frame, taken: Vec::new() }
    }

    /// Takes a rectangle whether it is free or not.
    pub fn take(&mut self, rect: ScreenRect) {
        self.taken.push(rect);
    }

    /// Whether a rectangle lies in the frame and touches nothing.
    pub fn is_free(&self, rect: ScreenRect) -> bool {
        self.frame.encloses(rect) && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }

    /// Whether all rectangles are free; takes them if so.
    pub fn take_if_free(&mut self, rects: &[ScreenRect]) -> bool {
        let free = rects.iter().all(|&rect| self.is_free(rect));
        if free {
            self.taken.extend_from_slice(rects);
        }
        free
    }
}

/// Rectangles that together cover a leaning text, cut into pieces no longer than it is high.
pub fn leaning_text_rects(
    centre: ScreenPoint,
    width: f64,
    height: f64,
    angle: f64,
) -> Vec<ScreenRect> {
    let pieces = (width / height).ceil().max(1.0);
    let piece = width / pieces;
    let (sin, cos) = angle.to_radians().sin_cos();
    (0..pieces as u32)
        .map(|i| {
            let along = (f64::from(i) + 0.5) * piece - width / 2.0;
            let at = ScreenPoint { x: centre.x + along * cos, y: centre.y - along * sin };
            ScreenRect::centred(
                at,
                piece * cos.abs() + height * sin.abs(),
                piece * sin.abs() + height * cos.abs(),
            )
        })
        .collect()
}

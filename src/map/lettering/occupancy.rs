use crate::map::values::{ScreenPoint, ScreenRect};

/// How far names keep from other names, to the side and upwards, in sizes of their letters: with the air
/// that each has around it half a letter, or two would be read as one.
const APART: [f64; 2] = [0.1, 0.12];

/// Which parts of the picture are taken, so that no two things stand on one another.
#[derive(Clone)]
pub struct Occupancy {
    frame: ScreenRect,
    taken: Vec<ScreenRect>,
    /// Those on which names stand: they keep apart from other names.
    names: Vec<ScreenRect>,
    /// What stays free for something that comes later.
    reserved: Vec<ScreenRect>,
}

impl Occupancy {
    pub fn new(frame: ScreenRect) -> Self {
        Self { frame, taken: Vec::new(), names: Vec::new(), reserved: Vec::new() }
    }

    /// Takes a rectangle whether it is free or not.
    pub fn take(&mut self, rect: ScreenRect) {
        self.taken.push(rect);
    }

    /// Keeps a rectangle free until all that is reserved is released.
    pub fn reserve(&mut self, rect: ScreenRect) {
        self.reserved.push(rect);
    }

    /// Releases one of the rectangles that are reserved.
    pub fn release(&mut self, rect: ScreenRect) {
        self.reserved.retain(|it| *it != rect);
    }

    pub fn release_reserved(&mut self) {
        self.reserved.clear();
    }

    /// Whether a rectangle lies in the frame and touches nothing.
    pub fn is_free(&self, rect: ScreenRect) -> bool {
        let mut others = self.taken.iter().chain(&self.reserved);
        self.frame.encloses(rect) && !others.any(|other| other.overlaps(rect))
    }

    /// Whether all rectangles are free; takes them if so.
    pub fn take_if_free(&mut self, rects: &[ScreenRect]) -> bool {
        let free = rects.iter().all(|&rect| self.is_free(rect));
        if free {
            self.taken.extend_from_slice(rects);
        }
        free
    }

    /// Whether a name of a size may stand in a rectangle: on nothing, and apart from all others.
    pub fn is_free_for_name(&self, rect: ScreenRect, size: f64) -> bool {
        let around = around(&rect, size);
        self.is_free(rect) && !self.names.iter().any(|other| other.overlaps(around))
    }

    /// Whether a name of a size may stand in these rectangles, and what leads to it in others; takes all
    /// if so.
    pub fn take_name_if_free(
        &mut self,
        rects: &[ScreenRect],
        leader: &[ScreenRect],
        size: f64,
    ) -> bool {
        let is_free = rects.iter().all(|&rect| self.is_free_for_name(rect, size))
            && leader.iter().all(|&rect| self.is_free(rect));
        if is_free {
            self.take_name(rects);
            self.taken.extend_from_slice(leader);
        }
        is_free
    }

    /// Takes what a name covers.
    pub fn take_name(&mut self, rects: &[ScreenRect]) {
        self.names.extend_from_slice(rects);
        self.taken.extend_from_slice(rects);
    }
}

/// What must be free of other names for one of a size.
fn around(rect: &ScreenRect, size: f64) -> ScreenRect {
    let [aside, above] = APART.map(|by| by * size);
    ScreenRect::centred(rect.centre(), rect.width() + 2.0 * aside, rect.height() + 2.0 * above)
}

/// Rectangles that together cover a leaning text, cut into pieces no longer than it is high.
pub fn leaning_text_rects(
    centre: ScreenPoint,
    width: f64,
    height: f64,
    angle: f64,
) -> Vec<ScreenRect> {
    bent_text_rects(centre, width, height, [angle, 0.0]).collect()
}

/// The same for a text that also bends, piece by piece: see [`Text::bend`](crate::map::Text::bend).
pub fn bent_text_rects(
    centre: ScreenPoint,
    width: f64,
    height: f64,
    [angle, bend]: [f64; 2],
) -> impl Iterator<Item = ScreenRect> {
    let pieces = (width / height).ceil().max(1.0);
    let piece = width / pieces;
    let level = angle.to_radians().sin_cos();
    let turn = bend.to_radians();
    (0..pieces as u32).map(move |i| {
        let along = (f64::from(i) + 0.5) * piece - width / 2.0;
        let (sin, cos) =
            if bend == 0.0 { level } else { (angle.to_radians() + turn * along).sin_cos() };
        let [right, up] = if bend == 0.0 {
            [along * cos, along * sin]
        } else {
            [(sin - level.0) / turn, (level.1 - cos) / turn]
        };
        let at = ScreenPoint { x: centre.x + right, y: centre.y - up };
        ScreenRect::centred(
            at,
            piece * cos.abs() + height * sin.abs(),
            piece * sin.abs() + height * cos.abs(),
        )
    })
}

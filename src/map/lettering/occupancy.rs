use crate::map::values::{ScreenPoint, ScreenRect, on_arc};

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

    /// Whether a name of a size may stand in these rectangles: on nothing, and apart from all others.
    fn is_free_for_name(&self, rects: &[ScreenRect], size: f64) -> bool {
        let is_apart = |rect: &ScreenRect| {
            let around = around(rect, size);
            !self.names.iter().any(|other| other.overlaps(around))
        };
        rects.iter().all(|rect| self.is_free(*rect) && is_apart(rect))
    }

    /// Whether a name of a size may stand in these rectangles, and what leads to it in others; takes all
    /// if so.
    pub fn take_name_if_free(
        &mut self,
        rects: &[ScreenRect],
        leader: &[ScreenRect],
        size: f64,
    ) -> bool {
        let is_free =
            self.is_free_for_name(rects, size) && leader.iter().all(|&rect| self.is_free(rect));
        if is_free {
            self.names.extend_from_slice(rects);
            self.taken.extend(rects.iter().chain(leader));
        }
        is_free
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
    bent_text_rects(centre, width, height, [angle, 0.0])
}

/// The same for a text that also bends: see [`Text::bend`](crate::map::Text::bend).
pub fn bent_text_rects(
    centre: ScreenPoint,
    width: f64,
    height: f64,
    [angle, bend]: [f64; 2],
) -> Vec<ScreenRect> {
    let pieces = (width / height).ceil().max(1.0);
    let piece = width / pieces;
    (0..pieces as u32)
        .map(|i| {
            let along = (f64::from(i) + 0.5) * piece - width / 2.0;
            let [right, up] = on_arc(angle, bend, along);
            let (sin, cos) = (angle + bend * along).to_radians().sin_cos();
            let at = ScreenPoint { x: centre.x + right, y: centre.y - up };
            ScreenRect::centred(
                at,
                piece * cos.abs() + height * sin.abs(),
                piece * sin.abs() + height * cos.abs(),
            )
        })
        .collect()
}

//! The letters of a name, its lines, and the room that they take.

use crate::atlas::{LabelKind, MapLabel};
use crate::map::composition::Composition;
use crate::map::lettering::candidates::Block;
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::lettering::wanted_names::is_unit;
use crate::map::values::{Anchor, Colour, Face, ScreenPoint, ScreenRect, Text};

/// Height of a line of words, in sizes of its letters.
const LINE: f64 = 1.2;
/// Size of the name beneath, pixels, on a map of usual size.
const SECOND: f64 = 11.0;
/// Pixels that a name is wider than its letters.
const AIR: f64 = 4.0;
/// Width of the room of a line that leads to a name, pixels.
const LEADER_ROOM: f64 = 3.0;

/// The letters of a name.
#[derive(Clone, Copy)]
pub struct Lettering {
    pub face: Face,
    pub size: f64,
    pub spacing: f64,
    pub colour: Colour,
    pub halo: Colour,
}

impl Lettering {
    /// Those of a label, by what it names and how much that weighs.
    pub fn of(composition: &Composition<'_>, label: &MapLabel) -> Self {
        let style = &composition.style;
        let (face, size, spacing) = match (label.kind, label.rank) {
            (LabelKind::Ocean, 1) => (Face::Italic, 24.0, 5.0),
            (LabelKind::Sea, 1) => (Face::Italic, 18.0, 4.0),
            (LabelKind::Sea, _) => (Face::Italic, 14.0, 2.0),
            (LabelKind::River, _) => (Face::Italic, 12.0, 0.6),
            (kind, _) if kind.is_water() => (Face::Italic, 12.0, 0.4),
            (LabelKind::Land, 1) => (Face::Sans, 14.0, 3.0),
            (LabelKind::Island, 1) => (Face::Sans, 14.0, 1.0),
            (LabelKind::Land, _) => (Face::Sans, 12.0, 1.5),
            (LabelKind::Island, _) if !is_unit(composition, label) => (Face::Sans, 12.0, 1.5),
            (LabelKind::City, 1) => (Face::Bold, 13.0, 0.0),
            (LabelKind::Island, _) => (Face::Sans, 12.5, 0.0),
            (LabelKind::City, 3..) => (Face::Sans, 11.0, 0.0),
            _ => (Face::Sans, 12.0, 0.0),
        };
        let (colour, halo) = if label.kind.is_water() {
            (style.water_ink, style.water_halo)
        } else {
            (style.ink, style.land_halo)
        };
        let usual = Self { face, size, spacing, colour, halo }
            .scaled(composition.view.camera.share_of_letters());
        Self { size: composition.legible(usual.size), ..usual }
    }

    /// The same with letters of another size.
    pub fn scaled(&self, share: f64) -> Self {
        Self { size: self.size * share, spacing: self.spacing * share, ..*self }
    }
}

/// What a name says.
#[derive(Clone)]
pub struct Lines {
    /// The name, on a line or two.
    pub name: Vec<String>,
    /// What stands beneath it.
    pub second: Option<String>,
}

/// A name that has found its room.
pub struct Placed {
    pub name: Vec<Text>,
    pub second: Option<Text>,
    /// The line from an island to its call-out.
    pub leader: Option<[ScreenPoint; 2]>,
}

/// The lines of a name in its letters, and the room that they take.
pub struct Setting<'a> {
    pub lettering: &'a Lettering,
    lines: &'a Lines,
    pub block: Block,
    /// Size of the letters beneath.
    second: f64,
}

impl<'a> Setting<'a> {
    pub fn of(composition: &Composition<'_>, lettering: &'a Lettering, lines: &'a Lines) -> Self {
        let &Lettering { face, size, spacing, .. } = lettering;
        let second = composition.letters(SECOND);
        let metrics = composition.metrics;
        let widths = lines.name.iter().map(|line| metrics.width(line, face, size, spacing));
        let beneath = lines.second.iter().map(|it| metrics.width(it, Face::Sans, second, 0.0));
        let width = widths.chain(beneath).fold(0.0, f64::max);
        let beneath = if lines.second.is_some() { second * LINE } else { 0.0 };
        let height = lines.name.len() as f64 * size * LINE + beneath;
        let block = Block { width: width + AIR, height };
        Self { lettering, lines, block, second }
    }

    /// The words where they stand.
    pub fn placed(
        &self,
        middle: ScreenPoint,
        angle: f64,
        set: Anchor,
        leader: Option<[ScreenPoint; 2]>,
    ) -> Placed {
        let &Lettering { face, size, spacing, .. } = self.lettering;
        let block = self.block;
        let (sin, cos) = angle.to_radians().sin_cos();
        let end = end_of_block(middle, Block { width: block.width - AIR, ..block }, set);
        let below = |by: f64| ScreenPoint { x: end.x + by * sin, y: end.y + by * cos };
        let text = |text: String, at: ScreenPoint, face: Face, size: f64, spacing: f64| Text {
            text,
            at,
            anchor: set,
            face,
            size,
            colour: self.lettering.colour,
            halo: Some(self.lettering.halo),
            spacing,
            angle,
            bend: 0.0,
        };
        let name = self.lines.name.iter().enumerate().map(|(i, line)| {
            let down = (i as f64 + 0.5) * size * LINE - block.height / 2.0;
            text(line.clone(), below(down), face, size, spacing)
        });
        let name = name.collect();
        let down = (block.height - self.second * LINE) / 2.0;
        let second = self.lines.second.clone();
        let second = second.map(|it| text(it, below(down), Face::Sans, self.second, 0.0));
        Placed { name, second, leader }
    }
}

/// Where the lines of a name that are set so begin or end.
pub fn end_of_block(middle: ScreenPoint, block: Block, set: Anchor) -> ScreenPoint {
    let half = block.width / 2.0;
    let x = match set {
        Anchor::Left => middle.x - half,
        Anchor::Middle => middle.x,
        Anchor::Right => middle.x + half,
    };
    ScreenPoint { x, y: middle.y }
}

/// The room that a line takes which leads to a name.
pub fn rects_of_line([from, to]: [ScreenPoint; 2]) -> Vec<ScreenRect> {
    let middle = ScreenPoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
    let [right, up] = [to.x - from.x, from.y - to.y];
    leaning_text_rects(middle, right.hypot(up), LEADER_ROOM, up.atan2(right).to_degrees())
}

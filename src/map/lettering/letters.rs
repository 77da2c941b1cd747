use crate::atlas::{LabelKind, MapLabel};
use crate::map::composition::Composition;
use crate::map::lettering::wanted_names::is_unit;
use crate::map::values::{Colour, Face};

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

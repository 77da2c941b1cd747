use crate::geometry::{Bounds, Level, PlanePoint, UnitShape};
use crate::map::lettering::candidates::candidate::{Block, Candidate};
use crate::map::values::ScreenRect;

/// The land at one scale.
pub struct LandAtScale<'a> {
    pub level: &'a Level,
    /// Pixels a kilometre.
    pub scale: f64,
}

impl LandAtScale<'_> {
    /// Whether an upright name stands on no land, with so many pixels of air around it.
    pub fn is_clear(&self, candidate: Candidate, block: Block, air: f64) -> bool {
        !self.touches_land(candidate.anchor, candidate.rect(block).grown(air))
    }

    /// Whether a rectangle, in pixels from an anchor, has land in it.
    pub fn touches_land(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        let rect = self.bounds_of(anchor, rect);
        self.level.units.iter().any(|unit| unit.shape.reaches_into(rect))
    }

    /// Whether a name, with so many pixels around it, has land in it of other units than one.
    pub fn touches_others(
        &self,
        own: Option<&UnitShape>,
        candidate: Candidate,
        block: Block,
        air: f64,
    ) -> bool {
        let rect = self.bounds_of(candidate.anchor, candidate.rect(block).grown(air));
        let own = own.map(|own| own.id.as_str());
        let mut others = self.level.units.iter().filter(|other| Some(other.id.as_str()) != own);
        others.any(|other| other.shape.reaches_into(rect))
    }

    /// The part of the plane under a rectangle, in pixels from an anchor.
    pub fn bounds_of(&self, anchor: PlanePoint, rect: ScreenRect) -> Bounds {
        let ScreenRect { min, max } = rect;
        Bounds {
            min: self.on_plane(anchor, min.x, max.y),
            max: self.on_plane(anchor, max.x, min.y),
        }
    }

    /// The point of the plane so many pixels right of an anchor and below it.
    pub fn on_plane(&self, anchor: PlanePoint, right: f64, down: f64) -> PlanePoint {
        anchor + PlanePoint { x: right, y: -down } / self.scale
    }
}

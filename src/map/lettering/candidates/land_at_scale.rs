use crate::geometry::{Bounds, Level, PlanePoint, UnitShape};
use crate::map::lettering::candidates::candidate::{Block, Candidate};
use crate::map::values::ScreenRect;

/// Islands smaller than this, pixels, are named beside them, and a name near one is taken for its.
const SMALL_ISLAND: f64 = 110.0;
/// The same, kilometres: an island beside which a name is taken for its at any scale.
const ISLAND: f64 = 250.0;
/// An islet that is named with its group, kilometres across.
const ISLET: f64 = 16.0;
/// Pixels between the name of a group of islets and an island that is none of them.
const FROM_OTHERS: f64 = 12.0;
/// Pixels around a name in which it is told whose it is.
const NEAR: [f64; 8] = [0.0, 3.0, 6.0, 9.0, 12.0, 16.0, 20.0, 24.0];

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

    /// Whether a name stands nearer to another small island than to its own: it would be that one's.
    pub fn is_anothers(&self, own: &UnitShape, candidate: Candidate, block: Block) -> bool {
        let nearby = self.bounds_of(candidate.anchor, candidate.rect(block).grown(NEAR[7]));
        let is_small = |unit: &UnitShape| {
            let bounds = unit.shape.bounds;
            let across = bounds.width().max(bounds.height());
            across < ISLAND || across * self.scale < SMALL_ISLAND
        };
        let others = self.level.units.iter().filter(|other| {
            other.id != own.id && other.shape.bounds.touches(nearby) && is_small(other)
        });
        let gaps = others.map(|other| self.gap(other, candidate, block));
        let nearest = gaps.fold(f64::INFINITY, f64::min);
        nearest.is_finite() && nearest < self.gap(own, candidate, block)
    }

    /// Whether the name of a group of islets stands by an island that is none of them: Shikotan is
    /// not one of the Habomai islets.
    pub fn is_by_another(&self, candidate: Candidate, block: Block) -> bool {
        let rect = self.bounds_of(candidate.anchor, candidate.rect(block).grown(FROM_OTHERS));
        self.level.units.iter().any(|unit| {
            let bounds = unit.shape.bounds;
            let across = bounds.width().max(bounds.height());
            across < ISLAND && !is_islet(unit) && unit.shape.reaches_into(rect)
        })
    }

    /// How many pixels are between an island and a name, in steps, if they are near one another.
    fn gap(&self, unit: &UnitShape, candidate: Candidate, block: Block) -> f64 {
        let rect = candidate.rect(block);
        let touches =
            |air: &f64| unit.shape.reaches_into(self.bounds_of(candidate.anchor, rect.grown(*air)));
        NEAR.into_iter().find(touches).unwrap_or(f64::INFINITY)
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

/// Whether an island is so small that it is named with its group.
pub fn is_islet(unit: &UnitShape) -> bool {
    let bounds = unit.shape.bounds;
    bounds.width().max(bounds.height()) < ISLET
}

//! What lies nearest to what, measured on the ellipsoid.

use crate::atlas::atlas::Atlas;
use crate::atlas::territory::{OutlinePrecision, TerritoryId};
use crate::geometry::geodesy::nearest_on_edge;
use crate::geometry::{
    Bounds, Detail, GlobePoint, Level, PlanePoint, Shape, geodesy, plane_distance,
};
use crate::time::Day;

/// The land nearest to a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearestLand {
    /// Whose coast.
    pub territory: TerritoryId,
    /// Metres to it.
    pub metres: f64,
}

/// The narrowest water between a territory and land of another power.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Narrows {
    /// The land on the other side.
    pub other: TerritoryId,
    /// The two nearest points: here, and there.
    pub ends: [GlobePoint; 2],
    /// Metres between them.
    pub metres: f64,
}

/// How much nearer the fine coast can be than the coarse one, kilometres.
const ROUGHNESS: f64 = 8.0;
/// A schematic outline smaller than this, kilometres, stands for a rock.
const SYMBOL: f64 = 3.0;
/// How many of the nearest lands on the coarse map are looked at on the fine one.
const CANDIDATES: usize = 4;

impl Atlas {
    /// The land nearest to a point of the globe, on the finest map that is there.
    pub fn nearest_land(&self, point: GlobePoint) -> Option<NearestLand> {
        let projection = &self.base_map.projection;
        let on_plane = projection.plane_from_globe(point)?;
        let (_, level) = self.base_map.level(Detail::Regional);
        let units = level.units.iter().zip(&self.territory_of_unit);
        let nearest = units.filter_map(|(unit, territory)| {
            let (foot, gap) = nearest_to(&unit.shape, on_plane)?;
            Some(((*territory)?, foot, gap))
        });
        let (territory, foot, _) = nearest.min_by(|a, b| a.2.total_cmp(&b.2))?;
        let metres = geodesy::distance(point, projection.globe_from_plane(foot)?);
        Some(NearestLand { territory, metres })
    }

    /// The point from which distances to a territory are measured: that of the place of its name,
    /// or else its middle.
    pub fn point_in(&self, territory: TerritoryId) -> Option<GlobePoint> {
        if let Some(place) = self.places.named(&self[territory].slug) {
            return Some(self[place].point);
        }
        let (_, level) = self.base_map.level(Detail::Overview);
        let unit = self.unit_of(territory)?;
        self.base_map.projection.globe_from_plane(level.units[unit].shape.bounds.centre())
    }

    /// The land nearest to a territory that another power holds on a day; `None` where they share
    /// a land border or the history is silent.
    pub fn narrows(&self, territory: TerritoryId, day: Day) -> Option<Narrows> {
        let holder =
            |id: TerritoryId| self[id].control_on(day).map(|control| &self[control.holder]);
        let own = &holder(territory)?.power;
        let is_other = |id: &TerritoryId| {
            holder(*id).is_some_and(|other| other.power != *own && !other.is_outside())
        };
        let (_, coarse) = self.base_map.level(Detail::Overview);
        let here = self.unit_of(territory)?;
        let shape = &coarse.units[here].shape;
        let others = self.territory_of_unit.iter().enumerate();
        let mut others: Vec<(f64, usize)> = others
            .filter(|(_, of_unit)| of_unit.as_ref().is_some_and(is_other))
            .map(|(unit, _)| (shape.bounds.gap(coarse.units[unit].shape.bounds), unit))
            .collect();
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut near: Vec<(f64, usize, [PlanePoint; 2])> = Vec::new();
        for (least, unit) in others {
            // Not even the rectangle around it comes as near as the others do.
            if near.get(CANDIDATES - 1).is_some_and(|(gap, ..)| *gap < least) {
                break;
            }
            let ends = geodesy::nearest_points(shape, &coarse.units[unit].shape);
            near.extend(ends.map(|[from, to]| (plane_distance(from, to), unit, [from, to])));
            near.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        let fine = self.base_map.finest_level();
        let measured = near.iter().take(CANDIDATES).filter_map(|&(gap, unit, ends)| {
            let reach = gap + ROUGHNESS;
            let one = self.part_near(fine, here, ends[0], reach);
            let other = self.part_near(fine, unit, ends[1], reach);
            let ends = nearest_of(&one, &other).unwrap_or(ends);
            let ends = [0, 1].map(|i| self.base_map.projection.globe_from_plane(ends[i]));
            let ends = [ends[0]?, ends[1]?];
            let other = self.territory_of_unit[unit]?;
            Some(Narrows { other, ends, metres: geodesy::distance(ends[0], ends[1]) })
        });
        measured.min_by(|a, b| a.metres.total_cmp(&b.metres)).filter(|narrows| narrows.metres > 1.0)
    }

    /// The coast of a unit near a point; of one that is only a symbol its middle.
    fn part_near(&self, level: &Level, unit: usize, point: PlanePoint, reach: f64) -> Vec<Edge> {
        let shape = &level.units[unit].shape;
        let territory = self.territory_of_unit[unit].map(|id| &self[id]);
        let is_symbol = territory.is_some_and(|it| it.outline == OutlinePrecision::Schematic)
            && shape.bounds.width().max(shape.bounds.height()) < SYMBOL;
        if is_symbol {
            let middle = shape.bounds.centre();
            return vec![(middle, middle)];
        }
        edges_near(shape, point, reach)
    }
}

type Edge = (PlanePoint, PlanePoint);

fn nearest_to(shape: &Shape, point: PlanePoint) -> Option<(PlanePoint, f64)> {
    let feet = shape.edges().map(|edge| {
        let foot = nearest_on_edge(point, edge);
        (foot, plane_distance(point, foot))
    });
    feet.min_by(|a, b| a.1.total_cmp(&b.1))
}

/// The edges within reach of a point, kilometres.
fn edges_near(shape: &Shape, point: PlanePoint, reach: f64) -> Vec<Edge> {
    let by = PlanePoint { x: reach, y: reach };
    let around = Bounds { min: point - by, max: point + by };
    shape.edges().filter(|(from, to)| around.contains(*from) || around.contains(*to)).collect()
}

fn nearest_of(one: &[Edge], other: &[Edge]) -> Option<[PlanePoint; 2]> {
    let pairs = one.iter().flat_map(|a| {
        other
            .iter()
            .flat_map(move |b| [[a.0, nearest_on_edge(a.0, *b)], [nearest_on_edge(b.0, *a), b.0]])
    });
    let gap = |[from, to]: &[PlanePoint; 2]| plane_distance(*from, *to);
    pairs.min_by(|one, other| gap(one).total_cmp(&gap(other)))
}

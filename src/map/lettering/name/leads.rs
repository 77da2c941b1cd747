//! What a name belongs to that stands aside, and the line that leads there.

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, PlanePoint, UnitShape, plane_distance};
use crate::map::composition::Composition;
use crate::map::lettering::candidates::largest_piece;
use crate::map::lettering::wanted_names::units_of;
use crate::map::values::{Camera, ScreenPoint, ScreenRect};

/// Directions in which a name is tried, degrees from one to the next.
const TURN: f64 = 15.0;
/// How soon a name that lies aside begins beside and no longer above or below.
const ASIDE: f64 = 1.5;
/// Pixels of water around a name, and of land that it may lack.
const AIR: f64 = 2.0;
const ASHORE: f64 = -3.0;
/// Pixels of an island that no other name hides.
const SPOT: f64 = 3.0;
/// Pixels from a town to its line, and from a coast.
const FROM_TOWN: f64 = 11.0;
const FROM_COAST: f64 = 1.0;
/// A line shorter than this, pixels, leads nowhere.
const SHORT: f64 = 5.0;
/// Pixels from one point to the next where a line is asked for land.
const STEP: f64 = 2.0;
/// Pixels from one point to the next where land is looked for, and from the edge of the map to the first.
const APART: f64 = 6.0;
const FROM_EDGE: f64 = 4.0;
/// So many points of a land show enough of it to be named where its middle is not seen.
const ENOUGH: usize = 4;

/// What a line leads from.
#[derive(Clone)]
pub struct Lead<'a> {
    camera: Camera,
    units: Vec<&'a UnitShape>,
    /// The lands that are named, or the one of a town.
    own: Vec<&'a UnitShape>,
    /// A point of the piece that is named, where that is only one of a larger land.
    piece: Option<PlanePoint>,
    pub from: ScreenPoint,
    is_town: bool,
    /// It is a sea, or islands along hundreds of kilometres: a line would lead to one of its points, and
    /// say of that alone what is true of all.
    pub is_wide: bool,
    /// Points of the land that are seen, the nearest to its middle first; none of a town, of water, and
    /// of islands along hundreds of kilometres.
    pub seen: Vec<ScreenPoint>,
    /// Of such islands those that are seen, the nearest to their middle first.
    pub islands: Vec<ScreenPoint>,
    /// Its line may run over what is there already.
    pub is_over_all: bool,
}

impl<'a> Lead<'a> {
    pub fn of(composition: &Composition<'a>, label: &MapLabel) -> Self {
        let camera = composition.view.camera;
        let visible = camera.visible();
        let units = composition.level.units.iter();
        let units: Vec<&UnitShape> = units.filter(|it| it.shape.bounds.touches(visible)).collect();
        let is_town = label.kind == LabelKind::City;
        let named = if is_town { Vec::new() } else { units_of(composition, label) };
        let piece = named.is_empty().then_some(label.at);
        let around = |it: &&UnitShape| it.shape.contains(label.at);
        let mut own = named;
        if own.is_empty() {
            own.extend(units.iter().copied().find(around));
        }
        let is_wide =
            !is_town && !own.iter().any(around) && (label.kind.is_water() || label.rank == 1);
        let nearest = |of: &[&'a UnitShape]| {
            let far = |it: &UnitShape| plane_distance(it.shape.bounds.centre(), label.at);
            of.iter().copied().min_by(|one, other| far(one).total_cmp(&far(other)))
        };
        // A group of islets is led to by one of them.
        if own.is_empty() && !is_town && !is_wide {
            own.extend(nearest(&units));
        }
        let main = own.iter().copied().find(around).or_else(|| nearest(&own));
        let middle = match main.filter(|it| !is_town && !is_wide && !around(it)) {
            Some(unit) => largest_piece(&unit.shape).map_or(label.at, Bounds::centre),
            None => label.at,
        };
        let from = camera.screen_from_plane(middle);
        let is_land = !is_town && !label.kind.is_water();
        let lands = || own.iter().filter(|it| is_land && it.shape.bounds.touches(visible));
        let (mut seen, mut islands) = (Vec::new(), Vec::new());
        if is_wide {
            let mut shown: Vec<&UnitShape> = lands().copied().collect();
            let far = |it: &UnitShape| plane_distance(it.shape.bounds.centre(), label.at);
            shown.sort_by(|one, other| far(one).total_cmp(&far(other)));
            islands.extend(shown.into_iter().filter_map(|it| seen_point(composition, it)));
        } else {
            seen.extend(lands().flat_map(|it| {
                let piece = piece.and_then(|at| it.shape.piece_at(at));
                points_on(composition, it, piece.map_or(it.shape.bounds, |it| it.bounds))
            }));
        }
        let lead = Self {
            camera,
            units,
            own,
            piece,
            from,
            is_town,
            is_wide,
            seen,
            islands,
            is_over_all: false,
        };
        lead.with_free_beginning(composition)
    }

    /// Begins where the land is seen, and no arrow and no stop of a journey lies on it.
    fn with_free_beginning(mut self, composition: &Composition<'_>) -> Self {
        let is_in_map = self.camera.frame().contains(self.from);
        if !is_in_map && self.seen.len() < ENOUGH {
            self.seen.clear();
        }
        if let Some(mean) = mean(&self.seen) {
            let middle = if is_in_map { self.from } else { mean };
            let far = |it: &ScreenPoint| it.distance(middle);
            self.seen.sort_by(|one, other| far(one).total_cmp(&far(other)));
        }
        let is_free = |at: ScreenPoint| {
            is_open(composition, at)
                && composition.occupancy.is_free(ScreenRect::centred(at, STEP, STEP))
        };
        if !is_free(self.from) {
            let free = self.seen.iter().copied().find(|&it| is_free(it));
            let open = || self.seen.first().copied().filter(|_| !is_open(composition, self.from));
            self.from = free.or_else(open).unwrap_or(self.from);
        }
        self
    }

    /// Whether enough of it is seen to be named, wherever its middle is.
    pub fn is_seen(&self) -> bool {
        !self.seen.is_empty() || !self.islands.is_empty()
    }

    /// Whether it is a chain of islands whose middle is not seen.
    pub fn is_aside(&self) -> bool {
        !self.islands.is_empty() && !self.camera.frame().contains(self.from)
    }

    /// How large the lands are that are named, pixels.
    pub fn across(&self) -> f64 {
        let corners = self.own.iter().flat_map(|it| [it.shape.bounds.min, it.shape.bounds.max]);
        let km = Bounds::around(corners).map_or(0.0, |it| it.width().max(it.height()));
        km * self.camera.pixels_per_km
    }

    /// The same where there is no other way out: rather a line over a name than no name.
    pub fn over_all(self) -> Self {
        Self { is_over_all: true, ..self }
    }

    /// The same for a chain of islands of which some are seen: the line leads to one of them.
    pub fn to_an_island(&self) -> Option<Self> {
        let from = *self.islands.first()?;
        Some(Self { from, is_wide: false, ..self.clone() })
    }

    /// What of a small island no other name may hide.
    pub fn spot(&self) -> Option<ScreenRect> {
        let is_small = !self.is_town && !self.is_wide;
        is_small.then(|| ScreenRect::centred(self.from, SPOT, SPOT))
    }

    /// Where a name of a size stands so far away in a direction.
    pub fn rect(&self, far: f64, turn: i32, [width, height]: [f64; 2]) -> ScreenRect {
        // The first to the right, then by turns a little above and below.
        let steps = (turn + 1) / 2 * if turn % 2 == 0 { 1 } else { -1 };
        let (sin, cos) = (f64::from(steps) * TURN).to_radians().sin_cos();
        let across = (ASIDE * cos).clamp(-1.0, 1.0) * width / 2.0;
        let down = (ASIDE * sin).clamp(-1.0, 1.0) * height / 2.0;
        let middle =
            ScreenPoint { x: self.from.x + far * cos + across, y: self.from.y + far * sin + down };
        ScreenRect::centred(middle, width, height)
    }

    /// The line to the nearest point of a name, where it is long enough to be seen. A stop of a journey
    /// may cover what is named: then it begins beside that.
    pub fn line(
        &self,
        composition: &Composition<'_>,
        name: ScreenRect,
    ) -> Option<[ScreenPoint; 2]> {
        if self.is_wide {
            return None;
        }
        let end = ScreenPoint {
            x: self.from.x.clamp(name.min.x, name.max.x),
            y: self.from.y.clamp(name.min.y, name.max.y),
        };
        let length = self.from.distance(end);
        let at = |far: f64| between([self.from, end], far / length.max(1.0));
        let begin = if self.is_town || self.own.is_empty() {
            FROM_TOWN
        } else {
            let is_ashore = |far: f64| {
                let at = self.camera.plane_from_screen(at(far));
                self.own.iter().any(|unit| unit.shape.contains(at))
            };
            let coast = (0..=length as u32).rev().map(f64::from).find(|&far| is_ashore(far));
            let spot = ScreenRect::centred(self.from, STEP, STEP);
            let least = if composition.occupancy.is_free(spot) { 0.0 } else { FROM_TOWN };
            (coast.unwrap_or(0.0) + FROM_COAST).max(least)
        };
        (length - begin >= SHORT).then(|| [at(begin), end])
    }

    /// Whether a name lies in the sea and its line leads over no other land.
    pub fn is_at_sea(&self, name: ScreenRect, line: Option<[ScreenPoint; 2]>) -> bool {
        let is_foreign = |at: ScreenPoint| {
            let at = self.camera.plane_from_screen(at);
            let is_own = |unit: &UnitShape| self.own.iter().any(|it| it.id == unit.id);
            self.units.iter().any(|unit| !is_own(unit) && unit.shape.contains(at))
        };
        self.is_wet(name)
            && line.is_none_or(|line| {
                let steps = (line[0].distance(line[1]) / STEP).ceil();
                let mut shares = (0..=steps as u32).map(|step| f64::from(step) / steps.max(1.0));
                !shares.any(|share| is_foreign(between(line, share)))
            })
    }

    /// Whether a name touches no land.
    pub fn is_wet(&self, name: ScreenRect) -> bool {
        let part = self.camera.plane_from_rect(name.grown(AIR));
        !self.units.iter().any(|unit| unit.shape.reaches_into(part))
    }

    /// Whether a name lies all on one of the lands that are named.
    pub fn is_ashore(&self, name: ScreenRect) -> bool {
        let part = self.camera.plane_from_rect(name.grown(ASHORE));
        let is_on_piece = |unit: &UnitShape| {
            let corners = |at| unit.shape.piece_at(at).map(|it| &it.corners);
            self.piece.is_none_or(|at| corners(at) == corners(part.centre()))
        };
        self.own.iter().any(|unit| unit.shape.encloses(part) && is_on_piece(unit))
    }
}

/// Whether what lies at a point is seen: within the map, and beneath nothing that a window lays on it.
fn is_open(composition: &Composition<'_>, at: ScreenPoint) -> bool {
    let view = composition.view;
    view.camera.frame().grown(-FROM_EDGE).contains(at) && !view.is_covered(at)
}

/// The points of a lattice that lie on a land, within a part of the plane, and are seen.
fn points_on(composition: &Composition<'_>, unit: &UnitShape, within: Bounds) -> Vec<ScreenPoint> {
    let camera = composition.view.camera;
    let [south_west, north_east] =
        [within.min, within.max].map(|corner| camera.screen_from_plane(corner));
    let numbers = |from: f64, to: f64, length: f64| {
        (from.max(0.0) / APART).ceil() as u32..=(to.clamp(0.0, length) / APART).floor() as u32
    };
    let rows = numbers(north_east.y, south_west.y, camera.size[1]);
    let cells = rows.flat_map(|row| {
        let columns = numbers(south_west.x, north_east.x, camera.size[0]);
        columns.map(move |column| [column, row].map(|it| f64::from(it) * APART))
    });
    let points = cells.map(|[x, y]| ScreenPoint { x, y });
    let seen = points.filter(|&at| is_open(composition, at));
    seen.filter(|&at| unit.shape.contains(camera.plane_from_screen(at))).collect()
}

/// A point of an island that is seen: its middle, if that is.
fn seen_point(composition: &Composition<'_>, unit: &UnitShape) -> Option<ScreenPoint> {
    let middle = composition.view.camera.screen_from_plane(largest_piece(&unit.shape)?.centre());
    if is_open(composition, middle) {
        return Some(middle);
    }
    let points = points_on(composition, unit, unit.shape.bounds);
    let mean = mean(&points)?;
    points.into_iter().min_by(|a, b| a.distance(mean).total_cmp(&b.distance(mean)))
}

fn mean(points: &[ScreenPoint]) -> Option<ScreenPoint> {
    let sum = points.iter().fold([0.0, 0.0], |[x, y], at| [x + at.x, y + at.y]);
    let [x, y] = sum.map(|it| it / points.len() as f64);
    (!points.is_empty()).then_some(ScreenPoint { x, y })
}

fn between([from, to]: [ScreenPoint; 2], share: f64) -> ScreenPoint {
    ScreenPoint { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
}

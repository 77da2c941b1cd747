//! Names of what is told over a picture on a wall: each of them is there, at any scale.

use std::borrow::Cow;

use crate::atlas::{Atlas, LabelKind, MapLabel, PlaceId};
use crate::geometry::{Bounds, PlanePoint, UnitShape};
use crate::map::composition::{Composition, LEAST_ON_WALL};
use crate::map::lettering::candidates::largest_piece;
use crate::map::lettering::one_name::{Around, Name, rects_of_line};
use crate::map::lettering::wanted_names::{is_named, is_seen, weight};
use crate::map::values::{Camera, Route, ScreenPoint, ScreenRect, Told, View};

/// The rank of a town that the map does not name by itself.
const RANK: u32 = 4;
/// How far a name may stand from what it names, pixels: from one place that is tried to the next, and
/// the furthest.
const APART: f64 = 4.0;
const FURTHEST: u32 = 50;
/// The same for the name of a sea or of a chain of islands, which no line leads to.
const FURTHEST_OF_WIDE: u32 = 15;
/// Directions in which it is tried at each distance, degrees from one to the next.
const DIRECTIONS: i32 = 24;
const TURN: f64 = 15.0;
/// How soon a name that lies aside begins beside and no longer above or below.
const ASIDE: f64 = 1.5;
/// Pixels of water around a name.
const AIR: f64 = 2.0;
/// Pixels of an island that no other name hides.
const SPOT: f64 = 3.0;
/// Pixels from a town to its line, and from a coast.
const FROM_TOWN: f64 = 11.0;
const FROM_COAST: f64 = 1.0;
/// A line shorter than this, pixels, leads nowhere.
const SHORT: f64 = 5.0;
/// Pixels from one point to the next where a line is asked for land.
const STEP: f64 = 2.0;

/// Whether a name of the map, by its number, is told of.
pub fn is_told(view: &View, index: usize) -> bool {
    view.wall.as_ref().is_some_and(|wall| wall.told.contains(&Told::Label(index)))
}

/// What is told of, with a number that nothing else on the map has.
pub fn told_labels<'a>(
    composition: &Composition<'a>,
) -> impl Iterator<Item = (usize, Cow<'a, MapLabel>)> + use<'a> {
    let (view, atlas) = (composition.view, composition.atlas);
    let labels = &atlas.base_map.labels;
    let told = view.wall.iter().flat_map(|wall| &wall.told);
    told.filter_map(move |told| match *told {
        Told::Label(index) => Some((index, Cow::Borrowed(labels.get(index)?))),
        Told::Town(id) => Some((labels.len() + id.index(), Cow::Owned(label_of_town(atlas, id)?))),
    })
}

fn label_of_town(atlas: &Atlas, id: PlaceId) -> Option<MapLabel> {
    let place = &atlas[id];
    Some(MapLabel {
        slug: place.slug.clone(),
        kind: LabelKind::City,
        at: atlas.base_map.projection.plane_from_globe(place.point)?,
        also: Vec::new(),
        beneath: None,
        angle: 0.0,
        rank: RANK,
        en: place.name.clone(),
        ru: place.ru.clone().unwrap_or_default(),
        ja: place.ja.clone().unwrap_or_default(),
        since: None,
        place: Some(id),
    })
}

/// Names what is told of, but for lands: they may bear the names of their states.
pub fn place(composition: &mut Composition<'_>, around: Around<'_>) {
    place_some(composition, around, |label| label.kind != LabelKind::Land);
}

/// Names the lands that are told of, but for those whose state has given its name.
pub fn place_lands(composition: &mut Composition<'_>, around: Around<'_>, states: &[String]) {
    place_some(composition, around, |it| it.kind == LabelKind::Land && !is_named(it, states));
}

fn place_some(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    is_wanted: impl Fn(&MapLabel) -> bool,
) {
    let mut labels: Vec<_> = told_labels(composition).collect();
    labels.retain(|(_, label)| is_wanted(label) && is_seen(composition, label));
    labels.sort_by_key(|(_, label)| weight(composition, label));
    // No name hides what another will name.
    let leads: Vec<Lead<'_>> = labels.iter().map(|(_, it)| Lead::of(composition, it)).collect();
    for spot in leads.iter().filter_map(Lead::spot) {
        composition.occupancy.reserve(spot);
    }
    for ((index, label), lead) in labels.iter().zip(&leads) {
        lead.spot().into_iter().for_each(|spot| composition.occupancy.release(spot));
        if let Some(name) = Name::of(composition, *index, label) {
            place_one(composition, &name, lead, around);
        }
        lead.spot().into_iter().for_each(|spot| composition.occupancy.reserve(spot));
    }
}

/// Rather in small letters, and rather far off, than upon a line or a journey; what is wide rather upon
/// one than far off.
fn place_one(
    composition: &mut Composition<'_>,
    name: &Name<'_>,
    lead: &Lead<'_>,
    around: Around<'_>,
) {
    if name.place_beside_routes(composition, around) {
        return;
    }
    let small = name.clone().in_small_letters(LEAST_ON_WALL);
    if lead.is_wide {
        let lead = lead.to_its_middle().unwrap_or_else(|| lead.clone());
        _ = name.place(composition, around)
            || small.place(composition, around)
            || place_led_to(composition, &small, &lead, around.routes)
            || place_led_to(composition, &small, &lead, &[]);
        return;
    }
    _ = small.place_beside_routes(composition, around)
        || place_led_to(composition, &small, lead, around.routes)
        || name.place(composition, around)
        || small.place(composition, around)
        || place_led_to(composition, &small, lead, &[])
        || place_led_to(composition, &small, &lead.clone().over_all(), &[]);
}

/// Sets a name wherever there is room, with a line that leads to it: rather in the sea than on land.
fn place_led_to(
    composition: &mut Composition<'_>,
    name: &Name<'_>,
    lead: &Lead<'_>,
    routes: &[Route],
) -> bool {
    if !composition.view.camera.frame().contains(lead.from) {
        return false;
    }
    let blocks = name.blocks(composition);
    let grounds = [true, false];
    let furthest = if lead.is_wide { FURTHEST_OF_WIDE } else { FURTHEST };
    let mut tries = grounds.iter().flat_map(|&is_at_sea| {
        (0..furthest).flat_map(move |far| {
            (0..2).flat_map(move |block| {
                (0..DIRECTIONS).map(move |turn| (is_at_sea, f64::from(far) * APART, block, turn))
            })
        })
    });
    // A stop of a journey may cover what is named: the line begins beside it.
    let is_covered = !composition.occupancy.is_free(ScreenRect::centred(lead.from, STEP, STEP));
    let found = tries.find_map(|(is_at_sea, far, number, turn)| {
        let block = blocks.get(number)?;
        let rect = lead.rect(far, turn, [block.width, block.height]);
        let line = lead.line(rect, is_covered);
        let mut rects = vec![rect];
        rects.extend(line.filter(|_| !lead.is_over_all).into_iter().flat_map(rects_of_line));
        let is_free = rects.iter().all(|&it| composition.occupancy.is_free(it))
            && !routes.iter().any(|route| route.crosses(rect));
        if !is_free || is_at_sea && !lead.is_at_sea(rect, line) {
            return None;
        }
        composition.occupancy.take_if_free(&rects).then_some((number, rect.centre(), line))
    });
    if let Some((block, middle, line)) = found {
        line.into_iter().flat_map(rects_of_line).for_each(|it| composition.occupancy.take(it));
        name.place_at(composition, block, middle, line);
    }
    found.is_some()
}

/// What a line leads from.
#[derive(Clone)]
struct Lead<'a> {
    camera: Camera,
    units: Vec<&'a UnitShape>,
    own: Option<&'a UnitShape>,
    from: ScreenPoint,
    is_town: bool,
    /// It is a sea, or islands along hundreds of kilometres: a line would lead to one of its points, and
    /// say of that alone what is true of all.
    is_wide: bool,
    /// Of such islands the one in their middle.
    middle: Option<&'a UnitShape>,
    /// Its line may run over what is there already.
    is_over_all: bool,
}

impl<'a> Lead<'a> {
    fn of(composition: &Composition<'a>, label: &MapLabel) -> Self {
        let camera = composition.view.camera;
        let seen = camera.visible();
        let units = composition.level.units.iter();
        let units: Vec<&UnitShape> = units.filter(|it| it.shape.bounds.touches(seen)).collect();
        let is_town = label.kind == LabelKind::City;
        let around = || units.iter().copied().find(|it| it.shape.contains(label.at));
        let nearest = || {
            let far = |unit: &&UnitShape| distance(unit.shape.bounds.centre(), label.at);
            units.iter().copied().min_by(|one, other| far(one).total_cmp(&far(other)))
        };
        let island = composition.level.unit(&label.slug).filter(|_| !is_town);
        let own = island.or_else(around);
        let is_wide = own.is_none() && (label.kind.is_water() || label.rank == 1);
        let middle = nearest().filter(|_| is_wide && !label.kind.is_water());
        // A group of islets is led to by one of them.
        let own = own.or_else(|| nearest().filter(|_| !is_town && !is_wide));
        let from = match own.filter(|it| !is_town && !it.shape.contains(label.at)) {
            Some(unit) => largest_piece(&unit.shape).map_or(label.at, Bounds::centre),
            None => label.at,
        };
        let (from, is_over_all) = (camera.screen_from_plane(from), false);
        Self { camera, units, own, from, is_town, is_wide, middle, is_over_all }
    }

    /// The same where there is no other way out: rather a line over a name than no name.
    fn over_all(self) -> Self {
        Self { is_over_all: true, ..self }
    }

    /// The same for a chain of islands whose middle is seen: the line leads there.
    fn to_its_middle(&self) -> Option<Self> {
        let middle = self.middle.filter(|_| self.camera.frame().contains(self.from))?;
        let from =
            largest_piece(&middle.shape).map(|it| self.camera.screen_from_plane(it.centre()))?;
        let (units, own) = (self.units.clone(), Some(middle));
        Some(Self { units, own, from, is_wide: false, middle: None, ..*self })
    }

    /// What of a small island no other name may hide.
    fn spot(&self) -> Option<ScreenRect> {
        let is_small = !self.is_town && !self.is_wide;
        is_small.then(|| ScreenRect::centred(self.from, SPOT, SPOT))
    }

    /// Where a name of a size stands so far away in a direction.
    fn rect(&self, far: f64, turn: i32, [width, height]: [f64; 2]) -> ScreenRect {
        // The first to the right, then by turns a little above and below.
        let steps = (turn + 1) / 2 * if turn % 2 == 0 { 1 } else { -1 };
        let (sin, cos) = (f64::from(steps) * TURN).to_radians().sin_cos();
        let across = (ASIDE * cos).clamp(-1.0, 1.0) * width / 2.0;
        let down = (ASIDE * sin).clamp(-1.0, 1.0) * height / 2.0;
        let middle =
            ScreenPoint { x: self.from.x + far * cos + across, y: self.from.y + far * sin + down };
        ScreenRect::centred(middle, width, height)
    }

    /// The line to the nearest point of a name, where it is long enough to be seen.
    fn line(&self, name: ScreenRect, is_covered: bool) -> Option<[ScreenPoint; 2]> {
        if self.is_wide {
            return None;
        }
        let end = ScreenPoint {
            x: self.from.x.clamp(name.min.x, name.max.x),
            y: self.from.y.clamp(name.min.y, name.max.y),
        };
        let length = self.from.distance(end);
        let at = |far: f64| between([self.from, end], far / length.max(1.0));
        let begin = match self.own.filter(|_| !self.is_town) {
            Some(unit) => {
                let is_ashore =
                    |far: f64| unit.shape.contains(self.camera.plane_from_screen(at(far)));
                let coast = (0..=length as u32).rev().map(f64::from).find(|&far| is_ashore(far));
                let least = if is_covered { FROM_TOWN } else { 0.0 };
                (coast.unwrap_or(0.0) + FROM_COAST).max(least)
            }
            None => FROM_TOWN,
        };
        (length - begin >= SHORT).then(|| [at(begin), end])
    }

    /// Whether a name lies in the sea and its line leads over no other land.
    fn is_at_sea(&self, name: ScreenRect, line: Option<[ScreenPoint; 2]>) -> bool {
        let part = self.camera.plane_from_rect(name.grown(AIR));
        let is_wet = !self.units.iter().any(|unit| unit.shape.reaches_into(part));
        let is_foreign = |at: ScreenPoint| {
            let at = self.camera.plane_from_screen(at);
            let mut others =
                self.units.iter().filter(|it| self.own.is_none_or(|own| own.id != it.id));
            others.any(|unit| unit.shape.contains(at))
        };
        is_wet
            && line.is_none_or(|line| {
                let steps = (line[0].distance(line[1]) / STEP).ceil();
                let mut shares = (0..=steps as u32).map(|step| f64::from(step) / steps.max(1.0));
                !shares.any(|share| is_foreign(between(line, share)))
            })
    }
}

fn between([from, to]: [ScreenPoint; 2], share: f64) -> ScreenPoint {
    ScreenPoint { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
}

fn distance(one: PlanePoint, other: PlanePoint) -> f64 {
    let PlanePoint { x, y } = one - other;
    x.hypot(y)
}

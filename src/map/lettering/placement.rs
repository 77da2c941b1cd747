use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::Shape;
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Symbology, is_striped};
use crate::map::lettering::candidates::{Block, Preference, candidates};
use crate::map::lettering::letters::Lettering;
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::lettering::specks;
use crate::map::lettering::wanted_names::{
    disputed, dot, is_called_from_afar, is_great_land, is_great_sea, is_in_inset, is_named,
    is_of_inset, is_one_of, is_seen, is_unit, least_scale, radius_of_dot, weight,
};
use crate::map::values::{
    Anchor, Face, Mark, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Height of a line of words, in sizes of its letters.
const LINE: f64 = 1.2;
/// Size of the name beneath, pixels, on a map of usual size.
const SECOND: f64 = 11.0;
/// Pixels that a name is wider than its letters.
const AIR: f64 = 4.0;
/// Pixels around a town's mark on which no great name stands.
const AROUND_TOWN: f64 = 2.0;
/// Pixels by which the air around a name may reach over a border.
const OVER_A_BORDER: f64 = 2.0;
/// Width of a line that leads to a name, and of the room it takes, pixels.
const LEADER: f64 = 0.9;
const LEADER_ROOM: f64 = 3.0;

/// The marks of the towns that may be named: no name stands on them, not even one that comes before
/// the town's.
fn towns(composition: &Composition<'_>) -> Vec<ScreenRect> {
    let camera = composition.view.camera;
    let is_town = |label: &&MapLabel| {
        label.kind == LabelKind::City
            && camera.pixels_per_km >= least_scale(label)
            && is_seen(composition, label)
    };
    let towns = composition.atlas.base_map.labels.iter().filter(is_town);
    towns.map(|town| dot(town, camera)).collect()
}

/// Keeps the marks of towns free of the names that come before markers.
pub fn reserve_towns(composition: &mut Composition<'_>) {
    for town in towns(composition) {
        composition.occupancy.reserve(town.grown(AROUND_TOWN));
    }
}

/// Keeps them free of all names that follow.
pub fn take_towns(composition: &mut Composition<'_>) {
    for town in towns(composition) {
        composition.occupancy.take(town);
    }
}

/// The names of the great seas, along their axes.
pub fn place_seas(composition: &mut Composition<'_>, around: Around<'_>) {
    place_some(composition, around, is_great_sea);
}

/// The names of what is largest on land, but for those that the map has already: a land that bears
/// the name of its state needs no other.
pub fn place_great_lands(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    inset_site: Option<ScreenRect>,
    states: &[String],
) {
    let is_wanted = |label: &MapLabel| is_great_land(label) && !is_named(label, states);
    let camera = composition.view.camera;
    place_some(composition, around, |it| is_wanted(it) && !is_in_inset(it, camera, inset_site));
}

/// The names of islands in dispute: before those of lines and journeys, and before degrees.
pub fn place_disputed(
    composition: &mut Composition<'_>,
    inset_site: Option<ScreenRect>,
    around: Around<'_>,
) {
    let disputed = disputed(composition, around.symbologies);
    let camera = composition.view.camera;
    place_some(composition, around, |it| {
        is_one_of(it, &disputed) && !is_in_inset(it, camera, inset_site)
    });
}

/// The other names of the map: the weightier first, none on another. What lies where the inset looks
/// is named there; a town with a marker on it is named beside that.
pub fn place_names(
    composition: &mut Composition<'_>,
    inset_site: Option<ScreenRect>,
    around: Around<'_>,
    states: &[String],
) {
    let disputed = disputed(composition, around.symbologies);
    let is_wanted = |label: &MapLabel| {
        !is_great_sea(label)
            && !is_great_land(label)
            && !is_named(label, states)
            && !is_one_of(label, &disputed)
    };
    let camera = composition.view.camera;
    place_some(composition, around, |it| is_wanted(it) && !is_in_inset(it, camera, inset_site));
}

/// The names that an inset has.
pub fn place_names_of_inset(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    place_some(
        composition,
        Around { symbologies, marks: &[], routes: &[], wants_all: true },
        is_of_inset,
    );
    specks::add(composition, None);
}

fn place_some(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    is_wanted: impl Fn(&MapLabel) -> bool,
) {
    let atlas = composition.atlas;
    let camera = composition.view.camera;
    let is_shown = |label: &MapLabel| {
        camera.pixels_per_km >= least_scale(label)
            && is_wanted(label)
            && is_seen(composition, label)
    };
    let mut labels: Vec<(usize, &MapLabel)> =
        atlas.base_map.labels.iter().enumerate().filter(|(_, label)| is_shown(label)).collect();
    labels.sort_by_key(|(_, label)| weight(composition, label));
    for (index, label) in labels {
        place_name(composition, index, label, around);
    }
}

/// What names have regard to.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Whose land is whose.
    pub symbologies: &'a [Symbology],
    /// The markers of events.
    pub marks: &'a [Mark],
    /// Lines and journeys: a name rather stands beside them than upon them.
    pub routes: &'a [Route],
    /// A map without one of its names is none, as an inset.
    pub wants_all: bool,
}

/// A name and what stands beneath it, at the first of its candidates that is free; a town with its dot.
/// Where there is no room for both, the name alone.
fn place_name(
    composition: &mut Composition<'_>,
    index: usize,
    label: &MapLabel,
    around: Around<'_>,
) {
    let view = composition.view;
    // Before its first name there was no town.
    let bears_names_of_the_day = label.kind == LabelKind::City
        || label.kind == LabelKind::Island && !is_unit(composition, label);
    let name = if bears_names_of_the_day {
        composition.atlas.town_name_on(label, view.state.day)
    } else {
        Some(label.en.clone())
    };
    let Some(name) = name else { return };
    let words = composition.words;
    let second = composition.atlas.second_name_on(words, label, view.state.day, view.second_names);
    let lettering = Lettering::of(composition, label);
    let second = label.beneath.clone().or(second.filter(|second| *second != name));
    let alone = Lines { name: vec![name.clone()], second: None };
    let broken = broken(&name).filter(|_| is_small_island(composition, label));
    let with =
        |it: &Lines, second: &String| Lines { second: Some(second.clone()), name: it.name.clone() };
    let whole = second.as_ref().map(|second| with(&alone, second));
    let both = second.as_ref().zip(broken.as_ref());
    let broken_whole = both.map(|(second, broken)| with(broken, second));
    let abroad = abroad(composition, label, around.symbologies);
    let tries = preferences(composition, label, around).iter().flat_map(|preference| {
        // A high name is rather not led to: it would take the room of its neighbours.
        let high = broken_whole.as_ref().filter(|_| *preference == Preference::Good);
        let lines = [whole.as_ref(), high, Some(&alone), broken.as_ref()];
        lines.map(|lines| lines.map(|lines| (lines, *preference)))
    });
    // A great sea is rather named in smaller letters than not at all.
    let sizes = if is_great_sea(label) { &[1.0, 0.78][..] } else { &[1.0] };
    let tries: Vec<_> = tries.flatten().collect();
    let beside_routes = Some(around.routes).filter(|routes| !routes.is_empty());
    let placed = sizes.iter().find_map(|&share| {
        let lettering = lettering.scaled(share);
        let shuns = beside_routes.into_iter().chain([&[][..]]);
        shuns.into_iter().find_map(|routes| {
            let shunned = Shunned { abroad: &abroad, routes };
            // Rather across a line than where the name could be taken for another's.
            let mut tries = tries
                .iter()
                .filter(|(_, preference)| routes.is_empty() || *preference != Preference::ByOthers);
            tries.find_map(|&(lines, preference)| {
                placed(composition, (index, label), &lettering, lines, preference, shunned)
            })
        })
    });
    let Some(placed) = placed else { return };
    if label.kind == LabelKind::City {
        let at = composition.view.camera.screen_from_plane(label.at);
        let radius = radius_of_dot(label);
        let stroke = Stroke::solid(composition.style.ink, 1.2);
        let fill = composition.style.land_halo.with_opacity(255);
        composition.add(Role::Dot, Primitive::Circle { centre: at, radius, fill, stroke });
    }
    if let Some(leader) = placed.leader {
        let stroke = Stroke::solid(composition.style.soft_ink, LEADER);
        composition.add(Role::Leader, Primitive::Segments { segments: [leader].into(), stroke });
    }
    composition.extend(Role::Name, placed.name.into_iter().map(Primitive::Text));
    composition.extend(Role::SecondName, placed.second.map(Primitive::Text));
}

/// Which candidates are tried, the best first. A town is called out only where stripes would be beneath
/// its name, and named further off only where a marker covers it.
fn preferences(
    composition: &Composition<'_>,
    label: &MapLabel,
    Around { symbologies, marks, wants_all, .. }: Around<'_>,
) -> &'static [Preference] {
    let territory = composition.atlas.territory_of_label(label);
    if label.kind != LabelKind::City {
        let is_wanted = wants_all || is_called_from_afar(composition, label, symbologies);
        return if is_wanted {
            &[Preference::Good, Preference::CallOut, Preference::FarCallOut, Preference::ByOthers]
        } else {
            &[Preference::Good, Preference::CallOut, Preference::ByOthers]
        };
    }
    let at = composition.view.camera.screen_from_plane(label.at);
    let is_ringed = composition.ring().is_some_and(|ring| ring.contains(at));
    if is_ringed || marks.iter().any(|mark| mark.rect.contains(at)) {
        return &[Preference::BesideMarker];
    }
    if territory.is_some_and(|territory| is_striped(composition, territory)) {
        &[Preference::Good, Preference::CallOut, Preference::OverLand]
    } else {
        &[Preference::Good, Preference::OverLand]
    }
}

/// The lands of others, on which a name of a town or an island does not stand.
fn abroad(
    composition: &Composition<'_>,
    label: &MapLabel,
    symbologies: &[Symbology],
) -> Vec<Arc<Shape>> {
    let territory = composition.atlas.territory_of_label(label);
    let of_unit = &composition.atlas.territory_of_unit;
    let own = of_unit.iter().position(|it| territory.is_some() && *it == territory);
    let Some(own) = own else { return Vec::new() };
    let power = symbologies[own].power;
    let seen = composition.view.camera.visible();
    let units = composition.level.units.iter().zip(symbologies);
    let others = units.filter(|(unit, it)| it.power != power && unit.shape.bounds.touches(seen));
    others.map(|(unit, _)| Arc::clone(&unit.shape)).collect()
}

/// On what a name does not stand: the lands of others, lines and journeys.
#[derive(Clone, Copy)]
struct Shunned<'a> {
    abroad: &'a [Arc<Shape>],
    routes: &'a [Route],
}

struct Lines {
    /// The name, on a line or two.
    name: Vec<String>,
    /// What stands beneath it.
    second: Option<String>,
}

/// A pair of names on two lines, or one with a pair in brackets: narrow where there is no room for one.
fn broken(name: &str) -> Option<Lines> {
    let (first, second) = name.split_once(" / ")?;
    let lines = match name.split_once(" (") {
        Some((name, pair)) => vec![name.to_owned(), format!("({pair}")],
        None => vec![format!("{first} /"), second.to_owned()],
    };
    Some(Lines { name: lines, second: None })
}

fn is_small_island(composition: &Composition<'_>, label: &MapLabel) -> bool {
    label.kind == LabelKind::Island && is_unit(composition, label)
}

/// A name that has found its room.
struct Placed {
    name: Vec<Text>,
    second: Option<Text>,
    /// The line from an island to its call-out.
    leader: Option<[ScreenPoint; 2]>,
}

fn placed(
    composition: &mut Composition<'_>,
    (index, label): (usize, &MapLabel),
    lettering: &Lettering,
    lines: &Lines,
    preference: Preference,
    shunned: Shunned<'_>,
) -> Option<Placed> {
    let (face, size, spacing) = (lettering.face, lettering.size, lettering.spacing);
    let second_size = SECOND * composition.view.camera.share_of_letters();
    let metrics = composition.metrics;
    let widths = lines.name.iter().map(|line| metrics.width(line, face, size, spacing));
    let second = lines.second.iter().map(|text| metrics.width(text, Face::Sans, second_size, 0.0));
    let width = widths.chain(second).fold(0.0, f64::max);
    let beneath = if lines.second.is_some() { second_size * LINE } else { 0.0 };
    let height = lines.name.len() as f64 * size * LINE + beneath;
    let block = Block { width: width + AIR, height };
    let leans = leans(composition, label);
    let angle = if leans { label.angle } else { 0.0 };
    let camera = composition.view.camera;
    let candidates = candidates(composition, index, label, block, preference);
    let (middle, set, leader) = candidates.iter().find_map(|candidate| {
        let at = camera.screen_from_plane(candidate.anchor);
        let middle = ScreenPoint { x: at.x + candidate.offset[0], y: at.y + candidate.offset[1] };
        let leader = candidate.leads_from.map(|from| {
            let from = camera.screen_from_plane(from);
            [from, end_of_block(middle, block, candidate.set)]
        });
        let rects = leaning_text_rects(middle, block.width, block.height, angle);
        let is_abroad = |rect: &ScreenRect| {
            let rect = camera.plane_from_rect(rect.grown(-OVER_A_BORDER));
            shunned.abroad.iter().any(|shape| shape.reaches_into(rect))
        };
        let is_crossed =
            |rect: &ScreenRect| shunned.routes.iter().any(|route| route.crosses(*rect));
        if rects.iter().any(|rect| is_crossed(rect) || is_abroad(rect)) {
            return None;
        }
        let line: Vec<ScreenRect> = leader.into_iter().flat_map(rects_of_line).collect();
        let is_free = composition.occupancy.take_name_if_free(&rects, &line, size);
        is_free.then_some((middle, candidate.set, leader))
    })?;
    let (sin, cos) = angle.to_radians().sin_cos();
    let end = end_of_block(middle, Block { width: block.width - AIR, ..block }, set);
    let below = |by: f64| ScreenPoint { x: end.x + by * sin, y: end.y + by * cos };
    let text = |text: String, at: ScreenPoint, face: Face, size: f64, spacing: f64| Text {
        text,
        at,
        anchor: set,
        face,
        size,
        colour: lettering.colour,
        halo: Some(lettering.halo),
        spacing,
        angle,
        bend: 0.0,
    };
    let name = lines.name.iter().enumerate().map(|(i, line)| {
        let down = (i as f64 + 0.5) * size * LINE - height / 2.0;
        text(line.clone(), below(down), face, size, spacing)
    });
    let name = name.collect();
    let second = lines
        .second
        .clone()
        .map(|second| text(second, below((height - beneath) / 2.0), Face::Sans, second_size, 0.0));
    Some(Placed { name, second, leader })
}

/// Where the lines of a name that are set so begin or end.
fn end_of_block(middle: ScreenPoint, block: Block, set: Anchor) -> ScreenPoint {
    let half = block.width / 2.0;
    let x = match set {
        Anchor::Left => middle.x - half,
        Anchor::Middle => middle.x,
        Anchor::Right => middle.x + half,
    };
    ScreenPoint { x, y: middle.y }
}

fn rects_of_line([from, to]: [ScreenPoint; 2]) -> Vec<ScreenRect> {
    let middle = ScreenPoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
    let [right, up] = [to.x - from.x, from.y - to.y];
    leaning_text_rects(middle, right.hypot(up), LEADER_ROOM, up.atan2(right).to_degrees())
}

/// Whether a name is set along its angle; the names of smaller islands stand upright beside them.
fn leans(composition: &Composition<'_>, label: &MapLabel) -> bool {
    match label.kind {
        LabelKind::City => false,
        LabelKind::Island => label.rank == 1 || !is_unit(composition, label),
        _ => true,
    }
}

//! Names of states, and of peoples without one, on their land.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::atlas::{ColourRole, HolderId, Status};
use crate::geometry::PlanePoint;
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Power, Symbology};
use crate::map::lettering::land_grid::{GridPart, LandGrid, STEP};
use crate::map::lettering::occupancy::bent_text_rects;
use crate::map::values::{Anchor, Face, Primitive, Role, Text, on_arc};

/// Sizes of the names of states, the larger the better, pixels.
const SIZES: [f64; 4] = [24.0, 20.0, 17.0, 15.0];
/// The size of a name that finds no other room.
const SMALLEST: f64 = 12.0;
/// Land of fewer square pixels has no name of this size.
const LEAST_AREA: [f64; 4] = [150_000.0, 60_000.0, 25_000.0, 2500.0];
/// Sizes of the names of peoples and of words on occupied land.
const SMALL: [f64; 1] = [13.0];
/// Pixels between letters, by their size.
const SPACED: [f64; 2] = [0.22, 0.06];
/// Degrees by which a name may lean, and how many pixels of room each of them is worth.
const ANGLES: [f64; 9] = [0.0, 20.0, -20.0, 35.0, -35.0, 50.0, -50.0, 65.0, -65.0];
const WORTH: f64 = 0.25;
/// Degrees by which the name of a state may turn along its land from its first letter to its last, and
/// the same for them; a short name stays straight.
const TURNS: [f64; 5] = [0.0, 22.0, -22.0, 42.0, -42.0];
const WORTH_OF_TURN: f64 = 0.35;
const SHORT: f64 = 90.0;
/// Degrees by which no letter of a name leans as long as its short form finds room without.
const STEEP: f64 = 48.0;
/// What a name over a shore is worth that lies on its own land whole.
const WORTH_OF_LAND: f64 = 60.0;
/// Points of the grid from one tried place to the next.
const APART: usize = 3;
/// How much of a name lies on its own land where it finds no room on it.
const ASHORE: f64 = 0.85;
/// The same for the smallest letters.
const LEAST_ASHORE: f64 = 0.6;
/// Pixels that it then keeps from the land of others, beyond its own height.
const FROM_OTHERS: f64 = 5.0;
/// Half the width of land in heights of a name that reaches over its shore.
const BROAD: f64 = 1.1;
/// The most places that are kept, and pixels between them.
const MOST: usize = 160;
const FAR: f64 = 60.0;
/// Pixels that a name is wider than its letters.
const AIR: f64 = 14.0;

/// What is named once on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    State(HolderId),
    People(HolderId),
    Occupied(HolderId),
    Leased(HolderId),
}

/// Words that want a place on some land.
struct Wanted {
    named: Named,
    units: Vec<u16>,
    /// Points of the grid that are its land.
    points: usize,
    role: ColourRole,
    holder: HolderId,
}

impl Wanted {
    /// Whether it is no name, but says how a land is held.
    fn is_word(&self) -> bool {
        matches!(self.named, Named::Occupied(_) | Named::Leased(_))
    }
}

struct Places;

impl Cached for Places {
    type Key = PlacesKey;
    type Value = Arc<[Place]>;
    const MOST: usize = 400;
}

#[derive(PartialEq, Eq, Hash)]
struct PlacesKey {
    part: GridPart,
    units: Vec<u16>,
    /// Bits of width and height.
    size: [u64; 2],
    is_ashore: bool,
    may_turn: bool,
    is_gentle: bool,
}

/// The middle of a name, and how it leans and bends.
#[derive(Clone, Copy)]
struct Place {
    at: PlanePoint,
    angle: f64,
    bend: f64,
}

/// How a name may stand at a place: it leans, bends, and passes points of the grid, counted from its
/// middle.
struct Way {
    angle: f64,
    bend: f64,
    cost: f64,
    steps: Vec<[f64; 2]>,
}

impl Way {
    /// How many degrees the steepest letter of a name of a width leans.
    fn steepest(&self, width: f64) -> f64 {
        self.angle.abs() + (self.bend * width / 2.0).abs()
    }
}

/// Names the powers on the land on which each has most room in the map, and says where troops rule;
/// the names of those that found room.
pub fn place(composition: &mut Composition<'_>, symbologies: &[Symbology]) -> Vec<String> {
    let grid = LandGrid::seen(composition);
    let mut named = Vec::new();
    for wanted in wanted(composition, symbologies, &grid) {
        if let Some(text) = text(composition, &wanted, &grid) {
            named.push(text.text.clone());
            composition.add(Role::Name, Primitive::Text(text));
        }
    }
    named
}

/// What is to be named, the larger land first, words on occupied land last.
fn wanted(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    grid: &LandGrid,
) -> Vec<Wanted> {
    let mut points = vec![0; symbologies.len()];
    for unit in grid.units.iter().flatten() {
        points[usize::from(*unit)] += 1;
    }
    let mut found: BTreeMap<Named, Wanted> = BTreeMap::new();
    let mut largest: BTreeMap<Named, usize> = BTreeMap::new();
    for (unit, symbology) in symbologies.iter().enumerate().filter(|(unit, _)| points[*unit] > 0) {
        let Some((named, role, holder)) = named(composition, symbology) else { continue };
        let wanted = found.entry(named).or_insert_with(|| Wanted {
            named,
            units: Vec::new(),
            points: 0,
            role,
            holder,
        });
        wanted.units.push(unit as u16);
        wanted.points += points[unit];
        let largest = largest.entry(named).or_default();
        // Of several governments of one power the one with most land gives the name.
        if points[unit] > *largest {
            *largest = points[unit];
            wanted.holder = holder;
        }
    }
    let mut wanted: Vec<Wanted> = found.into_values().collect();
    wanted.sort_by_key(|it| (it.is_word(), std::cmp::Reverse(it.points)));
    wanted
}

fn named(
    composition: &Composition<'_>,
    symbology: &Symbology,
) -> Option<(Named, ColourRole, HolderId)> {
    let (role, holder) = (symbology.holder?, symbology.held_by?);
    let Power::Of(power) = symbology.power else { return None };
    let named = match (symbology.status, symbology.joint) {
        // On land that another claims, no state is written.
        _ if symbology.is_claimed() && symbology.status != Some(Status::Occupied) => return None,
        (Some(Status::Occupied), _) => Named::Occupied(holder),
        (Some(Status::Leased), _) => Named::Leased(holder),
        _ if composition.atlas[holder].is_nobody() => return None,
        (_, None) if role == ColourRole::NoState => Named::People(power),
        (_, Some(ColourRole::NoState)) if composition.atlas[holder].is_over_a_people() => {
            Named::People(power)
        }
        // Of land that two hold together or fight over the key tells.
        (_, Some(ColourRole::NoState)) | (Some(Status::Shared), Some(_)) => return None,
        _ => Named::State(power),
    };
    Some((named, role, holder))
}

fn text(composition: &mut Composition<'_>, wanted: &Wanted, grid: &LandGrid) -> Option<Text> {
    let holder = &composition.atlas[wanted.holder];
    let style = composition.style;
    let area = wanted.points as f64 * STEP * STEP;
    let says = |id| composition.words.say_with(id, &[("holder", holder.in_a_sentence().into())]);
    let (words, face, sizes, spaced, colour): (_, _, Vec<f64>, _, _) = match wanted.named {
        Named::State(_) => {
            let is_large = |&(_, least): &(&f64, &f64)| area >= *least;
            let sizes = SIZES.iter().zip(&LEAST_AREA).filter(is_large).map(|(size, _)| *size);
            let words = holder.on_the_map().to_uppercase();
            (words, Face::Bold, sizes.collect(), SPACED.to_vec(), style.state_ink(wanted.role))
        }
        Named::People(_) => {
            let ink = style.state_ink(ColourRole::NoState);
            (holder.on_the_map(), Face::Sans, SMALL.to_vec(), vec![0.12], ink)
        }
        Named::Occupied(_) => {
            (says("key-occupied"), Face::Bold, SMALL.to_vec(), vec![0.0], style.ink)
        }
        Named::Leased(_) => (says("key-leased"), Face::Bold, SMALL.to_vec(), vec![0.0], style.ink),
    };
    // Bands show through a thin halo.
    let opacity = if wanted.is_word() { 255 } else { 190 };
    let halo = style.pale(wanted.role).with_opacity(opacity);
    let short = match wanted.named {
        Named::State(_) => Some(holder.in_short_on_the_map().to_uppercase()),
        Named::People(_) | Named::Occupied(_) | Named::Leased(_) => None,
    };
    // Rather a short name than a steep one.
    let forms = match short.filter(|short| *short != words) {
        Some(short) => vec![(words.clone(), true), (short, true), (words, false)],
        None => vec![(words, false)],
    };
    // Rather smaller than narrow, rather narrow than over the shore.
    let ways = [false, true].into_iter().flat_map(|is_ashore| {
        let tries = spaced.iter().flat_map(|by| sizes.iter().map(move |size| (*size, *by)));
        tries.map(move |(size, by)| (is_ashore, size, by)).collect::<Vec<_>>()
    });
    let last = [false, true].map(|is_ashore| (is_ashore, SMALLEST, 0.0));
    // Words on occupied land stand on it whole: over its shore they would be of something else.
    let ways = ways.chain(last).filter(|way| !(way.0 && wanted.is_word()));
    let ways: Vec<(bool, f64, f64)> = ways.collect();
    let tries = forms.iter().flat_map(|form| ways.iter().map(move |way| (form, *way)));
    for ((words, is_gentle), (is_ashore, size, by)) in tries {
        let spacing = by * size;
        let width = composition.metrics.width(words, face, size, spacing) - spacing;
        let manner = Manner { block: [width + AIR, size], is_ashore, is_gentle: *is_gentle };
        let Some(place) = free_place(composition, grid, wanted, manner) else { continue };
        return Some(Text {
            text: words.clone(),
            at: composition.view.camera.screen_from_plane(place.at),
            anchor: Anchor::Middle,
            face,
            size,
            colour,
            halo: Some(halo),
            spacing,
            angle: place.angle,
            bend: place.bend,
        });
    }
    None
}

/// How a name is to be set.
#[derive(Clone, Copy)]
struct Manner {
    /// Width and height, pixels.
    block: [f64; 2],
    /// It may reach over the shore.
    is_ashore: bool,
    /// No letter of it is steep.
    is_gentle: bool,
}

fn free_place(
    composition: &mut Composition<'_>,
    grid: &LandGrid,
    wanted: &Wanted,
    Manner { block, is_ashore, is_gentle }: Manner,
) -> Option<Place> {
    let size = block.map(f64::to_bits);
    // Over a shore a name that bends would seem to be of the sea.
    let may_turn = matches!(wanted.named, Named::State(_)) && !is_ashore;
    let units = wanted.units.clone();
    let key = PlacesKey { part: grid.part, units, size, is_ashore, may_turn, is_gentle };
    let places = composition.cached::<Places>(key, |_| {
        let mut ways = ways(block[0], may_turn);
        ways.retain(|way| !is_gentle || way.steepest(block[0]) <= STEEP);
        places(grid, &wanted.units, &ways, block, is_ashore).into()
    });
    places.iter().copied().find(|place| {
        let middle = composition.view.camera.screen_from_plane(place.at);
        let rects = bent_text_rects(middle, block[0], block[1], [place.angle, place.bend]);
        composition.occupancy.take_if_free(&rects)
    })
}

/// How a name of a width may lean and bend, the flatter and straighter first.
fn ways(width: f64, may_turn: bool) -> Vec<Way> {
    let turns = if may_turn && width > SHORT { &TURNS[..] } else { &TURNS[..1] };
    let samples = (width / STEP).ceil();
    let way = |angle: f64, turn: f64| {
        let bend = turn / width;
        let along = (0..=samples as u32).map(|i| f64::from(i) / samples * width - width / 2.0);
        let steps = along.map(|along| on_arc(angle, bend, along).map(|it| it / STEP));
        let cost = WORTH * angle.abs() + WORTH_OF_TURN * turn.abs();
        Way { angle, bend, cost, steps: steps.collect() }
    };
    let mut ways: Vec<Way> =
        ANGLES.iter().flat_map(|&angle| turns.iter().map(move |&turn| way(angle, turn))).collect();
    ways.sort_by(|one, other| one.cost.total_cmp(&other.cost));
    ways
}

/// Where a name of a width and a height may stand, the roomiest first: all of it on the land of some
/// units, or most of it there and the rest at sea.
fn places(
    grid: &LandGrid,
    units: &[u16],
    ways: &[Way],
    [_, height]: [f64; 2],
    is_ashore: bool,
) -> Vec<Place> {
    let is_own = |unit: Option<u16>| unit.is_some_and(|it| units.contains(&it));
    let own = grid.room(is_own);
    let free =
        if is_ashore { grid.room(|unit| unit.is_none() || is_own(unit)) } else { own.clone() };
    let needed = if is_ashore { 0.6 * height + FROM_OTHERS } else { 0.85 * height };
    // Rather half at sea than no name at all.
    let least_ashore = if height > SMALLEST { ASHORE } else { LEAST_ASHORE };
    let mut found: Vec<(f64, Place)> = Vec::new();
    for row in (0..grid.rows).step_by(APART) {
        for column in (0..grid.columns).step_by(APART) {
            // Over a shore only where the land is as wide as it: a small island would be hidden.
            let least = if is_ashore { BROAD } else { 0.6 };
            if f64::from(own[row * grid.columns + column]) < least * height {
                continue;
            }
            // The first that fits is the best: the others lean or bend more.
            let fitting = ways.iter().find_map(|way| {
                let (room, on_own) = room_along(grid, &own, &free, [column, row], way, needed)?;
                let share = on_own / way.steps.len() as f64;
                if share < least_ashore {
                    return None;
                }
                // On the shore as much land as there is; on land as far from its edges.
                let worth = if is_ashore { share * WORTH_OF_LAND } else { room.min(80.0) };
                let at = grid.on_plane(column, row);
                Some((worth - way.cost, Place { at, angle: way.angle, bend: way.bend }))
            });
            found.extend(fitting);
        }
    }
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let apart = FAR / STEP * grid.step();
    let mut places: Vec<Place> = Vec::new();
    for (_, place) in found {
        let is_new = |it: &Place| (it.at - place.at).x.hypot((it.at - place.at).y) > apart;
        if places.len() < MOST && places.iter().all(is_new) {
            places.push(place);
        }
    }
    places
}

/// The least room along a name, and how many of its steps are on its own land; none where it comes
/// too near to an edge.
fn room_along(
    grid: &LandGrid,
    own: &[f32],
    free: &[f32],
    [column, row]: [usize; 2],
    way: &Way,
    needed: f64,
) -> Option<(f64, f64)> {
    let mut least = f64::MAX;
    let mut on_own = 0.0;
    for [right, up] in &way.steps {
        let (x, y) = ((column as f64 + right).round(), (row as f64 + up).round());
        let is_inside = x >= 0.0 && y >= 0.0 && x < grid.columns as f64 && y < grid.rows as f64;
        let at = y.max(0.0) as usize * grid.columns + x.max(0.0) as usize;
        let room = if is_inside { f64::from(free[at]) } else { 0.0 };
        least = least.min(room);
        if least < needed {
            return None;
        }
        on_own += f64::from(u8::from(own[at] > 0.0));
    }
    Some((least, on_own))
}

//! Names of states, and of peoples without one, on their land.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::atlas::{ColourRole, HolderId, Status};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Power, Symbology};
use crate::map::ground::water;
use crate::map::lettering::land_grid::{GridPart, LandGrid, STEP};
use crate::map::lettering::occupancy::bent_text_rects;
use crate::map::lettering::state_places::{Bearing, OwnLand, Place, SMALLEST, places, ways};
use crate::map::values::{Anchor, Colour, Face, Primitive, Role, ScreenRect, Text};

/// Sizes of the names of states on a map of usual size, the larger the better, pixels.
const SIZES: [f64; 4] = [24.0, 20.0, 17.0, 15.0];
/// Land of fewer square pixels has no name of this size.
const LEAST_AREA: [f64; 4] = [150_000.0, 60_000.0, 25_000.0, 2500.0];
/// Sizes of the names of peoples and of words on occupied land.
const SMALL: [f64; 1] = [13.0];
/// Pixels between letters, by their size.
const SPACED: [f64; 2] = [0.22, 0.06];
/// Pixels that a name is wider than its letters.
const AIR: f64 = 14.0;
/// Pixels that it keeps from the edge of the map, if it can.
const FROM_EDGE: f64 = 26.0;

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
    /// Stripes lie beneath it.
    is_striped: bool,
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
    bearing: Bearing,
}

/// Names the powers on the land on which each has most room in the map, and says where troops rule;
/// the names of those that found room.
pub fn place(composition: &mut Composition<'_>, symbologies: &[Symbology]) -> Vec<String> {
    let ground = Ground {
        grid: LandGrid::seen(composition),
        lakes: water::lakes_seen(composition),
        inner: composition.view.camera.frame().grown(-FROM_EDGE),
    };
    let mut named = Vec::new();
    for wanted in wanted(composition, symbologies, &ground.grid) {
        if let Some(text) = text(composition, &wanted, &ground) {
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
            is_striped: false,
        });
        wanted.is_striped |= symbology.joint.is_some();
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
        _ if composition.atlas[holder].is_nobody => return None,
        (_, None) if role == ColourRole::NoState => Named::People(power),
        (_, Some(ColourRole::NoState)) if composition.atlas[holder].is_over_a_people => {
            Named::People(power)
        }
        // Of land that two hold together or fight over the key tells.
        (_, Some(ColourRole::NoState)) | (Some(Status::Shared), Some(_)) => return None,
        _ => Named::State(power),
    };
    Some((named, role, holder))
}

/// How words on land look, whatever place they find.
struct Lettering {
    words: String,
    /// The same words shorter, if they can be.
    short: Option<String>,
    face: Face,
    sizes: Vec<f64>,
    /// Room between letters by their size, the widest first.
    spaced: Vec<f64>,
    colour: Colour,
}

impl Lettering {
    fn of(composition: &Composition<'_>, wanted: &Wanted) -> Self {
        let holder = &composition.atlas[wanted.holder];
        let style = composition.style;
        let share = composition.view.camera.share_of_letters();
        let small = |words: String, face: Face, spaced: f64, colour: Colour| Self {
            words,
            short: None,
            face,
            sizes: SMALL.map(|size| size * share).to_vec(),
            spaced: vec![spaced],
            colour,
        };
        let says =
            |id| composition.words.say_with(id, &[("holder", holder.in_a_sentence().into())]);
        match wanted.named {
            Named::State(_) => {
                let area = wanted.points as f64 * STEP * STEP;
                let is_large = |&(_, least): &(&f64, &f64)| area >= *least;
                let sizes = SIZES.iter().zip(&LEAST_AREA).filter(is_large);
                let sizes = sizes.map(|(size, _)| size * share);
                let words = holder.on_the_map().to_uppercase();
                let short = holder.in_short().to_uppercase();
                Self {
                    short: Some(short).filter(|short| *short != words),
                    words,
                    face: Face::Bold,
                    sizes: sizes.collect(),
                    spaced: SPACED.to_vec(),
                    colour: style.state_ink(wanted.role),
                }
            }
            Named::People(_) => {
                let ink = style.state_ink(ColourRole::NoState);
                small(holder.on_the_map(), Face::Sans, 0.12, ink)
            }
            Named::Occupied(_) => small(says("key-occupied"), Face::Bold, 0.0, style.ink),
            Named::Leased(_) => small(says("key-leased"), Face::Bold, 0.0, style.ink),
        }
    }

    /// How the words may be set, the best first: rather in short than steep, and rather steep than in
    /// the smallest letters.
    fn settings(&self, may_leave_land: bool) -> Vec<Setting<'_>> {
        let forms = match &self.short {
            Some(short) => vec![(&*self.words, true), (&**short, true), (&*self.words, false)],
            None => vec![(&*self.words, false)],
        };
        let roomy: Vec<_> = self.ways().collect();
        let last = [false, true].map(|is_ashore| (is_ashore, SMALLEST, 0.0));
        let settings = [&roomy[..], &last[..]].into_iter().flat_map(|ways| {
            forms.iter().flat_map(|&(words, is_gentle)| {
                let setting = move |&(is_ashore, size, by): &(bool, f64, f64)| Setting {
                    words,
                    is_gentle,
                    is_ashore,
                    size,
                    spacing: by * size,
                };
                ways.iter().map(setting)
            })
        });
        settings.filter(|it| may_leave_land || !it.is_ashore).collect()
    }

    /// Over the shore or not, size and spacing: rather smaller than narrow, rather narrow than over
    /// the shore.
    fn ways(&self) -> impl Iterator<Item = (bool, f64, f64)> {
        let tries = move |is_ashore| {
            let sizes = move |&by: &f64| self.sizes.iter().map(move |&size| (is_ashore, size, by));
            self.spaced.iter().flat_map(sizes)
        };
        [false, true].into_iter().flat_map(tries)
    }
}

/// One way to set a name.
struct Setting<'a> {
    words: &'a str,
    /// No letter of it is steep.
    is_gentle: bool,
    /// It may reach over the shore.
    is_ashore: bool,
    size: f64,
    spacing: f64,
}

fn text(composition: &mut Composition<'_>, wanted: &Wanted, ground: &Ground) -> Option<Text> {
    let lettering = Lettering::of(composition, wanted);
    // Bands show through a thin halo.
    let opacity = if wanted.is_word() || wanted.is_striped { 255 } else { 190 };
    let halo = composition.style.pale(wanted.role).with_opacity(opacity);
    // Words on occupied land stand on it whole: over its shore they would be of something else.
    let settings = lettering.settings(!wanted.is_word());
    let land = OwnLand::new(&ground.grid, &wanted.units);
    // Rather shorter or smaller than over a lake or at the edge of the map.
    let tries = [true, false]
        .into_iter()
        .flat_map(|is_strict| settings.iter().map(move |setting| (is_strict, setting)));
    for (is_strict, setting) in tries {
        let Lettering { face, colour, .. } = lettering;
        let &Setting { words, is_gentle, is_ashore, size, spacing } = setting;
        let width = composition.metrics.width(words, face, size, spacing) - spacing;
        let manner = Manner { block: [width + AIR, size], is_ashore, is_gentle, is_strict };
        let place = free_place(composition, ground, wanted, &land, manner);
        let Some(place) = place else { continue };
        return Some(Text {
            text: words.to_owned(),
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

/// Where names of states and peoples stand.
struct Ground {
    grid: Arc<LandGrid>,
    /// Lakes, on the screen.
    lakes: Vec<ScreenRect>,
    /// The map but for its edge.
    inner: ScreenRect,
}

impl Ground {
    /// Whether a name lies on dry land and away from the edge of the map.
    fn is_good(&self, rects: &[ScreenRect]) -> bool {
        let is_dry = |rect: ScreenRect| !self.lakes.iter().any(|lake| lake.overlaps(rect));
        rects.iter().all(|&rect| self.inner.encloses(rect) && is_dry(rect))
    }
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
    /// It lies over no lake and not at the edge of the map.
    is_strict: bool,
}

fn free_place(
    composition: &mut Composition<'_>,
    ground: &Ground,
    wanted: &Wanted,
    land: &OwnLand<'_>,
    Manner { block, is_ashore, is_gentle, is_strict }: Manner,
) -> Option<Place> {
    let size = block.map(f64::to_bits);
    // Over a shore a name that bends would seem to be of the sea.
    let may_turn = matches!(wanted.named, Named::State(_)) && !is_ashore;
    let bearing = Bearing { may_turn, is_gentle, is_level: wanted.is_word() };
    let units = wanted.units.clone();
    let key = PlacesKey { part: ground.grid.part, units, size, is_ashore, bearing };
    let places = composition.cached::<Places>(key, |_| {
        let ways = ways(block[0], bearing);
        places(land, &ways, block[1], is_ashore).into()
    });
    let camera = composition.view.camera;
    let rects_of = |place: &Place| {
        let middle = camera.screen_from_plane(place.at);
        bent_text_rects(middle, block[0], block[1], [place.angle, place.bend])
    };
    let is_good = |place: &&Place| !is_strict || ground.is_good(&rects_of(place));
    let mut good = places.iter().filter(is_good);
    good.find(|place| composition.occupancy.take_if_free(&rects_of(place))).copied()
}

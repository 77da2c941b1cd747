//! Names of what is told over a picture on a wall: each of them is there, at any scale.

use std::borrow::Cow;

use crate::atlas::{Atlas, LabelKind, MapLabel, PlaceId};
use crate::map::composition::{Composition, LEAST_ON_WALL};
use crate::map::lettering::name::leads::Lead;
use crate::map::lettering::name::letters::rects_of_line;
use crate::map::lettering::name::one_name::{Around, Name};
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::lettering::wanted_names::{is_great_land, is_great_sea, is_named, is_seen, weight};
use crate::map::values::{Route, ScreenPoint, ScreenRect, Told, View};

/// Islands that are only shown are named from this size on, pixels.
const SPECK: f64 = 3.5;
/// The rank of a town that the map does not name by itself.
const RANK: u32 = 4;
/// How far a name may stand from what it names, pixels: from one place that is tried to the next, and
/// the furthest.
const APART: f64 = 4.0;
const FURTHEST: u32 = 50;
/// The same for the name of a sea or of a chain of islands, which no line leads to.
const FURTHEST_OF_WIDE: u32 = 15;
/// Directions in which it is tried at each distance.
const DIRECTIONS: i32 = 24;
/// Pixels along a chain of islands from one of them to its name.
const ALONG: [f64; 5] = [0.0, 16.0, -16.0, 32.0, -32.0];

/// How often all is tried anew where a name has found no good room.
const ROUNDS: usize = 4;

/// A name that is told, with its number, and what leads to it.
type Wanted<'a> = ((usize, Cow<'a, MapLabel>), Lead<'a>);

/// Whether a name of the map, by its number, is told of.
pub fn is_told(view: &View, index: usize) -> bool {
    let is_it = |told: &Told| [Told::Label(index), Told::Shown(index)].contains(told);
    view.wall.as_ref().is_some_and(|wall| wall.told.iter().any(is_it))
}

/// Whether it is only shown.
pub fn is_shown(view: &View, index: usize) -> bool {
    view.wall.as_ref().is_some_and(|wall| wall.told.contains(&Told::Shown(index)))
}

/// What is told of, with a number that nothing else on the map has.
pub fn told_labels<'a>(
    composition: &Composition<'a>,
) -> impl Iterator<Item = (usize, Cow<'a, MapLabel>)> + use<'a> {
    let (view, atlas) = (composition.view, composition.atlas);
    let labels = &atlas.base_map.labels;
    let told = view.wall.iter().flat_map(|wall| &wall.told);
    told.filter_map(move |told| match *told {
        Told::Label(index) | Told::Shown(index) => Some((index, Cow::Borrowed(labels.get(index)?))),
        Told::Town(id) => Some((labels.len() + id.index(), Cow::Owned(label_of_town(atlas, id)?))),
        Told::Parallel(_) => None,
    })
}

fn label_of_town(atlas: &Atlas, id: PlaceId) -> Option<MapLabel> {
    let place = &atlas[id];
    Some(MapLabel {
        slug: place.slug.clone(),
        kind: LabelKind::City,
        at: atlas.base_map.projection.plane_from_globe(place.point)?,
        also: Vec::new(),
        lands: Vec::new(),
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

/// Names what is told of, but for lands: they may bear the names of their states; and for chains of
/// islands whose middle is not seen.
pub fn place(composition: &mut Composition<'_>, around: Around<'_>) {
    let is_wanted =
        |label: &MapLabel, lead: &Lead<'_>| label.kind != LabelKind::Land && !lead.is_aside();
    place_some(composition, around, is_wanted);
}

/// Names such chains: wherever single islands have left room.
pub fn place_chains(composition: &mut Composition<'_>, around: Around<'_>) {
    place_some(composition, around, |_, lead| lead.is_aside());
}

/// Names the lands that are told of, but for those whose state has given its name.
pub fn place_lands(composition: &mut Composition<'_>, around: Around<'_>, states: &[String]) {
    place_some(composition, around, |it, _| it.kind == LabelKind::Land && !is_named(it, states));
}

fn place_some(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    is_wanted: impl Fn(&MapLabel, &Lead<'_>) -> bool,
) {
    let view = composition.view;
    let labels: Vec<_> = told_labels(composition).collect();
    let leads: Vec<Lead<'_>> = labels.iter().map(|(_, it)| Lead::of(composition, it)).collect();
    let mut wanted: Vec<Wanted<'_>> = labels.into_iter().zip(leads).collect();
    wanted.retain(|((index, label), lead)| {
        is_wanted(label, lead)
            && (is_seen(composition, label) || lead.is_seen())
            && (!is_shown(view, *index) || lead.across() >= SPECK)
    });
    // A great sea has its own water and no line that would lead to it: it chooses first.
    wanted.sort_by_key(|((index, label), _)| {
        (is_shown(view, *index), !is_great_sea(label), weight(composition, label))
    });
    // Where a name has found no good room, it chooses before the others.
    for round in 1..=ROUNDS {
        let before = composition.kept();
        let left = place_in_order(composition, &wanted, around);
        if left.is_empty() {
            return;
        }
        if round == ROUNDS {
            for at in left {
                place_over_all(composition, &wanted[at]);
            }
            return;
        }
        composition.back_to(&before);
        for (first, at) in left.into_iter().enumerate() {
            wanted[first..=at].rotate_right(1);
        }
    }
}

/// Sets one name after the other; which of them found no good room.
fn place_in_order(
    composition: &mut Composition<'_>,
    wanted: &[Wanted<'_>],
    around: Around<'_>,
) -> Vec<usize> {
    // No name hides what another will name.
    for spot in wanted.iter().filter_map(|(_, lead)| lead.spot()) {
        composition.occupancy.reserve(spot);
    }
    let mut left = Vec::new();
    for (at, ((index, label), lead)) in wanted.iter().enumerate() {
        lead.spot().into_iter().for_each(|spot| composition.occupancy.release(spot));
        if let Some(name) = Name::of(composition, *index, label)
            && !place_one(composition, &name, lead, around)
        {
            left.push(at);
        }
        lead.spot().into_iter().for_each(|spot| composition.occupancy.reserve(spot));
    }
    left
}

/// The last resort: rather a line over what is there already than no name.
fn place_over_all(composition: &mut Composition<'_>, ((index, label), lead): &Wanted<'_>) {
    let Some(name) = Name::of(composition, *index, label) else { return };
    let small = name.in_small_letters(LEAST_ON_WALL);
    let led = if lead.is_wide { lead.to_an_island() } else { None };
    place_led_to(composition, &small, &led.unwrap_or_else(|| lead.clone()).over_all(), &[]);
}

/// Rather in small letters, and rather far off, than upon a line or a journey; what is wide rather upon
/// one than far off, and a great land rather upon one than at sea.
fn place_one(
    composition: &mut Composition<'_>,
    name: &Name<'_>,
    lead: &Lead<'_>,
    around: Around<'_>,
) -> bool {
    // Both names of a sea rather in small letters than one of them in large ones.
    let both = name.with_both().into_iter();
    let mut both = both.flat_map(|it| [it.clone(), it.in_small_letters(LEAST_ON_WALL)]);
    if both.any(|it| it.place(composition, around)) {
        return true;
    }
    if name.place_beside_routes(composition, around) {
        return true;
    }
    let small = name.clone().in_small_letters(LEAST_ON_WALL);
    if lead.is_wide {
        return place_wide(composition, [name, &small], lead, around);
    }
    let routes = around.routes;
    let is_great = is_great_land(name.label) || name.label.kind == LabelKind::Land;
    is_great && place_on_land(composition, name, lead, routes)
        || small.place_beside_routes(composition, around)
        || is_great
            && (place_on_land(composition, &small, lead, routes)
                || place_on_land(composition, &small, lead, &[])
                || name.place(composition, around)
                || small.place(composition, around))
        || place_led_to(composition, &small, lead, routes)
        || name.place(composition, around)
        || small.place(composition, around)
        || place_led_to(composition, &small, lead, &[])
}

/// A sea, or a chain of islands: along those of them that are seen, or led to by one of them.
fn place_wide(
    composition: &mut Composition<'_>,
    [name, small]: [&Name<'_>; 2],
    lead: &Lead<'_>,
    around: Around<'_>,
) -> bool {
    let routes = around.routes;
    let led = lead.to_an_island().unwrap_or_else(|| lead.clone());
    name.place(composition, around)
        || small.place(composition, around)
        || place_along(composition, name, lead, routes)
        || place_along(composition, small, lead, routes)
        || place_led_to(composition, small, &led, routes)
        || place_along(composition, small, lead, &[])
        || place_led_to(composition, small, &led, &[])
}

/// Sets a name on what is seen of its own land, as near to its middle as it lies all within.
fn place_on_land(
    composition: &mut Composition<'_>,
    name: &Name<'_>,
    lead: &Lead<'_>,
    routes: &[Route],
) -> bool {
    let blocks = name.blocks(composition);
    let leaning = name.angle(composition);
    let angles = if leaning == 0.0 { vec![0.0] } else { vec![leaning, 0.0] };
    let ways = angles.iter().flat_map(|&angle| (0..blocks.len()).map(move |it| (angle, it)));
    let mut tries = ways.flat_map(|way| lead.seen.iter().map(move |&at| (way, at)));
    let found = tries.find(|&((angle, number), at)| {
        let block = blocks[number];
        let rects = leaning_text_rects(at, block.width, block.height, angle);
        let is_good = |rect: &ScreenRect| {
            !routes.iter().any(|route| route.crosses(*rect)) && lead.is_ashore(*rect)
        };
        rects.iter().all(is_good)
            && composition.occupancy.take_name_if_free(&rects, &[], name.size())
    });
    if let Some(((angle, block), at)) = found {
        name.place_leaning(composition, block, at, angle);
    }
    found.is_some()
}

/// Sets the name of a chain of islands along one of those that are seen, in the sea on either side.
fn place_along(
    composition: &mut Composition<'_>,
    name: &Name<'_>,
    lead: &Lead<'_>,
    routes: &[Route],
) -> bool {
    let Some(&block) = name.blocks(composition).first() else { return false };
    let angle = name.angle(composition);
    let (sin, cos) = angle.to_radians().sin_cos();
    let mut tries = lead.islands.iter().flat_map(|&island| {
        let asides = (1..=FURTHEST_OF_WIDE).map(|far| f64::from(far) * APART);
        asides.flat_map(move |aside| {
            let both = ALONG.into_iter().flat_map(move |along| [(along, aside), (along, -aside)]);
            both.map(move |(along, aside)| ScreenPoint {
                x: island.x + aside * sin + along * cos,
                y: island.y + aside * cos - along * sin,
            })
        })
    });
    let found = tries.find(|&middle| {
        let rects = leaning_text_rects(middle, block.width, block.height, angle);
        let is_good = |rect: &ScreenRect| {
            !routes.iter().any(|route| route.crosses(*rect)) && lead.is_wet(*rect)
        };
        rects.iter().all(is_good)
            && composition.occupancy.take_name_if_free(&rects, &[], name.size())
    });
    if let Some(middle) = found {
        name.place_leaning(composition, 0, middle, angle);
    }
    found.is_some()
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
    // A great sea is named in its own water or nowhere.
    let is_sea = is_great_sea(name.label);
    let grounds: &[bool] = if is_sea { &[true] } else { &[true, false] };
    let furthest = if lead.is_wide { FURTHEST_OF_WIDE } else { FURTHEST };
    let mut tries = grounds.iter().flat_map(|&is_at_sea| {
        (0..furthest).flat_map(move |far| {
            (0..2).flat_map(move |block| {
                (0..DIRECTIONS).map(move |turn| (is_at_sea, f64::from(far) * APART, block, turn))
            })
        })
    });
    let found = tries.find_map(|(is_at_sea, far, number, turn)| {
        let block = blocks.get(number)?;
        let rect = lead.rect(far, turn, [block.width, block.height]);
        let line = lead.line(composition, rect);
        let mut rects = vec![rect];
        rects.extend(line.filter(|_| !lead.is_over_all).into_iter().flat_map(rects_of_line));
        let is_free = rects.iter().all(|&it| composition.occupancy.is_free(it))
            && !routes.iter().any(|route| route.crosses(rect));
        let way = if is_sea { Some([lead.from, rect.centre()]) } else { line };
        if !is_free || is_at_sea && !lead.is_at_sea(rect, way) {
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

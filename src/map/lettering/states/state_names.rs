//! Names of states, and of peoples without one, on their land.

use std::sync::Arc;

use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::ground::symbology::Symbology;
use crate::map::ground::water;
use crate::map::lettering::occupancy::bent_text_rects;
use crate::map::lettering::states::land_grid::{GridPart, LandGrid};
use crate::map::lettering::states::lands::{Named, Wanted, wanted};
use crate::map::lettering::states::letters::{LINE, Lettering, Setting};
use crate::map::lettering::states::state_places::{Bearing, OwnLand, Place, places, ways};
use crate::map::values::{Anchor, Primitive, Role, ScreenPoint, ScreenRect, Text};

/// Pixels that a name keeps from the edge of the map, if it can.
const FROM_EDGE: f64 = 26.0;

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
    bearing: Bearing,
}

/// Names the states on the land on which each has most room in the map; the names of those that found
/// room.
pub fn place(composition: &mut Composition<'_>, symbologies: &[Symbology]) -> Vec<String> {
    place_some(composition, symbologies, |it| matches!(it, Named::State(_)))
}

/// Names the peoples, and says where troops rule.
pub fn place_peoples(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    place_some(composition, symbologies, |it| !matches!(it, Named::State(_)));
}

fn place_some(
    composition: &mut Composition<'_>,
    symbologies: &[Symbology],
    is_wanted: impl Fn(Named) -> bool,
) -> Vec<String> {
    let ground = Ground {
        grid: LandGrid::seen(composition),
        lakes: water::lakes_seen(composition),
        inner: composition.view.camera.frame().grown(-FROM_EDGE),
    };
    let mut named = Vec::new();
    for wanted in wanted(composition, symbologies, &ground.grid) {
        if is_wanted(wanted.named)
            && let Some(lines) = lines(composition, &wanted, &ground)
        {
            let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
            named.push(words.join(" "));
            composition.extend(Role::Name, lines.into_iter().map(Primitive::Text));
        }
    }
    named
}

/// The lines of a name where it has found room.
fn lines(composition: &mut Composition<'_>, wanted: &Wanted, ground: &Ground) -> Option<Vec<Text>> {
    let lettering = Lettering::of(composition, wanted);
    let settings = lettering.settings();
    for units in wanted.lands.iter().filter(|units| !units.is_empty()) {
        let land = Land { units, own: OwnLand::new(&ground.grid, units) };
        // Rather shorter or smaller than over a lake or at the edge of the map.
        for is_strict in [true, false] {
            for setting in &settings {
                let named = wanted.named;
                let block = Block::of(composition, &lettering, setting);
                let place = free_place(composition, ground, named, &land, &block, is_strict);
                if let Some(place) = place {
                    return Some(set(composition, &lettering, setting, place));
                }
            }
        }
    }
    None
}

/// The lines of a name at a place.
fn set(
    composition: &Composition<'_>,
    lettering: &Lettering,
    setting: &Setting<'_>,
    place: Place,
) -> Vec<Text> {
    let middle = composition.view.camera.screen_from_plane(place.at);
    let (sin, cos) = place.angle.to_radians().sin_cos();
    let last = (setting.lines.len() - 1) as f64;
    let lines = setting.lines.iter().enumerate().map(|(i, line)| {
        let down = (i as f64 - last / 2.0) * LINE * setting.size;
        Text {
            text: (*line).to_owned(),
            at: ScreenPoint { x: middle.x + down * sin, y: middle.y + down * cos },
            anchor: Anchor::Middle,
            face: lettering.face,
            size: setting.size,
            colour: lettering.colour,
            halo: Some(lettering.halo),
            spacing: setting.spacing,
            angle: place.angle,
            bend: place.bend,
        }
    });
    lines.collect()
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
    /// Whether a piece of a name lies on dry land and away from the edge of the map.
    fn is_good(&self, rect: ScreenRect) -> bool {
        self.inner.encloses(rect) && !self.lakes.iter().any(|lake| lake.overlaps(rect))
    }
}

/// The land on which a name may stand.
struct Land<'a> {
    units: &'a [u16],
    own: OwnLand<'a>,
}

/// How much room a name takes, pixels.
struct Block {
    width: f64,
    height: f64,
    /// How long and how high it is for the land around it.
    on_land: [f64; 2],
    /// No letter of it is steep.
    is_gentle: bool,
    /// It may bend.
    is_one_line: bool,
    size: f64,
}

impl Block {
    fn of(composition: &Composition<'_>, lettering: &Lettering, setting: &Setting<'_>) -> Self {
        let &Setting { ref lines, is_gentle, size, spacing } = setting;
        let air = setting.air();
        let width = |line: &&str| composition.metrics.width(line, lettering.face, size, spacing);
        let width = lines.iter().map(width).fold(0.0, f64::max) - spacing + air;
        let height = setting.height();
        let on_land = [(width - setting.ends()).max(size), setting.height_on_land()];
        Self { width, height, on_land, is_gentle, is_one_line: lines.len() == 1, size }
    }
}

fn free_place(
    composition: &mut Composition<'_>,
    ground: &Ground,
    named: Named,
    land: &Land<'_>,
    block: &Block,
    is_strict: bool,
) -> Option<Place> {
    let &Block { width, height, on_land, is_gentle, is_one_line, size } = block;
    let may_turn = matches!(named, Named::State(_)) && is_one_line;
    let bearing = Bearing { may_turn, is_gentle, is_level: named.is_word() };
    let key = PlacesKey {
        part: ground.grid.part,
        units: land.units.to_vec(),
        size: on_land.map(f64::to_bits),
        bearing,
    };
    let places = composition.cached::<Places>(key, |_| {
        let ways = ways(on_land[0], bearing);
        places(&land.own, &ways, on_land[1]).into()
    });
    let camera = composition.view.camera;
    let rects_of = |place: &Place| {
        let middle = camera.screen_from_plane(place.at);
        bent_text_rects(middle, width, height, [place.angle, place.bend])
    };
    let room = &composition.occupancy;
    let is_good = |rect: ScreenRect| {
        (!is_strict || ground.is_good(rect)) && room.is_free_for_name(rect, size)
    };
    // Most fail where their middle would be, or at the first of their pieces.
    let is_open = |place: &Place| {
        let middle = camera.screen_from_plane(place.at);
        room.is_free(ScreenRect::centred(middle, 0.0, 0.0))
    };
    let place = *places.iter().find(|place| is_open(place) && rects_of(place).all(is_good))?;
    let rects: Vec<ScreenRect> = rects_of(&place).collect();
    composition.occupancy.take_name(&rects);
    Some(place)
}

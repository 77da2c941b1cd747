use crate::atlas::Spot;
use crate::map::composition::Composition;
use crate::map::lettering::candidates::{Block, beside_a_spot};
use crate::map::values::{
    Anchor, Face, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// From how many pixels a kilometre on heights and depths are told.
const HEIGHTS: f64 = 1.2;
const DEPTHS: f64 = 0.4;
/// Size of the words on a map of usual size.
const SIZE: f64 = 11.0;
/// Pixels of the triangle or the point that marks a spot.
const MARK: f64 = 3.2;
const POINT: f64 = 1.3;
/// Pixels from the words to a line or a journey.
const CLEAR: f64 = 9.0;

/// Heights of mountains where the map is near, and the greatest depths of the sea, where there is
/// room for them and no route runs through the words.
pub fn place(composition: &mut Composition<'_>, routes: &[Route]) {
    let atlas = composition.atlas;
    for (index, spot) in atlas.base_map.spots.iter().enumerate() {
        let camera = composition.view.camera;
        let least = if spot.name.is_some() { HEIGHTS } else { DEPTHS };
        let is_seen = camera.frame().contains(camera.screen_from_plane(spot.at));
        if is_seen && camera.pixels_per_km >= least {
            place_spot(composition, index, spot, routes);
        }
    }
}

fn place_spot(composition: &mut Composition<'_>, index: usize, spot: &Spot, routes: &[Route]) {
    let at = composition.view.camera.screen_from_plane(spot.at);
    let words = composition.words;
    let metres = words.number(spot.metres);
    let (text, face) = match &spot.name {
        Some(name) => {
            let values = [("name", name.as_str().into()), ("metres", metres.into())];
            (words.say_with("spot-height", &values), Face::Sans)
        }
        None => (words.say_with("spot-depth", &[("metres", metres.into())]), Face::Italic),
    };
    let size = composition.letters(SIZE);
    let width = composition.width(&text, face, size);
    let mark = ScreenRect::centred(at, 2.0 * MARK, 2.0 * MARK);
    let block = Block { width, height: size * 1.2 };
    let candidates = beside_a_spot(composition, index, spot, block);
    let found = candidates.iter().find_map(|candidate| {
        let [right, down] = candidate.offset;
        let middle = ScreenPoint { x: at.x + right, y: at.y + down };
        let rect = ScreenRect::centred(middle, block.width, block.height);
        let is_clear = |at: ScreenPoint| routes.iter().all(|route| route.distance(at) > CLEAR);
        let along = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| rect.min.x + share * width);
        let is_clear = along.into_iter().all(|x| is_clear(ScreenPoint { x, y: middle.y }));
        let is_free = is_clear && composition.occupancy.take_if_free(&[mark, rect.grown(1.0)]);
        is_free.then_some(middle)
    });
    let Some(middle) = found else { return };
    let style = composition.style;
    let (colour, halo) = match spot.name {
        Some(_) => (style.ink, style.land_halo),
        None => (style.water_ink, style.water_halo),
    };
    let point = |x: f64, y: f64| ScreenPoint { x: at.x + x, y: at.y + y };
    let mark = match spot.name {
        Some(_) => Primitive::Polygon {
            corners: vec![point(0.0, -MARK), point(MARK, MARK), point(-MARK, MARK)],
            fill: colour,
            stroke: Stroke::NONE,
        },
        None => Primitive::Circle { centre: at, radius: POINT, fill: colour, stroke: Stroke::NONE },
    };
    composition.add(Role::Spot, mark);
    let text =
        Text { halo: Some(halo), ..Text::plain(text, middle, Anchor::Middle, face, size, colour) };
    composition.add(Role::Spot, Primitive::Text(text));
}

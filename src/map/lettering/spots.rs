use crate::atlas::Spot;
use crate::map::composition::Composition;
use crate::map::values::{
    Anchor, Face, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// From how many pixels a kilometre on heights and depths are told.
const HEIGHTS: f64 = 1.2;
const DEPTHS: f64 = 0.4;
const SIZE: f64 = 11.0;
/// Pixels from a spot to its words, and of the triangle or the point that marks it.
const GAP: f64 = 7.0;
const MARK: f64 = 3.2;
const POINT: f64 = 1.3;
/// Pixels from the words to a line or a journey.
const CLEAR: f64 = 9.0;

/// Heights of mountains where the map is near, and the greatest depths of the sea, where there is
/// room for them and no route runs through the words.
pub fn place(composition: &mut Composition<'_>, routes: &[Route]) {
    let atlas = composition.atlas;
    for spot in &atlas.base_map.spots {
        let least = if spot.name.is_some() { HEIGHTS } else { DEPTHS };
        if composition.view.camera.pixels_per_km >= least {
            place_spot(composition, spot, routes);
        }
    }
}

fn place_spot(composition: &mut Composition<'_>, spot: &Spot, routes: &[Route]) {
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
    let width = composition.width(&text, face, SIZE);
    let mark = ScreenRect::centred(at, 2.0 * MARK, 2.0 * MARK);
    let found = [GAP, -GAP].into_iter().find_map(|right| {
        let left = if right > 0.0 { at.x + right } else { at.x + right - width };
        let rect = ScreenRect::new(left, at.y - SIZE * 0.6, width, SIZE * 1.2);
        let is_clear = |at: ScreenPoint| routes.iter().all(|route| route.distance(at) > CLEAR);
        let along = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| left + share * width);
        let is_clear = along.into_iter().all(|x| is_clear(ScreenPoint { x, y: at.y }));
        let is_free = is_clear && composition.occupancy.take_if_free(&[mark, rect.grown(1.0)]);
        is_free.then_some(left)
    });
    let Some(left) = found else { return };
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
    let text = Text {
        halo: Some(halo),
        ..Text::plain(text, ScreenPoint { x: left, y: at.y }, Anchor::Left, face, SIZE, colour)
    };
    composition.add(Role::Spot, Primitive::Text(text));
}

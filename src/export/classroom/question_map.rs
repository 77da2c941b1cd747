use crate::export::classroom::room::{ClassroomProblem, Room};
use crate::export::picture::png_of;
use crate::geometry::PlanePoint;
use crate::map::{
    Anchor, Face, Item, Primitive, Role, Scene, ScreenPoint, Stroke, Style, Text, build_scene,
};
use crate::paint::svg_of;
use crate::teaching::quiz::{AskedMap, hide_answers, mark_spots};

/// The disc on which a number stands, pixels.
const DISC: f64 = 11.0;
/// The line around it, pixels.
const EDGE: f64 = 1.5;
/// The number, pixels.
const NUMBER: f64 = 15.0;

/// The map of a question as PNG of 600 by 400 pixels, its spots numbered if that is wanted. No
/// names, no events, no legend, no inset.
///
/// # Errors
/// When it can't be drawn.
pub fn map_png(
    room: Room<'_>,
    map: &AskedMap,
    is_numbered: bool,
) -> Result<Vec<u8>, ClassroomProblem> {
    let view = map.view(AskedMap::SIZE);
    let mut scene = build_scene(room.tools(), &view);
    hide_answers(&mut scene);
    let style = Style::new(view.appearance);
    mark_spots(&mut scene, map, room.atlas, &style);
    if is_numbered {
        add_numbers(&mut scene, map, &style);
    }
    let svg = svg_of(&scene, &style, &room.words.say("quiz-map-title"));
    Ok(png_of(&svg, room.fonts)?)
}

/// Where a point of the plane lies in the picture, pixels.
pub fn pixel_of(map: &AskedMap, at: PlanePoint) -> ScreenPoint {
    map.camera(AskedMap::SIZE).screen_from_plane(at)
}

fn add_numbers(scene: &mut Scene, map: &AskedMap, style: &Style) {
    for (place, spot) in map.spots.iter().enumerate() {
        let centre = pixel_of(map, spot.at);
        let stroke = Stroke::solid(style.ink, EDGE);
        let disc = Primitive::Circle { centre, radius: DISC, fill: style.paper, stroke };
        let number = Text::plain(
            (place + 1).to_string(),
            centre,
            Anchor::Middle,
            Face::Bold,
            NUMBER,
            style.ink,
        );
        scene.items.push(Item { role: Role::Marker, primitive: disc });
        scene.items.push(Item { role: Role::Marker, primitive: Primitive::Text(number) });
    }
}

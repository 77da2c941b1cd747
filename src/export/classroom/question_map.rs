use crate::atlas::{MapState, Viewpoint};
use crate::export::classroom::room::{ClassroomProblem, Room};
use crate::export::picture::png_of;
use crate::geometry::PlanePoint;
use crate::map::{
    Anchor, Camera, Face, Item, Layers, Primitive, Role, Scene, ScreenPoint, Selected, Stroke,
    Style, Surround, Text, View, build_scene,
};
use crate::paint::svg_of;
use crate::teaching::quiz::AskedMap;

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
    let state = MapState { day: map.day, is_whole_year: false, viewpoint: Viewpoint::DeFacto };
    let camera = camera_of(map);
    let view = View {
        layers: Layers::of([]),
        surround: Surround::None,
        selected: Selected { territory: map.outlined, ..Selected::default() },
        ..View::new(camera, state)
    };
    let mut scene = build_scene(room.tools(), &view);
    // A picture within the picture stands over land, and names what lies in it.
    scene
        .items
        .retain(|item| !matches!(item.primitive, Primitive::Inset { .. } | Primitive::Text(_)));
    let style = Style::new(view.appearance);
    if is_numbered {
        add_numbers(&mut scene, map, &style);
    }
    let svg = svg_of(&scene, &style, &room.words.say("quiz-map-title"));
    Ok(png_of(&svg, room.fonts)?)
}

/// How the map of a question is seen.
pub fn camera_of(map: &AskedMap) -> Camera {
    Camera::fitted(map.frame, AskedMap::SIZE)
}

/// Where a point of the plane lies in the picture, pixels.
pub fn pixel_of(map: &AskedMap, at: PlanePoint) -> ScreenPoint {
    camera_of(map).screen_from_plane(at)
}

fn add_numbers(scene: &mut Scene, map: &AskedMap, style: &Style) {
    for (place, spot) in map.spots.iter().enumerate() {
        let centre = pixel_of(map, spot.at);
        let stroke = Stroke::solid(style.ink, EDGE);
        let disc = Primitive::Circle { centre, radius: DISC, fill: style.paper, stroke };
        let number = Text {
            text: (place + 1).to_string(),
            at: centre,
            anchor: Anchor::Middle,
            face: Face::Bold,
            size: NUMBER,
            colour: style.ink,
            halo: None,
            spacing: 0.0,
            angle: 0.0,
            bend: 0.0,
        };
        scene.items.push(Item { role: Role::Marker, primitive: disc });
        scene.items.push(Item { role: Role::Marker, primitive: Primitive::Text(number) });
    }
}

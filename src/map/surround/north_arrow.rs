use crate::geometry::GlobePoint;
use crate::map::composition::Composition;
use crate::map::values::{Anchor, Face, Primitive, Role, ScreenPoint, Stroke, Text};

/// An arrow along the meridian in the middle of the map, with its N.
pub fn add(composition: &mut Composition<'_>, at: ScreenPoint) {
    let camera = &composition.view.camera;
    let projection = &composition.atlas.base_map.projection;
    let north = projection.globe_from_plane(camera.centre).and_then(|middle| {
        let further = GlobePoint { lat: middle.lat + 0.1, ..middle };
        Some(projection.plane_from_globe(further)? - camera.centre)
    });
    let Some(north) = north else { return };
    let length = north.x.hypot(north.y);
    let (x, y) = (north.x / length, -north.y / length);
    let turned = |along: f64, across: f64| ScreenPoint {
        x: at.x + along * x - across * y,
        y: at.y + along * y + across * x,
    };
    let ink = composition.style.ink;
    let items = [
        Primitive::Polygon {
            corners: vec![
                turned(6.0, 0.0),
                turned(-8.0, 5.0),
                turned(-4.5, 0.0),
                turned(-8.0, -5.0),
            ],
            fill: ink,
            stroke: Stroke::NONE,
        },
        Primitive::Text(Text {
            halo: Some(composition.style.water_halo),
            ..Text::plain(
                composition.words.say("map-north-letter"),
                turned(13.0, 0.0),
                Anchor::Middle,
                Face::Bold,
                11.0,
                ink,
            )
        }),
    ];
    composition.extend(Role::NorthArrow, items);
}

//! What the window lays on the map, and what gives way to it.

use std::sync::Arc;

use kuril_atlas::assets;
use kuril_atlas::map::{
    Camera, KURILS_AND_SAKHALIN, OVERVIEW, Role, SOUTHERN_KURILS, ScreenRect, Surround, View,
};

use crate::support::{atlas, scene, texts, view};

/// The date, the frames and the buttons that enlarge, as in a window of 1280 by 800 points.
fn overlaid() -> Arc<[ScreenRect]> {
    [
        ScreenRect::new(0.0, 0.0, 360.0, 122.0),
        ScreenRect::new(600.0, 8.0, 372.0, 40.0),
        ScreenRect::new(928.0, 516.0, 44.0, 108.0),
    ]
    .into()
}

#[test]
fn names_and_markers_stand_beside_what_lies_on_the_map() {
    let metrics = assets::text_metrics();
    for bounds in [OVERVIEW, KURILS_AND_SAKHALIN, SOUTHERN_KURILS] {
        for date in ["1650-12-31", "1855-12-31", "1906-12-31", "1945-08-30", "2024-12-31"] {
            let camera = Camera::fitted(bounds, [980.0, 632.0]);
            let view =
                View { overlaid: overlaid(), surround: Surround::None, ..view(camera, date) };
            let scene = scene(&view);
            for surface in overlaid().iter() {
                for text in texts(&scene, &[Role::Name, Role::SecondName, Role::Spot]) {
                    let width = metrics.width(&text.text, text.face, text.size, text.spacing);
                    let inner = ScreenRect::centred(text.at, 2.0, 2.0);
                    assert!(!inner.overlaps(*surface), "{date}: {} of {width}", text.text);
                }
                for mark in &scene.marks {
                    let inner = mark.rect.grown(-3.0);
                    assert!(!inner.overlaps(*surface), "{date}: {}", mark.spoken);
                }
            }
        }
    }
}

#[test]
fn the_habomai_islets_are_not_named_on_hokkaido() {
    let atlas = atlas();
    let hokkaido = |level: &kuril_atlas::geometry::Level| {
        level.unit("hokkaido").map(|unit| Arc::clone(&unit.shape)).expect("Hokkaido")
    };
    let mut named = 0;
    for pixels_per_km in [0.25, 0.3, 0.35, 0.4, 0.5, 0.7, 1.0, 1.5] {
        let centre = Camera::fitted(SOUTHERN_KURILS, [980.0, 632.0]).centre;
        let camera = Camera::new(centre, pixels_per_km, [980.0, 632.0]);
        let view = View { surround: Surround::None, ..view(camera, "1905-12-31") };
        let scene = scene(&view);
        let (_, level) = atlas.base_map.level(kuril_atlas::geometry::Detail::Fine);
        for text in texts(&scene, &[Role::Name]).filter(|it| it.text == "Habomai islets") {
            named += 1;
            let at = camera.plane_from_screen(text.at);
            assert!(!hokkaido(level).contains(at), "at {pixels_per_km} pixels a kilometre");
        }
    }
    assert!(named >= 3, "named in {named} of 8");
}

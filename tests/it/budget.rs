//! How much a picture may hold; timings belong in the benches.

use kuril_atlas::map::{Camera, OVERVIEW, Primitive, SOUTHERN_KURILS};

use crate::support::{scene, view};

#[derive(Default, Debug)]
struct Counts {
    vertices: usize,
    line_points: usize,
    segments: usize,
    labels: usize,
    items: usize,
}

fn counts(camera: Camera, date: &str) -> Counts {
    let scene = scene(&view(camera, date));
    let mut counts = Counts { items: scene.items.len(), ..Counts::default() };
    for item in &scene.items {
        match &item.primitive {
            Primitive::Area { shape, .. } => counts.vertices += shape.vertices.len(),
            Primitive::Path { path, .. } => counts.line_points += path.points.len(),
            Primitive::Outline { shape, .. } => counts.line_points += shape.vertices.len(),
            Primitive::Rim(rim) => counts.line_points += rim.path.points.len(),
            Primitive::Segments { segments, .. } => counts.segments += segments.len(),
            Primitive::Text(_) => counts.labels += 1,
            Primitive::Inset { scene, .. } => counts.items += scene.items.len(),
            Primitive::Polygon { .. } | Primitive::Circle { .. } | Primitive::Panel { .. } => {}
        }
    }
    counts
}

#[test]
fn every_scene_stays_within_its_budget() {
    for bounds in [OVERVIEW, SOUTHERN_KURILS] {
        for date in ["1650-12-31", "1860-12-31", "1935-12-31", "1945-08-30", "2022-12-31"] {
            let found = counts(Camera::fitted(bounds, [1280.0, 800.0]), date);
            assert!(found.vertices < 100_000, "{date}: {found:?}");
            assert!(found.line_points < 60_000, "{date}: {found:?}");
            assert!(found.segments < 3_000, "{date}: {found:?}");
            assert!(found.labels < 120, "{date}: {found:?}");
            assert!(found.items < 2_500, "{date}: {found:?}");
        }
    }
}

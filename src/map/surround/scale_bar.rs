use crate::geometry::{GlobePoint, MapProjection, geodesy, plane_distance};
use crate::map::composition::Composition;
use crate::map::values::{
    Anchor, Camera, Face, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 14.0;
const SIZE: f64 = 12.0;
/// The longest that it becomes, pixels.
const LONGEST: f64 = 150.0;
/// What the scale bar needs besides its length: the arrow and the air around both, pixels.
const BESIDE_BAR: f64 = 70.0;

/// A length in kilometres, true in the middle of the map: left of the legend, or above it where
/// that leaves no room. Where the arrow to the north has room beside it.
pub fn place(
    composition: &mut Composition<'_>,
    legend: Option<ScreenRect>,
    routes: &[Route],
) -> Option<ScreenPoint> {
    let camera = composition.view.camera;
    let projection = &composition.atlas.base_map.projection;
    let [km, length] = true_length(projection, camera, LONGEST)?;
    let [width, height] = camera.size;
    let beside = legend.map_or(width, |legend| legend.min.x);
    let (end, lower) = match legend {
        Some(legend) if beside < length + BESIDE_BAR => (width, legend.min.y),
        _ => (beside, height),
    };
    let right = end - FROM_EDGE - 4.0;
    let y = lower - FROM_EDGE - 4.0;
    let left = right - length;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    let stroke = Stroke::solid(composition.style.ink, 1.6);
    let segments = [
        [point(left, y), point(right, y)],
        [point(left, y - 5.0), point(left, y + 3.0)],
        [point(right, y - 5.0), point(right, y + 3.0)],
    ];
    composition.occupancy.take(ScreenRect::new(left - 44.0, y - 30.0, length + 54.0, 38.0));
    let text = composition.words.say_with("map-scale", &[("km", (km as i64).to_string().into())]);
    // Paper beneath it where a journey would run through it.
    let middle = f64::midpoint(left, right);
    let places = [left, middle, right].map(|x| point(x, y - 8.0));
    let is_crossed =
        routes.iter().any(|route| places.iter().any(|&at| route.distance(at) < length / 3.0));
    if is_crossed {
        let rect = ScreenRect::new(left - 8.0, y - 24.0, length + 16.0, 32.0);
        let (fill, stroke) = (composition.style.paper, Stroke::NONE);
        composition.add(Role::ScaleBar, Primitive::Panel { rect, rounding: 4.0, fill, stroke });
    }
    let items = [
        Primitive::Segments { segments: segments.into(), stroke },
        Primitive::Text(Text {
            halo: Some(composition.style.water_halo),
            ..Text::plain(
                text,
                point(middle, y - 13.0),
                Anchor::Middle,
                Face::Sans,
                SIZE,
                composition.style.ink,
            )
        }),
    ];
    composition.extend(Role::ScaleBar, items);
    Some(point(left - 24.0, y - 10.0))
}

/// The longest round number of kilometres that fits in so many pixels in the middle of a map, and
/// how many pixels it takes.
pub fn true_length(projection: &MapProjection, camera: Camera, longest: f64) -> Option<[f64; 2]> {
    let plane_km = plane_km_per_true_km(projection, camera).unwrap_or(1.0);
    let pixels_per_km = camera.pixels_per_km * plane_km;
    let lengths = [1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
    let km = lengths.into_iter().find(|km| km * pixels_per_km <= longest)?;
    Some([km, km * pixels_per_km])
}

/// How long a true kilometre is drawn in the middle of the map, in kilometres of the plane.
fn plane_km_per_true_km(projection: &MapProjection, camera: Camera) -> Option<f64> {
    /// Degrees north: so near that the scale is the same.
    const STEP: f64 = 0.05;
    let middle = projection.globe_from_plane(camera.centre)?;
    let north = GlobePoint { lat: middle.lat + STEP, ..middle };
    let plane_km = plane_distance(camera.centre, projection.plane_from_globe(north)?);
    Some(plane_km / (geodesy::distance(middle, north) / 1000.0))
}

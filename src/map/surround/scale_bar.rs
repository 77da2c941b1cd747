use crate::geometry::{GlobePoint, MapProjection, geodesy, plane_distance};
use crate::map::composition::Composition;
use crate::map::surround::open_sea::OpenSea;
use crate::map::values::{
    Anchor, Camera, Face, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 14.0;
const SIZE: f64 = 12.0;
/// The longest that it becomes, pixels.
const LONGEST: f64 = 150.0;
/// What the scale bar takes besides its length, pixels: the arrow left of it, air on its right, its
/// height, and what of this lies below the line.
const ARROW: f64 = 44.0;
const RIGHT: f64 = 10.0;
const HIGH: f64 = 38.0;
const BELOW: f64 = 8.0;

/// A length in kilometres, true in the middle of the map: left of the legend, or above it, or where
/// it hides no land. Where the arrow to the north has room beside it.
pub fn place(
    composition: &mut Composition<'_>,
    legend: Option<ScreenRect>,
    routes: &[Route],
) -> Option<ScreenPoint> {
    let camera = composition.view.camera;
    let projection = &composition.atlas.base_map.projection;
    let [km, length] = true_length(projection, camera, LONGEST)?;
    let sea = OpenSea::of(composition);
    let sites = sites(camera.size, legend, length);
    let free = sites.iter().copied().filter(|&site| composition.occupancy.is_free(site));
    let rect = free.min_by_key(|&site| on_land(&sea, site, length)).or(sites.first().copied())?;
    let (left, y) = (rect.min.x + ARROW, rect.max.y - BELOW);
    let right = left + length;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    let stroke = Stroke::solid(composition.style.ink, 1.6);
    let segments = [
        [point(left, y), point(right, y)],
        [point(left, y - 5.0), point(left, y + 3.0)],
        [point(right, y - 5.0), point(right, y + 3.0)],
    ];
    composition.occupancy.take(rect);
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

/// How much land lies beneath the bar itself, in steps of its length.
fn on_land(sea: &OpenSea, site: ScreenRect, length: f64) -> u32 {
    const STEPS: f64 = 8.0;
    let bar = ScreenRect::new(site.min.x + ARROW, site.min.y + 8.0, length, HIGH - 8.0);
    (sea.land(bar) * STEPS).round() as u32
}

/// Where the bar may stand with its arrow, the usual place first.
fn sites([right, bottom]: [f64; 2], legend: Option<ScreenRect>, length: f64) -> Vec<ScreenRect> {
    let (width, lowest) = (ARROW + length + RIGHT, bottom - FROM_EDGE + 4.0 - HIGH);
    let (east, west) = (right - FROM_EDGE + 6.0 - width, FROM_EDGE - 4.0);
    let beside = legend.into_iter().flat_map(|legend| {
        let (above, below) = (legend.min.y - 8.0 - HIGH, legend.max.y + 8.0);
        let left = (legend.min.x - 8.0 - width, lowest);
        let right = (legend.max.x + 8.0, lowest);
        [left, (east, above), right, (east, below), (west, above)]
    });
    let corners =
        [(east, lowest), (west, lowest), (east, FROM_EDGE), ((right - width) / 2.0, lowest)];
    let places = beside.chain(corners);
    places.map(|(x, y)| ScreenRect::new(x, y, width, HIGH)).collect()
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

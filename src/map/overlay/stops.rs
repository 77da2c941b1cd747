use crate::atlas::{Journey, LabelKind, Stop};
use crate::geometry::Bounds;
use crate::map::composition::Composition;
use crate::map::lettering::wall::told_names::told_labels;
use crate::map::lettering::wanted_names::least_scale;
use crate::map::values::{
    Anchor, Face, Layer, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};
use crate::time::HistoricalDate;

/// Radius of a stop, pixels; paper around it lets it stand out from land and sea.
const STOP: f64 = 3.2;
const AROUND: f64 = 2.4;
/// Land of fewer kilometres is an island; so near to one, pixels, a journey stopped at it.
const ISLAND: f64 = 250.0;
const AT_STOP: f64 = 2.5;
/// Size of the words beside it on a map of usual size.
const NAME: f64 = 11.0;

/// A stop on the screen.
struct SeenStop<'a> {
    stop: &'a Stop,
    at: ScreenPoint,
    /// The journey begins or ends here, or a date is known: it is on the map whatever else is.
    is_certain: bool,
}

impl SeenStop<'_> {
    /// What it covers.
    fn rect(&self) -> ScreenRect {
        let side = 2.0 * (STOP + AROUND);
        ScreenRect::centred(self.at, side, side)
    }
}

/// The stops of a journey in the order of its way; of others than the certain ones none that would
/// touch one before it or a certain one.
fn seen<'a>(composition: &Composition<'_>, journey: &'a Journey) -> Vec<SeenStop<'a>> {
    let camera = composition.view.camera;
    let last = journey.stops.len().saturating_sub(1);
    let all = journey.stops.iter().enumerate().filter_map(|(i, stop)| {
        let plane = composition.atlas.base_map.projection.plane_from_globe(stop.at)?;
        let is_certain = i == 0 || i == last || stop.date.is_some();
        Some(SeenStop { stop, at: camera.screen_from_plane(plane), is_certain })
    });
    let all: Vec<SeenStop<'_>> = all.filter(|it| camera.frame().contains(it.at)).collect();
    let certain: Vec<ScreenPoint> = all.iter().filter(|it| it.is_certain).map(|it| it.at).collect();
    let mut before: Option<ScreenPoint> = None;
    let mut kept = Vec::new();
    for stop in all {
        let mut others = certain.iter().copied().chain(before);
        let is_apart = |it: ScreenPoint| it.distance(stop.at) >= 2.0 * (STOP + AROUND);
        if stop.is_certain || others.all(is_apart) {
            before = Some(stop.at);
            kept.push(stop);
        }
    }
    kept
}

/// Keeps the certain stops free of names.
pub fn take(composition: &mut Composition<'_>, journey: &Journey) {
    for stop in seen(composition, journey).iter().filter(|it| it.is_certain) {
        composition.occupancy.take(stop.rect());
    }
}

/// The stops with their names and dates; others than the certain ones only where they lie on nothing.
pub fn place(composition: &mut Composition<'_>, journey: &Journey) {
    for stop in seen(composition, journey) {
        if stop.is_certain || composition.occupancy.is_free(stop.rect()) {
            composition.occupancy.take(stop.rect());
            add(composition, stop.at);
            place_name(composition, &stop);
        }
    }
}

fn add(composition: &mut Composition<'_>, centre: ScreenPoint) {
    let style = composition.style;
    let circle = |radius, fill, stroke| Primitive::Circle { centre, radius, fill, stroke };
    let around = circle(STOP + AROUND, style.marker.with_opacity(220), Stroke::NONE);
    let stop = circle(STOP, style.marker, Stroke::solid(style.journey, 1.8));
    composition.extend(Role::Stop, [around, stop]);
}

fn place_name(composition: &mut Composition<'_>, &SeenStop { stop, at, .. }: &SeenStop<'_>) {
    let style = composition.style;
    let size = composition.letters(NAME);
    let date = stop.date.as_ref().map(|date| date_of_stop(composition, date));
    // What the map itself names bears its name already.
    let name = stop.name.as_deref().filter(|name| !is_named(composition, name));
    let words: Vec<&str> =
        name.into_iter().chain(date.as_deref()).filter(|it| !it.is_empty()).collect();
    if words.is_empty() {
        return;
    }
    let text = composition.words.enumeration(&words);
    let width = composition.width(&text, Face::Sans, size);
    let candidates = [(8.0, 0.0), (-8.0 - width, 0.0), (-width / 2.0, 13.0), (-width / 2.0, -13.0)];
    let places = candidates.map(|(x, y)| ScreenPoint { x: at.x + x, y: at.y + y });
    let left = places.into_iter().find(|it| {
        let rect = ScreenRect::new(it.x - 2.0, it.y - 7.0, width + 4.0, 14.0);
        !lies_across_island(composition, rect, at) && composition.occupancy.take_if_free(&[rect])
    });
    let name = left.map(|left| Text {
        halo: Some(style.water_halo),
        ..Text::plain(text, left, Anchor::Left, Face::Sans, size, style.journey)
    });
    composition.extend(Role::StopName, name.map(Primitive::Text));
}

/// Whether words would lie on an island at which a journey did not stop: on a wall, where nobody can ask,
/// they would be taken for its name.
fn lies_across_island(composition: &Composition<'_>, words: ScreenRect, stop: ScreenPoint) -> bool {
    if composition.view.wall.is_none() {
        return false;
    }
    let camera = composition.view.camera;
    let words = camera.plane_from_rect(words);
    let around = camera.plane_from_rect(ScreenRect::centred(stop, 2.0 * AT_STOP, 2.0 * AT_STOP));
    composition.level.units.iter().any(|unit| {
        let Bounds { min, max } = unit.shape.bounds;
        (max.x - min.x).max(max.y - min.y) < ISLAND
            && unit.shape.reaches_into(words)
            && !unit.shape.reaches_into(around)
    })
}

/// When a journey came to a stop: the year only where it is not that of the map.
fn date_of_stop(composition: &Composition<'_>, date: &HistoricalDate) -> String {
    if date.first_day().year() == composition.view.state.day.year() {
        composition.words.short_date(date)
    } else {
        composition.words.date(date)
    }
}

/// Whether the map itself names an island, or what is told of, so.
fn is_named(composition: &Composition<'_>, name: &str) -> bool {
    let view = composition.view;
    let scale = view.camera.pixels_per_km;
    let is_island = composition.atlas.base_map.labels.iter().any(|label| {
        label.kind == LabelKind::Island && label.en == name && scale >= least_scale(label)
    });
    let is_told = || {
        told_labels(composition).any(|(_, label)| {
            let of_the_day = composition.atlas.town_name_on(&label, view.state.day);
            label.en == name || of_the_day.is_some_and(|it| it == name)
        })
    };
    view.layers.has(Layer::Names) && (is_island || is_told())
}

//! Names of what is told over a picture on a wall and lies beyond its edge, each with an arrow that
//! points there.

use crate::atlas::{LabelKind, MapLabel};
use crate::map::composition::{Composition, LEAST_ON_WALL};
use crate::map::lettering::name::leads::Lead;
use crate::map::lettering::name::one_name::name_of_the_day;
use crate::map::lettering::wall::told_names::{is_shown, told_labels};
use crate::map::lettering::wanted_names::{is_great_sea, is_seen, units_of, weight};
use crate::map::values::{
    Anchor, Face, OVERVIEW, PanePosition, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke,
    Text,
};

/// Pixels from the edge of the map to a name or its arrow, and between the two.
const FROM_EDGE: f64 = 5.0;
const APART: f64 = 4.0;
/// Length and width of an arrow, pixels.
const ARROW: [f64; 2] = [9.0, 8.0];
/// Height of a name, in sizes of its letters.
const LINE: f64 = 1.25;
/// Pixels from one place that is tried along the edge to the next, how many there are on either side, and
/// rows inward.
const STEP: f64 = 6.0;
const STEPS: i32 = 25;
const ROWS: i32 = 2;
/// Pixels of water around a name.
const AIR: f64 = 2.0;

/// A name that wants a place at the edge.
struct Beyond {
    name: String,
    face: Face,
    /// Where it is what it names, far beyond the edge.
    at: ScreenPoint,
}

/// Of two maps side by side the first says it for both.
pub fn place(composition: &mut Composition<'_>, routes: &[Route]) {
    if composition.view.pane_position == PanePosition::Second {
        return;
    }
    let mut told: Vec<_> = told_labels(composition)
        .filter(|(index, label)| {
            !is_shown(composition.view, *index)
                && OVERVIEW.contains(label.at)
                && is_beyond(composition, label)
        })
        .collect();
    told.sort_by_key(|(_, label)| weight(composition, label));
    for (_, label) in told {
        let Some(name) = name_of_the_day(composition, &label) else { continue };
        let face = if label.kind.is_water() { Face::Italic } else { Face::Sans };
        let at = composition.view.camera.screen_from_plane(label.at);
        let plain = name.split(" (").next().unwrap_or(&name).to_owned();
        _ = place_one(composition, &Beyond { name, face, at }, routes)
            || place_one(composition, &Beyond { name: plain, face, at }, routes);
    }
}

/// Whether nothing is in sight of what a label names.
fn is_beyond(composition: &Composition<'_>, label: &MapLabel) -> bool {
    let frame = composition.view.camera.frame();
    let mut places = std::iter::once(&label.at).chain(&label.also);
    let is_near = label.kind == LabelKind::City || label.rank > 1;
    let is_in_sight = is_near && is_seen(composition, label)
        || places.any(|&at| frame.contains(composition.view.camera.screen_from_plane(at)))
        || reaches_into_sight(composition, label) && Lead::of(composition, label).is_seen();
    !is_great_sea(label) && !is_in_sight
}

/// Whether the land that a label names may be in sight, wherever its middle is.
fn reaches_into_sight(composition: &Composition<'_>, label: &MapLabel) -> bool {
    let seen = composition.view.camera.visible();
    let named = units_of(composition, label);
    let around = composition.level.units.iter().filter(|it| it.shape.contains(label.at));
    named.into_iter().chain(around).any(|unit| unit.shape.bounds.touches(seen))
}

/// Sets a name as near as there is room to where the straight way to what it names leaves the map: rather
/// in the sea than on land. Whether there was room.
fn place_one(composition: &mut Composition<'_>, beyond: &Beyond, routes: &[Route]) -> bool {
    let size = composition.legible(LEAST_ON_WALL);
    let width = ARROW[0] + APART + composition.width(&beyond.name, beyond.face, size);
    let inner = composition.view.camera.frame().grown(-FROM_EDGE);
    let half = [width / 2.0, size * LINE / 2.0];
    let is_wet = |rect: ScreenRect| {
        let part = composition.view.camera.plane_from_rect(rect.grown(AIR));
        !composition.level.units.iter().any(|unit| unit.shape.reaches_into(part))
    };
    let is_good = |rect: &ScreenRect| {
        composition.occupancy.is_free(*rect) && !routes.iter().any(|route| route.crosses(*rect))
    };
    // At the edge on land rather than further in.
    let is_inward = |it: ScreenRect| inner.grown(-1.0).encloses(it);
    let mut places: Vec<ScreenRect> = tries(inner, beyond.at, half).filter(is_good).collect();
    places.sort_by_key(|&it| (is_inward(it), !is_wet(it)));
    let mut places = places.into_iter();
    let place = places.find(|&it| composition.occupancy.take_name_if_free(&[it], &[], size));
    let Some(rect) = place else { return false };
    let is_right = beyond.at.x > rect.max.x;
    let (arrow, left) = if is_right {
        (rect.max.x - ARROW[0] / 2.0, rect.min.x)
    } else {
        (rect.min.x + ARROW[0] / 2.0, rect.min.x + ARROW[0] + APART)
    };
    let y = rect.centre().y;
    let (ink, halo) = if beyond.face == Face::Italic {
        (composition.style.water_ink, composition.style.water_halo)
    } else {
        (composition.style.ink, composition.style.land_halo)
    };
    let corners = arrow_towards(beyond.at, ScreenPoint { x: arrow, y });
    let arrow = Primitive::Polygon { corners, fill: ink, stroke: Stroke::NONE };
    let at = ScreenPoint { x: left, y };
    let text = Text::plain(beyond.name.clone(), at, Anchor::Left, beyond.face, size, ink);
    let text = Primitive::Text(Text { halo: Some(halo), ..text });
    composition.extend(Role::NameBeyond, [arrow, text]);
    true
}

/// Places within a rectangle, the nearest to where the way from its middle leaves it first: along that
/// side and inward, then along the side that follows in the same direction.
fn tries(inner: ScreenRect, to: ScreenPoint, half: [f64; 2]) -> impl Iterator<Item = ScreenRect> {
    let middle = [inner.centre().x, inner.centre().y];
    let way = [to.x - middle[0], to.y - middle[1]];
    let room = [inner.width() / 2.0 - half[0], inner.height() / 2.0 - half[1]];
    let shares = [0, 1].map(|axis| room[axis] / way[axis].abs().max(1e-9));
    let first = usize::from(shares[1] < shares[0]);
    let leaves = [0, 1].map(|axis| shares[first] * way[axis]);
    let aside = |step: i32| f64::from((step + 1) / 2 * if step % 2 == 0 { 1 } else { -1 }) * STEP;
    let along_first = (0..ROWS).flat_map(move |row| {
        (0..=2 * STEPS).map(move |step| {
            let inward = f64::from(row) * (2.0 * half[first] + APART);
            let mut at = leaves;
            at[first] -= way[first].signum() * inward;
            at[1 - first] += aside(step);
            at
        })
    });
    let along_next = (0..=STEPS).map(move |step| {
        let mut at = [0, 1].map(|axis| way[axis].signum() * room[axis]);
        at[first] -= way[first].signum() * f64::from(step) * STEP;
        at
    });
    along_first.chain(along_next).map(move |at| {
        let [x, y] = [0, 1].map(|axis| middle[axis] + at[axis].clamp(-room[axis], room[axis]));
        ScreenRect::centred(ScreenPoint { x, y }, 2.0 * half[0], 2.0 * half[1])
    })
}

/// The corners of an arrow around a point: its tip, and the other two.
fn arrow_towards(to: ScreenPoint, middle: ScreenPoint) -> Vec<ScreenPoint> {
    let far = middle.distance(to).max(1e-9);
    let [right, down] = [(to.x - middle.x) / far, (to.y - middle.y) / far];
    let [long, wide] = ARROW.map(|it| it / 2.0);
    let at = |along: f64, aside: f64| ScreenPoint {
        x: middle.x + along * right - aside * down,
        y: middle.y + along * down + aside * right,
    };
    vec![at(long, 0.0), at(-long, wide), at(-long, -wide)]
}

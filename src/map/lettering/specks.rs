//! Dots for lands that are too small to be seen, or their names would point at nothing.

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, PlanePoint, UnitShape};
use crate::map::composition::Composition;
use crate::map::lettering::candidates::largest_piece;
use crate::map::lettering::wanted_names::{is_in_inset, is_seen, least_scale};
use crate::map::values::{Primitive, Role, ScreenPoint, ScreenRect, Stroke};

/// Islands smaller than this, pixels, get a dot of this radius where they are named.
const SPECK: f64 = 4.0;
const DOT: f64 = 1.5;
/// Lands in dispute that are smaller than this, pixels, get one at any scale, if no other land is so near.
const UNSEEN: f64 = 1.0;
const ALONE: f64 = 10.0;
/// From how many pixels a kilometre on they have a name, whatever else has one.
const LEAST_SCALE: f64 = 0.22;

/// The dots of all such lands, whether their names find room or not; but for those that an inset shows.
pub fn add(composition: &mut Composition<'_>, inset_site: Option<ScreenRect>) {
    let fill = composition.style.ink;
    let dots = middles(composition, inset_site).into_iter().map(|centre| Primitive::Circle {
        centre,
        radius: DOT,
        fill,
        stroke: Stroke::NONE,
    });
    composition.extend(Role::Dot, dots);
}

/// Keeps them free of degrees and of the names of lines and journeys.
pub fn reserve(composition: &mut Composition<'_>, inset_site: Option<ScreenRect>) {
    for middle in middles(composition, inset_site) {
        composition.occupancy.reserve(ScreenRect::centred(middle, 2.0 * SPECK, 2.0 * SPECK));
    }
}

fn middles(composition: &Composition<'_>, inset_site: Option<ScreenRect>) -> Vec<ScreenPoint> {
    let camera = composition.view.camera;
    let labels = composition.atlas.base_map.labels.iter();
    let islands =
        labels.filter(|it| it.kind == LabelKind::Island && !is_in_inset(it, camera, inset_site));
    let specks = islands.filter_map(|label| {
        let unit = composition.level.unit(&label.slug)?;
        let piece = largest_piece(&unit.shape)?;
        let across = piece.width().max(piece.height()) * camera.pixels_per_km;
        let is_named = camera.pixels_per_km >= least_scale(label) && is_seen(composition, label);
        let is_speck = is_named && across < SPECK || is_lost(composition, label, unit);
        is_speck.then(|| camera.screen_from_plane(piece.centre()))
    });
    specks.filter(|&it| camera.frame().contains(it)).collect()
}

/// Whether an island in dispute today has a name though little else has one at the scale: nothing of it
/// would be seen, and no name of another is near.
pub fn is_alone(composition: &Composition<'_>, label: &MapLabel) -> bool {
    label.kind == LabelKind::Island
        && composition.view.camera.pixels_per_km >= LEAST_SCALE
        && composition.level.unit(&label.slug).is_some_and(|it| is_lost(composition, label, it))
}

/// Whether nothing of a land would be seen that is in dispute today, and no other land lies there.
fn is_lost(composition: &Composition<'_>, label: &MapLabel, unit: &UnitShape) -> bool {
    let scale = composition.view.camera.pixels_per_km;
    let Bounds { min, max } = unit.shape.bounds;
    let by = PlanePoint { x: ALONE, y: ALONE } / scale;
    let around = Bounds { min: min - by, max: max + by };
    let mut others = composition.level.units.iter().filter(|other| other.id != unit.id);
    let atlas = composition.atlas;
    let control = atlas.territory_of_label(label).and_then(|it| atlas[it].control_on(atlas.today));
    control.is_some_and(|control| !control.claimants.is_empty())
        && (max.x - min.x).max(max.y - min.y) * scale < UNSEEN
        && !others.any(|other| other.shape.reaches_into(around))
}

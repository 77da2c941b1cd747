//! Which names are set, and which of them first.

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::UnitShape;
use crate::map::composition::Composition;
use crate::map::ground::symbology::Symbology;
use crate::map::values::{Camera, ScreenRect};

/// Pixels beyond the edge of the map up to which things are named that reach into it.
const BEYOND: f64 = 80.0;

/// Which of two names has the first choice of room: the chosen land, islands of the story, capitals,
/// the rest by rank; a group of islets, to which a line can lead from anywhere, after single islands.
pub fn weight(composition: &Composition<'_>, label: &MapLabel) -> (u32, u32, bool) {
    let chosen = composition.view.selected.territory;
    let group = match (label.kind, label.rank) {
        (LabelKind::Island, _)
            if chosen.is_some() && composition.atlas.territory_of_label(label) == chosen =>
        {
            0
        }
        (LabelKind::Island, 1..=3) => 1,
        (LabelKind::City, 1) => 2,
        _ => 3,
    };
    (group, label.rank, label.kind == LabelKind::Island && !is_unit(composition, label))
}

/// Whether a label may have something to name: a town or a small island in the map, or something
/// larger that may reach into it from a middle beyond its edge.
pub fn is_seen(composition: &Composition<'_>, label: &MapLabel) -> bool {
    let camera = composition.view.camera;
    let beyond = match label.kind {
        LabelKind::Land | LabelKind::Island if label.rank == 1 => return true,
        LabelKind::City => 0.0,
        LabelKind::Island if label.rank > 2 => 0.0,
        _ => BEYOND,
    };
    let frame = camera.frame().grown(beyond);
    let drawer = composition.view.drawer;
    let is_open = |at| frame.contains(at) && drawer.is_none_or(|it| !it.contains(at));
    let mut places = std::iter::once(&label.at).chain(&label.also);
    places.any(|&at| is_open(camera.screen_from_plane(at)))
}

/// The mark of a town.
pub fn dot(town: &MapLabel, camera: Camera) -> ScreenRect {
    let size = 2.0 * radius_of_dot(town);
    ScreenRect::centred(camera.screen_from_plane(town.at), size, size)
}

pub fn radius_of_dot(town: &MapLabel) -> f64 {
    if town.rank <= 1 { 3.0 } else { 2.4 }
}

/// From how many pixels a kilometre on a name is set.
pub fn least_scale(label: &MapLabel) -> f64 {
    match (label.kind, label.rank) {
        (_, 0 | 1) => 0.0,
        (LabelKind::Strait | LabelKind::Bay | LabelKind::Lake, 2) => 0.4,
        (LabelKind::Strait | LabelKind::Bay | LabelKind::Lake, 3) => 1.0,
        (LabelKind::Island, 2) => 0.2,
        (LabelKind::Island, 3) => 0.5,
        (LabelKind::Island, 4) => 0.7,
        (LabelKind::Island, _) => 2.5,
        (_, 2) => 0.3,
        (_, 3) => 0.6,
        _ => 1.6,
    }
}

/// Whether a label names an ocean or a sea that is always named.
pub fn is_great_sea(label: &MapLabel) -> bool {
    matches!(label.kind, LabelKind::Ocean | LabelKind::Sea) && label.rank == 1
}

/// Whether a label names a great island or a peninsula: Sakhalin, Hokkaido, Kamchatka.
pub fn is_great_land(label: &MapLabel) -> bool {
    matches!(label.kind, LabelKind::Land | LabelKind::Island) && label.rank == 1
}

/// Whether an island is a unit of the map, with an outline of its own.
pub fn is_unit(composition: &Composition<'_>, label: &MapLabel) -> bool {
    label.rank > 1 && composition.level.unit(&label.slug).is_some()
}

/// The units of the islands that a label names; none where it names a part of a larger one.
pub fn units_of<'a>(composition: &Composition<'a>, label: &MapLabel) -> Vec<&'a UnitShape> {
    if label.kind != LabelKind::Island {
        return Vec::new();
    }
    let atlas = composition.atlas;
    let lands = atlas.lands_named_by(label);
    let units = composition.level.units.iter().zip(&atlas.territory_of_unit);
    let named = units.filter(|(_, land)| land.is_some_and(|it| lands.contains(&it)));
    named.map(|(unit, _)| unit).collect()
}

/// Whether a name is rather called out from afar than not set at all: of what is in dispute, and of a
/// group of islets, which others lie around.
pub fn is_called_from_afar(
    composition: &Composition<'_>,
    label: &MapLabel,
    symbologies: &[Symbology],
) -> bool {
    let is_group = label.kind == LabelKind::Island && !is_unit(composition, label);
    is_group || is_in_dispute(composition, label, symbologies)
}

/// Whether a label names land in dispute, then or today.
fn is_in_dispute(
    composition: &Composition<'_>,
    label: &MapLabel,
    symbologies: &[Symbology],
) -> bool {
    let land = composition.atlas.territory_of_label(label);
    let of_unit = &composition.atlas.territory_of_unit;
    let unit = of_unit.iter().position(|it| land.is_some() && *it == land);
    let today = composition.atlas.today;
    let is_claimed_today = land.is_some_and(|land| {
        let control = composition.atlas[land].control_on(today);
        control.is_some_and(|control| !control.claimants.is_empty())
    });
    label.kind == LabelKind::Island && is_claimed_today
        || unit.is_some_and(|unit| symbologies[unit].is_claimed())
}

/// The islands in dispute.
pub fn disputed<'a>(composition: &Composition<'a>, symbologies: &[Symbology]) -> Vec<&'a str> {
    let labels = composition.atlas.base_map.labels.iter();
    let islands = labels.filter(|it| it.kind == LabelKind::Island && !is_great_land(it));
    let disputed = islands.filter(|it| is_in_dispute(composition, it, symbologies));
    disputed.map(|it| it.slug.as_str()).collect()
}

pub fn is_one_of(label: &MapLabel, islands: &[&str]) -> bool {
    label.kind == LabelKind::Island && islands.contains(&label.slug.as_str())
}

/// Whether an island is named where the inset looks.
pub fn is_in_inset(label: &MapLabel, camera: Camera, inset_site: Option<ScreenRect>) -> bool {
    let at = camera.screen_from_plane(label.at);
    is_of_inset(label) && inset_site.is_some_and(|site| site.contains(at))
}

pub fn is_of_inset(label: &MapLabel) -> bool {
    label.kind == LabelKind::Island && label.rank > 1
}

/// Whether a land bears the name of a state that is on the map.
pub fn is_named(label: &MapLabel, states: &[String]) -> bool {
    let name = label.en.to_uppercase();
    label.kind == LabelKind::Land && states.iter().any(|state| state.contains(&name))
}

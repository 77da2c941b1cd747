//! Which names are set in which step of a picture.

use crate::atlas::{LabelKind, MapLabel};
use crate::map::composition::Composition;
use crate::map::ground::symbology::Symbology;
use crate::map::lettering::name::one_name::{Around, Name};
use crate::map::lettering::specks;
use crate::map::lettering::wall::told_names::{is_told, told_labels};
use crate::map::lettering::wanted_names::{
    disputed, dot, is_great_land, is_great_sea, is_in_inset, is_named, is_of_inset, is_one_of,
    is_seen, least_scale, weight,
};
use crate::map::values::{Camera, ScreenRect};

/// Pixels around a town's mark on which no great name stands.
const AROUND_TOWN: f64 = 2.0;
/// How often the islands in dispute are named in another order until all have room.
const TRIES: usize = 4;

/// The marks of the towns that may be named: no name stands on them, not even one that comes before
/// the town's.
fn towns(composition: &Composition<'_>) -> Vec<ScreenRect> {
    let camera = composition.view.camera;
    let is_town = |label: &&MapLabel| {
        label.kind == LabelKind::City
            && camera.pixels_per_km >= least_scale(label)
            && is_seen(composition, label)
    };
    let towns = composition.atlas.base_map.labels.iter().filter(is_town);
    let told = told_labels(composition).filter(|(_, it)| it.kind == LabelKind::City);
    let told = told.map(|(_, town)| dot(&town, camera));
    towns.map(|town| dot(town, camera)).chain(told).collect()
}

/// Keeps the marks of towns free of the names that come before markers.
pub fn reserve_towns(composition: &mut Composition<'_>) {
    for town in towns(composition) {
        composition.occupancy.reserve(town.grown(AROUND_TOWN));
    }
}

/// Keeps them free of all names that follow.
pub fn take_towns(composition: &mut Composition<'_>) {
    for town in towns(composition) {
        composition.occupancy.take(town);
    }
}

/// The names of the great seas, along their axes.
pub fn place_seas(composition: &mut Composition<'_>, around: Around<'_>) {
    place_some(composition, around, is_great_sea);
}

/// The names of what is largest on land, but for those that the map has already: a land that bears
/// the name of its state needs no other.
pub fn place_great_lands(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    inset_site: Option<ScreenRect>,
    states: &[String],
) {
    let is_wanted = |label: &MapLabel| is_great_land(label) && !is_named(label, states);
    let camera = composition.view.camera;
    place_some(composition, around, |it| is_wanted(it) && !is_in_inset(it, camera, inset_site));
}

/// The names of islands in dispute: before those of lines and journeys, and before degrees. One that its scale
/// would not give comes with the others.
pub fn place_disputed(
    composition: &mut Composition<'_>,
    inset_site: Option<ScreenRect>,
    around: Around<'_>,
) {
    let disputed = disputed(composition, around.symbologies);
    let camera = composition.view.camera;
    let is_wanted = |label: &MapLabel| {
        is_large_enough(camera, label)
            && is_one_of(label, &disputed)
            && !is_in_inset(label, camera, inset_site)
    };
    let labels = labels(composition, is_wanted);
    place_most(composition, around, labels);
}

/// Sets as many of some names as find room: what found none chooses first at the next try.
fn place_most(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    mut labels: Vec<(usize, &MapLabel)>,
) {
    let before = composition.kept();
    let mut best = (usize::MAX, Vec::new());
    for _ in 0..TRIES {
        let (named, nameless): (Vec<_>, Vec<_>) =
            labels.iter().partition(|(index, label)| place(composition, around, *index, label));
        if nameless.is_empty() {
            return;
        }
        if nameless.len() < best.0 {
            best = (nameless.len(), labels);
        }
        composition.back_to(&before);
        labels = nameless.into_iter().chain(named).collect();
    }
    for (index, label) in best.1 {
        place(composition, around, index, label);
    }
}

/// The other names of the map: the weightier first, none on another. What lies where the inset looks
/// is named there; a town with a marker on it is named beside that.
pub fn place_names(
    composition: &mut Composition<'_>,
    inset_site: Option<ScreenRect>,
    around: Around<'_>,
    states: &[String],
) {
    let disputed = disputed(composition, around.symbologies);
    let camera = composition.view.camera;
    let has_had_its_turn = |label: &MapLabel| {
        is_great_sea(label)
            || is_great_land(label)
            || is_named(label, states)
            || is_one_of(label, &disputed) && is_large_enough(camera, label)
    };
    let is_wanted =
        |label: &MapLabel| !has_had_its_turn(label) && !is_in_inset(label, camera, inset_site);
    place_some(composition, around, is_wanted);
}

/// The names that an inset has.
pub fn place_names_of_inset(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    place_some(
        composition,
        Around { symbologies, marks: &[], routes: &[], wants_all: true },
        is_of_inset,
    );
    specks::add(composition, None);
}

fn place_some(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    is_wanted: impl Fn(&MapLabel) -> bool,
) {
    for (index, label) in labels(composition, is_wanted) {
        place(composition, around, index, label);
    }
}

/// Whether a map is large enough for a name.
fn is_large_enough(camera: Camera, label: &MapLabel) -> bool {
    camera.pixels_per_km >= least_scale(label)
}

/// Those that are to be seen at this scale and have no name yet, the weightiest first.
fn labels<'a>(
    composition: &Composition<'a>,
    is_wanted: impl Fn(&MapLabel) -> bool,
) -> Vec<(usize, &'a MapLabel)> {
    let view = composition.view;
    let is_shown = |label: &MapLabel| {
        (is_large_enough(view.camera, label) || specks::is_alone(composition, label))
            && is_wanted(label)
            && is_seen(composition, label)
    };
    let atlas = composition.atlas;
    let mut labels: Vec<(usize, &MapLabel)> = atlas.base_map.labels.iter().enumerate().collect();
    labels.retain(|&(index, label)| is_shown(label) && !is_told(view, index));
    labels.sort_by_key(|(_, label)| weight(composition, label));
    labels
}

/// Whether a name, if the label has one on the day, found room.
fn place(
    composition: &mut Composition<'_>,
    around: Around<'_>,
    index: usize,
    label: &MapLabel,
) -> bool {
    let name = Name::of(composition, index, label);
    name.is_none_or(|name| name.place(composition, around))
}

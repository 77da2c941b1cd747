use std::sync::Arc;

use crate::atlas::{TerritoryId, differs};
use crate::geometry::Path;
use crate::map::composition::Composition;
use crate::map::values::{Colour, Primitive, Role, Stroke};

/// Around what is selected: a white line in a black one, seen on every colour.
const SELECTED: [(Colour, f64); 2] = [(Colour::BLACK, 4.4), (Colour::WHITE, 1.6)];

/// Pixels across the outline of what differs; the same around what is smaller than so many.
const USUAL: f64 = 1.8;
const THIN: f64 = 1.0;
const SMALL: f64 = 40.0;

/// The outlines of what the other map shows differently.
pub fn add_differences(composition: &mut Composition<'_>) {
    let outlined = differences(composition).into_iter().map(|path| {
        let stroke = difference(composition, path);
        Primitive::Path { path: path.clone(), stroke }
    });
    composition.extend(Role::Difference, outlined.collect::<Vec<_>>());
}

/// How such an outline is drawn: thin around what it would hide.
pub fn difference(composition: &Composition<'_>, path: &Path) -> Stroke {
    let across = path.bounds.width().max(path.bounds.height());
    let is_small = across * composition.view.camera.pixels_per_km < SMALL;
    Stroke::solid(composition.style.accent, if is_small { THIN } else { USUAL })
}

/// The edges in sight of what the other map shows differently.
pub fn differences<'a>(composition: &Composition<'a>) -> Vec<&'a Path> {
    let Some(other) = composition.view.compared else { return Vec::new() };
    let states = [composition.view.state, other];
    let different: Vec<TerritoryId> = composition
        .atlas
        .territories
        .with_ids()
        .map(|(id, _)| id)
        .filter(|&id| differs(composition.atlas, id, states))
        .collect();
    let of_unit = &composition.atlas.territory_of_unit;
    let is_different = |unit: usize| of_unit[unit].is_some_and(|it| different.contains(&it));
    let level = composition.level;
    let coasts = level.coast.iter().filter(|it| is_different(it.unit)).map(|it| &it.path);
    // A line between two lands that both differ is not the edge of anything.
    let borders = level.borders.iter();
    let borders = borders.filter(|it| is_different(it.sides[0]) != is_different(it.sides[1]));
    let seen = composition.view.camera.visible();
    let paths = coasts.chain(borders.map(|it| &it.path));
    paths.filter(|it| it.bounds.touches(seen)).collect()
}

/// The outline of the selected territory.
pub fn add_selected(composition: &mut Composition<'_>) {
    let territory = composition.view.selected.territory;
    for (colour, width) in SELECTED {
        let outlines = outlines(composition, territory, Stroke::solid(colour, width));
        composition.extend(Role::Selection, outlines);
    }
}

/// The outline of the territory under the pointer.
pub fn add_hovered(composition: &mut Composition<'_>) {
    let stroke = Stroke::solid(composition.style.ink, 1.6);
    let outlines = outlines(composition, composition.view.hovered, stroke);
    composition.extend(Role::Hover, outlines);
}

fn outlines(
    composition: &Composition<'_>,
    of: Option<TerritoryId>,
    stroke: Stroke,
) -> Vec<Primitive> {
    if of.is_none() {
        return Vec::new();
    }
    let seen = composition.view.camera.visible();
    let units = composition.level.units.iter().zip(&composition.atlas.territory_of_unit);
    units
        .filter(|(unit, of_unit)| **of_unit == of && unit.shape.bounds.touches(seen))
        .map(|(unit, _)| Primitive::Outline { shape: Arc::clone(&unit.shape), stroke })
        .collect()
}

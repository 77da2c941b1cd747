use std::sync::Arc;

use crate::atlas::{TerritoryId, differs};
use crate::geometry::Path;
use crate::map::composition::Composition;
use crate::map::values::{Colour, Primitive, Role, Stroke, Style};

/// Around what is selected: a white line in a black one, seen on every colour.
const SELECTED: [(Colour, f64); 2] = [(Colour::BLACK, 4.4), (Colour::WHITE, 1.6)];

/// The outlines of what the other map shows differently.
pub fn add_differences(composition: &mut Composition<'_>) {
    let stroke = difference(&composition.style);
    let paths = differences(composition).into_iter();
    composition
        .extend(Role::Difference, paths.map(|path| Primitive::Path { path: path.clone(), stroke }));
}

/// How such an outline is drawn.
pub fn difference(style: &Style) -> Stroke {
    Stroke::solid(style.accent, 1.8)
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

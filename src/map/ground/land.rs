use std::sync::Arc;

use crate::geometry::{Path, UnitShape};
use crate::map::composition::Composition;
use crate::map::ground::hatching::hatch_of_unit;
use crate::map::ground::symbology::{Power, Stripes, Symbology, fill, stripes};
use crate::map::values::{Appearance, Land, Primitive, Rim, Role, Stroke};

/// Land narrower than this, pixels, has no room for stripes.
const NARROW: f64 = 14.0;
/// Pixels of a claimant's colour around it, and of the line around all land.
const AROUND: f64 = 2.0;
const OUTLINE: f64 = 1.0;
/// Pixels across the rim of a holder's land.
const RIM: f64 = 5.0;

/// The land in its holders' colours, with the stripes of second holders and of claims.
pub fn add_areas(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    let seen = composition.view.camera.visible();
    let relief = composition.relief.cloned();
    let units = composition.level.units.iter().zip(symbologies).enumerate();
    let visible: Vec<_> = units.filter(|(_, (unit, _))| unit.shape.bounds.touches(seen)).collect();
    for (_, (unit, symbology)) in &visible {
        let colour = fill(composition, symbology);
        let (shape, relief) = (Arc::clone(&unit.shape), relief.clone());
        composition.add(Role::Land, Primitive::Area { shape, colour, relief });
    }
    for (index, (unit, symbology)) in visible {
        let is_narrow = is_narrow(composition, unit);
        let is_printed = composition.view.appearance == Appearance::Print;
        for Stripes { role, is_wide, hatch, stroke } in stripes(composition, symbology) {
            // Stripes would hide it; in print they are all there is.
            if is_narrow && (!is_printed || is_wide) {
                continue;
            }
            // A band that reaches over a shore would be land in the sea.
            let width = if is_wide { stroke.width } else { 0.0 };
            let segments = hatch_of_unit(composition, index, hatch, width).into();
            composition.add(role, Primitive::Segments { segments, stroke });
        }
    }
}

/// Whether stripes on a land would hide it.
fn is_narrow(composition: &Composition<'_>, unit: &UnitShape) -> bool {
    unit.breadth() * composition.view.camera.pixels_per_km < NARROW
}

/// The rims of holders' lands, coasts, and borders between different holders.
pub fn add_lines(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    add_coasts(composition, symbologies);
    add_borders(composition, symbologies);
}

fn add_coasts(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    let seen = composition.view.camera.visible();
    let style = composition.style;
    let level = composition.level;
    for line in level.coast.iter().filter(|coast| coast.path.bounds.touches(seen)) {
        let (unit, symbology) = (&level.units[line.unit], &symbologies[line.unit]);
        let is_printed = composition.view.appearance == Appearance::Print;
        let around = symbology.around().filter(|_| !is_printed && is_narrow(composition, unit));
        if let Some(claimant) = around {
            let stroke = Stroke::solid(style.holder(claimant), 2.0 * AROUND + OUTLINE);
            let path = line.path.clone();
            composition.add(Role::ClaimEdge, Primitive::Path { path, stroke });
        }
        let rim = rim(composition, symbology, unit, &line.path, true);
        composition.extend(Role::Rim, rim);
        let colour = symbology.holder.map_or(style.coast, |role| style.rim_line(role));
        let stroke = Stroke::solid(colour, OUTLINE);
        composition.add(Role::Coast, Primitive::Path { path: line.path.clone(), stroke });
    }
}

fn add_borders(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    let seen = composition.view.camera.visible();
    let style = composition.style;
    let level = composition.level;
    let border = Stroke::solid(style.border, 1.3);
    let vague_border = Stroke::dashed(style.border, 1.3, 2.0, 3.5);
    let edge_of_claim = Stroke::solid(style.soft_ink, 0.8);
    let outer_border = Stroke::solid(style.soft_ink.with_opacity(150), 0.9);
    for line in level.borders.iter().filter(|border| border.path.bounds.touches(seen)) {
        let sides = line.sides.map(|unit| (&level.units[unit], &symbologies[unit]));
        let [left, right] = line.sides.map(|unit| &symbologies[unit]);
        let is_same = left.power == right.power && left.is_claimed() == right.is_claimed();
        // Between two peoples without a state there was no border.
        let is_no_state = left.is_of_no_state() && right.is_of_no_state();
        if is_same || is_no_state {
            continue;
        }
        if left.power != right.power {
            for ((unit, symbology), is_left) in sides.into_iter().zip([true, false]) {
                let rim = rim(composition, symbology, unit, &line.path, is_left);
                composition.extend(Role::Rim, rim);
            }
        }
        let [one, other] = sides.map(|(unit, _)| unit.id.clone());
        let is_vague = composition.atlas.base_map.vague_lines.contains(&[one, other]);
        let at_the_edge = [left, right].iter().any(|symbology| symbology.power == Power::Outside);
        // Against land without a state no line was ever drawn on the ground.
        let is_loose = is_vague || left.is_of_no_state() || right.is_of_no_state();
        let stroke = match (at_the_edge, left.power == right.power, is_loose) {
            (true, ..) => outer_border,
            (false, true, _) => edge_of_claim,
            (false, false, true) => vague_border,
            (false, false, false) => border,
        };
        composition.add(Role::Border, Primitive::Path { path: line.path.clone(), stroke });
    }
}

/// The rim along an edge of a land; none where nobody of the story holds it, and none in print.
fn rim(
    composition: &Composition<'_>,
    symbology: &Symbology,
    unit: &UnitShape,
    along: &Path,
    is_left: bool,
) -> Option<Primitive> {
    let has_rims = composition.view.appearance != Appearance::Print;
    let is_rimmed = has_rims && symbology.power != Power::Outside;
    let role = symbology.holder.filter(|_| is_rimmed)?;
    Some(Primitive::Rim(Rim {
        path: along.clone(),
        is_left,
        inside: Arc::clone(&unit.shape),
        shores: Arc::clone(composition.level.shores()),
        colour: composition.style.holder(role),
        width: RIM,
    }))
}

/// The units of the land that answer for their territories.
pub fn answering(composition: &Composition<'_>) -> Vec<Land> {
    let reach = Land::reach(&composition.view.camera);
    let units = composition.level.units.iter().zip(&composition.atlas.territory_of_unit);
    units
        .filter(|(unit, _)| unit.shape.bounds.touches(reach))
        .map(|(unit, &territory)| Land { shape: Arc::clone(&unit.shape), territory })
        .collect()
}

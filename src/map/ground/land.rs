use std::sync::Arc;

use crate::geometry::{Border, Path, UnitShape};
use crate::map::composition::Composition;
use crate::map::ground::hatching::hatch_of_units;
use crate::map::ground::symbology::{Power, Symbology, fill, stripes};
use crate::map::values::{Appearance, Land, Primitive, Rim, Role, Stroke, Style};

/// Land narrower than this, pixels, has no room for stripes.
const NARROW: f64 = 14.0;
/// Pixels of a claimant's colour around it, and of the line around all land.
const AROUND: f64 = 2.0;
const OUTLINE: f64 = 1.0;
/// Pixels across the rim of a holder's land.
const RIM: f64 = 5.0;
/// Pixels across a border between states.
const BORDER: f64 = 1.8;

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
    let mut banded = Vec::new();
    for (index, (unit, symbology)) in visible {
        let is_narrow = is_narrow(composition, unit);
        let is_printed = composition.view.appearance == Appearance::Print;
        let (wide, narrow): (Vec<_>, Vec<_>) =
            stripes(composition, symbology).into_iter().partition(|it| it.is_wide);
        // Stripes would hide it; in print they are all there is.
        for it in narrow.into_iter().filter(|_| !is_narrow || is_printed) {
            let segments = hatch_of_units(composition, &[index], it.hatch, 0.0).into();
            composition.add(it.role, Primitive::Segments { segments, stroke: it.stroke });
        }
        if !is_narrow && !wide.is_empty() {
            banded.push(index);
        }
    }
    for units in alike(composition, symbologies, banded) {
        let stripes = units.first().map(|&unit| stripes(composition, &symbologies[unit]));
        for it in stripes.into_iter().flatten().filter(|it| it.is_wide) {
            // A band that reaches over a shore would be land in the sea.
            let segments = hatch_of_units(composition, &units, it.hatch, it.stroke.width).into();
            composition.add(it.role, Primitive::Segments { segments, stroke: it.stroke });
        }
    }
}

/// Units that look the same and touch one another, together: bands run on from one to the next.
fn alike(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    units: Vec<usize>,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = units.into_iter().map(|unit| vec![unit]).collect();
    for &Border { sides: [one, other], .. } in &composition.level.borders {
        let group_of = |unit| groups.iter().position(|group| group.contains(&unit));
        let (Some(first), Some(second)) = (group_of(one), group_of(other)) else { continue };
        if first != second && symbologies[one] == symbologies[other] {
            let joining = groups.remove(first.max(second));
            let group = &mut groups[first.min(second)];
            group.extend(joining);
            group.sort_unstable();
        }
    }
    groups
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
    let level = composition.level;
    for (line, kind) in borders(composition, symbologies) {
        let sides = line.sides.map(|unit| (&level.units[unit], &symbologies[unit]));
        if sides[0].1.power != sides[1].1.power {
            for ((unit, symbology), is_left) in sides.into_iter().zip([true, false]) {
                let rim = rim(composition, symbology, unit, &line.path, is_left);
                composition.extend(Role::Rim, rim);
            }
        }
        let stroke = kind.stroke(&composition.style);
        composition.add(Role::Border, Primitive::Path { path: line.path.clone(), stroke });
    }
}

/// What a line between two lands divides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BorderKind {
    /// The lands of two states, or one's own from what it occupies.
    States,
    /// The same, where it is known but roughly or was never marked on the ground.
    Vague,
    /// Land of one power that is held or claimed in two ways.
    Within,
    /// The story from what is outside it.
    Outer,
}

impl BorderKind {
    /// How such a line is drawn: that of states stronger than any river.
    pub fn stroke(self, style: &Style) -> Stroke {
        match self {
            Self::States => Stroke::solid(style.border, BORDER),
            Self::Vague => Stroke::dashed(style.border, BORDER, 2.0, 3.5),
            Self::Within => Stroke::solid(style.soft_ink, 0.8),
            Self::Outer => Stroke::solid(style.soft_ink.with_opacity(150), 0.9),
        }
    }
}

/// The lines between lands in sight that are held differently.
pub fn borders<'a>(
    composition: &Composition<'a>,
    symbologies: &[Symbology],
) -> Vec<(&'a Border, BorderKind)> {
    let seen = composition.view.camera.visible();
    let level = composition.level;
    let in_sight = level.borders.iter().filter(|border| border.path.bounds.touches(seen));
    let different = in_sight.filter_map(|line| {
        let [left, right] = line.sides.map(|unit| &symbologies[unit]);
        // Between two peoples without a state there was no border.
        let is_no_state = left.is_of_no_state() && right.is_of_no_state();
        if left.is_held_like(right) || is_no_state {
            return None;
        }
        let ids = line.sides.map(|unit| level.units[unit].id.clone());
        // Against land without a state no line was ever drawn on the ground.
        let is_vague = composition.atlas.base_map.vague_lines.contains(&ids)
            || left.is_of_no_state()
            || right.is_of_no_state();
        let is_at_the_edge = [left, right].iter().any(|it| it.power == Power::Outside);
        let is_of_one = left.power == right.power && !left.is_divided_from(right);
        let kind = match (is_at_the_edge, is_of_one, is_vague) {
            (true, ..) => BorderKind::Outer,
            (false, true, _) => BorderKind::Within,
            (false, false, true) => BorderKind::Vague,
            (false, false, false) => BorderKind::States,
        };
        Some((line, kind))
    });
    different.collect()
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

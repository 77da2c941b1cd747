use std::sync::Arc;

use crate::atlas::{ColourRole, HolderId, Shown, Status, TerritoryId, Viewpoint, differs};
use crate::map::composition::Composition;
use crate::map::ground::hatching::hatch_of_unit;
use crate::map::values::{Colour, Hatch, Land, Primitive, Role, Stroke};

/// Land that two hold: pixels between the stripes of the second, and their width; the first
/// holder's colour stays the wider one.
const JOINT: [f64; 2] = [8.0, 3.2];
/// A claim: pixels between its stripes, and their width.
const CLAIM: [f64; 2] = [7.0, 2.0];
/// Degrees: across the chain of the Kurils, not along it.
const SLANT: f64 = -45.0;
/// Width of the lines by which print tells holders, pixels.
const PRINTED: f64 = 0.8;
/// Islands smaller than this, pixels, would vanish under a broken line.
const SMALL: f64 = 26.0;

/// How a unit of the land looks on the shown day.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbology {
    /// The holder; none where the map leaves it open.
    pub holder: Option<ColourRole>,
    /// The second holder, whose stripes lie over the first one's colour.
    pub joint: Option<ColourRole>,
    /// Those who claim it.
    pub claims: Vec<ColourRole>,
    /// Claimed by one whose colour it bears already.
    is_contested: bool,
    power: Power,
}

/// Whose rule it is; holders that continue one another are one power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Power {
    Outside,
    Undetermined,
    Of(HolderId),
}

/// Lines laid over the colour of some land.
pub struct Stripes {
    pub hatch: Hatch,
    pub stroke: Stroke,
}

impl Symbology {
    const OUTSIDE: Self = Self {
        holder: Some(ColourRole::Outside),
        joint: None,
        claims: Vec::new(),
        is_contested: false,
        power: Power::Outside,
    };

    /// Held by one, disputed by nobody; or left open.
    pub fn of_holder(holder: Option<ColourRole>) -> Self {
        Self { holder, ..Self::OUTSIDE }
    }

    pub fn is_disputed(&self) -> bool {
        self.is_contested || !self.claims.is_empty()
    }

    pub fn is_undetermined(&self) -> bool {
        self.holder.is_none()
    }

    fn is_of_no_state(&self) -> bool {
        self.holder == Some(ColourRole::NoState)
    }
}

/// The symbology of each unit, in the order of the level.
pub fn symbologies(composition: &Composition<'_>) -> Vec<Symbology> {
    composition
        .atlas
        .territory_of_unit
        .iter()
        .map(|&territory| symbology(composition, territory))
        .collect()
}

/// Whether a territory bears the stripes of a second holder or of a claim.
pub fn is_striped(composition: &Composition<'_>, territory: TerritoryId) -> bool {
    let symbology = symbology(composition, Some(territory));
    symbology.joint.is_some() || !symbology.claims.is_empty()
}

fn symbology(composition: &Composition<'_>, territory: Option<TerritoryId>) -> Symbology {
    let atlas = composition.atlas;
    let Some(territory) = territory else { return Symbology::OUTSIDE };
    let view = composition.view;
    if let Some(treaty) = view.lens {
        let grant = atlas[treaty].grants.iter().find(|it| it.territories.contains(&territory));
        return grant.map_or(Symbology::OUTSIDE, |grant| symbology_given_to(composition, grant.to));
    }
    let control = match atlas.shown(territory, view.state.day, view.state.viewpoint) {
        Shown::Control(control) => control,
        Shown::Official(difference, _) => {
            return symbology_given_to(composition, difference.holder);
        }
        Shown::Nothing => return Symbology::OUTSIDE,
    };
    let holder = &atlas[control.holder];
    let is_shown = |role| holder.colour == role || holder.second_colour == Some(role);
    let mut claims: Vec<ColourRole> = Vec::new();
    for role in control.claimants.iter().map(|&claimant| atlas[claimant].colour) {
        if !is_shown(role) && !claims.contains(&role) {
            claims.push(role);
        }
    }
    if view.state.viewpoint == Viewpoint::Claims && claims.is_empty() {
        return Symbology::OUTSIDE;
    }
    Symbology {
        holder: Some(holder.colour),
        joint: holder.second_colour,
        is_contested: control.status != Status::Shared
            && holder.second_colour.is_some()
            && !control.claimants.is_empty(),
        claims,
        power: power(composition, control.holder),
    }
}

/// As an official map or an instrument gives it: to one holder, without claims, or to nobody.
fn symbology_given_to(composition: &Composition<'_>, holder: Option<HolderId>) -> Symbology {
    Symbology {
        holder: holder.map(|id| composition.atlas[id].colour),
        joint: holder.and_then(|id| composition.atlas[id].second_colour),
        claims: Vec::new(),
        is_contested: false,
        power: holder.map_or(Power::Undetermined, |id| power(composition, id)),
    }
}

/// The first holder of the same power stands for all of them.
fn power(composition: &Composition<'_>, holder: HolderId) -> Power {
    let of = &composition.atlas[holder];
    if of.is_outside() {
        return Power::Outside;
    }
    let mut of_power = composition.atlas.holders.with_ids().filter(|(_, it)| it.power == of.power);
    Power::Of(of_power.next().map_or(holder, |(first, _)| first))
}

/// The colour of the land beneath all stripes.
pub fn fill(composition: &Composition<'_>, symbology: &Symbology) -> Colour {
    symbology.holder.map_or(composition.style.undetermined, |role| composition.style.holder(role))
}

/// The lines over it: of a second holder, of claims, and in print of the holder itself.
pub fn stripes(composition: &Composition<'_>, symbology: &Symbology) -> Vec<Stripes> {
    let style = &composition.style;
    let printed: Vec<Stripes> = symbology
        .holder
        .into_iter()
        .chain(symbology.joint)
        .chain(symbology.claims.iter().copied())
        .filter_map(|role| style.hatch(role))
        .map(|hatch| Stripes { hatch, stroke: Stroke::solid(style.ink, PRINTED) })
        .collect();
    if !printed.is_empty() {
        return printed;
    }
    let striped = |role, [spacing, width]: [f64; 2], turns: f64, turn: f64| Stripes {
        hatch: Hatch { spacing: spacing * turns, shift: spacing * turn, angle: SLANT },
        stroke: Stroke::solid(style.holder(role), width),
    };
    let joint = symbology.joint.map(|role| striped(role, JOINT, 1.0, 0.0));
    // Several claims take turns.
    let turns = symbology.claims.len() as f64;
    let claims = symbology.claims.iter().enumerate();
    let claims = claims.map(|(turn, &role)| striped(role, CLAIM, turns, turn as f64));
    joint.into_iter().chain(claims).collect()
}

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
    for (index, (_, symbology)) in visible {
        for Stripes { hatch, stroke } in stripes(composition, symbology) {
            let segments = hatch_of_unit(composition, index, hatch).into();
            composition.add(Role::Hatching, Primitive::Segments { segments, stroke });
        }
    }
}

/// Coasts, borders between different holders, and the broken outline of what is disputed.
pub fn add_lines(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    let seen = composition.view.camera.visible();
    let style = &composition.style;
    let near = composition.view.camera.pixels_per_km > 1.0;
    let coast = Stroke::solid(style.coast, if near { 1.1 } else { 0.8 });
    let disputed = Stroke::dashed(style.border, if near { 2.0 } else { 1.4 }, 5.0, 3.0);
    let small = Stroke::solid(style.border, 0.8);
    let edge_of_dispute = Stroke::dashed(style.border, 1.2, 5.0, 3.0);
    let border = Stroke::solid(style.border, 1.8);
    let vague_border = Stroke::dashed(style.border, 1.6, 2.0, 3.5);
    let outer_border = Stroke::solid(style.soft_ink.with_opacity(150), 0.9);

    let coasts = composition.level.coast.iter().filter(|coast| coast.path.bounds.touches(seen));
    for line in coasts {
        let size = line.path.bounds.width().max(line.path.bounds.height());
        let is_small = size * composition.view.camera.pixels_per_km < SMALL;
        let stroke = match (symbologies[line.unit].is_disputed(), is_small) {
            (true, false) => disputed,
            (true, true) => small,
            (false, _) => coast,
        };
        composition.add(Role::Coast, Primitive::Path { path: line.path.clone(), stroke });
    }
    let borders =
        composition.level.borders.iter().filter(|border| border.path.bounds.touches(seen));
    for line in borders {
        let [left, right] = line.sides.map(|unit| &symbologies[unit]);
        let is_same = left.power == right.power && left.is_disputed() == right.is_disputed();
        // Between two peoples without a state there was no border.
        let is_no_state = left.is_of_no_state() && right.is_of_no_state();
        if is_same || is_no_state {
            continue;
        }
        let [one, other] = line.sides.map(|unit| composition.level.units[unit].id.clone());
        let is_vague = composition.atlas.base_map.vague_lines.contains(&[one, other]);
        let at_the_edge = [left, right].iter().any(|symbology| symbology.power == Power::Outside);
        // Against land without a state no line was ever drawn on the ground.
        let is_loose = is_vague || left.is_of_no_state() || right.is_of_no_state();
        let is_same_dispute = left.is_disputed() == right.is_disputed();
        let stroke = match (at_the_edge, left.power == right.power, is_loose) {
            (true, ..) if is_same_dispute => outer_border,
            (true, ..) | (false, true, _) => edge_of_dispute,
            (false, false, true) => vague_border,
            (false, false, false) => border,
        };
        composition.add(Role::Border, Primitive::Path { path: line.path.clone(), stroke });
    }
}

/// The outlines of what the other map shows differently.
pub fn add_differences(composition: &mut Composition<'_>) {
    let Some(other) = composition.view.compared else { return };
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
    let coasts =
        composition.level.coast.iter().filter(|it| is_different(it.unit)).map(|it| &it.path);
    // A line between two lands that both differ is not the edge of anything.
    let borders = composition.level.borders.iter();
    let borders = borders.filter(|it| is_different(it.sides[0]) != is_different(it.sides[1]));
    let stroke = Stroke::solid(composition.style.accent, 1.8);
    let seen = composition.view.camera.visible();
    let paths = coasts.chain(borders.map(|it| &it.path)).filter(|it| it.bounds.touches(seen));
    composition
        .extend(Role::Difference, paths.map(|path| Primitive::Path { path: path.clone(), stroke }));
}

/// The outline of the selected territory.
pub fn add_selected(composition: &mut Composition<'_>) {
    let stroke = Stroke::solid(composition.style.accent, 2.6);
    let outlines = outlines(composition, composition.view.selected.territory, stroke);
    composition.extend(Role::Selection, outlines);
}

/// The outline of the territory under the pointer.
pub fn add_hovered(composition: &mut Composition<'_>) {
    let stroke = Stroke::solid(composition.style.ink, 1.6);
    let outlines = outlines(composition, composition.view.hovered, stroke);
    composition.extend(Role::Hover, outlines);
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

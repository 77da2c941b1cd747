use std::sync::Arc;

use crate::atlas::{ColourRole, HolderId, Shown, Status, TerritoryId, Viewpoint};

use super::build::Sheet;
use super::hatch::hatch;
use super::{Colour, Item, Stroke};

/// Pixels between the stripes of land that two hold.
const JOINT_SPACING: f64 = 8.0;
/// How wide they are: the first holder's colour stays the wider one.
const JOINT_WIDTH: f64 = 3.2;
/// Pixels between the stripes of a claim.
const CLAIM_SPACING: f64 = 7.0;
/// Islands smaller than this, pixels, would vanish under a broken line.
const SMALL: f64 = 14.0;

/// How a unit of the land looks on the shown day.
pub struct Look<'a> {
    pub fill: Colour,
    /// Stripes of the second holder.
    pub joint: Option<Colour>,
    /// Stripes of those who claim it.
    pub claims: Vec<Colour>,
    /// Left open by the map of the viewpoint.
    pub is_undetermined: bool,
    is_of_no_state: bool,
    /// Claimed by one whose colour it bears already.
    is_contested: bool,
    power: &'a str,
}

impl Look<'_> {
    pub fn is_disputed(&self) -> bool {
        self.is_contested || !self.claims.is_empty()
    }
}

/// The looks of all units, in the order of the level.
pub fn looks<'a>(sheet: &Sheet<'a>) -> Vec<Look<'a>> {
    sheet.atlas.territory_of_unit.iter().map(|&territory| look(sheet, territory)).collect()
}

fn look<'a>(sheet: &Sheet<'a>, territory: Option<TerritoryId>) -> Look<'a> {
    let atlas = sheet.atlas;
    let neutral = Look {
        fill: sheet.style.holder(ColourRole::Outside),
        joint: None,
        claims: Vec::new(),
        power: "",
        is_undetermined: false,
        is_of_no_state: false,
        is_contested: false,
    };
    let Some(territory) = territory else { return neutral };
    if let Some(treaty) = sheet.view.lens {
        let grants = atlas[treaty].grants.iter();
        let grant = grants.into_iter().find(|grant| grant.territories.contains(&territory));
        return grant.map_or(neutral, |grant| given_look(sheet, grant.to));
    }
    let control = match atlas.shown(territory, sheet.view.day, sheet.view.viewpoint) {
        Shown::Control(control) => control,
        Shown::Official(difference, _) => return given_look(sheet, difference.holder),
        Shown::Nothing => return neutral,
    };
    let holder = &atlas[control.holder];
    let colour = |role| sheet.style.holder(role);
    let is_shown = |role| holder.colour == role || holder.second_colour == Some(role);
    let mut claims: Vec<ColourRole> = Vec::new();
    for role in control.claimants.iter().map(|&claimant| atlas[claimant].colour) {
        if !is_shown(role) && !claims.contains(&role) {
            claims.push(role);
        }
    }
    if sheet.view.viewpoint == Viewpoint::Claims && claims.is_empty() {
        return neutral;
    }
    Look {
        fill: colour(holder.colour),
        joint: holder.second_colour.map(colour),
        claims: claims.into_iter().map(colour).collect(),
        power: &holder.power,
        is_undetermined: false,
        is_of_no_state: holder.colour == ColourRole::NoState,
        is_contested: control.status != Status::Shared
            && holder.second_colour.is_some()
            && !control.claimants.is_empty(),
    }
}

/// As an official map or an instrument gives it: to one holder, without claims, or to nobody.
fn given_look<'a>(sheet: &Sheet<'a>, holder: Option<HolderId>) -> Look<'a> {
    let holder = holder.map(|holder| &sheet.atlas[holder]);
    Look {
        fill: holder.map_or(sheet.style.undetermined, |it| sheet.style.holder(it.colour)),
        joint: holder.and_then(|it| it.second_colour).map(|role| sheet.style.holder(role)),
        claims: Vec::new(),
        power: holder.map_or("undetermined", |holder| &holder.power),
        is_undetermined: holder.is_none(),
        is_of_no_state: false,
        is_contested: false,
    }
}

/// The land in its holders' colours, with the stripes of second holders and of claims.
pub fn add_areas(sheet: &mut Sheet<'_>, looks: &[Look<'_>]) {
    let camera = sheet.view.camera;
    let seen = camera.visible();
    let visible = || {
        (sheet.level.units.iter().zip(looks)).filter(|(unit, _)| unit.shape.bounds.touches(seen))
    };
    let areas = visible()
        .map(|(unit, look)| Item::Area { shape: Arc::clone(&unit.shape), colour: look.fill });
    sheet.items.extend(areas);
    let stripes = visible().flat_map(|(unit, look)| {
        let stripes = |colour: Colour, spacing: f64, shift: f64, width: f64| {
            let stroke = Stroke::solid(colour, width);
            let segments = hatch(&unit.shape, &camera, spacing, shift).into();
            Item::Segments { segments, stroke }
        };
        let joint = look.joint.map(|colour| stripes(colour, JOINT_SPACING, 0.0, JOINT_WIDTH));
        // Several claims take turns.
        let spacing = CLAIM_SPACING * look.claims.len() as f64;
        let claims = look
            .claims
            .iter()
            .enumerate()
            .map(move |(i, &colour)| stripes(colour, spacing, CLAIM_SPACING * i as f64, 2.0));
        joint.into_iter().chain(claims.collect::<Vec<_>>())
    });
    sheet.items.extend(stripes);
}

/// Coasts, borders between different holders, and the broken outline of what is disputed.
pub fn add_lines(sheet: &mut Sheet<'_>, looks: &[Look<'_>]) {
    let seen = sheet.view.camera.visible();
    let style = &sheet.style;
    let near = sheet.view.camera.pixels_per_km > 1.0;
    let coast = Stroke::solid(style.coast, if near { 1.1 } else { 0.8 });
    let disputed = Stroke::dashed(style.border, if near { 2.0 } else { 1.4 }, 5.0, 3.0);
    let small = Stroke::solid(style.border, 0.8);
    let edge_of_dispute = Stroke::dashed(style.border, 1.2, 5.0, 3.0);
    let border = Stroke::solid(style.border, 1.8);
    let vague_border = Stroke::dashed(style.border, 1.6, 2.0, 3.5);
    let margin = Stroke::solid(style.soft_ink.with_opacity(150), 0.9);

    let coasts = sheet.level.coast.iter().filter(|coast| coast.path.bounds.touches(seen));
    for line in coasts {
        let size = line.path.bounds.width().max(line.path.bounds.height());
        let is_small = size * sheet.view.camera.pixels_per_km < SMALL;
        let stroke = match (looks[line.unit].is_disputed(), is_small) {
            (true, false) => disputed,
            (true, true) => small,
            (false, _) => coast,
        };
        sheet.items.push(Item::Path { path: line.path.clone(), stroke });
    }
    let borders = sheet.level.borders.iter().filter(|border| border.path.bounds.touches(seen));
    for line in borders {
        let [left, right] = line.sides.map(|unit| &looks[unit]);
        let is_same = left.power == right.power && left.is_disputed() == right.is_disputed();
        // Between two peoples without a state there was no border.
        let is_no_state = left.is_of_no_state && right.is_of_no_state;
        if is_same || is_no_state {
            continue;
        }
        let [one, other] = line.sides.map(|unit| sheet.level.units[unit].id.clone());
        let is_vague = sheet.atlas.base_map.vague_lines.contains(&[one, other]);
        let at_the_edge = [left, right].iter().any(|look| matches!(look.power, "" | "outside"));
        // Against land without a state no line was ever drawn on the ground.
        let is_loose = is_vague || left.is_of_no_state || right.is_of_no_state;
        let stroke = match (at_the_edge, left.power == right.power, is_loose) {
            (true, ..) => margin,
            (false, true, _) => edge_of_dispute,
            (false, false, true) => vague_border,
            (false, false, false) => border,
        };
        sheet.items.push(Item::Path { path: line.path.clone(), stroke });
    }
}

/// The lines that the map of the viewpoint draws across the sea.
pub fn add_sea_lines(sheet: &mut Sheet<'_>) {
    let view = sheet.view;
    let stroke = Stroke::dashed(sheet.style.border, 1.6, 6.0, 4.0);
    let lines = sheet.atlas.base_map.sea_lines.iter();
    let drawn = lines.filter(|it| it.viewpoint == view.viewpoint && it.from <= view.day);
    sheet.items.extend(drawn.map(|it| Item::Path { path: it.path.clone(), stroke }));
}

/// The outlines of the territory under the pointer and of the selected one.
pub fn add_outlines(sheet: &mut Sheet<'_>) {
    let hovered = Stroke::solid(sheet.style.ink, 1.6);
    let selected = Stroke::solid(sheet.style.accent, 2.6);
    for (territory, stroke) in [(sheet.view.hovered, hovered), (sheet.view.territory, selected)] {
        let units = sheet.level.units.iter().zip(&sheet.atlas.territory_of_unit);
        let outlines = units
            .filter(|(_, of_unit)| territory.is_some() && **of_unit == territory)
            .map(|(unit, _)| Item::Outline { shape: Arc::clone(&unit.shape), stroke });
        sheet.items.extend(outlines);
    }
}

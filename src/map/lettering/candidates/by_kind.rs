use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel, Spot};
use crate::geometry::{Detail, UnitShape};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::lettering::candidates::candidate::{Block, Candidate, Preference};
use crate::map::lettering::candidates::land_at_scale::LandAtScale;

/// Scales within one step share their candidates, so that names stand still while the map grows.
const STEPS_OF_SCALE: f64 = 4.0;

/// Where a name may stand, the best first; in water if it names water, clear of other land if it
/// names an island.
pub fn candidates(
    composition: &Composition<'_>,
    index: usize,
    label: &MapLabel,
    block: Block,
    preference: Preference,
) -> Arc<[Candidate]> {
    let (step, detail, land) = land_at_scale(composition);
    let size = [block.width, block.height].map(f64::to_bits);
    let key = CandidatesKey { label: index, step, detail, size, preference };
    composition.cached::<Candidates>(key, |_| candidates_on(&land, label, block, preference).into())
}

/// Where the words beside the mark of a height or a depth may stand, the best first: across no coast.
pub fn beside_a_spot(
    composition: &Composition<'_>,
    index: usize,
    spot: &Spot,
    block: Block,
) -> Arc<[Candidate]> {
    let (step, detail, land) = land_at_scale(composition);
    let key = SpotKey { spot: index, step, detail, width: block.width.to_bits() };
    composition.cached::<BesideSpots>(key, |_| {
        land.beside_a_spot(spot.at, block, spot.name.is_some()).into()
    })
}

/// The land at a scale of the step in which the map is, and which step that is.
fn land_at_scale<'a>(composition: &Composition<'a>) -> (i32, Detail, LandAtScale<'a>) {
    let step = (composition.view.camera.pixels_per_km.log2() * STEPS_OF_SCALE).floor();
    let scale = (step / STEPS_OF_SCALE).exp2();
    let (detail, level) = composition.atlas.base_map.level(Detail::for_scale(scale));
    (step as i32, detail, LandAtScale { level, scale })
}

fn candidates_on(
    land: &LandAtScale<'_>,
    label: &MapLabel,
    block: Block,
    preference: Preference,
) -> Vec<Candidate> {
    match (label.kind, small_island(land, label), preference) {
        (LabelKind::City, _, Preference::CallOut) => land.call_outs_of_town(label.at, block),
        (LabelKind::City, ..) => land.beside_a_town(label.at, block, preference),
        (_, Some(unit), Preference::CallOut) => {
            let mut candidates = land.call_outs_of_island(unit, label.angle, block);
            candidates.retain(|&candidate| !land.is_anothers(unit, candidate, block));
            candidates
        }
        (_, Some(unit), Preference::FarCallOut) => {
            land.call_outs_of_island(unit, label.angle, block)
        }
        (_, Some(unit), Preference::Good | Preference::ByOthers) => {
            // Another's shore is a place only for an island that lies aslant before it.
            let is_by_others = preference == Preference::ByOthers;
            if is_by_others && label.angle == 0.0 {
                return Vec::new();
            }
            let mut candidates = land.beside_an_island(unit, label.angle, block);
            candidates.retain(|&candidate| {
                land.is_by_others(unit, candidate, block) == is_by_others
                    && !land.is_anothers(unit, candidate, block)
            });
            candidates
        }
        (_, None, Preference::Good) => land.within(label, block),
        (_, None, Preference::CallOut) if land.is_group(label) => {
            let mut candidates = land.call_outs_of_group(label.at, block);
            candidates.retain(|&candidate| !land.is_by_another(candidate, block));
            candidates
        }
        (_, None, Preference::FarCallOut) if land.is_group(label) => {
            land.call_outs_of_group(label.at, block)
        }
        _ => Vec::new(),
    }
}

/// The outline of an island that is a unit of the map and small enough to be named beside it.
fn small_island<'a>(land: &LandAtScale<'a>, label: &MapLabel) -> Option<&'a UnitShape> {
    let is_small = label.kind == LabelKind::Island && label.rank > 1;
    land.level.unit(&label.slug).filter(|_| is_small)
}

/// Where a name may stand, the best first.
struct Candidates;

impl Cached for Candidates {
    type Key = CandidatesKey;
    type Value = Arc<[Candidate]>;
}

#[derive(PartialEq, Eq, Hash)]
struct CandidatesKey {
    label: usize,
    step: i32,
    detail: Detail,
    size: [u64; 2],
    preference: Preference,
}

/// Where the words beside the mark of a spot may stand.
struct BesideSpots;

impl Cached for BesideSpots {
    type Key = SpotKey;
    type Value = Arc<[Candidate]>;
}

#[derive(PartialEq, Eq, Hash)]
struct SpotKey {
    spot: usize,
    step: i32,
    detail: Detail,
    width: u64,
}

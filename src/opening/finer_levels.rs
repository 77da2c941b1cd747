use std::collections::VecDeque;

use crate::assets;
use crate::atlas::Atlas;
use crate::geometry::Detail;

/// The finer levels of land and water that are still to come, in the order in which they are
/// missed. None is on the first frame's path.
pub struct FinerLevels {
    steps: VecDeque<Step>,
}

#[derive(Clone, Copy)]
enum Step {
    World,
    Relief,
    Lakes,
    Depths(Detail),
    Land(Detail),
}

impl FinerLevels {
    /// All of them.
    pub fn new() -> Self {
        let detailed = |detail| [Step::Depths(detail), Step::Land(detail)];
        let steps = [Step::World, Step::Relief, Step::Lakes];
        let levels = [Detail::Regional, Detail::Fine].into_iter().flat_map(detailed);
        Self { steps: steps.into_iter().chain(levels).collect() }
    }

    /// Hands the next to the map; whether there was one.
    pub fn prepare_next(&mut self, atlas: &Atlas) -> bool {
        let Some(step) = self.steps.pop_front() else { return false };
        let map = &atlas.base_map;
        // The files are bundled and read by a test: what isn't there is drawn more coarsely.
        match step {
            Step::World => _ = assets::world().map(|world| map.add_world(world)),
            Step::Relief => _ = assets::relief().map(|relief| map.add_relief(relief)),
            Step::Lakes => map.water.prepare_near(),
            Step::Depths(detail) => {
                let depths = assets::depths(detail, &map.projection);
                _ = depths.map(|depths| map.add_depths(detail, depths));
            }
            Step::Land(detail) => {
                let level = assets::level(detail, &map.projection);
                _ = level.map(|level| map.add_level(detail, level));
            }
        }
        true
    }

    /// Whether all have been handed over.
    pub fn are_there(&self) -> bool {
        self.steps.is_empty()
    }
}

impl Default for FinerLevels {
    fn default() -> Self {
        Self::new()
    }
}

use std::collections::VecDeque;

use crate::assets;
use crate::atlas::Atlas;
use crate::geometry::{DepthsReading, Detail, LevelReading, WorldReading};

/// The finer levels of land and water that are still to come, in the order in which they are
/// missed. None is on the first frame's path; where there is no thread beside the frames, each is
/// read in pieces that fit between two of them.
pub struct FinerLevels {
    steps: VecDeque<Step>,
    reading: Option<Reading>,
}

#[derive(Clone, Copy)]
enum Step {
    World,
    Relief,
    Lakes,
    Depths(Detail),
    Land(Detail),
}

impl Step {
    fn needs_finer_map(self) -> bool {
        matches!(self, Self::Relief | Self::Depths(_) | Self::Land(_))
    }
}

/// What is being read.
enum Reading {
    World(WorldReading),
    Depths(Detail, DepthsReading),
    Land(Detail, LevelReading),
}

/// What came of preparing a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prepared {
    /// There is more on the map.
    More,
    /// A piece of what is still to come.
    Piece,
    /// The files of what is still to come have not come themselves.
    Awaited,
    /// Everything is there.
    All,
}

impl FinerLevels {
    /// All of them.
    pub fn new() -> Self {
        let detailed = |detail| [Step::Depths(detail), Step::Land(detail)];
        let steps = [Step::World, Step::Lakes, Step::Relief];
        let levels = [Detail::Regional, Detail::Fine].into_iter().flat_map(detailed);
        Self { steps: steps.into_iter().chain(levels).collect(), reading: None }
    }

    /// Whether nothing is still to come.
    pub fn are_all_there(&self) -> bool {
        self.steps.is_empty() && self.reading.is_none()
    }

    /// Prepares the next piece, and hands what is whole to the map. The files are bundled and read by
    /// a test: what could not be read would be drawn more coarsely.
    pub fn prepare_next(&mut self, atlas: &Atlas) -> Prepared {
        let map = &atlas.base_map;
        match self.reading.take() {
            Some(Reading::World(mut world)) => {
                if !world.read_land() {
                    map.add_world(world.finish());
                    return Prepared::More;
                }
                self.reading = Some(Reading::World(world));
            }
            Some(Reading::Depths(detail, mut depths)) => match depths.read_more(&map.projection) {
                Ok(true) => self.reading = Some(Reading::Depths(detail, depths)),
                Ok(false) => {
                    map.add_depths(detail, depths.finish());
                    return Prepared::More;
                }
                Err(_) => {}
            },
            Some(Reading::Land(detail, mut level)) => match level.read_more(&map.projection) {
                Ok(true) => self.reading = Some(Reading::Land(detail, level)),
                Ok(false) => {
                    map.add_level(detail, level.finish());
                    return Prepared::More;
                }
                Err(_) => {}
            },
            None => return self.begin_next(atlas),
        }
        Prepared::Piece
    }

    fn begin_next(&mut self, atlas: &Atlas) -> Prepared {
        let map = &atlas.base_map;
        let Some(step) = self.steps.pop_front() else { return Prepared::All };
        if step.needs_finer_map() && !assets::finer_map_is_there() {
            self.steps.push_front(step);
            return Prepared::Awaited;
        }
        match step {
            Step::World => {
                self.reading = assets::world_reading().ok().map(Reading::World);
                return Prepared::Piece;
            }
            Step::Relief => _ = assets::relief().map(|relief| map.add_relief(relief)),
            Step::Lakes => map.water.prepare_near(),
            Step::Depths(detail) => {
                let depths = assets::depths_reading(detail).ok();
                self.reading = depths.map(|depths| Reading::Depths(detail, depths));
                return Prepared::Piece;
            }
            Step::Land(detail) => {
                let level = assets::level_reading(detail).ok();
                self.reading = level.map(|level| Reading::Land(detail, level));
                return Prepared::Piece;
            }
        }
        Prepared::More
    }
}

impl Default for FinerLevels {
    fn default() -> Self {
        Self::new()
    }
}

use crate::map::values::appearance::Appearance;
use crate::map::values::colour::Colour;

/// The colours of the map, by what they mean.
///
/// Their values, and the only way to make one, are in `palette.rs`.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The sea where it is shallowest.
    pub sea: Colour,
    /// The sea of each depth band, from shallow to deep.
    pub depths: [Colour; 7],
    /// Land of the ice age that is sea today.
    pub exposed: Colour,
    /// Rivers, and the shores of lakes.
    pub river: Colour,
    /// Where land meets water.
    pub coast: Colour,
    /// Lines between different holders, and around what is disputed.
    pub border: Colour,
    /// Words on land, the date, the legend.
    pub ink: Colour,
    /// Smaller words, leaders and other fine lines.
    pub soft_ink: Colour,
    /// Words on water, and the graticule.
    pub water_ink: Colour,
    /// Behind words on land.
    pub land_halo: Colour,
    /// Behind words on water.
    pub water_halo: Colour,
    /// Behind the legend, the date and other panels.
    pub paper: Colour,
    /// The edges of panels.
    pub paper_edge: Colour,
    /// Land whose holder a map leaves open.
    pub undetermined: Colour,
    /// The one accent: selection.
    pub accent: Colour,
    /// Inside markers of events.
    pub marker: Colour,
    /// Lines of instruments, and their names.
    pub line: Colour,
    /// Journeys, and their names.
    pub journey: Colour,
    pub(in crate::map) appearance: Appearance,
}

impl Style {
    /// The sea so many depth bands below the shallowest.
    pub fn sea_at(&self, band: usize) -> Colour {
        self.depths[band.min(self.depths.len() - 1)]
    }

    /// Whether all depths look the same.
    pub fn is_sea_flat(&self) -> bool {
        self.depths.iter().all(|&it| it == self.depths[0])
    }

    /// The land of the small map of the world.
    pub fn locator_land(&self) -> Colour {
        self.soft_ink.with_opacity(90)
    }

    /// Whether mountains are shaded: strong and printed colours stay flat.
    pub fn has_relief(&self) -> bool {
        matches!(self.appearance, Appearance::Light | Appearance::Dark)
    }
}

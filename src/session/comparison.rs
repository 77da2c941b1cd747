use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

use crate::atlas::{MapState, Viewpoint};
use crate::session::moment::Moment;
use crate::time::Day;

/// Another map beside the one of the slider: the same part of the land at another date, or through
/// other eyes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How the two are shown.
    pub form: ComparisonForm,
    /// The date of the other map.
    pub moment: Moment,
    /// Through whose eyes it is drawn.
    pub viewpoint: Viewpoint,
    /// Where the swipe bar stands, 0 to 1 from the left; never at a side, where it would be lost.
    pub share: f64,
}

/// How two maps are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparisonForm {
    /// One left, one right, both of the same land.
    #[default]
    SideBySide,
    /// One over the other, up to a bar that can be moved.
    Swipe,
}

impl ComparisonForm {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::SideBySide, Self::Swipe];

    /// The word in the language files after `compare-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::SideBySide => "side-by-side",
            Self::Swipe => "swipe",
        }
    }
}

impl Comparison {
    /// The nearest to a side that the swipe bar may stand.
    pub const EDGE: f64 = 0.05;

    /// The other map as it begins: the same as the first, half of the window for each.
    pub(in crate::session) fn beginning_as(moment: Moment, viewpoint: Viewpoint) -> Self {
        Self { form: ComparisonForm::default(), moment, viewpoint, share: 0.5 }
    }

    /// Puts the swipe bar as near to a place as it may stand.
    pub(in crate::session) fn move_swipe_bar(&mut self, share: f64) {
        self.share = share.clamp(Self::EDGE, 1.0 - Self::EDGE);
    }

    /// What the other map shows.
    pub fn state(&self, today: Day) -> MapState {
        self.moment.state(today, self.viewpoint)
    }

    /// What stands left and right of the bar or the gap: the earlier map and the later; of one day,
    /// the one of who was in control, Japan's and Russia's, in this order.
    pub fn from_the_left(&self, slider: MapState, today: Day) -> [MapState; 2] {
        let other = self.state(today);
        let place = |state: MapState| {
            (state.day, Viewpoint::VARIANTS.iter().position(|&it| it == state.viewpoint))
        };
        if place(slider) < place(other) { [slider, other] } else { [other, slider] }
    }
}

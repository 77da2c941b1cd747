use serde::{Deserialize, Serialize};

use crate::atlas::{Atlas, MapState, Viewpoint};
use crate::session::action::Action;
use crate::session::apply::Session;
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
    /// Where the swipe bar stands, 0 to 1 from the left.
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

    /// What the other map shows.
    pub fn state(&self, today: Day) -> MapState {
        self.moment.state(today, self.viewpoint)
    }
}

impl Moment {
    /// What a map of this date shows through these eyes.
    pub fn state(self, today: Day, viewpoint: Viewpoint) -> MapState {
        let is_whole_year = matches!(self, Self::Year(_));
        MapState { day: self.day(today), is_whole_year, viewpoint }
    }
}

impl Session {
    /// Does what is asked of the other map.
    pub(in crate::session) fn compare(&mut self, atlas: &Atlas, action: &Action) {
        if *action == Action::ToggleComparison {
            self.comparison = match self.comparison {
                Some(_) => None,
                None => Some(Comparison {
                    form: ComparisonForm::default(),
                    moment: self.moment,
                    viewpoint: self.viewpoint,
                    share: 0.5,
                }),
            };
            return;
        }
        let Some(comparison) = &mut self.comparison else { return };
        match *action {
            Action::SetComparisonForm(form) => comparison.form = form,
            Action::CompareMoment(moment) => {
                comparison.moment = moment.on(atlas.axis());
            }
            Action::CompareViewpoint(viewpoint) => comparison.viewpoint = viewpoint,
            Action::MoveSwipeBar(share) if share.is_finite() => {
                comparison.share = share.clamp(Comparison::EDGE, 1.0 - Comparison::EDGE);
            }
            Action::SwapMaps => {
                let other = *comparison;
                comparison.moment = self.moment;
                comparison.viewpoint = self.viewpoint;
                self.viewpoint = other.viewpoint;
                self.go_to(other.moment, atlas);
            }
            _ => {}
        }
    }
}

use serde::{Deserialize, Serialize};

use crate::atlas::Atlas;
use crate::session::apply::Session;
use crate::time::{Day, FIRST_YEAR, TimeAxis};

/// How much time the shown events cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeWindow {
    /// The shown year, or day.
    #[default]
    Moment,
    /// So many years that end with the shown date; at least one.
    Window(u32),
    /// All since the atlas begins.
    SinceStart,
    /// The years from one to another, wherever in time one is.
    Range([i32; 2]),
}

impl TimeWindow {
    /// The widest window, years.
    pub const WIDEST: u32 = 400;
    /// The window that is opened first.
    pub const FIRST_WINDOW: u32 = 10;

    /// The word in the language files after `time-window-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Moment => "moment",
            Self::Window(_) => "window",
            Self::SinceStart => "since-start",
            Self::Range(_) => "range",
        }
    }

    /// The same with years that lie on the axis, in their order.
    #[must_use]
    pub fn on(self, axis: TimeAxis) -> Self {
        match self {
            Self::Window(years) => Self::Window(years.clamp(1, Self::WIDEST)),
            Self::Range(years) => {
                let [one, other] = years.map(|year| axis.clamped_year(year));
                Self::Range([one.min(other), one.max(other)])
            }
            Self::Moment | Self::SinceStart => self,
        }
    }

    /// A wider or narrower window; from a moment the first one opens, from the narrowest it closes.
    #[must_use]
    pub fn widened(self, by: i32) -> Self {
        let years = match self {
            Self::Moment => 0,
            Self::Window(years) => years as i32,
            Self::SinceStart => Self::WIDEST as i32,
            Self::Range([first, last]) => last - first + 1,
        };
        // A step grows with the window: one year, five, twenty-five.
        let step = if years + by.min(0) < 10 {
            1
        } else if years < 50 {
            5
        } else {
            25
        };
        match (years + by * step, self) {
            (..=0, _) => Self::Moment,
            (years, Self::Range([_, last])) => {
                Self::Range([(last - years + 1).max(FIRST_YEAR), last])
            }
            (years, _) => Self::Window((years as u32).min(Self::WIDEST)),
        }
    }
}

impl Session {
    /// The first and the last day of the shown events, where they cover more than a moment.
    pub fn covered_days(&self, atlas: &Atlas) -> Option<[Day; 2]> {
        if let TimeWindow::Range([first, last]) = self.time_window {
            return Some([Day::first_of_year(first), Day::last_of_year(last)]);
        }
        let last = self.day(atlas);
        let first = match self.time_window {
            TimeWindow::Moment | TimeWindow::Range(_) => return None,
            TimeWindow::Window(years) => {
                let year = self.moment.year() - years as i32 + 1;
                Day::first_of_year(year.max(FIRST_YEAR))
            }
            TimeWindow::SinceStart => Day::first_of_year(FIRST_YEAR),
        };
        Some([first, last])
    }
}

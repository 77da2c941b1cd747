use serde::{Deserialize, Serialize};

use crate::time::{FIRST_YEAR, TimeAxis};

/// How much time the shown events cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeWindow {
    /// No more than the shown year, or day.
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
    pub fn widened(self, steps: i32) -> Self {
        let widest = Self::WIDEST as i32;
        let steps = steps.clamp(-widest, widest);
        let years = match self {
            Self::Moment => 0,
            Self::Window(years) => years.min(Self::WIDEST) as i32,
            Self::SinceStart => widest,
            Self::Range([first, last]) => last.saturating_sub(first).saturating_add(1),
        };
        // A step grows with the window: one year, five, twenty-five.
        let step = if years + steps.min(0) < 10 {
            1
        } else if years < 50 {
            5
        } else {
            25
        };
        match (years.saturating_add(steps * step), self) {
            (..=0, _) => Self::Moment,
            (years, Self::Range([_, last])) => {
                Self::Range([last.saturating_sub(years - 1).max(FIRST_YEAR), last])
            }
            (years, _) => Self::Window((years as u32).min(Self::WIDEST)),
        }
    }
}

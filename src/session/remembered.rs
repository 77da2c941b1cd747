use serde::{Deserialize, Serialize};

use crate::atlas::Atlas;
use crate::map::Appearance;

use super::{Framing, Moment, Session, Target};

/// What is kept from one start to the next. Ids are those of the files, so that a history that
/// has changed meanwhile does no harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    /// The date.
    pub moment: Moment,
    /// The selected event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The selected territory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// The part of the map.
    pub framing: Framing,
    /// How fast the years run.
    pub years_per_second: f64,
    /// Light or dark.
    pub appearance: Appearance,
    /// Whether the list and the details are shown.
    pub side_panel_is_open: bool,
    /// Where the window was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowPlace>,
}

/// Size and position of the window on the desktop, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowPlace {
    /// Width and height.
    pub size: [f32; 2],
    /// The top left corner, where the desktop tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<[f32; 2]>,
    /// Whether it fills the screen.
    #[serde(default)]
    pub is_maximised: bool,
}

impl Remembered {
    /// What is to be kept of a session.
    pub fn of(session: &Session, atlas: &Atlas, window: Option<WindowPlace>) -> Self {
        let (event, territory) = match session.target {
            Some(Target::Event(id)) => (Some(atlas[id].slug.clone()), None),
            Some(Target::Territory(id)) => (None, Some(atlas[id].slug.clone())),
            None => (None, None),
        };
        Self {
            moment: session.moment,
            event,
            territory,
            framing: session.framing,
            years_per_second: session.years_per_second,
            appearance: session.appearance,
            side_panel_is_open: session.side_panel_is_open,
            window,
        }
    }

    /// The session that was left. What no longer exists, or can't be shown, is left out.
    pub fn restore(&self, atlas: &Atlas) -> Session {
        let mut session = Session::first(atlas);
        let event = self.event.as_ref().and_then(|slug| atlas.event_named(slug));
        let territory = self.territory.as_ref().and_then(|slug| atlas.territory_named(slug));
        session.target = event.map(Target::Event).or(territory.map(Target::Territory));
        session.moment = match self.moment {
            Moment::Year(year) => Moment::Year(atlas.axis().clamped_year(year)),
            Moment::Day(day) => Moment::Day(atlas.axis().clamped_day(day)),
        };
        session.framing = if self.framing.is_sound() { self.framing } else { session.framing };
        if self.years_per_second.is_finite() {
            session.years_per_second = self.years_per_second.clamp(0.1, 100.0);
        }
        session.appearance = self.appearance;
        session.side_panel_is_open = self.side_panel_is_open;
        session
    }
}

impl Framing {
    fn is_sound(self) -> bool {
        match self {
            Self::Fit(bounds) => {
                let all = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y];
                all.iter().all(|number| number.is_finite())
                    && bounds.width() > 0.0
                    && bounds.height() > 0.0
            }
            Self::Free { centre, pixels_per_km } => {
                [centre.x, centre.y, pixels_per_km].iter().all(|number| number.is_finite())
                    && pixels_per_km > 0.0
            }
        }
    }
}

use serde::{Deserialize, Serialize};

use crate::atlas::{Atlas, CitationStyle, SecondNames, Viewpoint, WrittenSubject};
use crate::map::{Appearance, Layers};
use crate::session::apply::Session;
use crate::session::framing::Framing;
use crate::session::moment::Moment;
use crate::session::playing::Playing;
use crate::session::saved_filters::WrittenFilter;
use crate::session::time_window::TimeWindow;

/// What is kept from one start to the next. Ids are those of the files, so that a history that
/// has changed meanwhile does no harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    /// The date.
    pub moment: Moment,
    /// The selection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected: Option<WrittenSubject>,
    /// The part of the map.
    pub framing: Framing,
    /// How fast the years run.
    pub years_per_second: f64,
    /// How they run.
    #[serde(default)]
    pub playing: Playing,
    /// How much time the shown events cover.
    #[serde(default, rename = "reach")]
    pub time_window: TimeWindow,
    /// Through whose eyes the map is drawn.
    #[serde(default)]
    pub viewpoint: Viewpoint,
    /// In which colours.
    pub appearance: Appearance,
    /// What is drawn besides the land and its holders.
    #[serde(default)]
    pub layers: Layers,
    /// What stands beneath the names.
    #[serde(default)]
    pub second_names: SecondNames,
    /// Whether the list and the details are shown.
    pub side_panel_is_open: bool,
    /// Whether the figures over time are shown.
    #[serde(default)]
    pub figures_are_open: bool,
    /// How full citations are written.
    #[serde(default)]
    pub citation_style: CitationStyle,
    /// Filters that are kept under a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub saved_filters: Vec<WrittenFilter>,
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
        Self {
            moment: session.moment,
            selected: session.subject.map(|subject| subject.written(atlas)),
            framing: session.framing,
            years_per_second: session.years_per_second,
            playing: session.playing,
            time_window: session.time_window,
            viewpoint: session.viewpoint,
            appearance: session.appearance,
            layers: session.layers,
            second_names: session.second_names,
            side_panel_is_open: session.side_panel_is_open,
            figures_are_open: session.figures_are_open,
            citation_style: session.citation_style,
            saved_filters: session.saved_filters.iter().map(|it| it.written(atlas)).collect(),
            window,
        }
    }

    /// The session that was left. What no longer exists, or can't be shown, is left out.
    pub fn restore(&self, atlas: &Atlas) -> Session {
        let mut session = Session::first(atlas);
        session.subject = self.selected.as_ref().and_then(|selected| selected.read(atlas));
        session.moment = self.moment.on(atlas.axis());
        session.framing = if self.framing.is_sound() { self.framing } else { session.framing };
        if self.years_per_second.is_finite() {
            session.years_per_second = self.years_per_second.clamp(0.1, 100.0);
        }
        session.playing = self.playing;
        session.time_window = self.time_window.on(atlas.axis());
        session.viewpoint = self.viewpoint;
        session.appearance = self.appearance;
        session.layers = self.layers;
        session.second_names = self.second_names;
        session.side_panel_is_open = self.side_panel_is_open;
        session.figures_are_open = self.figures_are_open;
        session.citation_style = self.citation_style;
        session.saved_filters = self.saved_filters.iter().map(|it| it.read(atlas)).collect();
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

use crate::atlas::CitationStyle;
use crate::time::TimeAxis;

/// How the window is arranged around the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrangement {
    /// Width and height of the map, pixels; more than zero.
    pub map_size: [f64; 2],
    /// Whether the list and the details are shown.
    pub side_panel_is_open: bool,
    /// Whether the figures over time are shown.
    pub figures_are_open: bool,
    /// The enlarged stretch of the time axis, in years.
    pub stretch: Option<[f64; 2]>,
    /// Whether the welcome has been read.
    pub is_welcomed: bool,
    /// How full citations are written.
    pub citation_style: CitationStyle,
}

impl Default for Arrangement {
    fn default() -> Self {
        Self {
            map_size: [960.0, 650.0],
            side_panel_is_open: true,
            figures_are_open: false,
            stretch: None,
            is_welcomed: true,
            citation_style: CitationStyle::default(),
        }
    }
}

impl Arrangement {
    /// The axis of time, enlarged where it is.
    pub fn axis(&self, whole: TimeAxis) -> TimeAxis {
        whole.enlarged(self.stretch)
    }

    pub(in crate::session) fn set_axis(&mut self, axis: TimeAxis) {
        self.stretch = axis.is_enlarged().then(|| axis.stretch());
    }

    /// Moves an enlarged axis to a date that has left it.
    pub(in crate::session) fn keep_on_axis(&mut self, whole: TimeAxis, decimal_year: f64) {
        let axis = self.axis(whole);
        let at = axis.position_of(decimal_year);
        if axis.is_enlarged() && !(0.0..=1.0).contains(&at) {
            self.set_axis(axis.panned(at - 0.5));
        }
    }
}

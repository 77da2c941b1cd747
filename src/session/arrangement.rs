use crate::atlas::CitationStyle;
use crate::time::TimeAxis;

/// How the window is arranged around the map.
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
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
    /// How large everything is, per cent.
    pub text_size: u16,
    /// Whether nothing moves that need not.
    pub reduces_motion: bool,
    /// Whether the window is so narrow that the list lies over the map.
    pub has_drawer: bool,
    /// Whether that list is drawn out; in a wide window, whether a page was asked for.
    pub drawer_is_open: bool,
}

impl Default for Arrangement {
    fn default() -> Self {
        Self {
            map_size: [960.0, 604.0],
            side_panel_is_open: true,
            figures_are_open: false,
            stretch: None,
            is_welcomed: true,
            citation_style: CitationStyle::default(),
            text_size: Self::USUAL_TEXT,
            reduces_motion: false,
            has_drawer: false,
            drawer_is_open: false,
        }
    }
}

impl Arrangement {
    /// The sizes of text that are offered, per cent.
    pub const TEXT_SIZES: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];
    /// The size of text at the first start, per cent.
    pub const USUAL_TEXT: u16 = 100;

    /// Whether the list, or what is selected, is in sight.
    pub fn side_is_shown(&self) -> bool {
        if self.has_drawer { self.drawer_is_open } else { self.side_panel_is_open }
    }

    /// The size of text so many steps larger; at the last one it stays.
    pub fn stepped_text_size(&self, steps: i32) -> u16 {
        let sizes = Self::TEXT_SIZES;
        let here = sizes.iter().position(|&size| size >= self.text_size).unwrap_or(sizes.len() - 1);
        let last = i32::try_from(sizes.len() - 1).unwrap_or(i32::MAX);
        let there = i32::try_from(here).unwrap_or(0).saturating_add(steps).clamp(0, last);
        sizes[usize::try_from(there).unwrap_or(0)]
    }

    pub(in crate::session) fn toggle_side(&mut self) {
        let shown =
            if self.has_drawer { &mut self.drawer_is_open } else { &mut self.side_panel_is_open };
        *shown = !*shown;
    }

    /// A drawer begins closed, unless it `has_page`: one that is in sight, or about to be.
    pub(in crate::session) fn use_drawer(&mut self, is_narrow: bool, has_page: bool) {
        let begins_open = has_page && self.side_panel_is_open;
        self.drawer_is_open &= is_narrow && (self.has_drawer || begins_open);
        self.has_drawer = is_narrow;
    }

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

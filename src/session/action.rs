use crate::atlas::{CitationStyle, Viewpoint};
use crate::geometry::Bounds;
use crate::map::{Appearance, ScreenPoint};
use crate::time::Day;

use super::Target;

/// Something the user asks for. Keys, buttons, the palette, the command line and tests all speak
/// in these.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Show the end of a year.
    GoToYear(i32),
    /// Show the end of a year, and remember the way back.
    VisitYear(i32),
    /// Show a day, and remember the way back.
    GoToDay(Day),
    /// Move by years.
    StepYears(i32),
    /// Move by tenths of the axis.
    StepTenths(i32),
    /// Show the first year.
    GoToStart,
    /// Show the present year.
    GoToEnd,
    /// Select the event after the shown one or after the shown day.
    NextEvent,
    /// Select the event before.
    PreviousEvent,
    /// Run through the years, or stop.
    TogglePlaying,
    /// So many seconds have passed while playing.
    Advance(f64),
    /// Play faster.
    Faster,
    /// Play slower.
    Slower,
    /// Select something; an event also brings its day and its place.
    Select(Target),
    /// Select nothing.
    ClearSelection,
    /// Return to where one was before.
    Back,
    /// Undo a return.
    Forward,
    /// The map has this size now, pixels.
    ResizeMap([f64; 2]),
    /// Drag the map by pixels, right and down.
    Drag([f64; 2]),
    /// Enlarge the map by a factor around a point of the screen.
    Zoom {
        /// More than one enlarges.
        factor: f64,
        /// What stays in place; the middle if there is none.
        at: Option<ScreenPoint>,
    },
    /// Show all of a part of the map.
    Frame(Bounds),
    /// Use light or dark colours.
    SetAppearance(Appearance),
    /// Draw the map as the selected treaty says, or as it was.
    ToggleLens,
    /// Draw the map through these eyes.
    SetViewpoint(Viewpoint),
    /// Write full citations in this style.
    SetCitationStyle(CitationStyle),
    /// Show or hide the list and the details.
    ToggleSidePanel,
}

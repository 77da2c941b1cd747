use crate::atlas::{CitationStyle, SecondNames, Subject, TerritoryId, Viewpoint};
use crate::geometry::{Bounds, GlobePoint};
use crate::map::{Appearance, Layer, ScreenPoint};
use crate::search::Facet;
use crate::session::comparison::ComparisonForm;
use crate::session::export_choices::ExportChoices;
use crate::session::moment::Moment;
use crate::session::playing::PlayOption;
use crate::session::quizzing::QuizAction;
use crate::session::time_unit::TimeUnit;
use crate::session::time_window::TimeWindow;
use crate::session::visit_history::Gesture;
use crate::time::Day;

/// Something the user asks for. Keys, buttons, the palette, the command line and tests all speak
/// in these. Any number may stand in one: [`Session::apply`](crate::session::Session::apply) does
/// what can be meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Show the end of a year.
    GoToYear(i32),
    /// Show the end of a year; a step of the way back of its own, not a part of a run.
    VisitYear(i32),
    /// Show a day; a step of the way back of its own.
    GoToDay(Day),
    /// Show the end of a year so many years later, or with a negative number earlier.
    StepYears(i32),
    /// Show a day so many days later, or with a negative number earlier.
    StepDays(i32),
    /// Step so many days while days are shown, else years.
    StepTime(i32),
    /// Enlarge the time axis to the days around the shown date, or show the years again.
    SetTimeUnit(TimeUnit),
    /// Move by tenths of the whole axis, later or with a negative number earlier.
    StepTenths(i32),
    /// Show the first year.
    GoToStart,
    /// Show the present year.
    GoToEnd,
    /// Select the event after the shown one or after the shown day.
    NextEvent,
    /// Select the event before the shown one or before the shown day.
    PreviousEvent,
    /// Show a moment while the slider is dragged.
    SlideTo(Moment),
    /// Enlarge the time axis by a factor around a position, 0 to 1; around the shown date if there
    /// is none.
    ZoomTime {
        /// More than one enlarges.
        factor: f64,
        /// What stays in place.
        at: Option<f64>,
    },
    /// Move the enlarged time axis by a share of its length.
    PanTime(f64),
    /// Enlarge the time axis to these years.
    ShowYears([f64; 2]),
    /// Show all of the time axis.
    WholeTime,
    /// Go to the first day after the shown one on which the selected place changes hands.
    NextChange,
    /// Go to the last day before the shown one on which it did.
    PreviousChange,
    /// Look for events with these words.
    Search(String),
    /// Choose a value of a facet, or no longer.
    ToggleFacet(Facet, usize),
    /// Want all events again, whatever their words and facets.
    ClearFilter,
    /// Keep what is wanted under a name.
    SaveFilter(String),
    /// Want what the filter with this place among the kept ones wants.
    UseFilter(usize),
    /// No longer keep that filter.
    ForgetFilter(usize),
    /// Cover this much time.
    SetTimeWindow(TimeWindow),
    /// Cover more time, or with a negative number less.
    WidenTimeWindow(i32),
    /// Cover the years from one to another, and go to the last.
    CoverYears([i32; 2]),
    /// Run through the years, or stop.
    TogglePlaying,
    /// So many seconds have passed while playing.
    Advance(f64),
    /// Run so many years a second.
    SetSpeed(f64),
    /// Run so many days a second, where days run.
    SetDaySpeed(f64),
    /// Choose how the years run.
    TogglePlayOption(PlayOption),
    /// Run at the next faster of a few speeds.
    Faster,
    /// Run at the next slower of them.
    Slower,
    /// Select something; an event also brings its day and its place.
    Select(Subject),
    /// Select nothing; while something is measured, measure no longer instead.
    ClearSelection,
    /// Return to where one was so many steps before.
    Back(usize),
    /// Undo so many returns.
    Forward(usize),
    /// The welcome has been read.
    EndWelcome,
    /// Open what a link says.
    OpenLink(String),
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
    /// Draw a layer, or leave it out.
    ToggleLayer(Layer),
    /// Set these beneath the names.
    SetSecondNames(SecondNames),
    /// Show another map beside this one, or no longer. It begins as the same map.
    ToggleComparison,
    /// Show the two maps in this form.
    SetComparisonForm(ComparisonForm),
    /// Give the other map this date.
    CompareMoment(Moment),
    /// Draw the other map through these eyes.
    CompareViewpoint(Viewpoint),
    /// Show here what the other map shows, and there what this one does.
    SwapMaps,
    /// Put the swipe bar there, 0 to 1 from the left.
    MoveSwipeBar(f64),
    /// Measure by clicks on the map, or no longer.
    ToggleMeasuring,
    /// Measure on to this point.
    MeasureTo(GlobePoint),
    /// Measure from the selected place, and no longer what was measured.
    MeasureFromHere,
    /// Measure on to the selected place.
    MeasureToHere,
    /// Take back the last point.
    MeasureBack,
    /// Measure between these two points, and show both.
    MeasureBetween([GlobePoint; 2]),
    /// Draw the ranges around an island, or no longer.
    ToggleRanges(TerritoryId),
    /// Draw the map in these colours.
    SetAppearance(Appearance),
    /// Draw the map as the selected treaty says, or as it was.
    ToggleLens,
    /// Draw the map through these eyes.
    SetViewpoint(Viewpoint),
    /// Write full citations in this style.
    SetCitationStyle(CitationStyle),
    /// Show or hide the figures over time.
    ToggleFigures,
    /// Show or hide the list and the details.
    ToggleSidePanel,
    /// Make all words larger or smaller by so many steps.
    StepTextSize(i32),
    /// Make all words so large, per cent.
    SetTextSize(u16),
    /// Let nothing move that need not, or let it move again.
    ToggleMotion,
    /// Let the list lie over the map, or stand beside it.
    UseDrawer(bool),
    /// Show the welcome once more.
    ShowWelcome,
    /// Keep what was chosen when something was written as a file.
    RememberExport(Box<ExportChoices>),
    /// Something of the quiz in the window.
    Quiz(QuizAction),
}

impl Action {
    /// What it is a part of, if many like it count as one step of the way back; every other action
    /// is a step of its own.
    pub(in crate::session) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Drag(_) => Some(Gesture::Drag),
            Self::Zoom { .. } => Some(Gesture::Zoom),
            Self::GoToYear(_)
            | Self::SlideTo(_)
            | Self::StepYears(_)
            | Self::StepDays(_)
            | Self::StepTime(_)
            | Self::StepTenths(_)
            | Self::CoverYears(_)
            | Self::Advance(_) => Some(Gesture::Years),
            Self::Search(_) => Some(Gesture::Words),
            Self::MoveSwipeBar(_) => Some(Gesture::Swipe),
            _ => None,
        }
    }
}

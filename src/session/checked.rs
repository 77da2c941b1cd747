use std::ops::RangeInclusive;

use crate::atlas::{Atlas, Subject, TerritoryId};
use crate::map::ScreenPoint;
use crate::session::action::Action;
use crate::session::arrangement::Arrangement;
use crate::session::framing::checked_bounds;
use crate::session::playing::Playing;
use crate::session::typed_words::typed_words;

/// No step on the axis of time needs to be longer, years.
const LONGEST_STEP: i32 = 10_000;
/// The same in days.
const LONGEST_WALK: i32 = 366 * LONGEST_STEP;
/// From one end of a drag to the other, pixels; no screen is as wide.
const SCREEN: RangeInclusive<f64> = -1e6..=1e6;
/// The sides of a map, pixels: at least one, and no printer draws more.
const MAP_SIDE: RangeInclusive<f64> = 1.0..=65_536.0;
/// Years, or lengths of the axis, that lead beyond any end of it.
const TIME: RangeInclusive<f64> = -1e6..=1e6;
/// A larger factor leads from the smallest scale beyond the largest.
const FACTOR: RangeInclusive<f64> = 1e-6..=1e6;
/// Nobody sees a frame for longer, seconds.
const FRAME: RangeInclusive<f64> = 0.0..=1.0;

impl Action {
    /// What an action asks for in numbers that can be meant: one too large is brought within its
    /// bounds. None where a number is none or endless, or names nothing that the atlas has.
    pub(in crate::session) fn checked(self, atlas: &Atlas) -> Option<Self> {
        let axis = atlas.axis();
        let checked = match self {
            Self::GoToYear(year) => Self::GoToYear(axis.clamped_year(year)),
            Self::VisitYear(year) => Self::VisitYear(axis.clamped_year(year)),
            Self::GoToDay(day) => Self::GoToDay(axis.clamped_day(day)),
            Self::StepYears(years) => Self::StepYears(years.clamp(-LONGEST_STEP, LONGEST_STEP)),
            Self::StepDays(days) => Self::StepDays(days.clamp(-LONGEST_WALK, LONGEST_WALK)),
            Self::StepTime(steps) => Self::StepTime(steps.clamp(-LONGEST_STEP, LONGEST_STEP)),
            Self::StepTenths(tenths) => Self::StepTenths(tenths.clamp(-10, 10)),
            Self::SlideTo(moment) => Self::SlideTo(moment.on(axis)),
            Self::ZoomTime { factor, at: None } => {
                Self::ZoomTime { factor: checked_factor(factor)?, at: None }
            }
            Self::ZoomTime { factor, at: Some(at) } => {
                Self::ZoomTime { factor: checked_factor(factor)?, at: Some(within(0.0..=1.0, at)?) }
            }
            Self::PanTime(share) => Self::PanTime(within(TIME, share)?),
            Self::ShowYears(years) => Self::ShowYears(both_within(TIME, years)?),
            Self::Search(words) => Self::Search(typed_words(&words)),
            Self::ToggleFacet(facet, value) => {
                (value < facet.size(atlas)).then_some(Self::ToggleFacet(facet, value))?
            }
            Self::SaveFilter(name) => Self::SaveFilter(typed_words(&name)),
            Self::SetTimeWindow(window) => Self::SetTimeWindow(window.on(axis)),
            Self::CoverYears(years) => Self::CoverYears(years.map(|year| axis.clamped_year(year))),
            Self::Advance(seconds) => Self::Advance(within(FRAME, seconds)?),
            Self::SetSpeed(speed) => {
                Self::SetSpeed(within(Playing::SLOWEST..=Playing::FASTEST, speed)?)
            }
            Self::SetDaySpeed(speed) => Self::SetDaySpeed(within(
                Playing::SLOWEST_BY_DAYS..=Playing::FASTEST_BY_DAYS,
                speed,
            )?),
            Self::Select(subject) => exists(subject, atlas).then_some(Self::Select(subject))?,
            Self::ResizeMap(size) => Self::ResizeMap(both_within(MAP_SIDE, size)?),
            Self::Drag(pixels) => Self::Drag(both_within(SCREEN, pixels)?),
            Self::Zoom { factor, at: None } => {
                Self::Zoom { factor: checked_factor(factor)?, at: None }
            }
            Self::Zoom { factor, at: Some(ScreenPoint { x, y }) } => {
                let [x, y] = both_within(SCREEN, [x, y])?;
                Self::Zoom { factor: checked_factor(factor)?, at: Some(ScreenPoint { x, y }) }
            }
            Self::Frame(bounds) => Self::Frame(checked_bounds(bounds)?),
            Self::CompareMoment(moment) => Self::CompareMoment(moment.on(axis)),
            Self::MoveSwipeBar(share) => Self::MoveSwipeBar(within(0.0..=1.0, share)?),
            Self::MeasureTo(point) => point.is_sound().then_some(Self::MeasureTo(point))?,
            Self::MeasureBetween(ends) => {
                let are_sound = ends.iter().all(|end| end.is_sound());
                are_sound.then_some(Self::MeasureBetween(ends))?
            }
            Self::ToggleRanges(territory) => {
                has_territory(territory, atlas).then_some(Self::ToggleRanges(territory))?
            }
            Self::SetTextSize(size) => Self::SetTextSize(checked_text_size(size)),
            Self::RememberExport(choices) => Self::RememberExport(Box::new(choices.checked())),
            // These hold nothing that could be wrong, or are kept within bounds where they are used.
            Self::GoToStart
            | Self::GoToEnd
            | Self::NextEvent
            | Self::PreviousEvent
            | Self::WholeTime
            | Self::SetTimeUnit(_)
            | Self::NextChange
            | Self::PreviousChange
            | Self::ClearFilter
            | Self::UseFilter(_)
            | Self::ForgetFilter(_)
            | Self::WidenTimeWindow(_)
            | Self::TogglePlaying
            | Self::TogglePlayOption(_)
            | Self::Faster
            | Self::Slower
            | Self::ClearSelection
            | Self::Back(_)
            | Self::Forward(_)
            | Self::EndWelcome
            | Self::OpenLink(_)
            | Self::ToggleLayer(_)
            | Self::SetSecondNames(_)
            | Self::ToggleComparison
            | Self::SetComparisonForm(_)
            | Self::CompareViewpoint(_)
            | Self::SwapMaps
            | Self::ToggleMeasuring
            | Self::MeasureFromHere
            | Self::MeasureToHere
            | Self::MeasureBack
            | Self::SetAppearance(_)
            | Self::ToggleLens
            | Self::SetViewpoint(_)
            | Self::SetCitationStyle(_)
            | Self::ToggleFigures
            | Self::ToggleSidePanel
            | Self::StepTextSize(_)
            | Self::ToggleMotion
            | Self::UseDrawer(_)
            | Self::ShowWelcome
            | Self::Quiz(_) => self,
        };
        Some(checked)
    }
}

/// The number nearest to it within bounds; none for what is no number or endless.
fn within(bounds: RangeInclusive<f64>, number: f64) -> Option<f64> {
    number.is_finite().then(|| number.clamp(*bounds.start(), *bounds.end()))
}

fn both_within(bounds: RangeInclusive<f64>, [one, other]: [f64; 2]) -> Option<[f64; 2]> {
    Some([within(bounds.clone(), one)?, within(bounds, other)?])
}

fn checked_factor(factor: f64) -> Option<f64> {
    within(FACTOR, factor).filter(|_| factor > 0.0)
}

/// A size of text, per cent, in which the window can still be read.
pub fn checked_text_size(size: u16) -> u16 {
    let sizes = Arrangement::TEXT_SIZES;
    size.clamp(sizes[0], sizes[sizes.len() - 1])
}

/// Whether an atlas has what is meant: ids may come from another one, points from a broken sum.
fn exists(subject: Subject, atlas: &Atlas) -> bool {
    match subject {
        Subject::Event(id) => id.index() < atlas.events.len(),
        Subject::Territory(id) => has_territory(id, atlas),
        Subject::Place(id) => id.index() < atlas.places.len(),
        Subject::Person(id) => id.index() < atlas.people.len(),
        Subject::Treaty(id) => id.index() < atlas.treaties.len(),
        Subject::Era(id) => id.index() < atlas.eras.len(),
        Subject::Series(id) => id.index() < atlas.series.len(),
        Subject::Line(id) => id.index() < atlas.lines.len(),
        Subject::Journey(id) => id.index() < atlas.journeys.len(),
        Subject::Position(id) => id.index() < atlas.positions.len(),
        Subject::Argument(id) => id.index() < atlas.arguments.len(),
        Subject::Term(id) => id.index() < atlas.terms.len(),
        Subject::Point(point) => point.is_sound(),
    }
}

fn has_territory(id: TerritoryId, atlas: &Atlas) -> bool {
    id.index() < atlas.territories.len()
}

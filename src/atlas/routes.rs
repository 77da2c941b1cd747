use crate::atlas::atlas::Atlas;
use crate::atlas::event::EventId;
use crate::atlas::journey::{Journey, JourneyId};
use crate::atlas::map_line::{LineId, MapLine};
use crate::atlas::treaty::TreatyId;
use crate::atlas::viewpoint::Viewpoint;
use crate::time::Day;

impl Atlas {
    /// The lines that a viewpoint shows on a day; under an instrument's lens its own, and no other.
    pub fn lines_on(
        &self,
        day: Day,
        viewpoint: Viewpoint,
        lens: Option<TreatyId>,
    ) -> impl Iterator<Item = (LineId, &MapLine)> {
        self.lines.with_ids().filter(move |(_, line)| match lens {
            Some(treaty) => line.treaty == Some(treaty),
            None => {
                line.period.contains(day) && line.viewpoint.is_none_or(|only| only == viewpoint)
            }
        })
    }

    /// The journeys that were under way at some time from one day to another, both included.
    pub fn journeys_between(
        &self,
        from: Day,
        to: Day,
    ) -> impl Iterator<Item = (JourneyId, &Journey)> {
        self.journeys.with_ids().filter(move |(_, journey)| {
            journey.days().is_some_and(|[first, last]| first <= to && from <= last)
        })
    }

    /// The journeys that belong to an event.
    pub fn journeys_of(&self, event: EventId) -> impl Iterator<Item = (JourneyId, &Journey)> {
        self.journeys.with_ids().filter(move |(_, journey)| journey.event == Some(event))
    }
}

use crate::atlas::{
    EventId, JourneyId, LineId, PersonId, PlaceId, SeriesId, TerritoryId, TreatyId,
};
use crate::geometry::GlobePoint;

use super::{Framing, Moment};

/// What can be selected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// An event.
    Event(EventId),
    /// A territory.
    Territory(TerritoryId),
    /// A place.
    Place(PlaceId),
    /// A person.
    Person(PersonId),
    /// A treaty or another instrument.
    Treaty(TreatyId),
    /// A figure over time.
    Series(SeriesId),
    /// A line of the map.
    Line(LineId),
    /// The way of ships or troops.
    Journey(JourneyId),
    /// A point at sea.
    Point(GlobePoint),
}

/// Where one has been: a date, a selection, a part of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    /// The date.
    pub moment: Moment,
    /// The selection.
    pub target: Option<Target>,
    /// The part of the map.
    pub framing: Framing,
}

/// The way back and the way forward again. The longest way back is kept short enough to walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    back: Vec<Visit>,
    forward: Vec<Visit>,
}

const LONGEST: usize = 200;

impl Trail {
    /// Remembers where one is before one leaves it for something new.
    pub fn leave(&mut self, here: Visit) {
        if self.back.last() != Some(&here) {
            self.back.push(here);
        }
        if self.back.len() > LONGEST {
            self.back.remove(0);
        }
        self.forward.clear();
    }

    pub fn step_back(&mut self, here: Visit) -> Option<Visit> {
        let there = self.back.pop()?;
        self.forward.push(here);
        Some(there)
    }

    pub fn step_forward(&mut self, here: Visit) -> Option<Visit> {
        let there = self.forward.pop()?;
        self.back.push(here);
        Some(there)
    }

    pub fn leads_back(&self) -> bool {
        !self.back.is_empty()
    }

    pub fn leads_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}

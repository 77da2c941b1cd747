use crate::atlas::ids::{
    EraId, EventId, JourneyId, LineId, PersonId, PlaceId, SeriesId, TerritoryId, TreatyId,
};
use crate::geometry::GlobePoint;

/// What can be selected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject {
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
    /// A stretch of the story.
    Era(EraId),
    /// A figure over time.
    Series(SeriesId),
    /// A line of the map.
    Line(LineId),
    /// The way of ships or troops.
    Journey(JourneyId),
    /// A point at sea.
    Point(GlobePoint),
}

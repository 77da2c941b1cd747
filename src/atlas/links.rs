//! What belongs to what: computed when asked, stored nowhere.

use crate::atlas::Atlas;
use crate::atlas::event::Event;
use crate::atlas::ids::{EventId, PersonId, PlaceId, SeriesId, SourceId, TerritoryId, TreatyId};
use crate::atlas::person::Person;
use crate::atlas::position::Position;
use crate::atlas::treaty::Treaty;
use crate::time::Day;

impl Atlas {
    /// The events that happened at a place, by first day.
    pub fn events_at(&self, place: PlaceId) -> impl Iterator<Item = (EventId, &Event)> {
        self.event_ids().filter(move |(_, event)| event.places.contains(&place))
    }

    /// The events that cite a source, or correct it.
    pub fn events_citing(&self, source: SourceId) -> impl Iterator<Item = (EventId, &Event)> {
        self.event_ids().filter(move |(_, event)| {
            let cited = event.sources.iter().any(|citation| citation.source == source);
            cited || event.corrections.iter().any(|correction| correction.source == source)
        })
    }

    /// The people who took part in an event.
    pub fn people_of(&self, event: EventId) -> impl Iterator<Item = (PersonId, &Person)> {
        let people = self.people.iter().enumerate();
        people
            .filter(move |(_, person)| person.events.contains(&event))
            .map(|(i, person)| (PersonId::from_index(i), person))
    }

    /// The instruments signed at an event.
    pub fn treaties_of(&self, event: EventId) -> impl Iterator<Item = (TreatyId, &Treaty)> {
        self.treaty_ids().filter(move |(_, treaty)| treaty.event == Some(event))
    }

    /// The instruments that give a territory to somebody, by signing.
    pub fn treaties_about(
        &self,
        territory: TerritoryId,
    ) -> impl Iterator<Item = (TreatyId, &Treaty)> {
        self.treaty_ids().filter(move |(_, treaty)| {
            treaty.grants.iter().any(|grant| grant.territories.contains(&territory))
        })
    }

    /// All instruments with their ids, by signing.
    pub fn treaty_ids(&self) -> impl Iterator<Item = (TreatyId, &Treaty)> {
        self.treaties.iter().enumerate().map(|(i, it)| (TreatyId::from_index(i), it))
    }

    /// What was held about a territory on a day.
    pub fn positions_about(
        &self,
        territory: TerritoryId,
        day: Day,
    ) -> impl Iterator<Item = &Position> {
        self.positions
            .iter()
            .filter(move |position| position.about.contains(&territory) && position.is_held_on(day))
    }

    /// The person with this id in the files.
    pub fn person_named(&self, slug: &str) -> Option<PersonId> {
        self.people.iter().position(|it| it.slug == slug).map(PersonId::from_index)
    }

    /// The figure with this id in the files.
    pub fn series_named(&self, slug: &str) -> Option<SeriesId> {
        self.series.iter().position(|it| it.slug == slug).map(SeriesId::from_index)
    }

    /// The instrument with this id in the files.
    pub fn treaty_named(&self, slug: &str) -> Option<TreatyId> {
        self.treaties.iter().position(|it| it.slug == slug).map(TreatyId::from_index)
    }
}

//! What belongs to what: computed when asked, stored nowhere.

use crate::atlas::argument::{Argument, ArgumentId};
use crate::atlas::atlas::Atlas;
use crate::atlas::event::{Event, EventId};
use crate::atlas::person::{Person, PersonId};
use crate::atlas::place::PlaceId;
use crate::atlas::position::{Position, PositionId};
use crate::atlas::source::SourceId;
use crate::atlas::territory::TerritoryId;
use crate::atlas::treaty::{Treaty, TreatyId};
use crate::time::Day;

impl Atlas {
    /// The events that happened at a place, by first day.
    pub fn events_at(&self, place: PlaceId) -> impl Iterator<Item = (EventId, &Event)> {
        self.events.with_ids().filter(move |(_, event)| event.places.contains(&place))
    }

    /// The events that cite a source, or correct it.
    pub fn events_citing(&self, source: SourceId) -> impl Iterator<Item = (EventId, &Event)> {
        self.events.with_ids().filter(move |(_, event)| {
            let cited = event.sources.iter().any(|citation| citation.source == source);
            cited || event.corrections.iter().any(|correction| correction.source == source)
        })
    }

    /// The people who took part in an event.
    pub fn people_of(&self, event: EventId) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people.with_ids().filter(move |(_, person)| person.events.contains(&event))
    }

    /// The instruments signed at an event.
    pub fn treaties_of(&self, event: EventId) -> impl Iterator<Item = (TreatyId, &Treaty)> {
        self.treaties.with_ids().filter(move |(_, treaty)| treaty.event == Some(event))
    }

    /// The instruments that give a territory to somebody, by signing.
    pub fn treaties_about(
        &self,
        territory: TerritoryId,
    ) -> impl Iterator<Item = (TreatyId, &Treaty)> {
        self.treaties.with_ids().filter(move |(_, treaty)| {
            treaty.grants.iter().any(|grant| grant.territories.contains(&territory))
        })
    }

    /// What was held about a territory on a day.
    pub fn positions_about(
        &self,
        territory: TerritoryId,
        day: Day,
    ) -> impl Iterator<Item = (PositionId, &Position)> {
        self.positions.with_ids().filter(move |(_, position)| {
            position.about.contains(&territory) && position.is_held_on(day)
        })
    }

    /// What authors argue about an event, by date.
    pub fn arguments_about(&self, event: EventId) -> impl Iterator<Item = (ArgumentId, &Argument)> {
        self.arguments.with_ids().filter(move |(_, argument)| argument.about.contains(&event))
    }

    /// What a person argues, or what is argued about the person, by date.
    pub fn arguments_of(&self, person: PersonId) -> impl Iterator<Item = (ArgumentId, &Argument)> {
        self.arguments.with_ids().filter(move |(_, argument)| argument.people.contains(&person))
    }

    /// The arguments that cite a source, or correct it.
    pub fn arguments_citing(
        &self,
        source: SourceId,
    ) -> impl Iterator<Item = (ArgumentId, &Argument)> {
        self.arguments.with_ids().filter(move |(_, argument)| {
            let cited = argument.sources.iter().any(|citation| citation.source == source);
            cited || argument.corrections.iter().any(|correction| correction.source == source)
        })
    }
}

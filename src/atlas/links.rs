//! What belongs to what: computed when asked, stored nowhere.

use super::{
    Atlas, ColourRole, Event, EventId, MapLabel, NameLanguage, Person, PersonId, PlaceId,
    PlaceName, Position, SeriesId, SourceId, TerritoryId, Treaty, TreatyId,
};
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

    /// The names a place bore, by beginning.
    pub fn names_of(&self, place: PlaceId) -> impl Iterator<Item = &PlaceName> {
        self.place_names.iter().filter(move |name| name.place == place)
    }

    /// The name of a town of the map on a day: in the language of Japan or Russia while one of them
    /// held it, else as the map has it. `None` before its first name: then there was no town.
    pub fn town_name_on(&self, label: &MapLabel, day: Day) -> Option<String> {
        let Some(place) = self.place_of_label(label) else { return Some(label.en.clone()) };
        let mut names = self.names_of(place).peekable();
        if names.peek().is_none() {
            return Some(label.en.clone());
        }
        let borne: Vec<&PlaceName> = names.filter(|name| name.is_borne_on(day)).collect();
        if borne.is_empty() {
            return None;
        }
        let holder = self.territory_containing(label.at).and_then(|id| {
            let control = self[id].control_on(day)?;
            Some(self[control.holder].colour)
        });
        let languages: &[NameLanguage] = match holder {
            Some(ColourRole::Japan) => &[NameLanguage::Japanese],
            Some(ColourRole::Russia) => &[NameLanguage::Russian],
            Some(ColourRole::NoState) => {
                &[NameLanguage::Japanese, NameLanguage::Ainu, NameLanguage::Russian]
            }
            _ => return Some(label.en.clone()),
        };
        let name = languages
            .iter()
            .find_map(|language| borne.iter().find(|name| name.language == *language));
        let today = self.today;
        // A name that is still borne stands as the map has it, in its usual English form.
        let is_another =
            |name: &PlaceName| !name.is_borne_on(today) || name.language == NameLanguage::Ainu;
        let other = name.filter(|name| is_another(name));
        // What a name means stands in brackets behind it; a map has no room for that.
        let plain = other.and_then(|name| name.name.split(" (").next());
        Some(plain.map_or_else(|| label.en.clone(), str::to_owned))
    }

    /// The place that a town of the map is: the nearest one of the same name or site.
    fn place_of_label(&self, label: &MapLabel) -> Option<PlaceId> {
        const SAME_TOWN: f64 = 12.0;
        let slug = label.slug.replace('_', "-");
        self.place_named(&slug).or_else(|| {
            let near = self.places.iter().position(|place| {
                let is_town =
                    ["city", "town", "village", "port", "capital"].contains(&place.kind.as_str());
                let point = self.base_map.projection.plane_from_globe(place.point);
                is_town
                    && point.is_some_and(|point| {
                        (point.x - label.at.x).hypot(point.y - label.at.y) < SAME_TOWN
                    })
            });
            near.map(PlaceId::from_index)
        })
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

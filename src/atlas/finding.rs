use super::{
    Atlas, EventId, JourneyId, LineId, PersonId, PlaceId, SeriesId, TerritoryId, TreatyId,
    event_has_words,
};

/// Something with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
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
    /// An event.
    Event(EventId),
}

/// Everything in whose names, in any language, or text all the words occur: what has a name first,
/// then events, at most `most`.
pub fn find(atlas: &Atlas, words: &str, most: usize) -> Vec<Found> {
    let wanted: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let fits = |names: &[Option<&str>]| {
        let names: Vec<&str> = names.iter().copied().flatten().collect();
        let text = names.join(" ").to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    let territories = atlas.territory_ids().filter_map(|(id, it)| {
        let names =
            [Some(it.name.as_str()), it.alias.as_deref(), it.ru.as_deref(), it.ja.as_deref()];
        fits(&names).then_some(Found::Territory(id))
    });
    let places = atlas.places.iter().enumerate().filter_map(|(i, it)| {
        let id = PlaceId::from_index(i);
        let names =
            [Some(it.name.as_str()), it.alias.as_deref(), it.ru.as_deref(), it.ja.as_deref()];
        let once = atlas.names_of(id).any(|name| fits(&[Some(&name.name), name.native.as_deref()]));
        // An island that is a territory too has its page there.
        let is_twice = atlas.territory_named(&it.slug).is_some() && fits(&names);
        ((fits(&names) || once) && !is_twice).then_some(Found::Place(id))
    });
    let people = atlas.people.iter().enumerate().filter_map(|(i, it)| {
        let names = [Some(it.name.as_str()), it.ru.as_deref(), it.ja.as_deref()];
        fits(&names).then_some(Found::Person(PersonId::from_index(i)))
    });
    let treaties = atlas
        .treaty_ids()
        .filter_map(|(id, it)| fits(&[Some(&it.name)]).then_some(Found::Treaty(id)));
    let series = atlas.series.iter().enumerate().filter_map(|(i, it)| {
        fits(&[Some(&it.title), Some(&it.unit)]).then_some(Found::Series(SeriesId::from_index(i)))
    });
    let lines =
        atlas.line_ids().filter_map(|(id, it)| fits(&[Some(&it.name)]).then_some(Found::Line(id)));
    let journeys = atlas
        .journey_ids()
        .filter_map(|(id, it)| fits(&[Some(&it.name)]).then_some(Found::Journey(id)));
    let events = atlas
        .event_ids()
        .filter_map(|(id, it)| event_has_words(atlas, it, words).then_some(Found::Event(id)));
    territories
        .chain(places)
        .chain(people)
        .chain(treaties)
        .chain(series)
        .chain(lines)
        .chain(journeys)
        .chain(events)
        .take(most)
        .collect()
}

use crate::atlas::{
    Argument, ArgumentId, Atlas, EventId, Person, PersonId, Place, Subject, Territory,
};
use crate::search::text::TextIndex;

/// Everything that has a page, by its words; made when something is first searched for.
#[derive(Debug)]
pub struct Finder {
    /// In order; the events come last.
    things: Vec<Subject>,
    texts: TextIndex,
    /// Where the events begin among the things.
    first_event: usize,
    /// Who took part, event by event.
    people: Vec<Vec<PersonId>>,
}

/// How much a word weighs in a name, in the title of an event, and in its text.
const NAME: u32 = 12;
const TITLE: u32 = 8;
const BESIDE: u32 = 3;
const TEXT: u32 = 1;

impl Finder {
    /// Reads every name and text of an atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let named = named(atlas);
        let first_event = named.len();
        let mut things: Vec<Subject> = named.iter().map(|(subject, _)| *subject).collect();
        things.extend(atlas.events.ids().map(Subject::Event));
        let names = named.into_iter().map(|(_, texts)| texts);
        let mut people = vec![Vec::new(); atlas.events.len()];
        for (id, person) in atlas.people.with_ids() {
            for event in &person.events {
                people[event.index()].push(id);
            }
        }
        let events = atlas.events.ids().map(|id| texts_of_event(atlas, id, &people[id.index()]));
        let texts = TextIndex::new(names.chain(events));
        Self { things, texts, first_event, people }
    }

    /// Who took part in an event.
    pub fn people_of(&self, event: EventId) -> &[PersonId] {
        &self.people[event.index()]
    }

    /// The things that have all the words, the best first.
    pub fn find(&self, words: &str) -> impl Iterator<Item = Subject> + '_ {
        self.texts.search(words).into_iter().map(|hit| self.things[hit.item as usize])
    }

    /// The arguments that have all the words, by date.
    pub fn arguments_with(&self, words: &str) -> Vec<ArgumentId> {
        let argument = |subject| match subject {
            Subject::Argument(id) => Some(id),
            _ => None,
        };
        let mut arguments: Vec<ArgumentId> = self.find(words).filter_map(argument).collect();
        arguments.sort_unstable();
        arguments
    }

    /// The events that have all the words, by first day.
    pub fn events_with(&self, words: &str) -> Vec<EventId> {
        let hits = self.texts.search(words).into_iter().map(|hit| hit.item as usize);
        let events = hits.filter_map(|item| item.checked_sub(self.first_event));
        let mut events: Vec<EventId> = events.map(EventId::from_index).collect();
        events.sort_unstable();
        events
    }
}

type Texts<'a> = Vec<(&'a str, u32)>;

/// What has a name: with all its names, in every language.
fn named(atlas: &Atlas) -> Vec<(Subject, Texts<'_>)> {
    let mut named: Vec<(Subject, Texts<'_>)> = Vec::new();
    let territories = atlas.territories.with_ids();
    named.extend(territories.map(|(id, it)| (Subject::Territory(id), names_of_territory(it))));
    for (id, place) in atlas.places.with_ids() {
        // An island that is a territory too has its page there, unless it is asked for by a name
        // that only the place has.
        let is_twice = atlas.territories.named(&place.slug).is_some();
        let mut texts = if is_twice { Vec::new() } else { names_of_place(place) };
        for name in atlas.names_of(id) {
            texts.push((&name.name, BESIDE));
            texts.extend(name.native.as_deref().map(|native| (native, BESIDE)));
        }
        named.push((Subject::Place(id), texts));
    }
    let people = atlas.people.with_ids();
    named.extend(people.map(|(id, it)| (Subject::Person(id), names_of_person(it))));
    let treaties = atlas.treaties.with_ids();
    named.extend(treaties.map(|(id, it)| (Subject::Treaty(id), vec![(it.name.as_str(), NAME)])));
    let eras = atlas.eras.with_ids();
    named.extend(eras.map(|(id, it)| (Subject::Era(id), vec![(it.name.as_str(), NAME)])));
    named.extend(atlas.series.with_ids().map(|(id, it)| {
        let texts = vec![(it.title.as_str(), NAME), (it.unit.as_str(), BESIDE)];
        (Subject::Series(id), texts)
    }));
    let lines = atlas.lines.with_ids();
    named.extend(lines.map(|(id, it)| (Subject::Line(id), vec![(it.name.as_str(), NAME)])));
    let journeys = atlas.journeys.with_ids();
    named.extend(journeys.map(|(id, it)| (Subject::Journey(id), vec![(it.name.as_str(), NAME)])));
    let positions = atlas.positions.with_ids();
    named.extend(positions.map(|(id, it)| {
        let side = atlas[it.side].name.as_str();
        let texts = vec![(it.title.as_str(), TITLE), (side, BESIDE), (it.summary.as_str(), TEXT)];
        (Subject::Position(id), texts)
    }));
    let arguments = atlas.arguments.with_ids();
    named.extend(arguments.map(|(id, it)| (Subject::Argument(id), texts_of_argument(atlas, it))));
    named
}

/// What an argument is found by: its title and text, and who argues it.
fn texts_of_argument<'a>(atlas: &'a Atlas, it: &'a Argument) -> Texts<'a> {
    let mut texts: Texts<'a> = vec![(&it.title, TITLE), (&it.summary, TEXT)];
    for &person in &it.people {
        texts.extend(names_of_person(&atlas[person]).into_iter().map(|(name, _)| (name, BESIDE)));
    }
    texts.extend(it.sources.iter().map(|it| (atlas[it.source].by.as_str(), TEXT)));
    texts
}

fn weighed(names: [Option<&String>; 4], weight: u32) -> Texts<'_> {
    names.into_iter().flatten().map(|name| (name.as_str(), weight)).collect()
}

fn names_of_territory(it: &Territory) -> Texts<'_> {
    weighed([Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()], NAME)
}

fn names_of_place(it: &Place) -> Texts<'_> {
    weighed([Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()], NAME)
}

fn names_of_person(it: &Person) -> Texts<'_> {
    weighed([Some(&it.name), it.ru.as_ref(), it.ja.as_ref(), None], NAME)
}

/// What an event is subject by: its title and text, its kind, where it happened in three languages
/// and under older names, who took part, and who says so.
fn texts_of_event<'a>(atlas: &'a Atlas, id: EventId, people: &[PersonId]) -> Texts<'a> {
    let event = &atlas[id];
    let mut texts: Texts<'a> =
        vec![(&event.title, TITLE), (&event.summary, TEXT), (event.kind.word(), BESIDE)];
    for &place in &event.places {
        let it = &atlas[place];
        let names = [Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()];
        texts.extend(weighed(names, BESIDE));
        for name in atlas.names_of(place) {
            texts.push((&name.name, TEXT));
            texts.extend(name.native.as_deref().map(|native| (native, TEXT)));
        }
    }
    texts.extend(event.actors.iter().map(|&actor| (atlas[actor].name.as_str(), BESIDE)));
    for &person in people {
        texts.extend(names_of_person(&atlas[person]).into_iter().map(|(name, _)| (name, BESIDE)));
    }
    for citation in &event.sources {
        let source = &atlas[citation.source];
        texts.extend([(source.by.as_str(), TEXT), (source.title.as_str(), TEXT)]);
    }
    texts
}

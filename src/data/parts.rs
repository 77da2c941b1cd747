//! The parts of a history, in the order in which each rests on those before it.

use crate::atlas::{
    Actor, Argument, BaseMap, Document, Era, Event, EventId, Group, Holder, Journey, LoadedWord,
    MapLine, OfficialMap, Person, Place, PlaceName, Position, Region, Saying, Series, Source,
    Table, Term, Territory, Treaty, Voice,
};
use crate::data::blocks::Blocks;
use crate::data::problem::Problem;
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::references::References;
use crate::data::rules::assemble_control;
use crate::data::toml::control::Row;
use crate::data::toml::events::{EventReferences, SaidOf, read_event, read_saying};
use crate::data::toml::figures::read_series;
use crate::data::toml::glossary::{read_loaded_word, read_term};
use crate::data::toml::names::{
    read_actor, read_group, read_holder, read_place, read_region, read_territory,
};
use crate::data::toml::treaties::read_treaty;
use crate::data::toml::viewpoints::read_official_map;
use crate::data::toml::voices::VoiceReferences;
use crate::time::Day;

/// All things of one kind, and the ids by which others name them.
pub struct Part<T> {
    pub items: Vec<T>,
    pub ids: Ids<T>,
}

impl<T> Part<T> {
    fn of((items, ids): (Vec<T>, Ids<T>)) -> Self {
        Self { items, ids }
    }

    /// The same in another order.
    fn sorted(mut self, sort: impl FnOnce(&mut Vec<T>), slug: impl Fn(&T) -> &str) -> Self {
        sort(&mut self.items);
        let ids = self.ids.in_order(self.items.iter().map(slug));
        Self { items: self.items, ids }
    }

    pub fn into_table(self, slug: fn(&T) -> &str) -> Table<T> {
        Table::new(self.items, slug)
    }
}

/// Those who act and hold, where, and what happened: what everything else names.
pub struct Named {
    pub sources: Part<Source>,
    pub holders: Part<Holder>,
    pub actors: Part<Actor>,
    pub places: Part<Place>,
    pub groups: Vec<Group>,
    pub territories: Part<Territory>,
    pub regions: Vec<Region>,
    pub events: Part<Event>,
}

impl Named {
    pub fn read(blocks: &mut Blocks<'_>, sources: Part<Source>) -> Self {
        let of_sources = &sources.ids;
        let holders =
            Part::of(blocks.collect("holder", "holders.toml", read_holder, |it| &it.slug));
        let actors = Part::of(blocks.collect("actor", "actors.toml", read_actor, |it| &it.slug));
        let read = |it: &Entry<'_>| read_place(it, of_sources);
        let places = Part::of(blocks.collect("place", "places.toml", read, |it| &it.slug));
        let (groups, group_ids) =
            blocks.collect("group", "territories.toml", read_group, |it| &it.slug);
        let read = |it: &Entry<'_>| read_territory(it, &group_ids, of_sources);
        let territories =
            Part::of(blocks.collect("territory", "territories.toml", read, |it| &it.slug));
        let read = |it: &Entry<'_>| read_region(it, &group_ids, &territories.ids);
        let (regions, _) = blocks.collect("region", "territories.toml", read, |it| &it.slug);
        let references =
            EventReferences { actors: &actors.ids, places: &places.ids, sources: of_sources };
        let read = |it: &Entry<'_>| read_event(it, &references);
        let events = Part::of(blocks.collect("event", "events", read, |it| &it.slug));
        let events = events.sorted(put_in_order, |it| &it.slug);
        Self { sources, holders, actors, places, groups, territories, regions, events }
    }

    /// The ids that others may name.
    pub fn references(&self) -> References<'_> {
        References {
            actors: &self.actors.ids,
            events: &self.events.ids,
            holders: &self.holders.ids,
            places: &self.places.ids,
            sources: &self.sources.ids,
            territories: &self.territories.ids,
        }
    }

    fn references_of_events(&self) -> EventReferences<'_> {
        EventReferences {
            actors: &self.actors.ids,
            places: &self.places.ids,
            sources: &self.sources.ids,
        }
    }

    /// Gives each territory its rows of control.
    pub fn take_control(&mut self, rows: Vec<Vec<Row>>, problems: &mut Vec<Problem>) {
        for (territory, rows) in self.territories.items.iter_mut().zip(rows) {
            territory.control = assemble_control(territory, rows, problems);
        }
    }

    /// Gives each event what is said of it.
    pub fn take_sayings(&mut self, sayings: Vec<(EventId, Saying)>) {
        for (id, saying) in sayings {
            self.events.items[id.index()].sayings.push(saying);
        }
    }

    /// The first day of the newest event, or of the newest row of control.
    pub fn newest_day(&self) -> Option<Day> {
        let rows = self.territories.items.iter().flat_map(|it| &it.control);
        let starts = rows.map(|row| row.period.start());
        self.events.items.iter().map(|event| event.date.first_day()).chain(starts).max()
    }
}

/// What is told of those: instruments, ways, people, views, texts, words, figures.
pub struct Told {
    pub treaties: Vec<Treaty>,
    pub lines: Vec<MapLine>,
    pub journeys: Vec<Journey>,
    pub people: Vec<Person>,
    pub positions: Vec<Position>,
    pub arguments: Vec<Argument>,
    pub voices: Vec<Voice>,
    pub terms: Vec<Term>,
    pub loaded_words: Vec<LoadedWord>,
    pub eras: Vec<Era>,
    pub series: Vec<Series>,
    pub official_maps: Vec<OfficialMap>,
    pub place_names: Vec<PlaceName>,
    pub documents: Vec<Document>,
    /// What sources say of events.
    pub sayings: Vec<(EventId, Saying)>,
}

impl Told {
    pub fn read(blocks: &mut Blocks<'_>, named: &Named, base_map: &BaseMap) -> Self {
        let references = named.references();
        let sources = &named.sources.ids;
        let read = |it: &Entry<'_>| read_treaty(it, &references);
        let treaties = Part::of(blocks.collect("treaty", "treaties.toml", read, |it| &it.slug))
            .sorted(|all| all.sort_by_key(|it| it.signed.first_day()), |it| &it.slug);
        let people = Part::of(blocks.people(&references));
        let (lines, journeys) = blocks.routes(&references, &treaties.ids, &people.ids, base_map);
        let positions = Part::of(blocks.positions(&references));
        let mut arguments = Part::of(blocks.arguments(
            &named.references_of_events(),
            &named.events.ids,
            &people.ids,
        ));
        let sayings = sayings(blocks, named, &mut arguments);
        let voices = blocks.voices(&VoiceReferences {
            common: &references,
            treaties: &treaties.ids,
            positions: &positions.ids,
            people: &people.ids,
        });
        let read = |it: &Entry<'_>| read_term(it, sources);
        let (terms, _) = blocks.collect("term", "glossary.toml", read, |it| &it.slug);
        let (loaded_words, _) =
            blocks.collect("loaded", "loaded-words.toml", read_loaded_word, |it| &it.word);
        let eras = blocks.eras(&references);
        let read = |it: &Entry<'_>| read_series(it, &references);
        let (series, _) = blocks.collect("series", "series.toml", read, |it| &it.slug);
        let read = |it: &Entry<'_>| read_official_map(it, &references);
        let (official_maps, _) =
            blocks.collect("viewpoint", "viewpoints.toml", read, |it| it.viewpoint.word());
        Self {
            official_maps,
            place_names: blocks.place_names(&references, &named.places.items),
            documents: blocks.documents(sources),
            treaties: treaties.items,
            lines,
            journeys,
            people: people.items,
            positions: positions.items,
            arguments: arguments.items,
            voices,
            terms,
            loaded_words,
            eras,
            series,
            sayings,
        }
    }
}

/// What sources say of events; what they say of arguments goes to these.
fn sayings(
    blocks: &Blocks<'_>,
    named: &Named,
    arguments: &mut Part<Argument>,
) -> Vec<(EventId, Saying)> {
    let mut of_events = Vec::new();
    for entry in blocks.of_kind("says") {
        match read_saying(entry, &named.events.ids, &arguments.ids, &named.sources.ids) {
            Some((SaidOf::Event(id), saying)) => of_events.push((id, saying)),
            Some((SaidOf::Argument(id), saying)) => {
                arguments.items[id.index()].sayings.push(saying);
            }
            None => {}
        }
    }
    of_events
}

/// Events are many and large: their places are sorted, and each is moved once.
fn put_in_order(events: &mut Vec<Event>) {
    let mut places: Vec<usize> = (0..events.len()).collect();
    places.sort_by(|&a, &b| event_order(&events[a]).cmp(&event_order(&events[b])));
    let mut unsorted: Vec<Option<Event>> = events.drain(..).map(Some).collect();
    events.extend(places.into_iter().filter_map(|place| unsorted[place].take()));
}

/// By first day, then the weightier first, then by id, so that the order never depends on files.
fn event_order(event: &Event) -> (Day, std::cmp::Reverse<i64>, &str) {
    let weight = std::cmp::Reverse(event.significance.number());
    (event.date.first_day(), weight, &event.slug)
}

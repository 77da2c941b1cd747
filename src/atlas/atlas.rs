use std::ops::Index;

use crate::atlas::argument::Argument;
use crate::atlas::base_map::BaseMap;
use crate::atlas::era::{Era, EraId};
use crate::atlas::event::{Actor, Event, EventId};
use crate::atlas::group::{Group, StoryDistance};
use crate::atlas::holder::Holder;
use crate::atlas::journey::Journey;
use crate::atlas::map_line::MapLine;
use crate::atlas::person::Person;
use crate::atlas::place::Place;
use crate::atlas::place_name::PlaceName;
use crate::atlas::position::Position;
use crate::atlas::region::Region;
use crate::atlas::series::Series;
use crate::atlas::source::{Document, Source};
use crate::atlas::table::{Id, Table};
use crate::atlas::term::{LoadedWord, Term};
use crate::atlas::territory::{Territory, TerritoryId};
use crate::atlas::treaty::Treaty;
use crate::atlas::viewpoint::OfficialMap;
use crate::atlas::voice::Voice;
use crate::time::{Day, TimeAxis};

/// Everything the atlas knows. Never changes after loading.
pub struct Atlas {
    /// The land and the water.
    pub base_map: BaseMap,
    /// Those who can hold a territory.
    pub holders: Table<Holder>,
    /// Lands that belong together.
    pub groups: Table<Group>,
    /// The units whose holders the atlas follows.
    pub territories: Table<Territory>,
    /// Lands that are told in one breath, the larger before its parts.
    pub regions: Vec<Region>,
    /// The territory of each unit of the base map, where it has one.
    pub territory_of_unit: Vec<Option<TerritoryId>>,
    /// Those who take part in events.
    pub actors: Table<Actor>,
    /// Where events happened.
    pub places: Table<Place>,
    /// What happened, by first day.
    pub events: Table<Event>,
    /// The instruments that moved a line or tried to, by signing.
    pub treaties: Table<Treaty>,
    /// Lines of instruments, armistices, zones and official maps.
    pub lines: Table<MapLine>,
    /// Ways of ships and troops.
    pub journeys: Table<Journey>,
    /// Those who recur, by name.
    pub people: Table<Person>,
    /// The stretches of the story, by time, without a gap.
    pub eras: Table<Era>,
    /// What governments hold, by date.
    pub positions: Table<Position>,
    /// What authors argue, by date; no events.
    pub arguments: Table<Argument>,
    /// What texts of the time say, by date.
    pub voices: Table<Voice>,
    /// Words that the history uses, explained.
    pub terms: Table<Term>,
    /// Words that one side uses, and what the atlas says instead.
    pub loaded_words: Vec<LoadedWord>,
    /// Where official maps differ from control.
    pub official_maps: Vec<OfficialMap>,
    /// Names of places with their years.
    pub place_names: Vec<PlaceName>,
    /// Figures over time.
    pub series: Table<Series>,
    /// Who says so.
    pub sources: Table<Source>,
    /// The documents that the atlas must cover.
    pub documents: Vec<Document>,
    /// The first day of the newest event or row: from here on nothing new is known.
    pub known_until: Day,
    /// The last day the atlas speaks of: the day on the clock, but neither before what is known nor
    /// in a year after it, of which no holder can be claimed.
    pub today: Day,
}

impl Atlas {
    /// The axis its time is drawn on.
    pub fn axis(&self) -> TimeAxis {
        TimeAxis::until(self.today)
    }

    /// The day that is today for a history that is known until a day, whatever the clock says.
    pub fn today_by(clock: Day, known_until: Option<Day>) -> Day {
        let Some(known) = known_until else { return clock };
        clock.clamp(known, Day::last_of_year(known.year()))
    }

    /// The place of a territory among the units of each level.
    pub fn unit_of(&self, territory: TerritoryId) -> Option<usize> {
        self.territory_of_unit.iter().position(|it| *it == Some(territory))
    }

    /// How far a territory lies from the heart of the story.
    pub fn story_distance(&self, territory: TerritoryId) -> StoryDistance {
        self[self[territory].group].distance
    }

    /// The land where an event happened; of several the one nearest to the heart of the story.
    pub fn land_of_event(&self, event: &Event) -> Option<TerritoryId> {
        let lands = event.places.iter().filter_map(|&place| self[place].territory);
        lands.min_by_key(|&land| self.story_distance(land))
    }

    /// The first event that begins on `day` or later; the number of events if none does.
    pub fn first_event_from(&self, day: Day) -> usize {
        self.events.partition_point(|event| event.date.first_day() < day)
    }

    /// The events that begin in a year.
    pub fn events_of_year(&self, year: i32) -> impl Iterator<Item = (EventId, &Event)> {
        let first = self.first_event_from(Day::first_of_year(year));
        let end = self.first_event_from(Day::first_of_year(year + 1));
        self.events.with_ids().skip(first).take(end - first)
    }

    /// The era of a day.
    pub fn era_on(&self, day: Day) -> Option<EraId> {
        self.eras.iter().position(|it| it.period.contains(day)).map(EraId::from_index)
    }
}

macro_rules! index {
    ($($table:ident: $item:ty,)*) => {$(
        impl Index<Id<$item>> for Atlas {
            type Output = $item;

            fn index(&self, id: Id<$item>) -> &$item {
                &self.$table[id]
            }
        }
    )*};
}

index! {
    holders: Holder,
    groups: Group,
    territories: Territory,
    actors: Actor,
    places: Place,
    events: Event,
    sources: Source,
    people: Person,
    treaties: Treaty,
    lines: MapLine,
    journeys: Journey,
    series: Series,
    eras: Era,
    positions: Position,
    arguments: Argument,
    voices: Voice,
    terms: Term,
}

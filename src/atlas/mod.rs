//! The history, complete and immutable: who held what, what happened where, and who says so.
//!
//! Every id in here resolves: `data` made sure before the [`Atlas`] came to be.

mod ids;

mod holder;
mod territory;

mod era;
mod event;
mod journey;
mod map_line;
mod person;
mod place;
mod place_name;
mod position;
mod series;
mod source;
mod treaty;
mod viewpoint;

mod subject;

mod base_map;
mod citing;
mod difference;
mod links;
mod naming;
mod nearness;
mod sentences;

use std::ops::Index;
use std::sync::OnceLock;

use crate::search::Finder;
use crate::time::{Day, TimeAxis};

pub use base_map::{BaseMap, LabelKind, MapLabel};
pub use citing::{CitationStyle, cite};
pub use difference::{Difference, MapState, Standing, difference_sentence, differences, differs};
pub use era::Era;
pub use event::{Actor, Correction, Event, EventKind, Saying, SayingAbout, Significance, Support};
pub use holder::{ColourRole, Holder};
pub use ids::{
    ActorId, EraId, EventId, HolderId, JourneyId, LineId, PersonId, PlaceId, SeriesId, SourceId,
    TerritoryId, TreatyId,
};
pub use journey::{Journey, JourneyKind, Stop};
pub use map_line::{LineKind, MapLine};
pub use naming::SecondNames;
pub use nearness::{Narrows, NearestLand};
pub use person::Person;
pub use place::Place;
pub use place_name::{NameLanguage, PlaceName};
pub use position::Position;
pub use sentences::{control_sentence, name_in_three_languages, official_sentence, paired_name};
pub use series::{Series, SeriesPoint, events_by_year};
pub use source::{Citation, Document, Source, SourceKind};
pub use subject::Subject;
pub use territory::{Certainty, Control, OutlinePrecision, Status, Territory};
pub use treaty::{Grant, Treaty, TreatyAnnotation, TreatyKind};
pub use viewpoint::{OfficialDifference, OfficialMap, Shown, Viewpoint};

/// Everything the atlas knows. Never changes after loading.
pub struct Atlas {
    /// The land and the water.
    pub base_map: BaseMap,
    /// Those who can hold a territory.
    pub holders: Vec<Holder>,
    /// The units whose holders the atlas follows.
    pub territories: Vec<Territory>,
    /// The territory of each unit of the base map, where it has one.
    pub territory_of_unit: Vec<Option<TerritoryId>>,
    /// Those who take part in events.
    pub actors: Vec<Actor>,
    /// Where events happened.
    pub places: Vec<Place>,
    /// What happened, by first day.
    pub events: Vec<Event>,
    /// The instruments that moved a line or tried to, by signing.
    pub treaties: Vec<Treaty>,
    /// Lines of instruments, armistices, zones and official maps.
    pub lines: Vec<MapLine>,
    /// Ways of ships and troops.
    pub journeys: Vec<Journey>,
    /// Those who recur.
    pub people: Vec<Person>,
    /// The stretches of the story, by time, without a gap.
    pub eras: Vec<Era>,
    /// What governments hold, by date.
    pub positions: Vec<Position>,
    /// Where official maps differ from control.
    pub official_maps: Vec<OfficialMap>,
    /// Names of places with their years.
    pub place_names: Vec<PlaceName>,
    /// Figures over time.
    pub series: Vec<Series>,
    /// Who says so.
    pub sources: Vec<Source>,
    /// The documents that the atlas must cover.
    pub documents: Vec<Document>,
    /// The last day the atlas speaks of: the day it was opened.
    pub today: Day,
    /// Everything by its words; made when first needed.
    pub(crate) finder: OnceLock<Finder>,
}

impl Atlas {
    /// Everything by its words.
    pub fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::of(self))
    }

    /// The axis its time is drawn on.
    pub fn axis(&self) -> TimeAxis {
        TimeAxis::until(self.today)
    }

    /// All territories with their ids.
    pub fn territory_ids(&self) -> impl Iterator<Item = (TerritoryId, &Territory)> {
        self.territories.iter().enumerate().map(|(i, it)| (TerritoryId::from_index(i), it))
    }

    /// All events with their ids, by first day.
    pub fn event_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = (EventId, &Event)> + ExactSizeIterator {
        self.events.iter().enumerate().map(|(i, it)| (EventId::from_index(i), it))
    }

    /// The event with this id in the files.
    pub fn event_named(&self, slug: &str) -> Option<EventId> {
        self.events.iter().position(|it| it.slug == slug).map(EventId::from_index)
    }

    /// The place with this id in the files.
    pub fn place_named(&self, slug: &str) -> Option<PlaceId> {
        self.places.iter().position(|it| it.slug == slug).map(PlaceId::from_index)
    }

    /// The territory with this id in the files.
    pub fn territory_named(&self, slug: &str) -> Option<TerritoryId> {
        self.territories.iter().position(|it| it.slug == slug).map(TerritoryId::from_index)
    }

    /// The first event that begins on `day` or later; the number of events if none does.
    pub fn first_event_from(&self, day: Day) -> usize {
        self.events.partition_point(|event| event.date.first_day() < day)
    }

    /// The events that begin in a year.
    pub fn events_of_year(&self, year: i32) -> impl Iterator<Item = (EventId, &Event)> {
        let first = self.first_event_from(Day::first_of_year(year));
        let end = self.first_event_from(Day::first_of_year(year + 1));
        self.event_ids().skip(first).take(end - first)
    }

    /// The changes of holder within a year: territory and the row that began.
    pub fn changes_of_year(&self, year: i32) -> impl Iterator<Item = (TerritoryId, &Control)> {
        self.territory_ids().flat_map(move |(id, territory)| {
            territory.changes_of_power(self).filter_map(move |control| {
                (control.period.start().year() == year).then_some((id, control))
            })
        })
    }
}

macro_rules! index {
    ($id:ty, $list:ident, $item:ty) => {
        impl Index<$id> for Atlas {
            type Output = $item;

            fn index(&self, id: $id) -> &$item {
                &self.$list[id.index()]
            }
        }
    };
}

index!(HolderId, holders, Holder);
index!(TerritoryId, territories, Territory);
index!(ActorId, actors, Actor);
index!(PlaceId, places, Place);
index!(EventId, events, Event);
index!(SourceId, sources, Source);
index!(PersonId, people, Person);
index!(TreatyId, treaties, Treaty);
index!(LineId, lines, MapLine);
index!(JourneyId, journeys, Journey);
index!(SeriesId, series, Series);
index!(EraId, eras, Era);

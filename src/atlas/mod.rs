//! The history, complete and immutable: who held what, what happened where, and who says so.
//!
//! Every id in here resolves: `data` made sure before the [`Atlas`] came to be. The nouns of the
//! history stand first and do not know it; what needs the whole stands after it, each file named
//! for what it answers.

mod quick_hash;
mod several;
mod table;

mod styled_entry;

mod source;

mod group;
mod holder;
mod territory;

mod region;

mod place;
mod place_name;

mod speaker;

mod event;
mod person;

mod treaty;
mod viewpoint;

mod map_line;

mod journey;

mod era;
mod position;

mod argument;
mod term;
mod voice;

mod series;

mod citing;

mod base_map;

mod atlas;

mod holding;
mod links;
mod routes;

mod naming;
mod sentences;

mod regions;

mod changes;
mod difference;
mod nearness;

mod event_counts;

mod subject;

pub use argument::{Argument, ArgumentId};
pub use atlas::Atlas;
pub use base_map::{BaseMap, LabelKind, MapLabel, Spot};
pub use changes::{Change, Headline, changes_in, headline};
pub use citing::{CitationStyle, cite};
pub use difference::{
    Difference, DifferenceInParts, MapState, Standing, difference_in_parts, difference_sentence,
    differences, differs,
};
pub use era::{Era, EraId};
pub use event::{
    Actor, ActorId, Correction, Event, EventId, EventKind, Saying, SayingAbout, Significance,
    Support,
};
pub use event_counts::events_by_year;
pub use group::{Group, GroupId, StoryDistance};
pub use holder::{ColourRole, Holder, HolderId, capitalised};
pub use journey::{Journey, JourneyId, JourneyKind, Stop};
pub use map_line::{LineId, LineKind, MapLine};
pub use naming::SecondNames;
pub use nearness::{Narrows, NearestLand};
pub use person::{Person, PersonId};
pub use place::{Place, PlaceId, PlaceKind};
pub use place_name::{NameLanguage, PlaceName};
pub use position::{Position, PositionId};
pub(crate) use quick_hash::QuickMap;
pub use region::Region;
pub use sentences::{
    control_sentence, holding_sentence, name_in_three_languages, official_sentence, paired_name,
    spoken_control, standing_sentence,
};
pub use series::{Series, SeriesId, SeriesPoint};
pub(crate) use several::on_each;
pub use source::{Citation, Document, Source, SourceId, SourceKind};
pub use speaker::Speaker;
pub use styled_entry::StyledEntry;
pub use subject::{Subject, SubjectKind, WrittenSubject, point_named, position_title};
pub use table::{Id, Table};
pub use term::{LoadedWord, Term, TermId, stands_in, terms_in};
pub use territory::{
    Certainty, Control, OutlinePrecision, Status, Territory, TerritoryId, WhenAsked,
};
pub use treaty::{Grant, Treaty, TreatyAnnotation, TreatyId, TreatyKind};
pub use viewpoint::{OfficialDifference, OfficialMap, OfficialName, Shown, Viewpoint};
pub use voice::{Quote, Voice, VoiceId, VoiceKind};

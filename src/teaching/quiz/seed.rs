use crate::atlas::{
    ColourRole, EventId, Holder, JourneyId, PlaceId, PositionId, TerritoryId, TreatyId, Viewpoint,
    VoiceId,
};

/// What a question can be made of, before chance has chosen the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed {
    /// What it is about.
    pub matter: Matter,
    /// The place of its era among the eras.
    pub era: usize,
    /// Whose its answer is, where it is one of the two states'.
    pub side: Option<Side>,
    /// The years that can be asked of; none where it has no time.
    pub years: Vec<i32>,
    /// Things of the history it rests on, by kind and id; a scope chooses by them.
    pub keys: Vec<String>,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// A land.
    Land(TerritoryId),
    /// What a treaty gives: the place among its grants.
    Grant(TreatyId, usize),
    /// An event.
    Event(EventId),
    /// A town.
    Town(PlaceId),
    /// A name of a town: its place among the names.
    Name(usize),
    /// Years between which land changed hands.
    Years,
    /// A position.
    Position(PositionId),
    /// A text of the time.
    Voice(VoiceId),
    /// A voyage.
    Journey(JourneyId),
    /// A land on an official map.
    Map(Viewpoint, TerritoryId),
}

/// One of the two states between which a quiz must be fair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Japan.
    Japan,
    /// Russia, the USSR before it.
    Russia,
}

impl Side {
    /// The side whose official maps a viewpoint is; none for the others.
    pub fn through(viewpoint: Viewpoint) -> Option<Self> {
        match viewpoint {
            Viewpoint::Japan => Some(Self::Japan),
            Viewpoint::Russia => Some(Self::Russia),
            Viewpoint::DeFacto | Viewpoint::Claims => None,
        }
    }

    /// The side of a holder; none for land held together and for anyone else.
    pub fn of(holder: &Holder) -> Option<Self> {
        match (holder.colour, holder.second_colour) {
            (ColourRole::Japan, None | Some(ColourRole::NoState)) => Some(Self::Japan),
            (ColourRole::Russia, None | Some(ColourRole::NoState)) => Some(Self::Russia),
            _ => None,
        }
    }
}

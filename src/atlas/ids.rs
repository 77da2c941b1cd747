macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The id of the thing at this place of its list.
            pub fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).expect("no list of the history is that long"))
            }

            /// The place in the list of its kind.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A [`Holder`](super::Holder) of this atlas.
    HolderId
    /// A [`Territory`](super::Territory) of this atlas.
    TerritoryId
    /// An [`Actor`](super::Actor) of this atlas.
    ActorId
    /// A [`Place`](super::Place) of this atlas.
    PlaceId
    /// An [`Event`](super::Event) of this atlas.
    EventId
    /// A [`Source`](super::Source) of this atlas.
    SourceId
    /// A [`Person`](super::Person) of this atlas.
    PersonId
    /// An [`Era`](super::Era) of this atlas.
    EraId
    /// A [`Series`](super::Series) of this atlas.
    SeriesId
    /// A [`Treaty`](super::Treaty) of this atlas.
    TreatyId
    /// A [`MapLine`](super::MapLine) of this atlas.
    LineId
    /// A [`Journey`](super::Journey) of this atlas.
    JourneyId
}

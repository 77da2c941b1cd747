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
    /// A [`Holder`](crate::atlas::holder::Holder) of this atlas.
    HolderId
    /// A [`Territory`](crate::atlas::territory::Territory) of this atlas.
    TerritoryId
    /// An [`Actor`](crate::atlas::event::Actor) of this atlas.
    ActorId
    /// A [`Place`](crate::atlas::place::Place) of this atlas.
    PlaceId
    /// An [`Event`](crate::atlas::event::Event) of this atlas.
    EventId
    /// A [`Source`](crate::atlas::source::Source) of this atlas.
    SourceId
    /// A [`Person`](crate::atlas::person::Person) of this atlas.
    PersonId
    /// An [`Era`](crate::atlas::era::Era) of this atlas.
    EraId
    /// A [`Series`](crate::atlas::series::Series) of this atlas.
    SeriesId
    /// A [`Treaty`](crate::atlas::treaty::Treaty) of this atlas.
    TreatyId
    /// A [`MapLine`](crate::atlas::map_line::MapLine) of this atlas.
    LineId
    /// A [`Journey`](crate::atlas::journey::Journey) of this atlas.
    JourneyId
}

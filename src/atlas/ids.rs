macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The id of the thing at this place of its list.
            pub fn from_index(index: usize) -> Self {
                Self(u16::try_from(index).expect("data refuses more than 65,535 entries of a kind"))
            }

            /// The place in the list of its kind.
            pub fn index(self) -> usize {
                self.0.into()
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
    /// A [`Series`](super::Series) of this atlas.
    SeriesId
    /// A [`Treaty`](super::Treaty) of this atlas.
    TreatyId
}

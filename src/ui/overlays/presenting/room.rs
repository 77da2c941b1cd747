/// How much of the wall the text beside a map has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// As much as usual.
    #[default]
    Usual,
    /// A little more: the map is a little smaller.
    Wide,
    /// More than that.
    Wider,
    /// As much as leaves a map.
    Widest,
    /// All of it: the map comes back with the next slide.
    All,
}

impl Room {
    /// Those that leave a map.
    pub const BESIDE_MAP: [Self; 4] = [Self::Usual, Self::Wide, Self::Wider, Self::Widest];

    /// The next larger one.
    pub fn wider(self) -> Option<Self> {
        match self {
            Self::Usual => Some(Self::Wide),
            Self::Wide => Some(Self::Wider),
            Self::Wider => Some(Self::Widest),
            Self::Widest => Some(Self::All),
            Self::All => None,
        }
    }

    /// How far it lies between the usual share of the wall and the largest that leaves a map.
    pub fn share(self) -> f32 {
        match self {
            Self::Usual => 0.0,
            Self::Wide => 1.0 / 3.0,
            Self::Wider => 2.0 / 3.0,
            Self::Widest | Self::All => 1.0,
        }
    }
}

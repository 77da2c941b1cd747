use crate::atlas::table::Id;

/// Which [`Group`] of an atlas.
pub type GroupId = Id<Group>;

/// Lands that belong together: an archipelago, a country, a part of one.
#[derive(Clone, Debug)]
pub struct Group {
    /// The id in the files, and in the language files after `group-`.
    pub slug: String,
    /// How far its lands lie from the heart of the story.
    pub distance: StoryDistance,
    /// Its lands stand in the files from afar to the heart of the story, not the other way about.
    pub is_nearest_last: bool,
    /// Its lands lie in a row: several are told by the first and the last.
    pub is_row: bool,
    /// What its towns were called before is learnt at school.
    pub has_learnt_towns: bool,
}

/// How far land lies from the heart of the story; less is nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoryDistance {
    /// The story is about it; 1 is its heart.
    Within(u8),
    /// The story only touches it.
    Beyond,
}

impl StoryDistance {
    /// How many steps the files may count from the heart.
    pub const STEPS: u8 = 9;
}

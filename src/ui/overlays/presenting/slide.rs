/// What is on the wall at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slide {
    /// The lesson's name and its enquiry.
    Title,
    /// The rules of the talk.
    Talk,
    /// What is said before a grave step.
    Word(usize),
    /// What is shown in the place of a grave step that is passed over.
    WayRound(usize),
    /// The map of a step with its text.
    Step(usize),
    /// The picture of a step.
    Picture(usize),
    /// What a text of the time says: of which step, and which.
    Voice(usize, usize),
    /// Words of a source that the teacher has added.
    Original(usize, usize),
    /// The question of a step.
    Asked(usize),
    /// Its answer.
    Answered(usize),
    /// The enquiry once more.
    End,
}

impl Slide {
    /// The step that it belongs to.
    pub fn step(self) -> Option<usize> {
        match self {
            Self::Title | Self::Talk | Self::End => None,
            Self::Word(step)
            | Self::WayRound(step)
            | Self::Step(step)
            | Self::Picture(step)
            | Self::Voice(step, _)
            | Self::Original(step, _)
            | Self::Asked(step)
            | Self::Answered(step) => Some(step),
        }
    }

    /// Whether the map of its step is beside it.
    pub fn shows_map(self) -> bool {
        match self {
            Self::Title
            | Self::Talk
            | Self::Word(_)
            | Self::Picture(_)
            | Self::Voice(..)
            | Self::Original(..)
            | Self::End => false,
            Self::WayRound(_) | Self::Step(_) | Self::Asked(_) | Self::Answered(_) => true,
        }
    }

    /// Whether its words may take the room of the map.
    pub fn may_cover_map(self) -> bool {
        match self {
            Self::Asked(_) | Self::Answered(_) => true,
            Self::Title
            | Self::Talk
            | Self::Word(_)
            | Self::WayRound(_)
            | Self::Step(_)
            | Self::Picture(_)
            | Self::Voice(..)
            | Self::Original(..)
            | Self::End => false,
        }
    }

    /// The step whose view it needs; what was passed over is not opened.
    pub fn view_of(self) -> Option<usize> {
        match self {
            Self::Title | Self::Talk | Self::Word(_) | Self::WayRound(_) | Self::End => None,
            Self::Step(step)
            | Self::Picture(step)
            | Self::Voice(step, _)
            | Self::Original(step, _)
            | Self::Asked(step)
            | Self::Answered(step) => Some(step),
        }
    }
}

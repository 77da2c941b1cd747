use crate::language::Words;

/// Something wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// Nothing in the text looks like a link.
    NoLink,
    /// It says something that no link says.
    UnknownKey {
        /// The key as it stands in the link, in small letters.
        key: String,
        /// The known one that is most like it.
        meant: Option<String>,
    },
    /// It says something in a word that isn't known.
    UnknownWord {
        /// The key behind which the word stands.
        key: String,
        /// The word as it stands in the link.
        word: String,
        /// The known one that is most like it.
        meant: Option<String>,
    },
    /// It shows something that the atlas doesn't have.
    NothingNamed {
        /// Kind and id as they stand in the link.
        shown: String,
        /// The known one that is most like it.
        meant: Option<String>,
    },
    /// It seems to be broken in the middle of a number, behind these words.
    Broken(String),
    /// It has no date.
    Dateless,
    /// Its date is none.
    NoDate(String),
    /// Its date lies before or after the years of the atlas.
    OffTheAxis {
        /// The first year of the atlas.
        first: i32,
        /// The last year of the atlas.
        last: i32,
    },
    /// It shows an event that is not of its date.
    AnotherYear {
        /// The title of the event.
        event: String,
        /// The year of the event.
        year: i32,
    },
    /// Its point is not on the map.
    NoPlace(String),
}

impl LinkProblem {
    /// One sentence, and a question where something else may be meant.
    pub fn in_words(&self, words: &Words) -> String {
        let (said, meant) = match self {
            Self::NoLink => (words.say("link-none"), None),
            Self::UnknownKey { key, meant } => (
                words.say_with("link-unknown-key", &[("key", key.as_str().into())]),
                meant.as_ref(),
            ),
            Self::UnknownWord { key, word, meant } => {
                let values = [("key", key.as_str().into()), ("word", word.as_str().into())];
                (words.say_with("link-unknown-word", &values), meant.as_ref())
            }
            Self::NothingNamed { shown, meant } => {
                let values = [("shown", shown.as_str().into())];
                (words.say_with("link-nothing-named", &values), meant.as_ref())
            }
            Self::Broken(text) => {
                (words.say_with("link-broken", &[("text", text.as_str().into())]), None)
            }
            Self::Dateless => (words.say("link-dateless"), None),
            Self::NoDate(text) => {
                (words.say_with("link-no-date", &[("text", text.as_str().into())]), None)
            }
            Self::OffTheAxis { first, last } => {
                let values =
                    [("first", first.to_string().into()), ("last", last.to_string().into())];
                (words.say_with("link-off-axis", &values), None)
            }
            Self::AnotherYear { event, year } => {
                let values = [("event", event.as_str().into()), ("year", year.to_string().into())];
                (words.say_with("link-another-year", &values), None)
            }
            Self::NoPlace(text) => {
                (words.say_with("link-no-place", &[("text", text.as_str().into())]), None)
            }
        };
        let Some(meant) = meant else { return said };
        let values = [("problem", said.into()), ("meant", meant.as_str().into())];
        words.say_with("link-did-you-mean", &values)
    }
}

//! Whose a sentence is must not stand in it.

use crate::atlas::Actor;

/// Those whose view is asked for: of others it is that of one of these, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// The government of Japan.
    Japan,
    /// Moscow: the USSR, then Russia.
    Moscow,
    /// Ainu groups.
    Ainu,
}

/// Beginnings of words that tell whose a sentence is.
const TELLING: [&str; 36] = [
    "japan",
    "tokyo",
    "nippon",
    "russia",
    "soviet",
    "ussr",
    "moscow",
    "kremlin",
    "tsar",
    "ainu",
    "enciw",
    "utari",
    "diet",
    "cabinet",
    "yeltsin",
    "gorbachev",
    "putin",
    "lavrov",
    "medvedev",
    "gromyko",
    "stalin",
    "abe",
    "yoshida",
    "kan",
    "hokkaido",
    "nemuro",
    "washington",
    "united",
    "federation",
    "duma",
    // Only some call themselves the first people.
    "first",
    // Of one state alone.
    "empire",
    "emperor",
    "imperial",
    // Of one head of government alone.
    "she",
    "her",
];

impl Speaker {
    /// In the order in which they always stand.
    pub const ALL: [Self; 3] = [Self::Japan, Self::Moscow, Self::Ainu];

    /// The word in the language files after `quiz-speaker-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Japan => "japan",
            Self::Moscow => "moscow",
            Self::Ainu => "ainu",
        }
    }

    /// The one an actor of the history is; none of all others.
    pub fn of(actor: &Actor) -> Option<Self> {
        match actor.slug.as_str() {
            "japan" => Some(Self::Japan),
            "russia" | "ussr" => Some(Self::Moscow),
            "ainu" => Some(Self::Ainu),
            _ => None,
        }
    }
}

/// Names that only one side uses.
const OF_ONE_SIDE: [&str; 2] = ["southern kurils", "northern territories"];

/// Whether a text says or shows who speaks.
pub fn tells_the_speaker(text: &str) -> bool {
    let whole = text.to_lowercase();
    if OF_ONE_SIDE.iter().any(|name| whole.contains(name)) {
        return true;
    }
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_lowercase).any(|word| {
        let begins = |telling: &str| match telling.len() {
            // Short ones are whole words.
            ..=4 => word == telling,
            _ => word.starts_with(telling),
        };
        TELLING.iter().any(|telling| begins(telling))
    })
}

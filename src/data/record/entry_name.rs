use std::fmt;

/// By what messages call an entry.
#[derive(Clone, Debug)]
pub enum EntryName<'a> {
    /// Its kind and its id: the event "shimoda".
    Id(&'a str, &'a str),
    /// Its kind alone: this event.
    Kind(&'a str),
    /// Words of its own: step 3.
    Told(String),
}

impl fmt::Display for EntryName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(kind, id) => write!(f, "the {kind} \"{id}\""),
            Self::Kind(kind) => write!(f, "this {kind}"),
            Self::Told(words) => f.write_str(words),
        }
    }
}

use crate::atlas::{Atlas, EventKind, Viewpoint};
use crate::export::content::what::What;
use crate::export::table::TableForm;
use crate::geometry::Detail;
use crate::language::Words;
use crate::time::{Day, Period};

/// What of the history is to be written, and how.
#[derive(Clone, Copy)]
pub struct TableOrder<'a> {
    /// The history.
    pub atlas: &'a Atlas,
    /// In whose words titles, credits and sentences are.
    pub words: &'a Words,
    /// Which part.
    pub what: What,
    /// What went on within these days.
    pub span: Span,
    /// Events of this kind only.
    pub kind: Option<EventKind>,
    /// Through whose eyes the land is held.
    pub viewpoint: Viewpoint,
    /// How finely the land is drawn.
    pub detail: Detail,
    /// How a table of text is written.
    pub form: TableForm,
}

/// Days from the first to the last, both included; open where no day stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Option<Day>,
    /// The last day.
    pub last: Option<Day>,
}

impl Span {
    /// One day.
    pub fn of_day(day: Day) -> Self {
        Self { first: Some(day), last: Some(day) }
    }

    /// Whether all time is meant.
    pub fn is_all(self) -> bool {
        self == Self::default()
    }

    /// Whether a stretch of days has one of these.
    pub fn meets(self, period: Period) -> bool {
        self.first.is_none_or(|first| period.end().is_none_or(|end| first < end))
            && self.last.is_none_or(|last| period.start() <= last)
    }
}

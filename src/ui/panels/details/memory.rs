//! What the page remembers between frames.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::atlas::{EventId, Narrows, NearestLand, PositionId, SourceId, Subject, TermId, VoiceId};
use crate::geometry::Detail;
use crate::time::Day;

/// What is unfolded on the page.
#[derive(Default)]
pub struct DetailsMemory {
    /// The citation that is shown in full.
    pub citation: Option<CitationOnPage>,
    /// How many citations the page has shown so far.
    pub citations: usize,
    /// The position that is unfolded.
    pub position: Option<String>,
    /// Whether it is shown what each source says.
    pub sayings_are_open: bool,
    /// Whether it is told why control has the word it has.
    pub why_is_open: bool,
    /// Whether all voices are shown.
    pub voices_are_open: bool,
    /// The voice of which it is shown where it can be read.
    pub voice: Option<VoiceId>,
    /// The terms that the page has explained so far.
    pub explained: Vec<TermId>,
    /// What speaks of the term of the page.
    pub uses: Option<Rc<TermUses>>,
    /// The land nearest to the point of the page.
    pub nearest_land: OnceCell<Option<NearestLand>>,
    /// The narrowest water to land of another power.
    pub narrows: Option<MeasuredNarrows>,
    /// For which selection this holds.
    pub subject: Option<Subject>,
}

/// What speaks of a term.
pub struct TermUses {
    pub events: Vec<EventId>,
    pub positions: Vec<PositionId>,
}

/// A citation by its source and by its number on the page, where a source can stand twice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CitationOnPage {
    pub number: usize,
    pub source: SourceId,
}

/// The narrowest water on a day, as measured at a level of the coast.
#[derive(Clone, Copy)]
pub struct MeasuredNarrows {
    pub day: Day,
    pub detail: Detail,
    pub narrows: Option<Narrows>,
}

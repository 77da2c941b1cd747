//! What the page remembers between frames.

use std::cell::OnceCell;

use crate::atlas::{Narrows, NearestLand, SourceId, Subject};
use crate::geometry::Detail;
use crate::time::Day;

/// What is unfolded on the page.
#[derive(Default)]
pub struct DetailsMemory {
    /// The source whose full citation is shown, and where on the page it stands.
    pub citation: Option<(usize, SourceId)>,
    /// How many citations the page has shown so far.
    pub citations: usize,
    /// The position that is unfolded.
    pub position: Option<String>,
    /// Whether it is shown what each source says.
    pub sayings_are_open: bool,
    /// The land nearest to the point of the page.
    pub nearest_land: OnceCell<Option<NearestLand>>,
    /// The narrowest water to land of another power, on which day and at which level of the coast.
    pub narrows: Option<((Day, Detail), Option<Narrows>)>,
    /// For which selection this holds.
    pub subject: Option<Subject>,
}

//! The edge to the window.

use crate::atlas::{Atlas, EventId, TerritoryId};
use crate::data::Problem;
use crate::time::Day;

/// Where the window is to open.
pub struct Opening {
    /// The date.
    pub date: Option<Day>,
    /// The date is a day and not the end of a year.
    pub is_day: bool,
    /// The selected territory.
    pub territory: Option<TerritoryId>,
    /// The selected event.
    pub event: Option<EventId>,
}

/// Opens the window.
pub fn open(_: Atlas, _: Vec<Problem>, _: Opening) -> Result<(), String> {
    Err("no window yet".to_owned())
}

//! The clock of the desktop.

use crate::time::Day;

/// Today, by the system's clock and zone.
pub fn today() -> Day {
    let today = jiff::Zoned::now().date();
    Day::new(
        today.year().into(),
        today.month().unsigned_abs().into(),
        today.day().unsigned_abs().into(),
    )
    .expect("the clock gives days of the calendar")
}

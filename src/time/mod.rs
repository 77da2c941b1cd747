//! Days, dates as a source states them, periods, and the axis they are drawn on.
//!
//! Everything here is Gregorian, to the day, without hours or zones: a source that names
//! another calendar is converted before it comes here, and its own words are kept beside it.

mod axis;
mod day;
mod historical_date;
mod period;
mod stated;
mod ticks;

pub use axis::{FIRST_YEAR, TimeAxis};
pub use day::Day;
pub use historical_date::{DateError, DateShape, HistoricalDate};
pub use period::Period;
pub use stated::{Precision, Stated};
pub use ticks::Tick;

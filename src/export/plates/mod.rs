//! Maps as pages of an atlas on paper: [`plate`], one map with its key and the year's events;
//! [`sheet`], several dates side by side. What stands where on the page is the template's
//! (`assets/print`); what it says is worked out here.

mod paper;

mod event_list;
mod holding_list;
mod map_key;
mod page_map;
mod source_list;

mod plate;
mod sheet;

pub(in crate::export) use map_key::key_data;
pub use paper::{Orientation, Paper};
pub use plate::{PlateOrder, plate};
pub use sheet::{MOST_DATES, SheetOrder, sheet};

//! The edge to a page in a browser: a canvas is the window, and the browser keeps what is remembered.

mod page;

mod page_address;
mod page_memory;
mod page_notes;

mod arrivals;
mod errands;
mod finer_map;
mod lesson_desk;

mod clock;
mod files;

pub use clock::today;
pub use files::offer_file;
pub use page::run;

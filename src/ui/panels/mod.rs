//! The parts of the window.

pub mod top_bar;

pub mod making;
pub mod map;
pub mod notices;

pub mod key;

pub mod compare;

pub mod event_list;

pub mod details;

pub mod side;

pub mod figures;

pub mod timeline;

pub mod reading;

//! The parts of the window.

pub mod top_bar;

pub mod map;

pub mod compare;

pub mod event_list;

pub mod details;

pub mod figures;

pub mod timeline;

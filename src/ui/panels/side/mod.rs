//! List and details, beside the map or over it.

pub mod drawer;

pub mod pages;

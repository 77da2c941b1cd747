//! The blocks of the history files, one file a noun or two that belong together.

pub mod names;

pub mod control;
pub mod events;
pub mod people;

pub mod glossary;
pub mod voices;

pub mod treaties;
pub mod viewpoints;

pub mod routes;

pub mod eras;
pub mod figures;

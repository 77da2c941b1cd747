//! What is said: by authors who argue, by governments, by texts of the time, in which words, and
//! where sources disagree.

pub mod disagreement;

pub mod argument;
pub mod position;

pub mod term;
pub mod voices;

//! What is on the map alone: a line, a journey, a point at sea.

pub mod route;
pub mod sea;

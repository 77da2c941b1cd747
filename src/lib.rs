//! Kuril Atlas: who held what around the Sea of Japan and the Kurils, from 1600 to today.
//!
//! The layers stand below in reading order; each uses only those above it. `ARCHITECTURE.md`
//! tells the whole story.

pub mod time;

pub mod geometry;

pub mod language;

pub mod atlas;

pub mod search;

pub mod data;

pub mod map;

pub mod session;

pub mod paint;

pub mod teaching;

pub mod export;

pub mod ui;

pub mod assets;

pub mod opening;

#[cfg(not(target_arch = "wasm32"))]
pub mod desktop;

#[cfg(target_arch = "wasm32")]
pub mod web;

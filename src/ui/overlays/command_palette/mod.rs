//! Everything that can be gone to or done, found by typing.

mod choices;
mod marks;

mod line;
mod palette;

pub use palette::{CommandPaletteMemory, show};

//! Where on the plane a name may stand: worked out once for a scale, whatever part is seen.

mod candidate;
mod land_at_scale;

mod beside;
mod leaders;
mod within;

mod by_kind;

pub use by_kind::{beside_a_spot, candidates};
pub use candidate::{Block, Preference, largest_piece};

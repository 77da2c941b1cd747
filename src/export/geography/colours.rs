use crate::atlas::{Atlas, ColourRole};
use crate::map::{Colour, Style};

/// The colour of a holder's land; that of land outside the story where no holder is named.
pub fn colour_of_holder(atlas: &Atlas, style: &Style, slug: &str) -> Colour {
    let role = atlas.holders.named(slug).map_or(ColourRole::Outside, |id| atlas[id].colour);
    style.pale(role)
}

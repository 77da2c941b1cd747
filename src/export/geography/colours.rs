use crate::atlas::{Atlas, ColourRole, EventKind};
use crate::map::{Colour, Style};
use strum::VariantArray as _;

/// The colour of a holder's land; that of land outside the story where no holder is named.
pub fn colour_of_holder(atlas: &Atlas, style: &Style, slug: &str) -> Colour {
    let role = atlas.holders.named(slug).map_or(ColourRole::Outside, |id| atlas[id].colour);
    style.pale(role)
}

/// The colour of an event's symbol, by the word of its kind.
pub fn colour_of_kind(style: &Style, word: &str) -> Colour {
    let kind = EventKind::VARIANTS.iter().find(|kind| kind.word() == word);
    kind.map_or(style.accent, |&kind| style.kind(kind))
}

use strum::{IntoStaticStr, VariantArray};

use crate::atlas::event::{ActorId, EventId};
use crate::atlas::holder::HolderId;
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::TerritoryId;
use crate::geometry::GlobePoint;
use crate::time::HistoricalDate;

/// Which [`Treaty`] of an atlas.
pub type TreatyId = Id<Treaty>;

/// An instrument that moved a line, or tried to.
#[derive(Clone, Debug)]
pub struct Treaty {
    /// The id in the files.
    pub slug: String,
    /// Its usual name.
    pub name: String,
    /// What sort of instrument.
    pub kind: TreatyKind,
    /// The event of its signing.
    pub event: Option<EventId>,
    /// When it was signed or given.
    pub signed: HistoricalDate,
    /// When it came into force, if it did.
    pub in_force: Option<HistoricalDate>,
    /// Between whom.
    pub parties: Vec<ActorId>,
    /// The article that matters, in our words.
    pub articles: String,
    /// What it left open.
    pub vague: Option<String>,
    /// Which territories it gives to whom.
    pub grants: Vec<Grant>,
    /// Land beside that which it takes away, and which it doesn't take: what could be mixed up.
    pub lands_beside: Vec<TerritoryId>,
    /// Its vague words, where on the map they are felt.
    pub annotations: Vec<TreatyAnnotation>,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// Why none of these is its own text.
    pub instead_of_text: Option<String>,
}

/// What an instrument says of some territories.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Which.
    pub territories: Vec<TerritoryId>,
    /// To whom it gives them; nobody is named where it only takes them away.
    pub to: Option<HolderId>,
    /// In the sense of its words.
    pub words: String,
    /// Why those who held them are not whom it names.
    pub differs: Option<String>,
    /// States differ on whether it gives or takes these at all.
    pub is_disputed: bool,
}

/// Words of an instrument that can be read in more than one way.
#[derive(Clone, Debug)]
pub struct TreatyAnnotation {
    /// The words, or what is missing.
    pub words: String,
    /// What they leave open, and how the sides read them.
    pub question: String,
    /// The land or the sea in question.
    pub at: GlobePoint,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// What sort of instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum TreatyKind {
    /// A treaty.
    Treaty,
    /// An agreement, protocol or exchange of notes.
    Agreement,
    /// A declaration.
    Declaration,
    /// A decree of one state.
    Decree,
    /// A military order.
    Order,
    /// A proposal that was not accepted.
    Proposal,
}

impl TreatyKind {
    /// The word in the history files, and in the language files after `instrument-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

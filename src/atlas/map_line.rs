use strum::{IntoStaticStr, VariantArray};

use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::OutlinePrecision;
use crate::atlas::treaty::TreatyId;
use crate::atlas::viewpoint::Viewpoint;
use crate::geometry::Path;
use crate::time::Period;

/// Which [`MapLine`] of an atlas.
pub type LineId = Id<MapLine>;

/// A line of an instrument, an armistice, a zone or an official map, beside the borders that
/// follow from who held the land.
#[derive(Clone, Debug)]
pub struct MapLine {
    /// The id in the files.
    pub slug: String,
    /// What stands along it.
    pub name: String,
    /// What sort of line.
    pub kind: LineKind,
    /// How well its course is known.
    pub precision: OutlinePrecision,
    /// The days on which it stood.
    pub period: Period,
    /// The instrument that drew it.
    pub treaty: Option<TreatyId>,
    /// It runs along a border between units, which is drawn where two powers meet: only its name
    /// stands there, unless it is asked for.
    pub is_border: bool,
    /// The official map that alone has it.
    pub viewpoint: Option<Viewpoint>,
    /// Its course on the plane.
    pub path: Path,
    /// What it divided, and what is guessed.
    pub note: String,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// What sort of line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum LineKind {
    /// Drawn by a treaty.
    Treaty,
    /// Between armies.
    Armistice,
    /// The limit of fishing, of passage or of an order.
    Zone,
    /// Proposed, never in force.
    Proposal,
    /// On an official map.
    Official,
}

impl LineKind {
    /// The word in the history files, and in the language files after `line-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

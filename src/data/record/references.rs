use crate::atlas::{Actor, Event, Holder, Place, Source, Territory};
use crate::data::record::entry::Ids;

/// The ids that entries may name.
pub struct References<'a> {
    pub actors: &'a Ids<Actor>,
    pub events: &'a Ids<Event>,
    pub holders: &'a Ids<Holder>,
    pub places: &'a Ids<Place>,
    pub sources: &'a Ids<Source>,
    pub territories: &'a Ids<Territory>,
}

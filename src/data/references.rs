use crate::data::entry::Ids;

/// The ids that entries may name.
pub struct References<'a> {
    pub actors: &'a Ids,
    pub events: &'a Ids,
    pub holders: &'a Ids,
    pub places: &'a Ids,
    pub sources: &'a Ids,
    pub territories: &'a Ids,
}

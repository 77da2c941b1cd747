use crate::atlas::{OfficialDifference, OfficialMap, Viewpoint};
use crate::data::record::entry::Entry;
use crate::data::record::references::References;
use crate::data::toml::names::read_citations;
use crate::time::{HistoricalDate, Period};

/// The word for land whose holder a map leaves open.
const UNDETERMINED: &str = "undetermined";

pub fn read_official_map(entry: &Entry<'_>, references: &References<'_>) -> Option<OfficialMap> {
    let viewpoint = entry.word("id", &Viewpoint::OFFICIAL, Viewpoint::word);
    let authority = entry.text("authority");
    let differences = entry.children("shows");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(OfficialMap {
        viewpoint: viewpoint?,
        authority: authority?,
        differences: differences.iter().filter_map(|it| read_difference(it, references)).collect(),
        sources,
    })
}

fn read_difference(entry: &Entry<'_>, references: &References<'_>) -> Option<OfficialDifference> {
    let territories = entry.references("territories", references.territories);
    let from = entry.date("from");
    let to = entry.optional_date("to");
    let holder = match entry.text("as")?.as_str() {
        UNDETERMINED => None,
        _ => Some(entry.reference("as", references.holders)?),
    };
    let basis = entry.text("basis");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    let period = Period::new(from?.first_day(), to.as_ref().map(HistoricalDate::first_day));
    if period.is_none() {
        entry.report_field("to", format!("{} ends before it starts", entry.name), None);
    }
    Some(OfficialDifference { territories, period: period?, holder, basis: basis?, sources })
}

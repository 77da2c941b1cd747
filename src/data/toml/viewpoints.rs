use crate::atlas::{OfficialDifference, OfficialMap, OfficialName, Viewpoint};
use crate::data::record::entry::Entry;
use crate::data::record::references::References;
use crate::data::toml::names::read_citations;
use crate::time::{Day, FIRST_YEAR, HistoricalDate, Period};

/// The word for land whose holder a map leaves open.
const UNDETERMINED: &str = "undetermined";

pub fn read_official_map(entry: &Entry<'_>, references: &References<'_>) -> Option<OfficialMap> {
    let viewpoint = entry.word("id", &Viewpoint::OFFICIAL, Viewpoint::word);
    let authority = entry.text("authority");
    let names = entry.children("called");
    let differences = entry.children("shows");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(OfficialMap {
        viewpoint: viewpoint?,
        authority: authority?,
        names: names.iter().filter_map(read_name).collect(),
        differences: differences.iter().filter_map(|it| read_difference(it, references)).collect(),
        sources,
    })
}

fn read_name(entry: &Entry<'_>) -> Option<OfficialName> {
    let name = entry.text("name");
    let from = entry.optional_date("from");
    let start = from.map_or(Day::first_of_year(FIRST_YEAR), |it| it.first_day());
    let period = period_from(entry, Some(start));
    entry.finish();
    Some(OfficialName { name: name?, period: period? })
}

fn read_difference(entry: &Entry<'_>, references: &References<'_>) -> Option<OfficialDifference> {
    let territories = entry.references("territories", references.territories);
    let period = period_from(entry, entry.date("from").map(|it| it.first_day()));
    let holder = match entry.text("as")?.as_str() {
        UNDETERMINED => None,
        _ => Some(entry.reference("as", references.holders)?),
    };
    let basis = entry.text("basis");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(OfficialDifference { territories, period: period?, holder, basis: basis?, sources })
}

/// Up to the first day of "to", or until today.
fn period_from(entry: &Entry<'_>, start: Option<Day>) -> Option<Period> {
    let to = entry.optional_date("to");
    let period = Period::new(start?, to.as_ref().map(HistoricalDate::first_day));
    if period.is_none() {
        entry.report_field("to", format!("{} ends before it starts", entry.name), None);
    }
    period
}

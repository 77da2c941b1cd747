use strum::VariantArray as _;

use crate::atlas::{Certainty, Control, Holder, Source, Status, Territory, TerritoryId};
use crate::data::record::entry::{Entry, Ids};
use crate::data::toml::names::read_citations;
use crate::time::{HistoricalDate, Period};

/// A row of control, and where it stands in the files.
pub struct Row {
    pub territory: TerritoryId,
    pub control: Control,
    pub file: String,
    pub line: usize,
}

/// The rows of one `[[control]]` block: one for each territory it names.
pub fn read_control(
    entry: &Entry<'_>,
    territories: &Ids<Territory>,
    holders: &Ids<Holder>,
    sources: &Ids<Source>,
) -> Vec<Row> {
    let names = entry.required_list("territories");
    let known: Vec<TerritoryId> =
        names.iter().filter_map(|(name, at)| entry.resolve(name, *at, territories)).collect();
    let Some(control) = read_row(entry, holders, sources) else { return Vec::new() };
    known
        .into_iter()
        .map(|territory| Row {
            territory,
            control: control.clone(),
            file: entry.file.path.to_owned(),
            line: entry.line(),
        })
        .collect()
}

fn read_row(entry: &Entry<'_>, holders: &Ids<Holder>, sources: &Ids<Source>) -> Option<Control> {
    let from = entry.date("from");
    let to = entry.optional_date("to");
    let holder = entry.reference("holder", holders);
    let status = entry.word("status", Status::VARIANTS, Status::word);
    let de_jure = entry.text("de_jure");
    let claimants = entry.references("claimants", holders);
    let basis = entry.text("basis");
    let certainty = entry.word("certainty", Certainty::VARIANTS, Certainty::word);
    let is_held_for_certain = entry.flag("held_for_certain");
    let note = entry.optional_text("note");
    let sources = read_citations(entry, "sources", sources);
    entry.finish();
    let from = from?;
    let end = to.as_ref().map(HistoricalDate::first_day);
    let period = Period::new(from.first_day(), end);
    if period.is_none() {
        entry.report_field(
            "to",
            format!("{} ends before it starts: from {from}", entry.name),
            Some("\"to\" is the day on which the next row begins".to_owned()),
        );
    }
    Some(Control {
        period: period?,
        since: from,
        holder: holder?,
        status: status?,
        de_jure: de_jure?,
        claimants,
        basis: basis?,
        certainty: certainty?,
        is_held_for_certain,
        note,
        sources,
    })
}

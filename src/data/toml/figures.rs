use strum::VariantArray as _;

use crate::atlas::{Certainty, NameLanguage, PlaceName, Series, SeriesPoint, Source};
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::references::References;
use crate::data::toml::names::read_citations;

pub fn read_series(entry: &Entry<'_>, references: &References<'_>) -> Option<Series> {
    let slug = entry.text("id");
    let title = entry.text("title");
    let unit = entry.text("unit");
    let basis = entry.text("basis");
    let note = entry.optional_text("note");
    let points = entry.children("point");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    let mut points: Vec<SeriesPoint> =
        points.iter().filter_map(|point| read_point(point, references.sources)).collect();
    points.sort_by_key(|point| point.date.first_day());
    Some(Series { slug: slug?, title: title?, unit: unit?, basis: basis?, note, points, sources })
}

fn read_point(entry: &Entry<'_>, sources: &Ids<Source>) -> Option<SeriesPoint> {
    let date = entry.date("date");
    let value = entry.number("value");
    let certainty = entry.word("certainty", Certainty::VARIANTS, Certainty::word);
    let sources =
        if entry.has("sources") { read_citations(entry, "sources", sources) } else { Vec::new() };
    entry.finish();
    Some(SeriesPoint { date: date?, value: value?, certainty: certainty?, sources })
}

pub fn read_place_name(entry: &Entry<'_>, references: &References<'_>) -> Option<PlaceName> {
    let place = entry.reference("place", references.places);
    let name = entry.text("name");
    let native = entry.optional_text("native");
    let language = entry.word("language", NameLanguage::VARIANTS, NameLanguage::code);
    let from = entry.optional_date("from");
    let to = entry.optional_date("to");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    if let (Some(from), Some(to)) = (&from, &to)
        && to.first_day() <= from.first_day()
    {
        let what = format!("{} ends before it starts: from {from} to {to}", entry.name);
        entry.report_field("to", what, Some("\"to\" is when the next name begins".to_owned()));
        return None;
    }
    Some(PlaceName { place: place?, name: name?, native, language: language?, from, to, sources })
}

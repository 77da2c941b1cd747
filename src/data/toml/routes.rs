use strum::VariantArray as _;

use crate::atlas::{
    Journey, JourneyKind, LineKind, MapLine, OutlinePrecision, Person, Stop, Treaty, Viewpoint,
};
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::references::References;
use crate::data::toml::names::read_citations;
use crate::geometry::{GlobePoint, MapProjection, Path, path_on_plane};
use crate::time::{HistoricalDate, Period};

/// Reads a line of an instrument, an armistice, a zone or an official map.
pub fn read_line(
    entry: &Entry<'_>,
    references: &References<'_>,
    treaties: &Ids<Treaty>,
    projection: &MapProjection,
) -> Option<MapLine> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let kind = entry.word("kind", LineKind::VARIANTS, LineKind::word);
    let precision = entry.word("precision", OutlinePrecision::VARIANTS, OutlinePrecision::word);
    let from = entry.date("from");
    let to = entry.optional_date("to");
    let treaty = entry.optional_reference("treaty", treaties);
    let viewpoint = entry
        .has("viewpoint")
        .then(|| entry.word("viewpoint", &Viewpoint::OFFICIAL, Viewpoint::word))
        .flatten();
    let is_border = entry.flag("border");
    let points = entry.points("points");
    let note = entry.text("note");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    let path = path(entry, "points", &points, projection)?;
    let period = Period::new(from?.first_day(), to.as_ref().map(HistoricalDate::first_day));
    if period.is_none() {
        entry.report_field("to", format!("{} ends before it starts", entry.name), None);
    }
    Some(MapLine {
        slug: slug?,
        name: name?,
        kind: kind?,
        precision: precision?,
        period: period?,
        treaty,
        is_border,
        viewpoint,
        path,
        note: note?,
        sources,
    })
}

/// Reads the way of ships or troops.
pub fn read_journey(
    entry: &Entry<'_>,
    references: &References<'_>,
    people: &Ids<Person>,
    projection: &MapProjection,
) -> Option<Journey> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let kind = entry.word("kind", JourneyKind::VARIANTS, JourneyKind::word);
    let actor = entry.reference("actor", references.actors);
    let led_by = entry.optional_reference("led_by", people);
    let event = entry.optional_reference("event", references.events);
    let precision = entry.word("course", OutlinePrecision::VARIANTS, OutlinePrecision::word);
    let note = entry.text("note");
    let stops: Vec<Stop> = entry.children("point").iter().filter_map(read_stop).collect();
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    let points: Vec<GlobePoint> = stops.iter().map(|stop| stop.at).collect();
    let path = path(entry, "point", &points, projection)?;
    Some(Journey {
        slug: slug?,
        name: name?,
        kind: kind?,
        actor: actor?,
        led_by,
        event,
        precision: precision?,
        path,
        stops,
        note: note?,
        sources,
    })
}

fn read_stop(entry: &Entry<'_>) -> Option<Stop> {
    let at = entry.point("at");
    let date = entry.optional_date("date");
    let name = entry.optional_text("name");
    entry.finish();
    Some(Stop { at: at?, date, name })
}

/// A course on the plane; one that is no line, or leaves the globe, is reported.
fn path(
    entry: &Entry<'_>,
    key: &'static str,
    points: &[GlobePoint],
    projection: &MapProjection,
) -> Option<Path> {
    let path = path_on_plane(points, projection).ok();
    if path.is_none() {
        entry.report_field(
            key,
            format!("the course of {} can't be drawn", entry.name),
            Some("give two points or more, each as [degrees east, degrees north]".to_owned()),
        );
    }
    path
}

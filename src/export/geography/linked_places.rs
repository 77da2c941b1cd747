use serde_json::{Value, json};

use crate::atlas::{
    Atlas, Certainty, Citation, NameLanguage, PlaceId, PlaceKind, TerritoryId, paired_name,
};
use crate::export::content::{About, Listing, Of, Row, TableOrder, What, listing_of};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::geography::geojson::Geometry;
use crate::export::geography::outline::{outline, within_180};
use crate::export::ordered::Ordered;
use crate::time::{Day, FIRST_YEAR, HistoricalDate, Precision, Stated};

/// Linked Places 1.3: places with their names over time, and territories with their holders.
pub struct LinkedPlaces;

const CONTEXT: &str = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/\
                       linkedplaces-context-v1.1.jsonld";

impl Format for LinkedPlaces {
    fn id(&self) -> &'static str {
        "lpf"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["lpf.json", "jsonld"]
    }

    fn media_type(&self) -> &'static str {
        "application/ld+json"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: &[What::Places, What::Names, What::Control], write }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Detail]
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let listing = listing_of(order);
    let about = About::new(order, order.what == What::Control);
    let mut features: Vec<Ordered> = Vec::new();
    match order.what {
        What::Control => {
            let mut rows = listing.rows.iter().peekable();
            while let Some(first) = rows.next() {
                let Of::Land(id) = first.of else { continue };
                let mut own = vec![first];
                while let Some(row) = rows.next_if(|row| row.of == first.of) {
                    own.push(row);
                }
                features.push(territory(order, &listing, id, &own));
            }
        }
        What::Places
        | What::Names
        | What::Events
        | What::Figures
        | What::Treaties
        | What::People
        | What::Sources => {
            let mut places: Vec<PlaceId> = listing
                .rows
                .iter()
                .filter_map(|row| match row.of {
                    Of::Place(id) => Some(id),
                    Of::Name(number) => Some(order.atlas.place_names[number].place),
                    Of::Event(_)
                    | Of::Land(_)
                    | Of::Figure(_)
                    | Of::Treaty(_)
                    | Of::Person(_)
                    | Of::Source(_) => None,
                })
                .collect();
            places.sort_unstable();
            places.dedup();
            features.extend(places.into_iter().map(|id| place(order, id)));
        }
    }
    let collection = Ordered::new()
        .with("type", json!("FeatureCollection"))
        .with("@context", json!(CONTEXT))
        .with("title", json!(about.title))
        .with("description", json!(about.line()))
        .with_list("features", features);
    let mut text = serde_json::to_string_pretty(&collection)
        .map_err(|error| ExportProblem::Failed(error.to_string()))?;
    text.push('\n');
    Ok(text.into_bytes())
}

/// A place with its names, and the territory in which it lies.
fn place(order: &TableOrder<'_>, id: PlaceId) -> Ordered {
    let (atlas, words) = (order.atlas, order.words);
    let place = &atlas[id];
    let (identifier, class) = type_of(place.kind);
    let label = words.say(&format!("place-{}", place.kind.word()));
    let mut names = vec![name(&place.name, "en", None, Vec::new())];
    names.extend(others(place.alias.as_deref(), place.ru.as_deref(), place.ja.as_deref()));
    for borne in atlas.names_of(id) {
        let when = when_of(borne.from.as_ref(), borne.to.as_ref());
        let said = cited(atlas, order, &borne.sources);
        let language = borne.language.code();
        names.push(name(&borne.name, romanised(borne.language), when.clone(), said.clone()));
        names.extend(borne.native.as_ref().map(|native| name(native, language, when, said)));
    }
    let mut relations = Vec::new();
    if let Some(territory) = place.territory {
        let label = paired_name(words, &atlas[territory]);
        relations.push(
            Ordered::new()
                .with("relationType", json!("gvp:broaderPartitive"))
                .with("relationTo", json!(urn("territory", &atlas[territory].slug)))
                .with("label", json!(label)),
        );
    }
    let point = geometry_value(&Geometry::Point(within_180(place.point)));
    let kind = Ordered::new().with_some("identifier", identifier).with("label", json!(label));
    let feature = Ordered::new()
        .with("@id", json!(urn("place", &place.slug)))
        .with("type", json!("Feature"))
        .with("properties", json!({ "title": place.name, "fclasses": [class] }))
        .with_ordered("when", all_time(atlas))
        .with_list("names", names)
        .with_list("types", vec![kind])
        .with("geometry", point)
        .with_list("relations", relations);
    match &place.note {
        Some(note) => feature.with("descriptions", json!([{ "value": note, "lang": "en" }])),
        None => feature,
    }
}

/// A territory with those who held it as its relations. Who claims it stands beside them, in words.
fn territory(order: &TableOrder<'_>, listing: &Listing, id: TerritoryId, rows: &[&Row]) -> Ordered {
    let (atlas, words) = (order.atlas, order.words);
    let territory = &atlas[id];
    let title = paired_name(words, territory);
    let mut names = vec![name(&territory.name, "en", None, Vec::new())];
    names.extend(others(
        territory.alias.as_deref(),
        territory.ru.as_deref(),
        territory.ja.as_deref(),
    ));
    let relations = rows.iter().map(|row| {
        let texts = |column: &str| listing.text(row, column);
        let values = [
            ("holder", texts("holder").into()),
            ("status", texts("status").into()),
            ("claimants", texts("claimants").into()),
        ];
        let is_claimed = !texts("claimants").is_empty();
        let message = if is_claimed { "export-held-claimed" } else { "export-held" };
        let end = Some(texts("end_date")).filter(|day| !day.is_empty());
        let span = Ordered::new().with("start", json!({ "in": texts("start_date") }));
        let span = match end {
            Some(end) => span.with("end", json!({ "in": end })),
            None => span,
        };
        Ordered::new()
            .with("relationType", json!("gvp:broaderPartitive"))
            .with("relationTo", json!(urn("holder", &texts("holder_id"))))
            .with("label", json!(words.say_with(message, &values)))
            .with_ordered("when", Ordered::new().with_list("timespans", vec![span]))
            .with("certainty", json!(certainty(&texts("certainty"))))
    });
    let land = outline(atlas, id, order.detail);
    let geometry = Geometry::of_land(&land).map_or(Value::Null, |it| geometry_value(&it));
    let kind = Ordered::new()
        .with("identifier", json!("aat:300182722"))
        .with("label", json!(words.say("place-region")));
    Ordered::new()
        .with("@id", json!(urn("territory", &territory.slug)))
        .with("type", json!("Feature"))
        .with("properties", json!({ "title": title, "fclasses": ["L"] }))
        .with_ordered("when", all_time(atlas))
        .with_list("names", names)
        .with_list("types", vec![kind])
        .with("geometry", geometry)
        .with_list("relations", relations.collect())
}

fn geometry_value(geometry: &Geometry) -> Value {
    serde_json::to_value(geometry).expect("numbers and lists make valid JSON")
}

fn urn(kind: &str, slug: &str) -> String {
    format!("urn:kuril-atlas:{kind}:{slug}")
}

fn name(text: &str, language: &str, when: Option<Ordered>, said: Vec<Ordered>) -> Ordered {
    let mut name = Ordered::new().with("toponym", json!(text)).with("lang", json!(language));
    if let Some(when) = when {
        name = name.with_ordered("when", when);
    }
    if said.is_empty() { name } else { name.with_list("citations", said) }
}

/// The names beside the English one. Those in Latin letters come from several languages.
fn others(alias: Option<&str>, ru: Option<&str>, ja: Option<&str>) -> Vec<Ordered> {
    let aliases = alias.into_iter().flat_map(|names| names.split(", "));
    let aliases = aliases.map(|text| (text, "und-Latn"));
    let usual = [(ru, "ru"), (ja, "ja")];
    let usual = usual.into_iter().filter_map(|(text, tag)| text.map(|text| (text, tag)));
    aliases.chain(usual).map(|(text, tag)| name(text, tag, None, Vec::new())).collect()
}

/// The tag of a name that is written in Latin letters, in whatever language it is.
fn romanised(language: NameLanguage) -> &'static str {
    match language {
        NameLanguage::English => "en",
        NameLanguage::Dutch => "nl",
        NameLanguage::Russian => "ru-Latn",
        NameLanguage::Japanese => "ja-Latn",
        NameLanguage::Ainu => "ain-Latn",
        NameLanguage::Chinese => "zh-Latn",
        NameLanguage::Korean => "ko-Latn",
        NameLanguage::Manchu => "mnc-Latn",
        NameLanguage::Nivkh => "niv-Latn",
        NameLanguage::Uilta => "oaa-Latn",
    }
}

fn cited(atlas: &Atlas, order: &TableOrder<'_>, citations: &[Citation]) -> Vec<Ordered> {
    let one = |citation: &Citation| {
        let cited = Ordered::new().with("label", json!(citation.line(&atlas.sources, order.words)));
        match &atlas[citation.source].url {
            Some(url) => cited.with("@id", json!(url)),
            None => cited,
        }
    };
    citations.iter().map(one).collect()
}

/// The days of which the atlas speaks: the format wants a time for each place.
fn all_time(atlas: &Atlas) -> Ordered {
    let last_year = atlas.axis().last_year();
    let span = Ordered::new()
        .with("start", json!({ "in": FIRST_YEAR.to_string() }))
        .with("end", json!({ "in": last_year.to_string() }));
    Ordered::new().with_list("timespans", vec![span])
}

/// From one date to another, as exactly as they are known.
fn when_of(from: Option<&HistoricalDate>, to: Option<&HistoricalDate>) -> Option<Ordered> {
    if from.is_none() && to.is_none() {
        return None;
    }
    let mut span = Ordered::new();
    if let Some(from) = from {
        span = span.with_ordered("start", moment(from.start()));
    }
    if let Some(to) = to {
        span = span.with_ordered("end", moment(to.start()));
    }
    Some(Ordered::new().with_list("timespans", vec![span]))
}

fn moment(stated: Stated) -> Ordered {
    let (first, last) = (stated.first, stated.last);
    let year = |day: Day| format!("{:04}", day.year());
    if stated.approximate || stated.uncertain {
        return Ordered::new()
            .with("earliest", json!(year(first)))
            .with("latest", json!(year(last)));
    }
    match stated.precision {
        Precision::Day => Ordered::new().with("in", json!(first.to_string())),
        Precision::Month => {
            Ordered::new().with("in", json!(format!("{}-{:02}", year(first), first.month())))
        }
        Precision::Year => Ordered::new().with("in", json!(year(first))),
        Precision::Season | Precision::Decade | Precision::Century => Ordered::new()
            .with("earliest", json!(first.to_string()))
            .with("latest", json!(last.to_string())),
    }
}

/// The word of the format for how sure it is.
fn certainty(word: &str) -> &'static str {
    let is = |certainty: Certainty| certainty.word() == word;
    if is(Certainty::Certain) {
        "certain"
    } else if is(Certainty::Likely) {
        "less-certain"
    } else {
        "uncertain"
    }
}

/// Getty's number for a kind of place, where it has one, and `GeoNames`' class.
fn type_of(kind: PlaceKind) -> (Option<Value>, &'static str) {
    let (number, class) = match kind {
        PlaceKind::Capital | PlaceKind::City => (300_008_389, "P"),
        PlaceKind::Port => (300_120_599, "P"),
        PlaceKind::Town => (300_008_375, "P"),
        PlaceKind::Village => (300_008_372, "P"),
        PlaceKind::Resort => (300_008_347, "P"),
        PlaceKind::Battlefield => (300_000_835, "S"),
        PlaceKind::Island | PlaceKind::Rocks => (300_008_791, "T"),
        PlaceKind::Islands => (300_386_853, "T"),
        PlaceKind::Cape => (300_008_850, "T"),
        PlaceKind::Peninsula => (300_008_804, "T"),
        PlaceKind::Region => (300_182_722, "L"),
        PlaceKind::Lake => (300_008_680, "H"),
        PlaceKind::River => (300_008_707, "H"),
        PlaceKind::Bay => (300_132_316, "H"),
        PlaceKind::Sea => (300_008_694, "H"),
        PlaceKind::Ocean => (300_008_687, "H"),
        PlaceKind::Strait => return (None, "H"),
    };
    (Some(json!(format!("aat:{number}"))), class)
}

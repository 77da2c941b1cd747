use crate::atlas::{Atlas, Subject, paired_name};
use crate::geometry::GlobePoint;
use crate::language::Words;

impl Subject {
    /// What it is called on the screen.
    pub fn name(self, atlas: &Atlas, words: &Words) -> String {
        match self {
            Self::Event(id) => atlas[id].title.clone(),
            Self::Territory(id) => paired_name(words, &atlas[id]),
            Self::Place(id) => atlas[id].name.clone(),
            Self::Person(id) => atlas[id].name.clone(),
            Self::Treaty(id) => atlas[id].name.clone(),
            Self::Era(id) => atlas[id].name.clone(),
            Self::Series(id) => atlas[id].title.clone(),
            Self::Line(id) => atlas[id].name.clone(),
            Self::Journey(id) => atlas[id].name.clone(),
            Self::Point(_) => words.say("details-sea"),
        }
    }

    /// The kinds, as a link has them.
    pub(in crate::session) const KINDS: [&str; 10] = [
        "event",
        "territory",
        "place",
        "person",
        "treaty",
        "era",
        "series",
        "line",
        "journey",
        "point",
    ];

    /// Kind and id, as a link has them.
    pub(in crate::session) fn in_link(self, atlas: &Atlas) -> String {
        match self {
            Self::Event(id) => format!("event:{}", atlas[id].slug),
            Self::Territory(id) => format!("territory:{}", atlas[id].slug),
            Self::Place(id) => format!("place:{}", atlas[id].slug),
            Self::Person(id) => format!("person:{}", atlas[id].slug),
            Self::Treaty(id) => format!("treaty:{}", atlas[id].slug),
            Self::Era(id) => format!("era:{}", atlas[id].slug),
            Self::Series(id) => format!("series:{}", atlas[id].slug),
            Self::Line(id) => format!("line:{}", atlas[id].slug),
            Self::Journey(id) => format!("journey:{}", atlas[id].slug),
            Self::Point(point) => format!("point:{:.4},{:.4}", point.lat, point.lon),
        }
    }

    /// What goes by this kind and id.
    pub(in crate::session) fn named(kind: &str, slug: &str, atlas: &Atlas) -> Option<Self> {
        match kind {
            "event" => atlas.event_named(slug).map(Self::Event),
            "territory" => atlas.territory_named(slug).map(Self::Territory),
            "place" => atlas.place_named(slug).map(Self::Place),
            "person" => atlas.person_named(slug).map(Self::Person),
            "treaty" => atlas.treaty_named(slug).map(Self::Treaty),
            "era" => atlas.era_named(slug).map(Self::Era),
            "series" => atlas.series_named(slug).map(Self::Series),
            "line" => atlas.line_named(slug).map(Self::Line),
            "journey" => atlas.journey_named(slug).map(Self::Journey),
            "point" => point_named(slug).map(Self::Point),
            _ => None,
        }
    }

    /// The ids of a kind; points have none.
    pub(in crate::session) fn slugs<'a>(kind: &str, atlas: &'a Atlas) -> Vec<&'a str> {
        match kind {
            "event" => atlas.events.iter().map(|it| it.slug.as_str()).collect(),
            "territory" => atlas.territories.iter().map(|it| it.slug.as_str()).collect(),
            "place" => atlas.places.iter().map(|it| it.slug.as_str()).collect(),
            "person" => atlas.people.iter().map(|it| it.slug.as_str()).collect(),
            "treaty" => atlas.treaties.iter().map(|it| it.slug.as_str()).collect(),
            "era" => atlas.eras.iter().map(|it| it.slug.as_str()).collect(),
            "series" => atlas.series.iter().map(|it| it.slug.as_str()).collect(),
            "line" => atlas.lines.iter().map(|it| it.slug.as_str()).collect(),
            "journey" => atlas.journeys.iter().map(|it| it.slug.as_str()).collect(),
            _ => Vec::new(),
        }
    }
}

/// A point from "latitude,longitude".
pub fn point_named(text: &str) -> Option<GlobePoint> {
    let (lat, lon) = text.split_once(',')?;
    let point = GlobePoint { lon: lon.trim().parse().ok()?, lat: lat.trim().parse().ok()? };
    point.is_sound().then_some(point)
}

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{Atlas, Citation, MapState, Shown, SourceId, Status, TerritoryId};
use crate::geometry::{Bounds, Detail};
use crate::language::Words;
use crate::map::{KeyKind, Scene};

/// What a picture says of itself, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is called: "Kuril Atlas, 30 August 1945".
    pub title: String,
    /// Date and viewpoint, above the small print.
    pub heading: String,
    /// What it shows, for those who don't see it.
    pub description: String,
    /// The day it shows, or the year, as ISO 8601.
    pub date: String,
    /// Who says who held what is in sight; those on whom most rests first.
    pub sources: Vec<String>,
    /// Whose map data it is drawn from, and under which licences.
    pub credit: String,
}

/// Whose map data the maps are drawn from, and under which licences.
pub fn credit(words: &Words) -> String {
    words.say("picture-credit")
}

/// A date of the map in words: a year, or a day.
pub fn date_in_words(words: &Words, state: MapState) -> String {
    state.date_in_words(words)
}

/// The viewpoint in words.
pub fn viewpoint_in_words(words: &Words, state: MapState) -> String {
    words.say(&format!("viewpoint-{}", state.viewpoint.word()))
}

impl Statement {
    /// What a scene of a date says of itself.
    pub fn new(atlas: &Atlas, words: &Words, scene: &Scene, state: MapState) -> Self {
        let date = date_in_words(words, state);
        let viewpoint = viewpoint_in_words(words, state);
        let values = [("name", words.say("app-name").into()), ("date", date.as_str().into())];
        let title = words.say_with("picture-title", &values);
        let values = [
            ("name", words.say("app-name").into()),
            ("date", date.as_str().into()),
            ("viewpoint", viewpoint.as_str().into()),
        ];
        let heading = words.say_with("picture-heading", &values);
        let kinds = [KeyKind::Land, KeyKind::Line];
        let rows = scene.key.iter().filter(|row| kinds.contains(&row.kind));
        let rows: Vec<&str> = rows.map(|row| row.text.as_str()).collect();
        let values = [
            ("date", date.into()),
            ("viewpoint", viewpoint.into()),
            ("rows", words.clauses(&rows).into()),
        ];
        let description = words.say_with("picture-description", &values);
        let iso = if state.is_whole_year {
            format!("{:04}", state.day.year())
        } else {
            state.day.to_string()
        };
        let sources = sources_in_sight(atlas, scene.camera.visible(), state);
        let sources = sources.into_iter().map(|id| atlas[id].line(words)).collect();
        Self { title, heading, description, date: iso, sources, credit: credit(words) }
    }
}

/// The lands of a part of the plane, each once, in the order of the history.
pub fn lands_in_sight(atlas: &Atlas, seen: Bounds) -> BTreeSet<TerritoryId> {
    let (_, level) = atlas.base_map.level(Detail::Overview);
    let units = level.units.iter().zip(&atlas.territory_of_unit);
    let in_sight = units.filter(|(unit, _)| {
        let shape = &unit.shape;
        shape.bounds.touches(seen)
            && (shape.vertices.iter().any(|&it| seen.contains(it)) || shape.contains(seen.centre()))
    });
    in_sight.filter_map(|(_, territory)| *territory).collect()
}

/// Who says who holds what of a part of the plane, by how many territories rest on them.
pub fn sources_in_sight(atlas: &Atlas, seen: Bounds, state: MapState) -> Vec<SourceId> {
    let mut counts: BTreeMap<SourceId, usize> = BTreeMap::new();
    for territory in lands_in_sight(atlas, seen) {
        let citations: &[Citation] = match atlas.shown(territory, state.day, state.viewpoint) {
            Shown::Control(control) if control.status == Status::Outside => &[],
            Shown::Control(control) => &control.sources,
            Shown::Official(_, map) => &map.sources,
            Shown::Nothing => &[],
        };
        for citation in citations {
            *counts.entry(citation.source).or_default() += 1;
        }
    }
    let mut sources: Vec<(SourceId, usize)> = counts.into_iter().collect();
    // The sort is stable: what weighs the same stays in the order of the bibliography.
    sources.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    sources.into_iter().map(|(id, _)| id).collect()
}

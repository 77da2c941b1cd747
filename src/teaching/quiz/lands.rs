use crate::atlas::{Atlas, Territory, TerritoryId, name_in_three_languages, paired_name};
use crate::geometry::{Bounds, Detail, PlanePoint, plane_distance};
use crate::language::Words;

/// How far a land reaches on the plane. The overview alone is asked, which is always there: a
/// question must not depend on what has been read meanwhile.
pub fn bounds_of(atlas: &Atlas, land: TerritoryId) -> Option<Bounds> {
    let (_, level) = atlas.base_map.level(Detail::Overview);
    level.unit(&atlas[land].slug).map(|unit| unit.shape.bounds)
}

/// A point on a land: the middle of the largest triangle of it.
pub fn point_on(atlas: &Atlas, land: TerritoryId) -> Option<PlanePoint> {
    let (_, level) = atlas.base_map.level(Detail::Overview);
    let shape = &level.unit(&atlas[land].slug)?.shape;
    let corners = |triangle: &[u32; 3]| triangle.map(|it| shape.vertices[it as usize]);
    let area = |triangle: &[u32; 3]| {
        let [a, b, c] = corners(triangle);
        ((b - a).x * (c - a).y - (b - a).y * (c - a).x).abs()
    };
    let largest = shape.triangles.iter().max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let [a, b, c] = corners(largest);
    Some((a + b + c) / 3.0)
}

/// The other lands, the nearest first.
pub fn nearest_lands(atlas: &Atlas, land: TerritoryId) -> Vec<TerritoryId> {
    let Some(here) = bounds_of(atlas, land) else { return Vec::new() };
    let far = |other: TerritoryId| {
        let there = bounds_of(atlas, other)?;
        Some(plane_distance(here.centre(), there.centre()))
    };
    let others = atlas.territories.ids().filter(|&other| other != land);
    let mut others: Vec<_> = others.filter_map(|other| Some((far(other)?, other))).collect();
    others.sort_by(|a, b| a.0.total_cmp(&b.0));
    others.into_iter().map(|(_, other)| other).collect()
}

/// How far apart two rectangles lie, km.
pub fn gap(one: Bounds, other: Bounds) -> f64 {
    let apart = |a: [f64; 2], b: [f64; 2]| (a[0] - b[1]).max(b[0] - a[1]).max(0.0);
    let across = apart([one.min.x, one.max.x], [other.min.x, other.max.x]);
    across.hypot(apart([one.min.y, one.max.y], [other.min.y, other.max.y]))
}

/// Names of lands, group by group: all of a long group under its name, both names of disputed
/// islands.
pub fn lands_named(atlas: &Atlas, words: &Words, lands: &[TerritoryId]) -> String {
    let mut names = Vec::new();
    for group in lands.chunk_by(|&one, &next| atlas[one].group == atlas[next].group) {
        names.extend(names_of_group(atlas, words, group));
    }
    words.list(&names)
}

/// Names of lands of one group.
fn names_of_group(atlas: &Atlas, words: &Words, lands: &[TerritoryId]) -> Vec<String> {
    const SHORT: usize = 3;
    let name = |&land: &TerritoryId| paired_name(words, &atlas[land]);
    let group = lands.first().map(|&first| atlas[first].group);
    let mut members = atlas.territories.with_ids().filter(|(_, it)| Some(it.group) == group);
    let is_whole = members.all(|(id, _)| lands.contains(&id));
    let under_one_name =
        group.and_then(|group| words.say_if(&format!("group-{}", atlas[group].slug)));
    let has_name = |land: &&TerritoryId| !atlas[**land].is_only_described;
    let named: Vec<&TerritoryId> = lands.iter().filter(has_name).collect();
    match under_one_name {
        Some(whole) if is_whole && lands.len() > 1 && !has_two_names(atlas, lands) => vec![whole],
        _ if named.is_empty() => lands.iter().map(name).collect(),
        _ if lands.len() <= SHORT => named.into_iter().map(name).collect(),
        Some(whole) if is_whole => vec![whole],
        _ if named.len() <= SHORT => named.into_iter().map(name).collect(),
        _ => {
            let first = lands.first().map(name).unwrap_or_default();
            let last = lands.last().map(name).unwrap_or_default();
            let values = [("first", first.into()), ("last", last.into())];
            vec![words.say_with("quiz-lands-to", &values)]
        }
    }
}

/// "Iturup (Etorofu, Итуруп, 択捉島)".
pub fn all_names(words: &Words, land: &Territory) -> String {
    let (alias, ru, ja) = (land.alias.as_deref(), land.ru.as_deref(), land.ja.as_deref());
    name_in_three_languages(words, &land.name, alias, ru, ja)
}

/// Whether one of a few lands bears two names that must both be said.
fn has_two_names(atlas: &Atlas, lands: &[TerritoryId]) -> bool {
    lands.len() <= 3 && lands.iter().any(|&land| atlas[land].is_paired)
}

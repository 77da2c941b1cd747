use serde::Serialize;

use crate::atlas::{Atlas, MapState, Shown, TerritoryId, paired_name, standing_sentence};
use crate::export::picture::lands_in_sight;
use crate::export::plates::source_list::SourceList;
use crate::geometry::Bounds;
use crate::language::Words;

/// Who held what of the land on a map, since when, by what, and who says so.
#[derive(Serialize)]
pub struct HoldingList {
    title: String,
    rows: Vec<HoldingRow>,
}

/// Lands of which the same is said.
#[derive(Serialize)]
struct HoldingRow {
    lands: String,
    held: String,
    /// Numbers of sources.
    sources: Vec<usize>,
}

/// The lands in sight, in the order of the history; each statement with its sources.
pub fn holding_list(
    atlas: &Atlas,
    words: &Words,
    seen: Bounds,
    state: MapState,
    sources: &mut SourceList,
) -> HoldingList {
    let mut rows: Vec<(Vec<TerritoryId>, String, Vec<usize>)> = Vec::new();
    for id in lands_in_sight(atlas, seen) {
        let Some(held) = standing_sentence(atlas, words, id, state.day, state.viewpoint) else {
            continue;
        };
        let citations = match atlas.shown(id, state.day, state.viewpoint) {
            Shown::Control(control) => &control.sources[..],
            Shown::Official(_, map) => &map.sources[..],
            Shown::Nothing => &[],
        };
        let mut numbers: Vec<usize> =
            citations.iter().map(|citation| sources.number(citation.source)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let same =
            |(_, said, others): &&mut (_, String, Vec<usize>)| *said == held && *others == numbers;
        match rows.iter_mut().find(same) {
            Some((lands, ..)) => lands.push(id),
            None => rows.push((vec![id], held, numbers)),
        }
    }
    let row = |(lands, held, sources): (Vec<TerritoryId>, String, Vec<usize>)| {
        let names: Vec<String> = lands.iter().map(|&id| paired_name(words, &atlas[id])).collect();
        HoldingRow { lands: words.list(&names), held, sources }
    };
    HoldingList { title: words.say("plate-holdings"), rows: rows.into_iter().map(row).collect() }
}

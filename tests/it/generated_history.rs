//! The history that benches measure with is a sound one, or they measure nothing.

use kuril_atlas::assets;
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::desktop::today;

#[path = "../../benches/support/generated.rs"]
mod generated;

use generated::{Size, history};

#[test]
fn the_history_of_the_benches_keeps_all_rules() {
    let files: Vec<HistoryFile> = history(&Size { events: 300, territories: 70 })
        .into_iter()
        .map(|(path, text)| HistoryFile { path, body: FileBody::Bytes(text.into_bytes()) })
        .collect();
    let base_map = assets::base_map().expect("the bundled map");
    let (atlas, problems) = read_history(&files, base_map, today());
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(atlas.events.len(), 300);
}

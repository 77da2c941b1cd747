//! Damaged maps: the files of the land, the sea, the world, and what is written on them, and the same
//! with one shape each, so small that a million can be tried.

use kuril_atlas::data::{decode_labels, decode_vague_lines};
use kuril_atlas::geometry::{Level, MapProjection, Water, World};

use crate::damage::{corpus, lines, text_of, try_all};

#[test]
fn maps() {
    let names = ["units", "world", "bathy", "lakes", "rivers", "ice_age"];
    let mut texts: Vec<Vec<u8>> =
        names.iter().map(|name| corpus(&format!("map/{name}.topo.json"))).collect();
    texts.extend(["map/labels.json", "map/lines.json"].map(corpus));
    try_all("maps", &texts, try_map(&texts));
}

#[test]
fn maps_of_one_shape() {
    let mut maps = lines("small_maps.txt");
    maps.retain(|map| !map.is_empty());
    try_all("maps of one shape", &maps, try_map(&maps));
}

/// Reads a damaged one of these maps, which lie in the order of [`maps`], and what belongs to it.
fn try_map(sound: &[Vec<u8>]) -> impl Fn(usize, &[u8]) {
    let sound: Vec<String> = sound.iter().map(|text| text_of(text)).collect();
    let projection = MapProjection::new();
    move |which, bytes| {
        let text = text_of(bytes);
        let water = |place: usize| if which == place { &*text } else { &*sound[place] };
        match which {
            0 => {
                if let Ok(level) = Level::decode(&text, &projection) {
                    for unit in &level.units {
                        let _ = unit.square_km(&projection);
                    }
                }
            }
            1 => drop(World::decode(&text)),
            6 => drop(decode_labels(&text, &projection)),
            7 => drop(decode_vague_lines(&text)),
            _ => drop(Water::decode(water(2), water(3), water(4), water(5), &projection)),
        }
    }
}

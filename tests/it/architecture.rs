//! The layers of ARCHITECTURE.md, read from the code itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::SourceTree;

/// Each layer with those it may use, besides itself.
const LAYERS: [(&str, &[&str]); 12] = [
    ("time", &[]),
    ("geometry", &[]),
    ("language", &["time"]),
    ("atlas", &["time", "geometry", "language"]),
    ("search", &["time", "geometry", "language", "atlas"]),
    ("data", &["time", "geometry", "language", "atlas"]),
    ("map", &["time", "geometry", "language", "atlas"]),
    ("session", &["time", "geometry", "language", "atlas", "search", "map"]),
    ("paint", &["geometry", "map"]),
    (
        "teaching",
        &["time", "geometry", "language", "atlas", "search", "data", "map", "session", "paint"],
    ),
    (
        "export",
        &[
            "time", "geometry", "language", "atlas", "search", "data", "map", "session", "paint",
            "teaching",
        ],
    ),
    (
        "ui",
        &[
            "time", "geometry", "language", "atlas", "search", "data", "map", "session", "paint",
            "teaching", "export",
        ],
    ),
];

/// The edges may use everything, and are the only ones to touch clock, disk and chance.
const EDGES: [&str; 4] = ["assets", "opening", "desktop", "web"];

/// Where egui may be mentioned.
const MAY_NAME_EGUI: [&str; 4] = ["paint/egui/", "ui/", "desktop/", "web/"];

/// What only the edges may name.
const EDGE_WORDS: [&str; 6] =
    ["std::fs", " File::", "SystemTime", "Instant::now", "Zoned::now", "std::env"];

/// The code above the unit tests, which may use what they like.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

fn layer_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or_default()
}

fn lines_with<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    without_tests(text)
        .lines()
        .enumerate()
        .filter(move |(_, line)| !line.trim_start().starts_with("//") && line.contains(words))
        .map(|(number, line)| (number + 1, line))
}

fn assert_none(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

#[test]
fn every_layer_uses_only_the_layers_below_it() {
    let mut broken = Vec::new();
    for file in SourceTree::of_this_package().files {
        let layer = layer_of(&file.name);
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else { continue };
        for (path, line) in &file.named {
            let Some(used) = path.first().map(String::as_str) else { continue };
            if used != layer && !allowed.contains(&used) {
                broken.push(format!("src/{}:{line}: {layer} uses {used}", file.name));
            }
        }
    }
    assert_none(&broken, "a layer uses one that it must not");
}

#[test]
fn inside_a_layer_no_two_files_need_each_other() {
    let tree = SourceTree::of_this_package();
    let ring = tree.shortest_ring();
    assert!(ring.is_none(), "the shortest ring: {}", ring.unwrap_or_default().join(" → "));
}

/// The tree of files with these texts.
fn tree_of(texts: &[(&str, &str)]) -> SourceTree {
    let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    SourceTree::of_texts(texts.iter().map(owned).collect())
}

#[test]
fn a_ring_is_found_through_every_way_to_name_a_file() {
    let one = ("map/one.rs", "pub struct One;\nuse crate::{map::{two::{self, Two}}};");
    let ways = [
        "use super::one::One; pub struct Two;",
        "use super::{one}; pub struct Two;",
        "use crate::{geometry::Path, map::{one::One}}; pub struct Two;",
        "use crate::map::One; pub struct Two;",
        "pub struct Two; impl Two { fn one(_: &super::super::map::one::One) {} }",
        "pub struct Two; fn said() { println!(\"{:?}\", crate::map::one::One) }",
    ];
    for way in ways {
        let contents = ("map/mod.rs", "pub mod one; pub mod two; pub use one::One;");
        let tree = tree_of(&[contents, one, ("map/two.rs", way)]);
        assert_eq!(tree.shortest_ring(), Some(vec!["map/one.rs", "map/two.rs"]), "{way}");
    }
    let below =
        ("map/two.rs", "pub struct Two;\n#[cfg(test)]\nmod tests { use super::super::One; }");
    let contents = ("map/mod.rs", "pub mod one; pub mod two; pub use one::One;");
    assert_eq!(tree_of(&[contents, one, below]).shortest_ring(), None);
}

#[test]
fn of_several_rings_the_shortest_is_told_and_contents_with_code_count() {
    let tree = tree_of(&[
        ("ui/mod.rs", "pub mod a; pub mod b; pub mod c; pub fn show() { a::draw() }"),
        ("ui/a.rs", "use super::b; pub fn draw() {}"),
        ("ui/b.rs", "use super::c;"),
        ("ui/c.rs", "use super::{a, show};"),
    ]);
    assert_eq!(tree.shortest_ring(), Some(vec!["ui/a.rs", "ui/b.rs", "ui/c.rs"]));
    let tree = tree_of(&[
        ("ui/mod.rs", "pub mod a; use self::a::draw; pub fn show() { draw() }"),
        ("ui/a.rs", "pub fn draw() { super::show() }"),
    ]);
    assert_eq!(tree.shortest_ring(), Some(vec!["ui/a.rs", "ui/mod.rs"]));
}

#[test]
fn every_file_belongs_to_a_layer_or_an_edge() {
    let roots = ["lib", "main"];
    let known = |layer: &str| {
        LAYERS.iter().any(|(name, _)| *name == layer)
            || EDGES.contains(&layer)
            || roots.contains(&layer)
    };
    let files = SourceTree::of_this_package().files;
    let strangers: Vec<_> =
        files.into_iter().map(|file| file.name).filter(|name| !known(layer_of(name))).collect();
    assert_none(&strangers, "files outside the layers");
}

#[test]
fn nothing_below_paint_mentions_egui() {
    let mut broken = Vec::new();
    for file in SourceTree::of_this_package().files {
        if MAY_NAME_EGUI.iter().any(|allowed| file.name.starts_with(allowed)) {
            continue;
        }
        let words = ["egui::", "eframe::", "egui_plot"];
        for (line, _) in words.iter().flat_map(|word| lines_with(&file.text, word)) {
            broken.push(format!("src/{}:{line}", file.name));
        }
    }
    broken.retain(|place| !place.starts_with("src/paint/mod.rs"));
    assert_none(&broken, "egui is mentioned where it must not be");
}

#[test]
fn only_the_edges_touch_disk_clock_and_surroundings() {
    let mut broken = Vec::new();
    for file in SourceTree::of_this_package().files {
        if EDGES.contains(&layer_of(&file.name)) {
            continue;
        }
        for word in EDGE_WORDS {
            for (line, _) in lines_with(&file.text, word) {
                broken.push(format!("src/{}:{line}: {word}", file.name));
            }
        }
    }
    assert_none(&broken, "only the edges may do this");
}

#[test]
fn only_the_edges_ask_which_machine_this_is() {
    let mut broken = Vec::new();
    let machines = ["target_", "unix", "windows", "wasm", "debug_assertions"];
    for file in SourceTree::of_this_package().files {
        let layer = layer_of(&file.name);
        if EDGES.contains(&layer) || ["main", "lib"].contains(&layer) {
            continue;
        }
        for (line, text) in lines_with(&file.text, "cfg") {
            if machines.iter().any(|machine| text.contains(machine)) {
                broken.push(format!("src/{}:{line}", file.name));
            }
        }
    }
    assert_none(&broken, "no layer below the edges learns what machine it is on");
}

/// What a desktop and a page have in common lies beside both; only the roots know that there are two.
#[test]
fn no_edge_knows_the_other_machines() {
    let mut broken = Vec::new();
    for file in SourceTree::of_this_package().files {
        let layer = layer_of(&file.name);
        if ["main", "lib"].contains(&layer) {
            continue;
        }
        for (path, line) in &file.named {
            let Some(used) = path.first().map(String::as_str) else { continue };
            if ["desktop", "web"].contains(&used) && used != layer {
                broken.push(format!("src/{}:{line}: {layer} uses {used}", file.name));
            }
        }
    }
    assert_none(&broken, "an edge uses another one that must not be there");
}

/// A file of more lines mostly holds two ideas; this measures its lines and no more.
#[test]
fn no_source_file_has_more_than_400_lines() {
    const LONGEST: usize = 400;
    let files = SourceTree::of_this_package().files.into_iter();
    let long = files.map(|file| (file.text.lines().count(), file.name));
    let long = long.filter(|(lines, _)| *lines > LONGEST);
    let long: Vec<String> =
        long.map(|(lines, name)| format!("src/{name}: {lines} lines")).collect();
    assert_none(&long, "files of more than 400 lines");
}

/// Where there is more on a floor, nothing is found at a glance.
#[test]
fn no_room_of_the_map_or_the_window_has_more_than_a_dozen_entries() {
    const MOST: usize = 12;
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in SourceTree::of_this_package().files {
        let mut folder = String::new();
        for part in file.name.split('/') {
            entries.entry(folder.clone()).or_default().insert(part.to_owned());
            folder = format!("{folder}{part}/");
        }
    }
    let is_room = |folder: &str| folder.starts_with("map/") || folder.starts_with("ui/");
    let crowded = entries.iter().filter(|(folder, _)| is_room(folder));
    let crowded = crowded.map(|(folder, inside)| (folder, inside.len() - 1));
    let crowded = crowded.filter(|(_, count)| *count > MOST);
    let crowded: Vec<String> =
        crowded.map(|(folder, count)| format!("src/{folder}: {count} entries")).collect();
    assert_none(&crowded, "rooms with more than a dozen entries beside their table of contents");
}

/// Whatever ARCHITECTURE.md names in the form of a path is there.
#[test]
fn the_page_on_the_architecture_names_nothing_that_is_gone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("a file of the project");
    let named = page.split('`').skip(1).step_by(2).filter(|name| {
        let is_path = name.contains('/') || [".rs", ".toml"].iter().any(|it| name.ends_with(it));
        is_path && !name.contains("::") && !name.contains(' ')
    });
    let is_there = |name: &str| {
        let places = [
            "",
            "src",
            "src/atlas",
            "src/data",
            "src/map",
            "src/session",
            "src/ui",
            "assets/history",
            "src/geometry",
        ];
        places.iter().any(|place| root.join(place).join(name).exists())
    };
    let gone: Vec<String> = named.filter(|name| !is_there(name)).map(str::to_owned).collect();
    assert_none(&gone, "ARCHITECTURE.md names what is not there");
}

//! The layers of ARCHITECTURE.md, read from the code itself.

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may use, besides itself.
const LAYERS: [(&str, &[&str]); 10] = [
    ("time", &[]),
    ("geometry", &[]),
    ("language", &["time"]),
    ("atlas", &["time", "geometry", "language"]),
    ("data", &["time", "geometry", "language", "atlas"]),
    ("map", &["time", "geometry", "language", "atlas"]),
    ("session", &["time", "geometry", "language", "atlas", "map"]),
    ("paint", &["geometry", "map"]),
    ("export", &["time", "geometry", "language", "atlas", "map", "session", "paint"]),
    ("ui", &["time", "geometry", "language", "atlas", "map", "session", "paint", "export"]),
];

/// The edges may use everything, and are the only ones to touch clock, disk and chance.
const EDGES: [&str; 3] = ["app", "assets", "cli"];

/// Where egui may be mentioned.
const MAY_NAME_EGUI: [&str; 3] = ["paint/egui/", "ui/", "app/"];

/// What only the edges may name.
const EDGE_WORDS: [&str; 6] =
    ["std::fs", "File::", "SystemTime", "Instant::now", "Zoned::now", "std::env"];

fn source_files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the sources") {
            let path: PathBuf = entry.expect("an entry of the sources").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("inside the sources");
                let text = fs::read_to_string(&path).expect("a file of the sources");
                files.push((name.to_string_lossy().replace('\\', "/"), without_tests(&text)));
            }
        }
    }
    files.sort();
    files
}

/// The code above the unit tests, which may use what they like.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

fn layer_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or_default()
}

fn lines_with<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    text.lines()
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
    for (file, text) in source_files() {
        let layer = layer_of(&file);
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else { continue };
        for (line, code) in lines_with(&text, "crate::") {
            for path in code.split("crate::").skip(1) {
                let used = path.split(|c: char| !c.is_alphanumeric() && c != '_').next();
                let used = used.unwrap_or_default();
                if !used.is_empty() && used != layer && !allowed.contains(&used) {
                    broken.push(format!("src/{file}:{line}: {layer} uses {used}"));
                }
            }
        }
    }
    assert_none(&broken, "a layer uses one that it must not");
}

#[test]
fn every_file_belongs_to_a_layer_or_an_edge() {
    let roots = ["lib", "main"];
    let known = |layer: &str| {
        LAYERS.iter().any(|(name, _)| *name == layer)
            || EDGES.contains(&layer)
            || roots.contains(&layer)
    };
    let files = source_files();
    let strangers: Vec<_> =
        files.into_iter().map(|(file, _)| file).filter(|file| !known(layer_of(file))).collect();
    assert_none(&strangers, "files outside the layers");
}

#[test]
fn nothing_below_paint_mentions_egui() {
    let mut broken = Vec::new();
    for (file, text) in source_files() {
        if MAY_NAME_EGUI.iter().any(|allowed| file.starts_with(allowed)) {
            continue;
        }
        let words = ["egui::", "eframe::", "egui_plot"];
        for (line, _) in words.iter().flat_map(|word| lines_with(&text, word)) {
            broken.push(format!("src/{file}:{line}"));
        }
    }
    broken.retain(|place| !place.starts_with("src/paint/mod.rs"));
    assert_none(&broken, "egui is mentioned where it must not be");
}

#[test]
fn only_the_edges_touch_disk_clock_and_surroundings() {
    let mut broken = Vec::new();
    for (file, text) in source_files() {
        if EDGES.contains(&layer_of(&file)) {
            continue;
        }
        for word in EDGE_WORDS {
            for (line, _) in lines_with(&text, word) {
                broken.push(format!("src/{file}:{line}: {word}"));
            }
        }
    }
    assert_none(&broken, "only the edges may do this");
}

#[test]
fn no_source_file_holds_more_than_one_idea() {
    const LONGEST: usize = 400;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let long: Vec<String> = source_files()
        .into_iter()
        .filter_map(|(file, _)| {
            let lines = fs::read_to_string(root.join(&file)).ok()?.lines().count();
            (lines > LONGEST).then(|| format!("src/{file}: {lines} lines"))
        })
        .collect();
    assert_none(&long, "files of more than 400 lines");
}

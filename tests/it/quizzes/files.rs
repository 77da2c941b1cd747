//! The history as it stands in its files, without the program's own reading of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use kuril_atlas::assets;
use kuril_atlas::data::FileBody;
use toml::{Table, Value};

pub(super) fn is_toml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "toml")
}

/// The files of the history as they stand on the disk.
pub(super) static RAW: LazyLock<BTreeMap<&'static str, Vec<Table>>> = LazyLock::new(|| {
    let kinds = [
        "control",
        "event",
        "territory",
        "holder",
        "treaty",
        "position",
        "voice",
        "name",
        "place",
        "journey",
        "person",
        "viewpoint",
        "era",
        "says",
    ];
    let mut tables: BTreeMap<&'static str, Vec<Table>> = BTreeMap::new();
    for file in assets::built_in_history() {
        let FileBody::Bytes(bytes) = &file.body else { continue };
        let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| is_toml(&file.path)) else {
            continue;
        };
        let whole: Table = text.parse().expect("a file of the history");
        for kind in kinds {
            let blocks = whole.get(kind).and_then(Value::as_array).into_iter().flatten();
            let blocks = blocks.filter_map(Value::as_table).cloned();
            tables.entry(kind).or_default().extend(blocks);
        }
    }
    tables
});

pub(super) fn raw(kind: &str) -> &'static [Table] {
    &RAW[kind]
}

pub(super) fn text<'a>(block: &'a Table, key: &str) -> &'a str {
    block.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn list<'a>(block: &'a Table, key: &str) -> Vec<&'a str> {
    let all = block.get(key).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_str).collect()
}

pub(super) fn block(kind: &str, id: &str) -> &'static Table {
    raw(kind).iter().find(|it| text(it, "id") == id).unwrap_or_else(|| panic!("no {kind} {id}"))
}

/// The row of a land on a day: the days of the files compare as texts.
pub(super) fn row(land: &str, day: &str) -> &'static Table {
    let is_on = |row: &&Table| {
        let (from, to) = (text(row, "from"), text(row, "to"));
        list(row, "territories").contains(&land)
            && from.trim_end_matches('~') <= day
            && (to.is_empty() || day < to.trim_end_matches('~'))
    };
    raw("control").iter().find(is_on).unwrap_or_else(|| panic!("nobody holds {land} on {day}"))
}

pub(super) fn holder(land: &str, year: &str) -> &'static str {
    text(row(land, &format!("{year}-07-01")), "holder")
}

/// "Russian Empire".
pub(super) fn alone(holder: &str) -> String {
    let name = text(block("holder", holder), "name");
    let name = name.strip_prefix("the ").unwrap_or(name);
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

pub(super) fn power(holder: &str) -> &'static str {
    text(block("holder", holder), "power")
}

/// The land of a name as questions write it: "Iturup / Etorofu".
pub(super) fn land_named(name: &str) -> Option<&'static str> {
    let found = raw("territory").iter().find(|it| {
        let is_paired = it.get("paired").and_then(Value::as_bool).unwrap_or_default();
        let paired = format!("{} / {}", text(it, "name"), text(it, "alias"));
        if is_paired && !text(it, "alias").is_empty() {
            paired == name
        } else {
            text(it, "name") == name
        }
    });
    found.map(|it| text(it, "id"))
}

/// The holder whose name stands in a sentence.
pub(super) fn holder_named(name: &str) -> Option<&'static str> {
    raw("holder").iter().find(|it| text(it, "name") == name).map(|it| text(it, "id"))
}

/// Whether two texts are the same, but for the first letter: an answer begins with a capital one.
fn is_same(one: &str, other: &str) -> bool {
    one.get(1..) == other.get(1..)
        && one.get(..1).map(str::to_lowercase) == other.get(..1).map(str::to_lowercase)
}

/// The lands of "Iturup / Etorofu and Shikotan", of "the islands from Shumshu to Urup" its ends, of
/// a group all.
pub(super) fn lands_named(text_of: &str) -> Option<Vec<&'static str>> {
    let words = assets::words();
    let groups: BTreeSet<&str> = raw("territory").iter().map(|it| text(it, "group")).collect();
    let group = groups.into_iter().find(|it| {
        words.say_if(&format!("group-{it}")).is_some_and(|name| is_same(&name, text_of))
    });
    if let Some(group) = group {
        let members = raw("territory").iter().filter(|it| text(it, "group") == group);
        return Some(members.map(|it| text(it, "id")).collect());
    }
    if let Some(land) = land_named(text_of) {
        return Some(vec![land]);
    }
    let ends = ["the islands from ", "The islands from "];
    if let Some(ends) = ends.iter().find_map(|it| text_of.strip_prefix(it)) {
        let (first, last) = ends.split_once(" to ")?;
        return Some(vec![land_named(first)?, land_named(last)?]);
    }
    // A name can have an "and" of its own.
    let cuts = text_of.match_indices(" and ").chain(text_of.match_indices(", "));
    let of_lists = text_of.match_indices("; and ").chain(text_of.match_indices("; "));
    let mut cuts = cuts.chain(of_lists);
    cuts.find_map(|(at, cut)| {
        let (first, last) = (&text_of[..at], &text_of[at + cut.len()..]);
        Some([lands_named(first)?, lands_named(last)?].concat())
    })
}

/// The colours of a holder: one of a state alone, two where others were there beside it.
pub(super) fn colours(holder: &str) -> Vec<&'static str> {
    list(block("holder", holder), "colours")
}

/// The rows of a land that touch a stretch of years, in order of time.
pub(super) fn rows_within(land: &str, first: &str, last: &str) -> Vec<&'static Table> {
    let day = |row: &'static Table, key: &str| text(row, key).trim_end_matches('~');
    let (first, last) = (format!("{first}-01-01"), format!("{last}-12-31"));
    let touches = |row: &&'static Table| {
        let to = day(row, "to");
        list(row, "territories").contains(&land)
            && day(row, "from") <= last.as_str()
            && (to.is_empty() || first.as_str() < to)
    };
    let mut rows: Vec<&Table> = raw("control").iter().filter(touches).collect();
    rows.sort_by_key(|row| text(row, "from"));
    rows
}

use std::cell::RefCell;
use std::path::Path;

use toml::de::DeTable;

use crate::atlas::{Atlas, BaseMap, Event, TerritoryId};
use crate::time::Day;

use super::Problem;
use super::bibliography::read_bibliography;
use super::control::{Row, read_control};
use super::entry::{Entry, Ids};
use super::events::{Known, read_event};
use super::file::{FileText, HistoryFile};
use super::names::{read_actor, read_holder, read_place, read_territory};
use super::problem::did_you_mean;
use super::rules::assemble_control;

/// The kinds of block a history file may hold.
const KINDS: [&str; 6] = ["actor", "control", "event", "holder", "place", "territory"];

/// Builds the atlas from the files of a history folder.
///
/// Never fails: what is wrong is in the list, in the order of files and lines, and left out.
pub fn read_history(files: &[HistoryFile], base_map: BaseMap, today: Day) -> (Atlas, Vec<Problem>) {
    let problems = RefCell::new(Vec::new());
    let texts: Vec<FileText<'_>> = files
        .iter()
        .filter(|file| has_ending(&file.path, "toml") || has_ending(&file.path, "bib"))
        .filter_map(|file| {
            FileText::new(file).map_err(|problem| problems.borrow_mut().push(problem)).ok()
        })
        .collect();
    if texts.is_empty() && problems.borrow().is_empty() {
        problems.borrow_mut().push(Problem::of_folder(
            "the folder holds no history",
            "it needs .toml files with [[event]] blocks and a sources.bib; \
             copy the atlas's own assets/history and change that",
        ));
    }

    let mut source_ids = Ids::new("source", "sources.bib");
    let mut sources = Vec::new();
    for file in texts.iter().filter(|file| has_ending(file.path, "bib")) {
        read_bibliography(file, &mut source_ids, &mut sources, &problems);
    }

    let tables: Vec<_> = texts
        .iter()
        .filter(|file| has_ending(file.path, "toml"))
        .map(|file| (file, parse(file, &problems)))
        .collect();
    let entries: Vec<Entry<'_>> =
        tables.iter().flat_map(|(file, table)| entries_of(file, table, &problems)).collect();
    let of_kind = |kind: &'static str| entries.iter().filter(move |entry| entry.kind == kind);

    let (holders, holder_ids) =
        collect("holder", "holders.toml", of_kind("holder"), read_holder, |it| &it.slug);
    let (actors, actor_ids) =
        collect("actor", "actors.toml", of_kind("actor"), read_actor, |it| &it.slug);
    let (places, place_ids) = collect(
        "place",
        "places.toml",
        of_kind("place"),
        |entry| read_place(entry, &source_ids),
        |it| &it.slug,
    );
    let (mut territories, territory_ids) = collect(
        "territory",
        "territories.toml",
        of_kind("territory"),
        |entry| read_territory(entry, &source_ids),
        |it| &it.slug,
    );
    let known = Known { actors: &actor_ids, places: &place_ids, sources: &source_ids };
    let (mut events, _) = collect(
        "event",
        "events",
        of_kind("event"),
        |entry| read_event(entry, &known),
        |it| &it.slug,
    );
    events.sort_by(|a, b| event_order(a).cmp(&event_order(b)));

    let mut rows: Vec<Vec<Row>> = territories.iter().map(|_| Vec::new()).collect();
    for entry in of_kind("control") {
        for row in read_control(entry, &territory_ids, &holder_ids, &source_ids) {
            rows[row.territory].push(row);
        }
    }
    let mut problems = problems.into_inner();
    for (territory, rows) in territories.iter_mut().zip(rows) {
        territory.control = assemble_control(territory, rows, &mut problems);
    }
    if !texts.is_empty() {
        report_units_without_territory(&base_map, &territory_ids, &mut problems);
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    let territory_of_unit = (base_map.unit_slugs())
        .map(|unit| territories.iter().position(|it| it.slug == unit).map(TerritoryId::from_index))
        .collect();
    let atlas = Atlas {
        base_map,
        holders,
        territories,
        territory_of_unit,
        actors,
        places,
        events,
        sources,
        today,
    };
    (atlas, problems)
}

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// By first day, then the weightier first, then by id, so that the order never depends on files.
fn event_order(event: &Event) -> (Day, std::cmp::Reverse<i64>, &str) {
    let weight = std::cmp::Reverse(event.significance.number());
    (event.date.first_day(), weight, &event.slug)
}

fn parse<'a>(file: &FileText<'a>, problems: &RefCell<Vec<Problem>>) -> DeTable<'a> {
    let (table, errors) = DeTable::parse_recoverable(file.text);
    for error in errors {
        let byte = error.span().map_or(0, |span| span.start);
        problems.borrow_mut().push(file.problem(
            byte,
            format!("the file is not TOML here: {}", error.message()),
            Some("check the quotation marks, brackets and commas of this line".to_owned()),
        ));
    }
    table.into_inner()
}

fn entries_of<'a>(
    file: &'a FileText<'a>,
    table: &'a DeTable<'a>,
    problems: &'a RefCell<Vec<Problem>>,
) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for (key, value) in table {
        let kind = key.get_ref().as_ref();
        let blocks = value.get_ref().as_array();
        let (Some(blocks), true) = (blocks, KINDS.contains(&kind)) else {
            let hint = did_you_mean(kind, KINDS).unwrap_or_else(|| {
                format!("a file is made of {}", KINDS.map(|kind| format!("[[{kind}]]")).join(", "))
            });
            let what = format!("\"{kind}\" is no block of a history file");
            problems.borrow_mut().push(file.problem(key.span().start, what, Some(hint)));
            continue;
        };
        entries.extend(blocks.iter().filter_map(|block| {
            let table = block.get_ref().as_table()?;
            Some(Entry::new(file, kind, table, block.span().start, problems))
        }));
    }
    entries
}

/// Reads all entries of a kind; a second one with the same id is reported and left out.
fn collect<'e, T>(
    kind: &'static str,
    home: &'static str,
    entries: impl Iterator<Item = &'e Entry<'e>>,
    read: impl Fn(&Entry<'_>) -> Option<T>,
    slug: impl Fn(&T) -> &str,
) -> (Vec<T>, Ids) {
    let mut ids = Ids::new(kind, home);
    let mut items = Vec::new();
    for entry in entries {
        let Some(item) = read(entry) else {
            ids.leave_out(entry.id().unwrap_or_default());
            continue;
        };
        if ids.add(slug(&item)) {
            items.push(item);
        } else {
            entry.report(
                format!("{} is there twice", entry.name),
                Some("rename or delete one of the two; the first is used".to_owned()),
            );
        }
    }
    (items, ids)
}

fn report_units_without_territory(
    base_map: &BaseMap,
    territories: &Ids,
    problems: &mut Vec<Problem>,
) {
    let missing: Vec<&str> =
        base_map.unit_slugs().filter(|unit| !territories.contains(unit)).collect();
    let Some(first) = missing.first() else { return };
    problems.push(Problem::of_folder(
        format!("units of the map without a territory: {}", missing.join(", ")),
        format!("add a [[territory]] block with id = \"{first}\" to territories.toml"),
    ));
}

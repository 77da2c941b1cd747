use toml::de::DeTable;

use crate::atlas::{Atlas, BaseMap, Event, Table, Territory, TerritoryId};
use crate::data::bibliography::read_bibliography;
use crate::data::blocks::Blocks;
use crate::data::georeference::georeference;
use crate::data::problem::{Problem, Problems, did_you_mean};
use crate::data::progress::ReadingProgress;
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::file::{FileBody, FileText, HistoryFile, has_ending};
use crate::data::record::references::References;
use crate::data::rules;
use crate::data::rules::{Origins, assemble_control};
use crate::data::several::on_each;
use crate::data::toml::events::{EventReferences, SaidOf, read_event, read_saying};
use crate::data::toml::figures::read_series;
use crate::data::toml::glossary::{read_loaded_word, read_term};
use crate::data::toml::names::{read_actor, read_group, read_holder, read_place, read_territory};
use crate::data::toml::treaties::read_treaty;
use crate::data::toml::viewpoints::read_official_map;
use crate::data::toml::voices::VoiceReferences;
use crate::time::Day;

/// The kinds of block a history file may hold.
const KINDS: [&str; 22] = [
    "actor",
    "argument",
    "control",
    "document",
    "era",
    "event",
    "group",
    "holder",
    "journey",
    "line",
    "loaded",
    "name",
    "person",
    "place",
    "position",
    "says",
    "series",
    "term",
    "territory",
    "treaty",
    "viewpoint",
    "voice",
];

/// Builds the atlas from the files of a history folder.
///
/// Never fails: what is wrong is in the list, in the order of files and lines, and left out. The
/// day on the clock is [`Atlas::today`] as far as history is known.
pub fn read_history(files: &[HistoryFile], base_map: BaseMap, clock: Day) -> (Atlas, Vec<Problem>) {
    read_history_watched(files, base_map, clock, &ReadingProgress::default())
}

/// The same, telling how far it is.
pub fn read_history_watched(
    files: &[HistoryFile],
    base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
) -> (Atlas, Vec<Problem>) {
    let Assembled { atlas, mut problems, origins } = assembled(files, base_map, clock, progress);
    // Rules on the whole say nothing while a part of it is missing.
    if let Some(origins) = &origins {
        problems.extend(rules::check(&atlas, origins));
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    (atlas, problems)
}

/// The same for files that are known to keep the rules on the whole, as a test says of the built-in
/// ones: it takes half the time.
pub fn read_sound_history(
    files: &[HistoryFile],
    base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
) -> (Atlas, Vec<Problem>) {
    let Assembled { atlas, problems, .. } = assembled(files, base_map, clock, progress);
    (atlas, problems)
}

/// What was read, before the rules on the whole.
struct Assembled {
    atlas: Atlas,
    problems: Vec<Problem>,
    /// Where its entries stand, if no file is missing.
    origins: Option<Origins>,
}

#[expect(clippy::too_many_lines, reason = "one step for each kind of entry, in their order")]
fn assembled(
    files: &[HistoryFile],
    mut base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
) -> Assembled {
    let problems = Problems::default();
    let texts = texts_of(files, &problems);
    let bib_is_unread = is_unread(files, &texts, "bib");
    let toml_is_unread = is_unread(files, &texts, "toml");
    let mut source_ids = Ids::new("source", "sources.bib");
    source_ids.is_unreadable = bib_is_unread;
    let mut sources = Vec::new();
    for file in texts.iter().filter(|file| has_ending(file.path, "bib")) {
        read_bibliography(file, &mut source_ids, &mut sources, &problems);
    }
    let toml: Vec<_> = texts.iter().filter(|file| has_ending(file.path, "toml")).collect();
    progress.begin_bytes(toml.iter().map(|file| file.text.len()).sum());
    let tables = on_each(toml, |file: &FileText<'_>| {
        let table = file.table(&problems);
        progress.add_bytes(file.text.len());
        (file, table)
    });
    let entries = tables.iter().flat_map(|(file, it)| entries_of(file, it, &problems));
    let mut blocks = Blocks {
        entries: entries.collect(),
        origins: Origins::default(),
        are_incomplete: toml_is_unread,
        progress,
    };
    progress.begin_blocks(blocks.entries.len());

    let (holders, holder_ids) =
        blocks.collect("holder", "holders.toml", read_holder, |it| &it.slug);
    let (actors, actor_ids) = blocks.collect("actor", "actors.toml", read_actor, |it| &it.slug);
    let (mut places, place_ids) =
        blocks.collect("place", "places.toml", |it| read_place(it, &source_ids), |it| &it.slug);
    let (groups, group_ids) =
        blocks.collect("group", "territories.toml", read_group, |it| &it.slug);
    let (mut territories, territory_ids) = blocks.collect(
        "territory",
        "territories.toml",
        |it| read_territory(it, &group_ids, &source_ids),
        |it| &it.slug,
    );
    let references =
        EventReferences { actors: &actor_ids, places: &place_ids, sources: &source_ids };
    let (mut events, event_ids) =
        blocks.collect("event", "events", |it| read_event(it, &references), |it| &it.slug);
    events.sort_by(|a, b| event_order(a).cmp(&event_order(b)));
    let event_ids = event_ids.in_order(events.iter().map(|event| event.slug.as_str()));

    let references = References {
        actors: &actor_ids,
        events: &event_ids,
        holders: &holder_ids,
        places: &place_ids,
        sources: &source_ids,
        territories: &territory_ids,
    };
    let (mut treaties, treaty_ids) =
        blocks.collect("treaty", "treaties.toml", |it| read_treaty(it, &references), |it| &it.slug);
    treaties.sort_by_key(|treaty| treaty.signed.first_day());
    let treaty_ids = treaty_ids.in_order(treaties.iter().map(|treaty| treaty.slug.as_str()));
    let (people, people_ids) = blocks.people(&references);
    let (lines, journeys) = blocks.routes(&references, &treaty_ids, &people_ids, &base_map);
    let (positions, position_ids) = blocks.positions(&references);
    let of_events =
        EventReferences { actors: &actor_ids, places: &place_ids, sources: &source_ids };
    let (mut arguments, argument_ids) = blocks.arguments(&of_events, &event_ids, &people_ids);
    for entry in blocks.of_kind("says") {
        match read_saying(entry, &event_ids, &argument_ids, &source_ids) {
            Some((SaidOf::Event(id), saying)) => events[id.index()].sayings.push(saying),
            Some((SaidOf::Argument(id), saying)) => arguments[id.index()].sayings.push(saying),
            None => {}
        }
    }
    let voices = blocks.voices(&VoiceReferences {
        common: &references,
        treaties: &treaty_ids,
        positions: &position_ids,
        people: &people_ids,
    });
    let read = |it: &Entry<'_>| read_term(it, &source_ids);
    let (terms, _) = blocks.collect("term", "glossary.toml", read, |it| &it.slug);
    let (loaded_words, _) =
        blocks.collect("loaded", "loaded-words.toml", read_loaded_word, |it| &it.word);
    let eras = blocks.eras(&references);
    let (series, _) =
        blocks.collect("series", "series.toml", |it| read_series(it, &references), |it| &it.slug);
    let official_maps =
        blocks.of_kind("viewpoint").filter_map(|it| read_official_map(it, &references)).collect();
    let place_names = blocks.place_names(&references, &places);
    let documents = blocks.documents(&source_ids);

    let rows = blocks.rows(&references, &territories);
    let origins = blocks.origins;
    let mut problems = problems.into_list();
    for (territory, rows) in territories.iter_mut().zip(rows) {
        territory.control = assemble_control(territory, rows, &mut problems);
    }
    if !texts.is_empty() {
        report_units_without_territory(&base_map, &territory_ids, &mut problems);
    }
    let territory_of_unit = territories_of_units(&base_map, &territories);
    georeference(&mut base_map, &mut places, &territory_of_unit);
    let newest = newest_day(&events, &territories);
    let atlas = Atlas {
        base_map,
        holders: Table::new(holders, |it| &it.slug),
        groups: Table::new(groups, |it| &it.slug),
        territories: Table::new(territories, |it| &it.slug),
        territory_of_unit,
        actors: Table::new(actors, |it| &it.slug),
        places: Table::new(places, |it| &it.slug),
        events: Table::new(events, |it| &it.slug),
        treaties: Table::new(treaties, |it| &it.slug),
        lines: Table::new(lines, |it| &it.slug),
        journeys: Table::new(journeys, |it| &it.slug),
        people: Table::new(people, |it| &it.slug),
        eras: Table::new(eras, |it| &it.slug),
        positions: Table::new(positions, |it| &it.slug),
        arguments: Table::new(arguments, |it| &it.slug),
        voices: Table::new(voices, |it| &it.slug),
        terms: Table::new(terms, |it| &it.slug),
        loaded_words,
        official_maps,
        place_names,
        series: Table::new(series, |it| &it.slug),
        sources: Table::new(sources, |it| &it.slug),
        documents,
        known_until: newest.unwrap_or(clock),
        today: Atlas::today_by(clock, newest),
    };
    let origins = (!bib_is_unread && !toml_is_unread).then_some(origins);
    Assembled { atlas, problems, origins }
}

/// The first day of the newest event, or of the newest row of control.
fn newest_day(events: &[Event], territories: &[Territory]) -> Option<Day> {
    let rows = territories.iter().flat_map(|it| &it.control).map(|row| row.period.start());
    events.iter().map(|event| event.date.first_day()).chain(rows).max()
}

/// The territory of each unit of the map.
fn territories_of_units(base_map: &BaseMap, territories: &[Territory]) -> Vec<Option<TerritoryId>> {
    (base_map.unit_slugs())
        .map(|unit| territories.iter().position(|it| it.slug == unit).map(TerritoryId::from_index))
        .collect()
}

/// Whether something with this ending can't be read: then what it may hold is not called unknown
/// in the others.
fn is_unread(files: &[HistoryFile], texts: &[FileText<'_>], ending: &str) -> bool {
    let all = files.iter().filter(|file| has_ending(&file.path, ending)).count();
    let read = texts.iter().filter(|text| has_ending(text.path, ending)).count();
    all > read || files.iter().any(|file| file.hides(ending))
}

/// The history files that can be read; all else in the folder is reported.
fn texts_of<'a>(files: &'a [HistoryFile], problems: &Problems) -> Vec<FileText<'a>> {
    let read = |file| FileText::new(file).map_err(|problem| problems.add(problem)).ok();
    let texts: Vec<FileText<'_>> = files.iter().filter_map(read).collect();
    let is_history = |file: &HistoryFile| {
        !matches!(file.body, FileBody::Foreign)
            && (has_ending(&file.path, "toml") || has_ending(&file.path, "bib"))
    };
    if texts.is_empty() && !files.iter().any(is_history) {
        problems.add(Problem::of_folder(
            "the folder holds no history",
            "it needs .toml files with [[event]] blocks and a sources.bib; \
             copy the atlas's own assets/history and change that",
        ));
    }
    texts
}

/// By first day, then the weightier first, then by id, so that the order never depends on files.
fn event_order(event: &Event) -> (Day, std::cmp::Reverse<i64>, &str) {
    let weight = std::cmp::Reverse(event.significance.number());
    (event.date.first_day(), weight, &event.slug)
}

fn entries_of<'a>(
    file: &'a FileText<'a>,
    table: &'a DeTable<'a>,
    problems: &'a Problems,
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
            problems.add(file.problem(key.span().start, what, Some(hint)));
            continue;
        };
        for block in blocks {
            let start = block.span().start;
            let Some(table) = block.get_ref().as_table() else {
                let what = format!("\"{kind}\" holds something that is no block");
                let hint = format!("write each as a block of its own, under [[{kind}]]");
                problems.add(file.problem(start, what, Some(hint)));
                continue;
            };
            entries.push(Entry::new(file, kind, table, start, problems));
        }
    }
    entries
}

fn report_units_without_territory(
    base_map: &BaseMap,
    territories: &Ids<Territory>,
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

use toml::de::DeTable;

use crate::atlas::{Atlas, BaseMap, Source, Table, Territory, TerritoryId, on_each};
use crate::data::bibliography::read_bibliography;
use crate::data::blocks::Blocks;
use crate::data::georeference::georeference;
use crate::data::parts::{Named, Part, Told};
use crate::data::problem::{Problem, Problems, did_you_mean};
use crate::data::progress::ReadingProgress;
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::file::{FileBody, FileText, HistoryFile, has_ending};
use crate::data::rules;
use crate::data::rules::Origins;
use crate::time::Day;

/// The kinds of block a history file may hold.
const KINDS: [&str; 23] = [
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
    "region",
    "says",
    "series",
    "term",
    "territory",
    "treaty",
    "viewpoint",
    "voice",
];

/// A history that was read, and what is still to be done with it.
pub struct ReadHistory {
    /// What it tells.
    pub atlas: Atlas,
    /// What is wrong with its entries, in the order of files and lines.
    pub problems: Vec<Problem>,
    /// Whether it agrees with itself.
    pub rules: RulesToHold,
}

/// The rules on the whole, which a history is still to be held against. They change nothing of it.
pub struct RulesToHold(Option<Origins>);

impl RulesToHold {
    /// What they find wrong, in the order of files and lines: it takes as long as the reading. They say
    /// nothing while a part of the history is missing.
    pub fn hold(&self, atlas: &Atlas) -> Vec<Problem> {
        let mut problems = self.0.as_ref().map(|it| rules::check(atlas, it)).unwrap_or_default();
        sort(&mut problems);
        problems
    }
}

/// Builds the atlas from the files of a history folder.
///
/// Never fails: what is wrong is in the list, in the order of files and lines, and left out. The
/// day on the clock is [`Atlas::today`] as far as history is known.
pub fn read_history(files: &[HistoryFile], base_map: BaseMap, clock: Day) -> (Atlas, Vec<Problem>) {
    let ReadHistory { atlas, mut problems, rules } =
        read_history_ahead(files, base_map, clock, &ReadingProgress::default());
    problems.extend(rules.hold(&atlas));
    sort(&mut problems);
    (atlas, problems)
}

/// The same ahead of the rules on the whole: it can be shown while it is held against them. Tells how
/// far it is.
pub fn read_history_ahead(
    files: &[HistoryFile],
    base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
) -> ReadHistory {
    let Assembled { atlas, mut problems, origins } =
        assembled(files, base_map, clock, progress, Origins::default());
    sort(&mut problems);
    ReadHistory { atlas, problems, rules: RulesToHold(origins) }
}

fn sort(problems: &mut [Problem]) {
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
}

/// The same for files that are known to keep the rules on the whole, as a test says of the built-in
/// ones: it takes half the time.
pub fn read_sound_history(
    files: &[HistoryFile],
    base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
) -> (Atlas, Vec<Problem>) {
    let Assembled { atlas, problems, .. } =
        assembled(files, base_map, clock, progress, Origins::unwanted());
    (atlas, problems)
}

/// What was read, before the rules on the whole.
struct Assembled {
    atlas: Atlas,
    problems: Vec<Problem>,
    /// Where its entries stand, if no file is missing.
    origins: Option<Origins>,
}

fn assembled(
    files: &[HistoryFile],
    base_map: BaseMap,
    clock: Day,
    progress: &ReadingProgress,
    origins: Origins,
) -> Assembled {
    let problems = Problems::default();
    let texts = texts_of(files, &problems);
    let bib_is_unread = is_unread(files, &texts, "bib");
    let toml_is_unread = is_unread(files, &texts, "toml");
    let (sources, tables) = parsed(&texts, bib_is_unread, &problems, progress);
    let entries = tables.iter().flat_map(|(file, it)| entries_of(file, it, &problems));
    let entries: Vec<Entry<'_>> = entries.collect();
    progress.begin_blocks(entries.len());
    let mut blocks = Blocks::new(entries, origins, toml_is_unread, progress);
    let mut named = Named::read(&mut blocks, sources);
    let mut told = Told::read(&mut blocks, &named, &base_map);
    let rows = blocks.rows(&named.references(), &named.territories.items);
    let origins = blocks.into_origins();
    // There are many, and each is made of many pieces.
    on_each(tables, drop);
    let mut problems = problems.into_list();
    named.take_control(rows, &mut problems);
    named.take_sayings(std::mem::take(&mut told.sayings));
    if !texts.is_empty() {
        report_units_without_territory(&base_map, &named.territories.ids, &mut problems);
    }
    let atlas = atlas_of(base_map, named, told, clock);
    let origins = (!bib_is_unread && !toml_is_unread).then_some(origins);
    Assembled { atlas, problems, origins }
}

/// Everything in its table, and the land under it.
fn atlas_of(mut base_map: BaseMap, mut named: Named, told: Told, clock: Day) -> Atlas {
    let territory_of_unit = territories_of_units(&base_map, &named.territories.items);
    georeference(&mut base_map, &mut named.places.items, &territory_of_unit);
    let newest = named.newest_day();
    Atlas {
        base_map,
        holders: named.holders.into_table(|it| &it.slug),
        groups: Table::new(named.groups, |it| &it.slug),
        territories: named.territories.into_table(|it| &it.slug),
        regions: named.regions,
        territory_of_unit,
        actors: named.actors.into_table(|it| &it.slug),
        places: named.places.into_table(|it| &it.slug),
        events: named.events.into_table(|it| &it.slug),
        treaties: Table::new(told.treaties, |it| &it.slug),
        lines: Table::new(told.lines, |it| &it.slug),
        journeys: Table::new(told.journeys, |it| &it.slug),
        people: Table::new(told.people, |it| &it.slug),
        eras: Table::new(told.eras, |it| &it.slug),
        positions: Table::new(told.positions, |it| &it.slug),
        arguments: Table::new(told.arguments, |it| &it.slug),
        voices: Table::new(told.voices, |it| &it.slug),
        terms: Table::new(told.terms, |it| &it.slug),
        loaded_words: told.loaded_words,
        official_maps: told.official_maps,
        place_names: told.place_names,
        series: Table::new(told.series, |it| &it.slug),
        sources: named.sources.into_table(|it| &it.slug),
        documents: told.documents,
        known_until: newest.unwrap_or(clock),
        today: Atlas::today_by(clock, newest),
    }
}

type Tables<'a> = Vec<(&'a FileText<'a>, DeTable<'a>)>;

/// The works of all bibliographies, and the tables of all other files; as many at once as the
/// machine can.
fn parsed<'a>(
    texts: &'a [FileText<'a>],
    bib_is_unread: bool,
    problems: &Problems,
    progress: &ReadingProgress,
) -> (Part<Source>, Tables<'a>) {
    enum Work<'a> {
        Bibliographies(Vec<&'a FileText<'a>>),
        Table(&'a FileText<'a>),
    }
    enum Done<'a> {
        Bibliographies(Part<Source>),
        Table(&'a FileText<'a>, DeTable<'a>),
    }
    let with = |ending| texts.iter().filter(move |file| has_ending(file.path, ending));
    progress.begin_bytes(with("toml").map(|file| file.text.len()).sum());
    // What takes longest is begun first.
    let bibliographies = Work::Bibliographies(with("bib").collect());
    let works = std::iter::once(bibliographies).chain(with("toml").map(Work::Table)).collect();
    let done = on_each(works, |work: Work<'a>| match work {
        Work::Bibliographies(files) => {
            Done::Bibliographies(sources_of(&files, bib_is_unread, problems))
        }
        Work::Table(file) => {
            let table = file.table(problems);
            progress.add_bytes(file.text.len());
            Done::Table(file, table)
        }
    });
    let (mut sources, mut tables) = (sources_of(&[], bib_is_unread, problems), Vec::new());
    for done in done {
        match done {
            Done::Bibliographies(read) => sources = read,
            Done::Table(file, table) => tables.push((file, table)),
        }
    }
    (sources, tables)
}

fn sources_of(files: &[&FileText<'_>], is_unread: bool, problems: &Problems) -> Part<Source> {
    let (mut items, mut ids) = (Vec::new(), Ids::new("source", "sources.bib"));
    ids.is_unreadable = is_unread;
    for file in files {
        read_bibliography(file, &mut ids, &mut items, problems);
    }
    Part { items, ids }
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

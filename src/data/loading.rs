use std::cell::RefCell;

use toml::de::DeTable;

use crate::atlas::{
    Argument, Atlas, BaseMap, Document, Era, Event, Journey, MapLine, Person, Place, PlaceName,
    Position, Source, Table, Territory, TerritoryId, Treaty,
};
use crate::data::bibliography::read_bibliography;
use crate::data::georeference::georeference;
use crate::data::problem::{Problem, did_you_mean};
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::file::{FileBody, FileText, HistoryFile, has_ending};
use crate::data::record::references::References;
use crate::data::rules;
use crate::data::rules::{Origins, assemble_control};
use crate::data::toml::control::{Row, read_control};
use crate::data::toml::eras::{in_turn, read_era};
use crate::data::toml::events::{EventReferences, SaidOf, read_argument, read_event, read_saying};
use crate::data::toml::figures::{read_place_name, read_series};
use crate::data::toml::names::{read_actor, read_holder, read_place, read_territory};
use crate::data::toml::people::{read_person, read_position};
use crate::data::toml::routes::{read_journey, read_line};
use crate::data::toml::treaties::read_treaty;
use crate::data::toml::viewpoints::read_official_map;
use crate::time::{Day, HistoricalDate};

/// The kinds of block a history file may hold.
const KINDS: [&str; 18] = [
    "actor",
    "argument",
    "control",
    "document",
    "era",
    "event",
    "holder",
    "journey",
    "line",
    "name",
    "person",
    "place",
    "position",
    "says",
    "series",
    "territory",
    "treaty",
    "viewpoint",
];

/// Builds the atlas from the files of a history folder.
///
/// Never fails: what is wrong is in the list, in the order of files and lines, and left out. The
/// day on the clock is [`Atlas::today`] as far as history is known.
pub fn read_history(
    files: &[HistoryFile],
    mut base_map: BaseMap,
    clock: Day,
) -> (Atlas, Vec<Problem>) {
    let problems = RefCell::new(Vec::new());
    let texts = texts_of(files, &problems);
    let bib_is_unread = is_unread(files, &texts, "bib");
    let toml_is_unread = is_unread(files, &texts, "toml");
    let mut source_ids = Ids::new("source", "sources.bib");
    source_ids.is_unreadable = bib_is_unread;
    let mut sources = Vec::new();
    for file in texts.iter().filter(|file| has_ending(file.path, "bib")) {
        read_bibliography(file, &mut source_ids, &mut sources, &problems);
    }
    let tables: Vec<_> = texts
        .iter()
        .filter(|file| has_ending(file.path, "toml"))
        .map(|file| (file, parse(file, &problems)))
        .collect();
    let mut blocks = Blocks {
        entries: tables.iter().flat_map(|(file, it)| entries_of(file, it, &problems)).collect(),
        origins: Origins::default(),
        are_incomplete: toml_is_unread,
    };

    let (holders, holder_ids) =
        blocks.collect("holder", "holders.toml", read_holder, |it| &it.slug);
    let (actors, actor_ids) = blocks.collect("actor", "actors.toml", read_actor, |it| &it.slug);
    let (mut places, place_ids) =
        blocks.collect("place", "places.toml", |it| read_place(it, &source_ids), |it| &it.slug);
    let (mut territories, territory_ids) = blocks.collect(
        "territory",
        "territories.toml",
        |it| read_territory(it, &source_ids),
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
    let (lines, journeys) = blocks.routes(&references, &treaty_ids, &base_map);
    let (people, people_ids) = blocks.people(&references);
    let (positions, _) = blocks.positions(&references);
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
    let eras = blocks.eras(&references);
    let (series, _) =
        blocks.collect("series", "series.toml", |it| read_series(it, &references), |it| &it.slug);
    let official_maps =
        blocks.of_kind("viewpoint").filter_map(|it| read_official_map(it, &references)).collect();
    let place_names = blocks.place_names(&references, &places);
    let documents = blocks.documents(&source_ids);

    let rows = blocks.rows(&references, territories.len());
    let origins = blocks.origins;
    let mut problems = problems.into_inner();
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
        voices: Table::new(Vec::new(), |it| &it.slug),
        terms: Table::new(Vec::new(), |it| &it.slug),
        loaded_words: Vec::new(),
        official_maps,
        place_names,
        series: Table::new(series, |it| &it.slug),
        sources: Table::new(sources, |it| &it.slug),
        documents,
        known_until: newest.unwrap_or(clock),
        today: Atlas::today_by(clock, newest),
    };
    // Rules on the whole say nothing while a part of it is missing.
    if !bib_is_unread && !toml_is_unread {
        problems.extend(rules::check(&atlas, &origins));
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    (atlas, problems)
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
fn texts_of<'a>(files: &'a [HistoryFile], problems: &RefCell<Vec<Problem>>) -> Vec<FileText<'a>> {
    let read =
        |file| FileText::new(file).map_err(|problem| problems.borrow_mut().push(problem)).ok();
    let texts: Vec<FileText<'_>> = files.iter().filter_map(read).collect();
    let is_history = |file: &HistoryFile| {
        !matches!(file.body, FileBody::Foreign)
            && (has_ending(&file.path, "toml") || has_ending(&file.path, "bib"))
    };
    if texts.is_empty() && !files.iter().any(is_history) {
        problems.borrow_mut().push(Problem::of_folder(
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
        for block in blocks {
            let start = block.span().start;
            let Some(table) = block.get_ref().as_table() else {
                let what = format!("\"{kind}\" holds something that is no block");
                let hint = format!("write each as a block of its own, under [[{kind}]]");
                problems.borrow_mut().push(file.problem(start, what, Some(hint)));
                continue;
            };
            entries.push(Entry::new(file, kind, table, start, problems));
        }
    }
    entries
}

/// All blocks of all files, and where those that were read stand.
struct Blocks<'a> {
    entries: Vec<Entry<'a>>,
    origins: Origins,
    /// A file with more of them can't be read.
    are_incomplete: bool,
}

impl<'a> Blocks<'a> {
    fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }

    /// Reads all entries of a kind; a second one with the same id is reported and left out.
    fn collect<T>(
        &mut self,
        kind: &'static str,
        home: &'static str,
        read: impl Fn(&Entry<'a>) -> Option<T>,
        slug: impl Fn(&T) -> &str,
    ) -> (Vec<T>, Ids<T>) {
        let mut ids = Ids::new(kind, home);
        ids.is_unreadable = self.are_incomplete;
        let mut items = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        for entry in self.of_kind(kind) {
            let Some(item) = read(entry) else {
                ids.leave_out(entry.id().unwrap_or_default());
                continue;
            };
            if ids.add(slug(&item)) {
                origins.add(kind, slug(&item), entry.file.path, entry.line());
                items.push(item);
            } else {
                entry.report(
                    format!("{} is there twice", entry.name),
                    Some("rename or delete one of the two; the first is used".to_owned()),
                );
            }
        }
        self.origins = origins;
        (items, ids)
    }

    /// The lines of the map and the journeys over it.
    fn routes(
        &mut self,
        references: &References<'_>,
        treaties: &Ids<Treaty>,
        base_map: &BaseMap,
    ) -> (Vec<MapLine>, Vec<Journey>) {
        let projection = &base_map.projection;
        let read = |it: &Entry<'_>| read_line(it, references, treaties, projection);
        let (lines, _) = self.collect("line", "lines.toml", read, |it| &it.slug);
        let read = |it: &Entry<'_>| read_journey(it, references, projection);
        let (journeys, _) = self.collect("journey", "journeys.toml", read, |it| &it.slug);
        (lines, journeys)
    }

    /// Those who recur, by name.
    fn people(&mut self, references: &References<'_>) -> (Vec<Person>, Ids<Person>) {
        let read = |it: &Entry<'_>| read_person(it, references);
        let (mut people, ids) = self.collect("person", "people.toml", read, |it| &it.slug);
        people.sort_by(|a, b| a.name.cmp(&b.name));
        let ids = ids.in_order(people.iter().map(|person| person.slug.as_str()));
        (people, ids)
    }

    /// What governments hold, by date.
    fn positions(&mut self, references: &References<'_>) -> (Vec<Position>, Ids<Position>) {
        let read = |it: &Entry<'_>| read_position(it, references);
        let (mut positions, ids) = self.collect("position", "positions.toml", read, |it| &it.slug);
        positions.sort_by_key(|position| position.from.first_day());
        let ids = ids.in_order(positions.iter().map(|position| position.slug.as_str()));
        (positions, ids)
    }

    /// What authors argue, by date.
    fn arguments(
        &mut self,
        references: &EventReferences<'_>,
        events: &Ids<Event>,
        people: &Ids<Person>,
    ) -> (Vec<Argument>, Ids<Argument>) {
        let read = |it: &Entry<'_>| read_argument(it, references, events, people);
        let (mut arguments, ids) = self.collect("argument", "arguments.toml", read, |it| &it.slug);
        arguments.sort_by(|a, b| (a.date.first_day(), &a.slug).cmp(&(b.date.first_day(), &b.slug)));
        let ids = ids.in_order(arguments.iter().map(|argument| argument.slug.as_str()));
        (arguments, ids)
    }

    /// The eras, each up to the next one.
    fn eras(&mut self, references: &References<'_>) -> Vec<Era> {
        let (eras, _) =
            self.collect("era", "eras.toml", |it| read_era(it, references), |it| &it.slug);
        let (eras, twice) = in_turn(eras);
        for era in twice {
            let entry = self.of_kind("era").find(|it| it.id() == Some(&era.slug));
            let Some(entry) = entry else { continue };
            let what = format!("{} begins on the same day as another era", entry.name);
            entry.report_field("from", what, Some("an era ends where the next begins".to_owned()));
        }
        eras
    }

    /// The rows of control, territory by territory.
    fn rows(&self, references: &References<'_>, territories: usize) -> Vec<Vec<Row>> {
        let mut rows: Vec<Vec<Row>> = (0..territories).map(|_| Vec::new()).collect();
        for entry in self.of_kind("control") {
            for row in
                read_control(entry, references.territories, references.holders, references.sources)
            {
                rows[row.territory.index()].push(row);
            }
        }
        rows
    }

    /// The names of places, by time; they have no ids, and are found again by the place.
    fn place_names(&mut self, references: &References<'_>, places: &[Place]) -> Vec<PlaceName> {
        let mut names = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        for entry in self.of_kind("name") {
            if let Some(name) = read_place_name(entry, references) {
                let place = &places[name.place.index()].slug;
                origins.add("name", place, entry.file.path, entry.line());
                names.push(name);
            }
        }
        self.origins = origins;
        names.sort_by_key(|name| name.from.as_ref().map(HistoricalDate::first_day));
        names
    }

    /// The documents that must be covered, by the source each names.
    fn documents(&mut self, sources: &Ids<Source>) -> Vec<Document> {
        let mut documents = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        for entry in self.of_kind("document") {
            let source = entry.reference("source", sources);
            let slug = entry.optional_text("source");
            let facts = entry.number("facts");
            entry.finish();
            if let (Some(source), Some(slug), Some(facts)) = (source, slug, facts) {
                origins.add("document", &slug, entry.file.path, entry.line());
                documents.push(Document { source, facts: facts as usize });
            }
        }
        self.origins = origins;
        documents
    }
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

use std::collections::BTreeMap;

use crate::atlas::{
    Argument, BaseMap, Document, Era, Event, Journey, MapLine, Person, Place, PlaceName, Position,
    Source, Territory, Treaty, Voice, on_each,
};
use crate::data::progress::ReadingProgress;
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::references::References;
use crate::data::rules::Origins;
use crate::data::toml::control::{Row, read_control};
use crate::data::toml::eras::{in_turn, read_era};
use crate::data::toml::events::{EventReferences, read_argument};
use crate::data::toml::figures::read_place_name;
use crate::data::toml::people::{read_person, read_position};
use crate::data::toml::routes::{read_journey, read_line};
use crate::data::toml::voices::{VoiceReferences, read_voice};
use crate::time::HistoricalDate;

/// So many entries are read in one go by one thread.
const AT_ONCE: usize = 200;

/// All blocks of all files, and where those that were read stand.
pub struct Blocks<'a> {
    /// By kind, those of each in the order of the files.
    entries: BTreeMap<&'a str, Vec<Entry<'a>>>,
    pub origins: Origins,
    /// A file with more of them can't be read.
    pub are_incomplete: bool,
    /// Is told what was read.
    pub progress: &'a ReadingProgress,
}

impl<'a> Blocks<'a> {
    pub fn new(
        all: Vec<Entry<'a>>,
        origins: Origins,
        are_incomplete: bool,
        progress: &'a ReadingProgress,
    ) -> Self {
        let mut entries: BTreeMap<&str, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in all {
            entries.entry(entry.kind).or_default().push(entry);
        }
        Self { entries, origins, are_incomplete, progress }
    }

    pub fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.get(kind).into_iter().flatten()
    }

    pub fn into_origins(self) -> Origins {
        self.origins
    }

    /// Reads all entries of a kind; a second one with the same id is reported and left out.
    pub fn collect<T>(
        &mut self,
        kind: &'static str,
        home: &'static str,
        read: impl Fn(&Entry<'a>) -> Option<T> + Sync,
        slug: impl Fn(&T) -> &str,
    ) -> (Vec<T>, Ids<T>)
    where
        T: Send,
    {
        let mut ids = Ids::new(kind, home);
        ids.is_unreadable = self.are_incomplete;
        let mut items = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        let entries = self.entries.get_mut(kind).map(Vec::as_mut_slice).unwrap_or_default();
        let progress = self.progress;
        let read_some = |some: &mut [Entry<'a>]| {
            let items: Vec<_> = some.iter().map(&read).collect();
            progress.add_blocks(items.len());
            items
        };
        let read = on_each(entries.chunks_mut(AT_ONCE).collect(), read_some);
        for (entry, item) in entries.iter().zip(read.into_iter().flatten()) {
            let Some(item) = item else {
                ids.leave_out(entry.id().unwrap_or_default());
                continue;
            };
            if ids.add(slug(&item)) {
                origins.add(kind, slug(&item), entry.file.path, || entry.line());
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
    pub fn routes(
        &mut self,
        references: &References<'_>,
        treaties: &Ids<Treaty>,
        people: &Ids<Person>,
        base_map: &BaseMap,
    ) -> (Vec<MapLine>, Vec<Journey>) {
        let projection = &base_map.projection;
        let read = |it: &Entry<'_>| read_line(it, references, treaties, projection);
        let (lines, _) = self.collect("line", "lines.toml", read, |it| &it.slug);
        let read = |it: &Entry<'_>| read_journey(it, references, people, projection);
        let (journeys, _) = self.collect("journey", "journeys.toml", read, |it| &it.slug);
        (lines, journeys)
    }

    /// Those who recur, by name.
    pub fn people(&mut self, references: &References<'_>) -> (Vec<Person>, Ids<Person>) {
        let read = |it: &Entry<'_>| read_person(it, references);
        let (mut people, ids) = self.collect("person", "people.toml", read, |it| &it.slug);
        people.sort_by(|a, b| a.name.cmp(&b.name));
        let ids = ids.in_order(people.iter().map(|person| person.slug.as_str()));
        (people, ids)
    }

    /// What governments hold, by date.
    pub fn positions(&mut self, references: &References<'_>) -> (Vec<Position>, Ids<Position>) {
        let read = |it: &Entry<'_>| read_position(it, references);
        let (mut positions, ids) = self.collect("position", "positions.toml", read, |it| &it.slug);
        positions.sort_by_key(|position| position.from.first_day());
        let ids = ids.in_order(positions.iter().map(|position| position.slug.as_str()));
        (positions, ids)
    }

    /// What authors argue, by date.
    pub fn arguments(
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

    /// What texts of the time say, by date.
    pub fn voices(&mut self, references: &VoiceReferences<'_>) -> Vec<Voice> {
        let read = |it: &Entry<'_>| read_voice(it, references);
        let (mut voices, _) = self.collect("voice", "voices.toml", read, |it| &it.slug);
        voices.sort_by(|a, b| (a.date.first_day(), &a.slug).cmp(&(b.date.first_day(), &b.slug)));
        voices
    }

    /// The eras, each up to the next one.
    pub fn eras(&mut self, references: &References<'_>) -> Vec<Era> {
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
    pub fn rows(
        &mut self,
        references: &References<'_>,
        territories: &[Territory],
    ) -> Vec<Vec<Row>> {
        let mut rows: Vec<Vec<Row>> = territories.iter().map(|_| Vec::new()).collect();
        let mut origins = std::mem::take(&mut self.origins);
        let entries = self.entries.get_mut("control").map(Vec::as_mut_slice).unwrap_or_default();
        let read_some = |some: &mut [Entry<'a>]| {
            let References { territories, holders, sources, .. } = *references;
            let read = |entry: &Entry<'_>| read_control(entry, territories, holders, sources);
            some.iter().flat_map(read).collect::<Vec<Row>>()
        };
        let read = on_each(entries.chunks_mut(AT_ONCE).collect(), read_some);
        for row in read.into_iter().flatten() {
            let territory = row.territory.index();
            let start = row.control.period.start();
            origins.add_row(&territories[territory], start, &row.file, row.line);
            rows[territory].push(row);
        }
        self.origins = origins;
        rows
    }

    /// The names of places, by time; they have no ids, and are found again by the place.
    pub fn place_names(&mut self, references: &References<'_>, places: &[Place]) -> Vec<PlaceName> {
        let mut names = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        for entry in self.of_kind("name") {
            if let Some(name) = read_place_name(entry, references) {
                let place = &places[name.place.index()].slug;
                origins.add("name", place, entry.file.path, || entry.line());
                names.push(name);
            }
        }
        self.origins = origins;
        names.sort_by_key(|name| name.from.as_ref().map(HistoricalDate::first_day));
        names
    }

    /// The documents that must be covered, by the source each names.
    pub fn documents(&mut self, sources: &Ids<Source>) -> Vec<Document> {
        let mut documents = Vec::new();
        let mut origins = std::mem::take(&mut self.origins);
        for entry in self.of_kind("document") {
            let source = entry.reference("source", sources);
            let slug = entry.optional_text("source");
            let facts = entry.number("facts");
            entry.finish();
            if let (Some(source), Some(slug), Some(facts)) = (source, slug, facts) {
                origins.add("document", &slug, entry.file.path, || entry.line());
                documents.push(Document { source, facts: facts as usize });
            }
        }
        self.origins = origins;
        documents
    }
}

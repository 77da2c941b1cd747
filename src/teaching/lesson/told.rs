use std::ops::RangeInclusive;

use crate::atlas::{
    Atlas, LabelKind, MapLabel, MapState, PlaceId, Region, StoryDistance, Subject, differs,
};
use crate::language::Words;
use crate::map::Told;
use crate::teaching::lesson::lesson::Step;
use crate::teaching::lesson::passage::{LinkTarget, Passage};
use crate::teaching::lesson::question::Task;
use crate::time::Day;

/// Parallels that texts tell of: those that the map can show.
const PARALLELS: RangeInclusive<u8> = 20..=66;
/// Of two maps that are compared the islands that differ, and those of a region, are named up to this rank.
const RANK: u32 = 2;

/// What of a step has a name on the map: what its view shows, what its text, its question and the
/// answer name, and the islands of the story that its two maps show differently.
pub fn told_on_the_map(atlas: &Atlas, words: &Words, step: &Step) -> Vec<Told> {
    let Some(view) = &step.view else { return Vec::new() };
    let mut said = said(atlas, words, step);
    let mut named: Vec<(String, Told)> = Vec::new();
    for (index, label) in atlas.base_map.labels.iter().enumerate() {
        let forms = forms(atlas, label, view.day).into_iter();
        named.extend(forms.map(|form| (form, Told::Label(index))));
    }
    for id in towns_without_label(atlas) {
        let forms = [atlas[id].name.clone(), atlas.place_name_on(id, view.day)];
        named.extend(forms.map(|form| (form, Told::Town(id))));
    }
    // The longer first: the Sea of Okhotsk is no town.
    named.sort_by(|(one, _), (other, _)| (other.len(), one).cmp(&(one.len(), other)));
    let mut told: Vec<Told> = Vec::new();
    told.extend(parallels(words, &said).map(Told::Parallel));
    for (i, (form, one)) in named.iter().enumerate() {
        if !told.contains(one) && said.has(form) {
            told.push(*one);
        }
        let is_last = named.get(i + 1).is_none_or(|(next, _)| next != form);
        if is_last {
            said.take(form);
        }
    }
    let said = self::said(atlas, words, step);
    let meant = regions_said(atlas, &said).flat_map(|it| islands_of(atlas, it));
    let islands = view.compared.into_iter().flat_map(|states| differing(atlas, states));
    for island in meant.chain(islands) {
        if !told.contains(&Told::Label(island)) && !told.contains(&Told::Shown(island)) {
            told.push(Told::Shown(island));
        }
    }
    told
}

/// The regions that a text tells of.
pub fn regions_said<'a>(atlas: &'a Atlas, said: &'a Said) -> impl Iterator<Item = &'a Region> {
    let is_said = |it: &&Region| it.name.iter().chain(&it.aliases).any(|name| said.has(name));
    atlas.regions.iter().filter(is_said)
}

/// The names of the islands of a region that texts call otherwise: the four island groups.
fn islands_of<'a>(atlas: &'a Atlas, region: &'a Region) -> impl Iterator<Item = usize> + use<'a> {
    let lands = if region.aliases.is_empty() { Vec::new() } else { atlas.lands_of(region) };
    let labels = atlas.base_map.labels.iter().enumerate();
    let islands = labels.filter(|(_, label)| label.kind == LabelKind::Island && label.rank <= RANK);
    let meant = islands.filter(move |(_, label)| {
        let named = atlas.lands_named_by(label);
        !named.is_empty() && named.iter().all(|it| lands.contains(it))
    });
    meant.map(|(index, _)| index)
}

/// The parallels that a text tells of.
fn parallels<'a>(words: &'a Words, said: &'a Said) -> impl Iterator<Item = u8> + 'a {
    PARALLELS.filter(move |degrees| {
        let values = [("degrees", degrees.to_string().into()), ("ending", (degrees % 10).into())];
        ["parallel-in-text", "map-north"].iter().any(|id| said.has(&words.say_with(id, &values)))
    })
}

/// The names of the islands of the story that two maps show differently, the great ones before others.
fn differing(atlas: &Atlas, states: [MapState; 2]) -> impl Iterator<Item = usize> + '_ {
    let labels = atlas.base_map.labels.iter().enumerate();
    let islands = labels.filter(|(_, label)| label.kind == LabelKind::Island && label.rank <= RANK);
    let differing = islands.filter(move |(_, label)| {
        atlas.territory_of_label(label).is_some_and(|land| {
            let distance = atlas[atlas[land].group].distance;
            matches!(distance, StoryDistance::Within(_)) && differs(atlas, land, states)
        })
    });
    differing.map(|(index, _)| index)
}

/// All that a class reads and is asked.
pub struct Said(String);

impl Said {
    /// Whether these whole words are in it.
    pub fn has(&self, words: &str) -> bool {
        self.places_of(words).next().is_some()
    }

    /// Takes these words out wherever they stand whole.
    fn take(&mut self, words: &str) {
        let places: Vec<usize> = self.places_of(words).collect();
        for at in places.into_iter().rev() {
            self.0.replace_range(at..at + words.len(), "\n");
        }
    }

    fn places_of(&self, words: &str) -> impl Iterator<Item = usize> {
        let is_whole = |at: usize| {
            let before = self.0[..at].chars().next_back();
            let after = self.0[at + words.len()..].chars().next();
            ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        };
        let places = self.0.match_indices(words).map(|(at, _)| at);
        places.filter(move |&at| !words.is_empty() && is_whole(at))
    }
}

/// What the text of a step links to.
pub fn linked(atlas: &Atlas, step: &Step) -> Vec<Subject> {
    let text = Passage::of(&step.text);
    let linked = text.links().filter_map(|link| match LinkTarget::of(link, atlas)? {
        LinkTarget::Subject(subject) => Some(subject),
        LinkTarget::Voice(_)
        | LinkTarget::Source(_)
        | LinkTarget::Term(_)
        | LinkTarget::Address(_) => None,
    });
    linked.collect()
}

/// What a step shows and asks for.
pub fn shown(step: &Step) -> Vec<Subject> {
    let shown = step.view.as_ref().and_then(|view| view.shown);
    let asked = step.question.as_ref().and_then(|question| {
        let Task::Click(subject) = &question.task else { return None };
        Some(*subject)
    });
    shown.into_iter().chain(asked).collect()
}

/// All that a class reads and is asked at a step.
pub fn said(atlas: &Atlas, words: &Words, step: &Step) -> Said {
    let has_place =
        |it: &Subject| matches!(it, Subject::Territory(_) | Subject::Place(_) | Subject::Point(_));
    let subjects = linked(atlas, step).into_iter().chain(shown(step)).filter(has_place);
    let mut said: Vec<String> = subjects.map(|it| it.name(atlas, words)).collect();
    said.extend([step.headline.clone(), Passage::of(&step.text).plain()]);
    if let Some(question) = &step.question {
        said.extend([question.prompt.clone(), question.explain.clone()]);
        match &question.task {
            Task::Choose { choices, .. } => said.extend(choices.iter().map(|it| it.text.clone())),
            Task::Order(items) => said.extend(items.iter().cloned()),
            Task::Pairs(pairs) => {
                said.extend(pairs.iter().flat_map(|it| [it.left.clone(), it.right.clone()]));
            }
            Task::Open { good, .. } => said.push(good.clone()),
            Task::Year { .. } | Task::Click(_) => {}
        }
    }
    Said(said.join("\n"))
}

/// How a name of the map is written in a text: each of a pair, without what stands in brackets; as the
/// history calls it besides; a town as it was called on the day.
fn forms(atlas: &Atlas, label: &MapLabel, day: Day) -> Vec<String> {
    if label.kind.is_water() {
        return vec![label.en.clone()];
    }
    let plain = without_brackets(&label.en);
    let mut forms: Vec<String> = plain.split(" / ").map(str::to_owned).collect();
    let place = label.place.filter(|_| label.kind == LabelKind::City).or_else(|| {
        atlas.places.with_ids().find(|(_, place)| place.name == plain).map(|(id, _)| id)
    });
    let aliases = place.and_then(|id| atlas[id].alias.as_deref());
    forms.extend(aliases.into_iter().flat_map(|it| it.split(", ")).map(str::to_owned));
    if label.kind == LabelKind::City {
        let of_the_day = atlas.town_name_on(label, day);
        forms.extend(of_the_day.map(|it| without_brackets(&it).to_owned()));
    }
    forms
}

/// Towns of the history that the map has no name for, but for those that share theirs with a person.
fn towns_without_label(atlas: &Atlas) -> impl Iterator<Item = PlaceId> {
    let labels = &atlas.base_map.labels;
    let is_a_persons = |name: &str| {
        let mut people = atlas.people.ids().map(|id| &atlas[id].name);
        people.any(|person| person.split_whitespace().any(|it| it == name))
    };
    let towns = atlas.places.with_ids().filter(move |(id, place)| {
        let mut towns = labels.iter().filter(|label| label.kind == LabelKind::City);
        let is_labelled =
            towns.any(|it| it.place == Some(*id) || without_brackets(&it.en) == place.name);
        place.kind.is_town() && !place.is_off_the_map && !is_labelled && !is_a_persons(&place.name)
    });
    towns.map(|(id, _)| id)
}

fn without_brackets(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

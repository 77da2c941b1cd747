//! What changes hands in a year, the lands nearest to the heart of the story first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::atlas::Atlas;
use crate::atlas::difference::MapState;
use crate::atlas::group::StoryDistance;
use crate::atlas::holder::HolderId;
use crate::atlas::sentences::paired_name;
use crate::atlas::territory::TerritoryId;
use crate::language::Words;
use crate::time::Day;

/// The most lands that are named in one breath.
const MOST: usize = 2;

/// Lands that came to one holder on one day; never none.
pub struct Change {
    /// When.
    pub day: Day,
    /// To whom.
    pub holder: HolderId,
    /// Which, the nearest to the heart of the story first.
    pub lands: Vec<TerritoryId>,
}

/// What a reader wants to know first of what changes hands.
pub struct Headline {
    /// Who came to hold lands of the story, and then who will: sentences. None where these stay as
    /// they are.
    pub story: Vec<String>,
    /// How many other lands change hands in the year; none where the story has told of all.
    pub others: Option<String>,
}

/// What changes hands in a year, by day.
pub fn changes_in(atlas: &Atlas, year: i32) -> Vec<Change> {
    let mut changes: BTreeMap<(Day, &str), Change> = BTreeMap::new();
    for (id, control) in atlas.changes_of_year(year) {
        let (day, holder) = (control.period.start(), control.holder);
        let change = changes.entry((day, atlas[holder].name.as_str()));
        change.or_insert_with(|| Change { day, holder, lands: Vec::new() }).lands.push(id);
    }
    let mut changes: Vec<Change> = changes.into_values().collect();
    for change in &mut changes {
        change.lands.sort_by_key(|&land| order(atlas, land));
    }
    changes
}

/// Of a day who has just come to hold lands of the story, and then who will; of a year who comes to
/// hold those nearest to its heart. The rest is counted.
pub fn headline(atlas: &Atlas, words: &Words, state: MapState, changes: &[Change]) -> Headline {
    let (story, told) = if state.is_whole_year {
        told_of_year(atlas, words, changes)
    } else {
        told_of_day(atlas, words, state.day, changes)
    };
    let all: BTreeSet<TerritoryId> = changes.iter().flat_map(|it| &it.lands).copied().collect();
    let others = all.difference(&told).count();
    let year = state.day.year().to_string();
    let values = [("count", others.into()), ("year", year.into())];
    let others = if story.is_empty() {
        Some(words.say_with("changes-count", &values))
    } else {
        (others > 0).then(|| words.say_with("changes-others", &values))
    };
    Headline { story, others }
}

type Told = (Vec<String>, BTreeSet<TerritoryId>);

fn told_of_year(atlas: &Atlas, words: &Words, changes: &[Change]) -> Told {
    let story = || changes.iter().filter(|it| it.is_of_story(atlas));
    let Some(nearest) = story().min_by_key(|it| (it.distance(atlas), Reverse(it.day))) else {
        return (Vec::new(), BTreeSet::new());
    };
    // All that the same holder gains of the story in the year, on whatever day.
    let same = story().filter(|it| atlas[it.holder].name == atlas[nearest.holder].name);
    let mut lands: Vec<TerritoryId> = same.flat_map(|it| &it.lands).copied().collect();
    lands.sort_by_key(|&land| order(atlas, land));
    let mut told = BTreeSet::new();
    lands.retain(|&land| told.insert(land));
    let values = [
        ("lands", listed(atlas, words, &lands, foremost(atlas, &lands)).into()),
        ("count", lands.len().into()),
        ("holder", atlas[nearest.holder].in_a_sentence().into()),
    ];
    (vec![words.say_with("changes-year", &values)], told)
}

fn told_of_day(atlas: &Atlas, words: &Words, day: Day, changes: &[Change]) -> Told {
    let story = || changes.iter().filter(|it| it.is_of_story(atlas));
    let last = story().rfind(|it| it.day <= day).map(|it| (it, "changes-since"));
    let next = story().find(|it| it.day > day).map(|it| (it, "changes-next"));
    let told: Vec<(&Change, &str)> = last.into_iter().chain(next).collect();
    let sentence = |&(change, id): &(&Change, &str)| {
        change.in_words(atlas, words, id, foremost(atlas, &change.lands))
    };
    let lands = told.iter().flat_map(|(change, _)| &change.lands).copied().collect();
    (told.iter().map(sentence).collect(), lands)
}

impl Change {
    /// "28 August: Iturup / Etorofu and Shikotan, from then the USSR", with all its lands.
    pub fn line(&self, atlas: &Atlas, words: &Words) -> String {
        self.in_words(atlas, words, "changes-line", usize::MAX)
    }

    fn in_words(&self, atlas: &Atlas, words: &Words, id: &str, most: usize) -> String {
        let values = [
            ("day", words.day_of_year(self.day).into()),
            ("lands", listed(atlas, words, &self.lands, most).into()),
            ("holder", atlas[self.holder].in_a_sentence().into()),
        ];
        words.say_with(id, &values)
    }

    /// How far it is from the heart of the story.
    fn distance(&self, atlas: &Atlas) -> StoryDistance {
        let distances = self.lands.iter().map(|&land| atlas.story_distance(land));
        distances.min().unwrap_or(StoryDistance::Beyond)
    }

    fn is_of_story(&self, atlas: &Atlas) -> bool {
        self.distance(atlas) < StoryDistance::Beyond
    }
}

/// The first so many lands by name, and how many more there are.
fn listed(atlas: &Atlas, words: &Words, lands: &[TerritoryId], most: usize) -> String {
    let names: Vec<String> =
        lands.iter().take(most).map(|&id| paired_name(words, &atlas[id])).collect();
    let more = lands.len().saturating_sub(most);
    if more == 0 {
        return words.list(&names);
    }
    let few = words.enumeration(&names);
    words.say_with("changes-and-more", &[("lands", few.into()), ("more", more.into())])
}

/// How many lands are named in one breath: of those at the heart of the story more than one.
fn foremost(atlas: &Atlas, lands: &[TerritoryId]) -> usize {
    let at_heart =
        lands.iter().take_while(|&&land| atlas.story_distance(land) == StoryDistance::HEART);
    at_heart.count().clamp(1, MOST)
}

type Order = (StoryDistance, Option<Reverse<TerritoryId>>, TerritoryId);

/// From the heart of the story outwards.
fn order(atlas: &Atlas, land: TerritoryId) -> Order {
    let group = &atlas[atlas[land].group];
    (group.distance, group.is_nearest_last.then_some(Reverse(land)), land)
}

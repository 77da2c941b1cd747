//! What changes hands in a year, the lands nearest to the heart of the story first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::atlas::Atlas;
use crate::atlas::difference::MapState;
use crate::atlas::group::{GroupId, StoryDistance};
use crate::atlas::holder::HolderId;
use crate::atlas::regions::named_lands;
use crate::atlas::territory::{Control, TerritoryId};
use crate::language::Words;
use crate::time::Day;

/// The most names in one breath.
const MOST: usize = 3;
/// The most sentences on who comes to hold what.
const MOST_SENTENCES: usize = 2;
/// The most holders, and names of lands for each, in the sentence on what is elsewhere.
const ELSEWHERE: [usize; 2] = [2, 2];

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
    /// Who came to hold lands, those of the story if any of these changed hands: sentences.
    pub story: Vec<String>,
    /// Who came to hold what of the rest; or that nothing changes hands.
    pub others: Option<String>,
}

/// What one holder has at the end of a year and had not at its beginning.
struct Gain {
    holder: HolderId,
    lands: Vec<TerritoryId>,
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

/// Of a day who has just come to hold lands, and then who will; of a year who holds at its end what
/// others held at its beginning. Lands of the story come first.
pub fn headline(atlas: &Atlas, words: &Words, state: MapState, changes: &[Change]) -> Headline {
    if changes.is_empty() {
        let year = state.day.year().to_string();
        let nothing = words.say_with("changes-none", &[("year", year.into())]);
        return Headline { story: Vec::new(), others: Some(nothing) };
    }
    let gains = if state.is_whole_year { gains(atlas, state.day.year()) } else { Vec::new() };
    if gains.is_empty() {
        Headline { story: told_of_day(atlas, words, state.day, changes), others: None }
    } else {
        told_of_year(atlas, words, gains)
    }
}

/// Who holds at the end of a year what others held at its beginning, the nearest to the heart of the
/// story first.
fn gains(atlas: &Atlas, year: i32) -> Vec<Gain> {
    let mut gains: Vec<Gain> = Vec::new();
    let changed: BTreeSet<TerritoryId> = atlas.changes_of_year(year).map(|(id, _)| id).collect();
    for land in changed {
        let began = |row: &&Control| row.period.start().year();
        let rows = || atlas[land].control.iter();
        let before = rows().rfind(|row| began(row) < year);
        let after = rows().rfind(|row| began(row) == year);
        let (Some(before), Some(after)) = (before, after) else { continue };
        let holder = &atlas[after.holder];
        if atlas[before.holder].is_same_state_as(holder) {
            continue;
        }
        match gains.iter_mut().find(|gain| atlas[gain.holder].name == holder.name) {
            Some(gain) => gain.lands.push(land),
            None => gains.push(Gain { holder: after.holder, lands: vec![land] }),
        }
    }
    for gain in &mut gains {
        gain.lands.sort_by_key(|&land| order(atlas, land));
    }
    gains.sort_by_key(|gain| gain.lands.first().map(|&land| order(atlas, land)));
    gains
}

fn told_of_year(atlas: &Atlas, words: &Words, gains: Vec<Gain>) -> Headline {
    let is_of_story = |land: &TerritoryId| is_of_story(atlas, *land);
    let has_story = gains.iter().any(|gain| gain.lands.iter().any(is_of_story));
    let (mut story, mut elsewhere) = (Vec::new(), Vec::new());
    for Gain { holder, lands } in gains {
        let is_full = story.len() == MOST_SENTENCES;
        let is_told = |land: &TerritoryId| !is_full && (!has_story || is_of_story(land));
        let (told, others): (Vec<_>, Vec<_>) = lands.into_iter().partition(is_told);
        if !told.is_empty() {
            story.push(Gain { holder, lands: told }.in_words(atlas, words));
        }
        if !others.is_empty() {
            elsewhere.push(Gain { holder, lands: others });
        }
    }
    let others = (!elsewhere.is_empty()).then(|| elsewhere_in_words(atlas, words, &elsewhere));
    Headline { story, others }
}

/// "Elsewhere: Korea to the Empire of Japan"; the weightiest, where there are many.
fn elsewhere_in_words(atlas: &Atlas, words: &Words, gains: &[Gain]) -> String {
    let [holders, names] = ELSEWHERE;
    let mut is_all = gains.len() <= holders;
    let gains = gains.iter().take(holders).map(|gain| {
        let told = listed(atlas, words, &gain.lands, names);
        is_all &= told.is_all;
        let holder = atlas[gain.holder].in_a_sentence();
        words.say_with("changes-to", &[("lands", told.text.into()), ("holder", holder.into())])
    });
    let gains: Vec<String> = gains.collect();
    let id = if is_all { "changes-elsewhere" } else { "changes-elsewhere-too" };
    words.say_with(id, &[("gains", words.clauses(&gains).into())])
}

/// Of a day who came to hold lands last, and who will next; those of the story, where any of these
/// change hands in the year.
fn told_of_day(atlas: &Atlas, words: &Words, day: Day, changes: &[Change]) -> Vec<String> {
    let has_story = changes.iter().any(|it| it.is_of_story(atlas));
    let told = || changes.iter().filter(|it| !has_story || it.is_of_story(atlas));
    let last = told().rfind(|it| it.day <= day).map(|it| (it, "changes-since"));
    let next = told().find(|it| it.day > day).map(|it| (it, "changes-next"));
    let both = last.into_iter().chain(next);
    both.map(|(change, id)| change.in_words(atlas, words, id, MOST)).collect()
}

impl Gain {
    fn in_words(&self, atlas: &Atlas, words: &Words) -> String {
        let Listed { text, count, .. } = listed(atlas, words, &self.lands, MOST);
        let values = [
            ("lands", text.into()),
            ("count", count.into()),
            ("holder", atlas[self.holder].in_a_sentence().into()),
        ];
        words.say_with("changes-year", &values)
    }
}

impl Change {
    /// "28 August: Iturup / Etorofu and Shikotan, from then the USSR", with all its lands.
    pub fn line(&self, atlas: &Atlas, words: &Words) -> String {
        self.in_words(atlas, words, "changes-line", usize::MAX)
    }

    fn in_words(&self, atlas: &Atlas, words: &Words, id: &str, most: usize) -> String {
        let values = [
            ("day", words.day_of_year(self.day).into()),
            ("lands", listed(atlas, words, &self.lands, most).text.into()),
            ("holder", atlas[self.holder].in_a_sentence().into()),
        ];
        words.say_with(id, &values)
    }

    fn is_of_story(&self, atlas: &Atlas) -> bool {
        self.lands.iter().any(|&land| is_of_story(atlas, land))
    }
}

/// Lands by name, for a sentence.
struct Listed {
    text: String,
    /// How many lands the sentence is about, for the form of its verb.
    count: usize,
    is_all: bool,
}

/// The first so many names of lands; where there are more, that there are.
fn listed(atlas: &Atlas, words: &Words, lands: &[TerritoryId], most: usize) -> Listed {
    let named = named_lands(atlas, words, lands);
    let is_several = named.iter().any(|it| it.is_several);
    let (count, is_all) = (named.len() + usize::from(is_several), named.len() <= most);
    let names: Vec<String> = named.into_iter().take(most).map(|it| it.name).collect();
    let text = if is_all {
        words.list(&names)
    } else {
        words.say_with("changes-and-others", &[("lands", words.enumeration(&names).into())])
    };
    Listed { text, count, is_all }
}

type Order = (StoryDistance, GroupId, Option<Reverse<TerritoryId>>, TerritoryId);

/// From the heart of the story outwards; beyond it as the groups stand in the files.
fn order(atlas: &Atlas, land: TerritoryId) -> Order {
    let id = atlas[land].group;
    let group = &atlas[id];
    (group.distance, id, group.is_nearest_last.then_some(Reverse(land)), land)
}

fn is_of_story(atlas: &Atlas, land: TerritoryId) -> bool {
    atlas.story_distance(land) < StoryDistance::Beyond
}

//! Which treaty put a land on a side of the line. Only treaties that control followed; never a
//! proposal, never what the map had to show otherwise, and never one of which states differ on whether it
//! gives anything.

use std::collections::BTreeSet;

use crate::atlas::{
    Atlas, ColourRole, Control, GroupId, HolderId, Status, StoryDistance, Subject, TerritoryId,
    TreatyId, WhenAsked,
};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, near_ones, sources_of};
use crate::teaching::quiz::facts::is_agreed;
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::lands::lands_named;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::HistoricalDate;

/// Before the day of a treaty war may have moved troops, but not for so long.
const DAYS_BEFORE: i32 = 730;
/// So many lands are named all, of whatever group they are.
const FEW: usize = 4;

/// What each treaty gave that the holders of the day followed.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for (id, treaty) in atlas.treaties.with_ids() {
        let year = treaty.signed.first_day().year();
        if !can_be_named(asking, id) || !asking.is_asked_of(year) {
            continue;
        }
        for (place, grant) in treaty.grants.iter().enumerate() {
            let Some(to) = grant.to.filter(|&to| atlas[to].second_colour.is_none()) else {
                continue;
            };
            let lands = moved(asking, id, place);
            // What the treaty doesn't name goes with the rest of its group.
            let is_named_before = seeds.iter().any(|seed: &Seed| {
                let Matter::Grant(other, before) = seed.matter else { return false };
                let groups = |lands: Vec<TerritoryId>| -> BTreeSet<GroupId> {
                    lands.into_iter().map(|land| atlas[land].group).collect()
                };
                other == id
                    && !groups(moved(asking, id, before)).is_disjoint(&groups(lands.clone()))
            });
            if is_named_before {
                continue;
            }
            let is_of_story =
                lands.iter().all(|&land| atlas.story_distance(land) < StoryDistance::Beyond);
            if lands.is_empty() || (asking.level == QuizLevel::Help && !is_of_story) {
                continue;
            }
            let mut keys = vec![asking.key(Subject::Treaty(id))];
            keys.extend(treaty.event.map(|event| asking.key(Subject::Event(event))));
            keys.extend(lands.iter().map(|&land| asking.key(Subject::Territory(land))));
            seeds.push(Seed {
                matter: Matter::Grant(id, place),
                era: asking.facts.era(year),
                side: Side::of(&atlas[to]),
                years: vec![year],
                keys,
            });
        }
    }
    seeds
}

/// The lands of a grant that passed to whom it says within its days: all of them where they are few, or
/// else those of one group; never land that nobody has heard of.
fn moved(asking: Asking<'_>, id: TreatyId, place: usize) -> Vec<TerritoryId> {
    let atlas = asking.atlas();
    let treaty = &atlas[id];
    let grant = &treaty.grants[place];
    let (Some(to), None) = (grant.to, &grant.differs) else { return Vec::new() };
    let in_force = treaty.in_force.as_ref().map(HistoricalDate::first_day);
    let days = [Some(treaty.signed.first_day()), in_force];
    let power = |holder: HolderId| atlas[holder].power.as_str();
    let has_moved = |land: &TerritoryId| {
        let rows = &atlas[*land].control;
        let row = rows.iter().find(|row| days.contains(&Some(row.period.start())));
        let before = treaty.signed.first_day().after_days(-DAYS_BEFORE);
        let was = atlas[*land].control_on(before);
        row.is_some_and(|row| power(row.holder) == power(to))
            && was.is_some_and(|was| {
                power(was.holder) != power(to) && !gives_back(atlas, rows, was, to)
            })
    };
    let lands: Vec<TerritoryId> = grant.territories.iter().copied().filter(has_moved).collect();
    let group = lands.first().map(|&land| atlas[land].group);
    let are_few = lands.len() <= FEW;
    let is_meant = |&land: &TerritoryId| {
        atlas[land].when_asked != WhenAsked::Never && (are_few || Some(atlas[land].group) == group)
    };
    let lands: Vec<TerritoryId> = lands.into_iter().filter(is_meant).collect();
    let is_asked_for = lands.iter().any(|&land| is_known(asking, land));
    if is_asked_for { lands } else { Vec::new() }
}

/// Whether troops only gave the land back to those who had it before them: no line was moved.
fn gives_back(atlas: &Atlas, rows: &[Control], was: &Control, to: HolderId) -> bool {
    let before = rows.iter().rfind(|row| row.period.start() < was.period.start());
    was.status == Status::Occupied
        && before.is_some_and(|row| atlas[row.holder].power == atlas[to].power)
}

/// In force, agreed between states, with nothing in dispute on what it gives, and its name is no
/// date.
fn can_be_named(asking: Asking<'_>, id: TreatyId) -> bool {
    let treaty = &asking.atlas()[id];
    let has_date = treaty.name.contains(|letter: char| letter.is_ascii_digit());
    let is_disputed = treaty.grants.iter().any(|grant| grant.to.is_some() && grant.is_disputed);
    is_agreed(treaty) && treaty.in_force.is_some() && !is_disputed && !has_date
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Grant(right, place) = seed.matter else { return None };
    let lands = moved(asking, right, place);
    let to = atlas[right].grants[place].to?;
    let name = lands_named(atlas, words, &lands);
    if shares_a_word(&atlas[right].name, &name) {
        return None;
    }
    let day = atlas[right].signed.first_day();
    let is_wrong =
        |&id: &TreatyId| id != right && can_be_named(asking, id) && !gives(asking, id, &lands, to);
    let mut others: Vec<TreatyId> = atlas.treaties.ids().filter(is_wrong).collect();
    let parties = &atlas[right].parties;
    others.sort_by_key(|&id| {
        let is_between_others =
            atlas[id].parties.iter().filter(|party| parties.contains(party)).count() < 2;
        (is_between_others, day.days_until(atlas[id].signed.first_day()).abs())
    });
    let wrong = near_ones(&others, asking.level.distractors(), chance);
    let explanation = words.say_with(
        "quiz-treaty-right",
        &[
            ("treaty", atlas[right].name.as_str().into()),
            ("date", words.date(&atlas[right].signed).into()),
            ("articles", atlas[right].articles.as_str().into()),
        ],
    );
    let choice = |id: TreatyId| {
        let values = [
            ("treaty", atlas[id].name.as_str().into()),
            ("date", words.date(&atlas[id].signed).into()),
            ("articles", atlas[id].articles.as_str().into()),
        ];
        let why = words.say_with("quiz-treaty-wrong", &values);
        let right = id == right;
        let why = if right { explanation.clone() } else { why };
        (atlas[id].signed.first_day(), Choice { text: atlas[id].name.clone(), right, why })
    };
    let choices = arranged(std::iter::once(right).chain(wrong).map(choice).collect());
    // Under the name that a state had then, the treaty of its time would stand out.
    let state = words.say(state_of(atlas[to].colour)?);
    let values = [("lands", name.into()), ("holder", state.into())];
    let year = day.year();
    let first = *lands.first()?;
    let mut tells = vec![format!("treaty:{}", atlas[right].slug)];
    tells.extend(atlas[right].event.map(|event| asking.key(Subject::Event(event))));
    Some(asking.question(
        QuestionKind::TreatyOfLine,
        Asked {
            id: format!("{}:{}", atlas[right].slug, atlas[atlas[first].group].slug),
            text: words.say_with("quiz-treaty", &values),
            form: AnswerForm::One,
            choices,
            explanation,
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &atlas[right].sources),
            is_disputed: lands.iter().any(|&land| asking.facts.is_disputed(land, year + 1)),
            link: asking.link(day, Some(Subject::Treaty(right))),
            tells,
        },
    ))
}

/// What a state is called at all times; none for peoples without one.
fn state_of(colour: ColourRole) -> Option<&'static str> {
    match colour {
        ColourRole::Japan => Some("quiz-state-japan"),
        ColourRole::Russia => Some("quiz-state-russia"),
        ColourRole::China => Some("quiz-state-china"),
        ColourRole::Korea => Some("quiz-state-korea"),
        ColourRole::NorthKorea => Some("quiz-state-north-korea"),
        ColourRole::UnitedStates => Some("quiz-state-usa"),
        ColourRole::NoState | ColourRole::Outside => None,
    }
}

/// Whether a treaty gives any of some lands to the same state, however the map came out; not one that
/// gives others of them to another: Portsmouth divides what Saint Petersburg gave whole.
fn gives(asking: Asking<'_>, id: TreatyId, lands: &[TerritoryId], to: HolderId) -> bool {
    let gives_to = |is_meant: &dyn Fn(HolderId) -> bool| {
        asking.atlas()[id].grants.iter().any(|grant| {
            let is_about = grant.territories.iter().any(|land| lands.contains(land));
            is_about && grant.to.is_some_and(is_meant)
        })
    };
    let facts = asking.facts;
    let is_same = |holder| facts.is_alone(holder) && facts.is_one_state(holder, to);
    gives_to(&is_same) && !gives_to(&|holder| !is_same(holder))
}

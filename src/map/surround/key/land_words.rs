//! What the key says of lands: by whom they are held, and how.

use crate::atlas::{ColourRole, Holder, HolderId, Viewpoint};
use crate::language::Name;
use crate::map::composition::Composition;

/// The most peoples that are named in the key: they bear their names on their land too.
const MOST_PEOPLES: usize = 2;

/// What a row of the key says of lands, in the order of the key: the same from year to year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Held by one; or, if true, by two or by one over another. Of several, whose lands look the
    /// same, all.
    Held(ColourRole, bool, Vec<HolderId>),
    /// Lands of peoples without a state, which share a colour.
    Peoples(Vec<HolderId>),
    /// Where nobody lives and no state rules, and who claims it all the same.
    Uninhabited(Vec<HolderId>),
    Outside,
    Undetermined,
    /// Held by one and claimed by others.
    Claimed(ColourRole, HolderId, Vec<HolderId>),
    /// Held by force or under a lease, and claimed by others.
    Banded(ColourRole, HolderId, &'static str, Vec<HolderId>),
}

impl Meaning {
    /// Who holds these lands.
    pub fn holders(&self) -> &[HolderId] {
        match self {
            Self::Held(_, _, holders) | Self::Peoples(holders) => holders,
            Self::Claimed(_, holder, _) | Self::Banded(_, holder, _, _) => {
                std::slice::from_ref(holder)
            }
            Self::Uninhabited(_) | Self::Outside | Self::Undetermined => &[],
        }
    }
}

/// What a row says.
pub fn text(composition: &Composition<'_>, meaning: &Meaning) -> String {
    let (atlas, words) = (composition.atlas, composition.words);
    match meaning {
        Meaning::Held(_, _, holders) => {
            let names: Vec<String> = holders.iter().map(|&it| atlas[it].standing_alone()).collect();
            words.clauses(&names)
        }
        Meaning::Peoples(holders) if holders.len() > MOST_PEOPLES => words.say("key-peoples"),
        Meaning::Peoples(holders) => {
            let names: Vec<String> = holders.iter().map(|&it| atlas[it].standing_alone()).collect();
            words.list(&names)
        }
        Meaning::Uninhabited(claimants) => {
            with_claimants(composition, words.say("key-uninhabited"), claimants)
        }
        // Through the eyes that see claims alone, all else is only pale.
        Meaning::Outside if composition.view.state.viewpoint == Viewpoint::Claims => {
            words.say("key-undisputed")
        }
        Meaning::Outside => words.say("key-outside"),
        Meaning::Undetermined => words.say("legend-undetermined"),
        Meaning::Claimed(_, holder, claimants) => {
            let holder = atlas[*holder].in_a_sentence();
            let values =
                [("holder", holder.into()), ("claimants", names(composition, claimants).into())];
            words.say_with("key-claimed", &values)
        }
        Meaning::Banded(_, holder, id, claimants) => {
            let held = words.say_with(id, &[("holder", by_force(&atlas[*holder]).into())]);
            with_claimants(composition, held, claimants)
        }
    }
}

/// What a row says where the row above it has said how the land is held.
pub fn after(composition: &Composition<'_>, before: &Meaning, meaning: &Meaning) -> Option<String> {
    let Meaning::Banded(_, holder, id, claimants) = meaning else { return None };
    let Meaning::Banded(_, other, other_id, _) = before else { return None };
    // Short: a strip has little room.
    (holder == other && id == other_id).then(|| too(composition, claimants, "key-claimed-too"))
}

/// Whose lands these are, or by whom they are occupied or leased, in few words.
pub fn whose(composition: &Composition<'_>, meaning: &Meaning) -> Option<String> {
    match meaning {
        Meaning::Held(_, _, holders) => state_of_all(composition, holders),
        Meaning::Claimed(_, holder, _) => composition.atlas[*holder].state(),
        Meaning::Banded(_, holder, id, _) => {
            let holder = in_few_words(&composition.atlas[*holder]);
            Some(composition.words.say_with(id, &[("holder", holder.into())]))
        }
        Meaning::Peoples(_)
        | Meaning::Uninhabited(_)
        | Meaning::Outside
        | Meaning::Undetermined => None,
    }
}

/// What a row before must have said of whose land it is, for what is said after it to be enough.
pub fn follows(composition: &Composition<'_>, meaning: &Meaning) -> Option<String> {
    match meaning {
        Meaning::Banded(_, holder, _, claimants) if claimants.is_empty() => {
            composition.atlas[*holder].state()
        }
        Meaning::Held(..)
        | Meaning::Claimed(..)
        | Meaning::Banded(..)
        | Meaning::Peoples(_)
        | Meaning::Uninhabited(_)
        | Meaning::Outside
        | Meaning::Undetermined => whose(composition, meaning),
    }
}

/// What a row says in few words.
pub fn short(composition: &Composition<'_>, meaning: &Meaning) -> Option<String> {
    let whose = whose(composition, meaning);
    match meaning {
        Meaning::Held(_, true, holders) => match holders[..] {
            [holder] => {
                // Who lives beside a state on its land is told by the stripes.
                let holder = &composition.atlas[holder];
                let is_beside = holder.second_colour == Some(ColourRole::NoState);
                (is_beside && !holder.is_over_a_people).then(|| holder.on_the_map())
            }
            _ => None,
        },
        Meaning::Held(..) => whose,
        Meaning::Claimed(_, holder, claimants) => {
            let held = whose.unwrap_or_else(|| composition.atlas[*holder].on_the_map());
            Some(with_claimants(composition, held, claimants))
        }
        Meaning::Banded(_, _, _, claimants) => {
            whose.map(|held| with_claimants(composition, held, claimants))
        }
        Meaning::Peoples(_)
        | Meaning::Uninhabited(_)
        | Meaning::Outside
        | Meaning::Undetermined => None,
    }
}

/// What is left to say in few words after a row that has said what it follows.
pub fn short_after(composition: &Composition<'_>, meaning: &Meaning) -> Option<String> {
    let words = composition.words;
    match meaning {
        Meaning::Held(_, true, holders) => match holders[..] {
            [holder] => composition.atlas[holder].beyond_the_state().map(str::to_owned),
            _ => None,
        },
        Meaning::Banded(_, _, id, claimants) if claimants.is_empty() => {
            let id = if *id == "key-leased" { "key-leased-too" } else { "key-occupied-too" };
            Some(words.say(id))
        }
        Meaning::Claimed(_, _, claimants) | Meaning::Banded(_, _, _, claimants) => {
            Some(too(composition, claimants, "key-claimed-too-short"))
        }
        Meaning::Held(..)
        | Meaning::Peoples(_)
        | Meaning::Uninhabited(_)
        | Meaning::Outside
        | Meaning::Undetermined => None,
    }
}

/// The one state of all these holders, in few words.
fn state_of_all(composition: &Composition<'_>, holders: &[HolderId]) -> Option<String> {
    let mut states = holders.iter().map(|&it| composition.atlas[it].state());
    let first = states.next()??;
    states.all(|it| it.as_ref() == Some(&first)).then_some(first)
}

/// Who occupies or leases land, without how it is held, which the row says.
fn by_force(holder: &Holder) -> Name {
    let on_the_land = holder.on_the_land.as_ref().map(|it| Name::new(it.as_str()));
    on_the_land.unwrap_or_else(|| holder.in_a_sentence())
}

fn in_few_words(holder: &Holder) -> Name {
    let in_short = holder.in_short.as_ref().map(|it| Name::new(it.as_str()));
    in_short.unwrap_or_else(|| by_force(holder))
}

/// How a land is held, and who claims it, if anybody does.
fn with_claimants(composition: &Composition<'_>, held: String, claimants: &[HolderId]) -> String {
    if claimants.is_empty() {
        return held;
    }
    let values = [("held", held.into()), ("claimants", names(composition, claimants).into())];
    composition.words.say_with("key-held-and-claimed", &values)
}

/// Those who claim land, in few words: rows of their own say more of them.
fn names(composition: &Composition<'_>, claimants: &[HolderId]) -> Name {
    let names: Vec<Name> =
        claimants.iter().map(|&it| in_few_words(&composition.atlas[it])).collect();
    composition.words.list_of_names(&names)
}

/// That these claim it too.
fn too(composition: &Composition<'_>, claimants: &[HolderId], says: &str) -> String {
    let names: Vec<String> = claimants.iter().map(|&it| composition.atlas[it].in_short()).collect();
    let claimants = composition.words.list(&names);
    composition.words.say_with(says, &[("claimants", claimants.into())])
}

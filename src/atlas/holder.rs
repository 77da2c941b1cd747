use strum::{IntoStaticStr, VariantArray};

use crate::atlas::table::Id;
use crate::language::Name;
use crate::time::HistoricalDate;

/// Which [`Holder`] of an atlas.
pub type HolderId = Id<Holder>;

/// A state, a government or a people that can hold a territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The id in the files.
    pub slug: String,
    /// The name, as it stands after "administered by".
    pub name: String,
    /// The name by itself, where it is more than `name` with a capital letter.
    pub alone: Option<String>,
    /// The name as short as it can stand on the land, where it isn't the one by itself.
    pub on_the_land: Option<String>,
    /// The name of the state alone, where the one on the land is longer or is that of a people.
    pub in_short: Option<String>,
    /// Whether a state claims to rule there and a people lives there as before.
    pub is_over_a_people: bool,
    /// Whether it stands for nobody at all.
    pub is_nobody: bool,
    /// Holders that continue one another share this: the Russian Empire, the USSR, Russia.
    pub power: String,
    /// Since when there is such a holder, where it hasn't been as long as the atlas goes back.
    pub from: Option<HistoricalDate>,
    /// Until when there was.
    pub to: Option<HistoricalDate>,
    /// The main colour.
    pub colour: ColourRole,
    /// A second colour where land is held jointly or through a dependent state: a hatch.
    pub second_colour: Option<ColourRole>,
}

impl Holder {
    /// The name for a sentence, which asks for the form that it wants.
    pub fn in_a_sentence(&self) -> Name {
        Name::new(self.name.as_str())
    }

    /// The name by itself, as in a key: "Russian Empire", "Rival Russian governments".
    pub fn standing_alone(&self) -> String {
        self.alone.clone().unwrap_or_else(|| capitalised(&self.name))
    }

    /// The name by itself and as short as it can stand on the land: of "Japan under the Tokugawa
    /// shogunate", "Japan"; of "Japan through Manchukuo", "Manchukuo".
    pub fn on_the_map(&self) -> String {
        self.on_the_land.clone().unwrap_or_else(|| self.standing_alone())
    }

    /// The state alone, as short as can be: of "Japan, over the Ainu" and of "the Empire of Japan", "Japan".
    pub fn in_short(&self) -> String {
        self.in_short.clone().unwrap_or_else(|| self.on_the_map())
    }

    /// The state, where it is one alone or over a people: neither two, nor one that rules through another.
    /// Peoples without a state keep all their names.
    pub fn state(&self) -> Option<String> {
        if self.colour == ColourRole::NoState {
            return Some(self.standing_alone());
        }
        let is_one = self.second_colour.is_none() || self.is_over_a_people;
        is_one.then(|| self.in_short())
    }

    /// What the name says beyond the state: of "Japan, over the Ainu", "over the Ainu".
    pub fn beyond_the_state(&self) -> Option<&str> {
        let state = self.in_short.as_deref()?;
        self.name.strip_prefix(state)?.strip_prefix(", ")
    }

    /// Whether one state rules under both names, alone or over a people.
    pub fn is_same_state_as(&self, other: &Self) -> bool {
        let rules_alone = |it: &Self| {
            it.colour != ColourRole::NoState
                && it.second_colour.is_none_or(|second| second == ColourRole::NoState)
        };
        let is_one_state =
            self.colour == other.colour && [self, other].into_iter().all(rules_alone);
        self.power == other.power || is_one_state
    }

    /// Whether it only stands for whoever holds land outside the story.
    pub fn is_outside(&self) -> bool {
        self.colour == ColourRole::Outside
    }
}

/// A text with a capital letter at its beginning.
pub fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// What a colour of the map means. Which colour that is, `map::style` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum ColourRole {
    /// Japan.
    Japan,
    /// The Russian Empire, the USSR, the Russian Federation.
    Russia,
    /// China under the Ming, the Qing, the Republic, the People's Republic.
    China,
    /// Korea, whole, and the Republic of Korea.
    Korea,
    /// The Democratic People's Republic of Korea.
    NorthKorea,
    /// The United States.
    #[strum(serialize = "usa")]
    UnitedStates,
    /// Land of peoples without a state in the modern sense.
    NoState,
    /// Land outside the story.
    Outside,
}

impl ColourRole {
    /// The word for it in the history files.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(name: &str) -> Holder {
        Holder {
            slug: String::new(),
            name: name.to_owned(),
            alone: None,
            on_the_land: None,
            in_short: None,
            is_over_a_people: false,
            is_nobody: false,
            power: String::new(),
            from: None,
            to: None,
            colour: ColourRole::Japan,
            second_colour: None,
        }
    }

    #[test]
    fn a_name_alone_has_a_capital_letter_unless_the_files_give_it() {
        assert_eq!(holder("rival governments").standing_alone(), "Rival governments");
        let empire = Holder { alone: Some("Empire".to_owned()), ..holder("the Empire") };
        assert_eq!(empire.standing_alone(), "Empire");
    }

    #[test]
    fn on_the_map_stands_the_name_alone_unless_the_files_give_a_shorter_one() {
        assert_eq!(holder("rival governments").on_the_map(), "Rival governments");
        let people =
            Holder { on_the_land: Some("Evenki".to_owned()), ..holder("Russia, over the Evenki") };
        assert_eq!(people.on_the_map(), "Evenki");
    }
}

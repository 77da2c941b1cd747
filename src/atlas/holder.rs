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
        let name = self.name.strip_prefix("the ").unwrap_or(&self.name);
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
    }

    /// The name by itself and as short as it can stand on the land: of "Japan under the Tokugawa
    /// shogunate", "Japan"; of "Japan through Manchukuo", "Manchukuo".
    pub fn on_the_map(&self) -> String {
        let name = self.standing_alone();
        let name = name.rsplit(" through ").next().unwrap_or_default();
        let name = name.rsplit(", over the ").next().unwrap_or_default();
        let ends = [" under ", " (", ", "].into_iter().filter_map(|it| name.find(it));
        name[..ends.min().unwrap_or(name.len())].to_owned()
    }

    /// Whether a state claims to rule there and a people lives there as before.
    pub fn is_over_a_people(&self) -> bool {
        self.name.contains(", over the ")
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

    /// Who rules, as short as can be: of "Japan, over the Ainu", "Japan".
    pub fn who_rules(&self) -> String {
        let name = self.standing_alone();
        match name.split_once(", over the ") {
            Some((ruler, _)) => ruler.to_owned(),
            None => self.on_the_map(),
        }
    }

    /// The name on the map without the kind of monarchy: of "Empire of Japan", "Japan".
    pub fn in_short_on_the_map(&self) -> String {
        let name = self.on_the_map();
        let rest = ["Empire of ", "Tsardom of "].into_iter().find_map(|it| name.strip_prefix(it));
        rest.map_or_else(|| name.clone(), str::to_owned)
    }

    /// Whether it stands for nobody at all.
    pub fn is_nobody(&self) -> bool {
        self.power == "no-state"
    }

    /// Whether it only stands for whoever holds land outside the story.
    pub fn is_outside(&self) -> bool {
        self.colour == ColourRole::Outside
    }
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
            power: String::new(),
            from: None,
            to: None,
            colour: ColourRole::Japan,
            second_colour: None,
        }
    }

    #[test]
    fn a_name_alone_has_no_article_and_on_the_map_no_addition() {
        let names = [
            ("the Russian Empire", "Russian Empire", "Russian Empire"),
            ("rival governments", "Rival governments", "Rival governments"),
            ("Japan under the shogunate", "Japan under the shogunate", "Japan"),
            ("Japan through Manchukuo", "Japan through Manchukuo", "Manchukuo"),
            ("Russia, over the Evenki", "Russia, over the Evenki", "Evenki"),
            ("China (in civil war)", "China (in civil war)", "China"),
        ];
        for (name, alone, on_the_map) in names {
            assert_eq!(holder(name).standing_alone(), alone);
            assert_eq!(holder(name).on_the_map(), on_the_map);
        }
    }
}

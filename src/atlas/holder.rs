use strum::{IntoStaticStr, VariantArray};

use crate::atlas::table::Id;
use crate::language::Name;

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
    /// The word for it in the history files, and in the language files after `colour-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

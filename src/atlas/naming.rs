//! What a place was called on a day.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::atlas::atlas::Atlas;
use crate::atlas::base_map::{LabelKind, MapLabel};
use crate::atlas::holder::ColourRole;
use crate::atlas::place::PlaceId;
use crate::atlas::place_name::{NameLanguage, PlaceName};
use crate::atlas::territory::{Status, TerritoryId};
use crate::language::Words;
use crate::time::{Day, HistoricalDate};

/// What stands beneath the names of the map, in the order of the menu.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum SecondNames {
    /// The name in the language of those who held the land on the day; where it was disputed, in
    /// both.
    #[default]
    Holder,
    /// The Russian name.
    Russian,
    /// The Japanese name.
    Japanese,
    /// Nothing.
    None,
}

impl SecondNames {
    /// The word in the language files after `second-names-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Atlas {
    /// The names a place bore, by beginning.
    pub fn names_of(&self, place: PlaceId) -> impl Iterator<Item = &PlaceName> {
        self.place_names.iter().filter(move |name| name.place == place)
    }

    /// The name of a town of the map on a day, as [`Atlas::place_name_on`] has it, else the map's.
    /// `None` before its first name: then there was no town.
    pub fn town_name_on(&self, label: &MapLabel, day: Day) -> Option<String> {
        if label.since.is_some_and(|since| day.year() < since) {
            return None;
        }
        let Some(place) = label.place else { return Some(label.en.clone()) };
        if let Some(former) = self.former_name_on(place, day) {
            return Some(former);
        }
        let names: Vec<&PlaceName> = self.names_of(place).collect();
        let mut usual = names.iter().filter(|name| label.en.starts_with(&name.name)).peekable();
        if usual.peek().is_none() {
            return Some(label.en.clone());
        }
        if usual.any(|name| name.is_borne_on(day)) {
            // Former names stand in brackets behind it; their days are known here.
            return label.en.split(" (").next().map(str::to_owned);
        }
        // Its usual name is yet to come: the town stands under what others called it, or not at all.
        let own = [
            NameLanguage::Korean,
            NameLanguage::Chinese,
            NameLanguage::Japanese,
            NameLanguage::Russian,
        ];
        let by_closeness = |name: &&&PlaceName| own.iter().position(|it| *it == name.language);
        let borne = (names.iter().filter(|name| name.is_borne_on(day)))
            .min_by_key(|name| by_closeness(name).unwrap_or(own.len()))?;
        Some(borne.plain().to_owned())
    }

    /// What stands beneath a name of the map on a day.
    pub fn second_name_on(
        &self,
        words: &Words,
        label: &MapLabel,
        day: Day,
        second_names: SecondNames,
    ) -> Option<String> {
        let spelt = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match second_names {
            SecondNames::None => None,
            SecondNames::Russian => spelt(&as_russian_maps_have_it(&label.ru)),
            SecondNames::Japanese => spelt(&label.ja),
            SecondNames::Holder => self.names_of_holders(words, label, day),
        }
    }

    fn names_of_holders(&self, words: &Words, label: &MapLabel, day: Day) -> Option<String> {
        let control = self[self.territory_of_label(label)?].control_on(day)?;
        let holder = &self[control.holder];
        // Where the writing of those who hold it is not known, that of a claimant would stand for it.
        let writes = [ColourRole::Russia, ColourRole::Japan, ColourRole::NoState];
        if holder.is_nobody || !writes.contains(&holder.colour) {
            return None;
        }
        let mut roles = vec![holder.colour];
        roles.extend(holder.second_colour);
        roles.extend(control.claimants.iter().map(|&it| self[it].colour));
        let names = [ColourRole::Russia, ColourRole::Japan]
            .into_iter()
            .filter(|role| roles.contains(role))
            .filter_map(|role| {
                let holds = [Some(holder.colour), holder.second_colour].contains(&Some(role));
                self.native_name(label, day, role, holds)
            });
        names.reduce(|first, next| {
            words.say_with("name-of-two", &[("first", first.into()), ("next", next.into())])
        })
    }

    /// As those who held it wrote it: a former name of that day, else the one of today; a claimant who held
    /// it before, as he wrote it then.
    fn native_name(
        &self,
        label: &MapLabel,
        day: Day,
        role: ColourRole,
        holds: bool,
    ) -> Option<String> {
        let (language, usual) = match role {
            ColourRole::Russia => (NameLanguage::Russian, &label.ru),
            _ => (NameLanguage::Japanese, &label.ja),
        };
        let borne = label.place.and_then(|place| {
            let names = || self.names_of(place).filter(|name| name.language == language);
            let borne = names().find(|name| name.is_borne_on(day))?;
            // Since then others hold it.
            let since = borne.from.as_ref().map(HistoricalDate::first_day);
            let since = since.filter(|&it| !holds && self.colour_on(label, it) != Some(role));
            let own = since.and_then(|since| names().filter(|name| name.is_over_on(since)).last());
            Some(own.unwrap_or(borne))
        });
        let native = borne.and_then(|name| name.native.as_deref()).unwrap_or(usual);
        // What a name means, or was before, stands in brackets behind it.
        let plain = native.split([' ', '(', '（', '/']).next().unwrap_or_default();
        let whole = if language == NameLanguage::Russian {
            as_russian_maps_have_it(native.split(" (").next().unwrap_or_default())
        } else {
            plain.to_owned()
        };
        (!whole.is_empty()).then_some(whole)
    }

    /// The colour of who holds on a day what a name of the map names.
    fn colour_on(&self, label: &MapLabel, day: Day) -> Option<ColourRole> {
        let control = self[self.territory_of_label(label)?].control_on(day)?;
        Some(self[control.holder].colour)
    }

    /// The territory that a name of the map names, or in which its town lies.
    pub fn territory_of_label(&self, label: &MapLabel) -> Option<TerritoryId> {
        match label.kind {
            LabelKind::Island => self.territories.named(&label.slug).or_else(|| {
                let mut territories = self.territories.with_ids();
                territories.find(|(_, it)| self[it.group].slug == label.slug).map(|(id, _)| id)
            }),
            LabelKind::City => self[label.place?].territory,
            _ => None,
        }
    }

    /// The name of a place on a day: a former one that it bore then, else the usual one.
    pub fn place_name_on(&self, place: PlaceId, day: Day) -> String {
        self.former_name_on(place, day).unwrap_or_else(|| self[place].name.clone())
    }

    /// The name a place bore on a day in the language of Japan or Russia, while one of them held
    /// it, or of those who lived there without a state; `None` if it is the one of today.
    fn former_name_on(&self, place: PlaceId, day: Day) -> Option<String> {
        let territory = self[place].territory.filter(|_| self[place].kind.is_town())?;
        let control = self[territory].control_on(day)?;
        let languages: &[NameLanguage] = match self[control.holder].colour {
            ColourRole::Japan => &[NameLanguage::Japanese],
            // Whoever only occupies a land has not yet named its towns.
            ColourRole::Russia if control.status == Status::Occupied => {
                &[NameLanguage::Japanese, NameLanguage::Russian]
            }
            ColourRole::Russia => &[NameLanguage::Russian],
            ColourRole::NoState => {
                &[NameLanguage::Japanese, NameLanguage::Ainu, NameLanguage::Russian]
            }
            ColourRole::China
            | ColourRole::Korea
            | ColourRole::NorthKorea
            | ColourRole::UnitedStates
            | ColourRole::Outside => return None,
        };
        let name = languages.iter().find_map(|&language| {
            self.names_of(place).find(|name| name.language == language && name.is_borne_on(day))
        })?;
        // A name that is still borne stands as the map has it, in its usual English form.
        let is_former = !name.is_borne_on(self.today) || name.language == NameLanguage::Ainu;
        // A map has no room for what a name means.
        is_former.then(|| name.plain().to_owned())
    }
}

/// A Russian name with the words for island and islands cut short.
fn as_russian_maps_have_it(name: &str) -> String {
    name.replace("острова ", "о-ва ").replace("остров ", "о. ")
}

//! What a place was called on a day.

use super::{Atlas, ColourRole, MapLabel, NameLanguage, PlaceId, PlaceName};
use crate::time::Day;

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
        borne.name.split(" (").next().map(str::to_owned)
    }

    /// The name of a place on a day: a former one that it bore then, else the usual one.
    pub fn place_name_on(&self, place: PlaceId, day: Day) -> String {
        self.former_name_on(place, day).unwrap_or_else(|| self[place].name.clone())
    }

    /// The name a place bore on a day in the language of Japan or Russia, while one of them held
    /// it, or of those who lived there without a state; `None` if it is the one of today.
    fn former_name_on(&self, place: PlaceId, day: Day) -> Option<String> {
        let territory = self[place].territory.filter(|_| self[place].is_town())?;
        let control = self[territory].control_on(day)?;
        let languages: &[NameLanguage] = match self[control.holder].colour {
            ColourRole::Japan => &[NameLanguage::Japanese],
            ColourRole::Russia => &[NameLanguage::Russian],
            ColourRole::NoState => {
                &[NameLanguage::Japanese, NameLanguage::Ainu, NameLanguage::Russian]
            }
            ColourRole::China
            | ColourRole::Korea
            | ColourRole::UnitedStates
            | ColourRole::Outside => return None,
        };
        let name = languages.iter().find_map(|&language| {
            self.names_of(place).find(|name| name.language == language && name.is_borne_on(day))
        })?;
        // A name that is still borne stands as the map has it, in its usual English form.
        let is_former = !name.is_borne_on(self.today) || name.language == NameLanguage::Ainu;
        // What a name means stands in brackets behind it; a map has no room for that.
        let plain = name.name.split(" (").next().unwrap_or_default();
        is_former.then(|| plain.to_owned())
    }
}

use serde::{Serialize, Serializer};

use crate::export::ordered::Ordered;
use crate::time::{Day, HistoricalDate};

/// What stands in one cell of a listing.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: the history does not say.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Day),
    /// A date as a source states it.
    Date(HistoricalDate),
    /// Several texts.
    Texts(Vec<String>),
    /// Several things of several parts each, as programs want them, with each in one text.
    Things(Vec<(Ordered, String)>),
}

/// What stands between several texts in one cell; it occurs in none of them.
const BETWEEN: &str = " | ";

impl Cell {
    /// A text, or nothing where there is none.
    pub fn of(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// A date, or nothing where there is none.
    pub fn of_date(date: Option<&HistoricalDate>) -> Self {
        date.map_or(Self::Empty, |date| Self::Date(date.clone()))
    }

    /// A day, or nothing where there is none.
    pub fn of_day(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// A number, or nothing where there is none.
    pub fn of_number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// All of it in one text. Of several texts, each can be told from the next.
    pub fn in_one_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Texts(texts) => joined(texts.iter().map(String::as_str)),
            Self::Things(things) => joined(things.iter().map(|(_, text)| text.as_str())),
        }
    }
}

/// As programs want it: numbers as numbers, several texts as a list.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            Self::Whole(number) => to.serialize_i64(*number),
            Self::Number(number) => to.serialize_f64(*number),
            Self::Flag(flag) => to.serialize_bool(*flag),
            Self::Day(day) => to.collect_str(day),
            Self::Date(date) => to.collect_str(date),
            Self::Texts(texts) => to.collect_seq(texts),
            Self::Things(things) => to.collect_seq(things.iter().map(|(thing, _)| thing)),
        }
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| text.replace('|', "/")).collect::<Vec<_>>().join(BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_places_in_a_cell_can_be_told_apart() {
        let names = ["Iturup / Etorofu; the north", "a|b"].map(str::to_owned);
        let text = Cell::Texts(names.to_vec()).in_one_text();
        assert_eq!(text.split(BETWEEN).collect::<Vec<_>>(), ["Iturup / Etorofu; the north", "a/b"]);
    }
}

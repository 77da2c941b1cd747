use crate::language::typed_date::problem::DateProblem;
use crate::time::{Day, HistoricalDate};

/// The date with this year, month and day, as far as they are given.
pub fn edtf(
    typed: &str,
    year: i32,
    month: Option<i32>,
    day: Option<i32>,
) -> Result<HistoricalDate, DateProblem> {
    let text = match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) if !(1..=12).contains(&month) => {
            return Err(DateProblem::Impossible(typed.to_owned()));
        }
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (None, _) => format!("{year:04}"),
    };
    parsed(typed, &text)
}

/// A season of a year, with the number that the standard gives it.
pub fn edtf_season(typed: &str, year: i32, season: i32) -> Result<HistoricalDate, DateProblem> {
    parsed(typed, &format!("{year:04}-{season}"))
}

/// A text of the standard, with what is wrong with it told of what was typed.
pub fn parsed(typed: &str, text: &str) -> Result<HistoricalDate, DateProblem> {
    HistoricalDate::parse(text).map_err(|error| match DateProblem::of(&error, typed) {
        // Made here of numbers, it can be wrong in one way only.
        DateProblem::NoDate(typed) => DateProblem::Impossible(typed),
        problem => problem,
    })
}

/// One text with two meanings, as far as both are dates.
pub fn two_readings(
    typed: &str,
    one: Result<HistoricalDate, DateProblem>,
    other: Result<HistoricalDate, DateProblem>,
) -> Result<HistoricalDate, DateProblem> {
    match (one, other) {
        (Ok(one), Ok(other)) if one != other => Err(DateProblem::TwoReadings {
            text: typed.to_owned(),
            readings: Box::new([one, other]),
        }),
        (Ok(only), _) | (_, Ok(only)) => Ok(only),
        (Err(problem), Err(_)) => Err(problem),
    }
}

/// A day that is written in this folder.
pub fn day_of(iso: &str) -> Day {
    iso.parse().expect("written here, and read by a test")
}

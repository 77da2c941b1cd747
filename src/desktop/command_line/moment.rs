use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::saying::say;
use crate::session::Moment;
use crate::time::{DateShape, Day, FIRST_YEAR, HistoricalDate, Precision};

/// A date as people type it.
pub fn parse_date(text: &str) -> Result<HistoricalDate, String> {
    let words = assets::words();
    words.read_date(text).map_err(|problem| problem.in_words(&words))
}

/// The last day of a date: a year stands for its 31 December, as in the window.
pub fn last_day(date: &HistoricalDate) -> Day {
    date.period().end().map_or(date.start().last, Day::yesterday)
}

/// The moment that answers for a date, and a sentence that says so where it isn't plain.
pub fn moment_of(atlas: &Atlas, text: &str) -> Result<(Moment, Option<String>), String> {
    let (date, words) = (parse_date(text)?, assets::words());
    let open = || words.say_with("date-problem-open", &[("text", text.into())]);
    let moment = Moment::of(&date).ok_or_else(open)?;
    let day = on_the_axis(atlas, moment.day(atlas.today))?;
    let known = atlas.known_until;
    if let (Moment::Day(_), true) = (moment, day > known) {
        let values = [("date", words.date(&date).into()), ("known", words.day(known).into())];
        return Ok((Moment::Day(known), Some(words.say_with("notice-date-known", &values))));
    }
    let is_plain = date == HistoricalDate::of_day(day)
        || (date.start().precision == Precision::Year
            && date.shape() == DateShape::Single
            && date.start().is_plain());
    let values = [("date", words.date(&date).into()), ("day", words.day(day).into())];
    Ok((moment, (!is_plain).then(|| words.say_with("notice-date-day", &values))))
}

/// The same; the sentence goes to standard error, beside the answer.
pub fn told_moment_of(atlas: &Atlas, text: &str) -> Result<Moment, String> {
    let (moment, notice) = moment_of(atlas, text)?;
    if let Some(notice) = notice {
        eprintln!("kuril-atlas: {notice}");
    }
    Ok(moment)
}

fn on_the_axis(atlas: &Atlas, day: Day) -> Result<Day, String> {
    if atlas.axis().clamped_day(day) == day {
        return Ok(day);
    }
    let values = [
        ("first", FIRST_YEAR.to_string().into()),
        ("last", atlas.axis().last_year().to_string().into()),
        ("known", atlas.known_until.to_string().into()),
        ("day", day.to_string().into()),
    ];
    Err(say("cli-date-outside", &values))
}

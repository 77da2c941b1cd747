use crate::atlas::Atlas;
use crate::export::content::order::Span;
use crate::export::content::what::What;
use crate::language::Words;
use crate::session::Moment;
use crate::time::{Day, FIRST_YEAR, HistoricalDate};

/// Of which time something is wanted, in dates as people type them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedSpan<'a> {
    /// On a date: what is so on its last day, what happens within it.
    At(&'a str),
    /// From one date to another, both included; open where none is typed.
    Between([Option<&'a str>; 2]),
}

impl TypedSpan<'_> {
    /// The days that are meant for a part of the history.
    ///
    /// # Errors
    /// One sentence on what is no date, or lies where the atlas knows nothing.
    pub fn read(self, atlas: &Atlas, words: &Words, what: What) -> Result<Span, String> {
        match self {
            Self::At(text) => span_at(text, atlas, words, what),
            Self::Between(ends) => span_between(ends, words),
        }
    }
}

fn span_at(text: &str, atlas: &Atlas, words: &Words, what: What) -> Result<Span, String> {
    let date = date(text, words)?;
    let day = Moment::of(&date)
        .ok_or_else(|| words.say_with("date-problem-open", &[("text", text.into())]))?
        .day(atlas.today);
    if atlas.axis().clamped_day(day) != day {
        let values = [
            ("day", words.day(day).into()),
            ("first", FIRST_YEAR.to_string().into()),
            ("last", atlas.axis().last_year().to_string().into()),
        ];
        return Err(words.say_with("export-problem-days", &values));
    }
    let first = match what {
        What::Control | What::Names | What::People => day,
        What::Events | What::Places | What::Figures | What::Treaties | What::Sources => {
            date.first_day().min(day)
        }
    };
    Ok(Span { first: Some(first), last: Some(day) })
}

fn span_between(ends: [Option<&str>; 2], words: &Words) -> Result<Span, String> {
    let [from, to] = ends.map(|end| end.map(|text| date(text, words)).transpose());
    let last_day =
        |date: &HistoricalDate| date.period().end().map_or(date.start().last, Day::yesterday);
    let span = Span {
        first: from?.as_ref().map(HistoricalDate::first_day),
        last: to?.as_ref().map(last_day),
    };
    if let (Some(first), Some(last)) = (span.first, span.last)
        && last < first
    {
        let values = [("first", words.day(first).into()), ("last", words.day(last).into())];
        return Err(words.say_with("export-problem-backwards", &values));
    }
    Ok(span)
}

fn date(text: &str, words: &Words) -> Result<HistoricalDate, String> {
    words.read_date(text).map_err(|problem| problem.in_words(words))
}

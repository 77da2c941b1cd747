use crate::language::typed_date::parts::{edtf, parsed, two_readings};
use crate::language::typed_date::problem::DateProblem;
use crate::time::HistoricalDate;

/// A date in digits alone: 28.08.1945, 1945/8/28, 8/1945, 1941-45. None where it is nothing of the
/// kind.
pub fn read(text: &str) -> Option<Result<HistoricalDate, DateProblem>> {
    let is_open = text.starts_with(['/', '-', '.']) || text.ends_with(['/', '-']);
    if is_open || ["..", "//", "--"].iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let parts = text.split(['.', '/', '-', ' ', ',']).filter(|part| !part.is_empty());
    let parts: Vec<(usize, i32)> =
        parts.map(|part| Some((part.len(), digits(part)?))).collect::<Option<_>>()?;
    let whole = || text.to_owned();
    Some(match parts[..] {
        // 19450828.
        [(8, day)] => edtf(text, day / 10_000, Some(day / 100 % 100), Some(day % 100)),
        [(4, year)] => edtf(text, year, None, None),
        [(1..=2, _)] | [(1..=2, _), (1..=2, _), (1..=2, _)] => Err(DateProblem::ShortYear(whole())),
        [(4, year), (1..=2, other)] => month_or_years(text, year, other),
        [(4, first), (4, last)] if !text.contains('.') => {
            parsed(text, &format!("{first:04}/{last:04}"))
        }
        [(1..=2, month), (4, year)] => edtf(text, year, Some(month), None),
        [(4, year), (1..=2, month), (1..=2, day)] => day_or_months(text, year, month, day),
        // 1945-08-28/30.
        [(4, year), (1..=2, month), (1..=2, first), (1..=2, last)] if has_mixed_marks(text) => {
            let month = format!("{year:04}-{month:02}");
            parsed(text, &format!("{month}-{first:02}/{month}-{last:02}"))
        }
        [(1..=2, one), (1..=2, other), (4, year)] => day_and_month(text, one, other, year),
        [(1..=2, _), (1..=2, _)] => Err(DateProblem::YearMissing(whole())),
        _ => return None,
    })
}

/// 1945-08-28 is a day, 1945-08/09 can be one, or two months as the standard shortens them.
fn day_or_months(
    text: &str,
    year: i32,
    month: i32,
    other: i32,
) -> Result<HistoricalDate, DateProblem> {
    let day = edtf(text, year, Some(month), Some(other));
    if !has_mixed_marks(text) {
        return day;
    }
    let months = format!("{year:04}-{month:02}/{year:04}-{other:02}");
    two_readings(text, day, parsed(text, &months))
}

/// Whether a hyphen and a stroke stand in it: they mean two things.
fn has_mixed_marks(text: &str) -> bool {
    text.contains('-') && text.contains('/')
}

/// 1945/8 is a month, 1941/45 are years, 1904/05 is either.
fn month_or_years(text: &str, year: i32, other: i32) -> Result<HistoricalDate, DateProblem> {
    if (21..=24).contains(&other) && other <= year % 100 {
        return Err(DateProblem::Season(text.to_owned()));
    }
    let last = year / 100 * 100 + other;
    let is_short = text.trim_end_matches(|c: char| c.is_ascii_digit()).len() + 2 > text.len();
    let month = edtf(text, year, Some(other), None);
    if last <= year || is_short {
        return month;
    }
    two_readings(text, month, parsed(text, &format!("{year:04}/{last:04}")))
}

/// With dots the day comes first, everywhere. With other marks it depends on who types.
fn day_and_month(
    text: &str,
    one: i32,
    other: i32,
    year: i32,
) -> Result<HistoricalDate, DateProblem> {
    let day_first = edtf(text, year, Some(other), Some(one));
    if text.contains('.') && day_first.is_ok() {
        return day_first;
    }
    two_readings(text, day_first, edtf(text, year, Some(one), Some(other)))
}

fn digits(text: &str) -> Option<i32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

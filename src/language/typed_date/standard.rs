use crate::language::typed_date::problem::DateProblem;

/// The last number that stands for a month, a season of level 1, and a part of a year of level 2.
const LAST_MONTH: u32 = 12;
const LAST_SEASON: u32 = 24;
const LAST_PART: u32 = 41;

/// What is well written by ISO 8601-2 (EDTF), in capitals, but says what the atlas doesn't know: a year of
/// more than four digits, or something of level 2. None where it is not of the standard at all.
pub fn beyond_the_atlas(text: &str, typed: &str) -> Option<DateProblem> {
    let typed = || typed.to_owned();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if let Some(year) = text.strip_prefix('Y') {
        let year = year.strip_prefix('-').unwrap_or(year);
        return digits(year).then(|| DateProblem::FarYear(typed()));
    }
    let is_set = ["{}", "[]"].iter().any(|ends| {
        let (begin, end) = ends.split_at(1);
        text.strip_prefix(begin).and_then(|it| it.strip_suffix(end)).is_some_and(|inner| {
            inner.split([',', '.']).filter(|it| !it.is_empty()).all(is_masked_date)
        })
    });
    let part = text.split_once('-').filter(|(year, part)| year.len() == 4 && part.len() == 2);
    let is_part = part.is_some_and(|(year, part)| {
        digits(year) && part.parse().is_ok_and(|it| (LAST_SEASON + 1..=LAST_PART).contains(&it))
    });
    let is_masked = text.contains('X') && is_masked_date(text);
    (is_set || is_part || is_masked).then(|| DateProblem::BeyondLevel(typed()))
}

/// Four, two and two digits or X, as far as they are there; what stands for a month is one.
fn is_masked_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths = [4, 2, 2];
    let is_masked = |(part, length): (&&str, usize)| {
        part.len() == length && part.bytes().all(|it| it.is_ascii_digit() || it == b'X')
    };
    let is_month = parts.get(1).is_none_or(|month| {
        month.parse::<u32>().map_or(month.contains('X'), |it| (1..=LAST_MONTH).contains(&it))
    });
    parts.len() <= lengths.len() && is_month && parts.iter().zip(lengths).all(is_masked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_standard_knows_and_the_atlas_does_not_is_told_apart() {
        for text in ["Y170000002", "Y-12345"] {
            let problem = beyond_the_atlas(text, text);
            assert!(matches!(problem, Some(DateProblem::FarYear(_))), "{text}");
        }
        for text in ["1945-25", "1945-41", "194X-08", "1945-XX-28", "{1945,1946}", "[1945,1946]"] {
            let problem = beyond_the_atlas(text, text);
            assert!(matches!(problem, Some(DateProblem::BeyondLevel(_))), "{text}");
        }
        for text in ["1945-13", "1945-42", "XYZ", "YEAR", "{SHIP}", "TEXT"] {
            assert_eq!(beyond_the_atlas(text, text), None, "{text}");
        }
    }
}

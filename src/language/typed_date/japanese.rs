use crate::language::typed_date::parts::{day_of, edtf, edtf_season};
use crate::language::typed_date::problem::DateProblem;
use crate::time::{Day, HistoricalDate};

/// An era: its names, its first and its last day.
struct Era {
    names: [&'static str; 3],
    first: &'static str,
    last: Option<&'static str>,
}

const ERAS: [Era; 5] = [
    Era {
        names: ["明治", "meiji", "мэйдзи"], first: "1868-01-25", last: Some("1912-07-30")
    },
    Era {
        names: ["大正", "taisho", "тайсё"], first: "1912-07-30", last: Some("1926-12-25")
    },
    Era { names: ["昭和", "showa", "сёва"], first: "1926-12-25", last: Some("1989-01-07") },
    Era {
        names: ["平成", "heisei", "хэйсэй"], first: "1989-01-08", last: Some("2019-04-30")
    },
    Era { names: ["令和", "reiwa", "рэйва"], first: "2019-05-01", last: None },
];

/// Behind a year, with the numbers that the standard gives them.
const SEASONS: [(char, i32); 4] = [('春', 21), ('夏', 22), ('秋', 23), ('冬', 24)];

/// The first year whose days and months are those of the Gregorian calendar.
const GREGORIAN: i32 = 1873;

/// A date with the signs for year, month and day, or of an era: 1945年8月28日, 昭和20年, Shōwa 20.
/// None where it is nothing of the kind.
pub fn read(text: &str) -> Option<Result<HistoricalDate, DateProblem>> {
    let text = &with_digits(text);
    let is_era = |era: &&Era| era.names.iter().any(|name| text.starts_with(name));
    let era = ERAS.iter().find(is_era);
    let rest = match era {
        Some(era) => era.names.iter().find_map(|name| text.strip_prefix(name))?,
        None => text.contains('年').then_some(text.as_str())?,
    };
    let (rest, season) = SEASONS
        .iter()
        .find_map(|(sign, season)| Some((rest.strip_suffix(*sign)?, Some(*season))))
        .unwrap_or((rest, None));
    let rest = rest.strip_suffix('の').filter(|_| season.is_some()).unwrap_or(rest);
    let numbers = rest.split(['年', '月', '日', ' ', '.', '/', '-', ',']);
    let numbers: Vec<&str> = numbers.filter(|it| !it.is_empty()).collect();
    let numbers: Option<Vec<i32>> =
        numbers.into_iter().map(|it| if it == "元" { Some(1) } else { it.parse().ok() }).collect();
    let (year, month, day) = match numbers?[..] {
        [year] if season.is_some() => (year, season, None),
        _ if season.is_some() => return None,
        [year] => (year, None, None),
        [year, month] => (year, Some(month), None),
        [year, month, day] => (year, Some(month), Some(day)),
        _ => return None,
    };
    Some(match (era, season) {
        (Some(era), _) => of_era(text, era, [Some(year), month, day]),
        (None, Some(season)) => edtf_season(text, year, season),
        (None, None) => edtf(text, year, month, day),
    })
}

fn of_era(
    text: &str,
    era: &Era,
    [year, month, day]: [Option<i32>; 3],
) -> Result<HistoricalDate, DateProblem> {
    let first = day_of(era.first);
    let year = first.year().saturating_add(year.unwrap_or(1)).saturating_sub(1);
    if year < GREGORIAN && month.is_some() {
        return Err(DateProblem::Lunar(text.to_owned()));
    }
    let date = match month {
        Some(season) if season > 12 && day.is_none() => edtf_season(text, year, season)?,
        _ => edtf(text, year, month, day)?,
    };
    let last = era.last.map(day_of);
    let is_after = |last: Day| date.start().first > last;
    if date.start().last < first || last.is_some_and(is_after) {
        return Err(DateProblem::BeyondEra { text: text.to_owned(), from: first, until: last });
    }
    Ok(date)
}

/// Numbers written in signs, 二十八, as digits; long vowels of romanised eras are short.
fn with_digits(text: &str) -> String {
    let mut digits = String::new();
    let mut number: Option<(u32, u32)> = None;
    for c in text.chars() {
        match ("〇一二三四五六七八九".chars().position(|sign| sign == c), c) {
            (Some(digit), _) => {
                let (whole, ones) = number.unwrap_or_default();
                // Signs in a row are digits in a row: 一九四五.
                number = Some((whole, ones.saturating_mul(10).saturating_add(digit as u32)));
            }
            (None, '十') => {
                let (whole, ones) = number.unwrap_or_default();
                number = Some((whole.saturating_add(ones.max(1).saturating_mul(10)), 0));
            }
            (None, c) => {
                flush(&mut digits, number.take());
                digits.push(match c {
                    'ō' => 'o',
                    'ū' => 'u',
                    _ => c,
                });
            }
        }
    }
    flush(&mut digits, number);
    digits
}

fn flush(digits: &mut String, number: Option<(u32, u32)>) {
    if let Some((whole, ones)) = number {
        digits.push_str(&whole.saturating_add(ones).to_string());
    }
}

use crate::language::typed_date::parts::{parsed, two_readings};
use crate::language::typed_date::problem::DateProblem;
use crate::time::HistoricalDate;

/// What stands behind the number of a century, the longest first.
const CENTURY: [&str; 9] =
    [" century ad", " century", " cent", " c", " века", " веке", " век", " в", "世紀"];
/// What stands behind the first year of a decade.
const DECADE: [&str; 9] = ["年代", "-х годов", "-х годах", "-е годы", "-е", "-х", "-s", "'s", "s"];
const ROMAN: [&str; 21] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi",
];

/// A century or a decade: 17th century, XVII век, 17世紀, 1940s. None where it is neither.
pub fn read(text: &str) -> Option<Result<HistoricalDate, DateProblem>> {
    let number_of = |endings: &[&str]| endings.iter().find_map(|it| text.strip_suffix(it));
    if let Some(number) = number_of(&CENTURY) {
        let endings = ["st", "nd", "rd", "th", "-й", "-го"];
        let digits = endings.iter().find_map(|it| number.strip_suffix(it)).unwrap_or(number);
        let roman = || ROMAN.iter().position(|it| *it == number).map(|place| place as u32 + 1);
        let number = digits.parse::<u32>().ok().or_else(roman)?;
        let hundreds = number.checked_sub(1).filter(|hundreds| *hundreds < 100)?;
        return Some(parsed(text, &format!("{hundreds:02}XX")));
    }
    let year = number_of(&DECADE)?.replace('’', "");
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let tens = year.strip_suffix('0').filter(|_| is_year)?;
    let decade = parsed(text, &format!("{tens}X"));
    match tens.strip_suffix('0') {
        Some(hundreds) => Some(two_readings(text, decade, parsed(text, &format!("{hundreds}XX")))),
        None => Some(decade),
    }
}

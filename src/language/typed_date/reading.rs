use crate::language::typed_date::parts::{edtf, edtf_season, parsed, two_readings};
use crate::language::typed_date::problem::DateProblem;
use crate::language::typed_date::{centuries, japanese, marks, numbers, open_ways, standard};
use crate::language::words::Words;
use crate::time::HistoricalDate;

/// What says that a date is not exact, before it and behind it.
const ABOUT: [&str; 15] = [
    "circa ",
    "about ",
    "around ",
    "approximately ",
    "approx. ",
    "approx ",
    "ca. ",
    "ca ",
    "ca.",
    "c. ",
    "c.",
    "c ",
    "~",
    "около ",
    "ок. ",
];
const ABOUT_BEHIND: [&str; 3] = ["頃", "ごろ", "ころ"];

/// What is another date each day.
const CHANGING: [&str; 10] =
    ["today", "now", "yesterday", "tomorrow", "сегодня", "сейчас", "вчера", "今日", "本日", "現在"];

/// What means nothing before a date, and behind the digits of one.
const BEFORE: [&str; 4] = ["in ", "on ", "в ", "во "];
const BEHIND: [&str; 7] = ["гг.", "гг", "г.", "г", "года", "году", "год"];

/// What means nothing beside a day, a month and a year.
const FILLING: [&str; 30] = [
    "of",
    "the",
    "in",
    "on",
    "в",
    "year",
    "ad",
    "ce",
    "г",
    "г.",
    "год",
    "года",
    "году",
    "го",
    "е",
    "й",
    "ое",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
];

/// Russian months, as they stand alone and behind a day.
const RUSSIAN_MONTHS: [[&str; 3]; 12] = [
    ["январь", "января", "январе"],
    ["февраль", "февраля", "феврале"],
    ["март", "марта", "марте"],
    ["апрель", "апреля", "апреле"],
    ["май", "мая", "мае"],
    ["июнь", "июня", "июне"],
    ["июль", "июля", "июле"],
    ["август", "августа", "августе"],
    ["сентябрь", "сентября", "сентябре"],
    ["октябрь", "октября", "октябре"],
    ["ноябрь", "ноября", "ноябре"],
    ["декабрь", "декабря", "декабре"],
];
const SHORTEST_RUSSIAN: usize = 3;

/// The one that goes on in the next year.
const WINTER: i32 = 24;

/// The seasons, with the numbers that the standard gives them.
const SEASONS: [(i32, [&str; 5]); 4] = [
    (21, ["spring", "весна", "весны", "весной", "春"]),
    (22, ["summer", "лето", "лета", "летом", "夏"]),
    (23, ["autumn", "fall", "осень", "осенью", "秋"]),
    (WINTER, ["winter", "зима", "зимы", "зимой", "冬"]),
];

impl Words {
    /// Reads a date as people type it, wherever one is typed.
    ///
    /// ```
    /// use kuril_atlas::assets;
    ///
    /// let words = assets::words();
    /// for typed in ["28 August 1945", "28.08.1945", "昭和20年8月28日", "28 августа 1945 г."] {
    ///     assert_eq!(words.read_date(typed).map(|date| date.to_string()), Ok("1945-08-28".into()));
    /// }
    /// assert!(words.read_date("7/2/1855").is_err(), "in February or in July?");
    /// ```
    ///
    /// # Errors
    /// When it is no date, or can mean two.
    pub fn read_date(&self, typed: &str) -> Result<HistoricalDate, DateProblem> {
        let plain = marks::plain(typed);
        let typed = typed.trim();
        let of_standard = HistoricalDate::parse(&plain)
            .or_else(|error| HistoricalDate::parse(&plain.to_uppercase()).map_err(|_| error));
        if let Some(years) = years_of_a_century(typed, &plain) {
            let date = of_standard.unwrap_or_else(|_| years.clone());
            return two_readings(typed, Ok(date), Ok(years));
        }
        let error = match of_standard {
            Ok(date) => return Ok(date),
            Err(error) => DateProblem::of(&error, typed),
        };
        match (self.read_plain(&plain), error) {
            (Ok(date), DateProblem::NoDate(_) | DateProblem::Impossible(_)) => Ok(date),
            (Err(problem), error @ (DateProblem::NoDate(_) | DateProblem::Impossible(_))) => {
                let beyond = standard::beyond_the_atlas(&plain.to_uppercase(), typed);
                let is_no_date = matches!(error, DateProblem::NoDate(_));
                let usual = if is_no_date { problem.told_of(typed) } else { error };
                Err(beyond.unwrap_or(usual))
            }
            (_, error) => Err(error),
        }
    }

    /// Two years as people type them: 1941–1945, 1941-1945, 1941 to 1945.
    pub fn read_years(&self, typed: &str) -> Option<[i32; 2]> {
        let until = self.say("date-typed-until");
        let text = marks::plain(typed).to_lowercase().replace(&format!(" {until} "), "-");
        let (from, to) = text.split_once(['-', '/'])?;
        let year = |text: &str| {
            let text = text.trim();
            let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| is_year)
        };
        Some([year(from)?, year(to)?])
    }

    /// A date, or two with something between them.
    fn read_plain(&self, plain: &str) -> Result<HistoricalDate, DateProblem> {
        let text = plain.to_lowercase();
        let text = text.trim_matches(|c: char| " ,;".contains(c)).trim_end_matches('.');
        if CHANGING.contains(&text) {
            return Err(DateProblem::Changing(plain.to_owned()));
        }
        let read = |text: &str| self.read_one(text).ok();
        if let Some(date) = open_ways::as_written(self, text, &read) {
            return Ok(date);
        }
        let until = format!(" {} ", self.say("date-typed-until"));
        let ways = [" - ", " to ", " until ", " till ", " по ", " до ", "から", until.as_str()];
        let halves = ways.iter().find_map(|way| text.split_once(way));
        let halves = halves.filter(|(_, to)| !to.is_empty());
        if let Some((from, to)) = halves {
            return self.read_range(plain, from, to);
        }
        if let Some(date) = open_ways::as_said(text, &read) {
            return Ok(date);
        }
        // "4-11 February 1945": a dash or a stroke in the middle, and no date as a whole.
        let none = match self.read_one(text) {
            Err(DateProblem::NoDate(none)) => none,
            read => return read,
        };
        let of_halves = |mark: char| {
            let (from, to) = text.split_once(mark).filter(|(_, to)| !to.contains(mark))?;
            self.read_range(plain, from, to).ok()
        };
        ['-', '/'].into_iter().find_map(of_halves).ok_or(DateProblem::NoDate(none))
    }

    fn read_range(&self, plain: &str, from: &str, to: &str) -> Result<HistoricalDate, DateProblem> {
        let begins = ["from ", "between ", "с "];
        let from = begins.iter().find_map(|it| from.strip_prefix(it)).unwrap_or(from).trim();
        let to = to.trim_end_matches("まで").trim();
        let end = self.read_one(to)?;
        // What both ends share stands once: "28 August – 5 September 1945".
        let mark = if to.contains(' ') { " " } else { "." };
        let parts: Vec<&str> = to.split(mark).collect();
        let completed = |shared: usize| {
            let tail = parts.get(parts.len().checked_sub(shared)?..)?.join(mark);
            self.read_one(&format!("{}{mark}{tail}", from.trim_end_matches(mark))).ok()
        };
        let start = self
            .read_one(from)
            .or_else(|problem| [2, 1].into_iter().find_map(completed).ok_or(problem))?;
        // "1900–1909" is how the atlas writes a decade; from one to another counts all of both.
        let (start, end) = (start.start_as_written(), open_ways::end_as_written(&end));
        parsed(plain, &format!("{start}/{end}"))
    }

    /// A single date, exact or about.
    fn read_one(&self, text: &str) -> Result<HistoricalDate, DateProblem> {
        let text = text.trim();
        let uncertain = text.strip_suffix('?').map(str::trim);
        let uncertain =
            uncertain.or_else(|| open_ways::inside_message(self, "date-uncertain", text));
        let (text, is_uncertain) = uncertain.map_or((text, false), |text| (text, true));
        let text = text.strip_prefix("the ").unwrap_or(text);
        let before = ABOUT.iter().find_map(|about| text.strip_prefix(about));
        // "c1745", but not "century".
        let is_number = |text: &&str| text.starts_with(|it: char| it.is_ascii_digit());
        let before = before.or_else(|| text.strip_prefix('c').filter(is_number));
        let before = before.or_else(|| open_ways::inside_message(self, "date-about", text));
        let behind = ABOUT_BEHIND.iter().find_map(|about| text.strip_suffix(about));
        let is_about = before.is_some() || behind.is_some();
        let date = self.read_exact(before.or(behind).unwrap_or(text).trim())?;
        let mark = match (is_about, is_uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => return Ok(date),
        };
        parsed(text, &format!("{date}{mark}"))
    }

    fn read_exact(&self, text: &str) -> Result<HistoricalDate, DateProblem> {
        if let Ok(date) = HistoricalDate::parse(&text.to_uppercase()) {
            return Ok(date);
        }
        let text = BEFORE.iter().find_map(|it| text.strip_prefix(it)).unwrap_or(text);
        let is_number = |text: &&str| text.ends_with(|it: char| it.is_ascii_digit());
        let behind = BEHIND.iter().find_map(|it| text.strip_suffix(it)).map(str::trim_end);
        let text = behind.filter(is_number).unwrap_or(text);
        let known = centuries::read(text)
            .or_else(|| japanese::read(text))
            .or_else(|| numbers::read(text))
            .or_else(|| self.in_words(text))
            .or_else(|| self.in_words(&apart(text)));
        known.unwrap_or_else(|| Err(DateProblem::NoDate(text.to_owned())))
    }

    /// Day, month and year with the month's name, or a season: "28th of August 1945".
    fn in_words(&self, text: &str) -> Option<Result<HistoricalDate, DateProblem>> {
        if !text.chars().any(char::is_alphabetic) {
            return None;
        }
        let between = self.rules().between_typed;
        let parts = text.split(|c| between.contains(&c) || " ,.-/".contains(c));
        let parts: Vec<&str> =
            parts.filter(|part| !part.is_empty() && !FILLING.contains(part)).collect();
        let [mut years, mut days, mut months, mut seasons] = [const { Vec::new() }; 4];
        for part in parts {
            let number = ["st", "nd", "rd", "th"].iter().find_map(|it| part.strip_suffix(it));
            let number = number.unwrap_or(part);
            if number.bytes().all(|byte| byte.is_ascii_digit()) {
                let of_its_kind = match number.len() {
                    1 | 2 => &mut days,
                    4 => &mut years,
                    _ => return None,
                };
                of_its_kind.push(number.parse().ok()?);
            } else if let Some(season) = season_of(part) {
                seasons.push(season);
            } else {
                months.push(self.month_of(part)?);
            }
        }
        let typed = || text.to_owned();
        Some(match (&years[..], &months[..], &days[..], &seasons[..]) {
            ([year], [month], [], []) => edtf(text, *year, Some(*month), None),
            ([year], [month], [day], []) => edtf(text, *year, Some(*month), Some(*day)),
            ([year], [], [], []) => edtf(text, *year, None, None),
            ([year], [], [], [season]) => edtf_season(text, *year, *season),
            // "Winter 1945/46", as the atlas writes it.
            ([year], [], [next], [WINTER]) if *next == (year + 1) % 100 => {
                edtf_season(text, *year, WINTER)
            }
            ([year, next], [], [], [WINTER]) if *next == year + 1 => {
                edtf_season(text, *year, WINTER)
            }
            ([], [_], [_, _], []) => Err(DateProblem::ShortYear(typed())),
            ([], [_], [year], []) if *year > 31 => Err(DateProblem::ShortYear(typed())),
            ([], [_], [] | [_], []) | ([], [], [], [_]) => Err(DateProblem::YearMissing(typed())),
            _ => return None,
        })
    }

    /// Which month has a name that begins so, in small letters.
    fn month_of(&self, typed: &str) -> Option<i32> {
        let of_language = (1..=12_u8).find(|&month| self.is_month(month.into(), typed));
        let is_long = typed.chars().count() >= SHORTEST_RUSSIAN;
        let begins = |forms: &[&str; 3]| forms.iter().any(|form| form.starts_with(typed));
        let russian = || RUSSIAN_MONTHS.iter().position(begins).filter(|_| is_long);
        of_language.map(i32::from).or_else(|| russian().map(|place| place as i32 + 1))
    }

    /// Whether what is typed, in small letters, begins a form of the month's name.
    fn is_month(&self, month: u32, typed: &str) -> bool {
        let rules = self.rules();
        let name = self.month_named(month);
        let begins = |form: &str| form.to_lowercase().starts_with(typed);
        typed.chars().count() >= rules.shortest_month
            && (begins(name.nominative()) || rules.forms.iter().any(|&it| begins(name.form(it))))
    }
}

/// 1941–45, as historians write a war. With a hyphen 1904-05 is a month of the standard.
fn years_of_a_century(typed: &str, plain: &str) -> Option<HistoricalDate> {
    let (first, last) = plain.split_once('-')?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if first.len() != 4 || last.len() != 2 || !is_number(first) || !is_number(last) {
        return None;
    }
    let is_month = matches!(last.parse(), Ok(1..=12_u8)) && !typed.contains(['–', '—']);
    if is_month || last <= &first[2..] {
        return None;
    }
    HistoricalDate::parse(&format!("{first}/{}{last}", &first[..2])).ok()
}

/// "28aug1945" with a space between digits and letters.
fn apart(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 2);
    let mut before: Option<char> = None;
    for c in text.chars() {
        let is_digit = c.is_ascii_digit();
        if before.is_some_and(|it| {
            it.is_ascii_digit() != is_digit && (it.is_alphabetic() || c.is_alphabetic())
        }) {
            apart.push(' ');
        }
        apart.push(c);
        before = Some(c);
    }
    apart
}

fn season_of(text: &str) -> Option<i32> {
    SEASONS.iter().find(|(_, names)| names.contains(&text)).map(|(number, _)| *number)
}

use crate::language::names::Name;
use crate::language::words::Words;
use crate::time::{DateShape, Day, HistoricalDate, Precision, Stated};

impl Words {
    /// "28 August 1945".
    pub fn day(&self, day: Day) -> String {
        self.say_with(
            "date-day",
            &[
                ("day", day.day_of_month().to_string().into()),
                ("month", self.month(day).into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// "28 Aug 1945", where room is dear.
    pub fn day_in_short(&self, day: Day) -> String {
        let values = [
            ("day", day.day_of_month().to_string().into()),
            ("month", self.say(&format!("month-short-{}", day.month())).into()),
            ("year", day.year().to_string().into()),
        ];
        self.say_with("date-day", &values)
    }

    /// "August 1945".
    pub fn month_of_year(&self, day: Day) -> String {
        let values = [("month", self.month(day).into()), ("year", day.year().to_string().into())];
        self.say_with("date-month", &values)
    }

    /// "28 August", for a list under its year.
    pub fn day_of_year(&self, day: Day) -> String {
        self.say_with(
            "date-day-short",
            &[("day", day.day_of_month().to_string().into()), ("month", self.month(day).into())],
        )
    }

    /// "1945", where it stands alone.
    pub fn year(&self, year: i32) -> String {
        self.say_with("date-year", &[("year", year.to_string().into())])
    }

    /// "1941–1945".
    pub fn years(&self, [first, last]: [i32; 2]) -> String {
        self.close_interval(self.year(first), self.year(last))
    }

    /// "28 August – 5 September 1945", "about 1745", "August 1945", "since 1945", "until 1945".
    pub fn date(&self, date: &HistoricalDate) -> String {
        let start = self.stated(date.start());
        let with_start = |word| self.say_with(word, &[("start", start.as_str().into())]);
        match (date.shape(), date.end()) {
            (DateShape::OpenEnd, _) => with_start("date-open"),
            (DateShape::UnknownEnd, _) => with_start("date-end-unknown"),
            (DateShape::OpenStart, _) => with_start("date-open-start"),
            (DateShape::UnknownStart, _) => with_start("date-start-unknown"),
            (DateShape::Before, _) => with_start("date-before"),
            (DateShape::After, _) => with_start("date-after"),
            (DateShape::Single | DateShape::Interval | DateShape::Between, None) => start,
            (DateShape::Between, Some(end)) => {
                let end = self.stated(end);
                let values = [("start", start.as_str().into()), ("end", end.into())];
                self.say_with("date-between", &values)
            }
            (DateShape::Single | DateShape::Interval, Some(end)) => {
                self.interval(date.start(), end)
            }
        }
    }

    /// "28 Aug", "18–23 Aug", "28 Aug –": where the year is known and room is dear; empty where the
    /// year is all that is known.
    pub fn short_date(&self, date: &HistoricalDate) -> String {
        let (start, end) = (date.start(), date.end());
        let day = |it: Stated| it.first.day_of_month().to_string();
        let month = |it: Stated| self.say(&format!("month-short-{}", it.first.month()));
        let same_month = |end: Stated| {
            (end.first.year(), end.first.month()) == (start.first.year(), start.first.month())
        };
        let first = match start.precision {
            Precision::Day => {
                let values = [("day", day(start).into()), ("month", month(start).into())];
                self.say_with("date-day-short", &values)
            }
            Precision::Month => month(start),
            Precision::Season => self.season(start),
            Precision::Year | Precision::Decade | Precision::Century if start.approximate => {
                self.say("date-about-short")
            }
            Precision::Year | Precision::Decade | Precision::Century => return String::new(),
        };
        match end {
            Some(end) if start.precision == Precision::Day && same_month(end) => {
                let values = [
                    ("first", day(start).into()),
                    ("last", day(end).into()),
                    ("month", month(start).into()),
                ];
                self.say_with("date-days-short", &values)
            }
            Some(end) => {
                let last = match end.precision {
                    _ if end.first.year() != start.first.year() => end.first.year().to_string(),
                    _ if same_month(end) => return first,
                    Precision::Day | Precision::Month => month(end),
                    Precision::Season => self.season(end),
                    Precision::Year | Precision::Decade | Precision::Century => return first,
                };
                let values = [("start", first.into()), ("last", last.into())];
                self.say_with("date-until-short", &values)
            }
            None if date.is_open() => self.say_with("date-from-short", &[("start", first.into())]),
            None => first,
        }
    }

    /// "since 28 August 1945".
    pub fn since(&self, start: Stated) -> String {
        self.say_with("date-open", &[("start", self.stated(start).into())])
    }

    /// One end of a date: "about 1745", "28 August 1945".
    pub fn stated(&self, stated: Stated) -> String {
        let plain = match stated.precision {
            Precision::Day => self.day(stated.first),
            Precision::Month => self.month_of_year(stated.first),
            Precision::Season => self.season(stated),
            Precision::Year => self.year(stated.first.year()),
            Precision::Decade => self.decade(stated.first.year()),
            Precision::Century => {
                let century = (stated.first.year() / 100 + 1).to_string();
                self.say_with("date-century", &[("century", century.into())])
            }
        };
        let plain = if stated.approximate {
            self.say_with("date-about", &[("date", plain.into())])
        } else {
            plain
        };
        if stated.uncertain {
            self.say_with("date-uncertain", &[("date", plain.into())])
        } else {
            plain
        }
    }

    /// "spring 1945"; "winter 1945/46" names both of its years.
    fn season(&self, stated: Stated) -> String {
        let word = match stated.first.month() {
            3 => "date-spring",
            6 => "date-summer",
            9 => "date-autumn",
            _ => "date-winter",
        };
        let next = format!("{:02}", stated.last.year() % 100);
        let values = [("year", stated.first.year().to_string().into()), ("next", next.into())];
        self.say_with(word, &values)
    }

    /// "1940s"; the first decade of a century by its years, for "1900s" would be the century too.
    fn decade(&self, first: i32) -> String {
        if first % 100 == 0 {
            return self.years([first, first + 9]);
        }
        self.say_with("date-years", &[("year", first.to_string().into())])
    }

    fn month(&self, day: Day) -> Name {
        self.month_named(day.month())
    }

    pub(in crate::language) fn month_named(&self, month: u32) -> Name {
        self.name(&format!("month-{month}"))
    }

    /// From one stated date to another; what both share stands once.
    fn interval(&self, start: Stated, end: Stated) -> String {
        let is_plain = |stated: Stated| !stated.approximate && !stated.uncertain;
        let both = |precision| start.precision == precision && end.precision == precision;
        let is_coarse = |stated: Stated| {
            let is_decade = stated.precision == Precision::Decade;
            // The first decade of a century has a dash of its own.
            let is_one_word = is_decade && stated.first.year() % 100 != 0;
            stated.precision == Precision::Year || is_one_word
        };
        let same_year = start.first.year() == end.first.year();
        let same_month = same_year && start.first.month() == end.first.month();
        let values = [
            ("first", start.first.day_of_month().to_string().into()),
            ("first-month", self.month(start.first).into()),
            ("last", end.first.day_of_month().to_string().into()),
            ("last-month", self.month(end.first).into()),
            ("year", end.first.year().to_string().into()),
        ];
        if !is_plain(start) || !is_plain(end) {
            self.wide_interval(self.stated(start), self.stated(end))
        } else if both(Precision::Day) && same_month {
            self.say_with("date-days-of-month", &values)
        } else if both(Precision::Day) && same_year {
            self.say_with("date-days-of-year", &values)
        } else if both(Precision::Month) && same_year {
            self.say_with("date-months-of-year", &values)
        } else if is_coarse(start) {
            self.close_interval(self.stated(start), self.stated(end))
        } else {
            self.wide_interval(self.stated(start), self.stated(end))
        }
    }

    /// Where the first is a plain number: "1941–1945".
    fn close_interval(&self, start: String, end: String) -> String {
        self.say_with("date-interval-close", &[("start", start.into()), ("end", end.into())])
    }

    /// Where the first has words in it, the dash gets air: "1600 – about 1700".
    fn wide_interval(&self, start: String, end: String) -> String {
        self.say_with("date-interval", &[("start", start.into()), ("end", end.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_words(edtf: &str) -> String {
        let words = Words::english(include_str!("../../assets/text/en.ftl")).expect("our own file");
        words.date(&HistoricalDate::parse(edtf).expect("a date"))
    }

    #[test]
    fn a_short_date_leaves_out_the_year() {
        let words = Words::english(include_str!("../../assets/text/en.ftl")).expect("our own file");
        let cases = [
            ("1945-08-28", "28 Aug"),
            ("1945-08-18/1945-08-23", "18–23 Aug"),
            ("1945-08-28/1945-09-05", "28 Aug–Sep"),
            ("1945-08-28/1952-04", "28 Aug–1952"),
            ("1945-08/1945-10", "Aug–Oct"),
            ("1945-08-28/..", "from 28 Aug"),
            ("1945-08", "Aug"),
            ("1945", ""),
            ("1745~", "about"),
        ];
        for (edtf, short) in cases {
            let date = HistoricalDate::parse(edtf).expect("a date");
            assert_eq!(words.short_date(&date), short, "{edtf}");
        }
    }

    #[test]
    fn dates_read_as_a_historian_writes_them() {
        let cases = [
            ("1945-08-28", "28 August 1945"),
            ("1945-08-28/1945-09-05", "28 August – 5 September 1945"),
            ("1945-02-04/1945-02-11", "4–11 February 1945"),
            ("1904-02-08/1905-09-05", "8 February 1904 – 5 September 1905"),
            ("1955-06/1956-03", "June 1955 – March 1956"),
            ("1955-06/1955-08", "June–August 1955"),
            ("1950/1956-03", "1950–March 1956"),
            ("193X/194X", "1930s–1940s"),
            ("1745~", "about 1745"),
            ("1955/..", "since 1955"),
            ("1931/1937", "1931–1937"),
            ("1600/1700~", "1600 – about 1700"),
            ("1945/", "from 1945, until when is unknown"),
            ("../1945", "until 1945"),
            ("/1945", "until 1945, since when is unknown"),
            ("[..1945]", "in or before 1945"),
            ("[1945-08..]", "in or after August 1945"),
            ("[1945..1947~]", "between 1945 and about 1947"),
            ("1945-21", "spring 1945"),
            ("1945-24~", "about winter 1945/46"),
            ("194X", "1940s"),
            ("190X", "1900–1909"),
            ("190X/1912", "1900–1909 – 1912"),
            ("19XX", "20th century"),
            ("1945-XX", "1945"),
        ];
        for (edtf, words) in cases {
            assert_eq!(in_words(edtf), words, "{edtf}");
        }
    }
}

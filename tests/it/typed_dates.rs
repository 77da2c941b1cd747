//! Dates as people type them, read by one reader.

use kuril_atlas::assets;
use kuril_atlas::language::DateProblem;

use crate::support::atlas;

/// What is typed, and the date of the standard that is meant.
const TYPED_DATES: [(&str, &str); 74] = [
    ("1905", "1905"),
    (" 1945-08-28 ", "1945-08-28"),
    ("28.08.1945", "1945-08-28"),
    ("7.2.1855", "1855-02-07"),
    ("28. 8. 1945", "1945-08-28"),
    ("28/8/1945", "1945-08-28"),
    ("8/28/1945", "1945-08-28"),
    ("28-08-1945", "1945-08-28"),
    ("2/2/1855", "1855-02-02"),
    ("1945-8-28", "1945-08-28"),
    ("1945/8/28", "1945-08-28"),
    ("1945.08.28", "1945-08-28"),
    ("19450828", "1945-08-28"),
    ("1945-08", "1945-08"),
    ("1945/8", "1945-08"),
    ("8/1945", "1945-08"),
    ("1904-05", "1904-05"),
    ("28 August 1945", "1945-08-28"),
    ("28th August 1945", "1945-08-28"),
    ("the 28th of August, 1945", "1945-08-28"),
    ("Tuesday, 28 August 1945", "1945-08-28"),
    ("Aug 28, 1945", "1945-08-28"),
    ("August 28th 1945", "1945-08-28"),
    ("1945 Aug 28", "1945-08-28"),
    ("28-Aug-1945", "1945-08-28"),
    (" sept 1945 ", "1945-09"),
    ("Aug. 1945", "1945-08"),
    ("28 августа 1945", "1945-08-28"),
    ("28 АВГУСТА 1945 г.", "1945-08-28"),
    ("28-го августа 1945 года", "1945-08-28"),
    ("август 1945", "1945-08"),
    ("1945年8月28日", "1945-08-28"),
    ("１９４５年８月２８日", "1945-08-28"),
    ("一九四五年八月二十八日", "1945-08-28"),
    ("1945年8月", "1945-08"),
    ("1945年", "1945"),
    ("昭和20年8月28日", "1945-08-28"),
    ("昭和二十年八月二十八日", "1945-08-28"),
    ("昭和２０年", "1945"),
    ("Shōwa 20", "1945"),
    ("showa 20.8.28", "1945-08-28"),
    ("明治8年5月7日", "1875-05-07"),
    ("明治元年", "1868"),
    ("大正元年", "1912"),
    ("平成元年1月8日", "1989-01-08"),
    ("令和4年3月21日", "2022-03-21"),
    ("１９４５", "1945"),
    ("1945\u{2011}08\u{2011}28", "1945-08-28"),
    ("1945–08–28", "1945-08-28"),
    ("1945\u{2212}08\u{2212}28", "1945-08-28"),
    ("1945ー08ー28", "1945-08-28"),
    ("28\u{a0}August\u{202f}1945\u{200b}", "1945-08-28"),
    ("c. 1745", "1745~"),
    ("c.1745", "1745~"),
    ("circa 1745", "1745~"),
    ("about August 1745", "1745-08~"),
    ("~1745", "1745~"),
    ("около 1745", "1745~"),
    ("1745年頃", "1745~"),
    ("1745?", "1745?"),
    ("c. 1745?", "1745%"),
    ("17th century", "16XX"),
    ("XVII век", "16XX"),
    ("17世紀", "16XX"),
    ("1940s", "194X"),
    ("1940-е", "194X"),
    ("1940年代", "194X"),
    ("190x", "190X"),
    ("1941–1945", "1941/1945"),
    ("1941–45", "1941/1945"),
    ("28 August – 5 September 1945", "1945-08-28/1945-09-05"),
    ("4–11 February 1945", "1945-02-04/1945-02-11"),
    ("from 1904 to 1905", "1904/1905"),
    ("June–August 1955", "1955-06/1955-08"),
];

#[test]
fn a_date_is_read_as_people_type_it() {
    let words = assets::words();
    for (typed, meant) in TYPED_DATES {
        let read = words.read_date(typed).map(|date| date.to_string());
        assert_eq!(read.as_deref(), Ok(meant), "{typed}");
    }
}

#[test]
fn every_date_that_the_window_shows_can_be_typed_again() {
    let (words, atlas) = (assets::words(), atlas());
    let plain = |text: &str| !text.contains(['X', '?', '%', '~']) && !text.contains("..");
    let dates = atlas.events.iter().map(|event| &event.date);
    for date in dates.filter(|date| plain(&date.to_string())) {
        let shown = words.date(date);
        let read = words.read_date(&shown).map(|read| read.period());
        assert_eq!(read, Ok(date.period()), "{shown}");
    }
}

#[test]
fn what_is_wrong_with_a_date_is_told_in_one_sentence() {
    let words = assets::words();
    let wrong = [
        "",
        "soon",
        "7/2/1855",
        "7-2-1855",
        "1904/05",
        "1904–05",
        "1900s",
        "30 February 1945",
        "1945-02-30",
        "32.1.1945",
        "1945-13",
        "28 August",
        "August",
        "28.8.45",
        "28 August 45",
        "45",
        "1945/1905",
        "summer 1945",
        "1945-22",
        "昭和65年",
        "昭和元年1月1日",
        "明治2年8月15日",
        "令和元年4月30日",
        "12345",
        "28 August 1945 1946",
        "1945//1946",
        "../1945",
        "99999999",
        "二十八",
    ];
    let said = wrong.map(|typed| match words.read_date(typed) {
        Ok(date) => format!("{typed:?}: {date}"),
        Err(problem) => format!("{typed:?}: {}", problem.in_words(&words)),
    });
    insta::assert_snapshot!("dates_that_are_none", said.join("\n"));
}

#[test]
fn a_date_with_two_meanings_is_never_guessed() {
    let words = assets::words();
    for day in 1..=12 {
        for month in (1..=12).filter(|month| *month != day) {
            let read = words.read_date(&format!("{day}/{month}/1855"));
            assert!(
                matches!(read, Err(DateProblem::TwoReadings { .. })),
                "{day}/{month}: {read:?}"
            );
        }
    }
}

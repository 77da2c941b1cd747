//! Dates as people type them, read by one reader.

use kuril_atlas::assets;
use kuril_atlas::language::DateProblem;
use kuril_atlas::time::HistoricalDate;

use crate::support::atlas;

/// What is typed, and the date of the standard that is meant.
const TYPED_DATES: [(&str, &str); 111] = [
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
    ("winter 1945/46", "1945-24"),
    ("Winter 1945–1946", "1945-24"),
    ("1945年春", "1945-21"),
    ("昭和20年の春", "1945-21"),
    ("в 1945 году", "1945"),
    ("в августе 1945 г.", "1945-08"),
    ("в XVII веке", "16XX"),
    ("в 1940-х годах", "194X"),
    ("28.08.1945г.", "1945-08-28"),
    ("28.08.1945 г.", "1945-08-28"),
    ("1945г.", "1945"),
    ("1941–1945 гг.", "1941/1945"),
    ("28Aug1945", "1945-08-28"),
    ("28aug.1945", "1945-08-28"),
    ("28–30.08.1945", "1945-08-28/1945-08-30"),
    ("28.–30.08.1945", "1945-08-28/1945-08-30"),
    ("28.08–5.09.1945", "1945-08-28/1945-09-05"),
    ("1945-08-28/30", "1945-08-28/1945-08-30"),
    ("1945-8-28/1945-9-5", "1945-08-28/1945-09-05"),
    ("28.08.1945/05.09.1945", "1945-08-28/1945-09-05"),
    ("August/September 1945", "1945-08/1945-09"),
    ("before 1945", "[..1944]"),
    ("before 28 August 1945", "[..1945-08-27]"),
    ("до 1945 года", "[..1944]"),
    ("1945年以前", "[..1945]"),
    ("in or before 1945", "[..1945]"),
    ("after 1945", "[1946..]"),
    ("after August 1945", "[1945-09-01..]"),
    ("после 1945", "[1946..]"),
    ("since 1945", "1945/.."),
    ("since 28 August 1945", "1945-08-28/.."),
    ("с 1945 года", "1945/.."),
    ("1945年から", "1945/.."),
    ("until 1945", "../1945"),
    ("between 1945 and 1947", "[1945..1947]"),
    ("1745 (uncertain)", "1745?"),
    ("с 1904 по 1905", "1904/1905"),
];

#[test]
fn a_date_is_read_as_people_type_it() {
    let words = assets::words();
    for (typed, meant) in TYPED_DATES {
        let read = words.read_date(typed).map(|date| date.to_string());
        assert_eq!(read.as_deref(), Ok(meant), "{typed}");
    }
}

/// Every date that stands in the history.
fn dates_of_the_history() -> Vec<HistoricalDate> {
    let atlas = atlas();
    let mut dates: Vec<&HistoricalDate> = atlas.events.iter().map(|it| &it.date).collect();
    dates.extend(atlas.arguments.iter().map(|it| &it.date));
    dates.extend(atlas.voices.iter().map(|it| &it.date));
    dates.extend(atlas.eras.iter().map(|it| &it.from));
    dates.extend(atlas.treaties.iter().map(|it| &it.signed));
    dates.extend(atlas.treaties.iter().filter_map(|it| it.in_force.as_ref()));
    dates.extend(atlas.people.iter().flat_map(|it| [&it.born, &it.died]).flatten());
    dates.extend(atlas.positions.iter().map(|it| &it.from));
    dates.extend(atlas.positions.iter().filter_map(|it| it.to.as_ref()));
    dates.extend(atlas.place_names.iter().flat_map(|it| [&it.from, &it.to]).flatten());
    dates.extend(atlas.series.iter().flat_map(|it| &it.points).map(|it| &it.date));
    dates.extend(atlas.territories.iter().flat_map(|it| &it.control).map(|it| &it.since));
    dates.into_iter().cloned().collect()
}

/// Every way in which a date can be stated: exact or not, alone or with another.
fn dates_of_every_kind() -> Vec<HistoricalDate> {
    let exact = [
        "1945",
        "1945-08",
        "1945-08-28",
        "1945-21",
        "1945-22",
        "1945-23",
        "1945-24",
        "194X",
        "190X",
        "19XX",
        "20XX",
    ];
    let later = ["1947", "1947-02-03", "1947-24", "195X", "1945-12"];
    let marked = |texts: &[&str]| -> Vec<String> {
        let marks = ["", "~", "?", "%"];
        texts.iter().flat_map(|text| marks.map(|mark| format!("{text}{mark}"))).collect()
    };
    let (starts, ends) = (marked(&exact), marked(&later));
    let mut texts = Vec::new();
    for start in &starts {
        texts.push(start.clone());
        texts.extend([format!("{start}/.."), format!("{start}/"), format!("../{start}")]);
        texts.extend([format!("/{start}"), format!("[..{start}]"), format!("[{start}..]")]);
        for end in &ends {
            texts.extend([format!("{start}/{end}"), format!("[{start}..{end}]")]);
        }
    }
    texts.iter().filter_map(|text| HistoricalDate::parse(text).ok()).collect()
}

#[test]
fn every_date_that_the_atlas_writes_is_read_as_it_was_meant() {
    let words = assets::words();
    let mut dates = dates_of_the_history();
    let of_history = dates.len();
    dates.extend(dates_of_every_kind());
    assert!(of_history > 1000 && dates.len() > of_history + 500, "{of_history} {}", dates.len());
    let wrong = dates.iter().filter_map(|date| {
        let shown = words.date(date);
        let read = words.read_date(&shown).map(|read| read.period());
        (read != Ok(date.period())).then(|| format!("{date}: {shown}: {read:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), dates.len(), wrong.join("\n"));
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
        "1945-08/09",
        "1945/08-09",
        "today",
        "Сегодня",
        "今日",
        "summer 1945/46",
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

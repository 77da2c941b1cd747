//! Damaged inputs: whatever is read, no reader falls over, and none takes for ever.
//!
//! Plain and seeded, for the tools that follow a program's branches need a compiler of their own.

use std::any::Any;
use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use kuril_atlas::assets;
use kuril_atlas::atlas::{Atlas, BaseMap, control_sentence};
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::geometry::{Level, MapProjection, Water};
use kuril_atlas::language::{DateProblem, Words};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::session::{
    Moment, Remembered, Session, link_of, merged_memory, open_link, read_memory, rescued_filters,
};
use kuril_atlas::teaching::lesson::{
    LessonFile, Package, Unpacked, lesson_in, packed, unpack, written_lesson,
};
use kuril_atlas::time::HistoricalDate;

use crate::support::{atlas, day};

/// How many damaged inputs each reader is given, unless `KURIL_DAMAGE` says otherwise.
const USUAL: u64 = 400;
/// A whole history takes longer to read than all the others.
const USUAL_HISTORIES: u64 = 40;
/// No input takes longer to read.
const LONGEST: Duration = Duration::from_secs(5);
/// What is put where it doesn't belong.
const STRANGE: [&str; 44] = [
    "",
    "\0",
    "\n",
    "\"",
    "\"\"\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "[[",
    "]]",
    "=",
    ":",
    ",",
    ".",
    "..",
    "/",
    "-",
    "~",
    "?",
    "%",
    "%C3",
    "&",
    "#",
    "@",
    "$",
    "null",
    "true",
    "NaN",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "-9223372036854775808",
    "2147483648",
    "é",
    "国",
    "\u{feff}",
    "\u{202e}",
    "元年",
    "X",
    "{ $a }",
];

/// Chance that comes out the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A piece of a text.
    fn piece(&mut self, length: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..(start + self.below(longest)).min(length)
    }

    /// The text with a few things wrong, in some of which another text had a part.
    fn damaged(&mut self, text: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = text.to_vec();
        for _ in 0..=self.below(4) {
            let length = bytes.len();
            match self.below(9) {
                0 => bytes.truncate(self.below(length + 1)),
                1 => drop(bytes.drain(self.piece(length, 30))),
                2 => {
                    let piece = bytes[self.piece(length, 60)].to_vec();
                    let at = self.below(length + 1);
                    bytes.splice(at..at, piece);
                }
                3 => {
                    let piece = other[self.piece(other.len(), 200)].to_vec();
                    bytes.splice(self.piece(length, 40), piece);
                }
                4 if length > 0 => {
                    let at = self.below(length);
                    bytes[at] ^= 1 << self.below(8);
                }
                5 if length > 0 => {
                    let (one, two) = (self.below(length), self.below(length));
                    bytes.swap(one, two);
                }
                6 => {
                    // A digit becomes another, or many.
                    let at = self.below(length + 1);
                    if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                        let number = self.next().to_string();
                        let number = &number[..=self.below(number.len())];
                        let range = at + digit..at + digit + 1;
                        bytes.splice(range, number.bytes());
                    }
                }
                7 => {
                    let piece = bytes[self.piece(length, 12)].to_vec();
                    let at = self.below(length + 1);
                    let many = piece.repeat(1 + self.below(300));
                    bytes.splice(at..at, many);
                }
                _ => {
                    let strange = STRANGE[self.below(STRANGE.len())];
                    bytes.splice(self.piece(length, 3), strange.bytes());
                }
            }
        }
        bytes
    }
}

/// How long this thread has worked, where the system says so.
fn worked() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or(0))
}

fn number_from_surroundings(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

pub fn corpus(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    fs::read(folder.join(name)).expect("a file of the corpus")
}

pub fn lines(name: &str) -> Vec<Vec<u8>> {
    corpus(name).split(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect()
}

fn in_words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words").to_owned()
}

/// Reads damaged copies of each text.
pub fn try_all(reader: &str, texts: &[Vec<u8>], read: impl Fn(usize, &[u8])) {
    try_many(reader, USUAL, texts, read);
}

fn try_many(reader: &str, usual: u64, texts: &[Vec<u8>], read: impl Fn(usize, &[u8])) {
    let count = number_from_surroundings("KURIL_DAMAGE", usual);
    let first = number_from_surroundings("KURIL_DAMAGE_SEED", 1);
    let (start, mut slowest) = (Instant::now(), Duration::ZERO);
    for seed in first..first + count {
        // Seeds side by side are to lead to different places.
        let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let _ = (chance.next(), chance.next());
        let which = chance.below(texts.len());
        let other = chance.below(texts.len());
        let damaged = chance.damaged(&texts[which], &texts[other]);
        let begin = Instant::now();
        let mut outcome = catch_unwind(AssertUnwindSafe(|| read(which, &damaged)));
        let mut taken = begin.elapsed();
        if taken > LONGEST {
            // It was the first, which makes what others find made, or the machine had other work.
            let begin = worked();
            outcome = catch_unwind(AssertUnwindSafe(|| read(which, &damaged)));
            taken = worked().saturating_sub(begin);
        }
        slowest = slowest.max(taken);
        let text = || String::from_utf8_lossy(&damaged).into_owned();
        if let Err(panic) = outcome {
            panic!("{reader}, seed {seed}: {}\n{}", in_words(&*panic), text());
        }
        assert!(taken < LONGEST, "{reader}, seed {seed} takes for ever\n{}", text());
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{reader}: {count} in {seconds:.1} s, the slowest took {slowest:?}");
}

pub fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn dates_and_words_typed_in_their_place() {
    let words = assets::words();
    try_all("dates", &lines("dates.txt"), |_, bytes| {
        let text = text_of(bytes);
        if let Ok(date) = HistoricalDate::parse(&text) {
            assert_eq!(HistoricalDate::parse(&date.to_string()), Ok(date));
        }
        match words.read_date(&text) {
            Ok(date) => {
                let _ = (words.date(&date), Moment::of(&date), date.period());
                match words.read_date(&date.to_string()) {
                    // 1920-24 is a winter, and five years.
                    Err(DateProblem::TwoReadings { .. }) => {}
                    again => assert_eq!(again, Ok(date)),
                }
            }
            Err(problem) => assert!(!problem.in_words(&words).is_empty()),
        }
        let _ = words.read_years(&text);
    });
}

#[test]
fn links() {
    let (atlas, words) = (atlas(), assets::words());
    let first = Session::first(&atlas);
    try_all("links", &lines("links.txt"), |_, bytes| {
        let opened = open_link(&text_of(bytes), &first, &atlas);
        for problem in &opened.problems {
            assert!(!problem.in_words(&words).is_empty());
        }
        let again = open_link(&link_of(&opened.session, &atlas), &first, &atlas);
        assert_eq!(again.problems, []);
        assert_eq!(again.session.moment, opened.session.moment);
        assert_eq!(again.session.subject.is_some(), opened.session.subject.is_some());
    });
}

#[test]
fn memories() {
    let atlas = atlas();
    let first = Remembered::of(&Session::first(&atlas), &atlas, None);
    try_all("memories", &[corpus("memory.json")], |_, bytes| {
        let text = text_of(bytes);
        let _ = rescued_filters(&text);
        if let Some(read) = read_memory(&text) {
            let restored = read.remembered.restore(&atlas);
            let base = Remembered::of(&restored, &atlas, None);
            let merged = merged_memory(Some(&text), Some(&base), &first).expect("JSON");
            assert!(read_memory(&merged).is_some(), "{merged}");
        }
    });
}

#[test]
fn languages() {
    let date = HistoricalDate::parse("1945-08-28/1945-09-05").expect("a date");
    try_all("languages", &[corpus("words.ftl")], |_, bytes| {
        if let Ok(words) = Words::english(&text_of(bytes)) {
            let _ = (words.date(&date), words.read_date("28 August 1945"));
            let _ = words.say_with("density-year", &[("year", 1945.into()), ("events", 3.into())]);
        }
    });
}

/// A map of a few islands, for a history of a few events.
pub fn small_map() -> BaseMap {
    let text = |name: &str| text_of(&corpus(&format!("map/{name}.topo.json")));
    let projection = MapProjection::new();
    let units = Level::decode(&text("units"), &projection).expect("a small map");
    let [bathy, lakes, rivers, ice] = ["bathy", "lakes", "rivers", "ice_age"].map(text);
    let water = Water::decode(&bathy, &lakes, &rivers, &ice, &projection).expect("small seas");
    BaseMap::new(projection, units, water, Vec::new(), BTreeSet::new())
}

#[test]
fn histories() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/history");
    let sound = assets::history_in(&folder).expect("the corpus");
    let bytes = |file: &HistoryFile| match &file.body {
        FileBody::Bytes(bytes) => bytes.clone(),
        _ => Vec::new(),
    };
    let texts: Vec<Vec<u8>> = sound.iter().map(bytes).collect();
    let words = assets::words();
    try_many("histories", USUAL_HISTORIES, &texts, |which, bytes| {
        let mut files = sound.clone();
        files[which].body = FileBody::Bytes(bytes.to_vec());
        let (atlas, problems) = read_history(&files, small_map(), day("2026-11-20"));
        for problem in problems {
            assert!(!problem.to_string().is_empty());
        }
        let atlas = IndexedAtlas::new(atlas);
        for event in &atlas.events {
            let _ = words.date(&event.date);
            let _: Vec<String> =
                event.sources.iter().map(|it| it.line(&atlas.sources, &words)).collect();
        }
        for (id, _) in atlas.territories.with_ids() {
            let _ = control_sentence(&atlas, &words, id, day("1945-08-28"));
        }
        let session = Session::first(&atlas);
        let _ = (session.day(&atlas), link_of(&session, &atlas), atlas.events_with("kuril"));
    });
}

fn lesson_file(bytes: &[u8]) -> LessonFile {
    LessonFile { path: "lesson.toml".to_owned(), body: FileBody::Bytes(bytes.to_vec()) }
}

#[test]
fn lessons() {
    let (atlas, words) = (atlas(), assets::words());
    let (_, problems) = lesson_in(&lesson_file(&corpus("lesson.toml")), &atlas, &words);
    assert_eq!(problems, [], "the corpus is sound");
    try_all("lessons", &[corpus("lesson.toml")], |_, bytes| try_lesson(bytes, &atlas, &words));
}

/// Reads a lesson; one that is sound is the same when it was written and read again.
pub fn try_lesson(bytes: &[u8], atlas: &Atlas, words: &Words) {
    let (lesson, problems) = lesson_in(&lesson_file(bytes), atlas, words);
    for problem in &problems {
        assert!(!problem.to_string().is_empty());
    }
    if let (Some(lesson), true) = (lesson, problems.is_empty()) {
        let written = written_lesson(&lesson, atlas);
        let again = lesson_in(&lesson_file(written.as_bytes()), atlas, words);
        assert_eq!(again, (Some(lesson), Vec::new()), "{written}");
    }
}

#[test]
fn packages() {
    let (atlas, words) = (atlas(), assets::words());
    let history = |name: &str| HistoryFile {
        path: format!("history/{name}"),
        body: FileBody::Bytes(corpus(&format!("history/{name}"))),
    };
    let picture = b"\x89PNG\r\n\x1a\nno more of it".to_vec();
    let package = Package {
        lesson: Some(lesson_file(&corpus("lesson.toml"))),
        pictures: [("pictures/stone.png".to_owned(), picture)].into(),
        history: vec![history("events-1945.toml")],
    };
    let whole = packed(&package).expect("a small package");
    let without_history = Package { history: Vec::new(), ..package };
    let small = packed(&without_history).expect("a small package");
    assert!(unpack(&whole).problems.is_empty(), "the package is sound");
    try_all("packages", &[whole, small], |_, bytes| {
        let Unpacked { package, problems, .. } = unpack(bytes);
        assert!(package.lesson.is_some() || !problems.is_empty());
        if let Some(file) = &package.lesson {
            let (_, problems) = lesson_in(file, &atlas, &words);
            assert!(problems.iter().all(|it| !it.to_string().is_empty()));
        }
    });
}

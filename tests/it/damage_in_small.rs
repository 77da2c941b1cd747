//! Damaged inputs once more, in pieces so small that a million of each can be tried: a history of one
//! block, a bibliography of one work, a lesson of one step, a date, a quiz's code, words typed.

use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;

use kuril_atlas::assets;
use kuril_atlas::atlas::{Atlas, BaseMap, control_sentence};
use kuril_atlas::data::{FileBody, HistoryFile, most_alike, read_history};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::teaching::quiz::QuizOrder;
use kuril_atlas::time::HistoricalDate;

use crate::damage::{corpus, lines, small_map, text_of, try_all, try_lesson};
use crate::support::{atlas, day};

/// What the blocks of the corpus refer to.
const GROUND: [&str; 3] = ["actors.toml", "holders.toml", "viewpoints.toml"];

fn history_file(path: &str, body: &[u8]) -> HistoryFile {
    HistoryFile { path: path.to_owned(), body: FileBody::Bytes(body.to_vec()) }
}

/// Reads histories over one small map, which each of them gives back.
struct OnSmallMap(Cell<Option<BaseMap>>);

impl OnSmallMap {
    fn new() -> Self {
        Self(Cell::new(Some(small_map())))
    }

    fn read(&self, files: &[HistoryFile], look: impl FnOnce(&Atlas)) {
        // A reader that fell over has kept it.
        let map = self.0.take().unwrap_or_else(small_map);
        let (atlas, problems) = read_history(files, map, day("2026-11-20"));
        for problem in problems {
            assert!(!problem.to_string().is_empty());
        }
        look(&atlas);
        self.0.set(Some(atlas.base_map));
    }
}

/// The text in pieces, each of which begins where `begins` says that a line does.
fn pieces(text: &str, begins: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines() {
        if pieces.is_empty() || begins(line) {
            pieces.push(String::new());
        }
        let piece = pieces.last_mut().expect("there is one");
        piece.push_str(line);
        piece.push('\n');
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// Whether a block of a history begins: `[[event]]`, but not `[[treaty.text]]`.
fn begins_block(line: &str) -> bool {
    line.starts_with("[[") && !line.contains('.')
}

fn corpus_history() -> Vec<HistoryFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/history");
    assets::history_in(&folder).expect("the corpus")
}

/// The first two blocks of each file of the corpus.
fn blocks() -> Vec<Vec<u8>> {
    let files = corpus_history();
    let bytes = |file: &HistoryFile| match &file.body {
        FileBody::Bytes(bytes) => text_of(bytes),
        _ => String::new(),
    };
    let is_toml = |file: &&HistoryFile| Path::new(&file.path).extension() == Some("toml".as_ref());
    let toml = files.iter().filter(is_toml);
    let blocks = toml.flat_map(|file| pieces(&bytes(file), begins_block).into_iter().take(2));
    blocks.map(String::into_bytes).filter(|block| block.len() < 3000).collect()
}

/// The first works of the corpus.
fn works() -> Vec<Vec<u8>> {
    let works = pieces(&text_of(&corpus("history/sources.bib")), |line| line.starts_with('@'));
    works.into_iter().take(24).map(String::into_bytes).collect()
}

#[test]
fn histories_of_one_block() {
    let works: Vec<u8> = works().into_iter().take(2).flatten().collect();
    let mut ground: Vec<HistoryFile> =
        GROUND.iter().map(|name| history_file(name, &corpus(&format!("history/{name}")))).collect();
    ground.push(history_file("sources.bib", &works));
    let (map, words) = (OnSmallMap::new(), assets::words());
    try_all("histories of one block", &blocks(), |_, bytes| {
        let mut files = ground.clone();
        files.push(history_file("block.toml", bytes));
        map.read(&files, |atlas| {
            for event in &atlas.events {
                let _ = (words.date(&event.date), event.date.period());
            }
            for (id, _) in atlas.territories.with_ids() {
                let _ = control_sentence(atlas, &words, id, day("1945-08-28"));
            }
        });
    });
}

#[test]
fn bibliographies() {
    let (map, words) = (OnSmallMap::new(), assets::words());
    try_all("bibliographies", &works(), |_, bytes| {
        map.read(&[history_file("sources.bib", bytes)], |atlas| {
            for source in &atlas.sources {
                assert!(!source.title.is_empty(), "{} has no title", source.slug);
                let _ = source.date.as_deref().map(|date| words.read_date(date));
            }
        });
    });
}

#[test]
fn lessons_of_one_step() {
    let (atlas, words) = (atlas(), assets::words());
    let text = text_of(&corpus("lesson.toml"));
    let mut steps = pieces(&text, |line| line == "[[step]]");
    let head = steps.remove(0);
    let texts: Vec<Vec<u8>> =
        steps.iter().map(|step| format!("{head}{step}").into_bytes()).collect();
    try_all("lessons of one step", &texts, |_, bytes| try_lesson(bytes, &atlas, &words));
}

#[test]
fn dates_of_sources() {
    try_all("dates of sources", &lines("dates.txt"), |_, bytes| {
        if let Ok(date) = HistoricalDate::parse(&text_of(bytes)) {
            let _ = (date.period(), date.start(), date.end());
            assert_eq!(HistoricalDate::parse(&date.to_string()), Ok(date));
        }
    });
}

#[test]
fn codes_of_quizzes() {
    // A small history: a code has its fingerprint.
    let (atlas, _) = read_history(&corpus_history(), small_map(), day("2026-11-20"));
    let (atlas, words) = (IndexedAtlas::new(atlas), assets::words());
    let plain = QuizOrder { count: 20, seed: 0x4f2, ..QuizOrder::default() }.code(&atlas);
    let scopes = lines("scopes.txt").into_iter();
    let code = |scope: Vec<u8>| [plain.as_bytes(), scope.as_slice()].concat();
    let mut codes: Vec<Vec<u8>> = scopes.map(code).collect();
    codes.push(plain.replacen("-20-", "-7AW-", 1).into_bytes());
    try_all("codes of quizzes", &codes, |_, bytes| {
        match QuizOrder::of_code(&text_of(bytes), &atlas) {
            Ok(order) => assert_eq!(QuizOrder::of_code(&order.code(&atlas), &atlas), Ok(order)),
            Err(problem) => assert!(!problem.in_words(&words).is_empty()),
        }
    });
}

#[test]
fn nothing_is_meant_by_a_word_longer_than_any() {
    assert_eq!(most_alike("kunashr", ["kunashir", "iturup"]), Some("kunashir"));
    assert_eq!(most_alike(&"kunashir".repeat(500), ["kunashir", "iturup"]), None);
}

#[test]
fn words_to_find() {
    let atlas: Arc<IndexedAtlas> = atlas();
    try_all("words to find", &lines("found.txt"), |_, bytes| {
        let text = text_of(bytes);
        let _ = (atlas.events_with(&text), atlas.find(&text, 20), atlas.arguments_with(&text));
    });
}

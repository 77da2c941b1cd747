//! Quizzes in the files of other programs, read by parsers of other authors.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use calamine::{Data, Reader as _, Xlsx};
use kuril_atlas::assets;
use kuril_atlas::export::classroom::{QuizFormat, Room, WrittenQuiz, write_quiz};
use kuril_atlas::teaching::quiz::{
    AnswerForm, Question, QuestionKind, Quiz, QuizLevel, QuizMaker, QuizOrder,
};
use roxmltree::{Document, Node};
use serde_json::Value;
use strum::VariantArray as _;

use crate::support::atlas;

/// A quiz with every kind of question and every form of answer.
static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let of = |level| maker.quiz(&QuizOrder { level, count: 13, seed: 20, ..QuizOrder::default() });
    let mut quiz = of(QuizLevel::Core);
    let more = of(QuizLevel::More).questions;
    let typed = |it: &Question| matches!(it.form, AnswerForm::Name(_) | AnswerForm::Order(_));
    let known: Vec<String> = quiz.questions.iter().map(|it| it.id.clone()).collect();
    quiz.questions.extend(more.into_iter().filter(|it| typed(it) && !known.contains(&it.id)));
    quiz
});

fn file(format: QuizFormat) -> WrittenQuiz {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let fonts = [assets::SANS, assets::BOLD, assets::ITALIC, assets::JAPANESE];
    let room = Room { atlas: &atlas, words: &words, metrics: &metrics, fonts: &fonts };
    write_quiz(room, &QUIZ, format).expect("the quiz fits")
}

fn text_of(format: QuizFormat) -> String {
    String::from_utf8(file(format).bytes).expect("UTF-8")
}

fn question(id: &str) -> &'static Question {
    QUIZ.questions.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no question {id}"))
}

/// The question with this text, if no other has it.
fn asked_alone(text: &str) -> Option<&'static Question> {
    let mut found = QUIZ.questions.iter().filter(|it| text.starts_with(&it.text));
    found.next().filter(|_| found.next().is_none())
}

fn right(question: &Question) -> Vec<&str> {
    question.choices.iter().filter(|it| it.right).map(|it| it.text.as_str()).collect()
}

fn is_map(png: &[u8]) -> bool {
    image::load_from_memory(png).is_ok_and(|it| (it.width(), it.height()) == (600, 400))
}

#[test]
fn the_quiz_of_these_tests_has_every_kind() {
    for kind in QuestionKind::VARIANTS {
        assert!(QUIZ.questions.iter().any(|it| it.kind == *kind), "{}", kind.word());
    }
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|it| it.has_tag_name(name))
}

/// The text in the `text` element of a child, as Moodle has most of them.
fn moodle_text(node: Node<'_, '_>, name: &str) -> String {
    let text = node.children().find(|it| it.has_tag_name(name));
    let inner = text.and_then(|it| it.children().find(|it| it.has_tag_name("text")));
    inner.and_then(|it| it.text()).unwrap_or_default().to_owned()
}

/// A text without the marks of HTML.
fn without_marks(html: &str) -> String {
    let mut plain = String::new();
    for part in html.split('<') {
        plain.push_str(part.split_once('>').map_or(part, |it| it.1));
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    entities.iter().fold(plain, |text, (entity, sign)| text.replace(entity, sign))
}

#[test]
fn moodle_finds_questions_answers_reasons_and_maps() {
    let xml = text_of(QuizFormat::Moodle);
    let document = Document::parse(&xml).expect("XML");
    let questions = document.root_element().children().filter(|it| it.has_tag_name("question"));
    let questions: Vec<Node<'_, '_>> =
        questions.filter(|it| it.attribute("type") != Some("category")).collect();
    assert_eq!(questions.len(), QUIZ.questions.len());
    for node in questions {
        let id = child(node, "idnumber").and_then(|it| it.text()).expect("an id");
        let it = question(id);
        let asked = moodle_text(node, "questiontext");
        assert!(without_marks(&asked).contains(&it.text), "{asked}");
        assert_eq!(it.is_disputed, asked.contains("[Disputed"), "{id}");
        assert!(!moodle_text(node, "generalfeedback").is_empty());
        let answers: Vec<Node<'_, '_>> =
            node.children().filter(|it| it.has_tag_name("answer")).collect();
        let answer = |it: &Node<'_, '_>| {
            let text = it.children().find(|it| it.has_tag_name("text"));
            without_marks(text.and_then(|it| it.text()).unwrap_or_default())
        };
        let fraction = |it: &Node<'_, '_>| -> f64 {
            it.attribute("fraction").and_then(|it| it.parse().ok()).expect("a number")
        };
        let full: Vec<String> =
            answers.iter().filter(|it| fraction(it) > 0.0).map(answer).collect();
        let sum: f64 = answers.iter().map(fraction).filter(|it| *it > 0.0).sum();
        let files = || node.descendants().filter(|it| it.has_tag_name("file"));
        match &it.form {
            AnswerForm::One | AnswerForm::Several => {
                assert_eq!(node.attribute("type"), Some("multichoice"));
                assert_eq!(full, right(it), "{id}");
                assert!((sum - 100.0).abs() < 0.01, "{sum}");
                assert!(answers.iter().all(|it| !moodle_text(*it, "feedback").is_empty()));
            }
            AnswerForm::Year(year) => {
                assert_eq!(node.attribute("type"), Some("numerical"));
                assert_eq!(full, [year.to_string()]);
                assert_eq!(child(answers[0], "tolerance").and_then(|it| it.text()), Some("0"));
            }
            AnswerForm::Name(names) => assert_eq!(&full, names),
            AnswerForm::Order(order) => {
                let ranked = node.children().filter(|it| it.has_tag_name("subquestion"));
                let ranked: BTreeMap<String, String> = ranked
                    .map(|it| {
                        let text = it.children().find(|it| it.has_tag_name("text"));
                        let text = text.and_then(|it| it.text()).unwrap_or_default();
                        (moodle_text(it, "answer"), without_marks(text))
                    })
                    .collect();
                let texts: Vec<&String> = ranked.values().collect();
                let wanted: Vec<&String> =
                    order.iter().map(|&place| &it.choices[place].text).collect();
                assert_eq!(texts, wanted);
            }
            AnswerForm::Click => {
                assert_eq!(node.attribute("type"), Some("ddmarker"));
                let coords = node.descendants().find(|it| it.has_tag_name("coords"));
                let coords = coords.and_then(|it| it.text()).expect("a zone");
                let numbers = coords.split([',', ';']).map(str::parse::<i32>);
                assert!(numbers.into_iter().all(|it| it.is_ok_and(|it| (0..=600).contains(&it))));
                assert_eq!(files().count(), 1);
            }
        }
        for file in files() {
            let png = BASE64_STANDARD.decode(file.text().expect("a picture")).expect("base64");
            assert!(is_map(&png), "{id}");
            let name = file.attribute("name").expect("a name");
            let is_click = it.form == AnswerForm::Click;
            assert!(is_click || asked.contains(&format!("@@PLUGINFILE@@/{name}")));
            assert!(is_click || asked.contains("alt=\"A map"));
        }
        assert_eq!(files().count(), usize::from(it.map.is_some()), "{id}");
    }
}

#[test]
fn xmllint_reads_what_is_xml() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("quiz.xml");
    std::fs::write(&path, file(QuizFormat::Moodle).bytes).expect("a file");
    // Where the program isn't installed, the other parsers have to do.
    let Ok(output) = Command::new("xmllint").args(["--noout", "--huge"]).arg(&path).output() else {
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A question in GIFT: its title, what is asked, the answers as they stand.
struct Gift {
    title: String,
    asked: String,
    answers: String,
}

/// Reads GIFT as its manual describes it: questions end at a blank line, a sign after a stroke is
/// itself.
fn read_gift(text: &str) -> Vec<Gift> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let joined = lines.collect::<Vec<_>>().join("\n");
    let blocks = joined.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks
        .map(|block| {
            let (title, rest) =
                block.strip_prefix("::").and_then(|it| cut(it, "::")).expect("a title");
            let (asked, rest) = cut(rest, "{").expect("answers");
            let (answers, rest) = cut(rest, "}").expect("the end of the answers");
            assert_eq!(rest.trim(), "", "what follows would be asked too");
            let asked = plain(asked.trim());
            Gift { title: plain(title), asked, answers: answers.to_owned() }
        })
        .collect()
}

/// The text before and after the first of a sign that no stroke stands before.
fn cut<'a>(text: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let found = text.match_indices(sign).find(|(at, _)| {
        let strokes = text[..*at].chars().rev().take_while(|it| *it == '\\').count();
        strokes % 2 == 0
    });
    found.map(|(at, _)| (&text[..at], &text[at + sign.len()..]))
}

fn plain(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain
}

/// The answers of a question by their sign, without their reasons.
fn gift_answers(answers: &str) -> Vec<(char, String)> {
    let mut found = Vec::new();
    let mut rest = cut(answers, "####").map_or(answers, |it| it.0).trim();
    while let Some(sign) = rest.chars().next().filter(|it| "=~".contains(*it)) {
        rest = &rest[1..];
        let ends = ["=", "~"].iter().filter_map(|end| cut(rest, end)).map(|it| it.0.len());
        let end = ends.min().unwrap_or(rest.len());
        let answer = &rest[..end];
        let answer = cut(answer, "#").map_or(answer, |it| it.0);
        found.push((sign, plain(answer.trim())));
        rest = rest[end..].trim_start();
    }
    found
}

#[test]
fn gift_is_read_back_by_its_manual() {
    let questions = read_gift(&text_of(QuizFormat::Gift));
    let without_maps = QUIZ.questions.iter().filter(|it| it.map.is_none()).count();
    assert_eq!(questions.len(), without_maps);
    for Gift { title, asked, answers } in questions {
        let it = question(&title);
        assert!(asked.starts_with(&it.text), "{asked}");
        let found = gift_answers(&answers);
        match &it.form {
            AnswerForm::Year(year) => assert!(answers.starts_with(&format!("#{year}:0"))),
            AnswerForm::One => {
                let texts: Vec<(char, String)> = it
                    .choices
                    .iter()
                    .map(|it| (if it.right { '=' } else { '~' }, it.text.clone()))
                    .collect();
                assert_eq!(found, texts);
            }
            AnswerForm::Several => {
                let full = found.iter().filter_map(|it| it.1.strip_prefix('%')?.split_once('%'));
                let full = full.filter(|(share, _)| !share.starts_with('-'));
                assert_eq!(full.map(|it| it.1).collect::<Vec<_>>(), right(it));
            }
            AnswerForm::Order(_) => {
                let ranked = it.answers();
                let ranked = ranked.iter().zip(1..).map(|(it, rank)| format!("{it} -> {rank}"));
                let found: Vec<String> = found.into_iter().map(|it| it.1).collect();
                assert_eq!(found, ranked.collect::<Vec<_>>());
            }
            AnswerForm::Name(_) | AnswerForm::Click => panic!("a question with a map"),
        }
    }
}

#[test]
fn canvas_finds_every_part_of_the_qti_archive() {
    let made = file(QuizFormat::Qti);
    let mut zip = zip::ZipArchive::new(Cursor::new(made.bytes)).expect("a zip");
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        let name = part.name().expect("a name in UTF-8").into_owned();
        parts.insert(name, bytes);
    }
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    let manifest = text("imsmanifest.xml");
    let manifest = Document::parse(&manifest).expect("XML");
    let files = manifest
        .descendants()
        .filter(|it| it.has_tag_name("file") || it.tag_name().name() == "file");
    let files: Vec<&str> = files.filter_map(|it| it.attribute("href")).collect();
    assert_eq!(files.len() + 1, parts.len(), "{files:?}");
    assert!(files.iter().all(|it| parts.contains_key(*it)));
    let quiz = text("kuril-atlas-quiz/kuril-atlas-quiz.xml");
    let quiz = Document::parse(&quiz).expect("XML");
    let named = |node: Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let items: Vec<Node<'_, '_>> = quiz.descendants().filter(|it| named(*it, "item")).collect();
    assert_eq!(items.len(), QUIZ.questions.len());
    for item in items {
        let it = question(item.attribute("title").expect("an id"));
        let conditions = item.descendants().filter(|it| named(*it, "respcondition"));
        let scored = conditions.filter(|it| it.descendants().any(|it| named(it, "setvar")));
        let wanted = scored.flat_map(|it| it.descendants().collect::<Vec<_>>());
        let wanted = wanted.filter(|it| {
            named(*it, "varequal") && it.parent().is_some_and(|parent| !named(parent, "not"))
        });
        let wanted: Vec<&str> = wanted.filter_map(|it| it.text()).collect();
        let labels = item.descendants().filter(|it| named(*it, "response_label"));
        let label = |ident: &str| {
            let mut labels = labels.clone();
            let found = labels.find(|it| it.attribute("ident") == Some(ident)).expect("a label");
            without_marks(
                found
                    .descendants()
                    .find_map(|it| it.text().filter(|it| !it.trim().is_empty()))
                    .unwrap_or_default(),
            )
        };
        match &it.form {
            AnswerForm::One | AnswerForm::Several => {
                let texts: Vec<String> = wanted.iter().map(|it| label(it)).collect();
                assert_eq!(texts, right(it), "{}", it.id);
            }
            AnswerForm::Year(year) => assert_eq!(wanted, [year.to_string()]),
            AnswerForm::Name(names) => assert_eq!(&wanted, names),
            AnswerForm::Order(order) => {
                let ranks = wanted.iter().map(|it| it[1..].parse::<usize>().expect("a rank") - 1);
                for (place, rank) in ranks.enumerate() {
                    assert_eq!(order[rank], place);
                }
            }
            AnswerForm::Click => {
                let spots = &it.map.as_ref().expect("a map").spots;
                let place = spots.iter().position(|it| it.right).expect("a right spot") + 1;
                assert_eq!(
                    wanted.iter().map(|it| label(it)).collect::<Vec<_>>(),
                    [place.to_string()]
                );
            }
        }
        let html = item.descendants().filter_map(|it| it.text()).collect::<String>();
        for picture in html.split("%24IMS-CC-FILEBASE%24/").skip(1) {
            let name = picture.split('"').next().expect("a name");
            assert!(is_map(&parts[name]), "{name}");
        }
        assert_eq!(html.contains("FILEBASE"), it.map.is_some());
    }
}

#[test]
fn anki_finds_its_columns_and_media() {
    let made = file(QuizFormat::Anki);
    let text = String::from_utf8(made.bytes.clone()).expect("UTF-8");
    let heads: Vec<&str> = text.lines().take_while(|it| it.starts_with('#')).collect();
    assert_eq!(heads[0], "#separator:tab");
    assert_eq!(heads[1], "#html:true");
    assert!(heads[2].starts_with("#columns:") && heads[3] == "#tags column:4", "{heads:?}");
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(b'\t').has_headers(false).quoting(false).comment(Some(b'#'));
    let mut notes = reader.from_reader(text.as_bytes());
    let notes: Vec<csv::StringRecord> = notes.records().map(|it| it.expect("a note")).collect();
    assert_eq!(notes.len(), QUIZ.questions.len());
    for note in &notes {
        assert_eq!(note.len(), 4);
        let it = question(&note[0]);
        let front = without_marks(&note[1]);
        assert!(front.starts_with(&it.text) || it.form == AnswerForm::Click, "{front}");
        if it.form != AnswerForm::Click {
            assert!(it.answers().iter().all(|answer| without_marks(&note[2]).contains(answer)));
        }
        let pictures = note[1].split("src=\"").skip(1).map(|it| it.split('"').next().unwrap_or(""));
        for picture in pictures {
            assert!(!picture.contains('/'), "media lie in one folder");
            let beside = made.beside.iter().find(|(name, _)| name == picture);
            assert!(is_map(&beside.expect("the picture lies beside the file").1));
        }
    }
}

fn sheet(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a spreadsheet");
    let range = book.worksheet_range_at(0).expect("a sheet").expect("that can be read");
    let (height, width) = range.end().expect("it is not empty");
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    (0..=height).map(|row| (0..=width).map(|column| cell(row, column)).collect()).collect()
}

#[test]
fn kahoot_finds_its_template_and_its_limits() {
    let made = file(QuizFormat::Kahoot);
    let rows = sheet(made.bytes.clone());
    assert_eq!(rows[7][1].to_string(), "Question - max 120 characters");
    assert!(rows[7][7].to_string().starts_with("Correct answer(s)"));
    assert!(rows.len() > 12, "{} rows", rows.len());
    for row in &rows[8..] {
        assert!(row[1].to_string().chars().count() <= 120);
        let answers = row[2..6].iter().filter(|it| **it != Data::Empty).count();
        assert!((2..=4).contains(&answers));
        assert!(row[2..6].iter().all(|it| it.to_string().chars().count() <= 75));
        assert_eq!(row[6].to_string(), "240", "the longest time: speed never counts");
        let right: Vec<usize> =
            row[7].to_string().split(',').map(|it| it.parse().expect("a number")).collect();
        assert!(right.iter().all(|it| (1..=answers).contains(it)) && !right.is_empty());
        let asked = row[1].to_string();
        if let Some(it) = asked_alone(&asked).filter(|it| it.form == AnswerForm::One) {
            assert_eq!(row[1 + right[0]].to_string(), self::right(it)[0]);
        }
    }
    assert!(!made.told.is_empty() && made.beside.iter().all(|(_, png)| is_map(png)));
}

#[test]
fn wayground_finds_its_eleven_columns() {
    let rows = sheet(file(QuizFormat::Wayground).bytes);
    let heads: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(heads.len(), 11);
    assert_eq!(
        [&heads[0], &heads[1], &heads[7]],
        ["Question Text", "Question Type", "Correct Answer"]
    );
    for row in &rows[1..] {
        let kind = row[1].to_string();
        let right: Vec<usize> =
            row[7].to_string().split(',').map(|it| it.parse().expect("a number")).collect();
        assert!(kind == "Checkbox" || (kind == "Multiple Choice" && right.len() == 1), "{kind}");
        assert!(right.iter().all(|it| row[1 + it] != Data::Empty));
        assert!(row[10] != Data::Empty, "the reason is there");
        let asked = row[0].to_string();
        if let Some(it) = asked_alone(&asked).filter(|it| it.form == AnswerForm::One) {
            assert_eq!(row[1 + right[0]].to_string(), self::right(it)[0]);
        }
    }
}

#[test]
fn blooket_finds_its_two_lines_of_headings() {
    let text = text_of(QuizFormat::Blooket);
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|it| it.expect("a row")).collect();
    assert!(rows[0][0].starts_with("Blooket"));
    assert_eq!([&rows[1][0], &rows[1][1]], ["Question #", "Question Text"]);
    for row in &rows[2..] {
        assert_eq!(&row[6], "300");
        let right = row[7].split(',').map(|it| it.parse::<usize>().expect("a number"));
        for place in right {
            assert!((1..=4).contains(&place) && !row[1 + place].is_empty());
        }
    }
}

#[test]
fn the_page_stands_alone_and_has_every_question() {
    let page = text_of(QuizFormat::Html);
    assert!(page.len() < 5 * 1024 * 1024, "{} bytes", page.len());
    for outside in ["src=\"http", "href=\"http", "url(", "import ", "fetch(", "XMLHttpRequest"] {
        assert!(!page.contains(outside), "{outside}");
    }
    let data = page.split_once("const QUIZ = ").expect("the questions").1;
    let data = data.lines().next().expect("one line").trim_end_matches(';');
    assert!(!data.contains('<'), "nothing in it ends the script");
    let data: Value = serde_json::from_str(data).expect("JSON");
    let questions = data["questions"].as_array().expect("a list");
    assert_eq!(questions.len(), QUIZ.questions.len());
    for it in questions {
        let original = question(it["id"].as_str().expect("an id"));
        assert_eq!(it["map"].is_null(), original.map.is_none());
        assert_eq!(it["choices"].as_array().map(Vec::len), Some(original.choices.len()));
    }
}

#[test]
fn the_same_quiz_is_the_same_file_in_every_format() {
    for format in QuizFormat::VARIANTS {
        assert_eq!(file(*format), file(*format), "{}", format.word());
    }
}

fn run(arguments: &[&str]) -> std::process::Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kuril-atlas"));
    program.args(arguments).output().expect("the program runs")
}

#[test]
fn the_command_writes_what_is_asked_for_and_its_code_writes_it_again() {
    let arguments =
        ["quiz", "--seed", "9", "--count", "8", "--level", "3", "--scope", "1855..1945"];
    let made = run(&[&arguments[..], &["--format", "json"]].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let quiz: Vec<Value> = serde_json::from_slice(&made.stdout).expect("a JSON array");
    assert_eq!(quiz.len(), 8);
    for it in &quiz {
        let keys: Vec<&str> =
            it.as_object().expect("an object").keys().map(String::as_str).collect();
        let mut wanted =
            ["id", "kind", "text", "choices", "answer", "evidence", "disputed_view", "link"];
        wanted.sort_unstable();
        let mut found = keys.clone();
        found.sort_unstable();
        assert_eq!(found, wanted);
        assert!(it["evidence"]["ids"].is_array() && it["evidence"]["sources"].is_array());
        let choices = it["choices"].as_array().expect("a list");
        assert!(
            choices.iter().all(|it| it["text"].is_string()
                && it["right"].is_boolean()
                && it["why"].is_string())
        );
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("quiz.xml");
    let name = path.to_str().expect("a plain path");
    let written = run(&[&arguments[..], &["--format", "moodle", "-o", name]].concat());
    let told = String::from_utf8_lossy(&written.stderr).into_owned();
    assert!(written.status.success(), "{told}");
    assert!(Document::parse(&std::fs::read_to_string(&path).expect("the file")).is_ok());
    let code = told.split_whitespace().find(|it| it.starts_with("KA-")).expect("its code");
    let again = run(&["quiz", "--code", code, "--format", "json"]);
    assert_eq!(again.stdout, made.stdout);
}

#[test]
fn the_command_says_what_it_can_not_do() {
    let told = |arguments: &[&str]| {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(told(&["quiz", "--scope", "itrup"]).contains("did you mean \"iturup\""));
    assert!(told(&["quiz", "--scope", "1945..1855"]).contains("1855..1945"));
    assert!(told(&["quiz", "--code", "KA-7"]).contains("KA-4F2-20-7C"));
    assert!(told(&["quiz", "--format", "kahoot"]).contains("-o quiz.xlsx"));
    let missing = told(&["quiz", "--format", "gift", "-o", "/nowhere/at/all.txt"]);
    assert!(missing.contains("There is no folder"), "{missing}");
}

//! Kahoot, Wayground and Blooket, which read their own spreadsheets.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use kuril_atlas::export::classroom::QuizFormat;
use kuril_atlas::teaching::quiz::{AnswerForm, Question, Quiz};

use super::made::*;

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
fn kahoot_takes_a_hundred_questions_and_tells_of_the_others() {
    let fits = |it: &&Question| it.form == AnswerForm::One && it.map.is_none();
    let short = QUIZ.questions.iter().filter(fits).min_by_key(|it| it.text.len());
    let questions = vec![short.expect("a question without a map").clone(); 102];
    let made = file_of(&Quiz { questions, ..QUIZ.clone() }, QuizFormat::Kahoot);
    assert_eq!(sheet(made.bytes).len(), 8 + 100);
    assert!(made.told[0].starts_with("2 questions are left out"), "{:?}", made.told);
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

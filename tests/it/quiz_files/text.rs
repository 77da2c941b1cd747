//! GIFT and Anki, which read lines of text.

use kuril_atlas::export::classroom::QuizFormat;
use kuril_atlas::teaching::quiz::AnswerForm;

use super::made::*;

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

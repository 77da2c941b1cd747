//! The command that writes all of them.

use std::process::Command;

use kuril_atlas::export::classroom::QuizFormat;
use kuril_atlas::teaching::quiz::QuestionKind;
use roxmltree::Document;
use serde_json::Value;
use strum::VariantArray as _;

use super::made::*;

#[test]
fn the_quiz_of_these_tests_has_every_kind() {
    for kind in QuestionKind::VARIANTS {
        assert!(QUIZ.questions.iter().any(|it| it.kind == *kind), "{}", kind.word());
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
        let mut wanted = [
            "id",
            "kind",
            "level",
            "form",
            "text",
            "choices",
            "answer",
            "explanation",
            "viewpoint",
            "evidence",
            "disputed_view",
            "link",
        ];
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

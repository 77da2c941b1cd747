//! The page: all of it is there without its script, and the script finds in it what it needs.

use kuril_atlas::export::classroom::QuizFormat;
use kuril_atlas::teaching::quiz::{AnswerForm, Question};

use super::made::*;

/// A page without its style and its script: what a screen of letters has.
fn bare(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    body.split_once("<script>").expect("a script").0.to_owned()
}

/// Each question with its part of the page.
fn parts(page: &str) -> Vec<(&'static Question, String)> {
    let parts = bare(page);
    let parts: Vec<&str> = parts.split("<section ").skip(1).collect();
    assert_eq!(parts.len(), QUIZ.questions.len());
    let parts = parts.into_iter().map(str::to_owned);
    QUIZ.questions.iter().zip(parts).collect()
}

fn is_typed(question: &Question) -> bool {
    matches!(question.form, AnswerForm::Year(_) | AnswerForm::Name(_))
}

#[test]
fn the_page_stands_alone() {
    let page = text_of(QuizFormat::Html);
    assert!(page.len() < 5 * 1024 * 1024, "{} bytes", page.len());
    for outside in ["src=\"http", "href=\"http", "url(http", "import ", "fetch(", "XMLHttpRequest"]
    {
        assert!(!page.contains(outside), "{outside}");
    }
    let maps = QUIZ.questions.iter().filter(|it| it.map.is_some()).count();
    assert_eq!(page.matches("data:image/png").count(), maps, "each map lies in it once");
}

#[test]
fn without_its_script_the_page_asks_everything_and_answers_it() {
    let page = text_of(QuizFormat::Html);
    for (question, part) in parts(&page) {
        let (asked, answer) = part.split_once("<details ").expect("an answer to open");
        let (asked, answer) = (without_marks(asked), without_marks(answer));
        assert!(asked.contains(&question.text), "{}: {asked}", question.id);
        assert!(part.contains("<fieldset>"), "{}", question.id);
        for choice in question.choices.iter().filter(|_| !is_typed(question)) {
            assert!(asked.contains(&choice.text), "{}: {}", question.id, choice.text);
        }
        for right in question.answers() {
            assert!(answer.contains(&right), "{}: {right}", question.id);
        }
        assert!(answer.contains(&question.explanation), "{}", question.id);
        assert!(answer.contains("Sources:"), "{}", question.id);
        // What only the script can do it makes itself.
        assert!(!part.contains("<button"), "{}", question.id);
    }
}

#[test]
fn the_script_finds_what_is_right_in_the_fields() {
    let page = text_of(QuizFormat::Html);
    for (question, part) in parts(&page) {
        let right = part.matches("data-counts=\"yes\"").count();
        let selects: Vec<usize> = part
            .split("data-answer=\"")
            .skip(1)
            .map(|rest| rest.split_once('"').expect("a number").0.parse().expect("a number"))
            .collect();
        match &question.form {
            AnswerForm::One | AnswerForm::Click => assert_eq!(right, 1, "{}", question.id),
            AnswerForm::Several => {
                let wanted = question.choices.iter().filter(|it| it.right).count();
                assert_eq!(right, wanted, "{}", question.id);
            }
            AnswerForm::Order(order) => {
                for (rank, place) in order.iter().enumerate() {
                    assert_eq!(selects[*place], rank + 1, "{}", question.id);
                }
            }
            AnswerForm::Year(year) => {
                assert!(part.contains(&format!("[&quot;{year}&quot;]")), "{}", question.id);
            }
            AnswerForm::Name(names) => {
                let part = without_entities(&part);
                assert!(names.iter().all(|name| part.contains(name)), "{}", question.id);
            }
        }
    }
}

fn without_entities(text: &str) -> String {
    without_marks(&text.replace(['<', '>'], " "))
}

//! Questions of a quiz, on paper.

use crate::map::Tools;
use crate::teaching::quiz::{AnswerForm, Question};
use crate::teaching::worksheet::drafting::blank;
use crate::teaching::worksheet::order::{Material, WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Lettered, Part, Task, Worksheet, letter};

pub fn sheet(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    material: Material<'_>,
) -> Result<Worksheet, WorksheetProblem> {
    let Material::Quiz(quiz) = material else { return Err(WorksheetProblem::NoQuiz) };
    let on_paper = quiz.questions.iter().filter(|question| !question.choices.is_empty());
    let mut questions: Vec<&Question> = on_paper.collect();
    if questions.is_empty() {
        return Err(WorksheetProblem::NoQuiz);
    }
    order.chance().shuffle(&mut questions);
    let mut sheet = blank(tools, order);
    sheet.code.clone_from(&quiz.code);
    sheet.parts = questions.iter().map(|question| part(tools, question)).collect();
    let Tools { atlas, words, .. } = tools;
    for question in questions {
        let sources = question.evidence.sources.iter().take(1);
        for source in sources.filter_map(|slug| atlas.sources.named(slug)) {
            let line = atlas[source].line(words);
            if !sheet.sources.contains(&line) {
                sheet.sources.push(line);
            }
        }
    }
    Ok(sheet)
}

fn part(tools: Tools<'_>, question: &Question) -> Part {
    let items: Vec<Lettered> = question
        .choices
        .iter()
        .enumerate()
        .map(|(index, choice)| Lettered { letter: letter(index), text: choice.text.clone() })
        .collect();
    let right: Vec<String> = match &question.form {
        AnswerForm::Order(order) => order.iter().map(|&place| letter(place)).collect(),
        AnswerForm::One
        | AnswerForm::Several
        | AnswerForm::Year(_)
        | AnswerForm::Name(_)
        | AnswerForm::Click => {
            let right = question.choices.iter().enumerate().filter(|(_, choice)| choice.right);
            right.map(|(index, _)| letter(index)).collect()
        }
    };
    let task = match question.form {
        AnswerForm::Order(_) => Task::Order { items },
        AnswerForm::Several => Task::Choose { items, several: true },
        AnswerForm::One | AnswerForm::Year(_) | AnswerForm::Name(_) | AnswerForm::Click => {
            Task::Choose { items, several: false }
        }
    };
    let Tools { atlas, words, .. } = tools;
    let sources = question.evidence.sources.iter().take(2);
    let sources = sources.filter_map(|slug| atlas.sources.named(slug));
    let line = KeyLine {
        mark: words.list(&right),
        text: question.explanation.clone(),
        evidence: sources.map(|source| atlas[source].line(words)).collect(),
    };
    Part { text: question.text.clone(), task, key: Key { lines: vec![line], map: None } }
}

use crate::export::classroom::carried::Carrier;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::table::{TableForm, table_of};
use crate::teaching::quiz::Quiz;

const COLUMNS: usize = 8;
/// The line above the headings of Blooket's own template.
const TITLE: &str = "Blooket\nImport Template";
const HEADINGS: [&str; COLUMNS] = [
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
];
/// The longest time that there is, seconds.
const TIME: &str = "300";

/// A quiz by Blooket's template, a CSV with two lines of headings. It has no pictures.
///
/// # Errors
/// When nothing fits.
pub fn blooket_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let carrier =
        Carrier { choices: 4, question_letters: None, choice_letters: None, has_maps: false };
    let (carried, changes) = carrier.carry(room, &quiz.questions);
    if carried.is_empty() {
        return Err(ClassroomProblem::Nothing(quiz.questions.len()));
    }
    let mut title = [const { String::new() }; COLUMNS];
    TITLE.clone_into(&mut title[0]);
    let headings = std::iter::once(HEADINGS.map(str::to_owned));
    let rows = carried.iter().enumerate().map(|(place, it)| {
        let choice = |place: usize| it.choices.get(place).map(|it| it.text.clone());
        let right: Vec<String> = it.right_places().iter().map(ToString::to_string).collect();
        [
            (place + 1).to_string(),
            it.text.clone(),
            choice(0).unwrap_or_default(),
            choice(1).unwrap_or_default(),
            choice(2).unwrap_or_default(),
            choice(3).unwrap_or_default(),
            TIME.to_owned(),
            right.join(","),
        ]
    });
    let text = table_of(title, headings.chain(rows), TableForm::default());
    Ok(WrittenQuiz { bytes: text.into_bytes(), beside: Vec::new(), told: changes.told(room) })
}

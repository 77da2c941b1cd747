use rust_xlsxwriter::Workbook;

use crate::export::classroom::carried::Carrier;
use crate::export::classroom::kahoot::properties;
use crate::export::classroom::question_map::map_png;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::teaching::quiz::Quiz;

/// The columns of Wayground's own template.
const HEADINGS: [&str; 11] = [
    "Question Text",
    "Question Type",
    "Option 1",
    "Option 2",
    "Option 3",
    "Option 4",
    "Option 5",
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
];
/// The longest time that there is, seconds.
const TIME: u32 = 900;

/// A quiz by Wayground's template for spreadsheets, Quizizz before. It takes pictures only from the
/// web: maps lie beside it.
///
/// # Errors
/// When the sheet or a map can't be made, or nothing fits.
pub fn wayground_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let carrier =
        Carrier { choices: 5, question_letters: None, choice_letters: None, has_maps: true };
    let (carried, changes) = carrier.carry(room, &quiz.questions);
    if carried.is_empty() {
        return Err(ClassroomProblem::Nothing(quiz.questions.len()));
    }
    let mut book = Workbook::new();
    book.set_properties(&properties());
    let sheet = book.add_worksheet();
    for (column, heading) in (0_u16..).zip(HEADINGS) {
        sheet.write_string(0, column, heading)?;
    }
    let mut beside = Vec::new();
    for (row, it) in (1_u32..).zip(&carried) {
        sheet.write_string(row, 0, &it.text)?;
        let kind = if it.is_several() { "Checkbox" } else { "Multiple Choice" };
        sheet.write_string(row, 1, kind)?;
        for (column, choice) in (2_u16..).zip(&it.choices) {
            sheet.write_string(row, column, &choice.text)?;
        }
        let right: Vec<String> = it.right_places().iter().map(ToString::to_string).collect();
        sheet.write_string(row, 7, right.join(","))?;
        sheet.write(row, 8, TIME)?;
        sheet.write_string(row, 10, &it.question.explanation)?;
        if let Some((map, is_numbered)) = it.map {
            beside.push((format!("wayground-{row}.png"), map_png(room, map, is_numbered)?));
        }
    }
    let mut told = changes.told(room);
    if !beside.is_empty() {
        told.push(room.words.say_with("quiz-told-beside", &[("count", beside.len().into())]));
    }
    Ok(WrittenQuiz { bytes: book.save_to_buffer()?, beside, told })
}

use rust_xlsxwriter::{Format, Workbook};

use crate::export::classroom::carried::Carrier;
use crate::export::classroom::question_map::map_png;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::teaching::quiz::Quiz;

/// The headings of Kahoot's own template, from the second column on.
const HEADINGS: [&str; 7] = [
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
];
/// The row of the headings in the template, from 0.
const HEADING_ROW: u32 = 7;
/// Slow thinkers are no worse at history: the longest time that there is, seconds.
const TIME: u32 = 240;
/// The most questions of a file.
const MOST: usize = 100;

/// A quiz by Kahoot's template for spreadsheets. It takes no pictures: maps lie beside it.
///
/// # Errors
/// When the sheet or a map can't be made, or nothing fits.
pub fn kahoot_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let carrier = Carrier {
        choices: 4,
        question_letters: Some(120),
        choice_letters: Some(75),
        has_maps: true,
    };
    let (mut carried, mut changes) = carrier.carry(room, &quiz.questions);
    for _ in carried.drain(carried.len().min(MOST)..) {
        changes.leave_out();
    }
    if carried.is_empty() {
        return Err(ClassroomProblem::Nothing(quiz.questions.len()));
    }
    let mut book = Workbook::new();
    book.set_properties(&properties());
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    sheet.write_with_format(1, 1, "Quiz template", &bold)?;
    for (column, heading) in (1_u16..).zip(HEADINGS) {
        sheet.write_with_format(HEADING_ROW, column, heading, &bold)?;
    }
    let mut beside = Vec::new();
    for (place, it) in carried.iter().enumerate() {
        let number = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let row = HEADING_ROW + number;
        sheet.write(row, 0, number)?;
        sheet.write_string(row, 1, &it.text)?;
        for (column, choice) in (2_u16..).zip(&it.choices) {
            sheet.write_string(row, column, &choice.text)?;
        }
        sheet.write(row, 6, TIME)?;
        let right: Vec<String> = it.right_places().iter().map(ToString::to_string).collect();
        sheet.write_string(row, 7, right.join(","))?;
        if let Some((map, is_numbered)) = it.map {
            beside.push((format!("kahoot-{number}.png"), map_png(room, map, is_numbered)?));
        }
    }
    let mut told = changes.told(room);
    if !beside.is_empty() {
        told.push(room.words.say_with("quiz-told-beside", &[("count", beside.len().into())]));
    }
    Ok(WrittenQuiz { bytes: book.save_to_buffer()?, beside, told })
}

/// Without the day on which it was made: the same quiz is the same file.
pub fn properties() -> rust_xlsxwriter::DocProperties {
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1);
    let properties = rust_xlsxwriter::DocProperties::new();
    match day {
        Ok(day) => properties.set_creation_datetime(&day),
        Err(_) => properties,
    }
}

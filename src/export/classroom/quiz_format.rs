use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::export::classroom::anki::anki_of;
use crate::export::classroom::blooket::blooket_of;
use crate::export::classroom::gift::gift_of;
use crate::export::classroom::json::json_of;
use crate::export::classroom::kahoot::kahoot_of;
use crate::export::classroom::moodle::moodle_of;
use crate::export::classroom::page::page_of;
use crate::export::classroom::plain_text::text_of_quiz;
use crate::export::classroom::qti::qti_of;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::classroom::wayground::wayground_of;
use crate::teaching::quiz::Quiz;

/// As what a quiz is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum QuizFormat {
    /// To be read, with its key.
    Text,
    /// For other programs.
    Json,
    /// Moodle XML.
    Moodle,
    /// GIFT.
    Gift,
    /// QTI 1.2 in a zip, for Canvas.
    Qti,
    /// Notes for Anki.
    Anki,
    /// Kahoot's spreadsheet.
    Kahoot,
    /// Wayground's spreadsheet.
    Wayground,
    /// Blooket's table.
    Blooket,
    /// One page that answers itself.
    Html,
}

impl QuizFormat {
    /// The word on the command line, and in the language files after `quiz-format-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// How its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Anki | Self::Gift => "txt",
            Self::Json => "json",
            Self::Moodle => "xml",
            Self::Qti => "zip",
            Self::Kahoot | Self::Wayground => "xlsx",
            Self::Blooket => "csv",
            Self::Html => "html",
        }
    }

    /// Whether it can be read on a screen of letters.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Qti | Self::Kahoot | Self::Wayground)
    }
}

/// A quiz as a file. The same quiz is the same bytes.
///
/// # Errors
/// When a map, a sheet or an archive can't be made, or the format can carry none of it.
pub fn write_quiz(
    room: Room<'_>,
    quiz: &Quiz,
    format: QuizFormat,
) -> Result<WrittenQuiz, ClassroomProblem> {
    let text = |text: String| WrittenQuiz { bytes: text.into_bytes(), ..WrittenQuiz::default() };
    match format {
        QuizFormat::Text => Ok(text(text_of_quiz(room, quiz))),
        QuizFormat::Json => Ok(text(json_of(quiz))),
        QuizFormat::Moodle => moodle_of(room, quiz),
        QuizFormat::Gift => Ok(gift_of(room, quiz)),
        QuizFormat::Qti => qti_of(room, quiz),
        QuizFormat::Anki => anki_of(room, quiz),
        QuizFormat::Kahoot => kahoot_of(room, quiz),
        QuizFormat::Wayground => wayground_of(room, quiz),
        QuizFormat::Blooket => blooket_of(room, quiz),
        QuizFormat::Html => page_of(room, quiz),
    }
}

//! All that the user can change, and the one place where it changes: [`Session::apply`].
//!
//! First the parts of a session, then the session, then what changes it, then how it is written.

mod arrangement;
mod comparison;
mod drawing;
mod export_choices;
mod framing;
mod measuring;
mod moment;
mod playing;
mod quizzing;
mod saved_filters;
mod time_unit;
mod time_window;
mod typed_words;
mod visit;
mod visit_history;
mod worksheet_choices;

mod state;

mod first_start;
mod running;
mod selecting;
mod showing_days;
mod stepping;

mod link;
mod memory_text;
mod remembered;

mod action;
mod apply;
mod checked;

pub use action::Action;
pub use arrangement::Arrangement;
pub use comparison::{Comparison, ComparisonForm};
pub use drawing::Drawing;
pub use export_choices::ExportChoices;
pub use framing::Framing;
pub use link::{LinkProblem, Opened, link_at, link_of, open_link};
pub use measuring::Measuring;
pub use memory_text::{ReadMemory, merged_memory, read_memory, rescued_filters};
pub use moment::Moment;
pub use playing::{PlayOption, PlayOptions, Playing};
pub use quizzing::{KeptQuestion, QuizAction, QuizStage, QuizWish, Quizzing};
pub use remembered::{Remembered, WindowPlace};
pub use saved_filters::{SavedFilter, WrittenFilter};
pub use state::Session;
pub use stepping::Direction;
pub use time_unit::TimeUnit;
pub use time_window::TimeWindow;
pub use visit::Visit;
pub use worksheet_choices::WorksheetChoices;

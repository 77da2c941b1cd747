//! Pages for pupils, with their keys, as values: what is asked, on which maps, and what is right.
//!
//! Every answer is worked out from the history, never typed. Paper comes later: see
//! [`export`](crate::export).

mod kind;
mod order;

mod map_marks;
mod sheet_map;

mod sheet;

mod drafting;
mod voice_box;

mod blank_map;
mod chronology;
mod colour_map;
mod lesson;
mod lesson_plan;
mod name_islands;
mod quiz;
mod sources;
mod two_voices;
mod what_changed;

mod making;

pub use kind::{Variant, WorksheetKind};
pub use making::worksheet_of;
pub use map_marks::MapMark;
pub use order::{Material, WorksheetOrder, WorksheetProblem};
pub use sheet::{Key, KeyLine, Lettered, Part, Plan, PlanStep, Task, VoiceBox, Worksheet};
pub use sheet_map::{Drawn, SheetMap};

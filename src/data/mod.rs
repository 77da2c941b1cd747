//! From files to the [`Atlas`](crate::atlas::Atlas), and a list of what is wrong with them.
//!
//! The only layer that meets bad data, and none of it is fatal: a broken entry is reported with
//! file, line and a way to mend it, left out, and everything else still loads.
//! Touches no disk; `assets` hands in the files.

mod problem;
mod progress;

mod record;

mod bib_work;
mod bibliography;
mod toml;

mod blocks;
mod georeference;
mod labels;
mod rules;

mod parts;

mod loading;

pub use labels::{decode_labels, decode_spots, decode_vague_lines};
pub use loading::{ReadHistory, RulesToHold, read_history, read_history_ahead, read_sound_history};
pub use problem::{Problem, Problems, did_you_mean, most_alike};
pub use progress::ReadingProgress;
pub use record::entry::{Entry, EntryName};
pub use record::file::{FileBody, FileText, HistoryFile, LARGEST_FILE};
pub use rules::{loaded_words_in, lone_names_in};

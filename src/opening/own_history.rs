use crate::assets;
use crate::atlas::Atlas;
use crate::data::{HistoryFile, Problem, read_history};
use crate::time::Day;

/// The built-in history with more files, such as those of a lesson, and what is wrong with those.
///
/// # Errors
/// When the bundled map can't be read.
pub fn with_history(more: &[HistoryFile], today: Day) -> Result<(Atlas, Vec<Problem>), String> {
    let base_map = assets::base_map().map_err(|error| format!("the bundled map: {error}"))?;
    let mut files = assets::built_in_history();
    files.extend(more.iter().cloned());
    Ok(read_history(&files, base_map, today))
}

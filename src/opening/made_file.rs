use crate::assets;
use crate::atlas::Atlas;
use crate::export::{ExportProblem, Press, Typesetter};
use crate::language::Words;
use crate::map::Tools;

/// What `make` makes of what pictures and pages are made with.
///
/// # Errors
/// One sentence on why it can't be made.
pub fn made(
    atlas: &Atlas,
    words: &Words,
    make: impl FnOnce(Tools<'_>, Press<'_>) -> Result<Vec<u8>, ExportProblem>,
) -> Result<Vec<u8>, String> {
    let metrics = assets::text_metrics();
    let tools = Tools { atlas, words, metrics: &metrics };
    let fonts = assets::print_fonts();
    let typesetter = Typesetter::new(&fonts);
    let templates = assets::print_templates();
    let press = Press { fonts: &fonts, typesetter: &typesetter, templates: &templates };
    make(tools, press).map_err(|problem| problem.in_words(words))
}

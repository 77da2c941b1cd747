use crate::map::Tools;
use crate::teaching::worksheet::kind::WorksheetKind;
use crate::teaching::worksheet::order::{Material, WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::Worksheet;
use crate::teaching::worksheet::{
    blank_map, chronology, colour_map, lesson, name_islands, quiz, sources, two_voices,
    what_changed,
};

/// The worksheet of an order, with its key. The same order and material give the same sheet.
///
/// ```
/// # use kuril_atlas::{assets, data::read_history};
/// # use kuril_atlas::map::{MapFrame, Tools};
/// # use kuril_atlas::teaching::worksheet::*;
/// # use kuril_atlas::atlas::{MapState, Viewpoint};
/// # let (base_map, today) = (assets::base_map().expect("the map"), kuril_atlas::desktop::today());
/// # let (atlas, _) = read_history(&assets::built_in_history(), base_map, today);
/// # let (words, metrics) = (assets::words(), assets::text_metrics());
/// # let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
/// let day = "1945-08-30".parse().expect("a day");
/// let order = WorksheetOrder {
///     kind: WorksheetKind::NameIslands,
///     state: MapState { day, is_whole_year: false, viewpoint: Viewpoint::DeFacto },
///     earlier: None,
///     frame: MapFrame::SouthernKurils,
///     seed: 7,
///     variant: Variant::A,
/// };
/// let sheet = worksheet_of(tools, &order, Material::History).expect("islands in sight");
/// let key = &sheet.parts[1].key.lines;
/// assert!(key.iter().any(|line| line.text.starts_with("Iturup / Etorofu")));
/// ```
///
/// # Errors
/// When the history has too little for such a sheet, or its material is missing.
pub fn worksheet_of(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    material: Material<'_>,
) -> Result<Worksheet, WorksheetProblem> {
    match order.kind {
        WorksheetKind::BlankMap => blank_map::sheet(tools, order),
        WorksheetKind::ColourMap => colour_map::sheet(tools, order),
        WorksheetKind::NameIslands => name_islands::sheet(tools, order),
        WorksheetKind::Chronology => chronology::sheet(tools, order),
        WorksheetKind::WhatChanged => what_changed::sheet(tools, order),
        WorksheetKind::TwoVoices => two_voices::sheet(tools, order),
        WorksheetKind::Sources => sources::sheet(tools, order),
        WorksheetKind::Quiz => quiz::sheet(tools, order, material),
        WorksheetKind::Lesson => lesson::sheet(tools, order, material),
    }
}

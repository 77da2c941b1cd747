//! Outlines of the land, to write names on.

use crate::atlas::{LabelKind, MapLabel};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::{WIDE, blank, view};
use crate::teaching::worksheet::map_marks::MapMark;
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Part, Task, Worksheet};
use crate::teaching::worksheet::sheet_map::Drawn;

/// How many waters, islands and towns are asked for.
const MOST: [usize; 3] = [4, 6, 5];
/// Around the middle of a sea there is room for its number, km.
const OPEN_SEA: f64 = 200.0;
/// Fewer names are no sheet.
const LEAST: usize = 4;

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { words, .. } = tools;
    let mut sheet = blank(tools, order);
    let look = view(order, order.state, WIDE);
    let names = names(tools, order);
    if names.len() < LEAST {
        return Err(WorksheetProblem::NothingToName);
    }
    let date = sheet.date.clone();
    let values = [("date", date.as_str().into())];
    let alt = words.say("worksheet-outline-alt");
    let map = sheet.add_map(look.clone(), Drawn::Outlines, alt, Vec::new());
    let alt = words.say_with("worksheet-key-map-alt", &values);
    let marks = names.iter().map(|it| it.mark.clone()).collect();
    let key_map = sheet.add_map(look, Drawn::Unnamed, alt, marks);
    let mut bank: Vec<String> = names.iter().map(|it| it.name.clone()).collect();
    bank.sort();
    let answers = names.iter().map(|it| KeyLine {
        mark: it.mark.mark.clone(),
        text: it.name.clone(),
        evidence: Vec::new(),
    });
    sheet.parts.push(Part::map(words.say("worksheet-blank-map-names"), map));
    sheet.parts.push(Part {
        text: words.say("worksheet-bank"),
        task: Task::Blanks { marks: Vec::new(), bank },
        key: Key { lines: answers.collect(), map: Some(key_map) },
    });
    let line = |text| KeyLine { mark: String::new(), text, evidence: Vec::new() };
    sheet.parts.push(Part {
        text: words.say_with("worksheet-blank-map-line", &values),
        task: Task::Lines { lines: 2 },
        key: Key { lines: vec![line(words.say("worksheet-blank-map-key"))], map: None },
    });
    let shown = tools.atlas.territories.iter().filter_map(|it| it.control_on(order.state.day));
    let story = shown.filter(|it| !it.claimants.is_empty()).take(4);
    sheet.cite(tools, story.flat_map(|it| &it.sources));
    Ok(sheet)
}

/// A name that is asked for, and where it belongs.
struct Asked {
    name: String,
    mark: MapMark,
}

/// Waters, islands and towns in sight, some of each, numbered from north to south.
fn names(tools: Tools<'_>, order: &WorksheetOrder) -> Vec<Asked> {
    let Tools { atlas, .. } = tools;
    let visible = view(order, order.state, WIDE).camera.visible();
    let mut chance = order.chance();
    let in_sight = |label: &&MapLabel| visible.contains(label.at);
    let mut found: Vec<Asked> = Vec::new();
    let sorts: [fn(LabelKind) -> bool; 3] = [
        |kind| matches!(kind, LabelKind::Ocean | LabelKind::Sea | LabelKind::Strait),
        |kind| kind == LabelKind::Island,
        |kind| kind == LabelKind::City,
    ];
    for (is_wanted, most) in sorts.into_iter().zip(MOST) {
        let labels = atlas.base_map.labels.iter().filter(|it| is_wanted(it.kind)).filter(in_sight);
        let names = labels.filter_map(|label| {
            let name = match label.kind {
                LabelKind::City => atlas.town_name_on(label, order.state.day)?,
                _ => label.en.clone(),
            };
            Some((name, label))
        });
        // By rank: what is best known comes first, and chance takes among twice as many.
        let names: Vec<(String, &MapLabel)> = names.take(2 * most).collect();
        found.extend(chance.some_of(&names, most).into_iter().map(|(name, label)| {
            let room = if label.rank <= 1 && label.kind.is_water() { OPEN_SEA } else { 0.0 };
            Asked { name, mark: MapMark { mark: String::new(), at: label.at, room } }
        }));
    }
    found.sort_by(|one, other| other.mark.at.y.total_cmp(&one.mark.at.y));
    for (place, asked) in found.iter_mut().enumerate() {
        asked.mark.mark = (place + 1).to_string();
    }
    found
}

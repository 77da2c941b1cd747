//! Numbered islands, to be named.

use crate::atlas::{LabelKind, MapLabel, TerritoryId, name_in_three_languages};
use crate::map::{MapFrame, Tools};
use crate::teaching::worksheet::drafting::{WIDE, blank, lines_of, view};
use crate::teaching::worksheet::map_marks::{MapMark, middle_of_territory};
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Part, Task, Worksheet};
use crate::teaching::worksheet::sheet_map::Drawn;

/// How many islands are asked for.
const MOST: usize = 10;
/// Fewer are no sheet.
const LEAST: usize = 3;

struct Island<'a> {
    label: &'a MapLabel,
    territory: TerritoryId,
    mark: MapMark,
}

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let islands = islands(tools, order);
    if islands.len() < LEAST {
        return Err(WorksheetProblem::NothingToName);
    }
    let mut sheet = blank(tools, order);
    let marks: Vec<MapMark> = islands.iter().map(|island| island.mark.clone()).collect();
    let count = [("count", marks.len().into())];
    let alt = words.say_with("worksheet-islands-alt", &count);
    let map = sheet.add_map(view(order, order.state, WIDE), Drawn::Outlines, alt, marks);
    sheet.parts.push(Part::map(String::new(), map));

    let mut bank: Vec<String> = islands.iter().map(|it| it.label.en.clone()).collect();
    bank.sort();
    let line = |island: &Island<'_>| KeyLine {
        mark: island.mark.mark.clone(),
        text: whole_name(tools, island),
        evidence: lines_of(tools, atlas[island.territory].sources.iter().take(1)),
    };
    sheet.parts.push(Part {
        text: words.say("worksheet-name-islands-task"),
        task: Task::Blanks { marks: islands.iter().map(|it| it.mark.mark.clone()).collect(), bank },
        key: Key { lines: islands.iter().map(line).collect(), map: None },
    });
    let remark = words.say("worksheet-name-islands-why-key");
    sheet.parts.push(Part::lines(words.say("worksheet-name-islands-why"), 3, [remark]));
    for island in &islands {
        sheet.cite(tools, atlas[island.territory].sources.iter().take(1));
    }
    Ok(sheet)
}

/// The weightiest islands in sight, from north to south, numbered.
fn islands<'a>(tools: Tools<'a>, order: &WorksheetOrder) -> Vec<Island<'a>> {
    let Tools { atlas, .. } = tools;
    let visible = view(order, order.state, WIDE).camera.visible();
    let labels = atlas.base_map.labels.iter().filter(|label| label.kind == LabelKind::Island);
    let found = labels.filter_map(|label| {
        let territory = atlas.territories.named(&label.slug)?;
        let (at, room) = middle_of_territory(atlas, territory, visible)?;
        Some(Island { label, territory, mark: MapMark { mark: String::new(), at, room } })
    });
    // By rank; from near the small ones too.
    let most = if order.frame == MapFrame::SouthernKurils { MOST + 2 } else { 2 * MOST };
    let found: Vec<Island<'_>> = found.take(most).collect();
    let mut chosen: Vec<usize> = (0..found.len()).collect();
    if chosen.len() > MOST {
        // What is best known is always asked for; chance takes the others.
        let sure = MOST / 2;
        let others = order.chance().some_of(&chosen[sure..], MOST - sure);
        chosen.truncate(sure);
        chosen.extend(others);
    }
    let mut islands: Vec<Island<'_>> = found
        .into_iter()
        .enumerate()
        .filter(|(index, _)| chosen.contains(index))
        .map(|(_, island)| island)
        .collect();
    islands.sort_by(|one, other| other.mark.at.y.total_cmp(&one.mark.at.y));
    for (index, island) in islands.iter_mut().enumerate() {
        island.mark.mark = (index + 1).to_string();
    }
    islands
}

/// "Iturup / Etorofu (Итуруп, 択捉島)".
fn whole_name(Tools { atlas, words, .. }: Tools<'_>, island: &Island<'_>) -> String {
    let territory = &atlas[island.territory];
    let (ru, ja) = (territory.ru.as_deref(), territory.ja.as_deref());
    name_in_three_languages(words, &island.label.en, None, ru, ja)
}

//! Numbered lands, to be coloured by who was in control.

use std::collections::BTreeSet;

use crate::atlas::{Shown, TerritoryId, paired_name};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::{WIDE, blank, lines_of, view};
use crate::teaching::worksheet::map_marks::{MapMark, middle_of_territory};
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Part, Task, Worksheet};
use crate::teaching::worksheet::sheet_map::Drawn;

/// How many lands are asked for.
const MOST: usize = 12;
/// Fewer are no sheet.
const LEAST: usize = 3;
/// Land with less room than this for its number is small, pixels.
const SMALL: f64 = 5.0;

struct NumberedLand {
    territory: TerritoryId,
    holder: String,
    mark: MapMark,
}

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let lands = lands(tools, order);
    if lands.len() < LEAST {
        return Err(WorksheetProblem::NothingToName);
    }
    let mut sheet = blank(tools, order);
    let date = sheet.date.clone();
    let values = [("date", date.as_str().into()), ("count", lands.len().into())];
    let look = view(order, order.state, WIDE);
    let marks: Vec<MapMark> = lands.iter().map(|land| land.mark.clone()).collect();
    let alt = words.say_with("worksheet-colour-map-alt", &values);
    let map = sheet.add_map(look.clone(), Drawn::Borders, alt, marks.clone());
    let alt = words.say_with("worksheet-key-map-alt", &values);
    let key_map = sheet.add_map(look, Drawn::Unnamed, alt, marks);
    sheet.parts.push(Part::map(words.say_with("worksheet-colour-map-task", &values), map));

    let holders: BTreeSet<&str> = lands.iter().map(|land| land.holder.as_str()).collect();
    let line = |land: &NumberedLand| {
        let sources = atlas[land.territory].control_on(order.state.day).map(|it| &it.sources);
        let named = [
            ("land", paired_name(words, &atlas[land.territory]).into()),
            ("holder", land.holder.as_str().into()),
        ];
        KeyLine {
            mark: land.mark.mark.clone(),
            text: words.say_with("worksheet-colour-map-answer", &named),
            evidence: lines_of(tools, sources.into_iter().flatten().take(2)),
        }
    };
    sheet.parts.push(Part {
        text: words.say("worksheet-colour-map-legend"),
        task: Task::Blanks {
            marks: lands.iter().map(|land| land.mark.mark.clone()).collect(),
            bank: holders.into_iter().map(str::to_owned).collect(),
        },
        key: Key { lines: lands.iter().map(line).collect(), map: Some(key_map) },
    });
    let claimed: Vec<String> = lands
        .iter()
        .filter_map(|land| {
            let control = atlas[land.territory].control_on(order.state.day)?;
            let claimants = control.claimants.iter().map(|&it| atlas[it].standing_alone());
            let claimants: Vec<String> = claimants.collect();
            (!claimants.is_empty()).then(|| {
                let named = [
                    ("mark", land.mark.mark.as_str().into()),
                    ("claimants", words.list(&claimants).into()),
                ];
                words.say_with("worksheet-colour-map-claimed", &named)
            })
        })
        .collect();
    let claimed = if claimed.is_empty() { vec![words.say("worksheet-no-claim")] } else { claimed };
    sheet.parts.push(Part::lines(
        words.say_with("worksheet-colour-map-claims", &values),
        3,
        claimed,
    ));
    let controls =
        lands.iter().filter_map(|land| atlas[land.territory].control_on(order.state.day));
    sheet.cite(tools, controls.flat_map(|control| control.sources.iter().take(1)));
    Ok(sheet)
}

/// Lands in sight, the largest first and the disputed ones in any case, numbered from north to
/// south.
fn lands(tools: Tools<'_>, order: &WorksheetOrder) -> Vec<NumberedLand> {
    let Tools { atlas, .. } = tools;
    let camera = view(order, order.state, WIDE).camera;
    let visible = camera.visible();
    let mut found: Vec<(bool, NumberedLand)> = Vec::new();
    for (territory, _) in atlas.territories.with_ids() {
        let Some((holder, is_disputed)) = holder_of(tools, order, territory) else { continue };
        let middle = middle_of_territory(atlas, territory, visible);
        let Some((at, room)) = middle else { continue };
        let is_small = room * camera.pixels_per_km < SMALL;
        if is_small && !is_disputed {
            continue;
        }
        let mark = MapMark { mark: String::new(), at, room };
        found.push((is_disputed, NumberedLand { territory, holder, mark }));
    }
    found.sort_by(|(_, one), (_, other)| other.mark.room.total_cmp(&one.mark.room));
    let (disputed, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|(it, _)| *it);
    let disputed = disputed.into_iter().map(|(_, land)| land).take(MOST / 2);
    let mut lands: Vec<NumberedLand> = disputed.collect();
    let room_for = MOST - lands.len();
    lands.extend(others.into_iter().map(|(_, land)| land).take(room_for));
    lands.sort_by(|one, other| other.mark.at.y.total_cmp(&one.mark.at.y));
    for (index, land) in lands.iter_mut().enumerate() {
        land.mark.mark = (index + 1).to_string();
    }
    lands
}

/// Who is shown as holding a land, and whether another claims it.
fn holder_of(
    Tools { atlas, words, .. }: Tools<'_>,
    order: &WorksheetOrder,
    territory: TerritoryId,
) -> Option<(String, bool)> {
    match atlas.shown(territory, order.state.day, order.state.viewpoint) {
        Shown::Control(control) if !atlas[control.holder].is_outside() => {
            Some((atlas[control.holder].standing_alone(), !control.claimants.is_empty()))
        }
        Shown::Official(official, _) => {
            let nobody = || words.say("worksheet-left-open");
            Some((official.holder.map_or_else(nobody, |it| atlas[it].standing_alone()), true))
        }
        Shown::Control(_) | Shown::Nothing => None,
    }
}

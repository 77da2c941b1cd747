//! Two maps, to be compared.

use std::collections::BTreeSet;

use crate::atlas::{
    Difference, MapState, TerritoryId, difference_sentence, differences, paired_name,
};
use crate::geometry::Bounds;
use crate::map::Tools;
use crate::teaching::worksheet::drafting::{HALF, blank, lines_of, view};
use crate::teaching::worksheet::map_marks::middle_of_territory;
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Part, Task, Worksheet};
use crate::teaching::worksheet::sheet_map::Drawn;
use crate::time::Day;

/// How many differences are asked for: the largest.
const MOST: usize = 6;
/// How many years back a difference is looked for where no earlier date is given.
const YEARS_BACK: [i32; 6] = [1, 5, 15, 30, 60, 120];

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let (earlier, found) = compared(tools, order)?;
    let states = [earlier, order.state];
    let mut sheet = blank(tools, order);
    let captions = states.map(|state| state.date_in_words(words));
    let values = [("one", captions[0].as_str().into()), ("other", captions[1].as_str().into())];
    sheet.enquiry = words.say_with("worksheet-what-changed-between", &values);
    let maps = [0, 1].map(|i| {
        let alt = words.say_with("worksheet-map-alt", &[("date", captions[i].as_str().into())]);
        sheet.add_map(view(order, states[i], HALF), Drawn::Named, alt, Vec::new())
    });
    sheet.parts.push(Part {
        text: words.say("worksheet-what-changed-look"),
        task: Task::Maps { maps, captions: captions.clone(), has_key: false },
        key: Key::default(),
    });
    sheet.parts.push(Part {
        text: words.say("worksheet-what-changed-powers"),
        task: Task::Blanks { marks: Vec::new(), bank: powers(tools, &found, states) },
        key: Key::default(),
    });
    let header =
        vec![words.say("worksheet-what-changed-land"), captions[0].clone(), captions[1].clone()];
    let blank_row = || vec![String::new(); 3];
    let line = |difference: &Difference| KeyLine {
        mark: String::new(),
        text: difference_sentence(atlas, words, difference, states),
        evidence: evidence(tools, difference.territories[0], order.state.day),
    };
    sheet.parts.push(Part {
        text: words.say_with("worksheet-what-changed-task", &[("count", found.len().into())]),
        task: Task::Table { header, rows: found.iter().map(|_| blank_row()).collect() },
        key: Key { lines: found.iter().map(line).collect(), map: None },
    });
    let stayed = stayed(tools, order, states);
    sheet.parts.push(Part::lines(words.say("worksheet-what-changed-stayed"), 2, stayed));
    let remark = words.say("worksheet-what-changed-silent-key");
    sheet.parts.push(Part::lines(words.say("worksheet-what-changed-silent"), 4, [remark]));
    let changed = found.iter().flat_map(|it| &it.territories).take(MOST);
    let controls = changed.filter_map(|&it| atlas[it].control_on(order.state.day));
    sheet.cite(tools, controls.flat_map(|control| &control.sources));
    Ok(sheet)
}

/// The powers between which the lands passed, by name.
fn powers(tools: Tools<'_>, found: &[Difference], states: [MapState; 2]) -> Vec<String> {
    let Tools { atlas, .. } = tools;
    let lands = found.iter().flat_map(|it| &it.territories);
    let held = lands.flat_map(|&id| {
        let rows = states.map(|state| atlas.shown(id, state.day, state.viewpoint).holder());
        rows.into_iter().flatten()
    });
    let names: BTreeSet<String> = held.map(|holder| atlas[holder].standing_alone()).collect();
    names.into_iter().collect()
}

/// The earlier of two maps, and what they show differently within the frame, the largest first.
fn compared(
    tools: Tools<'_>,
    order: &WorksheetOrder,
) -> Result<(MapState, Vec<Difference>), WorksheetProblem> {
    let since =
        |earlier: MapState| (earlier, seen_differences(tools, order, [earlier, order.state]));
    let state = |day| MapState { day, is_whole_year: true, ..order.state };
    if let Some(day) = order.earlier {
        let is_whole_year = day == Day::last_of_year(day.year());
        let compared = since(MapState { is_whole_year, ..state(day) });
        return if compared.1.is_empty() {
            Err(WorksheetProblem::NothingChanged)
        } else {
            Ok(compared)
        };
    }
    YEARS_BACK
        .into_iter()
        .map(|years| since(state(Day::last_of_year(order.state.day.year() - years))))
        .find(|(_, found)| !found.is_empty())
        .ok_or(WorksheetProblem::NothingChanged)
}

/// Which lands within the frame changed hands from one map to the other, the largest first.
pub fn seen_differences(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    states: [MapState; 2],
) -> Vec<Difference> {
    let visible = view(order, states[1], HALF).camera.visible();
    let mut found = differences(tools.atlas, states[0], states[1]);
    found.retain(|it| it.is_of_holders(tools.atlas) && is_in_sight(tools, it, visible));
    found.truncate(MOST);
    found
}

fn is_in_sight(Tools { atlas, .. }: Tools<'_>, difference: &Difference, visible: Bounds) -> bool {
    difference.territories.iter().any(|&id| middle_of_territory(atlas, id, visible).is_some())
}

fn evidence(tools: Tools<'_>, territory: TerritoryId, day: Day) -> Vec<String> {
    let control = tools.atlas[territory].control_on(day);
    lines_of(tools, control.into_iter().flat_map(|it| it.sources.iter().take(2)))
}

/// Large lands of the story within sight that the same power held on both maps.
fn stayed(tools: Tools<'_>, order: &WorksheetOrder, states: [MapState; 2]) -> Vec<String> {
    let Tools { atlas, words, .. } = tools;
    let visible = view(order, order.state, HALF).camera.visible();
    let same = atlas.territories.with_ids().filter_map(|(id, territory)| {
        let [one, other] = states.map(|state| territory.control_on(state.day));
        let (one, other) = (one?, other?);
        let is_same = atlas[one.holder].power == atlas[other.holder].power;
        let outside = atlas[other.holder].is_outside();
        let (_, room) = middle_of_territory(atlas, id, visible)?;
        (is_same && !outside).then_some((room, id, other.holder))
    });
    let mut same: Vec<_> = same.collect();
    same.sort_by(|one, other| other.0.total_cmp(&one.0));
    same.into_iter()
        .take(3)
        .map(|(_, id, holder)| {
            let values = [
                ("land", paired_name(words, &atlas[id]).into()),
                ("holder", atlas[holder].standing_alone().into()),
            ];
            words.say_with("worksheet-what-changed-same", &values)
        })
        .collect()
}

//! Events out of order, to be put into it.

use crate::atlas::{Atlas, Certainty, Event, SayingAbout, Significance};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::{blank, lines_of};
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Lettered, Part, Task, Worksheet, letter};

/// How many events are put into order.
const COUNT: usize = 8;
/// By how many years more around the date is looked, as long as they hold too few: in a year full of
/// events the order is one of months, and no decade is mixed with another.
const STEP: i32 = 1;

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let mut chance = order.chance();
    let events = chance.some_of(&datable(atlas, order.state.day.year())?, COUNT);
    let mut sheet = blank(tools, order);
    let items: Vec<Lettered> = events
        .iter()
        .enumerate()
        .map(|(index, event)| Lettered { letter: letter(index), text: event.title.clone() })
        .collect();
    let mut in_order: Vec<(usize, &Event)> = events.iter().copied().enumerate().collect();
    in_order.sort_by_key(|(_, event)| event.date.first_day());
    let key_lines = in_order.iter().enumerate().map(|(place, (index, event))| {
        let dated = words.dated(&words.date(&event.date), &event.title);
        KeyLine {
            mark: words.say_with(
                "worksheet-place-and-letter",
                &[("place", (place + 1).to_string().into()), ("letter", letter(*index).into())],
            ),
            text: dated,
            evidence: lines_of(tools, event.sources.iter().take(2)),
        }
    });
    let key = Key { lines: key_lines.collect(), map: None };
    sheet.parts.push(Part {
        text: words.say("worksheet-chronology-task"),
        task: Task::Order { items },
        key: Key::default(),
    });
    let header =
        ["worksheet-chronology-place", "worksheet-chronology-letter", "worksheet-chronology-date"];
    let row = |place: usize| vec![(place + 1).to_string(), String::new(), String::new()];
    sheet.parts.push(Part {
        text: words.say("worksheet-chronology-table"),
        task: Task::Table {
            header: header.map(|id| words.say(id)).to_vec(),
            rows: (0..events.len()).map(row).collect(),
        },
        key,
    });
    let remark = words.say("worksheet-chronology-link-key");
    sheet.parts.push(Part::lines(words.say("worksheet-chronology-link"), 4, [remark]));
    sheet.cite(tools, in_order.iter().flat_map(|(_, event)| event.sources.iter().take(1)));
    Ok(sheet)
}

/// Events near a year whose order is beyond doubt: each on a day of its own, certain, not grave, and
/// without a year in its title.
fn datable(atlas: &Atlas, year: i32) -> Result<Vec<&Event>, WorksheetProblem> {
    let mut reach = STEP;
    loop {
        let near = atlas.events.iter().filter(|event| is_datable(event)).filter(|event| {
            let gap = event.date.first_day().year() - year;
            gap.abs() <= reach
        });
        let mut events: Vec<&Event> = Vec::new();
        for event in near {
            // Two of one day have no order.
            if events.last().is_none_or(|last| last.date.first_day() < event.date.first_day()) {
                events.push(event);
            }
        }
        if events.len() >= COUNT {
            return Ok(events);
        }
        if reach > 500 {
            return Err(WorksheetProblem::TooFewEvents);
        }
        reach += STEP;
    }
}

fn is_datable(event: &Event) -> bool {
    let tells_its_date = event.title.chars().any(|letter| letter.is_ascii_digit());
    event.date.is_known_day()
        && !tells_its_date
        && !event.is_grave
        && event.certainty == Certainty::Certain
        && event.significance != Significance::Detail
        && event.sayings.iter().all(|saying| saying.about != SayingAbout::Date)
        && event.corrections.is_empty()
}

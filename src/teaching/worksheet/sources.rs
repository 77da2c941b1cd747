//! What the history of a date rests on, to be judged.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::atlas::{Event, Significance, SourceId};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::blank;
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Lettered, Part, Task, Worksheet, letter};

/// How many sources are judged.
const MOST: usize = 5;
/// Fewer are no sheet.
const LEAST: usize = 3;
/// How many years around the date the events are taken from, at most.
const FARTHEST: i32 = 20;

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let events = events(tools, order);
    let mut sheet = blank(tools, order);
    let found = chosen(tools, order, &events);
    if found.len() < LEAST {
        return Err(WorksheetProblem::TooFewSources);
    }
    let item = |(index, (source, event)): (usize, &(SourceId, &Event))| {
        let values =
            [("source", atlas[*source].line(words).into()), ("event", event.title.as_str().into())];
        Lettered { letter: letter(index), text: words.say_with("worksheet-sources-about", &values) }
    };
    let items: Vec<Lettered> = found.iter().enumerate().map(item).collect();
    let header = [
        "worksheet-sources-letter",
        "worksheet-sources-kind",
        "worksheet-sources-side",
        "worksheet-sources-good-for",
        "worksheet-sources-careful",
    ];
    let header = header.map(|id| words.say(id)).to_vec();
    let row = |it: &Lettered| {
        let mut row = vec![String::new(); 5];
        row[0].clone_from(&it.letter);
        row
    };
    let rows = items.iter().map(row).collect();
    let line = |(index, (source, _)): (usize, &(SourceId, &Event))| {
        let source = &atlas[*source];
        let kind = words.say(&format!("source-{}", source.kind.word()));
        let side = source.side.as_ref().map(|side| {
            let name = atlas.actors.named(side).map_or(side.as_str(), |it| &atlas[it].name);
            words.say_with("worksheet-sources-speaks-for", &[("side", name.into())])
        });
        let parts: Vec<String> =
            [Some(kind), side, source.trust.clone()].into_iter().flatten().collect();
        KeyLine {
            mark: letter(index),
            text: words.clauses(&parts),
            evidence: source.url.iter().cloned().collect(),
        }
    };
    let key = Key { lines: found.iter().enumerate().map(line).collect(), map: None };
    sheet.parts.push(Part {
        text: words.say("worksheet-sources-read"),
        task: Task::Order { items },
        key: Key::default(),
    });
    sheet.parts.push(Part {
        text: words.say("worksheet-sources-table"),
        task: Task::Table { header, rows },
        key,
    });
    let remark = words.say("worksheet-sources-missing-key");
    sheet.parts.push(Part::lines(words.say("worksheet-sources-missing"), 4, [remark]));
    let remark = words.say("worksheet-sources-first-key");
    sheet.parts.push(Part::lines(words.say("worksheet-sources-first"), 4, [remark]));
    sheet.sources = found.iter().map(|(source, _)| atlas[*source].line(words)).collect();
    Ok(sheet)
}

/// Events near the date that matter, the nearest first; none that is grave, as nobody is to weigh
/// deaths without a word before.
fn events<'a>(Tools { atlas, .. }: Tools<'a>, order: &WorksheetOrder) -> Vec<&'a Event> {
    let gap = |event: &Event| event.date.first_day().days_until(order.state.day).abs();
    let near = atlas.events.iter().filter(|event| {
        let years = (event.date.first_day().year() - order.state.day.year()).abs();
        years <= FARTHEST && event.significance != Significance::Detail && !event.is_grave
    });
    let mut near: Vec<&Event> = near.collect();
    near.sort_by_key(|event| gap(event));
    near.truncate(2 * MOST);
    near
}

/// Sources of these events, each of another side and of another kind as far as there are any, in an
/// order of chance.
fn chosen<'a>(
    Tools { atlas, .. }: Tools<'_>,
    order: &WorksheetOrder,
    events: &[&'a Event],
) -> Vec<(SourceId, &'a Event)> {
    let mut cited: Vec<(SourceId, &Event)> = Vec::new();
    for event in events {
        for citation in &event.sources {
            if !cited.iter().any(|(source, _)| *source == citation.source) {
                cited.push((citation.source, event));
            }
        }
    }
    let mut chance = order.chance();
    chance.shuffle(&mut cited);
    let (mut kinds, mut sides) = (BTreeSet::new(), BTreeSet::new());
    let mut chosen: Vec<(SourceId, &Event)> = Vec::new();
    while chosen.len() < MOST && !cited.is_empty() {
        let news = |&place: &usize| {
            let source = &atlas[cited[place].0];
            let is_new_side = source.side.as_ref().is_some_and(|it| !sides.contains(it));
            // Of those that bring as much that is new, the first: they lie in an order of chance.
            (is_new_side, !kinds.contains(source.kind.word()), Reverse(place))
        };
        let Some(place) = (0..cited.len()).max_by_key(news) else { break };
        let (source, event) = cited.remove(place);
        kinds.insert(atlas[source].kind.word());
        sides.extend(atlas[source].side.clone());
        chosen.push((source, event));
    }
    chance.shuffle(&mut chosen);
    chosen
}

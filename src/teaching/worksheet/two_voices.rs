//! Two texts of the time, and a third, to be weighed.

use crate::atlas::{ActorId, Event, EventId, Viewpoint, Voice, VoiceId};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::blank;
use crate::teaching::worksheet::kind::Variant;
use crate::teaching::worksheet::order::{WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Part, Task, VoiceBox, Worksheet, letter};
use crate::teaching::worksheet::voice_box::voice_box;

/// How many texts stand side by side.
const MOST: usize = 3;
/// In how many days a text is answered.
const DAYS_TO_ANSWER: i64 = 120;
/// How much farther an event may lie of which both states speak.
const DAYS_TO_BOTH: i64 = 5 * YEAR;
const YEAR: i64 = 365;

pub fn sheet(tools: Tools<'_>, order: &WorksheetOrder) -> Result<Worksheet, WorksheetProblem> {
    let Tools { atlas, words, .. } = tools;
    let (event, mut voices) = chosen(tools, order).ok_or(WorksheetProblem::NoTwoVoices)?;
    if order.variant == Variant::B {
        voices.reverse();
    }
    let event = &atlas[event];
    let mut sheet = blank(tools, order);
    let dated = words.dated(&words.date(&event.date), &event.title);
    let values = [("event", dated.into())];
    sheet.enquiry = words.say_with("worksheet-two-voices-about", &values);
    let is_grave = event.is_grave || voices.iter().any(|&it| atlas[it].is_grave);
    sheet.before = is_grave.then(|| words.say("worksheet-grave"));
    let boxes: Vec<VoiceBox> = voices
        .iter()
        .enumerate()
        .map(|(index, &voice)| voice_box(tools, &atlas[voice], letter(index)))
        .collect();
    sheet.parts.push(Part {
        text: words.say("worksheet-two-voices-read"),
        task: Task::Voices { voices: boxes.clone() },
        key: Key::default(),
    });
    let header = [
        "worksheet-two-voices-origin-letter",
        "worksheet-two-voices-origin-who",
        "worksheet-two-voices-origin-whom",
        "worksheet-two-voices-origin-why",
    ];
    let header = header.map(|id| words.say(id)).to_vec();
    let row = |it: &VoiceBox| vec![it.letter.clone(), String::new(), String::new(), String::new()];
    let origin = |it: &VoiceBox| KeyLine {
        mark: it.letter.clone(),
        text: words.clauses(&[&it.speaker, &it.origin, &it.sort]),
        evidence: vec![it.source.clone()],
    };
    sheet.parts.push(Part {
        text: words.say("worksheet-two-voices-find"),
        task: Task::Table { header, rows: boxes.iter().map(row).collect() },
        key: Key { lines: boxes.iter().map(origin).collect(), map: None },
    });
    let quotes: Vec<String> = boxes.iter().flat_map(|it| it.quotes.clone()).collect();
    let compare =
        if quotes.is_empty() { vec![words.say("worksheet-two-voices-no-quote")] } else { quotes };
    sheet.parts.push(Part::lines(words.say("worksheet-two-voices-compare"), 5, compare));
    let notes = voices.iter().filter_map(|&it| atlas[it].note.clone());
    let judge = notes.chain([words.say("worksheet-two-voices-judge-key")]);
    sheet.parts.push(Part::lines(words.say("worksheet-two-voices-judge"), 5, judge));
    sheet.parts.push(Part::lines(words.say("worksheet-two-voices-paste"), 6, []));
    sheet.cite(tools, voices.iter().map(|&it| &atlas[it].citation).chain(&event.sources));
    Ok(sheet)
}

/// The event nearest to the date of which texts of two sides are known, one of them Japan's and one
/// Moscow's where a few years' way leads to such a one; those texts and a third.
fn chosen(tools: Tools<'_>, order: &WorksheetOrder) -> Option<(EventId, Vec<VoiceId>)> {
    let Tools { atlas, .. } = tools;
    let heard = atlas.events.with_ids().filter_map(|(id, event)| {
        let voices = voices_of(tools, id);
        (voices.len() > 1).then(|| (gap(event, order), id, voices))
    });
    let mut heard: Vec<_> = heard.collect();
    heard.sort_by_key(|(gap, ..)| *gap);
    let nearest = heard.first()?.0;
    let states = [Viewpoint::Japan, Viewpoint::Russia];
    let has_both = |voices: &[VoiceId]| {
        let speaks = |state| voices.iter().any(|&it| side(tools, it) == Some(Speaking::For(state)));
        states.into_iter().all(speaks)
    };
    let of_both =
        heard.iter().filter(|(gap, _, voices)| *gap <= nearest + DAYS_TO_BOTH && has_both(voices));
    let of_both: Vec<_> = of_both.cloned().collect();
    let heard = if of_both.is_empty() { heard } else { of_both };
    // Chance takes among those of the nearest year.
    let nearest = heard.first()?.0;
    let near: Vec<_> = heard.into_iter().filter(|(gap, ..)| *gap <= nearest + YEAR).collect();
    let (_, event, voices) = order.chance().one_of(&near)?.clone();
    Some((event, voices))
}

fn gap(event: &Event, order: &WorksheetOrder) -> i64 {
    event.date.first_day().days_until(order.state.day).abs()
}

/// For whom a text speaks: the USSR and Russia are one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaking {
    For(Viewpoint),
    Of(ActorId),
}

fn side(Tools { atlas, .. }: Tools<'_>, voice: VoiceId) -> Option<Speaking> {
    let side = atlas[voice].side?;
    Some(atlas[side].viewpoint.map_or(Speaking::Of(side), Speaking::For))
}

/// Texts about an event, each of another side, official ones first, then those of its time; none
/// where all are of one.
fn voices_of(tools: Tools<'_>, event: EventId) -> Vec<VoiceId> {
    let Tools { atlas, .. } = tools;
    let happened = atlas[event].date.first_day();
    let about = answered(tools, event);
    let voices = atlas.voices.with_ids();
    let voices = voices.filter(|(_, voice)| voice.events.iter().any(|it| about.contains(it)));
    let mut voices: Vec<(VoiceId, &Voice)> = voices.collect();
    voices.sort_by_key(|(_, voice)| {
        (voice.kind as u8, voice.date.first_day().days_until(happened).abs())
    });
    let mut sides = Vec::new();
    let each_side = voices.into_iter().filter(|(id, _)| {
        let side = side(tools, *id);
        let is_new = !sides.contains(&side);
        sides.push(side);
        is_new
    });
    each_side.map(|(id, _)| id).take(MOST).collect()
}

/// An event and those of the same months of which a text speaks together with it: a note, and the
/// note that answers it.
fn answered(Tools { atlas, .. }: Tools<'_>, event: EventId) -> Vec<EventId> {
    let happened = atlas[event].date.first_day();
    let together = atlas.voices.iter().filter(|voice| voice.events.contains(&event));
    let others = together.flat_map(|voice| voice.events.iter().copied());
    let is_near =
        |&it: &EventId| atlas[it].date.first_day().days_until(happened).abs() < DAYS_TO_ANSWER;
    std::iter::once(event).chain(others.filter(is_near)).collect()
}

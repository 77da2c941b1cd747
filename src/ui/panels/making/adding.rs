use std::sync::Arc;

use crate::atlas::{Significance, Subject, paired_name};
use crate::data::{FileBody, HistoryFile, LARGEST_FILE};
use crate::session::{Moment, link_of};
use crate::teaching::lesson::{HEADLINE, Picture, StepKey, View, has_one_of, is_picture_data};
use crate::time::{Day, HistoricalDate};
use crate::ui::commands::lesson_errands::ReadFile;
use crate::ui::context::UiContext;
use crate::ui::panels::making::memory::MakingMemory;
use crate::ui::widgets::picture::can_be_drawn;

/// Wider than this, kilometres, a view is of no place.
const WIDEST: f64 = 1000.0;
/// Where history of a lesson's own lies in its file.
const HISTORY: &str = "history/";

/// What the map shows now, as a step has it.
pub fn view_here(cx: UiContext<'_>) -> View {
    let session = cx.session;
    let line = link_of(session, cx.atlas);
    View {
        line,
        shown: session.subject,
        day: session.day(cx.atlas),
        compared: session.compared_states(cx.atlas),
    }
}

/// A first headline: the date, and what is seen: what is selected, if it is of that date, else what
/// happened then, else what lies in the middle of the map.
pub fn first_headline(cx: UiContext<'_>) -> String {
    let date = match cx.session.moment {
        Moment::Year(year) => cx.words.year(year),
        Moment::Day(day) => cx.words.day(day),
    };
    let selected = cx.session.subject.filter(|subject| is_of_the_date(cx, *subject));
    let selected = selected.or_else(|| turning_point(cx)).map(|subject| name_of(cx, subject));
    let Some(place) = selected.or_else(|| place_in_the_middle(cx)) else { return date };
    let values = [("date", date.into()), ("place", place.into())];
    shortened(&cx.words.say_with("making-first-headline", &values))
}

/// Whether a thing is to be seen at the date that is shown: a card can stay open beside another map.
fn is_of_the_date(cx: UiContext<'_>, subject: Subject) -> bool {
    let (first, last) = shown_days(cx);
    let touches = |date: &HistoricalDate| date.period().touches(first, last);
    match subject {
        Subject::Event(id) => cx.atlas[id].went_on_within(first, last),
        Subject::Treaty(id) => touches(&cx.atlas[id].signed),
        Subject::Era(id) => cx.atlas[id].period.touches(first, last),
        Subject::Line(id) => cx.atlas[id].period.touches(first, last),
        Subject::Journey(id) => {
            let mut days = cx.atlas[id].stops.iter().filter_map(|stop| stop.date.as_ref());
            days.any(touches)
        }
        Subject::Position(id) => {
            let held = &cx.atlas[id];
            held.from.first_day() <= last
                && held.to.as_ref().is_none_or(|to| touches(to) || to.first_day() > last)
        }
        Subject::Territory(_) | Subject::Place(_) | Subject::Point(_) => true,
        Subject::Person(_) | Subject::Series(_) | Subject::Argument(_) | Subject::Term(_) => false,
    }
}

fn shown_days(cx: UiContext<'_>) -> (Day, Day) {
    let moment = cx.session.moment;
    (moment.first_day(), moment.last_day())
}

/// What the date is known for: the first of its turning points that began then.
fn turning_point(cx: UiContext<'_>) -> Option<Subject> {
    let (first, last) = shown_days(cx);
    let all = cx.atlas.events.with_ids().filter(|(_, event)| {
        let day = event.date.first_day();
        event.significance == Significance::TurningPoint && first <= day && day <= last
    });
    all.min_by_key(|(_, event)| event.date.first_day()).map(|(id, _)| Subject::Event(id))
}

/// Its name; of disputed land, both.
fn name_of(cx: UiContext<'_>, subject: Subject) -> String {
    match subject {
        Subject::Territory(id) => paired_name(cx.words, &cx.atlas[id]),
        other => other.name(cx.atlas, cx.words),
    }
}

/// The land that is nearest to the middle of the map.
fn place_in_the_middle(cx: UiContext<'_>) -> Option<String> {
    let land = land_in_the_middle(cx)?;
    let Subject::Territory(territory) = land else { return None };
    let width = cx.session.camera().visible();
    (width.max.x - width.min.x <= WIDEST).then(|| name_of(cx, Subject::Territory(territory)))
}

/// The same, however wide the map is.
pub fn land_in_the_middle(cx: UiContext<'_>) -> Option<Subject> {
    let middle = cx.session.camera().centre;
    let point = cx.atlas.base_map.projection.globe_from_plane(middle)?;
    Some(Subject::Territory(cx.atlas.nearest_land(point)?.territory))
}

/// As much of it as a headline holds.
fn shortened(text: &str) -> String {
    if text.chars().count() <= HEADLINE {
        return text.to_owned();
    }
    let kept: String = text.chars().take(HEADLINE - 1).collect();
    let end = kept.rfind(' ').unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end_matches([',', ':', ' ']))
}

/// Takes a file as the picture of a step; a sentence where it can't be one.
pub fn take_picture(
    cx: UiContext<'_>,
    memory: &mut MakingMemory,
    key: StepKey,
    bytes: &[u8],
) -> Result<(), String> {
    let values = [("size", (LARGEST_FILE >> 20).into())];
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(cx.words.say_with("making-picture-too-large", &values));
    }
    if !is_picture_data(bytes) || !can_be_drawn(bytes) {
        return Err(cx.words.say("making-picture-none"));
    }
    let path = memory.draft.picture_path(bytes.starts_with(b"\x89PNG"));
    if let Some(step) = memory.draft.step_mut(key) {
        let before = step.picture.take().unwrap_or_default();
        step.picture = Some(Picture { path, bytes: Arc::from(bytes), ..before });
    }
    Ok(())
}

/// Takes a file as history of the lesson's own; a sentence where it can't be that.
pub fn take_history(
    cx: UiContext<'_>,
    memory: &mut MakingMemory,
    path: &str,
    bytes: Vec<u8>,
) -> Result<(), String> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    if !has_one_of(name, ReadFile::History.endings()) || std::str::from_utf8(&bytes).is_err() {
        return Err(cx.words.say("making-history-none"));
    }
    let path = format!("{HISTORY}{name}");
    let history = &mut memory.draft.history;
    history.retain(|file| file.path != path);
    history.push(HistoryFile { path, body: FileBody::Bytes(bytes) });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_ends_with_a_word_and_a_sign_that_there_is_more() {
        assert_eq!(shortened("short"), "short");
        let long = "7 February 1855: the treaty of Shimoda, of commerce and navigation, signed";
        let cut = shortened(long);
        assert!(cut.chars().count() <= HEADLINE && cut.ends_with('…'), "{cut}");
        assert!(long.starts_with(cut.trim_end_matches('…')), "{cut}");
    }
}

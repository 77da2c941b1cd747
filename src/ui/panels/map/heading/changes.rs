use std::collections::BTreeMap;

use egui::{Response, Ui};

use crate::atlas::{HolderId, Subject, TerritoryId, paired_name};
use crate::session::{Action, Moment};
use crate::time::Day;
use crate::ui::context::UiContext;
use crate::ui::widgets::quiet::quiet;

/// The groups of lands that the story is about, the nearest to its heart first.
const STORY: [&str; 5] = ["kuril_south", "habomai", "kuril_north", "karafuto", "sakhalin_n"];
/// The most lands that are named in one breath.
const MOST: usize = 2;

/// Lands that came to one holder on one day.
pub struct Change {
    day: Day,
    holder: HolderId,
    lands: Vec<TerritoryId>,
}

impl Change {
    /// How near it is to the heart of the story; less is nearer.
    fn distance(&self, cx: UiContext<'_>) -> usize {
        self.lands.iter().map(|&land| distance(cx, land)).min().unwrap_or(STORY.len())
    }

    /// How many of its lands are named in one breath: none that lies further from the heart of the
    /// story than the first.
    fn foremost_lands(&self, cx: UiContext<'_>) -> usize {
        let nearest = self.distance(cx);
        let as_near = self.lands.iter().take_while(|&&land| distance(cx, land) == nearest);
        as_near.count().min(MOST)
    }

    fn is_of_story(&self, cx: UiContext<'_>) -> bool {
        self.distance(cx) < STORY.len()
    }

    fn in_words(&self, cx: UiContext<'_>, word: &str, most: usize) -> String {
        let names: Vec<String> =
            self.lands.iter().take(most).map(|&id| paired_name(cx.words, &cx.atlas[id])).collect();
        let more = self.lands.len().saturating_sub(most);
        let lands = if more == 0 {
            cx.words.list(&names)
        } else {
            let few = cx.words.enumeration(&names);
            cx.words.say_with("changes-and-more", &[("lands", few.into()), ("more", more.into())])
        };
        let values = [
            ("day", cx.words.day_of_year(self.day).into()),
            ("lands", lands.into()),
            ("holder", cx.atlas[self.holder].in_a_sentence().into()),
        ];
        cx.words.say_with(word, &values)
    }
}

fn distance(cx: UiContext<'_>, land: TerritoryId) -> usize {
    let group = cx.atlas[land].group.as_str();
    STORY.iter().position(|it| *it == group).unwrap_or(STORY.len())
}

/// What changes hands in the shown year, by day.
pub fn of_year(cx: UiContext<'_>) -> Vec<Change> {
    let mut changes: BTreeMap<(Day, &str), Change> = BTreeMap::new();
    for (id, control) in cx.atlas.changes_of_year(cx.session.moment.year()) {
        let (day, holder) = (control.period.start(), control.holder);
        let change = changes.entry((day, cx.atlas[holder].name.as_str()));
        change.or_insert_with(|| Change { day, holder, lands: Vec::new() }).lands.push(id);
    }
    let mut changes: Vec<Change> = changes.into_values().collect();
    for change in &mut changes {
        change.lands.sort_by_key(|land| distance(cx, *land));
    }
    changes
}

/// What a reader wants to know first: who has just come to hold lands of the story, and then who
/// will; in a year, the one that lies nearest to its heart.
pub fn foremost(cx: UiContext<'_>, changes: &[Change]) -> Vec<String> {
    let mut told = Vec::new();
    let story = || changes.iter().filter(|it| it.is_of_story(cx));
    match cx.session.moment {
        Moment::Year(_) => {
            let nearest = story().min_by_key(|it| (it.distance(cx), it.day));
            told.extend(nearest.map(|it| it.in_words(cx, "changes-since", it.foremost_lands(cx))));
        }
        Moment::Day(day) => {
            let last = story().rfind(|it| it.day <= day);
            told.extend(last.map(|it| it.in_words(cx, "changes-since", it.foremost_lands(cx))));
            let next = story().find(|it| it.day > day);
            told.extend(next.map(|it| it.in_words(cx, "changes-next", it.foremost_lands(cx))));
        }
    }
    told
}

/// All of them, listed when `response` is clicked; each leads to its day and its land.
pub fn menu(cx: UiContext<'_>, changes: &[Change], response: &Response) {
    egui::Popup::menu(response).width(360.0).show(|ui| {
        egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for change in changes {
                change_ui(ui, cx, change);
            }
        });
    });
}

fn change_ui(ui: &mut Ui, cx: UiContext<'_>, change: &Change) {
    let text = change.in_words(cx, "changes-line", usize::MAX);
    let id = (&cx.atlas[change.lands[0]].slug, change.day.to_string());
    if ui.push_id(id, |ui| ui.add(quiet(text).wrap())).inner.clicked() {
        cx.ask(Action::Select(Subject::Territory(change.lands[0])));
        cx.ask(Action::GoToDay(change.day));
        ui.close();
    }
}

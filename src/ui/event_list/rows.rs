//! What stands in the list, line by line.

use std::collections::BTreeMap;

use crate::atlas::{Atlas, EventId, PersonId, Significance};
use crate::time::Day;
use crate::ui::window::UiContext;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// The name of a group, and how many events it has.
    Group { key: String, name: String, count: usize },
    /// An event.
    Event(EventId),
    /// Details of a group that are shown when asked for.
    More { key: String, count: usize },
}

/// By what events are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// By the year in which they begin.
    #[default]
    Year,
    /// By where they happened.
    Place,
    /// By who took part.
    Person,
    /// By what sort of event.
    Kind,
}

/// In which order they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The earliest first.
    #[default]
    Earliest,
    /// The latest first.
    Latest,
    /// The weightiest first.
    Weightiest,
}

impl Grouping {
    pub const ALL: [Self; 4] = [Self::Year, Self::Place, Self::Person, Self::Kind];

    /// The word in the language files after `group-by-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Place => "place",
            Self::Person => "person",
            Self::Kind => "kind",
        }
    }
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Earliest, Self::Latest, Self::Weightiest];

    /// The word in the language files after `order-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Earliest => "earliest",
            Self::Latest => "latest",
            Self::Weightiest => "weightiest",
        }
    }
}

impl Row {
    /// Points.
    pub fn height(&self) -> f32 {
        match self {
            Self::Group { .. } => 26.0,
            Self::Event(_) => 58.0,
            Self::More { .. } => 28.0,
        }
    }
}

/// What the rows depend on besides the wanted events.
#[derive(Clone, Copy)]
pub struct Arrangement<'a> {
    pub grouping: Grouping,
    pub order: Order,
    /// Groups of which everything is shown.
    pub unfolded: &'a [String],
    /// Everything is shown: a filter has been set.
    pub shows_all: bool,
    /// What is always shown.
    pub selected: Option<EventId>,
}

/// The rows for some events, which are in order of time.
pub fn rows(cx: UiContext<'_>, events: &[EventId], how: Arrangement<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (key, (name, mut members)) in groups(cx, events, how.grouping) {
        let count = members.len();
        let is_unfolded = how.shows_all || how.unfolded.contains(&key);
        if !is_unfolded {
            let is_shown = |id: &EventId| {
                cx.atlas[*id].significance > Significance::Detail || how.selected == Some(*id)
            };
            members.retain(is_shown);
        }
        let hidden = count - members.len();
        sort(cx.atlas, &mut members, how.order);
        rows.push((key, name, count, members, hidden));
    }
    if how.order == Order::Latest && how.grouping == Grouping::Year {
        rows.reverse();
    }
    rows.into_iter()
        .flat_map(|(key, name, count, members, hidden)| {
            let head = Row::Group { key: key.clone(), name, count };
            let more = (hidden > 0).then_some(Row::More { key, count: hidden });
            std::iter::once(head).chain(members.into_iter().map(Row::Event)).chain(more)
        })
        .collect()
}

fn sort(atlas: &Atlas, events: &mut [EventId], order: Order) {
    match order {
        Order::Earliest => events.sort_unstable(),
        Order::Latest => events.sort_unstable_by(|a, b| b.cmp(a)),
        Order::Weightiest => {
            events.sort_unstable_by_key(|&id| (std::cmp::Reverse(atlas[id].significance), id));
        }
    }
}

type Groups = BTreeMap<String, (String, Vec<EventId>)>;

/// The groups by a key that puts them in order, with their names.
fn groups(cx: UiContext<'_>, events: &[EventId], grouping: Grouping) -> Groups {
    let atlas = cx.atlas;
    let mut groups = Groups::new();
    let mut add = |key: String, name: String, id: EventId| {
        groups.entry(key).or_insert_with(|| (name, Vec::new())).1.push(id);
    };
    for &id in events {
        let event = &atlas[id];
        match grouping {
            Grouping::Year => {
                let year = event.date.first_day().year().to_string();
                add(year.clone(), year, id);
            }
            Grouping::Place => {
                let place = event.places.first().map(|&place| &atlas[place]);
                let name = place.map(|place| place.name.clone()).unwrap_or_default();
                add(name.clone(), name, id);
            }
            Grouping::Person => {
                let people: &[PersonId] = atlas.finder().people_of(id);
                for &person in people {
                    let name = atlas[person].name.clone();
                    add(name.clone(), name, id);
                }
                if people.is_empty() {
                    // Behind every name.
                    add("\u{ffff}".to_owned(), cx.words.say("list-nobody"), id);
                }
            }
            Grouping::Kind => {
                let name = cx.words.say(&format!("kind-{}", event.kind.word()));
                add(name.clone(), name, id);
            }
        }
    }
    groups
}

/// The row that shows where in time one is: the selected event, else the last that had begun, else
/// the first of what follows.
pub fn row_in_time(cx: UiContext<'_>, rows: &[Row], last: Day, first: Day) -> usize {
    let selected = cx.session.event();
    let of = |row: &Row| if let Row::Event(id) = row { Some(*id) } else { None };
    if let Some(row) = rows.iter().position(|row| of(row) == selected && selected.is_some()) {
        return row;
    }
    let begins = |id: EventId| cx.atlas[id].date.first_day();
    let first_of_year = rows.iter().position(|row| of(row).is_some_and(|id| begins(id) >= first));
    let begun =
        rows.iter().rposition(|row| of(row).is_some_and(|id| (first..=last).contains(&begins(id))));
    match cx.session.moment {
        crate::session::Moment::Year(_) => first_of_year.unwrap_or_default(),
        crate::session::Moment::Day(_) => begun.or(first_of_year).unwrap_or_default(),
    }
}

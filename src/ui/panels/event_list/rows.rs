//! What stands in the list, line by line.

use std::collections::BTreeMap;

use crate::atlas::{Atlas, EventId, EventKind, PersonId, PlaceId, Significance};
use crate::time::Day;
use crate::ui::context::UiContext;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// The name of a group, and how many events it has.
    Group { name: String, count: usize },
    /// An event.
    Event(EventId),
    /// Details of a group that are shown when asked for.
    More { group: String, count: usize },
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
    /// Names of groups of which everything is shown.
    pub unfolded: &'a [String],
    /// Everything is shown: a filter has been set.
    pub shows_all: bool,
    /// What is always shown.
    pub selected: Option<EventId>,
}

/// The rows for some events, which are in order of time.
pub fn rows(cx: UiContext<'_>, events: &[EventId], how: Arrangement<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, mut members) in groups(cx, events, how.grouping) {
        let count = members.len();
        let is_unfolded = how.shows_all || how.unfolded.contains(&name);
        if !is_unfolded {
            let is_shown = |id: &EventId| {
                cx.atlas[*id].significance > Significance::Detail || how.selected == Some(*id)
            };
            members.retain(is_shown);
        }
        let hidden = count - members.len();
        sort(cx.atlas, &mut members, how.order);
        rows.push((name, count, members, hidden));
    }
    if how.order == Order::Latest && how.grouping == Grouping::Year {
        rows.reverse();
    }
    rows.into_iter()
        .flat_map(|(name, count, members, hidden)| {
            let more = (hidden > 0).then(|| Row::More { group: name.clone(), count: hidden });
            let head = Row::Group { name, count };
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

/// The groups in their order, by name.
fn groups(
    cx: UiContext<'_>,
    events: &[EventId],
    grouping: Grouping,
) -> Vec<(String, Vec<EventId>)> {
    let atlas = cx.atlas;
    // A name is made for each group, not for each event.
    let mut members: BTreeMap<Group, Vec<EventId>> = BTreeMap::new();
    for &id in events {
        let event = &atlas[id];
        let mut add = |group| members.entry(group).or_default().push(id);
        match grouping {
            Grouping::Year => add(Group::Year(event.date.first_day().year())),
            Grouping::Kind => add(Group::Kind(event.kind)),
            Grouping::Place => {
                add(event.places.first().map_or(Group::Rest, |&it| Group::Place(it)));
            }
            Grouping::Person => {
                let people = atlas.finder().people_of(id);
                for &person in people {
                    add(Group::Person(person));
                }
                if people.is_empty() {
                    add(Group::Rest);
                }
            }
        }
    }
    let named = members.into_iter().map(|(group, members)| (group, group.name(cx), members));
    let mut named: Vec<_> = named.collect();
    if grouping != Grouping::Year {
        named.sort_by(|(a, a_name, _), (b, b_name, _)| {
            (*a == Group::Rest, a_name).cmp(&(*b == Group::Rest, b_name))
        });
    }
    named.into_iter().map(|(_, name, members)| (name, members)).collect()
}

/// What the events of a group share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Year(i32),
    Kind(EventKind),
    Place(PlaceId),
    Person(PersonId),
    /// Nothing that has a name.
    Rest,
}

impl Group {
    fn name(self, cx: UiContext<'_>) -> String {
        match self {
            Self::Year(year) => cx.words.year(year),
            Self::Kind(kind) => cx.words.say(&format!("kind-{}", kind.word())),
            Self::Place(place) => cx.atlas[place].name.clone(),
            Self::Person(person) => cx.atlas[person].name.clone(),
            Self::Rest => cx.words.say("list-nobody"),
        }
    }
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

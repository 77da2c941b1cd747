//! What stands in the list, line by line.

use std::collections::BTreeMap;

use crate::atlas::{Atlas, EventId, EventKind, PersonId, PlaceId, Significance};
use crate::map::Face;
use crate::session::Moment;
use crate::time::Day;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// The beginning of a group, and how many events it has.
    Group {
        group: Group,
        count: usize,
    },
    Event(EventId),
    /// So many details of a group, which are shown when asked for.
    More {
        group: Group,
        count: usize,
    },
}

/// What the events of a group share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// The year in which they begin.
    #[default]
    Year,
    /// The first of the places where they happened.
    Place,
    /// Each person who took part; an event stands under all of them.
    Person,
    Kind,
}

/// Which of the events of a group stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    #[default]
    Earliest,
    Latest,
    /// The weightiest first; of one weight, the earliest.
    Weightiest,
}

/// A group of events by what they share; the order of years is that of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Year(i32),
    Kind(EventKind),
    Place(PlaceId),
    Person(PersonId),
    /// Nothing that has a name.
    Rest,
}

impl Group {
    /// What stands above its events.
    pub fn name(self, cx: UiContext<'_>) -> String {
        match self {
            Self::Year(year) => cx.words.year(year),
            Self::Kind(kind) => cx.words.say(&format!("kind-alone-{}", kind.word())),
            Self::Place(place) => cx.atlas[place].name.clone(),
            Self::Person(person) => cx.atlas[person].name.clone(),
            Self::Rest => cx.words.say("list-nobody"),
        }
    }

    /// The same in every language.
    pub fn id(self, atlas: &Atlas) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Kind(kind) => kind.word().to_owned(),
            Self::Place(place) => atlas[place].slug.clone(),
            Self::Person(person) => atlas[person].slug.clone(),
            Self::Rest => "rest".to_owned(),
        }
    }
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

/// Height of the head of a group, and of the link to lesser events, points.
pub const HEAD: f32 = 28.0;
const MORE: f32 = 32.0;
/// Height of a row with an event whose title stands on one line, and on two.
pub const EVENT_HEIGHT: f32 = 36.0;
const TWO_LINES: f32 = 54.0;
/// The most events of a group that has nothing but details.
const FEW: usize = 3;

/// Where date, symbol and title of an event stand, points from the left edge of the list.
pub struct Columns;

impl Columns {
    pub const DATE: f32 = 14.0;
    pub const SYMBOL: f32 = 95.0;
    pub const TITLE: f32 = 110.0;
    /// What is left free at the right.
    pub const RIGHT: f32 = 10.0;
}

/// What stands in the first column: the day where the year is known from the head of the group.
pub fn short_date(cx: UiContext<'_>, id: EventId, grouping: Grouping) -> String {
    let date = &cx.atlas[id].date;
    match grouping {
        Grouping::Year => cx.words.short_date(date),
        Grouping::Place | Grouping::Person | Grouping::Kind => {
            cx.words.year(date.first_day().year())
        }
    }
}

/// Whether an event's title is bold: it is a turning point.
pub fn is_weighty(atlas: &Atlas, id: EventId) -> bool {
    atlas[id].significance == Significance::TurningPoint
}

impl Row {
    /// The event, if the line is one.
    pub fn event(&self) -> Option<EventId> {
        if let Self::Event(id) = self { Some(*id) } else { None }
    }

    /// Points, as a list of this width paints it.
    pub fn height(&self, cx: UiContext<'_>, width: f32) -> f32 {
        match self {
            Self::Group { .. } => HEAD,
            Self::More { .. } => MORE,
            Self::Event(id) => {
                let face = if is_weighty(cx.atlas, *id) { Face::Bold } else { Face::Sans };
                let title = &cx.atlas[*id].title;
                let room = width - Columns::TITLE - Columns::RIGHT;
                let needed = cx.metrics.width(title, face, text::BODY.into(), 0.0);
                if needed > f64::from(room) - 2.0 { TWO_LINES } else { EVENT_HEIGHT }
            }
        }
    }
}

/// What the rows depend on besides the wanted events.
#[derive(Clone, Copy)]
pub struct Arrangement<'a> {
    pub grouping: Grouping,
    pub order: Order,
    /// Groups of which everything is shown.
    pub unfolded: &'a [Group],
    /// Everything is shown: a filter has been set.
    pub shows_all: bool,
    /// What is always shown.
    pub selected: Option<EventId>,
}

/// The rows for some events, which are in order of time.
pub fn rows(cx: UiContext<'_>, events: &[EventId], how: Arrangement<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (group, mut members) in groups(cx, events, how.grouping) {
        let count = members.len();
        let is_unfolded = how.shows_all || how.unfolded.contains(&group);
        if !is_unfolded {
            let is_shown = |id: &EventId| {
                cx.atlas[*id].significance > Significance::Detail || how.selected == Some(*id)
            };
            if members.iter().any(is_shown) {
                members.retain(is_shown);
            } else {
                members.truncate(FEW);
            }
        }
        let hidden = count - members.len();
        sort(cx.atlas, &mut members, how.order);
        rows.push((group, count, members, hidden));
    }
    if how.order == Order::Latest && how.grouping == Grouping::Year {
        rows.reverse();
    }
    rows.into_iter()
        .flat_map(|(group, count, members, hidden)| {
            let more = (hidden > 0).then_some(Row::More { group, count: hidden });
            let head = Row::Group { group, count };
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

/// The groups in the order of their names, those that share nothing last.
fn groups(cx: UiContext<'_>, events: &[EventId], grouping: Grouping) -> Vec<(Group, Vec<EventId>)> {
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
                let people = atlas.who_took_part(id);
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
    named.into_iter().map(|(group, _, members)| (group, members)).collect()
}

/// The row that shows where in time one is: the selected event, else the last that had begun, else
/// the first of what follows.
pub fn row_in_time(cx: UiContext<'_>, rows: &[Row], last: Day, first: Day) -> usize {
    let selected = cx.session.event();
    if let Some(row) = rows.iter().position(|row| row.event() == selected && selected.is_some()) {
        return row;
    }
    let begins = |id: EventId| cx.atlas[id].date.first_day();
    let first_of_year =
        rows.iter().position(|row| row.event().is_some_and(|id| begins(id) >= first));
    let begun = rows
        .iter()
        .rposition(|row| row.event().is_some_and(|id| (first..=last).contains(&begins(id))));
    match cx.session.moment {
        Moment::Year(_) => first_of_year.unwrap_or_default(),
        Moment::Day(_) => begun.or(first_of_year).unwrap_or_default(),
    }
}

use crate::atlas::{
    Argument, ArgumentId, Atlas, EventId, Person, PersonId, Place, Subject, Territory, on_each,
};
use crate::search::closeness::{Closeness, ComparedName};
use crate::search::text::{Reading, Spelling, TextIndex, folded, in_latin, is_ideograph};

/// Everything that has a page, by its words; made when something is first searched for.
#[derive(Debug)]
pub struct Finder {
    /// In order; the events come last.
    things: Vec<Subject>,
    texts: TextIndex,
    /// Where the events begin among the things.
    first_event: usize,
    /// The names of what comes before the events, in every script.
    names: Vec<Names>,
    /// Who took part, event by event.
    people: Vec<Vec<PersonId>>,
}

/// What one thing is called.
#[derive(Debug)]
struct Names {
    /// As they are spelt.
    spelt: Vec<String>,
    compared: Vec<ComparedName>,
}

/// How much a word weighs in a name, in the title of an event, and in its text.
const NAME: u32 = 12;
const TITLE: u32 = 8;
const BESIDE: u32 = 3;
const TEXT: u32 = 1;
/// What has the name in another script only comes after all that is spelt as typed.
const OTHER_SCRIPT: u32 = 1;

/// What is typed must be so long, in letters or in Han characters and kana, to stand for the same
/// name in other scripts: "to" begins too many.
const LETTERS_TRANSLATED: usize = 4;
const IDEOGRAPHS_TRANSLATED: usize = 2;
/// And begin so few names.
const MOST_TRANSLATED: usize = 8;

/// So many bytes of what is searched for are asked for: more than the longest sentence of an entry.
const MOST_ASKED: usize = 600;

/// Without what is too much: whoever pastes a page is answered by its beginning.
fn asked(words: &str) -> &str {
    &words[..words.floor_char_boundary(MOST_ASKED)]
}

impl Finder {
    /// Reads every name and text of an atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let named = named(atlas);
        let first_event = named.len();
        let mut things: Vec<Subject> = named.iter().map(|(subject, _)| *subject).collect();
        things.extend(atlas.events.ids().map(Subject::Event));
        let names = named.iter().map(|(_, texts)| Names::of(texts)).collect();
        let mut people = vec![Vec::new(); atlas.events.len()];
        for (id, person) in atlas.people.with_ids() {
            for event in &person.events {
                people[event.index()].push(id);
            }
        }
        let texts = texts_of_all(atlas, &named, &people);
        Self { things, texts, first_event, names, people }
    }

    /// Who took part in an event.
    pub fn people_of(&self, event: EventId) -> &[PersonId] {
        &self.people[event.index()]
    }

    /// The things that have all the words: first those that are called so, the closer their names
    /// the earlier, places before people and so on; then the events, the best first.
    pub fn find(&self, words: &str) -> Vec<(Subject, Closeness)> {
        let words = asked(words);
        let latin = in_latin(words);
        let typed = std::iter::once(words).chain(latin.as_deref());
        let typed: Vec<Spelling> = typed.map(Spelling::in_query).collect();
        let closest = |names: &Names| typed.iter().map(|it| names.closeness(it)).min();
        let mut hits: Vec<_> = self
            .hits(words)
            .map(|(item, score)| {
                let (subject, names) = (self.things[item], self.names.get(item));
                let closeness = names.and_then(closest).unwrap_or(Closeness::Elsewhere);
                let order = (names.is_none(), closeness, subject.kind(), std::cmp::Reverse(score));
                (order, item, subject)
            })
            .collect();
        hits.sort_unstable_by_key(|&(order, item, _)| (order, item));
        hits.into_iter().map(|((_, closeness, ..), _, subject)| (subject, closeness)).collect()
    }

    /// The arguments that have all the words, by date.
    pub fn arguments_with(&self, words: &str) -> Vec<ArgumentId> {
        let argument = |(item, _): (usize, _)| match self.things[item] {
            Subject::Argument(id) => Some(id),
            _ => None,
        };
        let mut arguments: Vec<ArgumentId> = self.hits(words).filter_map(argument).collect();
        arguments.sort_unstable();
        arguments
    }

    /// The events that have all the words, by first day.
    pub fn events_with(&self, words: &str) -> Vec<EventId> {
        let hits = self.hits(words);
        let events = hits.filter_map(|(item, _)| item.checked_sub(self.first_event));
        events.map(EventId::from_index).collect()
    }

    /// What has all the words, or the same name in another script or as kana spell it, in order, and
    /// how well it fits.
    fn hits(&self, words: &str) -> impl Iterator<Item = (usize, u32)> + use<> {
        let words = asked(words);
        let mut scores = self.texts.scores(words);
        let latin = in_latin(words);
        for name in latin.as_deref().into_iter().chain(self.in_other_scripts(words)) {
            for (score, other) in scores.iter_mut().zip(self.texts.scores(name)) {
                if *score == 0 && other > 0 {
                    *score = OTHER_SCRIPT;
                }
            }
        }
        scores.into_iter().enumerate().filter(|(_, score)| *score > 0)
    }

    /// All names of what is called so or begins so: "Шикотан" stands for "Shikotan" too.
    fn in_other_scripts(&self, words: &str) -> Vec<&str> {
        let typed = folded(words);
        let letters = typed.chars().count();
        let is_run = typed.chars().any(is_ideograph);
        let least = if is_run { IDEOGRAPHS_TRANSLATED } else { LETTERS_TRANSLATED };
        if letters < least {
            return Vec::new();
        }
        let typed = Spelling::in_query(words);
        let mut called: Vec<&Names> = Vec::new();
        for names in &self.names {
            if names.spelt.len() > 1 && names.closeness(&typed) <= Closeness::Begun {
                called.push(names);
            }
        }
        if called.len() > MOST_TRANSLATED {
            return Vec::new();
        }
        called.into_iter().flat_map(Names::to_translate).collect()
    }
}

impl Names {
    /// Former names are compared too, but stand for no other.
    fn of(texts: &[(&str, u32)]) -> Self {
        let names = texts.iter().filter(|(_, weight)| *weight == NAME);
        let spelt = names.map(|&(name, _)| name.to_owned()).collect();
        let compared = texts.iter().map(|(name, _)| ComparedName::new(name)).collect();
        Self { spelt, compared }
    }

    /// The first name, those of one word, and those in other scripts. Old names of several words,
    /// such as "Spanberg Island", find too much.
    fn to_translate(&self) -> impl Iterator<Item = &str> {
        let names = self.spelt.iter().map(String::as_str).enumerate();
        let told = names.filter(|(i, name)| *i == 0 || !name.contains(' ') || !name.is_ascii());
        told.map(|(_, name)| name)
    }

    /// How close the closest is.
    fn closeness(&self, typed: &Spelling) -> Closeness {
        let closest = self.compared.iter().map(|name| name.closeness(typed)).min();
        closest.unwrap_or(Closeness::Elsewhere)
    }
}

type Texts<'a> = Vec<(&'a str, u32)>;

/// The events are read in so many parts, several at a time where the machine can.
const PARTS: usize = 8;

/// The words of what has a name, and then of the events.
fn texts_of_all(
    atlas: &Atlas,
    named: &[(Subject, Texts<'_>)],
    people: &[Vec<PersonId>],
) -> TextIndex {
    let events: Vec<EventId> = atlas.events.ids().collect();
    let in_a_part = events.len().div_ceil(PARTS).max(1);
    let parts = events.chunks(in_a_part).map(|part| {
        let texts = |&id: &EventId| texts_of_event(atlas, id, &people[id.index()]);
        move || Reading::of(part.iter().map(texts))
    });
    let named = Reading::of(named.iter().map(|(_, texts)| texts.iter().copied()));
    let read = on_each(parts.collect(), |read| read());
    TextIndex::of_parts(std::iter::once(named).chain(read))
}

/// What has a name: with all its names, in every language.
fn named(atlas: &Atlas) -> Vec<(Subject, Texts<'_>)> {
    let mut named: Vec<(Subject, Texts<'_>)> = Vec::new();
    let territories = atlas.territories.with_ids();
    named.extend(territories.map(|(id, it)| (Subject::Territory(id), names_of_territory(it))));
    for (id, place) in atlas.places.with_ids() {
        // An island that is a territory too has its page there, unless it is asked for by a name
        // that only the place has.
        let is_twice = atlas.territories.named(&place.slug).is_some();
        let mut texts = if is_twice { Vec::new() } else { names_of_place(place) };
        for name in atlas.names_of(id) {
            texts.push((&name.name, BESIDE));
            texts.extend(name.native.as_deref().map(|native| (native, BESIDE)));
        }
        named.push((Subject::Place(id), texts));
    }
    let people = atlas.people.with_ids();
    named.extend(people.map(|(id, it)| (Subject::Person(id), names_of_person(it))));
    let treaties = atlas.treaties.with_ids();
    named.extend(treaties.map(|(id, it)| (Subject::Treaty(id), vec![(it.name.as_str(), NAME)])));
    let eras = atlas.eras.with_ids();
    named.extend(eras.map(|(id, it)| (Subject::Era(id), vec![(it.name.as_str(), NAME)])));
    named.extend(atlas.series.with_ids().map(|(id, it)| {
        let texts = vec![(it.title.as_str(), NAME), (it.unit.as_str(), BESIDE)];
        (Subject::Series(id), texts)
    }));
    let lines = atlas.lines.with_ids();
    named.extend(lines.map(|(id, it)| (Subject::Line(id), vec![(it.name.as_str(), NAME)])));
    let journeys = atlas.journeys.with_ids();
    named.extend(journeys.map(|(id, it)| (Subject::Journey(id), vec![(it.name.as_str(), NAME)])));
    let positions = atlas.positions.with_ids();
    named.extend(positions.map(|(id, it)| {
        let side = atlas[it.side].name.as_str();
        let texts = vec![(it.title.as_str(), TITLE), (side, BESIDE), (it.summary.as_str(), TEXT)];
        (Subject::Position(id), texts)
    }));
    let arguments = atlas.arguments.with_ids();
    named.extend(arguments.map(|(id, it)| (Subject::Argument(id), texts_of_argument(atlas, it))));
    let terms = atlas.terms.with_ids();
    named.extend(terms.map(|(id, it)| {
        let mut texts = vec![(it.name.as_str(), NAME), (it.means.as_str(), TEXT)];
        texts.extend(it.also.iter().map(|form| (form.as_str(), BESIDE)));
        (Subject::Term(id), texts)
    }));
    named
}

/// What an argument is found by: its title and text, and who argues it.
fn texts_of_argument<'a>(atlas: &'a Atlas, it: &'a Argument) -> Texts<'a> {
    let mut texts: Texts<'a> = vec![(&it.title, TITLE), (&it.summary, TEXT)];
    for &person in &it.people {
        texts.extend(names_of_person(&atlas[person]).into_iter().map(|(name, _)| (name, BESIDE)));
    }
    texts.extend(it.sources.iter().map(|it| (atlas[it.source].by.as_str(), TEXT)));
    texts
}

fn weighed(names: [Option<&String>; 4], weight: u32) -> Texts<'_> {
    names.into_iter().flatten().map(|name| (name.as_str(), weight)).collect()
}

fn names_of_territory(it: &Territory) -> Texts<'_> {
    weighed([Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()], NAME)
}

fn names_of_place(it: &Place) -> Texts<'_> {
    weighed([Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()], NAME)
}

fn names_of_person(it: &Person) -> Texts<'_> {
    weighed([Some(&it.name), it.ru.as_ref(), it.ja.as_ref(), None], NAME)
}

/// What an event is found by: its title and text, its kind, where it happened in three languages
/// and under older names, who took part, and who says so.
fn texts_of_event<'a>(atlas: &'a Atlas, id: EventId, people: &[PersonId]) -> Texts<'a> {
    let event = &atlas[id];
    let mut texts: Texts<'a> =
        vec![(&event.title, TITLE), (&event.summary, TEXT), (event.kind.word(), BESIDE)];
    for &place in &event.places {
        let it = &atlas[place];
        let names = [Some(&it.name), it.alias.as_ref(), it.ru.as_ref(), it.ja.as_ref()];
        texts.extend(weighed(names, BESIDE));
        for name in atlas.names_of(place) {
            texts.push((&name.name, TEXT));
            texts.extend(name.native.as_deref().map(|native| (native, TEXT)));
        }
    }
    texts.extend(event.actors.iter().map(|&actor| (atlas[actor].name.as_str(), BESIDE)));
    for &person in people {
        texts.extend(names_of_person(&atlas[person]).into_iter().map(|(name, _)| (name, BESIDE)));
    }
    for citation in &event.sources {
        let source = &atlas[citation.source];
        texts.extend([(source.by.as_str(), TEXT), (source.title.as_str(), TEXT)]);
    }
    texts
}

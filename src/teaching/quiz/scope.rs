use crate::atlas::{Subject, SubjectKind};
use crate::data::most_alike;
use crate::language::Words;
use crate::search::{EventFilter, IndexedAtlas};
use crate::teaching::quiz::asking::key_of;
use crate::teaching::quiz::seed::Seed;

/// Of what a quiz asks: everything, unless it says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizScope {
    /// The first and the last year.
    pub years: Option<[i32; 2]>,
    /// One of these things of the history, by kind and id, as a lesson names them: "event:…".
    pub things: Vec<String>,
    /// One of the events that a filter lets through.
    pub filter: EventFilter,
    /// This territory or place.
    pub place: Option<String>,
}

/// What of a scope can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeProblem {
    /// Not two years.
    NoYears(String),
    /// The history has no such thing; what is meant perhaps.
    Unknown(String, Option<String>),
}

impl ScopeProblem {
    fn unknown<'a>(thing: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::Unknown(thing.to_owned(), most_alike(thing, known).map(str::to_owned))
    }

    /// The problem in a sentence.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NoYears(text) => {
                words.say_with("quiz-scope-years", &[("text", text.as_str().into())])
            }
            Self::Unknown(thing, None) => {
                words.say_with("quiz-scope-unknown", &[("thing", thing.as_str().into())])
            }
            Self::Unknown(thing, Some(meant)) => {
                let values = [("thing", thing.as_str().into()), ("meant", meant.as_str().into())];
                words.say_with("quiz-scope-meant", &values)
            }
        }
    }
}

impl QuizScope {
    /// Reads "1855..1945", "iturup", "kind:treaty", "event:…", several with spaces between.
    ///
    /// # Errors
    /// When a part is none of these.
    pub fn read(text: &str, atlas: &IndexedAtlas) -> Result<Self, ScopeProblem> {
        let mut scope = Self::default();
        for part in text.split([' ', '+']).filter(|part| !part.is_empty()) {
            scope.add(part, atlas)?;
        }
        Ok(scope)
    }

    fn add(&mut self, part: &str, atlas: &IndexedAtlas) -> Result<(), ScopeProblem> {
        if let Some((first, last)) = part.split_once("..") {
            let years = [first, last].map(|year| year.trim().parse::<i32>());
            let [Ok(first), Ok(last)] = years else {
                return Err(ScopeProblem::NoYears(part.to_owned()));
            };
            if last < first {
                return Err(ScopeProblem::NoYears(part.to_owned()));
            }
            self.years = Some([first, last]);
            return Ok(());
        }
        if let Some((kind, slug)) = part.split_once(':') {
            let named = kind.parse::<SubjectKind>().ok();
            if let Some(subject) = named.and_then(|kind| Subject::named(kind, slug, atlas)) {
                self.things.push(key_of(atlas, subject));
                return Ok(());
            }
            let unknown =
                |known: Vec<String>| ScopeProblem::unknown(part, known.iter().map(String::as_str));
            return self.filter.choose(atlas, part).map_err(unknown);
        }
        let is_place =
            atlas.territories.named(part).is_some() || atlas.places.named(part).is_some();
        if is_place {
            self.place = Some(part.to_owned());
            return Ok(());
        }
        if let Some(event) = Subject::named(SubjectKind::Event, part, atlas) {
            self.things.push(key_of(atlas, event));
            return Ok(());
        }
        let known = atlas.territories.slugs().chain(atlas.places.slugs());
        Err(ScopeProblem::unknown(part, known.chain(atlas.events.slugs())))
    }

    /// As it is read again.
    pub fn written(&self, atlas: &IndexedAtlas) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.years.map(|[first, last]| format!("{first}..{last}")));
        parts.extend(self.place.clone());
        parts.extend(self.filter.codes(atlas));
        parts.extend(self.things.iter().cloned());
        parts.join("+")
    }

    /// Keeps the seeds that rest on what is wanted. A land of a place belongs to it, and a thing
    /// that a lesson names brings whatever rests on it.
    pub fn keep(&self, atlas: &IndexedAtlas, seeds: &mut Vec<Seed>) {
        let filtered: Option<Vec<String>> = (!self.filter.is_empty()).then(|| {
            let events = atlas.filtered(&self.filter);
            events.into_iter().map(|event| key_of(atlas, Subject::Event(event))).collect()
        });
        let places = self.place.as_ref().map(|slug| {
            let land = atlas.places.named(slug).and_then(|place| atlas[place].territory);
            let land = land.or_else(|| atlas.territories.named(slug));
            let mut keys = vec![format!("place:{slug}"), format!("territory:{slug}")];
            let slug_of = |land| format!("territory:{}", atlas.territories[land].slug);
            keys.extend(land.map(slug_of));
            keys
        });
        let has = |seed: &Seed, wanted: &[String]| seed.keys.iter().any(|key| wanted.contains(key));
        seeds.retain(|seed| {
            filtered.as_ref().is_none_or(|wanted| has(seed, wanted))
                && places.as_ref().is_none_or(|wanted| has(seed, wanted))
                && (self.things.is_empty() || has(seed, &self.things))
        });
    }
}

use crate::atlas::{Citation, Subject, Viewpoint};
use crate::geometry::Bounds;
use crate::language::Words;
use crate::search::IndexedAtlas;
use crate::teaching::chance::Chance;
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::picture::AskedMap;
use crate::teaching::quiz::question::{AnswerForm, Choice, Evidence, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::time::Day;

/// What a kind of question has at hand.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// What is certain.
    pub facts: &'a Facts<'a>,
    /// The words of the language.
    pub words: &'a Words,
    /// How much is asked for.
    pub level: QuizLevel,
    /// The first and the last year that may be asked of.
    pub years: [i32; 2],
}

/// What is particular to one question; the rest follows.
pub struct Asked {
    /// The id behind its kind.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// How it is answered.
    pub form: AnswerForm,
    /// What one can choose from.
    pub choices: Vec<Choice>,
    /// Why the answer is the answer.
    pub explanation: String,
    /// Things of the history.
    pub ids: Vec<String>,
    /// Who says so.
    pub sources: Vec<String>,
    /// Whether it is disputed.
    pub is_disputed: bool,
    /// The view that shows the answer.
    pub link: String,
    /// What it gives away.
    pub tells: Vec<String>,
}

impl<'a> Asking<'a> {
    /// The history.
    pub fn atlas(&self) -> &'a IndexedAtlas {
        self.facts.atlas
    }

    /// Whether a year may be asked of.
    pub fn is_asked_of(&self, year: i32) -> bool {
        (self.years[0]..=self.years[1]).contains(&year)
    }

    /// A question through no state's eyes, without a map.
    pub fn question(&self, kind: QuestionKind, asked: Asked) -> Question {
        let Asked { id, text, form, choices, explanation, ids, .. } = asked;
        let mut sources = asked.sources;
        let mut seen: Vec<String> = Vec::new();
        sources.retain(|source| {
            let is_new = !seen.contains(source);
            seen.push(source.clone());
            is_new
        });
        Question {
            id: format!("{}:{id}", kind.word()),
            kind,
            level: self.level,
            text,
            form,
            choices,
            explanation,
            evidence: Evidence { ids, sources },
            viewpoint: Viewpoint::DeFacto,
            is_disputed: asked.is_disputed,
            link: asked.link,
            map: None,
            tells: asked.tells,
        }
    }

    /// A thing of the history by kind and id: "territory:urup".
    pub fn key(&self, subject: Subject) -> String {
        key_of(self.atlas(), subject)
    }

    /// The view that shows a thing on a day, as a link.
    pub fn link(&self, day: Day, subject: Option<Subject>) -> String {
        self.link_through(day, Viewpoint::DeFacto, subject, None)
    }

    /// The same through some eyes and of a part of the map.
    pub fn link_through(
        &self,
        day: Day,
        viewpoint: Viewpoint,
        subject: Option<Subject>,
        frame: Option<Bounds>,
    ) -> String {
        let mut said = Vec::new();
        if viewpoint != Viewpoint::DeFacto {
            said.push(format!("map={}", viewpoint.word()));
        }
        let projection = &self.atlas().base_map.projection;
        let middle = frame.and_then(|it| Some((it, projection.globe_from_plane(it.centre())?)));
        if let Some((frame, middle)) = middle {
            let width = frame.width().max(frame.height() * AskedMap::SIZE[0] / AskedMap::SIZE[1]);
            said.push(format!("at={:.3},{:.3}", middle.lat, middle.lon));
            said.push(format!("km={}", width.round()));
        }
        said.extend(subject.map(|it| format!("show={}", self.key(it))));
        let mark = if said.is_empty() { "" } else { "?" };
        format!("kuril-atlas:{day}{mark}{}", said.join("&"))
    }
}

/// A thing of the history by kind and id: "territory:urup".
pub fn key_of(atlas: &IndexedAtlas, subject: Subject) -> String {
    format!("{}:{}", subject.kind().word(), subject.slug(atlas))
}

/// The works that citations name.
pub fn sources_of(atlas: &IndexedAtlas, citations: &[Citation]) -> Vec<String> {
    citations.iter().map(|citation| atlas[citation.source].slug.clone()).collect()
}

/// A right answer and wrong ones, each text once, by the order of `key`.
pub fn arranged<K: Ord>(mut choices: Vec<(K, Choice)>) -> Vec<Choice> {
    choices.sort_by(|a, b| a.0.cmp(&b.0));
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// As many of the nearest ones as are wanted, chosen by chance among about twice as many.
pub fn near_ones<T: Clone>(nearest_first: &[T], count: usize, chance: &mut Chance) -> Vec<T> {
    let near = &nearest_first[..nearest_first.len().min(2 * count)];
    chance.some_of(near, count)
}

use crate::atlas::Viewpoint;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::picture::AskedMap;
use crate::teaching::quiz::question_kind::QuestionKind;

/// A question with all that belongs to it: its answer follows from the history and is never typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it is called for ever, by what it asks: `in-control:urup:1900`.
    pub id: String,
    /// What sort of question.
    pub kind: QuestionKind,
    /// How much it asks for.
    pub level: QuizLevel,
    /// What is asked.
    pub text: String,
    /// How it is answered.
    pub form: AnswerForm,
    /// What one can choose from, in the order in which it stands. Where the answer is typed these
    /// are what a format that can't take typed answers asks instead; only a click has none.
    pub choices: Vec<Choice>,
    /// Why the answer is the answer.
    pub explanation: String,
    /// What it rests on.
    pub evidence: Evidence,
    /// Through whose eyes it is asked.
    pub viewpoint: Viewpoint,
    /// More than one state claims what is asked about, or states see it differently.
    pub is_disputed: bool,
    /// The view that shows the answer, as a link.
    pub link: String,
    /// The map that belongs to it, without names.
    pub map: Option<AskedMap>,
    /// What it gives away: two questions of a quiz have nothing of it in common.
    pub tells: Vec<String>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerForm {
    /// One of the choices.
    One,
    /// Every right one of the choices.
    Several,
    /// All choices in an order: places of [`Question::choices`], the earliest first.
    Order(Vec<usize>),
    /// A year, typed.
    Year(i32),
    /// A name, typed; any of these.
    Name(Vec<String>),
    /// A click on the right spot of [`Question::map`].
    Click,
}

impl AnswerForm {
    /// Its name in files.
    pub fn word(&self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
            Self::Order(_) => "order",
            Self::Year(_) => "year",
            Self::Name(_) => "name",
            Self::Click => "click",
        }
    }
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
    /// Why it is right, or why it is not.
    pub why: String,
}

/// What a question rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Things of the history by kind and id: "territory:urup".
    pub ids: Vec<String>,
    /// Ids of the bibliography.
    pub sources: Vec<String>,
}

impl Question {
    /// The right answers, as they stand; those of an order in the right order, the year that is to
    /// be typed, the name of the spot.
    pub fn answers(&self) -> Vec<String> {
        let right = || self.choices.iter().filter(|it| it.right).map(|it| it.text.clone());
        match &self.form {
            AnswerForm::One | AnswerForm::Several => right().collect(),
            AnswerForm::Order(order) => {
                order.iter().map(|&place| self.choices[place].text.clone()).collect()
            }
            AnswerForm::Year(year) => vec![year.to_string()],
            AnswerForm::Name(names) => names.first().cloned().into_iter().collect(),
            AnswerForm::Click => {
                let spots = self.map.iter().flat_map(|map| &map.spots);
                spots.filter(|spot| spot.right).map(|spot| spot.name.clone()).collect()
            }
        }
    }
}

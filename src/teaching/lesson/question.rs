use crate::atlas::Subject;

/// What a step asks the class, at three levels on one map.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The question of level core; empty where it is the enquiry of the lesson.
    pub prompt: String,
    /// The same with a hint or a sentence to begin with.
    pub help: String,
    /// A harder form, or a further question.
    pub more: String,
    /// What is told when the answer is shown.
    pub explain: String,
    /// What has to be done, and what is right.
    pub task: Task,
}

/// What a question wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Choose the right one of several, or several right ones.
    Choose {
        /// What can be chosen.
        choices: Vec<Choice>,
        /// More than one may be right.
        several: bool,
    },
    /// Put into order; they stand in the right one.
    Order(Vec<String>),
    /// Name a year.
    Year {
        /// The right one.
        year: i32,
        /// How many years beside it still count.
        within: u16,
    },
    /// Click on the map.
    Click(Subject),
    /// Find what belongs together.
    Pairs(Vec<Pair>),
    /// Write or say; no machine marks it.
    Open {
        /// It asks the enquiry of the lesson.
        is_enquiry: bool,
        /// What a good answer says.
        good: String,
        /// What many say, and how to lead on.
        usual_mistake: String,
        /// Three sentences: just begun, secure, beyond.
        grades: Vec<String>,
    },
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Choice {
    /// The words of it.
    pub text: String,
    /// Whether it is right.
    pub is_right: bool,
    /// Why it is wrong, or something that a right one adds.
    pub why: String,
}

/// Two that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pair {
    /// One of them.
    pub left: String,
    /// The other.
    pub right: String,
}

impl Question {
    /// The question as it stands on the wall: that of the lesson where it asks the enquiry.
    pub fn asked<'a>(&'a self, enquiry: &'a str) -> &'a str {
        if self.prompt.is_empty() { enquiry } else { &self.prompt }
    }

    /// Whether it asks the enquiry of the lesson.
    pub fn is_enquiry(&self) -> bool {
        matches!(self.task, Task::Open { is_enquiry: true, .. })
    }
}

impl Task {
    /// The word of its kind in the files.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Choose { several: false, .. } => "one",
            Self::Choose { several: true, .. } => "several",
            Self::Order(_) => "order",
            Self::Year { .. } => "year",
            Self::Click(_) => "click",
            Self::Pairs(_) => "pairs",
            Self::Open { .. } => "open",
        }
    }
}

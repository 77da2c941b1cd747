//! What becomes of a question in a program that can't ask it as it is.

use crate::export::classroom::room::Room;
use crate::teaching::quiz::{AnswerForm, AskedMap, Choice, Question, QuestionKind, Spot};

/// What a format can carry.
#[derive(Clone, Copy)]
pub struct Carrier {
    /// The most choices.
    pub choices: usize,
    /// The most letters of a question; none for any number.
    pub question_letters: Option<usize>,
    /// The most letters of a choice.
    pub choice_letters: Option<usize>,
    /// Whether it has maps, in the file or beside it.
    pub has_maps: bool,
}

/// A question of which one or several choices are right.
#[derive(Clone)]
pub struct Carried<'a> {
    /// What it was.
    pub question: &'a Question,
    /// What is asked.
    pub text: String,
    /// What one can choose from.
    pub choices: Vec<Choice>,
    /// The map, and whether its spots are numbered.
    pub map: Option<(&'a AskedMap, bool)>,
}

/// Of which questions something had to be said.
#[derive(Clone, Copy, Default)]
pub struct Changes {
    typed: usize,
    ordered: usize,
    clicked: usize,
    shortened: usize,
    left_out: usize,
}

impl Carried<'_> {
    /// Places of the right choices, from 1.
    pub fn right_places(&self) -> Vec<usize> {
        (1..=self.choices.len()).filter(|&place| self.choices[place - 1].right).collect()
    }

    /// Whether several can be chosen.
    pub fn is_several(&self) -> bool {
        self.question.form == AnswerForm::Several
    }
}

impl Carrier {
    /// The questions as choices, and what had to be changed for it. What is too long for the format
    /// is left out: cut short, it would ask something else.
    pub fn carry<'a>(
        self,
        room: Room<'_>,
        questions: &'a [Question],
    ) -> (Vec<Carried<'a>>, Changes) {
        let mut changes = Changes::default();
        let mut carried = Vec::new();
        for question in questions {
            let before = changes;
            match self.carried(room, question, &mut changes) {
                Some(it) if self.has_room_for(&it) => carried.push(it),
                // What is left out counts as nothing else.
                _ => changes = Changes { left_out: before.left_out + 1, ..before },
            }
        }
        (carried, changes)
    }

    fn carried<'a>(
        self,
        room: Room<'_>,
        question: &'a Question,
        changes: &mut Changes,
    ) -> Option<Carried<'a>> {
        let map = question.map.as_ref();
        if map.is_some() && !self.has_maps {
            return None;
        }
        let text = text_of(room, question);
        let plain = Carried {
            question,
            text,
            choices: question.choices.clone(),
            map: map.map(|map| (map, false)),
        };
        match &question.form {
            AnswerForm::Several if plain.choices.len() > self.choices => {
                changes.shortened += 1;
                Some(fewer(room, plain, self.choices))
            }
            AnswerForm::One | AnswerForm::Several => Some(plain),
            AnswerForm::Year(_) | AnswerForm::Name(_) => {
                changes.typed += 1;
                Some(plain)
            }
            AnswerForm::Order(order) => {
                changes.ordered += 1;
                let mut first = plain;
                first.text = room.words.say("quiz-order-first");
                for (place, choice) in first.choices.iter_mut().enumerate() {
                    choice.right = Some(&place) == order.first();
                }
                Some(first)
            }
            AnswerForm::Click => {
                changes.clicked += 1;
                Some(numbered(room, plain, map?))
            }
        }
    }

    fn has_room_for(self, carried: &Carried<'_>) -> bool {
        let fits = |text: &str, most: Option<usize>| {
            most.is_none_or(|most| text.encode_utf16().count() <= most)
        };
        fits(&carried.text, self.question_letters)
            && carried.choices.iter().all(|it| fits(&it.text, self.choice_letters))
    }
}

/// What is asked, with a word that it is disputed where it is.
pub fn text_of(room: Room<'_>, question: &Question) -> String {
    with_dispute(room, question, question.text.clone())
}

fn with_dispute(room: Room<'_>, question: &Question, text: String) -> String {
    if question.is_disputed {
        room.words.say_with("quiz-disputed-text", &[("question", text.into())])
    } else {
        text
    }
}

/// Two or three right ones and as many wrong ones as there is room for.
fn fewer<'a>(room: Room<'_>, mut carried: Carried<'a>, most: usize) -> Carried<'a> {
    let right = carried.choices.iter().filter(|it| it.right).count().min(most / 2);
    let mut room_left = [most - right, right];
    carried.choices.retain(|choice| {
        let left = &mut room_left[usize::from(choice.right)];
        let stays = *left > 0;
        *left = left.saturating_sub(1);
        stays
    });
    if carried.question.kind == QuestionKind::ThreeTrue {
        let text = room.words.say("quiz-three-fewer");
        carried.text = with_dispute(room, carried.question, text);
    }
    carried
}

/// The numbers on the map to choose from.
fn numbered<'a>(room: Room<'_>, mut carried: Carried<'a>, map: &'a AskedMap) -> Carried<'a> {
    let words = room.words;
    let name = map.spots.iter().find(|spot| spot.right).map(|spot| spot.name.as_str());
    let values = [("name", name.unwrap_or_default().into())];
    carried.text = words.say_with("quiz-click-number", &values);
    let choice = |(place, spot): (usize, &Spot)| {
        let number = (place + 1).to_string();
        let values = [("number", number.as_str().into()), ("name", spot.name.as_str().into())];
        Choice {
            text: number.clone(),
            right: spot.right,
            why: words.say_with("quiz-click-number-why", &values),
        }
    };
    carried.choices = map.spots.iter().enumerate().map(choice).collect();
    carried.map = Some((map, true));
    carried
}

impl Changes {
    /// What was changed, one sentence each.
    pub fn told(&self, room: Room<'_>) -> Vec<String> {
        let counts = [
            ("quiz-told-typed", self.typed),
            ("quiz-told-ordered", self.ordered),
            ("quiz-told-clicked", self.clicked),
            ("quiz-told-shortened", self.shortened),
            ("quiz-told-left-out", self.left_out),
        ];
        let some = counts.into_iter().filter(|(_, count)| *count > 0);
        some.map(|(id, count)| room.words.say_with(id, &[("count", count.into())])).collect()
    }

    /// One question could not be carried.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// A click became a choice.
    pub fn click_to_choice(&mut self) {
        self.clicked += 1;
    }
}

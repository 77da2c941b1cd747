use egui::text::LayoutJob;
use egui::{FontId, TextFormat, Ui};

use crate::teaching::quiz::{AnswerForm, Question};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::answers::numbered;
use crate::ui::overlays::quiz::memory::QuizMemory;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;

/// What is known of an answer once it has been checked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Right, and not answered.
    Right,
    /// Right, and answered.
    RightOwn,
    /// Answered, and wrong.
    WrongOwn,
    /// Put in a place that is not its own; the words say in which.
    Misplaced,
    /// Neither right nor answered.
    Other,
}

/// Width of the sign before a row, points.
const SIGN: f32 = 22.0;

impl Mark {
    fn of(is_right: bool, is_own: bool) -> Self {
        match (is_right, is_own) {
            (true, true) => Self::RightOwn,
            (true, false) => Self::Right,
            (false, true) => Self::WrongOwn,
            (false, false) => Self::Other,
        }
    }
}

/// The answers after the check: which were right, and which one has given.
pub fn marked_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &QuizMemory, question: &Question) {
    match &question.form {
        AnswerForm::One | AnswerForm::Several => {
            for (place, choice) in question.choices.iter().enumerate() {
                let mark = Mark::of(choice.right, memory.chosen.contains(&place));
                row_ui(ui, cx, mark, &numbered(cx, place, &choice.text));
            }
        }
        AnswerForm::Order(order) => order_ui(ui, cx, memory, question, order),
        AnswerForm::Year(_) | AnswerForm::Name(_) => {
            let given = memory.given(question);
            let is_right = given.is_some_and(|given| question.is_right(cx.atlas, &given));
            row_ui(ui, cx, Mark::of(is_right, true), memory.typed.trim());
        }
        AnswerForm::Click => {
            let spots = question.map.iter().flat_map(|map| &map.spots);
            for (place, spot) in spots.enumerate() {
                let at = memory.clicked.filter(|_| memory.has_numbers);
                let mark = Mark::of(spot.right, at.is_some_and(|(at, _)| at == spot.at));
                row_ui(ui, cx, mark, &numbered(cx, place, &spot.name));
            }
        }
    }
}

/// Each event with the place that it was given, and where that is not its own, with that.
fn order_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &QuizMemory,
    question: &Question,
    order: &[usize],
) {
    for (place, choice) in question.choices.iter().enumerate() {
        let rank = |order: &[usize]| order.iter().position(|it| *it == place).unwrap_or_default();
        let (own, right) = (rank(&memory.order), rank(order));
        let (word, mark) = if own == right {
            ("quiz-ranked", Mark::Right)
        } else {
            ("quiz-mark-place", Mark::Misplaced)
        };
        let values = [
            ("rank", (own + 1).into()),
            ("right", (right + 1).into()),
            ("text", choice.text.as_str().into()),
        ];
        row_ui(ui, cx, mark, &cx.words.say_with(word, &values));
    }
}

/// One answer with a sign before it; whoever listens hears the sign in words.
fn row_ui(ui: &mut Ui, cx: UiContext<'_>, mark: Mark, said: &str) {
    let chrome = cx.chrome();
    let say = |word: &str| cx.words.say_with(word, &[("text", said.into())]);
    let (sign, seen, spoken) = match mark {
        Mark::RightOwn => (Some(Icon::Check), say("quiz-mark-own"), say("quiz-mark-right-own")),
        Mark::Right => (Some(Icon::Check), said.to_owned(), say("quiz-mark-right")),
        Mark::WrongOwn => (Some(Icon::X), say("quiz-mark-own"), say("quiz-mark-wrong-own")),
        Mark::Misplaced => (Some(Icon::X), said.to_owned(), said.to_owned()),
        Mark::Other => (None, said.to_owned(), said.to_owned()),
    };
    let is_right = matches!(mark, Mark::Right | Mark::RightOwn);
    let family = if is_right { theme::bold() } else { egui::FontFamily::Proportional };
    let color = if sign.is_some() { chrome.ink } else { chrome.soft };
    let mut job = LayoutJob::default();
    let mut before = SIGN;
    if let Some(sign) = sign {
        let icons = FontId::new(text::ICON, theme::icons());
        job.append(&sign.letter().to_string(), 0.0, TextFormat::simple(icons, color));
        before -= text::ICON;
    }
    let letters = FontId::new(text::HEAD, family);
    job.append(&seen, before, TextFormat::simple(letters, color));
    let response = ui.label(job);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(spoken));
}

use egui::{ComboBox, DragValue, TextEdit, Ui};

use crate::atlas::Subject;
use crate::teaching::lesson::{Choice, Pair, Question, Step, Task, word_count};
use crate::ui::context::UiContext;
use crate::ui::panels::making::adding::land_in_the_middle;
use crate::ui::panels::making::fields::{count_ui, line_ui, lines_ui, text_ui};

/// The kinds of question with the ids of their words, in the order in which they are offered.
const KINDS: [(&str, &str); 7] = [
    ("open", "making-ask-open"),
    ("one", "making-ask-one"),
    ("several", "making-ask-several"),
    ("order", "making-ask-order"),
    ("year", "making-ask-year"),
    ("click", "making-ask-click"),
    ("pairs", "making-ask-pairs"),
];
/// Those that a grave step may ask: nobody guesses at deaths.
const FOR_GRAVE: [&str; 3] = ["open", "one", "pairs"];
/// Words of a question.
const PROMPT_WORDS: usize = 40;
/// The most choices, pairs.
const MOST_CHOICES: usize = 5;
const MOST_PAIRS: usize = 6;
/// Sentences by which an answer is judged: just begun, secure, beyond.
const GRADES: [&str; 3] = ["making-grade-begun", "making-grade-secure", "making-grade-beyond"];

/// What a step asks, if it asks something.
pub fn question_ui(ui: &mut Ui, cx: UiContext<'_>, step: &mut Step, is_grave: bool) {
    kind_ui(ui, cx, step, is_grave);
    let Some(question) = &mut step.question else { return };
    let asks_enquiry = matches!(question.task, Task::Open { is_enquiry: true, .. });
    if let Task::Open { is_enquiry, .. } = &mut question.task {
        ui.checkbox(is_enquiry, cx.words.say("making-asks-enquiry"));
    }
    if !asks_enquiry {
        text_ui(ui, cx, "making-prompt", &mut question.prompt, 2);
        let count = word_count(&question.prompt);
        if count > PROMPT_WORDS {
            count_ui(ui, cx, count, PROMPT_WORDS);
        }
    }
    task_ui(ui, cx, &mut question.task);
    if !matches!(question.task, Task::Open { .. }) {
        text_ui(ui, cx, "making-explain", &mut question.explain, 2);
    }
    ui.collapsing(cx.words.say("making-levels"), |ui| {
        text_ui(ui, cx, "making-help", &mut question.help, 2);
        text_ui(ui, cx, "making-more", &mut question.more, 2);
    });
}

fn kind_ui(ui: &mut Ui, cx: UiContext<'_>, step: &mut Step, is_grave: bool) {
    let shown = step.question.as_ref().map(|it| it.task.word());
    let named = KINDS.iter().find(|(kind, _)| Some(*kind) == shown).map(|(_, word)| *word);
    let name = cx.words.say("making-question");
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.label(&name);
        let shown_word = cx.words.say(named.unwrap_or("making-ask-nothing"));
        let combo = ComboBox::from_id_salt("kind of question").selected_text(shown_word);
        let combo = combo.show_ui(ui, |ui| {
            if ui.selectable_label(shown.is_none(), cx.words.say("making-ask-nothing")).clicked() {
                chosen = Some(None);
            }
            for (kind, word) in KINDS {
                if is_grave && !FOR_GRAVE.contains(&kind) {
                    continue;
                }
                if ui.selectable_label(shown == Some(kind), cx.words.say(word)).clicked() {
                    chosen = Some(Some(kind));
                }
            }
        });
        combo.response.accessible_name(&name);
    });
    match chosen {
        Some(None) => step.question = None,
        Some(Some(kind)) if Some(kind) != shown => ask(cx, step, kind),
        Some(Some(_)) | None => {}
    }
}

/// Asks in another form; what was written of the question stays.
fn ask(cx: UiContext<'_>, step: &mut Step, kind: &str) {
    let before = step.question.take();
    let choices = match before.as_ref().map(|it| &it.task) {
        Some(Task::Choose { choices, .. }) => choices.clone(),
        _ => vec![Choice { is_right: true, ..Choice::default() }, Choice::default()],
    };
    let task = match kind {
        "one" => Task::Choose { choices, several: false },
        "several" => Task::Choose { choices, several: true },
        "order" => Task::Order(Vec::new()),
        "year" => {
            let year = step.view.as_ref().map_or(cx.session.moment.year(), |it| it.day.year());
            Task::Year { year, within: 0 }
        }
        "click" => match sought(cx).or_else(|| land_in_the_middle(cx)) {
            Some(subject) => Task::Click(subject),
            None => return,
        },
        "pairs" => Task::Pairs(vec![Pair::default(), Pair::default()]),
        _ => Task::Open {
            is_enquiry: false,
            good: String::new(),
            usual_mistake: String::new(),
            grades: vec![String::new(); GRADES.len()],
        },
    };
    let [prompt, help, more, explain] = match before {
        Some(Question { prompt, help, more, explain, .. }) => [prompt, help, more, explain],
        None => std::array::from_fn(|_| String::new()),
    };
    step.question = Some(Question { prompt, help, more, explain, task });
}

/// What is selected, if a click can be asked for on it.
fn sought(cx: UiContext<'_>) -> Option<Subject> {
    let is_sought = |it: &Subject| matches!(it, Subject::Territory(_) | Subject::Place(_));
    cx.session.subject.filter(is_sought)
}

fn task_ui(ui: &mut Ui, cx: UiContext<'_>, task: &mut Task) {
    match task {
        Task::Choose { choices, several } => choices_ui(ui, cx, choices, *several),
        Task::Order(items) => lines_ui(ui, cx, "making-order-items", items, 4),
        Task::Year { year, within } => {
            ui.horizontal(|ui| {
                let name = ui.label(cx.words.say("making-year"));
                ui.add(DragValue::new(year).range(-3000..=2100)).labelled_by(name.id);
                let name = ui.label(cx.words.say("making-within"));
                ui.add(DragValue::new(within).range(0..=50)).labelled_by(name.id);
            });
        }
        Task::Click(subject) => click_ui(ui, cx, subject),
        Task::Pairs(pairs) => pairs_ui(ui, cx, pairs),
        Task::Open { good, usual_mistake, grades, .. } => {
            text_ui(ui, cx, "making-good", good, 2);
            ui.collapsing(cx.words.say("making-marking"), |ui| {
                text_ui(ui, cx, "making-mistake", usual_mistake, 2);
                grades.resize(GRADES.len(), String::new());
                for (grade, word) in grades.iter_mut().zip(GRADES) {
                    line_ui(ui, cx, word, grade);
                }
            });
        }
    }
}

fn choices_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut Vec<Choice>, several: bool) {
    let mut right = None;
    let mut gone = None;
    for (place, choice) in choices.iter_mut().enumerate() {
        ui.push_id(("choice", place), |ui| {
            let numbered = |word: &str| cx.words.say_with(word, &[("number", (place + 1).into())]);
            ui.horizontal(|ui| {
                let name = numbered("making-choice-right");
                if several {
                    ui.checkbox(&mut choice.is_right, "").accessible_name(name);
                } else if ui.radio(choice.is_right, "").accessible_name(name).clicked() {
                    right = Some(place);
                }
                let remove = ui.available_width() - REMOVE;
                let field = TextEdit::singleline(&mut choice.text).desired_width(remove);
                let name = numbered("making-choice");
                ui.add(field.hint_text(name.clone())).accessible_name(name);
                let button = ui.small_button(cx.words.say("making-remove"));
                if button.accessible_name(numbered("making-choice-remove")).clicked() {
                    gone = Some(place);
                }
            });
            if !choice.is_right {
                let hint = cx.words.say("making-choice-why");
                let field = TextEdit::singleline(&mut choice.why).hint_text(hint);
                ui.add(field.desired_width(f32::INFINITY))
                    .accessible_name(numbered("making-choice-why-of"));
            }
        });
    }
    if let Some(right) = right {
        for (place, choice) in choices.iter_mut().enumerate() {
            choice.is_right = place == right;
        }
    }
    if let Some(gone) = gone {
        choices.remove(gone);
    }
    if choices.len() < MOST_CHOICES && ui.button(cx.words.say("making-choice-add")).clicked() {
        choices.push(Choice::default());
    }
}

/// Points that stay for the button that takes a line out.
const REMOVE: f32 = 70.0;

fn click_ui(ui: &mut Ui, cx: UiContext<'_>, subject: &mut Subject) {
    let name = subject.name(cx.atlas, cx.words);
    ui.label(cx.words.say_with("making-click", &[("what", name.into())]));
    let selected = sought(cx).filter(|it| it != subject);
    if let Some(selected) = selected {
        let values = [("what", selected.name(cx.atlas, cx.words).into())];
        if ui.button(cx.words.say_with("making-click-take", &values)).clicked() {
            *subject = selected;
        }
    } else {
        ui.weak(cx.words.say("making-click-hint"));
    }
}

fn pairs_ui(ui: &mut Ui, cx: UiContext<'_>, pairs: &mut Vec<Pair>) {
    let mut gone = None;
    for (place, pair) in pairs.iter_mut().enumerate() {
        ui.push_id(("pair", place), |ui| {
            let numbered = |word: &str| cx.words.say_with(word, &[("number", (place + 1).into())]);
            ui.horizontal(|ui| {
                let half = (ui.available_width() - REMOVE) / 2.0 - ui.spacing().item_spacing.x;
                for (side, word) in
                    [(&mut pair.left, "making-pair-left"), (&mut pair.right, "making-pair-right")]
                {
                    let field = TextEdit::singleline(side).desired_width(half);
                    ui.add(field).accessible_name(numbered(word));
                }
                let button = ui.small_button(cx.words.say("making-remove"));
                if button.accessible_name(numbered("making-pair-remove")).clicked() {
                    gone = Some(place);
                }
            });
        });
    }
    if let Some(gone) = gone {
        pairs.remove(gone);
    }
    if pairs.len() < MOST_PAIRS && ui.button(cx.words.say("making-pair-add")).clicked() {
        pairs.push(Pair::default());
    }
}

use egui::{Button, DragValue, Key, Modifiers, RichText, TextEdit, Ui, vec2};

use crate::atlas::Subject;
use crate::session::{Action, QuizAction, QuizWish};
use crate::time::FIRST_YEAR;
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::memory::{QuizMemory, Stop};
use crate::ui::theme;
use crate::ui::widgets::labels::{heading, reading, title, warning};

/// Points.
const GAP: f32 = 12.0;
/// The levels with the keys that choose them.
const LEVELS: [(Key, &str); 3] =
    [(Key::Num1, "quiz-level-1"), (Key::Num2, "quiz-level-2"), (Key::Num3, "quiz-level-3")];

/// Of what the quiz asks, how much, and when it tells.
pub fn choosing_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory) {
    ui.spacing_mut().interact_size.y = LARGE_TARGET;
    let mut wish = QuizWish { only_kept: false, ..cx.session.quizzing().wish.clone() };
    title(ui, &cx.words.say("quiz-title"));
    reading(ui, &cx.words.say("quiz-intro"));
    ui.add_space(GAP);
    go_on_ui(ui, cx, memory);
    level_ui(ui, cx, &mut wish, memory.has_keys);
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        let name = heading(ui, cx.words.say("quiz-count"));
        ui.add(DragValue::new(&mut wish.count).range(1..=QuizWish::MOST)).labelled_by(name.id);
    });
    ui.add_space(GAP);
    scope_ui(ui, cx, &mut wish);
    ui.add_space(GAP);
    heading(ui, cx.words.say("quiz-when"));
    for (is_at_once, word) in [(true, "quiz-at-once"), (false, "quiz-at-end")] {
        if ui.radio(wish.tells_at_once == is_at_once, cx.words.say(word)).clicked() {
            wish.tells_at_once = is_at_once;
        }
    }
    ui.add_space(GAP);
    let is_changed = wish != cx.session.quizzing().wish;
    if is_changed {
        cx.ask(Action::Quiz(QuizAction::Wish(wish)));
    }
    let made = memory.made(cx);
    if let Some(problem) = &made.problem {
        warning(ui, cx, problem);
    }
    ui.horizontal(|ui| {
        let words = RichText::new(cx.words.say("quiz-begin")).family(theme::bold());
        let button = Button::new(words).min_size(vec2(0.0, LARGE_TARGET));
        let can_begin = !made.questions.is_empty();
        let nobody_has_the_keys = ui.memory(|memory| memory.focused().is_none());
        let enters = can_begin
            && memory.has_keys
            && nobody_has_the_keys
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let button = ui.add_enabled(can_begin, button);
        memory.lead_to(Stop::Begin, &button);
        // What has just been changed is made first.
        if (button.clicked() || enters) && !is_changed {
            memory.forget_place();
            cx.ask(Action::Quiz(QuizAction::Begin(made.questions.len())));
        }
        if ui.button(cx.words.say("quiz-close")).clicked() {
            cx.ask(Action::Quiz(QuizAction::Close));
        }
        ui.label(RichText::new(cx.words.say("quiz-keys-begin")).size(text::SMALL).weak());
    });
    kept_ui(ui, cx);
}

/// The way back into a quiz that was closed.
fn go_on_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory) {
    let quizzing = cx.session.quizzing();
    if !quizzing.can_go_on() {
        return;
    }
    let said = match quizzing.unanswered() {
        Some(next) => cx.words.say_with("quiz-go-on", &[("number", (next + 1).into())]),
        None => cx.words.say("quiz-see-results"),
    };
    let button = ui.add(Button::new(said).min_size(vec2(0.0, LARGE_TARGET)));
    memory.lead_to(Stop::Begin, &button);
    if button.clicked() {
        cx.ask(Action::Quiz(QuizAction::GoOn));
    }
    ui.add_space(GAP);
}

fn level_ui(ui: &mut Ui, cx: UiContext<'_>, wish: &mut QuizWish, has_keys: bool) {
    heading(ui, cx.words.say("quiz-level"));
    let reads_keys = has_keys && !ui.text_edit_focused();
    for (level, (key, word)) in (1..).zip(LEVELS) {
        let is_pressed =
            reads_keys && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if ui.radio(wish.level == level, cx.words.say(word)).clicked() || is_pressed {
            wish.level = level;
        }
    }
}

/// All of the history, the place that is selected, or what is typed.
fn scope_ui(ui: &mut Ui, cx: UiContext<'_>, wish: &mut QuizWish) {
    heading(ui, cx.words.say("quiz-scope"));
    let last = cx.atlas.known_until.year();
    let periods = [[FIRST_YEAR, 1854], [1855, 1945], [1945, last]];
    if ui.radio(wish.scope.is_empty(), cx.words.say("quiz-scope-all")).clicked() {
        wish.scope.clear();
    }
    for years in periods {
        let scope = format!("{}..{}", years[0], years[1]);
        if ui.radio(wish.scope == scope, cx.words.years(years)).clicked() {
            wish.scope = scope;
        }
    }
    let place = match cx.session.subject {
        Some(Subject::Territory(land)) => Some(cx.atlas[land].slug.clone()),
        Some(Subject::Place(place)) => Some(cx.atlas[place].slug.clone()),
        _ => None,
    };
    if let (Some(place), Some(subject)) = (place, cx.session.subject) {
        let values = [("place", subject.name(cx.atlas, cx.words).into())];
        let words = cx.words.say_with("quiz-scope-place", &values);
        if ui.radio(wish.scope == place, words).clicked() {
            wish.scope = place;
        }
    }
    let filter = cx.session.filter.codes(cx.atlas).join("+");
    if !filter.is_empty()
        && ui.radio(wish.scope == filter, cx.words.say("quiz-scope-filter")).clicked()
    {
        wish.scope.clone_from(&filter);
    }
    ui.horizontal(|ui| {
        let name = ui.label(cx.words.say("quiz-scope-typed"));
        let field =
            TextEdit::singleline(&mut wish.scope).hint_text("1855..1945").desired_width(220.0);
        ui.add(field).labelled_by(name.id);
    });
}

/// What was kept to be seen again.
fn kept_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let kept = &cx.session.quizzing().kept;
    if kept.is_empty() {
        return;
    }
    ui.add_space(2.0 * GAP);
    heading(ui, cx.words.say("quiz-kept"));
    for it in kept {
        ui.label(RichText::new(&it.question).size(text::BODY));
    }
    ui.horizontal(|ui| {
        if ui.button(cx.words.say("quiz-kept-ask")).clicked() {
            let wish = QuizWish { only_kept: true, ..cx.session.quizzing().wish.clone() };
            cx.ask(Action::Quiz(QuizAction::Wish(wish)));
            cx.ask(Action::Quiz(QuizAction::Begin(kept.len())));
        }
        if ui.button(cx.words.say("quiz-kept-forget")).clicked() {
            cx.ask(Action::Quiz(QuizAction::Keep(Vec::new())));
        }
    });
}

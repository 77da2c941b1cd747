//! The quiz in the window: by keyboard alone, by clicks on the map, and for those who listen.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::map::Camera;
use kuril_atlas::session::{
    Action, KeptQuestion, QuizAction, QuizStage, QuizWish, Remembered, Session,
};
use kuril_atlas::teaching::quiz::{
    AnswerForm, Question, QuestionKind, Quiz, QuizLevel, QuizMaker, QuizOrder,
};

use crate::support::{Window, act, atlas, first_start, shown_day};

const MAP: &str = "A map without names. It belongs to the question.";

pub(super) fn wish() -> QuizWish {
    QuizWish { count: 26, seed: 11, ..QuizWish::default() }
}

/// The questions that the window asks for a wish.
pub(super) fn quiz(wish: &QuizWish) -> Quiz {
    let (atlas, words) = (atlas(), assets::words());
    let level = QuizLevel::from_number(wish.level).expect("a level");
    let order = QuizOrder { level, count: wish.count, seed: wish.seed, ..QuizOrder::default() };
    QuizMaker::of(&atlas, &words).quiz(&order)
}

pub(super) fn begun(wish: &QuizWish) -> (Window, Vec<Question>) {
    let mut window = first_start();
    let questions = quiz(wish).questions;
    act(&mut window, Action::Quiz(QuizAction::Wish(wish.clone())));
    act(&mut window, Action::Quiz(QuizAction::Begin(questions.len())));
    (window, questions)
}

pub(super) fn stage(window: &Window) -> QuizStage {
    window.state().session().quizzing().stage
}

pub(super) fn ask(
    window: &mut Window,
    questions: &[Question],
    is_wanted: impl Fn(&Question) -> bool,
) -> usize {
    let place = questions.iter().position(is_wanted).expect("such a question");
    act(window, Action::Quiz(QuizAction::GoTo(place)));
    place
}

pub(super) fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub(super) const NUMBERS: [Key; 6] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

/// The right answer, by keys.
pub(super) fn answer(window: &mut Window, question: &Question) {
    let right = |it: &&usize| question.choices[**it].right;
    let places: Vec<usize> = (0..question.choices.len()).collect();
    match &question.form {
        AnswerForm::One | AnswerForm::Several => {
            for place in places.iter().filter(right) {
                press(window, NUMBERS[*place]);
            }
        }
        AnswerForm::Order(order) => {
            for place in order {
                press(window, NUMBERS[*place]);
            }
        }
        AnswerForm::Year(_) | AnswerForm::Name(_) => {
            window.event(Event::Text(question.answers()[0].clone()));
            window.run();
        }
        AnswerForm::Click => {
            let spots = &question.map.as_ref().expect("a map").spots;
            let place = spots.iter().position(|it| it.right).expect("a right spot");
            // The first shows the numbers.
            press(window, NUMBERS[place]);
            press(window, NUMBERS[place]);
        }
    }
}

#[test]
fn the_palette_and_the_menu_open_the_quiz_and_escape_closes_it() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("quiz");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(stage(&window), QuizStage::Choosing);
    window.get_by_label("Begin");
    press(&mut window, Key::Escape);
    assert_eq!(stage(&window), QuizStage::Closed);
    window.get_by_label("More").click();
    window.run();
    window.get_by_label_contains("Quiz").click();
    window.run();
    assert_eq!(stage(&window), QuizStage::Choosing);
}

#[test]
fn scope_level_and_count_are_chosen_and_the_quiz_begins() {
    let mut window = first_start();
    act(&mut window, Action::Quiz(QuizAction::Open));
    window.get_by_label_contains("1 – help").click();
    window.run();
    window.get_by_label("1855–1945").click();
    window.run();
    let wanted = &window.state().session().quizzing().wish;
    assert_eq!((wanted.level, wanted.scope.as_str()), (1, "1855..1945"));
    window.get_by_label("Begin").click();
    window.run();
    assert_eq!(stage(&window), QuizStage::Asking(0));
    assert_eq!(window.state().session().quizzing().results.len(), 10);
    window.get_by_label("Question 1 of 10");
}

#[test]
fn a_scope_that_is_nothing_says_why() {
    let mut window = first_start();
    let wish = QuizWish { scope: "itrup".to_owned(), ..QuizWish::default() };
    act(&mut window, Action::Quiz(QuizAction::Wish(wish)));
    act(&mut window, Action::Quiz(QuizAction::Open));
    window.get_by_label_contains("did you mean \"iturup\"");
    assert!(window.get_by_label("Begin").accesskit_node().is_disabled());
}

#[test]
fn thirty_questions_are_answered_by_keyboard_alone() {
    for level in [2, 3] {
        let (mut window, questions) = begun(&QuizWish { level, count: 15, ..wish() });
        assert_eq!(questions.len(), 15);
        for (place, question) in questions.iter().enumerate() {
            assert_eq!(stage(&window), QuizStage::Asking(place));
            answer(&mut window, question);
            press(&mut window, Key::Enter);
            let results = &window.state().session().quizzing().results;
            assert_eq!(results[place], Some(true), "{}", question.id);
            window.get_by_label("Right.");
            press(&mut window, Key::Enter);
        }
        assert_eq!(stage(&window), QuizStage::Results);
        let count = questions.len();
        window.get_by_label(&format!("{count} of {count} right"));
    }
}

#[test]
fn a_wrong_answer_is_told_with_the_right_one_and_its_sources() {
    let (mut window, questions) = begun(&wish());
    let place = ask(&mut window, &questions, |it| it.form == AnswerForm::One && it.map.is_none());
    let question = &questions[place];
    let wrong = question.choices.iter().position(|it| !it.right).expect("a wrong one");
    press(&mut window, NUMBERS[wrong]);
    press(&mut window, Key::Enter);
    window.get_by_label("Not right.");
    window.get_by_label(&format!("The answer: {}", question.answers()[0]));
    let atlas = atlas();
    let source = atlas.sources.named(&question.evidence.sources[0]).expect("a source");
    window.get_by_label(&atlas[source].line(&assets::words()));
    let results = &window.state().session().quizzing().results;
    assert_eq!(results[place], Some(false));
}

#[test]
fn nothing_is_told_before_the_end_where_that_is_wanted() {
    let (mut window, questions) = begun(&QuizWish { count: 3, tells_at_once: false, ..wish() });
    for question in &questions {
        answer(&mut window, question);
        press(&mut window, Key::Enter);
        assert!(window.query_by_label("Right.").is_none());
    }
    assert_eq!(stage(&window), QuizStage::Results);
    window.get_by_label("3 of 3 right");
}

#[test]
fn nothing_of_the_atlas_is_in_sight_while_a_question_is_asked() {
    let (mut window, questions) = begun(&wish());
    ask(&mut window, &questions, |it| it.kind == QuestionKind::NameTheLand);
    for hidden in ["Map of ", "Year", "Play", "Find events"] {
        assert!(window.query_by_label(hidden).is_none(), "{hidden}");
    }
    window.get_by_label(MAP);
    let place = questions.iter().position(|it| it.kind == QuestionKind::NameTheLand);
    let answer = questions[place.expect("such a question")].answers()[0].clone();
    let all = window.query_all_by_label_contains(&answer).count();
    assert!(all <= 1, "{answer} stands in sight {all} times");
}

#[test]
fn a_click_on_the_map_answers() {
    let (mut window, questions) = begun(&wish());
    let place = ask(&mut window, &questions, |it| it.form == AnswerForm::Click);
    let map = questions[place].map.as_ref().expect("a map");
    let spot = map.spots.iter().find(|it| it.right).expect("a right spot");
    let rect = window.get_by_label(MAP).rect();
    let size = [rect.width().round().into(), rect.height().round().into()];
    let at = Camera::fitted(map.frame, size).screen_from_plane(spot.at);
    click(&mut window, rect.min + vec2(at.x as f32, at.y as f32));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().session().quizzing().results[place], Some(true));
    window.get_by_label("Right.");
}

fn click(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.run();
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        window.run();
    }
}

#[test]
fn show_me_opens_the_view_and_the_quiz_waits() {
    let (mut window, questions) = begun(&wish());
    let place = ask(&mut window, &questions, |it| it.kind == QuestionKind::InControl);
    answer(&mut window, &questions[place]);
    press(&mut window, Key::Enter);
    window.get_by_label("Show me").click();
    window.run();
    assert_eq!(stage(&window), QuizStage::Looking(Some(place)));
    let shown =
        questions[place].link["kuril-atlas:".len()..]["".len().."1855-02-07".len()].to_owned();
    assert_eq!(shown_day(&window), shown);
    window.get_by_label("Back to the quiz").click();
    window.run();
    assert_eq!(stage(&window), QuizStage::Asking(place));
    window.get_by_label("Right.");
}

#[test]
fn five_missed_questions_are_kept_and_asked_again_after_another_start() {
    let (mut window, questions) = begun(&QuizWish { count: 8, ..wish() });
    window.get_by_label("End here").click();
    window.run();
    window.get_by_label("0 of 8 right");
    window.get_by_label("Keep 5 for later").click();
    window.run();
    let kept: Vec<KeptQuestion> = window.state().session().quizzing().kept.clone();
    assert_eq!(kept.len(), 5);
    assert!(kept.iter().zip(&questions).all(|(it, question)| it.question == question.text));
    let atlas = atlas();
    let remembered = Remembered::of(window.state().session(), &atlas, None);
    let file = serde_json::to_string(&remembered).expect("JSON");
    let read: Remembered = serde_json::from_str(&file).expect("what was written");
    let restored: Session = read.restore(&atlas);
    assert_eq!(restored.quizzing().kept, kept);
    assert_eq!(restored.quizzing().wish.seed, 11);
    act(&mut window, Action::Quiz(QuizAction::Open));
    window.get_by_label("Ask these again").click_accesskit();
    window.run();
    assert_eq!(stage(&window), QuizStage::Asking(0));
    window.get_by_label(&kept[0].question);
}

#[test]
fn another_quiz_has_other_questions_and_a_code() {
    let (mut window, _) = begun(&QuizWish { count: 4, ..wish() });
    act(&mut window, Action::Quiz(QuizAction::Finish));
    let code = quiz(&QuizWish { count: 4, ..wish() }).code;
    window.get_by_label_contains(&code);
    window.get_by_label("Another quiz").click();
    window.run();
    assert_eq!(window.state().session().quizzing().wish.seed, 12);
    assert_eq!(stage(&window), QuizStage::Choosing);
}

#[test]
fn the_question_is_a_heading_and_is_said_and_so_is_the_answer() {
    let (mut window, questions) = begun(&wish());
    let heading = window.get_by_label(&questions[0].text);
    assert_eq!(heading.accesskit_node().role(), Role::Heading);
    let said = |window: &Window, text: &str| {
        let status = window.query_all_by_role(Role::Status);
        status.filter_map(|it| it.accesskit_node().label()).any(|it| it.contains(text))
    };
    assert!(said(&window, &questions[0].text));
    answer(&mut window, &questions[0]);
    press(&mut window, Key::Enter);
    assert!(said(&window, "Right."));
}

#[test]
fn keys_of_the_atlas_rest_while_a_quiz_is_open() {
    let (mut window, _) = begun(&wish());
    let before = shown_day(&window);
    for key in [Key::Space, Key::ArrowRight, Key::Home, Key::N] {
        press(&mut window, key);
    }
    assert_eq!(shown_day(&window), before);
    assert!(!window.state().session().playing().is_on);
}

#[test]
fn a_digit_chooses_the_level_and_in_the_results_tab_goes_on_from_what_was_missed() {
    let mut window = first_start();
    act(&mut window, Action::Quiz(QuizAction::Open));
    press(&mut window, Key::Num3);
    assert_eq!(window.state().session().quizzing().wish.level, 3);
    press(&mut window, Key::Enter);
    assert_eq!(stage(&window), QuizStage::Asking(0));
    act(&mut window, Action::Quiz(QuizAction::Finish));
    let wish = window.state().session().quizzing().wish.clone();
    let first = &quiz(&wish).questions[0].text;
    assert!(window.get_by_label(first).is_focused(), "what was missed");
    press(&mut window, Key::Tab);
    press(&mut window, Key::Enter);
    assert_eq!(stage(&window), QuizStage::Results, "nothing is left by accident");
}

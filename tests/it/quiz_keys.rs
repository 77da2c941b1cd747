//! The keys of the quiz: whose Escape it is, where the focus goes, what scrolls, and what is marked.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::session::{Action, QuizAction, QuizStage, QuizWish};
use kuril_atlas::teaching::quiz::{AnswerForm, Question};

use crate::by_keys::{area_of_focus, focused};
use crate::quiz_window::{NUMBERS, answer, ask, begun, press, quiz, stage, wish};
use crate::support::{Window, act, first_start, window_of_size};

fn name_of_focus(window: &Window) -> String {
    window.get(focused()).accesskit_node().label().unwrap_or_default()
}

/// Answers the first question and has it checked.
fn first_answered() -> (Window, Vec<Question>) {
    let (mut window, questions) = begun(&QuizWish { count: 10, ..wish() });
    answer(&mut window, &questions[0]);
    press(&mut window, Key::Enter);
    (window, questions)
}

#[test]
fn escape_closes_a_menu_or_the_palette_and_not_the_quiz_beneath() {
    let (mut window, _) = first_answered();
    for opening in ["More", "Find or do"] {
        window.get_by_label(opening).click();
        window.run();
        press(&mut window, Key::Escape);
        assert_eq!(stage(&window), QuizStage::Asking(0), "{opening}");
        assert!(window.query_by_label("Find").is_none(), "{opening}");
    }
}

#[test]
fn a_quiz_that_is_left_ends_in_its_results_and_can_be_gone_on_with() {
    let (mut window, questions) = first_answered();
    press(&mut window, Key::Escape);
    assert_eq!(stage(&window), QuizStage::Results);
    window.get_by_label("1 of 10 right");
    window.get_by_label("Go on with question 2").click();
    window.run();
    assert_eq!(stage(&window), QuizStage::Asking(1));
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(stage(&window), QuizStage::Closed);
    act(&mut window, Action::Quiz(QuizAction::Open));
    press(&mut window, Key::Num1);
    assert_eq!(name_of_focus(&window), "Go on with question 2");
    press(&mut window, Key::Enter);
    assert_eq!(stage(&window), QuizStage::Asking(1));
    window.get_by_label(&questions[1].text);
    assert_eq!(window.state().session().quizzing().results[0], Some(true));
}

#[test]
fn a_quiz_without_an_answer_is_closed_by_escape() {
    let (mut window, _) = begun(&wish());
    press(&mut window, Key::Escape);
    assert_eq!(stage(&window), QuizStage::Closed);
}

#[test]
fn the_quiz_is_an_area_and_takes_the_focus_when_it_opens() {
    let mut window = first_start();
    window.get_by_label("More").focus();
    window.run();
    act(&mut window, Action::Quiz(QuizAction::Open));
    assert_eq!(name_of_focus(&window), "Begin");
    let mut been = Vec::new();
    for _ in 0..2 {
        press(&mut window, Key::F6);
        been.extend(area_of_focus(&window));
    }
    assert_eq!(been, ["Tools", "Quiz"]);
    press(&mut window, Key::Num3);
    assert_eq!(window.state().session().quizzing().wish.level, 3);
}

#[test]
fn enter_alone_leads_through_the_quiz_whatever_tab_has_passed() {
    let mut window = first_start();
    act(&mut window, Action::Quiz(QuizAction::Wish(QuizWish { level: 3, count: 8, ..wish() })));
    let questions = quiz(&QuizWish { level: 3, count: 8, ..wish() }).questions;
    act(&mut window, Action::Quiz(QuizAction::Open));
    window.get_by_label("More").focus();
    window.run();
    window.get_by_label("Begin").focus();
    window.run();
    press(&mut window, Key::Enter);
    for (place, question) in questions.iter().enumerate() {
        assert_eq!(stage(&window), QuizStage::Asking(place));
        assert_eq!(area_of_focus(&window).as_deref(), Some("Quiz"), "{}", question.id);
        answer(&mut window, question);
        press(&mut window, Key::Enter);
        assert_eq!(name_of_focus(&window), "Next", "{}", question.id);
        press(&mut window, Key::Enter);
    }
    assert_eq!(stage(&window), QuizStage::Results);
}

#[test]
fn tab_begins_in_the_quiz_and_not_in_the_toolbar() {
    let (mut window, _) = first_answered();
    window.get_by_label("Next").click();
    window.run();
    press(&mut window, Key::Tab);
    assert_eq!(area_of_focus(&window).as_deref(), Some("Quiz"));
}

#[test]
fn the_explanation_scrolls_by_keys_and_s_shows_it_on_the_map() {
    let mut window = window_of_size([800.0, 470.0]);
    let questions = quiz(&wish()).questions;
    act(&mut window, Action::Quiz(QuizAction::Wish(wish())));
    act(&mut window, Action::Quiz(QuizAction::Begin(questions.len())));
    let place = ask(&mut window, &questions, |it| it.form == AnswerForm::Several);
    answer(&mut window, &questions[place]);
    press(&mut window, Key::Enter);
    let top = |window: &Window| window.get_by_label(&questions[place].text).rect().top();
    let mut tops = vec![top(&window)];
    for key in [Key::Home, Key::ArrowDown, Key::PageDown, Key::End, Key::PageUp, Key::Home] {
        press(&mut window, key);
        tops.push(top(&window));
    }
    let [_, home, line, page, end, back, again] = tops[..] else { panic!("seven") };
    assert!(home > line && line > page && page >= end && end < back, "{tops:?}");
    assert!((home - again).abs() < 1.0, "{tops:?}");
    assert_eq!(name_of_focus(&window), "Next", "the focus stays");
    press(&mut window, Key::S);
    assert_eq!(stage(&window), QuizStage::Looking(Some(place)));
}

#[test]
fn results_are_in_sight_where_the_focus_is() {
    let (mut window, _) = begun(&wish());
    act(&mut window, Action::Quiz(QuizAction::Finish));
    for _ in 0..24 {
        press(&mut window, Key::Tab);
        let rect = window.get(focused()).rect();
        assert!((40.0..800.0).contains(&rect.center().y), "{rect:?}");
    }
}

#[test]
fn after_the_check_ones_own_answer_and_the_right_one_are_marked() {
    let (mut window, questions) = begun(&wish());
    let place = ask(&mut window, &questions, |it| it.form == AnswerForm::One);
    let choices = &questions[place].choices;
    let wrong = choices.iter().position(|it| !it.right).expect("a wrong one");
    let right = choices.iter().position(|it| it.right).expect("a right one");
    press(&mut window, NUMBERS[wrong]);
    press(&mut window, Key::Enter);
    let row = |place: usize, mark: &str| format!("{}  {}{mark}", place + 1, choices[place].text);
    window.get_by_label(&row(wrong, " – not right, your answer"));
    window.get_by_label(&row(right, " – right"));
}

#[test]
fn a_number_of_the_map_is_seen_before_it_is_chosen() {
    let (mut window, questions) = begun(&wish());
    ask(&mut window, &questions, |it| it.form == AnswerForm::Click);
    press(&mut window, Key::Num1);
    assert!(window.get_by_label("Check").accesskit_node().is_disabled(), "nothing is chosen");
    window.get_by_label("1");
    press(&mut window, Key::Num1);
    assert!(!window.get_by_label("Check").accesskit_node().is_disabled());
}

#[test]
fn what_the_keys_do_is_said_as_long_as_they_do_it() {
    let (mut window, questions) = begun(&QuizWish { level: 3, ..wish() });
    let is_typed = |it: &Question| matches!(it.form, AnswerForm::Year(_) | AnswerForm::Name(_));
    let place = ask(&mut window, &questions, is_typed);
    let typed = "Type the answer; Enter checks it.";
    window.get_by_label(typed);
    answer(&mut window, &questions[place]);
    press(&mut window, Key::Enter);
    assert!(window.query_by_label(typed).is_none());
    window.get_by_label_contains("S shows it on the map");
}

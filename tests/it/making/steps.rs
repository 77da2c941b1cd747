//! Views become steps; steps are written, moved and presented.

use std::fs;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::desktop::Errands;
use kuril_atlas::session::Action;
use kuril_atlas::teaching::lesson::open_own_lesson;

use crate::support::{act, atlas, first_start, first_start_with_lessons, shown_day};

use super::driver::*;

#[test]
fn three_views_become_a_lesson_that_is_presented_elsewhere() {
    let folder = folder();
    let file = folder.path().join("three.zip");
    let mut making = Making::of_three_steps();
    making.write(TEXT, "Who drew this line?");
    assert!(making.says("4 of 60 words"));
    making.click("Move step 3 up");
    making.press(Modifiers::ALT, Key::ArrowUp);
    let order = ["1  The line of 1945", "2  The line of 1855", "3  The line of 1875"];
    assert_eq!(making.rows(), order);
    making.save_as(&file);
    assert!(making.says("Saved: "), "the panel says so");

    let mut elsewhere = Making { window: first_start(), errands: Errands::new(atlas(), || {}) };
    elsewhere.open(&file);
    assert_eq!(elsewhere.rows(), order);
    assert_eq!(elsewhere.value(TITLE), "Three lines");
    elsewhere.press(Modifiers::NONE, Key::F5);
    assert!(elsewhere.says("Three lines") && !elsewhere.says("My lesson"), "the wall");
    for year in [1945, 1855, 1875] {
        elsewhere.press(Modifiers::NONE, Key::PageDown);
        assert!(elsewhere.says(&format!("The line of {year}")));
        assert_eq!(elsewhere.window.state().session().moment.year(), year);
    }
    elsewhere.press(Modifiers::NONE, Key::Escape);
    assert_eq!(elsewhere.rows(), order, "back to the making");
}

#[test]
fn a_view_brings_its_date_and_place_as_a_first_title() {
    let mut making = Making::opened();
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    act(&mut making.window, Action::GoToYear(1900));
    act(&mut making.window, Action::Select(kuril_atlas::atlas::Subject::Territory(iturup)));
    making.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(making.value(HEADLINE), "1900: Iturup / Etorofu");
}

#[test]
fn a_card_of_another_time_names_no_step() {
    let mut making = Making::opened();
    let potsdam = atlas().treaties.named("potsdam").expect("a treaty");
    act(&mut making.window, Action::GoToYear(1855));
    act(&mut making.window, Action::Select(kuril_atlas::atlas::Subject::Treaty(potsdam)));
    act(&mut making.window, Action::GoToYear(1855));
    making.press(Modifiers::COMMAND, Key::Enter);
    let headline = making.value(HEADLINE);
    assert!(headline.starts_with("1855: Treaty of Shimoda"), "{headline}");
}

#[test]
fn what_is_deleted_comes_back_and_what_was_typed_since_stays() {
    let mut making = Making::of_three_steps();
    making.click("Delete step 3");
    assert_eq!(making.rows().len(), 2);
    making.write(TEXT, "Typed after the deletion");
    making.click("Undo the deletion");
    assert_eq!(
        making.rows(),
        ["1  The line of 1855", "2  The line of 1875", "3  The line of 1945"]
    );
    making.click("2  The line of 1875");
    assert_eq!(making.value(TEXT), "Typed after the deletion");
    making.click("Duplicate step 2");
    assert_eq!(making.rows().len(), 4);
    making.press(Modifiers::NONE, Key::Escape);
    making.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(making.rows().len(), 4, "a copy is taken out by deleting it");
}

#[test]
fn a_step_is_dragged_to_another_place() {
    let mut making = Making::of_three_steps();
    // All are folded, so that their rows lie one under the other.
    making.click("3  The line of 1945");
    let place = |making: &Making, name: &str| {
        making.window.get_by_role_and_label(Role::Button, name).rect()
    };
    let from = place(&making, "3  The line of 1945").center();
    let onto = place(&making, "1  The line of 1855");
    let to = onto.center() - egui::vec2(0.0, onto.height() / 4.0);
    making.window.hover_at(from);
    making.window.run();
    making.window.drag_at(from);
    making.window.run();
    for share in [0.2, 0.6, 1.0] {
        making.window.hover_at(from + share * (to - from));
        making.window.run();
    }
    making.window.drop_at(to);
    making.window.run();
    assert_eq!(
        making.rows(),
        ["1  The line of 1945", "2  The line of 1855", "3  The line of 1875"]
    );
}

#[test]
fn a_step_leads_to_its_view_and_takes_another() {
    let mut making = Making::of_three_steps();
    making.click("1  The line of 1855");
    making.click("Show it");
    assert_eq!(making.window.state().session().moment.year(), 1855);
    act(&mut making.window, Action::GoToYear(1905));
    making.click("Use this view here");
    assert!(making.says("Its view: 31 December 1905"));
    making.click("Undo the new view");
    assert!(making.says("Its view: 31 December 1855"));
}

#[test]
fn fields_keep_their_keys_and_escape_closes_what_is_topmost() {
    let mut making = Making::of_three_steps();
    let moment = making.window.state().session().moment;
    // What is told above the fields comes and goes; the focus stays.
    making.write(TITLE, "Spaces do not play");
    making.press(Modifiers::NONE, Key::Tab);
    making.window.event(egui::Event::Text("Who drew it?".to_owned()));
    making.window.run();
    assert_eq!(making.value("The question of the whole lesson"), "Who drew it?");
    making.write(TEXT, "Look ");
    making.press(Modifiers::NONE, Key::Space);
    making.press(Modifiers::NONE, Key::ArrowLeft);
    making.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(making.window.state().session().moment, moment);
    assert!(!making.window.state().session().playing().is_on);
    making.press(Modifiers::COMMAND, Key::O);
    assert!(making.says(PATH));
    making.press(Modifiers::NONE, Key::Escape);
    assert!(!making.says(PATH), "the dialog is closed");
    making.press(Modifiers::NONE, Key::Escape);
    making.press(Modifiers::NONE, Key::Escape);
    assert_eq!(making.rows().len(), 3, "the lesson is still there");
    making.press(Modifiers::COMMAND, Key::M);
    assert!(making.rows().is_empty());
    making.press(Modifiers::COMMAND, Key::M);
    assert_eq!(making.rows().len(), 3, "closing the panel loses nothing");
}

#[test]
fn too_many_words_are_told() {
    let mut making = Making::of_three_steps();
    making.write(TEXT, &"word ".repeat(61));
    assert!(making.says("61 words: at most 60 can be read from the back row"));
}

#[test]
fn it_is_presented_from_the_step_that_is_unfolded() {
    let mut making = Making::of_three_steps();
    making.click("2  The line of 1875");
    // Also from the middle of a word.
    making.write(TEXT, "Nearly");
    making.press(Modifiers::SHIFT, Key::F5);
    assert!(making.says("Nearly") && !making.says("My lesson"), "on the wall");
    assert_eq!(making.window.state().session().moment.year(), 1875);
    making.press(Modifiers::NONE, Key::Escape);
    assert_eq!(making.value(TEXT), "Nearly");
}

#[test]
fn a_question_with_answers_travels_and_is_asked() {
    let folder = folder();
    let file = folder.path().join("asks.zip");
    let mut making = Making::of_three_steps();
    making.window.get_by_role_and_label(Role::ComboBox, "Question").scroll_to_me();
    making.window.run();
    making.window.get_by_role_and_label(Role::ComboBox, "Question").click();
    making.window.run();
    making.point("One right answer");
    making.write("What is asked", "Who surrendered?");
    making.write("Answer 1", "Japan");
    making.write("Answer 2", "The USSR");
    making.write("Why answer 2 is wrong", "It accepted the surrender.");
    making.save_as(&file);
    let bytes = fs::read(&file).expect("the file");
    let (own, lost) = open_own_lesson(&bytes, &atlas(), &assets::words());
    assert_eq!(lost, []);
    let question = own.expect("a lesson").lesson.steps[2].question.clone().expect("it asks");
    assert_eq!((question.task.word(), question.prompt.as_str()), ("one", "Who surrendered?"));
    making.press(Modifiers::SHIFT, Key::F5);
    making.press(Modifiers::NONE, Key::PageDown);
    assert!(making.says("Who surrendered?") && !making.says("It accepted the surrender."));
    making.press(Modifiers::NONE, Key::PageDown);
    assert!(making.says("It accepted the surrender."));
}

#[test]
fn an_unsaved_lesson_is_asked_about_before_another_takes_its_place() {
    let folder = folder();
    let file = folder.path().join("one.zip");
    let mut making = Making::of_three_steps();
    making.save_as(&file);
    making.write(TEXT, "Not saved");
    making.open(&file);
    assert!(making.says("This lesson is not saved. Another one is to take its place."));
    making.click("Stay with it");
    assert_eq!(making.value(TEXT), "Not saved");
    making.open(&file);
    making.click("Let it go");
    making.click("3  The line of 1945");
    assert_eq!(making.value(TEXT), "");
}

#[test]
fn a_built_in_lesson_is_opened_as_a_copy() {
    let mut making = Making::opened();
    making.window.state_mut().take_errands();
    let window = first_start_with_lessons();
    let mut making = Making { window, errands: making.errands };
    making.press(Modifiers::COMMAND, Key::K);
    making.window.get_by_role(Role::TextInput).type_text("Lessons");
    making.window.run();
    making.press(Modifiers::NONE, Key::Enter);
    making.click("Make a copy of my own: One line, three treaties");
    assert_eq!(making.value(TITLE), "One line, three treaties");
    assert!(making.says("Not saved in a file yet"));
    assert!(making.says("11 steps, 45 min"), "all of it");
}

#[test]
fn a_grave_step_has_a_word_before_it_and_a_way_round() {
    let mut making = Making::of_three_steps();
    making.window.get_by_label("Grave: deaths, or people driven from their homes").click();
    making.window.run();
    making.write("Shown in its place where it is passed over", "We go on to 1946.");
    making.press(Modifiers::SHIFT, Key::F5);
    assert!(making.says("You may look away or pass it over"));
    making.press(Modifiers::NONE, Key::O);
    assert!(making.says("We go on to 1946."));
}

#[test]
fn whoever_writes_a_step_looks_for_the_next_date_without_leaving_the_field_first() {
    let mut making = Making::of_three_steps();
    making.write(TEXT, "A line between two islands.");
    making.press(Modifiers::COMMAND, Key::K);
    making.window.event(egui::Event::Text("1905-09-05".to_owned()));
    making.window.run();
    making.press(Modifiers::NONE, Key::Enter);
    assert_eq!(shown_day(&making.window), "1905-09-05");
    assert_eq!(making.value(TEXT), "A line between two islands.");
}

use egui::{DragValue, Frame, Margin, RichText, Ui, Vec2, vec2};

use crate::data::LARGEST_FILE;
use crate::session::Action;
use crate::teaching::lesson::{
    HEADLINE, Original, Step, StepKey, TEXT_WORDS, is_grave_by_matter, word_count,
};
use crate::ui::chrome::{RADIUS, text};
use crate::ui::commands::lesson_errands::ReadFile;
use crate::ui::context::UiContext;
use crate::ui::panels::making::adding::view_here;
use crate::ui::panels::making::fields::{count_ui, line_ui, optional_text_ui, text_ui};
use crate::ui::panels::making::files;
use crate::ui::panels::making::memory::{MakingMemory, Purpose};
use crate::ui::panels::making::question::question_ui;
use crate::ui::widgets::labels::warning;
use crate::ui::widgets::picture::{picture_ui, within};

/// Words of the notes.
const NOTES_WORDS: usize = 150;
/// Minutes of a step, and from one to the next.
const MINUTES: std::ops::RangeInclusive<f64> = 0.5..=30.0;
const HALF: f64 = 0.5;
/// Points within the edge of an unfolded step.
const MARGIN: i8 = 8;
/// Points of a picture in the panel.
const ROOM: Vec2 = vec2(300.0, 160.0);

/// What is done to a step besides writing in it.
#[derive(Clone, Copy)]
enum Wish {
    Up,
    Down,
    Duplicate,
    Delete,
    TakeView,
}

/// An unfolded step: all that it shows, says and asks.
pub fn step_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey) {
    let Some(place) = memory.draft.place(key) else { return };
    let count = memory.draft.steps().len();
    let frame = Frame::new().fill(cx.chrome().hover).inner_margin(Margin::same(MARGIN));
    frame.corner_radius(RADIUS).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let wish = toolbar_ui(ui, cx, place, count);
        let Some(step) = memory.draft.step_mut(key) else { return };
        let wish = words_ui(ui, cx, step).or(wish);
        extras_ui(ui, cx, memory, key);
        if let Some(wish) = wish {
            perform(cx, memory, key, wish);
        }
    });
}

fn toolbar_ui(ui: &mut Ui, cx: UiContext<'_>, place: usize, count: usize) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let number = [("number", (place + 1).into())];
        for (word, name, can, what) in [
            ("making-up", "making-up-name", place > 0, Wish::Up),
            ("making-down", "making-down-name", place + 1 < count, Wish::Down),
            ("making-duplicate", "making-duplicate-name", true, Wish::Duplicate),
            ("making-delete", "making-delete-name", true, Wish::Delete),
        ] {
            let button = ui.add_enabled(can, egui::Button::new(cx.words.say(word)));
            let name = cx.words.say_with(name, &number);
            if button.accessible_name(&name).on_hover_text(name).clicked() {
                wish = Some(what);
            }
        }
    });
    wish
}

/// Headline, view, text, minutes, what is grave, question, notes.
fn words_ui(ui: &mut Ui, cx: UiContext<'_>, step: &mut Step) -> Option<Wish> {
    line_ui(ui, cx, "making-headline", &mut step.headline);
    let letters = step.headline.chars().count();
    if letters > HEADLINE {
        let values = [("count", letters.into()), ("most", HEADLINE.into())];
        warning(ui, cx, &cx.words.say_with("making-headline-long", &values));
    }
    let wish = view_ui(ui, cx, step);
    text_ui(ui, cx, "making-text", &mut step.text, 4);
    count_ui(ui, cx, word_count(&step.text), TEXT_WORDS);
    let is_grave = grave_ui(ui, cx, step);
    ui.add_space(4.0);
    question_ui(ui, cx, step, is_grave);
    ui.add_space(4.0);
    text_ui(ui, cx, "making-notes", &mut step.notes, 2);
    let count = word_count(&step.notes);
    if count > NOTES_WORDS {
        count_ui(ui, cx, count, NOTES_WORDS);
    }
    wish
}

/// What its map shows, and the ways there and from here.
fn view_ui(ui: &mut Ui, cx: UiContext<'_>, step: &Step) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        match &step.view {
            Some(view) => {
                let values = [("date", cx.words.day(view.day).into())];
                let shown = cx.words.say_with("making-view-of", &values);
                ui.label(RichText::new(shown).size(text::SMALL));
                if ui.button(cx.words.say("making-view-show")).clicked() {
                    cx.ask(Action::OpenLink(view.line.clone()));
                }
            }
            None => _ = ui.label(RichText::new(cx.words.say("making-view-none")).size(text::SMALL)),
        }
        let take = ui.button(cx.words.say("making-view-take"));
        if take.on_hover_text(cx.words.say("making-view-take-hint")).clicked() {
            wish = Some(Wish::TakeView);
        }
    });
    wish
}

/// Minutes, the 20-minute way, and whether it is grave, with what belongs to that.
fn grave_ui(ui: &mut Ui, cx: UiContext<'_>, step: &mut Step) -> bool {
    let by_matter = is_grave_by_matter(step, cx.atlas);
    ui.horizontal_wrapped(|ui| {
        let name = ui.label(cx.words.say("making-minutes"));
        let minutes = DragValue::new(&mut step.minutes).range(MINUTES).speed(HALF);
        let minutes = minutes.custom_formatter(|minutes, _| cx.words.number(halves(minutes)));
        ui.add(minutes).labelled_by(name.id);
        step.minutes = halves(step.minutes);
        ui.checkbox(&mut step.is_short, cx.words.say("making-short"));
    });
    if by_matter {
        ui.label(RichText::new(cx.words.say("making-grave-by-matter")).size(text::SMALL));
    } else {
        ui.checkbox(&mut step.says_grave, cx.words.say("making-grave"))
            .on_hover_text(cx.words.say("making-grave-hint"));
    }
    let is_grave = by_matter || step.says_grave;
    if is_grave {
        optional_text_ui(ui, cx, "making-word-before", &mut step.word_before, 2);
        optional_text_ui(ui, cx, "making-way-round", &mut step.way_round, 2);
        count_ui(ui, cx, word_count(step.way_round.as_deref().unwrap_or_default()), TEXT_WORDS);
    }
    is_grave
}

fn halves(minutes: f64) -> f64 {
    (minutes / HALF).round() * HALF
}

/// A picture, and words of a source.
fn extras_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey) {
    let Some(step) = memory.draft.step(key) else { return };
    let (has_picture, originals) = (step.picture.is_some(), step.originals.len());
    let values = [("count", u8::from(has_picture).into())];
    let head = RichText::new(cx.words.say_with("making-picture", &values));
    egui::CollapsingHeader::new(head).id_salt("picture").show(ui, |ui| {
        step_picture_ui(ui, cx, memory, key);
    });
    let head = cx.words.say_with("making-originals", &[("count", originals.into())]);
    egui::CollapsingHeader::new(head).id_salt("originals").show(ui, |ui| {
        if let Some(step) = memory.draft.step_mut(key) {
            originals_ui(ui, cx, &mut step.originals);
        }
    });
}

/// The picture of a step: what it shows, whose it is.
fn step_picture_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey) {
    let Some(step) = memory.draft.step_mut(key) else { return };
    let mut is_wanted = false;
    let mut is_gone = false;
    if let Some(picture) = &mut step.picture {
        let room = vec2(ROOM.x.min(ui.available_width()), ROOM.y);
        if picture_ui(ui, picture, |size| within(size, room)).is_none() {
            ui.label(cx.words.say("making-picture-missing"));
        }
        line_ui(ui, cx, "making-picture-alt", &mut picture.alt);
        line_ui(ui, cx, "making-picture-source", &mut picture.source);
        ui.horizontal(|ui| {
            is_wanted = ui.button(cx.words.say("making-picture-other")).clicked();
            is_gone = ui.button(cx.words.say("making-picture-remove")).clicked();
        });
    } else {
        is_wanted = ui.button(cx.words.say("making-picture-add")).clicked();
        let values = [("size", (LARGEST_FILE >> 20).into())];
        ui.weak(cx.words.say_with("making-picture-limit", &values));
    }
    if is_gone {
        step.picture = None;
    }
    if is_wanted {
        files::open(cx, memory, Purpose::Read(ReadFile::Picture(key)));
    }
}

fn originals_ui(ui: &mut Ui, cx: UiContext<'_>, originals: &mut Vec<Original>) {
    ui.weak(cx.words.say("making-originals-hint"));
    let mut gone = None;
    for (place, original) in originals.iter_mut().enumerate() {
        ui.push_id(("original", place), |ui| {
            text_ui(ui, cx, "making-original-text", &mut original.text, 3);
            line_ui(ui, cx, "making-original-speaker", &mut original.speaker);
            line_ui(ui, cx, "making-original-source", &mut original.source);
            line_ui(ui, cx, "making-original-language", &mut original.language);
            if ui.button(cx.words.say("making-original-remove")).clicked() {
                gone = Some(place);
            }
        });
    }
    if let Some(gone) = gone {
        originals.remove(gone);
    }
    if ui.button(cx.words.say("making-original-add")).clicked() {
        originals.push(Original { language: "en".to_owned(), ..Original::default() });
    }
}

fn perform(cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey, wish: Wish) {
    match wish {
        Wish::Up => move_by(cx, memory, key, -1),
        Wish::Down => move_by(cx, memory, key, 1),
        Wish::Duplicate => {
            memory.chosen = memory.draft.duplicate(key).or(memory.chosen);
            memory.scroll_to = memory.chosen;
            cx.announce(cx.words.say("making-duplicated"));
        }
        Wish::Delete => {
            memory.chosen = memory.draft.delete(key);
            memory.say(cx, cx.words.say("making-deleted"));
        }
        Wish::TakeView => {
            memory.draft.take_view(key, view_here(cx));
            memory.say(cx, cx.words.say("making-view-taken"));
        }
    }
}

/// Moves a step up or down, and says where it stands then.
pub fn move_by(cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey, by: isize) {
    let Some(place) = memory.draft.place(key) else { return };
    let to = place.saturating_add_signed(by);
    move_to(cx, memory, key, to);
}

/// Moves a step to a place, and says so.
pub fn move_to(cx: UiContext<'_>, memory: &mut MakingMemory, key: StepKey, to: usize) {
    if memory.draft.move_to(key, to) {
        let place = memory.draft.place(key).unwrap_or_default() + 1;
        let values = [("number", place.into()), ("count", memory.draft.steps().len().into())];
        cx.announce(cx.words.say_with("making-moved", &values));
        memory.scroll_to = Some(key);
    }
}

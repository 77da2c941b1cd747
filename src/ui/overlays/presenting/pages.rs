use egui::{RichText, ScrollArea, Ui};

use crate::atlas::Voice;
use crate::teaching::lesson::{Lesson, Original, Picture};
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::asked::asked_ui;
use crate::ui::overlays::presenting::presentation::Presentation;
use crate::ui::overlays::presenting::slide::Slide;
use crate::ui::overlays::presenting::words_on_wall::{
    HEADLINE, LARGE, SECOND, TEXT, headline, line, passage, second_line,
};
use crate::ui::theme;
use crate::ui::widgets::picture::{picture_ui, within};

/// What a slide says, where it stands. Says whether all of it is in sight.
pub fn slide_ui(ui: &mut Ui, cx: UiContext<'_>, shown: &Presentation, slide: Slide) -> bool {
    let Some(lesson) = &shown.lesson else { return true };
    let area = ScrollArea::vertical().id_salt(("slide", shown.progress())).auto_shrink(false);
    let output = area.show(ui, |ui| match slide {
        Slide::Title => title_ui(ui, lesson),
        Slide::Talk => talk_ui(ui, cx, lesson),
        Slide::Word(number) => word_ui(ui, cx, lesson, number),
        Slide::WayRound(number) => {
            let step = &lesson.steps[number];
            passage(ui, cx, step.way_round.as_deref().unwrap_or_default(), TEXT);
        }
        Slide::Step(number) => {
            let step = &lesson.steps[number];
            headline(ui, &step.headline, HEADLINE);
            passage(ui, cx, &step.text, TEXT);
        }
        Slide::Picture(number) => {
            if let Some(picture) = &lesson.steps[number].picture {
                wall_picture_ui(ui, picture);
            }
        }
        Slide::Voice(number, voice) => {
            voice_ui(ui, cx, &cx.atlas[lesson.steps[number].voices[voice]]);
        }
        Slide::Original(number, place) => {
            original_ui(ui, cx, &lesson.steps[number].originals[place]);
        }
        Slide::Asked(number) | Slide::Answered(number) => {
            if let Some(question) = &lesson.steps[number].question {
                let is_answered = matches!(slide, Slide::Answered(_));
                asked_ui(ui, cx, lesson, question, shown.level, is_answered);
            }
        }
        Slide::End => {
            headline(ui, &lesson.enquiry, LARGE);
            line(ui, &cx.words.say("presenting-end"));
        }
    });
    output.content_size.y <= output.inner_rect.height() + 0.5
}

/// What is said to those who hear the wall.
pub fn spoken(cx: UiContext<'_>, lesson: &Lesson, slide: Slide) -> String {
    match slide {
        Slide::Title => lesson.title.clone(),
        Slide::Talk => cx.words.say("lesson-talk"),
        Slide::Word(number) => {
            lesson.word_before(&lesson.steps[number]).unwrap_or_default().to_owned()
        }
        Slide::WayRound(number) => lesson.steps[number].way_round.clone().unwrap_or_default(),
        Slide::Step(number) => lesson.steps[number].headline.clone(),
        Slide::Picture(number) => {
            let picture = lesson.steps[number].picture.as_ref();
            picture.map(|it| it.alt.clone()).unwrap_or_default()
        }
        Slide::Voice(number, voice) => cx.atlas[lesson.steps[number].voices[voice]].speaker.clone(),
        Slide::Original(number, place) => lesson.steps[number].originals[place].speaker.clone(),
        Slide::Asked(number) | Slide::Answered(number) => {
            let question = lesson.steps[number].question.as_ref();
            question.map(|it| it.asked(&lesson.enquiry).to_owned()).unwrap_or_default()
        }
        Slide::End => lesson.enquiry.clone(),
    }
}

fn title_ui(ui: &mut Ui, lesson: &Lesson) {
    headline(ui, &lesson.title, HEADLINE);
    ui.add_space(8.0);
    headline(ui, &lesson.enquiry, LARGE);
}

fn talk_ui(ui: &mut Ui, cx: UiContext<'_>, lesson: &Lesson) {
    headline(ui, &cx.words.say("lesson-talk"), HEADLINE);
    ui.add_space(8.0);
    for rule in &lesson.talk {
        line(ui, rule);
    }
}

/// A picture as large as the wall has room for, and beneath it whose it is.
fn wall_picture_ui(ui: &mut Ui, picture: &Picture) {
    let room = ui.available_size() - egui::vec2(0.0, 2.0 * SECOND);
    picture_ui(ui, picture, |size| within(size, room));
    second_line(ui, &picture.source);
}

/// The word before a grave step, and the two ways on.
fn word_ui(ui: &mut Ui, cx: UiContext<'_>, lesson: &Lesson, number: usize) {
    let step = &lesson.steps[number];
    headline(ui, lesson.word_before(step).unwrap_or_default(), HEADLINE);
    ui.add_space(12.0);
    second_line(ui, &cx.words.say("presenting-word-on"));
    second_line(ui, &cx.words.say("presenting-word-over"));
}

/// Origin first, then what it says in our words, then the phrases that are argued about.
fn voice_ui(ui: &mut Ui, cx: UiContext<'_>, voice: &Voice) {
    headline(ui, &voice.speaker, TEXT);
    let values =
        [("date", cx.words.date(&voice.date).into()), ("audience", voice.audience.as_str().into())];
    second_line(ui, &cx.words.say_with("voice-to-whom", &values));
    line(ui, &voice.says);
    for quote in &voice.quotes {
        let values =
            [("words", quote.words.as_str().into()), ("gloss", quote.gloss.as_str().into())];
        let quoted = cx.words.say_with("voice-quote", &values);
        ui.label(RichText::new(quoted).size(TEXT).family(theme::italic()));
    }
    for hard in &voice.hard_words {
        second_line(ui, hard);
    }
    second_line(ui, &voice.citation.line(&cx.atlas.sources, cx.words));
}

fn original_ui(ui: &mut Ui, cx: UiContext<'_>, original: &Original) {
    headline(ui, &original.speaker, TEXT);
    passage(ui, cx, &original.text, TEXT);
    second_line(ui, &original.source);
}

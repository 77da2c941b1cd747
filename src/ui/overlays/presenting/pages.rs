use egui::{Button, RichText, ScrollArea, Ui};

use crate::atlas::Voice;
use crate::teaching::lesson::{Lesson, Original, Picture};
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::asked::asked_ui;
use crate::ui::overlays::presenting::presentation::Presentation;
use crate::ui::overlays::presenting::slide::Slide;
use crate::ui::overlays::presenting::words_on_wall::{
    HEADLINE, LARGE, Letters, SECOND, TEXT, headline, line, passage, second_line,
};
use crate::ui::theme;
use crate::ui::widgets::picture::{picture_ui, within};

/// What came of showing a slide.
pub struct SlideSeen {
    /// All of it is in sight.
    pub is_whole: bool,
    /// The way that was clicked, where the slide offers ways.
    pub way: Option<Way>,
}

/// A way from the word before a grave step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The step is shown.
    On,
    /// It is passed over.
    Over,
}

/// What a slide says, where it stands.
pub fn slide_ui(ui: &mut Ui, cx: UiContext<'_>, shown: &Presentation, slide: Slide) -> SlideSeen {
    let mut way = None;
    let Some(lesson) = &shown.lesson else { return SlideSeen { is_whole: true, way } };
    let area = ScrollArea::vertical().id_salt(("slide", shown.progress())).auto_shrink(false);
    let letters = if slide.shows_map() { Letters::Usual } else { shown.letters };
    let output = area.show(ui, |ui| match slide {
        Slide::Title => title_ui(ui, lesson, letters),
        Slide::Talk => talk_ui(ui, cx, lesson, letters),
        Slide::Word(number) => way = word_ui(ui, cx, lesson, number, letters),
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
            voice_ui(ui, cx, &cx.atlas[lesson.steps[number].voices[voice]], letters);
        }
        Slide::Original(number, place) => {
            original_ui(ui, cx, &lesson.steps[number].originals[place], letters);
        }
        Slide::Asked(number) | Slide::Answered(number) => {
            if let Some(question) = &lesson.steps[number].question {
                let is_answered = matches!(slide, Slide::Answered(_));
                asked_ui(ui, cx, lesson, question, shown.level, is_answered);
            }
        }
        Slide::End => {
            headline(ui, &lesson.enquiry, letters.size(LARGE));
            line(ui, &cx.words.say("presenting-end"), letters);
        }
    });
    let is_whole = output.content_size.y <= output.inner_rect.height() + 0.5;
    SlideSeen { is_whole, way }
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

fn title_ui(ui: &mut Ui, lesson: &Lesson, letters: Letters) {
    headline(ui, &lesson.title, letters.size(HEADLINE));
    ui.add_space(8.0);
    headline(ui, &lesson.enquiry, letters.size(LARGE));
}

fn talk_ui(ui: &mut Ui, cx: UiContext<'_>, lesson: &Lesson, letters: Letters) {
    headline(ui, &cx.words.say("lesson-talk"), letters.size(HEADLINE));
    ui.add_space(8.0);
    for rule in &lesson.talk {
        line(ui, rule, letters);
    }
}

/// A picture as large as the wall has room for, and beneath it whose it is.
fn wall_picture_ui(ui: &mut Ui, picture: &Picture) {
    let room = ui.available_size() - egui::vec2(0.0, 2.0 * SECOND);
    picture_ui(ui, picture, |size| within(size, room));
    second_line(ui, &picture.source, Letters::Usual);
}

/// The word before a grave step, and the ways from it: by key, or with a mouse.
fn word_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    lesson: &Lesson,
    number: usize,
    letters: Letters,
) -> Option<Way> {
    let step = &lesson.steps[number];
    headline(ui, lesson.word_before(step).unwrap_or_default(), letters.size(HEADLINE));
    ui.add_space(12.0);
    let mut way = None;
    for (of, word) in [(Way::On, "presenting-word-on"), (Way::Over, "presenting-word-over")] {
        let words = RichText::new(cx.words.say(word)).size(letters.size(SECOND));
        if ui.add(Button::new(words).wrap()).clicked() {
            way = Some(of);
        }
    }
    way
}

/// Origin first, then what it says in our words, then the phrases that are argued about.
fn voice_ui(ui: &mut Ui, cx: UiContext<'_>, voice: &Voice, letters: Letters) {
    headline(ui, &voice.speaker, letters.size(TEXT));
    let values =
        [("date", cx.words.date(&voice.date).into()), ("audience", voice.audience.as_str().into())];
    second_line(ui, &cx.words.say_with("voice-to-whom", &values), letters);
    line(ui, &voice.says, letters);
    for quote in &voice.quotes {
        let values =
            [("words", quote.words.as_str().into()), ("gloss", quote.gloss.as_str().into())];
        let quoted = cx.words.say_with("voice-quote", &values);
        ui.label(RichText::new(quoted).size(letters.size(TEXT)).family(theme::italic()));
    }
    for hard in &voice.hard_words {
        second_line(ui, hard, letters);
    }
    second_line(ui, &voice.citation.line(&cx.atlas.sources, cx.words), Letters::Usual);
}

fn original_ui(ui: &mut Ui, cx: UiContext<'_>, original: &Original, letters: Letters) {
    headline(ui, &original.speaker, letters.size(TEXT));
    passage(ui, cx, &original.text, letters.size(TEXT));
    second_line(ui, &original.source, Letters::Usual);
}

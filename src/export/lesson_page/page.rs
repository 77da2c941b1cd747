use crate::export::lesson_page::maps::{StepMap, maps_of};
use crate::export::lesson_page::markup::Markup;
use crate::export::lesson_page::passages::{original, passage, picture, voice};
use crate::export::lesson_page::questions::{Place, question};
use crate::language::Words;
use crate::map::Tools;
use crate::session::{Moment, Session, open_link};
use crate::teaching::lesson::{Lesson, Level, Step, lesson_sources};

const STYLE: &str = include_str!("../../../assets/page/lesson.css");
const SCRIPT: &str = include_str!("../../../assets/page/lesson.js");

/// A lesson as one HTML file for those who have not the atlas: it needs no network, nothing beside
/// it, and says itself what is right. The notes of the teacher are not in it.
pub fn lesson_page(lesson: &Lesson, tools: Tools<'_>) -> String {
    let words = tools.words;
    let mut page = Markup::default();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", &lesson.title);
    page.raw("<style>\n").raw(STYLE).raw("</style>\n</head>\n<body class=\"level-");
    page.raw(lesson.level.word()).raw("\">\n<header>\n").element("h1", &lesson.title);
    page.element("p class=\"enquiry\"", &lesson.enquiry);
    let values = [
        ("youngest", lesson.ages[0].to_string().into()),
        ("oldest", lesson.ages[1].to_string().into()),
        ("minutes", lesson.minutes.into()),
    ];
    page.element("p class=\"origin\"", &words.say_with("lesson-for", &values));
    page.element("h2", &words.say("lesson-aims")).list("ul", &lesson.aims);
    if !lesson.talk.is_empty() {
        page.element("h2", &words.say("lesson-talk")).list("ul", &lesson.talk);
    }
    switches(&mut page, tools, lesson);
    page.raw("</header>\n<main>\n");
    for (place, step) in lesson.steps.iter().enumerate() {
        step_section(&mut page, tools, lesson, step, place + 1);
    }
    page.raw("</main>\n<footer>\n").element("h2", &words.say("lesson-sources"));
    let sources = lesson_sources(tools.atlas, lesson);
    let sources = sources.iter().map(|it| it.line(&tools.atlas.sources, words));
    page.list("ol", &sources.collect::<Vec<_>>());
    let known = words.day(tools.atlas.known_until);
    let values = [("app", words.say("app-name").into()), ("date", known.into())];
    page.element("p class=\"origin\"", &words.say_with("lesson-page-foot", &values));
    page.raw("</footer>\n<script>\n").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    page.into_html()
}

/// The level of the questions, and the 20-minute way.
fn switches(page: &mut Markup, tools: Tools<'_>, lesson: &Lesson) {
    page.raw("<fieldset class=\"switches\">");
    page.element("legend", &tools.words.say("lesson-level"));
    for level in [Level::Help, Level::Core, Level::More] {
        page.raw("<label><input type=\"radio\" name=\"level\"").attribute("value", level.word());
        page.raw(if level == lesson.level { " checked> " } else { "> " });
        page.words(&tools.words.say(&format!("lesson-level-{}", level.word())));
        page.raw("</label>\n");
    }
    page.raw("<label><input type=\"checkbox\" name=\"short\"> ");
    page.words(&tools.words.say("lesson-short")).raw("</label></fieldset>\n");
}

fn step_section(page: &mut Markup, tools: Tools<'_>, lesson: &Lesson, step: &Step, number: usize) {
    let class = if step.is_short { "step" } else { "step long" };
    page.raw("<section").attribute("class", class).attribute("id", &format!("step-{number}"));
    page.raw(">\n");
    if step.is_grave {
        page.element("h2", &numbered(number, &step.headline));
        if let Some(word) = lesson.word_before(step) {
            page.element("p class=\"word\"", word);
        }
        passage(page, tools, step.way_round.as_deref().unwrap_or_default());
        page.raw("<details class=\"grave\"><summary>");
        page.words(&tools.words.say("lesson-page-show-grave")).raw("</summary>\n");
        shown(page, tools, lesson, step, number);
        page.raw("</details>\n");
    } else {
        shown(page, tools, lesson, step, number);
    }
    page.raw("</section>\n");
}

fn numbered(number: usize, headline: &str) -> String {
    format!("{number} · {headline}")
}

fn shown(page: &mut Markup, tools: Tools<'_>, lesson: &Lesson, step: &Step, number: usize) {
    if !step.is_grave {
        page.element("h2", &numbered(number, &step.headline));
    }
    let view = step.view.as_ref();
    let maps = view.map(|view| maps_of(tools, &view.line, number)).unwrap_or_default();
    if let Some(view) = view {
        let session = open_link(&view.line, &Session::first(tools.atlas), tools.atlas).session;
        page.element("p class=\"date\"", &moment_in_words(session.moment, tools.words));
        map_figures(page, &maps);
    }
    passage(page, tools, &step.text);
    if let Some(shown) = &step.picture {
        picture(page, shown);
    }
    for &id in &step.voices {
        voice(page, tools, id);
    }
    for it in &step.originals {
        original(page, it);
    }
    if let Some(asked) = &step.question {
        question(page, tools, asked, &Place { lesson, number, maps: &maps });
    }
}

fn map_figures(page: &mut Markup, maps: &[StepMap]) {
    page.raw("<div class=\"maps\">\n");
    for map in maps {
        page.raw("<figure").attribute("aria-label", &map.spoken).raw(">\n");
        page.raw(&map.svg).element("figcaption", &map.caption).raw("<ul class=\"key\">\n");
        for (sample, text) in &map.key {
            page.raw("<li>").raw(sample.as_deref().unwrap_or_default()).words(text);
            page.raw("</li>\n");
        }
        page.raw("</ul></figure>\n");
    }
    page.raw("</div>\n");
}

fn moment_in_words(moment: Moment, words: &Words) -> String {
    match moment {
        Moment::Year(year) => words.year(year),
        Moment::Day(day) => words.day(day),
    }
}

use crate::export::lesson_page::maps::{MapTools, StepMap, maps_of};
use crate::export::lesson_page::passages::{original, passage, picture, voice};
use crate::export::lesson_page::questions::{Place, has_levels, question};
use crate::export::markup::Markup;
use crate::export::page_font::japanese_face;
use crate::language::Words;
use crate::map::Tools;
use crate::session::{Moment, Session, open_link};
use crate::teaching::lesson::{Lesson, Level, Step, lesson_sources};

const STYLE: &str = include_str!("../../../assets/page/lesson.css");
const SCRIPT: &str = include_str!("../../../assets/page/lesson.js");

/// A lesson as one HTML file for those who have not the atlas: it needs no network, nothing beside
/// it, and says itself what is right. The notes of the teacher are not in it. The font is the
/// atlas's own for the signs of East Asia.
pub fn lesson_page(lesson: &Lesson, tools: Tools<'_>, japanese: &[u8]) -> String {
    let with = MapTools { tools, japanese };
    let mut body = Markup::default();
    body.raw("<header>\n");
    head_of(&mut body, tools.words, lesson);
    body.raw("</header>\n<main>\n");
    for (place, step) in lesson.steps.iter().enumerate() {
        step_section(&mut body, with, lesson, step, place + 1);
    }
    body.raw("</main>\n<footer>\n");
    foot_of(&mut body, tools, lesson);
    body.raw("</footer>\n");
    let body = body.into_html();
    let mut page = Markup::default();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", &lesson.title);
    page.raw("<style>\n").raw(STYLE).raw(&japanese_face(&body, japanese));
    page.raw("</style>\n</head>\n<body>\n").raw(&body);
    page.raw("<script>\n").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    page.into_html()
}

/// What it is and for whom; what a teacher has left open is not there.
fn head_of(page: &mut Markup, words: &Words, lesson: &Lesson) {
    page.element("h1", &lesson.title);
    if !lesson.enquiry.is_empty() {
        page.element("p class=\"enquiry\"", &lesson.enquiry);
    }
    let values = [
        ("youngest", lesson.ages[0].to_string().into()),
        ("oldest", lesson.ages[1].to_string().into()),
        ("minutes", lesson.minutes.into()),
    ];
    page.element("p class=\"origin\"", &words.say_with("lesson-for", &values));
    for (heading, lines) in [("lesson-aims", &lesson.aims), ("lesson-talk", &lesson.talk)] {
        if !lines.is_empty() {
            page.element("h2", &words.say(heading)).list("ul", lines);
        }
    }
    switches(page, words, lesson);
}

/// The level of the questions, and the 20-minute way, where there is a choice. They lie in a script:
/// without one nobody would answer them.
fn switches(page: &mut Markup, words: &Words, lesson: &Lesson) {
    let has_levels = lesson
        .steps
        .iter()
        .any(|step| step.question.as_ref().is_some_and(|question| has_levels(lesson, question)));
    let short = lesson.steps.iter().filter(|step| step.is_short).count();
    let has_short = short > 0 && short < lesson.steps.len();
    if !has_levels && !has_short {
        return;
    }
    page.raw("<script type=\"text/html\" id=\"switches\">\n");
    if has_levels {
        page.raw("<fieldset class=\"switches\">").element("legend", &words.say("lesson-level"));
        for level in [Level::Help, Level::Core, Level::More] {
            page.raw("<label><input type=\"radio\" name=\"level\"");
            page.attribute("value", level.word());
            page.raw(if level == lesson.level { " checked> " } else { "> " });
            page.words(&words.say(&format!("lesson-level-{}", level.word()))).raw("</label>\n");
        }
        page.raw("</fieldset>\n");
    }
    if has_short {
        page.raw("<p class=\"switches\"><label><input type=\"checkbox\" name=\"short\"> ");
        page.words(&words.say("lesson-short")).raw("</label></p>\n");
    }
    page.raw("</script>\n");
}

fn foot_of(page: &mut Markup, tools: Tools<'_>, lesson: &Lesson) {
    let words = tools.words;
    let sources = lesson_sources(tools.atlas, lesson);
    let sources = sources.iter().map(|it| it.line(&tools.atlas.sources, words));
    let sources: Vec<String> = sources.collect();
    if !sources.is_empty() {
        page.element("h2", &words.say("lesson-sources")).list("ol", &sources);
    }
    let known = words.day(tools.atlas.known_until);
    let values = [("app", words.say("app-name").into()), ("date", known.into())];
    page.element("p class=\"origin\"", &words.say_with("lesson-page-foot", &values));
}

fn step_section(
    page: &mut Markup,
    with: MapTools<'_>,
    lesson: &Lesson,
    step: &Step,
    number: usize,
) {
    let class = if step.is_short { "step" } else { "step long" };
    page.raw("<section").attribute("class", class).attribute("id", &format!("step-{number}"));
    page.raw(">\n");
    let headline = format!("{number} · {}", step.headline);
    if step.is_grave {
        page.element("h2", &headline);
        if let Some(word) = lesson.word_before(step) {
            page.element("p class=\"word\"", word);
        }
        passage(page, with.tools, step.way_round.as_deref().unwrap_or_default());
        page.raw("<details class=\"grave\"><summary>");
        page.words(&with.tools.words.say("lesson-page-show-grave")).raw("</summary>\n");
        let maps = view(page, with, step, None);
        read(page, with.tools, step, &Place { lesson, number, maps: &maps });
        page.raw("</details>\n");
    } else {
        let maps = view(page, with, step, Some(&headline));
        read(page, with.tools, step, &Place { lesson, number, maps: &maps });
    }
    page.raw("</section>\n");
}

/// The headline, if it is not there yet, the date and the maps: on paper nothing parts them.
fn view(
    page: &mut Markup,
    with: MapTools<'_>,
    step: &Step,
    headline: Option<&str>,
) -> Vec<StepMap> {
    let tools = with.tools;
    page.raw("<div class=\"view\">\n");
    if let Some(headline) = headline {
        page.element("h2", headline);
    }
    let mut maps = Vec::new();
    if let Some(view) = &step.view {
        maps = maps_of(with, &view.line);
        let session = open_link(&view.line, &Session::first(tools.atlas), tools.atlas).session;
        let date = moment_in_words(session.moment, tools.words);
        if !begins_with(&step.headline, &date) {
            page.element("p class=\"date\"", &date);
        }
        map_figures(page, &maps);
    }
    page.raw("</div>\n");
    maps
}

/// What stands beneath the maps.
fn read(page: &mut Markup, tools: Tools<'_>, step: &Step, place: &Place<'_>) {
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
        question(page, tools, asked, place);
    }
}

/// Whether a headline says the date already: "1855: Treaty of Shimoda", and no "18550".
fn begins_with(headline: &str, date: &str) -> bool {
    let rest = headline.strip_prefix(date);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn map_figures(page: &mut Markup, maps: &[StepMap]) {
    page.raw("<div class=\"maps\">\n");
    for map in maps {
        let [width, height] = map.scene.camera.size;
        page.raw("<figure").attribute("class", if map.is_alone { "map" } else { "map of-two" });
        page.raw(">\n<div class=\"sheet\"><div class=\"paper\"><img");
        page.attribute("src", &map.address).attribute("alt", &map.spoken);
        page.attribute("width", &width.to_string()).attribute("height", &height.to_string());
        page.raw("></div></div>\n").element("figcaption", &map.caption);
        page.raw("<ul class=\"key\">\n");
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

//! The page of a lesson as whoever opens it meets it: without a script, without a Japanese font, read
//! aloud, on a screen of letters.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kuril_atlas::assets;
use kuril_atlas::export::lesson_page;
use kuril_atlas::map::Tools;
use kuril_atlas::teaching::lesson::{Lesson, Step, Task, View, read_lessons};
use roxmltree::Document;
use ttf_parser::Face;

use crate::support::{atlas, day};

fn built_in() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

fn page(lesson: &Lesson) -> String {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    lesson_page(lesson, tools, assets::JAPANESE)
}

/// The texts between two marks, each of them.
fn between<'a>(text: &'a str, [from, to]: [&'a str; 2]) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).map(move |rest| rest.split_once(to).map_or(rest, |it| it.0))
}

/// A page as a browser without scripts, or a screen of letters, has it.
fn without(page: &str, element: &str) -> String {
    let [from, to] = [format!("<{element}"), format!("</{element}>")];
    let mut rest = page.split(&from);
    let first = rest.next().unwrap_or_default().to_owned();
    rest.fold(first, |kept, part| kept + part.split_once(&to).map_or("", |it| it.1))
}

/// The maps of a page, as SVG.
fn maps(page: &str) -> Vec<String> {
    const BEFORE: &str = "src=\"data:image/svg+xml;charset=utf-8,";
    between(page, [BEFORE, "\""]).map(unescaped).collect()
}

/// An address without its percents.
fn unescaped(address: &str) -> String {
    let mut parts = address.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, plain) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two hexadecimal digits"));
        bytes.extend(plain.bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn signs_of_east_asia(text: &str) -> BTreeSet<char> {
    text.chars().filter(|&it| it >= '\u{2E80}').collect()
}

/// The Japanese font that lies in a text.
fn font_in(text: &str) -> Option<Vec<u8>> {
    let data = between(text, ["url(data:font/ttf;base64,", ")"]).next()?;
    Some(BASE64_STANDARD.decode(data).expect("base64"))
}

#[test]
fn a_map_is_one_picture_with_a_name_and_no_words_of_the_page() {
    for lesson in built_in() {
        let page = page(&lesson);
        assert!(!page.contains("<text "), "{}: words of a map in the page", lesson.slug);
        let named = between(&page, ["<figure class=\"map", "</figure>"]);
        let named = named.filter(|figure| figure.contains(" alt=\"Map of "));
        assert_eq!(named.count(), page.matches("<figure class=\"map").count());
        for map in maps(&page) {
            let read = Document::parse(&map).unwrap_or_else(|problem| panic!("{problem}: {map}"));
            let ids: Vec<&str> =
                read.descendants().filter_map(|node| node.attribute("id")).collect();
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "{}: an id stands twice", lesson.slug);
            let referred = between(&map, ["href=\"#", "\""]).chain(between(&map, ["url(#", ")"]));
            for id in referred {
                assert!(once.contains(id), "{}: there is no {id}", lesson.slug);
            }
        }
    }
}

#[test]
fn every_sign_of_east_asia_comes_with_the_page() {
    for lesson in built_in() {
        let page = page(&lesson);
        for text in std::iter::once(without(&page, "style")).chain(maps(&page)) {
            let signs = signs_of_east_asia(&text);
            // The style of the page stands in its head, that of a map within it.
            let font = if text.starts_with("<svg") { font_in(&text) } else { font_in(&page) };
            let face = font.as_ref().map(|font| Face::parse(font, 0).expect("a font"));
            for sign in signs {
                let has = face.as_ref().is_some_and(|face| face.glyph_index(sign).is_some());
                assert!(has, "{}: {sign}", lesson.slug);
            }
        }
    }
}

#[test]
fn a_page_without_such_signs_has_no_font() {
    let lesson = Lesson { title: "Plain".to_owned(), ..Lesson::default() };
    assert_eq!(font_in(&page(&lesson)), None);
}

#[test]
fn what_only_a_script_can_do_is_not_there_without_one() {
    for lesson in built_in() {
        let page = page(&lesson);
        assert!(page.contains("name=\"level\"") && page.contains("data-check="));
        let bare = without(&page, "script");
        for dead in ["<button", "name=\"level\"", "name=\"short\"", "Click on the map.</"] {
            assert!(!bare.contains(dead), "{}: {dead}", lesson.slug);
        }
        // Each is asked in one form, and its answer can be opened.
        assert_eq!(bare.matches("class=\"asked\"").count(), bare.matches("<form").count());
        let solutions = between(&bare, ["<details class=\"solution\">", "</details>"]);
        let solutions: String = solutions.collect();
        for asked in lesson.steps.iter().filter_map(|step| step.question.as_ref()) {
            let told = asked.explain.replace('"', "&quot;");
            let is_open = matches!(asked.task, Task::Open { .. });
            assert!(is_open || solutions.contains(&told), "{}: {told}", lesson.slug);
        }
        let opened = ["class=\"solution\"", "class=\"answer\""];
        let opened: usize = opened.iter().map(|class| bare.matches(class).count()).sum();
        assert_eq!(opened, bare.matches("<form").count(), "{}", lesson.slug);
    }
}

/// A lesson as a teacher makes one in two minutes: views with their headlines, and no more.
fn own(headlines: &[&str]) -> Lesson {
    let view = View {
        line: "kuril-atlas:1855".to_owned(),
        shown: None,
        day: day("1855-12-31"),
        compared: None,
    };
    let step = |headline: &&str| Step {
        view: Some(view.clone()),
        headline: (*headline).to_owned(),
        ..Step::default()
    };
    Lesson {
        title: "My lesson".to_owned(),
        ages: [14, 16],
        steps: headlines.iter().map(step).collect(),
        ..Lesson::default()
    }
}

#[test]
fn what_a_teacher_left_open_has_no_heading_and_no_switch() {
    let page = page(&own(&["1855", "Shimoda"]));
    let style_ends = page.find("</style>").expect("a style");
    for missing in ["Afterwards you can", "How we talk", "Questions", "20-minute"] {
        assert!(!page[style_ends..].contains(missing), "{missing}");
    }
    assert!(!page.contains("<p class=\"enquiry\"></p>"));
}

#[test]
fn a_headline_with_the_date_says_it_once() {
    let dates = |headline| page(&own(&[headline])).matches("<p class=\"date\">1855</p>").count();
    for (headline, count) in
        [("1855", 0), ("1855: Treaty of Shimoda", 0), ("Treaty of Shimoda", 1), ("18550 people", 1)]
    {
        assert_eq!(dates(headline), count, "{headline}");
    }
}

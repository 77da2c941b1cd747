//! Moodle and Canvas, which read XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kuril_atlas::export::classroom::QuizFormat;
use kuril_atlas::teaching::quiz::AnswerForm;
use roxmltree::{Document, Node};

use super::made::*;

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|it| it.has_tag_name(name))
}

/// The text in the `text` element of a child, as Moodle has most of them.
fn moodle_text(node: Node<'_, '_>, name: &str) -> String {
    let text = node.children().find(|it| it.has_tag_name(name));
    let inner = text.and_then(|it| it.children().find(|it| it.has_tag_name("text")));
    inner.and_then(|it| it.text()).unwrap_or_default().to_owned()
}

#[test]
fn moodle_finds_questions_answers_reasons_and_maps() {
    let xml = text_of(QuizFormat::Moodle);
    let document = Document::parse(&xml).expect("XML");
    let questions = document.root_element().children().filter(|it| it.has_tag_name("question"));
    let questions: Vec<Node<'_, '_>> =
        questions.filter(|it| it.attribute("type") != Some("category")).collect();
    assert_eq!(questions.len(), QUIZ.questions.len());
    for node in questions {
        let id = child(node, "idnumber").and_then(|it| it.text()).expect("an id");
        let it = question(id);
        let asked = moodle_text(node, "questiontext");
        assert!(without_marks(&asked).contains(&it.text), "{asked}");
        assert_eq!(it.is_disputed, asked.contains("[Disputed"), "{id}");
        assert!(!moodle_text(node, "generalfeedback").is_empty());
        let answers: Vec<Node<'_, '_>> =
            node.children().filter(|it| it.has_tag_name("answer")).collect();
        let answer = |it: &Node<'_, '_>| {
            let text = it.children().find(|it| it.has_tag_name("text"));
            without_marks(text.and_then(|it| it.text()).unwrap_or_default())
        };
        let fraction = |it: &Node<'_, '_>| -> f64 {
            it.attribute("fraction").and_then(|it| it.parse().ok()).expect("a number")
        };
        let full: Vec<String> =
            answers.iter().filter(|it| fraction(it) > 0.0).map(answer).collect();
        let sum: f64 = answers.iter().map(fraction).filter(|it| *it > 0.0).sum();
        let files = || node.descendants().filter(|it| it.has_tag_name("file"));
        match &it.form {
            AnswerForm::One | AnswerForm::Several => {
                assert_eq!(node.attribute("type"), Some("multichoice"));
                assert_eq!(full, right(it), "{id}");
                assert!((sum - 100.0).abs() < 0.01, "{sum}");
                assert!(answers.iter().all(|it| !moodle_text(*it, "feedback").is_empty()));
            }
            AnswerForm::Year(year) => {
                assert_eq!(node.attribute("type"), Some("numerical"));
                assert_eq!(full, [year.to_string()]);
                assert_eq!(child(answers[0], "tolerance").and_then(|it| it.text()), Some("0"));
            }
            AnswerForm::Name(names) => assert_eq!(&full, names),
            AnswerForm::Order(order) => {
                let ranked = node.children().filter(|it| it.has_tag_name("subquestion"));
                let ranked: BTreeMap<String, String> = ranked
                    .map(|it| {
                        let text = it.children().find(|it| it.has_tag_name("text"));
                        let text = text.and_then(|it| it.text()).unwrap_or_default();
                        (moodle_text(it, "answer"), without_marks(text))
                    })
                    .collect();
                let texts: Vec<&String> = ranked.values().collect();
                let wanted: Vec<&String> =
                    order.iter().map(|&place| &it.choices[place].text).collect();
                assert_eq!(texts, wanted);
            }
            AnswerForm::Click => {
                assert_eq!(node.attribute("type"), Some("ddmarker"));
                let coords = node.descendants().find(|it| it.has_tag_name("coords"));
                let coords = coords.and_then(|it| it.text()).expect("a zone");
                let numbers = coords.split([',', ';']).map(str::parse::<i32>);
                assert!(numbers.into_iter().all(|it| it.is_ok_and(|it| (0..=600).contains(&it))));
                assert_eq!(files().count(), 1);
            }
        }
        for file in files() {
            let png = BASE64_STANDARD.decode(file.text().expect("a picture")).expect("base64");
            assert!(is_map(&png), "{id}");
            let name = file.attribute("name").expect("a name");
            let is_click = it.form == AnswerForm::Click;
            assert!(is_click || asked.contains(&format!("@@PLUGINFILE@@/{name}")));
            assert!(is_click || asked.contains("alt=\"A map"));
        }
        assert_eq!(files().count(), usize::from(it.map.is_some()), "{id}");
    }
}

#[test]
fn xmllint_reads_what_is_xml() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("quiz.xml");
    std::fs::write(&path, file(QuizFormat::Moodle).bytes).expect("a file");
    // Where the program isn't installed, the other parsers have to do.
    let Ok(output) = Command::new("xmllint").args(["--noout", "--huge"]).arg(&path).output() else {
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn canvas_finds_every_part_of_the_qti_archive() {
    let made = file(QuizFormat::Qti);
    let mut zip = zip::ZipArchive::new(Cursor::new(made.bytes)).expect("a zip");
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        let name = part.name().expect("a name in UTF-8").into_owned();
        parts.insert(name, bytes);
    }
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    let manifest = text("imsmanifest.xml");
    let manifest = Document::parse(&manifest).expect("XML");
    let files = manifest
        .descendants()
        .filter(|it| it.has_tag_name("file") || it.tag_name().name() == "file");
    let files: Vec<&str> = files.filter_map(|it| it.attribute("href")).collect();
    assert_eq!(files.len() + 1, parts.len(), "{files:?}");
    assert!(files.iter().all(|it| parts.contains_key(*it)));
    let quiz = text("kuril-atlas-quiz/kuril-atlas-quiz.xml");
    let quiz = Document::parse(&quiz).expect("XML");
    let named = |node: Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let items: Vec<Node<'_, '_>> = quiz.descendants().filter(|it| named(*it, "item")).collect();
    assert_eq!(items.len(), QUIZ.questions.len());
    for item in items {
        let it = question(item.attribute("title").expect("an id"));
        let conditions = item.descendants().filter(|it| named(*it, "respcondition"));
        let scored = conditions.filter(|it| it.descendants().any(|it| named(it, "setvar")));
        let wanted = scored.flat_map(|it| it.descendants().collect::<Vec<_>>());
        let wanted = wanted.filter(|it| {
            named(*it, "varequal") && it.parent().is_some_and(|parent| !named(parent, "not"))
        });
        let wanted: Vec<&str> = wanted.filter_map(|it| it.text()).collect();
        let labels = item.descendants().filter(|it| named(*it, "response_label"));
        let label = |ident: &str| {
            let mut labels = labels.clone();
            let found = labels.find(|it| it.attribute("ident") == Some(ident)).expect("a label");
            without_marks(
                found
                    .descendants()
                    .find_map(|it| it.text().filter(|it| !it.trim().is_empty()))
                    .unwrap_or_default(),
            )
        };
        match &it.form {
            AnswerForm::One | AnswerForm::Several => {
                let texts: Vec<String> = wanted.iter().map(|it| label(it)).collect();
                assert_eq!(texts, right(it), "{}", it.id);
            }
            AnswerForm::Year(year) => assert_eq!(wanted, [year.to_string()]),
            AnswerForm::Name(names) => assert_eq!(&wanted, names),
            AnswerForm::Order(order) => {
                let ranks = wanted.iter().map(|it| it[1..].parse::<usize>().expect("a rank") - 1);
                for (place, rank) in ranks.enumerate() {
                    assert_eq!(order[rank], place);
                }
            }
            AnswerForm::Click => {
                let spots = &it.map.as_ref().expect("a map").spots;
                let place = spots.iter().position(|it| it.right).expect("a right spot") + 1;
                assert_eq!(
                    wanted.iter().map(|it| label(it)).collect::<Vec<_>>(),
                    [place.to_string()]
                );
            }
        }
        let html = item.descendants().filter_map(|it| it.text()).collect::<String>();
        for picture in html.split("%24IMS-CC-FILEBASE%24/").skip(1) {
            let name = picture.split('"').next().expect("a name");
            assert!(is_map(&parts[name]), "{name}");
        }
        assert_eq!(html.contains("FILEBASE"), it.map.is_some());
    }
}

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::export::classroom::carried::{Carried, Carrier, Changes, text_of};
use crate::export::classroom::question_map::map_png;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::xml_text::{Xml, escaped};
use crate::teaching::quiz::{AnswerForm, Choice, Question, Quiz};

const ASSESSMENT: &str = "kuril-atlas-quiz";
/// How Canvas names the folder of files within a package.
const FILES: &str = "%24IMS-CC-FILEBASE%24";
/// Where the maps lie.
const MAPS: &str = "maps";

/// A quiz as QTI 1.2 in a zip, as Canvas reads it: maps within it, an order as matching, a click as
/// a choice of numbers on the map.
///
/// # Errors
/// When a map can't be drawn or the archive can't be made.
pub fn qti_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let carrier =
        Carrier { choices: 6, question_letters: None, choice_letters: None, has_maps: true };
    let mut changes = Changes::default();
    let mut maps: Vec<(String, Vec<u8>)> = Vec::new();
    let mut xml = Xml::indented();
    xml.begin("questestinterop");
    xml.attribute("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
    xml.begin("assessment");
    xml.attribute("ident", ASSESSMENT);
    let values = [("code", quiz.code.as_str().into())];
    let title = room.words.say_with("quiz-category", &values);
    xml.attribute("title", &title);
    xml.begin("section");
    xml.attribute("ident", "root_section");
    for (place, question) in quiz.questions.iter().enumerate() {
        let (carried, _) = carrier.carry(room, std::slice::from_ref(question));
        let Some(it) = carried.first() else { continue };
        if question.form == AnswerForm::Click {
            changes.click_to_choice();
        }
        let picture = it.map.map(|(map, is_numbered)| {
            let name = format!("{MAPS}/question-{}.png", place + 1);
            Ok::<_, ClassroomProblem>((name, map_png(room, map, is_numbered)?))
        });
        let picture = picture.transpose()?;
        let name = picture.as_ref().map(|(name, _)| name.as_str());
        Qti { xml: &mut xml, room }.item(it, place, name);
        maps.extend(picture);
    }
    let assessment = xml.finished();
    let manifest = manifest(&title, &maps);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("imsmanifest.xml".to_owned(), manifest.into_bytes()),
        (format!("{ASSESSMENT}/{ASSESSMENT}.xml"), assessment.into_bytes()),
    ];
    for (name, bytes) in parts.into_iter().chain(maps) {
        zip.start_file(name, stored)?;
        zip.write_all(&bytes)?;
    }
    let bytes = zip.finish()?.into_inner();
    Ok(WrittenQuiz { bytes, beside: Vec::new(), told: changes.told(room) })
}

fn manifest(title: &str, maps: &[(String, Vec<u8>)]) -> String {
    let mut xml = Xml::indented();
    xml.begin("manifest");
    xml.attribute("identifier", "kuril-atlas");
    xml.attribute("xmlns", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1");
    xml.begin("metadata");
    xml.element("schema", "IMS Content");
    xml.element("schemaversion", "1.1.3");
    xml.element("title", title);
    xml.end();
    xml.begin("organizations");
    xml.end();
    xml.begin("resources");
    let resource = |xml: &mut Xml, id: &str, kind: &str, file: &str| {
        xml.begin("resource");
        xml.attribute("identifier", id);
        xml.attribute("type", kind);
        xml.attribute("href", file);
        xml.begin("file");
        xml.attribute("href", file);
        xml.end();
        xml.end();
    };
    let file = format!("{ASSESSMENT}/{ASSESSMENT}.xml");
    resource(&mut xml, ASSESSMENT, "imsqti_xmlv1p2", &file);
    for (place, (name, _)) in maps.iter().enumerate() {
        resource(&mut xml, &format!("map-{place}"), "webcontent", name);
    }
    xml.finished()
}

struct Qti<'a> {
    xml: &'a mut Xml,
    room: Room<'a>,
}

impl Qti<'_> {
    fn item(&mut self, it: &Carried<'_>, place: usize, picture: Option<&str>) {
        let question = it.question;
        let kind = match &question.form {
            AnswerForm::One | AnswerForm::Click => "multiple_choice_question",
            AnswerForm::Several => "multiple_answers_question",
            AnswerForm::Order(_) => "matching_question",
            AnswerForm::Year(_) => "numerical_question",
            AnswerForm::Name(_) => "short_answer_question",
        };
        self.xml.begin("item");
        self.xml.attribute("ident", &format!("q{}", place + 1));
        self.xml.attribute("title", &question.id);
        self.metadata(kind, &question.id);
        self.xml.begin("presentation");
        let is_click = question.form == AnswerForm::Click;
        let asked = if is_click { it.text.clone() } else { text_of(self.room, question) };
        self.mattext(&self.asked(&asked, picture));
        match &question.form {
            AnswerForm::One | AnswerForm::Click => self.choices("response1", "Single", &it.choices),
            AnswerForm::Several => self.choices("response1", "Multiple", &it.choices),
            AnswerForm::Order(_) => self.matching(&it.choices),
            AnswerForm::Year(_) | AnswerForm::Name(_) => self.typed(),
        }
        self.xml.end();
        self.processing(question, &it.choices);
        self.xml.begin("itemfeedback");
        self.xml.attribute("ident", "general_fb");
        self.xml.begin("flow_mat");
        self.mattext(&format!("<p>{}</p>", escaped(&question.explanation)));
        self.xml.end();
        self.xml.end();
        self.xml.end();
    }

    fn metadata(&mut self, kind: &str, id: &str) {
        self.xml.begin("itemmetadata");
        self.xml.begin("qtimetadata");
        for (label, entry) in [
            ("question_type", kind),
            ("points_possible", "1"),
            ("assessment_question_identifierref", id),
        ] {
            self.xml.begin("qtimetadatafield");
            self.xml.element("fieldlabel", label);
            self.xml.element("fieldentry", entry);
            self.xml.end();
        }
        self.xml.end();
        self.xml.end();
    }

    fn asked(&self, text: &str, picture: Option<&str>) -> String {
        let mut html = format!("<p>{}</p>", escaped(text));
        if let Some(picture) = picture {
            let alt = escaped(&self.room.words.say("quiz-map-alt"));
            // Nothing that is written into a text fails.
            _ = write!(html, "<p><img src=\"{FILES}/{picture}\" alt=\"{alt}\"></p>");
        }
        html
    }

    fn mattext(&mut self, html: &str) {
        self.xml.begin("material");
        self.xml.begin("mattext");
        self.xml.attribute("texttype", "text/html");
        self.xml.end_with(html);
        self.xml.end();
    }

    fn choices(&mut self, ident: &str, cardinality: &str, choices: &[Choice]) {
        self.xml.begin("response_lid");
        self.xml.attribute("ident", ident);
        self.xml.attribute("rcardinality", cardinality);
        self.labels(choices.iter().map(|it| it.text.clone()));
        self.xml.end();
    }

    fn labels(&mut self, texts: impl Iterator<Item = String>) {
        self.xml.begin("render_choice");
        for (place, text) in texts.enumerate() {
            self.xml.begin("response_label");
            self.xml.attribute("ident", &label(place));
            self.mattext(&escaped(&text));
            self.xml.end();
        }
        self.xml.end();
    }

    /// Each event has a list of the places in the order.
    fn matching(&mut self, choices: &[Choice]) {
        for (place, choice) in choices.iter().enumerate() {
            self.xml.begin("response_lid");
            self.xml.attribute("ident", &format!("response_{}", label(place)));
            self.mattext(&escaped(&choice.text));
            self.labels((1..=choices.len()).map(|rank| rank.to_string()));
            self.xml.end();
        }
    }

    fn typed(&mut self) {
        self.xml.begin("response_str");
        self.xml.attribute("ident", "response1");
        self.xml.attribute("rcardinality", "Single");
        self.xml.begin("render_fib");
        self.xml.begin("response_label");
        self.xml.attribute("ident", "answer1");
        self.xml.end();
        self.xml.end();
        self.xml.end();
    }

    fn processing(&mut self, question: &Question, choices: &[Choice]) {
        self.xml.begin("resprocessing");
        self.xml.begin("outcomes");
        self.xml.begin("decvar");
        for (name, value) in
            [("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal")]
        {
            self.xml.attribute(name, value);
        }
        self.xml.end();
        self.xml.end();
        self.always_told();
        match &question.form {
            AnswerForm::Order(order) => {
                let share = format!("{:.2}", 100.0 / order.len().max(1) as f64);
                for place in 0..choices.len() {
                    let rank = order.iter().position(|it| *it == place).unwrap_or_default();
                    let ident = format!("response_{}", label(place));
                    self.condition("Add", &share, |xml| varequal(xml, &ident, &label(rank)));
                }
            }
            AnswerForm::Year(year) => {
                let year = year.to_string();
                self.condition("Set", "100", |xml| varequal(xml, "response1", &year));
            }
            AnswerForm::Name(names) => self.condition("Set", "100", |xml| {
                for name in names {
                    varequal(xml, "response1", name);
                }
            }),
            AnswerForm::One | AnswerForm::Click => {
                let right = choices.iter().position(|it| it.right).unwrap_or_default();
                self.condition("Set", "100", |xml| varequal(xml, "response1", &label(right)));
            }
            AnswerForm::Several => self.condition("Set", "100", |xml| {
                xml.begin("and");
                for (place, choice) in choices.iter().enumerate() {
                    if choice.right {
                        varequal(xml, "response1", &label(place));
                    } else {
                        xml.begin("not");
                        varequal(xml, "response1", &label(place));
                        xml.end();
                    }
                }
                xml.end();
            }),
        }
        self.xml.end();
    }

    /// Whatever is answered, the reason is shown.
    fn always_told(&mut self) {
        self.xml.begin("respcondition");
        self.xml.attribute("continue", "Yes");
        self.xml.begin("conditionvar");
        self.xml.begin("other");
        self.xml.end();
        self.xml.end();
        self.xml.begin("displayfeedback");
        self.xml.attribute("feedbacktype", "Response");
        self.xml.attribute("linkrefid", "general_fb");
        self.xml.end();
        self.xml.end();
    }

    fn condition(&mut self, action: &str, score: &str, what: impl FnOnce(&mut Xml)) {
        self.xml.begin("respcondition");
        self.xml.attribute("continue", if action == "Add" { "Yes" } else { "No" });
        self.xml.begin("conditionvar");
        what(self.xml);
        self.xml.end();
        self.xml.begin("setvar");
        self.xml.attribute("action", action);
        self.xml.attribute("varname", "SCORE");
        self.xml.end_with(score);
        self.xml.end();
    }
}

fn label(place: usize) -> String {
    format!("a{}", place + 1)
}

fn varequal(xml: &mut Xml, ident: &str, value: &str) {
    xml.begin("varequal");
    xml.attribute("respident", ident);
    xml.end_with(value);
}

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use xmlwriter::{Indent, Options, XmlWriter};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::export::classroom::carried::{Carried, Carrier, Changes, text_of};
use crate::export::classroom::question_map::map_png;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::xml_text::{element, end_with_text, escaped};
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
    let mut xml = XmlWriter::new(Options { indent: Indent::Spaces(1), ..Options::default() });
    xml.start_element("questestinterop");
    xml.write_attribute("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
    xml.start_element("assessment");
    xml.write_attribute("ident", ASSESSMENT);
    let values = [("code", quiz.code.as_str().into())];
    let title = room.words.say_with("quiz-category", &values);
    xml.write_attribute("title", &title);
    xml.start_element("section");
    xml.write_attribute("ident", "root_section");
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
    let assessment = xml.end_document();
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
    let mut xml = XmlWriter::new(Options { indent: Indent::Spaces(1), ..Options::default() });
    xml.start_element("manifest");
    xml.write_attribute("identifier", "kuril-atlas");
    xml.write_attribute("xmlns", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1");
    xml.start_element("metadata");
    element(&mut xml, "schema", "IMS Content");
    element(&mut xml, "schemaversion", "1.1.3");
    element(&mut xml, "title", title);
    xml.end_element();
    xml.start_element("organizations");
    xml.end_element();
    xml.start_element("resources");
    let resource = |xml: &mut XmlWriter, id: &str, kind: &str, file: &str| {
        xml.start_element("resource");
        xml.write_attribute("identifier", id);
        xml.write_attribute("type", kind);
        xml.write_attribute("href", file);
        xml.start_element("file");
        xml.write_attribute("href", file);
        xml.end_element();
        xml.end_element();
    };
    let file = format!("{ASSESSMENT}/{ASSESSMENT}.xml");
    resource(&mut xml, ASSESSMENT, "imsqti_xmlv1p2", &file);
    for (place, (name, _)) in maps.iter().enumerate() {
        resource(&mut xml, &format!("map-{place}"), "webcontent", name);
    }
    xml.end_document()
}

struct Qti<'a> {
    xml: &'a mut XmlWriter,
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
        self.xml.start_element("item");
        self.xml.write_attribute("ident", &format!("q{}", place + 1));
        self.xml.write_attribute("title", &question.id);
        self.metadata(kind, &question.id);
        self.xml.start_element("presentation");
        let is_click = question.form == AnswerForm::Click;
        let asked = if is_click { it.text.clone() } else { text_of(self.room, question) };
        self.mattext(&self.asked(&asked, picture));
        match &question.form {
            AnswerForm::One | AnswerForm::Click => self.choices("response1", "Single", &it.choices),
            AnswerForm::Several => self.choices("response1", "Multiple", &it.choices),
            AnswerForm::Order(_) => self.matching(&it.choices),
            AnswerForm::Year(_) | AnswerForm::Name(_) => self.typed(),
        }
        self.xml.end_element();
        self.processing(question, &it.choices);
        self.xml.start_element("itemfeedback");
        self.xml.write_attribute("ident", "general_fb");
        self.xml.start_element("flow_mat");
        self.mattext(&format!("<p>{}</p>", escaped(&question.explanation)));
        self.xml.end_element();
        self.xml.end_element();
        self.xml.end_element();
    }

    fn metadata(&mut self, kind: &str, id: &str) {
        self.xml.start_element("itemmetadata");
        self.xml.start_element("qtimetadata");
        for (label, entry) in [
            ("question_type", kind),
            ("points_possible", "1"),
            ("assessment_question_identifierref", id),
        ] {
            self.xml.start_element("qtimetadatafield");
            element(self.xml, "fieldlabel", label);
            element(self.xml, "fieldentry", entry);
            self.xml.end_element();
        }
        self.xml.end_element();
        self.xml.end_element();
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
        self.xml.start_element("material");
        self.xml.start_element("mattext");
        self.xml.write_attribute("texttype", "text/html");
        end_with_text(self.xml, html);
        self.xml.end_element();
    }

    fn choices(&mut self, ident: &str, cardinality: &str, choices: &[Choice]) {
        self.xml.start_element("response_lid");
        self.xml.write_attribute("ident", ident);
        self.xml.write_attribute("rcardinality", cardinality);
        self.labels(choices.iter().map(|it| it.text.clone()));
        self.xml.end_element();
    }

    fn labels(&mut self, texts: impl Iterator<Item = String>) {
        self.xml.start_element("render_choice");
        for (place, text) in texts.enumerate() {
            self.xml.start_element("response_label");
            self.xml.write_attribute("ident", &label(place));
            self.mattext(&escaped(&text));
            self.xml.end_element();
        }
        self.xml.end_element();
    }

    /// Each event has a list of the places in the order.
    fn matching(&mut self, choices: &[Choice]) {
        for (place, choice) in choices.iter().enumerate() {
            self.xml.start_element("response_lid");
            self.xml.write_attribute("ident", &format!("response_{}", label(place)));
            self.mattext(&escaped(&choice.text));
            self.labels((1..=choices.len()).map(|rank| rank.to_string()));
            self.xml.end_element();
        }
    }

    fn typed(&mut self) {
        self.xml.start_element("response_str");
        self.xml.write_attribute("ident", "response1");
        self.xml.write_attribute("rcardinality", "Single");
        self.xml.start_element("render_fib");
        self.xml.start_element("response_label");
        self.xml.write_attribute("ident", "answer1");
        self.xml.end_element();
        self.xml.end_element();
        self.xml.end_element();
    }

    fn processing(&mut self, question: &Question, choices: &[Choice]) {
        self.xml.start_element("resprocessing");
        self.xml.start_element("outcomes");
        self.xml.start_element("decvar");
        for (name, value) in
            [("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal")]
        {
            self.xml.write_attribute(name, value);
        }
        self.xml.end_element();
        self.xml.end_element();
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
                xml.start_element("and");
                for (place, choice) in choices.iter().enumerate() {
                    if choice.right {
                        varequal(xml, "response1", &label(place));
                    } else {
                        xml.start_element("not");
                        varequal(xml, "response1", &label(place));
                        xml.end_element();
                    }
                }
                xml.end_element();
            }),
        }
        self.xml.end_element();
    }

    /// Whatever is answered, the reason is shown.
    fn always_told(&mut self) {
        self.xml.start_element("respcondition");
        self.xml.write_attribute("continue", "Yes");
        self.xml.start_element("conditionvar");
        self.xml.start_element("other");
        self.xml.end_element();
        self.xml.end_element();
        self.xml.start_element("displayfeedback");
        self.xml.write_attribute("feedbacktype", "Response");
        self.xml.write_attribute("linkrefid", "general_fb");
        self.xml.end_element();
        self.xml.end_element();
    }

    fn condition(&mut self, action: &str, score: &str, what: impl FnOnce(&mut XmlWriter)) {
        self.xml.start_element("respcondition");
        self.xml.write_attribute("continue", if action == "Add" { "Yes" } else { "No" });
        self.xml.start_element("conditionvar");
        what(self.xml);
        self.xml.end_element();
        self.xml.start_element("setvar");
        self.xml.write_attribute("action", action);
        self.xml.write_attribute("varname", "SCORE");
        end_with_text(self.xml, score);
        self.xml.end_element();
    }
}

fn label(place: usize) -> String {
    format!("a{}", place + 1)
}

fn varequal(xml: &mut XmlWriter, ident: &str, value: &str) {
    xml.start_element("varequal");
    xml.write_attribute("respident", ident);
    end_with_text(xml, value);
}

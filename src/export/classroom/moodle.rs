use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use xmlwriter::{Indent, Options, XmlWriter};

use crate::export::classroom::carried::text_of;
use crate::export::classroom::gift::share_of;
use crate::export::classroom::question_map::{map_png, pixel_of};
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::xml_text::{element, end_with_text, escaped};
use crate::geometry::Detail;
use crate::map::ScreenPoint;
use crate::teaching::quiz::{AnswerForm, AskedMap, Question, Quiz, Spot};

/// The name of the picture within its question.
const PICTURE: &str = "map.png";
/// Around a town so many pixels count.
const TOWN: u32 = 16;
/// Corners nearer than this to the one before are left out, pixels.
const COARSE: f64 = 4.0;
/// The words for right, partly right and wrong, of the elements that have them.
const FEEDBACK: [(&str, &str); 3] = [
    ("correctfeedback", "quiz-right"),
    ("partiallycorrectfeedback", "quiz-partly"),
    ("incorrectfeedback", "quiz-wrong"),
];

/// A quiz as Moodle XML: maps inside, reasons as feedback, an order as matching, which every version
/// of Moodle has, a click as markers to drag.
///
/// # Errors
/// When a map can't be drawn.
pub fn moodle_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let mut xml = XmlWriter::new(Options { indent: Indent::Spaces(1), ..Options::default() });
    xml.start_element("quiz");
    xml.start_element("question");
    xml.write_attribute("type", "category");
    let values = [("code", quiz.code.as_str().into())];
    let category = room.words.say_with("quiz-category", &values);
    // A stroke divides categories from those within them.
    element(&mut xml, "category", &format!("$course$/{}", category.replace('/', " ")));
    xml.end_element();
    for question in &quiz.questions {
        Moodle { xml: &mut xml, room }.question(question)?;
    }
    let ordered = quiz.questions.iter().filter(|it| matches!(it.form, AnswerForm::Order(_)));
    let ordered = ordered.count();
    let told = (ordered > 0)
        .then(|| room.words.say_with("quiz-told-matching", &[("count", ordered.into())]));
    let bytes = xml.end_document().into_bytes();
    Ok(WrittenQuiz { bytes, beside: Vec::new(), told: told.into_iter().collect() })
}

struct Moodle<'a> {
    xml: &'a mut XmlWriter,
    room: Room<'a>,
}

impl Moodle<'_> {
    fn question(&mut self, question: &Question) -> Result<(), ClassroomProblem> {
        let kind = match &question.form {
            AnswerForm::One | AnswerForm::Several => "multichoice",
            AnswerForm::Order(_) => "matching",
            AnswerForm::Year(_) => "numerical",
            AnswerForm::Name(_) => "shortanswer",
            AnswerForm::Click => "ddmarker",
        };
        let png = question.map.as_ref().map(|map| map_png(self.room, map, false)).transpose()?;
        self.xml.start_element("question");
        self.xml.write_attribute("type", kind);
        self.text("name", None, &question.id);
        self.asked(question, png.as_deref().filter(|_| kind != "ddmarker"));
        self.text("generalfeedback", Some("html"), &self.with_sources(question));
        element(self.xml, "defaultgrade", "1");
        element(self.xml, "penalty", "0.3333333");
        element(self.xml, "hidden", "0");
        element(self.xml, "idnumber", &question.id);
        match &question.form {
            AnswerForm::One | AnswerForm::Several => self.choices(question),
            AnswerForm::Order(order) => self.order(question, order),
            AnswerForm::Year(year) => {
                self.answer("100", &year.to_string(), &question.explanation, true);
            }
            AnswerForm::Name(names) => {
                element(self.xml, "usecase", "0");
                for name in names {
                    self.answer("100", name, &question.explanation, false);
                }
            }
            AnswerForm::Click => self.markers(question, png.as_deref().unwrap_or_default()),
        }
        self.xml.end_element();
        Ok(())
    }

    /// What is asked, the map under it.
    fn asked(&mut self, question: &Question, png: Option<&[u8]>) {
        let mut text = format!("<p>{}</p>", escaped(&text_of(self.room, question)));
        if png.is_some() {
            let alt = escaped(&self.room.words.say("quiz-map-alt"));
            // Nothing that is written into a text fails.
            _ = write!(
                text,
                "<p><img src=\"@@PLUGINFILE@@/{PICTURE}\" alt=\"{alt}\" width=\"600\" height=\"400\"></p>"
            );
        }
        self.xml.start_element("questiontext");
        self.xml.write_attribute("format", "html");
        element(self.xml, "text", &text);
        if let Some(png) = png {
            self.file(png);
        }
        self.xml.end_element();
    }

    fn file(&mut self, png: &[u8]) {
        self.xml.start_element("file");
        self.xml.write_attribute("name", PICTURE);
        self.xml.write_attribute("path", "/");
        self.xml.write_attribute("encoding", "base64");
        end_with_text(self.xml, &BASE64_STANDARD.encode(png));
    }

    fn with_sources(&self, question: &Question) -> String {
        let words = self.room.words;
        let sources = self.room.sources_of(question);
        let values = [("sources", sources.into()), ("link", question.link.as_str().into())];
        let sources = words.say_with("quiz-text-sources", &values);
        format!("<p>{}</p><p>{}</p>", escaped(&question.explanation), escaped(&sources))
    }

    fn choices(&mut self, question: &Question) {
        let is_single = question.form == AnswerForm::One;
        element(self.xml, "single", if is_single { "true" } else { "false" });
        // They stand in order of time or place.
        element(self.xml, "shuffleanswers", "false");
        element(self.xml, "answernumbering", "ABCD");
        self.feedback();
        let share = share_of(question.choices.iter().filter(|it| it.right).count());
        for choice in &question.choices {
            let fraction = match (choice.right, is_single) {
                (true, _) => share.to_owned(),
                (false, true) => "0".to_owned(),
                (false, false) => format!("-{share}"),
            };
            self.answer(&fraction, &choice.text, &choice.why, false);
        }
    }

    fn order(&mut self, question: &Question, order: &[usize]) {
        element(self.xml, "shuffleanswers", "true");
        self.feedback();
        for (place, choice) in question.choices.iter().enumerate() {
            let rank = order.iter().position(|it| *it == place).unwrap_or_default() + 1;
            self.xml.start_element("subquestion");
            self.xml.write_attribute("format", "html");
            element(self.xml, "text", &format!("<p>{}</p>", escaped(&choice.text)));
            self.text("answer", None, &rank.to_string());
            self.xml.end_element();
        }
    }

    fn markers(&mut self, question: &Question, png: &[u8]) {
        let Some(map) = &question.map else { return };
        self.feedback();
        self.file(png);
        let Some(right) = map.spots.iter().find(|spot| spot.right) else { return };
        self.xml.start_element("drag");
        element(self.xml, "no", "1");
        element(self.xml, "text", &escaped(&right.name));
        element(self.xml, "noofdrags", "1");
        self.xml.end_element();
        let (shape, coords) = zone(self.room, map, right);
        self.xml.start_element("drop");
        element(self.xml, "no", "1");
        element(self.xml, "shape", shape);
        element(self.xml, "coords", &coords);
        element(self.xml, "choice", "1");
        self.xml.end_element();
    }

    fn feedback(&mut self) {
        for (name, id) in FEEDBACK {
            let text = format!("<p>{}</p>", escaped(&self.room.words.say(id)));
            self.text(name, Some("html"), &text);
        }
    }

    fn answer(&mut self, fraction: &str, text: &str, why: &str, is_number: bool) {
        let is_html = !is_number;
        self.xml.start_element("answer");
        self.xml.write_attribute("fraction", fraction);
        self.xml.write_attribute("format", if is_html { "html" } else { "moodle_auto_format" });
        element(self.xml, "text", &if is_html { escaped(text) } else { text.to_owned() });
        self.text("feedback", Some("html"), &format!("<p>{}</p>", escaped(why)));
        if is_number {
            element(self.xml, "tolerance", "0");
        }
        self.xml.end_element();
    }

    /// An element around a text, as Moodle has most of them.
    fn text(&mut self, name: &str, format: Option<&str>, text: &str) {
        self.xml.start_element(name);
        if let Some(format) = format {
            self.xml.write_attribute("format", format);
        }
        element(self.xml, "text", text);
        self.xml.end_element();
    }
}

/// Where a marker counts: within the largest piece of a land, or around a town.
fn zone(room: Room<'_>, map: &AskedMap, spot: &Spot) -> (&'static str, String) {
    let at = pixel_of(map, spot.at);
    let circle = || format!("{:.0},{:.0};{TOWN}", at.x, at.y);
    let (_, level) = room.atlas.base_map.level(Detail::Overview);
    let unit = spot.land.and_then(|land| level.unit(&room.atlas[land].slug));
    let Some(unit) = unit else { return ("circle", circle()) };
    let ring = unit.shape.pieces().find(|ring| ring.bounds.contains(spot.at));
    let Some(ring) = ring else { return ("circle", circle()) };
    let [width, height] = AskedMap::SIZE;
    let mut corners: Vec<ScreenPoint> = Vec::new();
    for &corner in &unit.shape.vertices[ring.corners.clone()] {
        let pixel = pixel_of(map, corner);
        let pixel = ScreenPoint { x: pixel.x.clamp(0.0, width), y: pixel.y.clamp(0.0, height) };
        let is_far = corners.last().is_none_or(|last| last.distance(pixel) >= COARSE);
        if is_far {
            corners.push(pixel);
        }
    }
    if corners.len() < 3 {
        return ("circle", circle());
    }
    let corners = corners.iter().map(|it| format!("{:.0},{:.0}", it.x, it.y));
    ("polygon", corners.collect::<Vec<_>>().join(";"))
}

use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::export::classroom::carried::text_of;
use crate::export::classroom::gift::share_of;
use crate::export::classroom::question_map::{map_png, pixel_of};
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::xml_text::{Xml, escaped};
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
    let mut xml = Xml::indented();
    xml.declare();
    xml.begin("quiz");
    xml.begin("question");
    xml.attribute("type", "category");
    let values = [("code", quiz.code.as_str().into())];
    let category = room.words.say_with("quiz-category", &values);
    // A stroke divides categories from those within them.
    xml.begin("category");
    xml.element("text", &format!("$course$/{}", category.replace('/', " ")));
    xml.end();
    xml.end();
    for question in &quiz.questions {
        Moodle { xml: &mut xml, room }.question(question)?;
    }
    let ordered = quiz.questions.iter().filter(|it| matches!(it.form, AnswerForm::Order(_)));
    let ordered = ordered.count();
    let told = (ordered > 0)
        .then(|| room.words.say_with("quiz-told-matching", &[("count", ordered.into())]));
    let bytes = xml.finished().into_bytes();
    Ok(WrittenQuiz { bytes, beside: Vec::new(), told: told.into_iter().collect() })
}

struct Moodle<'a> {
    xml: &'a mut Xml,
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
        self.xml.begin("question");
        self.xml.attribute("type", kind);
        self.text("name", None, &question.id);
        self.asked(question, png.as_deref().filter(|_| kind != "ddmarker"));
        self.text("generalfeedback", Some("html"), &self.with_sources(question));
        self.xml.element("defaultgrade", "1");
        self.xml.element("penalty", "0.3333333");
        self.xml.element("hidden", "0");
        self.xml.element("idnumber", &question.id);
        match &question.form {
            AnswerForm::One | AnswerForm::Several => self.choices(question),
            AnswerForm::Order(order) => self.order(question, order),
            AnswerForm::Year(year) => {
                self.answer("100", &year.to_string(), &question.explanation, true);
            }
            AnswerForm::Name(names) => {
                self.xml.element("usecase", "0");
                for name in names {
                    self.answer("100", name, &question.explanation, false);
                }
            }
            AnswerForm::Click => self.markers(question, png.as_deref().unwrap_or_default()),
        }
        self.xml.end();
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
        self.xml.begin("questiontext");
        self.xml.attribute("format", "html");
        self.xml.element("text", &text);
        if let Some(png) = png {
            self.file(png);
        }
        self.xml.end();
    }

    fn file(&mut self, png: &[u8]) {
        self.xml.begin("file");
        self.xml.attribute("name", PICTURE);
        self.xml.attribute("path", "/");
        self.xml.attribute("encoding", "base64");
        self.xml.end_with(&BASE64_STANDARD.encode(png));
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
        self.xml.element("single", if is_single { "true" } else { "false" });
        // They stand in order of time or place.
        self.xml.element("shuffleanswers", "false");
        self.xml.element("answernumbering", "ABCD");
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
        self.xml.element("shuffleanswers", "true");
        self.feedback();
        for (place, choice) in question.choices.iter().enumerate() {
            let rank = order.iter().position(|it| *it == place).unwrap_or_default() + 1;
            self.xml.begin("subquestion");
            self.xml.attribute("format", "html");
            self.xml.element("text", &format!("<p>{}</p>", escaped(&choice.text)));
            self.text("answer", None, &rank.to_string());
            self.xml.end();
        }
    }

    fn markers(&mut self, question: &Question, png: &[u8]) {
        let Some(map) = &question.map else { return };
        self.feedback();
        self.file(png);
        let Some(right) = map.spots.iter().find(|spot| spot.right) else { return };
        self.xml.begin("drag");
        self.xml.element("no", "1");
        self.xml.element("text", &escaped(&right.name));
        self.xml.element("noofdrags", "1");
        self.xml.end();
        let (shape, coords) = zone(self.room, map, right);
        self.xml.begin("drop");
        self.xml.element("no", "1");
        self.xml.element("shape", shape);
        self.xml.element("coords", &coords);
        self.xml.element("choice", "1");
        self.xml.end();
    }

    fn feedback(&mut self) {
        for (name, id) in FEEDBACK {
            let text = format!("<p>{}</p>", escaped(&self.room.words.say(id)));
            self.text(name, Some("html"), &text);
        }
    }

    fn answer(&mut self, fraction: &str, text: &str, why: &str, is_number: bool) {
        let is_html = !is_number;
        self.xml.begin("answer");
        self.xml.attribute("fraction", fraction);
        self.xml.attribute("format", if is_html { "html" } else { "moodle_auto_format" });
        self.xml.element("text", &if is_html { escaped(text) } else { text.to_owned() });
        self.text("feedback", Some("html"), &format!("<p>{}</p>", escaped(why)));
        if is_number {
            self.xml.element("tolerance", "0");
        }
        self.xml.end();
    }

    /// An element around a text, as Moodle has most of them.
    fn text(&mut self, name: &str, format: Option<&str>, text: &str) {
        self.xml.begin(name);
        if let Some(format) = format {
            self.xml.attribute("format", format);
        }
        self.xml.element("text", text);
        self.xml.end();
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

use std::fmt::Write as _;

use xmlwriter::XmlWriter;

use crate::map::{Anchor, Face, OutlineStep, ScreenPoint, Stroke, Text, TextMetrics};
use crate::paint::svg::attributes::{end_with_words, escaped, fill, n, numbers, stroke};

const SANS: &str = "Noto Sans, Noto Sans JP, sans-serif";
const SERIF: &str = "Noto Serif, Noto Sans JP, serif";

/// Pixels across the soft edge of letters.
const HALO: f64 = 3.0;
/// The line on which letters stand lies so far below their mid-height, as a share of their size.
const BASE: f64 = 0.35;

/// What letters are in an SVG.
#[derive(Clone, Copy)]
pub enum Letters<'a> {
    /// Letters, with the names of their fonts: whoever shows them needs these.
    Named,
    /// Outlines: right in every program, but no longer text.
    Outlined(&'a TextMetrics),
}

impl Letters<'_> {
    /// Writes a text.
    pub fn write(self, xml: &mut XmlWriter, text: &Text) {
        match self {
            Self::Named => write_named(xml, text),
            Self::Outlined(metrics) => write_outlined(xml, text, metrics),
        }
    }
}

fn write_named(xml: &mut XmlWriter, text: &Text) {
    let Text { at, size, spacing, .. } = text;
    let arc = (text.bend != 0.0).then(|| write_arc(xml, text));
    let anchor = match text.anchor {
        Anchor::Left => "start",
        Anchor::Middle => "middle",
        Anchor::Right => "end",
    };
    let (family, variant) = match text.face {
        Face::Sans => (SANS, None),
        Face::Bold => (SANS, Some(("font-weight", "700"))),
        Face::Italic => (SERIF, Some(("font-style", "italic"))),
    };
    xml.start_element("text");
    // The anchor stands at mid-height; letters stand on a line below.
    if arc.is_none() {
        numbers(xml, [("x", at.x), ("y", at.y), ("dy", size * BASE)]);
    }
    xml.write_attribute("text-anchor", anchor);
    xml.write_attribute("font-family", family);
    if let Some((name, value)) = variant {
        xml.write_attribute(name, value);
    }
    numbers(xml, [("font-size", *size)]);
    if *spacing != 0.0 {
        numbers(xml, [("letter-spacing", *spacing)]);
    }
    if text.bend == 0.0 {
        turn(xml, text);
    }
    if let Some(halo) = text.halo {
        xml.write_attribute("paint-order", "stroke");
        xml.write_attribute("stroke-linejoin", "round");
        stroke(xml, Stroke::solid(halo, HALO));
    }
    fill(xml, text.colour);
    let Some(arc) = arc else {
        end_with_words(xml, &text.text);
        return;
    };
    xml.start_element("textPath");
    xml.write_attribute_fmt("href", format_args!("#{arc}"));
    xml.write_attribute("startOffset", "50%");
    end_with_words(xml, &text.text);
    xml.end_element();
}

/// The line on which a bent text stands, longer than it; its id.
fn write_arc(xml: &mut XmlWriter, text: &Text) -> String {
    let letters = text.text.chars().count() as f64;
    let half = letters * (text.size + text.spacing) * 0.6;
    let half = half.min(80.0 / text.bend.abs());
    let end = |along: f64| {
        let at = text.on_line(along, -text.size * BASE);
        format!("{} {}", hundredths(at.x), hundredths(at.y))
    };
    let radius = hundredths(1.0 / text.bend.abs().to_radians());
    let sweep = u8::from(text.bend < 0.0);
    let id = format!("arc-{:.0}-{:.0}", text.at.x, text.at.y);
    xml.start_element("path");
    xml.write_attribute("id", &id);
    xml.write_attribute("fill", "none");
    let line = format_args!("M{}A{radius} {radius} 0 0 {sweep} {}", end(-half), end(half));
    xml.write_attribute_fmt("d", line);
    xml.end_element();
    id
}

/// The edge and the letters are two paths: not every program paints a line beneath its area.
fn write_outlined(xml: &mut XmlWriter, text: &Text, metrics: &TextMetrics) {
    let path = outline(text, metrics);
    xml.start_element("g");
    xml.write_attribute("aria-label", &escaped(&text.text));
    if text.bend == 0.0 {
        turn(xml, text);
    }
    if let Some(halo) = text.halo {
        xml.start_element("path");
        xml.write_attribute("d", &path);
        xml.write_attribute("fill", "none");
        xml.write_attribute("stroke-linejoin", "round");
        stroke(xml, Stroke::solid(halo, HALO));
        xml.end_element();
    }
    xml.start_element("path");
    xml.write_attribute("d", &path);
    fill(xml, text.colour);
    xml.end_element();
    xml.end_element();
}

fn turn(xml: &mut XmlWriter, Text { at, angle, .. }: &Text) {
    if *angle != 0.0 {
        let turn = format_args!("rotate({} {} {})", n(-angle), n(at.x), n(at.y));
        xml.write_attribute_fmt("transform", turn);
    }
}

/// The letters of a text as one path, before it is turned.
fn outline(text: &Text, metrics: &TextMetrics) -> String {
    // After the last letter there is no space.
    let width = metrics.width(&text.text, text.face, text.size, text.spacing) - text.spacing;
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::Right => text.at.x - width,
    };
    let base = text.at.y + text.size * BASE;
    let mut path = String::new();
    metrics.outline(&text.text, text.face, text.size, text.spacing, &mut |step| {
        let to = |[x, y]: [f64; 2]| {
            let at = if text.bend == 0.0 {
                ScreenPoint { x: left + x, y: base - y }
            } else {
                text.on_line(left + x - text.at.x, y - text.size * BASE)
            };
            format!("{} {}", hundredths(at.x), hundredths(at.y))
        };
        _ = match step {
            OutlineStep::Move(at) => write!(path, "M{}", to(at)),
            OutlineStep::Line(at) => write!(path, "L{}", to(at)),
            OutlineStep::Quad(by, at) => write!(path, "Q{} {}", to(by), to(at)),
            OutlineStep::Cubic(by, then, at) => {
                write!(path, "C{} {} {}", to(by), to(then), to(at))
            }
            OutlineStep::Close => write!(path, "Z"),
        };
    });
    path
}

/// Letters are finer than maps: a tenth of a pixel would show.
fn hundredths(number: f64) -> String {
    let rounded = (number * 100.0).round();
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    format!("{}", rounded / 100.0)
}

use xmlwriter::XmlWriter;

use crate::map::{Colour, Stroke};

/// A number with at most one decimal, so that pictures stay small and equal everywhere.
pub fn n(number: f64) -> String {
    let tenths = (number * 10.0).round();
    let tenths = if tenths == 0.0 { 0.0 } else { tenths };
    format!("{}", tenths / 10.0)
}

/// As #rrggbb.
pub fn colour(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}

/// The colour inside.
pub fn fill(xml: &mut XmlWriter, inside: Colour) {
    if inside.a == 0 {
        xml.write_attribute("fill", "none");
        return;
    }
    xml.write_attribute("fill", &colour(inside));
    if inside.a < 255 {
        xml.write_attribute_fmt("fill-opacity", format_args!("{:.3}", f64::from(inside.a) / 255.0));
    }
}

/// The line around it.
pub fn stroke(xml: &mut XmlWriter, line: Stroke) {
    if line.width <= 0.0 || line.colour.a == 0 {
        return;
    }
    xml.write_attribute("stroke", &colour(line.colour));
    xml.write_attribute_fmt("stroke-width", format_args!("{:.2}", line.width));
    if line.colour.a < 255 {
        let opacity = f64::from(line.colour.a) / 255.0;
        xml.write_attribute_fmt("stroke-opacity", format_args!("{opacity:.3}"));
    }
    if let Some([dash, gap]) = line.dash {
        xml.write_attribute_fmt("stroke-dasharray", format_args!("{} {}", n(dash), n(gap)));
    }
}

/// Attributes that are numbers.
pub fn numbers<const COUNT: usize>(xml: &mut XmlWriter, attributes: [(&str, f64); COUNT]) {
    for (name, number) in attributes {
        xml.write_attribute(name, &n(number));
    }
}

/// Closes an element that has words in it, and nothing before or after them.
pub fn end_with_words(xml: &mut XmlWriter, words: &str) {
    xml.set_preserve_whitespaces(true);
    xml.write_text(&escaped(words));
    xml.end_element();
    xml.set_preserve_whitespaces(false);
}

/// Closes an element that has a style sheet in it: its quotes stay what they are.
pub fn end_with_style_sheet(xml: &mut XmlWriter, style_sheet: &str) {
    xml.set_preserve_whitespaces(true);
    xml.write_text(style_sheet);
    xml.end_element();
    xml.set_preserve_whitespaces(false);
}

/// The writer of the XML escapes less than it must.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! XML, written in one way: whatever stands in it is escaped here and nowhere else.

use std::fmt::Display;

use xmlwriter::{Indent, Options, XmlWriter};

/// A document of XML while it is written.
pub struct Xml(XmlWriter);

impl Xml {
    /// Each element on a line of its own, further to the right than the one it is in.
    pub fn indented() -> Self {
        Self::with(Indent::Spaces(1))
    }

    /// Each element on a line of its own.
    pub fn in_lines() -> Self {
        Self::with(Indent::Spaces(0))
    }

    /// All on one line.
    pub fn on_one_line() -> Self {
        Self::with(Indent::None)
    }

    fn with(indent: Indent) -> Self {
        Self(XmlWriter::new(Options { indent, ..Options::default() }))
    }

    /// Says that it is XML, before all else.
    pub fn declare(&mut self) {
        self.0.write_declaration();
    }

    /// Begins an element.
    pub fn begin(&mut self, name: &str) {
        self.0.start_element(name);
    }

    /// An attribute of the element that has just begun.
    pub fn attribute<T: Display + ?Sized>(&mut self, name: &str, value: &T) {
        self.0.write_attribute(name, &escaped(&value.to_string()));
    }

    /// Ends an element.
    pub fn end(&mut self) {
        self.0.end_element();
    }

    /// Ends an element that has a text in it, and nothing before or after it.
    pub fn end_with(&mut self, text: &str) {
        self.0.set_preserve_whitespaces(true);
        self.0.write_text(&escaped(text));
        self.0.end_element();
        self.0.set_preserve_whitespaces(false);
    }

    /// An element that has a text in it, and nothing else.
    pub fn element(&mut self, name: &str, text: &str) {
        self.begin(name);
        self.end_with(text);
    }

    /// The document, with all its elements ended.
    pub fn finished(self) -> String {
        self.0.end_document()
    }
}

/// A text as it stands in XML, between tags and in attributes. What XML can't hold is left out.
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\n' | '\t' => written.push(letter),
            _ if letter.is_control() => {}
            _ => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::Document;

    #[test]
    fn a_text_with_signs_of_xml_is_read_as_it_was() {
        let text = "<p>Tokyo & \"Moscow\"</p>";
        let mut xml = Xml::indented();
        xml.begin("said");
        xml.attribute("by", text);
        xml.element("what", text);
        let written = xml.finished();
        let read = Document::parse(&written).expect("XML");
        assert_eq!(read.root_element().attribute("by"), Some(text));
        assert_eq!(read.root_element().first_element_child().and_then(|it| it.text()), Some(text));
    }
}

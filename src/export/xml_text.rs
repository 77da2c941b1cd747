use xmlwriter::XmlWriter;

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

/// An element that has a text in it, and nothing else.
pub fn element(xml: &mut XmlWriter, name: &str, text: &str) {
    xml.start_element(name);
    end_with_text(xml, text);
}

/// Closes an element that has a text in it, and nothing before or after it. The writer of the XML
/// escapes less than it must.
pub fn end_with_text(xml: &mut XmlWriter, text: &str) {
    xml.set_preserve_whitespaces(true);
    xml.write_text(&escaped(text));
    xml.end_element();
    xml.set_preserve_whitespaces(false);
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::Document;
    use xmlwriter::Options;

    #[test]
    fn a_text_with_signs_of_xml_is_read_as_it_was() {
        let text = "<p>Tokyo & \"Moscow\"</p>";
        let mut xml = XmlWriter::new(Options::default());
        element(&mut xml, "said", text);
        let written = xml.end_document();
        let read = Document::parse(&written).expect("XML");
        assert_eq!(read.root_element().text(), Some(text));
    }
}

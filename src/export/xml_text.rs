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

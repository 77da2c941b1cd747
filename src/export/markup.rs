/// The text of a page that is being written. What is said in it is escaped.
#[derive(Default)]
pub struct Markup {
    html: String,
}

impl Markup {
    /// Markup as it is.
    pub fn raw(&mut self, html: &str) -> &mut Self {
        self.html.push_str(html);
        self
    }

    /// Words, which can hold no markup.
    pub fn words(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                letter => self.html.push(letter),
            }
        }
        self
    }

    /// One element with words in it: `element("p class=\"asked\"", …)`.
    pub fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        self.raw("<").raw(tag).raw(">").words(text).raw("</").raw(name_in(tag)).raw(">\n")
    }

    /// An attribute with words in it, after the name of an element.
    pub fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").words(value).raw("\"")
    }

    /// A list, one line for each.
    pub fn list(&mut self, tag: &str, lines: &[String]) -> &mut Self {
        if lines.is_empty() {
            return self;
        }
        self.raw("<").raw(tag).raw(">\n");
        for line in lines {
            self.element("li", line);
        }
        self.raw("</").raw(name_in(tag)).raw(">\n")
    }

    /// The whole.
    pub fn into_html(self) -> String {
        self.html
    }
}

/// The name of an element, without its attributes.
fn name_in(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or(tag)
}

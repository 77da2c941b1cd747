/// Nobody types longer words, letters; and a link is to have room for them.
const LONGEST: usize = 120;

/// Words as they may be typed: on one line, and no longer than a link can say.
pub fn typed_words(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

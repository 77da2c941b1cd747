use crate::language::Words;
use crate::session::{Remembered, read_memory};

/// What a memory says, and what the reader has to know of it.
pub struct ReadInWords {
    /// What was understood.
    pub remembered: Remembered,
    /// What was not, in a sentence.
    pub notice: Option<String>,
}

/// Each part of a memory that can be unreadable, and its word.
const PARTS: [(&str, &str); 20] = [
    ("appearance", "memory-part-appearance"),
    ("citation_style", "memory-part-citation"),
    ("export", "memory-part-export"),
    ("figures_are_open", "memory-part-figures"),
    ("framing", "memory-part-framing"),
    ("kept_questions", "memory-part-questions"),
    ("layers", "memory-part-layers"),
    ("moment", "memory-part-date"),
    ("playing", "memory-part-playing"),
    ("quiz", "memory-part-quiz"),
    ("reach", "memory-part-time"),
    ("reduces_motion", "memory-part-motion"),
    ("saved_filters", "memory-part-filters"),
    ("second_names", "memory-part-names"),
    ("selected", "memory-part-selected"),
    ("side_panel_is_open", "memory-part-list"),
    ("text_size", "memory-part-text-size"),
    ("viewpoint", "memory-part-viewpoint"),
    ("window", "memory-part-window"),
    ("years_per_second", "memory-part-playing"),
];

/// Reads a memory, wherever it was kept; `None` where the text is no memory at all.
pub fn read_in_words(text: &str, words: &Words) -> Option<ReadInWords> {
    let read = read_memory(text)?;
    Some(ReadInWords { remembered: read.remembered, notice: unread_in_words(&read.unread, words) })
}

fn unread_in_words(unread: &[String], words: &Words) -> Option<String> {
    if unread.is_empty() {
        return None;
    }
    let word =
        |(key, word): &(&str, &str)| unread.iter().any(|it| it == key).then(|| words.say(word));
    let mut parts: Vec<String> = PARTS.iter().filter_map(word).collect();
    parts.dedup();
    Some(words.say_with("notice-memory-unread", &[("parts", words.list(&parts).into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = include_str!("../../tests/fixtures/memory_2026_11.json");

    #[test]
    fn every_part_has_a_word() {
        let remembered: Remembered = serde_json::from_str(OLD).expect("an old memory");
        let said = serde_json::to_value(&remembered).expect("JSON");
        let keys: Vec<&String> = said.as_object().expect("an object").keys().collect();
        for key in keys {
            assert!(PARTS.iter().any(|(part, _)| part == key), "{key}");
        }
    }
}

use crate::atlas::Atlas;

/// A text that the atlas says in its own words, and where it stands.
pub struct Written<'a> {
    /// The kind of block: "event".
    pub kind: &'static str,
    pub slug: &'a str,
    /// Which field of it: "summary".
    pub field: &'static str,
    pub text: &'a str,
}

/// Titles, summaries, lines on people, positions and journeys, and notes on control.
pub fn all_written(atlas: &Atlas) -> Vec<Written<'_>> {
    let mut all = Vec::new();
    let mut add = |kind, slug, field, text| all.push(Written { kind, slug, field, text });
    for event in &atlas.events {
        add("event", &*event.slug, "title", &*event.title);
        add("event", &event.slug, "summary", &event.summary);
    }
    for argument in &atlas.arguments {
        add("argument", &argument.slug, "title", &argument.title);
        add("argument", &argument.slug, "summary", &argument.summary);
    }
    for person in &atlas.people {
        add("person", &person.slug, "line", &person.line);
    }
    for position in &atlas.positions {
        add("position", &position.slug, "title", &position.title);
        add("position", &position.slug, "summary", &position.summary);
        if let Some(answer) = &position.answer {
            add("position", &position.slug, "answer", answer);
        }
    }
    for journey in &atlas.journeys {
        add("journey", &journey.slug, "name", &journey.name);
        add("journey", &journey.slug, "note", &journey.note);
    }
    for voice in &atlas.voices {
        add("voice", &voice.slug, "says", &voice.says);
        if let Some(note) = &voice.note {
            add("voice", &voice.slug, "note", note);
        }
    }
    for territory in &atlas.territories {
        for note in territory.control.iter().filter_map(|control| control.note.as_ref()) {
            add("territory", &territory.slug, "note", note);
        }
    }
    all
}

/// The text without what it quotes: “like this”.
pub fn outside_quotation(text: &str) -> String {
    let mut outside = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// Whether words stand in a text, and not as a part of longer ones.
pub fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Both names of the lands that are named in both forms.
pub fn pairs(atlas: &Atlas) -> Vec<(&str, &str)> {
    let paired = atlas.territories.iter().filter(|it| it.is_paired);
    paired.filter_map(|it| Some((it.name.as_str(), it.alias.as_deref()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_are_left_out_and_parts_of_words_are_none() {
        assert_eq!(outside_quotation("a “b “c” d” e"), "a  e");
        assert!(has_words("they seized it", "seized"));
        assert!(!has_words("the unseized", "seized"));
        assert!(has_words("Iturup's coast", "Iturup"));
        assert!(!has_words("Kunashiri", "Kunashir"));
    }
}

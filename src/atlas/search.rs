use super::{Atlas, Event};

/// Whether every one of the words occurs in the event: in its title, summary, places in any of
/// their languages, actors or kind. Upper and lower case are the same.
pub fn event_has_words(atlas: &Atlas, event: &Event, words: &str) -> bool {
    let mut text = format!("{} {} {}", event.title, event.summary, event.kind.word());
    for &place in &event.places {
        let place = &atlas[place];
        let names = [Some(&place.name), place.alias.as_ref(), place.ru.as_ref(), place.ja.as_ref()];
        for name in names.into_iter().flatten() {
            text.push(' ');
            text.push_str(name);
        }
    }
    for &actor in &event.actors {
        text.push(' ');
        text.push_str(&atlas[actor].name);
    }
    let text = text.to_lowercase();
    words.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
}

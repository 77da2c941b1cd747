//! What stands on the page itself, before the atlas and in its place.

use web_sys::Document;

/// The note on the page that waits for the atlas.
const NOTE: &str = "note";

/// Takes the note away: the atlas is there.
pub fn end_waiting(page: &Document) {
    if let Some(note) = page.get_element_by_id(NOTE) {
        note.remove();
    }
}

/// Says in its place why there is no atlas.
pub fn say(page: &Document, words: &str) {
    if let Some(note) = page.get_element_by_id(NOTE) {
        note.set_text_content(Some(words));
    }
}

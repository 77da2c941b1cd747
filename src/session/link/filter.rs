//! What a link says of the wanted events: `find=Yalta+secret&only=kind:summit,actor:us&reach=10`.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::atlas::Atlas;
use crate::search::EventFilter;
use crate::session::time_window::TimeWindow;
use crate::session::typed_words::typed_words;

/// What a link says of a filter, key by key.
pub fn said_of(filter: &EventFilter, window: TimeWindow, atlas: &Atlas) -> Vec<String> {
    let words = filter.words.trim();
    let only = filter.codes(atlas).join(",");
    let mut said = Vec::new();
    if !words.is_empty() {
        said.push(format!("find={}", encoded(words)));
    }
    if !only.is_empty() {
        said.push(format!("only={only}"));
    }
    match window {
        TimeWindow::Moment => {}
        TimeWindow::Window(years) => said.push(format!("reach={years}")),
        TimeWindow::SinceStart => said.push(format!("reach={}", window.word())),
        TimeWindow::Range([first, last]) => said.push(format!("reach={first}-{last}")),
    }
    said
}

/// Letters of all scripts stand as they are; what could end a link or a key doesn't.
fn encoded(words: &str) -> String {
    let sign = |c: char| match c {
        ' ' => "+".to_owned(),
        '-' => c.to_string(),
        _ if c.is_alphanumeric() => c.to_string(),
        _ => {
            let mut bytes = [0; 4];
            utf8_percent_encode(c.encode_utf8(&mut bytes), NON_ALPHANUMERIC).to_string()
        }
    };
    words.chars().map(sign).collect()
}

/// The words that a link looks for.
pub fn words_of(text: &str) -> String {
    let text = text.replace('+', " ");
    typed_words(&percent_decode_str(&text).decode_utf8_lossy())
}

/// How much time a link covers.
pub fn time_window_of(text: &str) -> Option<TimeWindow> {
    let has_word = |window: &TimeWindow| window.word().eq_ignore_ascii_case(text);
    let named = [TimeWindow::Moment, TimeWindow::SinceStart].into_iter().find(has_word);
    let years = text.parse().ok().filter(|years| (1..=TimeWindow::WIDEST).contains(years));
    let range = text.split_once('-').and_then(|(first, last)| {
        Some(TimeWindow::Range([first.parse().ok()?, last.parse().ok()?]))
    });
    named.or(range).or(years.map(TimeWindow::Window))
}

use crate::atlas::{Quote, Voice};
use crate::map::Tools;
use crate::teaching::worksheet::drafting::lines_of;
use crate::teaching::worksheet::sheet::VoiceBox;

/// What a text of the time says, with where it comes from.
pub fn voice_box(tools: Tools<'_>, voice: &Voice, letter: String) -> VoiceBox {
    let Tools { words, .. } = tools;
    let origin =
        [("date", words.date(&voice.date).into()), ("audience", voice.audience.as_str().into())];
    let languages: Vec<String> =
        voice.languages.iter().map(|it| words.say(&format!("tongue-{it}"))).collect();
    let sort = [
        ("kind", words.say(&format!("voice-{}", voice.kind.word())).into()),
        ("languages", words.list(&languages).into()),
    ];
    let quote = |it: &Quote| {
        let values = [("words", it.words.as_str().into()), ("gloss", it.gloss.as_str().into())];
        words.say_with("voice-quote", &values)
    };
    VoiceBox {
        letter,
        speaker: voice.speaker.clone(),
        origin: words.say_with("voice-to-whom", &origin),
        sort: words.say_with("voice-original", &sort),
        says: voice.says.clone(),
        quotes: voice.quotes.iter().map(quote).collect(),
        hard_words: voice.hard_words.clone(),
        source: lines_of(tools, [&voice.citation]).concat(),
        read_at: voice.read_at.clone(),
    }
}

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::atlas::{Voice, VoiceId};
use crate::export::markup::Markup;
use crate::map::Tools;
use crate::teaching::lesson::{LinkTarget, Original, Passage, Picture};

/// A text of `CommonMark`. What leads into the atlas is only named: the page stands alone.
pub fn passage(page: &mut Markup, tools: Tools<'_>, text: &str) {
    for block in Passage::of(text).blocks {
        page.raw("<p>");
        if let Some(mark) = &block.mark {
            page.words(mark).raw(" ");
        }
        for span in &block.spans {
            let target = span.link.as_deref().and_then(|it| LinkTarget::of(it, tools.atlas));
            let tags = [("strong", span.is_strong), ("em", span.is_stressed)];
            let tags = tags.into_iter().filter(|(_, is_set)| *is_set).map(|(tag, _)| tag);
            let tags: Vec<&str> = tags.collect();
            for tag in &tags {
                page.raw("<").raw(tag).raw(">");
            }
            match target {
                Some(LinkTarget::Address(address)) => {
                    page.raw("<a").attribute("href", &address).raw(">");
                    page.words(&span.text).raw("</a>");
                }
                Some(LinkTarget::Term(id)) => {
                    page.raw("<abbr").attribute("title", &tools.atlas[id].means).raw(">");
                    page.words(&span.text).raw("</abbr>");
                }
                _ => _ = page.words(&span.text),
            }
            for tag in tags.iter().rev() {
                page.raw("</").raw(tag).raw(">");
            }
        }
        page.raw("</p>\n");
    }
}

/// What a text of the time says: its origin first, then our words, then the phrases argued about.
pub fn voice(page: &mut Markup, tools: Tools<'_>, id: VoiceId) {
    let voice: &Voice = &tools.atlas[id];
    let words = tools.words;
    page.raw("<section class=\"voice\">\n").element("h4", &voice.speaker);
    let values =
        [("date", words.date(&voice.date).into()), ("audience", voice.audience.as_str().into())];
    page.element("p class=\"origin\"", &words.say_with("voice-to-whom", &values));
    let languages = voice.languages.iter().map(|code| words.say(&format!("tongue-{code}")));
    let languages: Vec<String> = languages.collect();
    let values = [
        ("kind", words.say(&format!("voice-{}", voice.kind.word())).into()),
        ("languages", words.list(&languages).into()),
    ];
    page.element("p class=\"origin\"", &words.say_with("voice-original", &values));
    page.element("p", &voice.says);
    for quote in &voice.quotes {
        let values =
            [("words", quote.words.as_str().into()), ("gloss", quote.gloss.as_str().into())];
        page.element("p class=\"quote\"", &words.say_with("voice-quote", &values));
    }
    page.list("ul", &voice.hard_words);
    if let Some(note) = &voice.note {
        page.element("p class=\"origin\"", note);
    }
    page.element("p class=\"source\"", &voice.citation.line(&tools.atlas.sources, words));
    page.raw("<p class=\"source\"><a").attribute("href", &voice.read_at).raw(">");
    page.words(&words.say("voice-where")).raw("</a></p>\n</section>\n");
}

/// Words of a source that a teacher has added.
pub fn original(page: &mut Markup, original: &Original) {
    page.raw("<blockquote").attribute("lang", &original.language).raw(">\n");
    page.element("h4", &original.speaker);
    for line in original.text.lines().filter(|line| !line.trim().is_empty()) {
        page.element("p", line);
    }
    page.element("p class=\"source\"", &original.source).raw("</blockquote>\n");
}

/// A picture that comes with the lesson; as part of the page, which stands alone.
pub fn picture(page: &mut Markup, picture: &Picture) {
    if picture.bytes.is_empty() {
        return;
    }
    let kind = if picture.is_png() { "png" } else { "jpeg" };
    let data = format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(&picture.bytes));
    page.raw("<figure class=\"picture\"><img").attribute("src", &data);
    page.attribute("alt", &picture.alt).raw(">\n");
    page.element("figcaption", &picture.source).raw("</figure>\n");
}

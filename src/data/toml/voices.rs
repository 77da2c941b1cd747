use strum::VariantArray as _;

use crate::atlas::{Actor, ActorId, Person, Position, Quote, Treaty, Voice, VoiceKind};
use crate::data::record::entry::{Entry, Ids};
use crate::data::record::references::References;
use crate::data::toml::names::read_citation;

/// The ids that only voices may name.
pub struct VoiceReferences<'a> {
    pub common: &'a References<'a>,
    pub treaties: &'a Ids<Treaty>,
    pub positions: &'a Ids<Position>,
    pub people: &'a Ids<Person>,
}

/// The word for a text in which both sides speak.
const BOTH: &str = "both";

pub fn read_voice(entry: &Entry<'_>, references: &VoiceReferences<'_>) -> Option<Voice> {
    let common = references.common;
    let slug = entry.text("id");
    let citation = read_citation(entry, "source", common.sources);
    let speaker = entry.text("speaker");
    let side = read_side(entry, common.actors);
    let is_asked = entry.flag("asked");
    let date = entry.date("date");
    let audience = entry.text("for");
    let languages = entry.text("language");
    let kind = entry.word("kind", VoiceKind::VARIANTS, VoiceKind::word);
    let says = entry.text("says");
    let quotes = entry.children("quote");
    let hard_words = entry.list("hard").into_iter().map(|(text, _)| text.to_owned()).collect();
    let read_at = entry.text("read_at");
    let note = entry.optional_text("note");
    let is_grave = entry.flag("grave");
    let events = entry.references("events", common.events);
    let treaties = entry.references("treaties", references.treaties);
    let positions = entry.references("positions", references.positions);
    let people = entry.references("people", references.people);
    entry.finish();
    Some(Voice {
        slug: slug?,
        citation: citation?,
        speaker: speaker?,
        side: side?,
        is_asked,
        date: date?,
        audience: audience?,
        languages: languages?.split(',').map(|code| code.trim().to_owned()).collect(),
        kind: kind?,
        says: says?,
        quotes: quotes.iter().filter_map(read_quote).collect(),
        hard_words,
        read_at: read_at?,
        note,
        is_grave,
        events,
        treaties,
        positions,
        people,
    })
}

/// Whose side speaks; nobody's alone where both do.
#[expect(clippy::option_option, reason = "an unknown side is a problem, and both is no side")]
fn read_side(entry: &Entry<'_>, actors: &Ids<Actor>) -> Option<Option<ActorId>> {
    if entry.text("side")? == BOTH {
        return Some(None);
    }
    entry.reference("side", actors).map(Some)
}

fn read_quote(entry: &Entry<'_>) -> Option<Quote> {
    let words = entry.text("words");
    let gloss = entry.text("gloss");
    entry.finish();
    Some(Quote { words: words?, gloss: gloss? })
}

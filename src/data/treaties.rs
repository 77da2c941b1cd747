use crate::atlas::{ActorId, EventId, Grant, HolderId, TerritoryId, Treaty, TreatyKind, Unclear};

use super::entry::Entry;
use super::known::Known;
use super::names::read_citations;

/// The word for land that is taken from one without being given to another.
const UNDETERMINED: &str = "undetermined";

pub fn read_treaty(entry: &Entry<'_>, known: &Known<'_>) -> Option<Treaty> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let kind = entry.word("kind", &TreatyKind::ALL, TreatyKind::word);
    let event = entry.optional_reference("event", known.events);
    let signed = entry.date("signed");
    let in_force = entry.optional_date("in_force");
    let parties = entry.references("parties", known.actors);
    let articles = entry.text("articles");
    let vague = entry.optional_text("vague");
    let grants = entry.children("gives");
    let unclear = entry.children("unclear");
    let sources = read_citations(entry, "sources", known.sources);
    entry.finish();
    Some(Treaty {
        slug: slug?,
        name: name?,
        kind: kind?,
        event: event.map(EventId::from_index),
        signed: signed?,
        in_force,
        parties: parties.into_iter().map(ActorId::from_index).collect(),
        articles: articles?,
        vague,
        grants: grants.iter().filter_map(|grant| read_grant(grant, known)).collect(),
        unclear: unclear.iter().filter_map(|it| read_unclear(it, known)).collect(),
        sources,
    })
}

fn read_grant(entry: &Entry<'_>, known: &Known<'_>) -> Option<Grant> {
    let territories = entry.references("territories", known.territories);
    let to = match entry.text("to")?.as_str() {
        UNDETERMINED => None,
        _ => Some(HolderId::from_index(entry.reference("to", known.holders)?)),
    };
    let words = entry.text("words");
    let differs = entry.optional_text("differs");
    entry.finish();
    let territories = territories.into_iter().map(TerritoryId::from_index).collect();
    Some(Grant { territories, to, words: words?, differs })
}

fn read_unclear(entry: &Entry<'_>, known: &Known<'_>) -> Option<Unclear> {
    let words = entry.text("words");
    let question = entry.text("question");
    let at = entry.point("at");
    let sources = read_citations(entry, "sources", known.sources);
    entry.finish();
    Some(Unclear { words: words?, question: question?, at: at?, sources })
}

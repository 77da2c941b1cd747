use strum::VariantArray as _;

use crate::atlas::{Grant, Treaty, TreatyAnnotation, TreatyKind};
use crate::data::record::entry::Entry;
use crate::data::record::references::References;
use crate::data::toml::names::read_citations;

/// The word for land that is taken from one without being given to another.
const UNDETERMINED: &str = "undetermined";

pub fn read_treaty(entry: &Entry<'_>, references: &References<'_>) -> Option<Treaty> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let kind = entry.word("kind", TreatyKind::VARIANTS, TreatyKind::word);
    let event = entry.optional_reference("event", references.events);
    let signed = entry.date("signed");
    let in_force = entry.optional_date("in_force");
    let parties = entry.references("parties", references.actors);
    let articles = entry.text("articles");
    let vague = entry.optional_text("vague");
    let grants = entry.children("gives");
    let lands_beside = entry.references("beside", references.territories);
    let annotations = entry.children("unclear");
    let sources = read_citations(entry, "sources", references.sources);
    let instead_of_text = entry.optional_text("instead_of_text");
    entry.finish();
    Some(Treaty {
        slug: slug?,
        name: name?,
        kind: kind?,
        event,
        signed: signed?,
        in_force,
        parties,
        articles: articles?,
        vague,
        grants: grants.iter().filter_map(|grant| read_grant(grant, references)).collect(),
        lands_beside,
        annotations: annotations.iter().filter_map(|it| read_annotation(it, references)).collect(),
        sources,
        instead_of_text,
    })
}

fn read_grant(entry: &Entry<'_>, references: &References<'_>) -> Option<Grant> {
    let territories = entry.references("territories", references.territories);
    let to = match entry.text("to")?.as_str() {
        UNDETERMINED => None,
        _ => Some(entry.reference("to", references.holders)?),
    };
    let words = entry.text("words");
    let differs = entry.optional_text("differs");
    let is_disputed = entry.flag("disputed");
    entry.finish();
    if is_disputed && differs.is_none() {
        let what = format!("{} is disputed, and nobody learns why", entry.name);
        entry.report_field(
            "disputed",
            what,
            Some("say how states read it: differs = \"…\"".to_owned()),
        );
    }
    Some(Grant { territories, to, words: words?, differs, is_disputed })
}

fn read_annotation(entry: &Entry<'_>, references: &References<'_>) -> Option<TreatyAnnotation> {
    let words = entry.text("words");
    let question = entry.text("question");
    let at = entry.point("at");
    let sources = read_citations(entry, "sources", references.sources);
    entry.finish();
    Some(TreatyAnnotation { words: words?, question: question?, at: at?, sources })
}

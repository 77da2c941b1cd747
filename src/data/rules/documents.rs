use crate::atlas::Atlas;
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// Every document the atlas must cover is cited by at least as many events and arguments as it
/// holds facts.
pub fn every_document_is_cited(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    atlas
        .documents
        .iter()
        .map(|document| {
            let events = atlas.events_citing(document.source).count();
            (document, events + atlas.arguments_citing(document.source).count())
        })
        .filter(|(document, cited)| *cited < document.facts)
        .map(|(document, cited)| {
            let slug = &atlas[document.source].slug;
            let what = format!(
                "the document \"{slug}\" holds {} facts, but only {cited} events and arguments cite it",
                document.facts
            );
            origins.problem("document", slug, what, "cite it where it states what an event says")
        })
        .collect()
}

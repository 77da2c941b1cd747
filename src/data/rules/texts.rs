use crate::atlas::{Atlas, Citation, EventKind};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

const HINT: &str =
    "cite its text, or say what stands in its place and why: instead_of_text = \"…\"";

/// Treaties and statements cite their own text, or say why not.
pub fn texts_are_cited(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let is_text = |kind| matches!(kind, EventKind::Treaty | EventKind::Statement);
    let events = atlas.events.iter().filter(|event| is_text(event.kind));
    let events = events.map(|it| ("event", &it.slug, &it.sources, &it.instead_of_text));
    let treaties = atlas.treaties.iter();
    let treaties = treaties.map(|it| ("treaty", &it.slug, &it.sources, &it.instead_of_text));
    let lacking = events.chain(treaties).filter(|(_, _, sources, instead_of_text)| {
        // What cites nothing is told elsewhere.
        instead_of_text.is_none() && !sources.is_empty() && !cites_a_text(atlas, sources)
    });
    lacking
        .map(|(kind, slug, ..)| {
            let what = format!("the {kind} \"{slug}\" cites no official text");
            origins.problem(kind, slug, what, HINT)
        })
        .collect()
}

fn cites_a_text(atlas: &Atlas, sources: &[Citation]) -> bool {
    sources.iter().any(|citation| atlas[citation.source].kind.is_official_text())
}

use crate::atlas::{Atlas, Citation, SourceId};

/// The id of each source, and where in it.
pub fn cited(atlas: &Atlas, citations: &[Citation]) -> Vec<String> {
    let text = |citation: &Citation| {
        let slug = &atlas[citation.source].slug;
        citation.locator.as_ref().map_or_else(|| slug.clone(), |at| format!("{slug}, {at}"))
    };
    citations.iter().map(text).collect()
}

/// The sources of citations.
pub fn sources_in(citations: &[Citation]) -> Vec<SourceId> {
    citations.iter().map(|citation| citation.source).collect()
}

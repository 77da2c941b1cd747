use std::sync::OnceLock;

use biblatex::ChunksExt as _;

/// An entry of the bibliography as citation styles want it, made when first asked for: few of the
/// works are ever cited in full.
#[derive(Clone, Debug)]
pub struct StyledEntry {
    read: biblatex::Entry,
    styled: OnceLock<Option<Box<hayagriva::Entry>>>,
}

impl StyledEntry {
    /// The entry as it was read.
    pub fn new(read: biblatex::Entry) -> Self {
        Self { read, styled: OnceLock::new() }
    }

    /// The entry as styles want it, if they can use it.
    pub fn styled(&self) -> Option<&hayagriva::Entry> {
        self.styled.get_or_init(|| for_styles(&self.read).map(Box::new)).as_deref()
    }
}

/// A publishing body stands in for a missing author.
fn for_styles(entry: &biblatex::Entry) -> Option<hayagriva::Entry> {
    let mut styled = hayagriva::Entry::try_from(entry).ok()?;
    if styled.authors().is_none_or(<[_]>::is_empty)
        && let Some(body) = entry.get("organization")
    {
        let body = body.format_verbatim();
        let name = body.split_whitespace().collect::<Vec<_>>().join(" ");
        let (given_name, prefix, suffix, alias) = (None, None, None, None);
        let comma_suffix = false;
        if !name.is_empty() {
            let body =
                hayagriva::types::Person { name, given_name, prefix, suffix, comma_suffix, alias };
            styled.set_authors(vec![body]);
        }
    }
    Some(styled)
}

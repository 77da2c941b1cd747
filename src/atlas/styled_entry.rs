use std::sync::OnceLock;

use biblatex::{Bibliography, ChunksExt as _};

/// An entry of the bibliography as citation styles want it, made when first asked for: few of the
/// works are ever cited in full.
#[derive(Clone, Debug)]
pub struct StyledEntry {
    from: Unstyled,
    styled: OnceLock<Option<Box<hayagriva::Entry>>>,
}

#[derive(Clone, Debug)]
enum Unstyled {
    Text(Box<str>),
    Entry(Box<biblatex::Entry>),
}

impl StyledEntry {
    /// An entry that was read.
    pub fn of_entry(entry: Box<biblatex::Entry>) -> Self {
        Self { from: Unstyled::Entry(entry), styled: OnceLock::new() }
    }

    /// An entry as it stands in a `BibLaTeX` file.
    pub fn of_text(text: String) -> Self {
        Self { from: Unstyled::Text(text.into_boxed_str()), styled: OnceLock::new() }
    }

    /// The entry as styles want it, if they can use it.
    pub fn styled(&self) -> Option<&hayagriva::Entry> {
        let make = || match &self.from {
            Unstyled::Text(text) => for_styles(&Bibliography::parse(text).ok()?.into_vec().pop()?),
            Unstyled::Entry(entry) => for_styles(entry),
        };
        self.styled.get_or_init(|| make().map(Box::new)).as_deref()
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

use biblatex::{
    Bibliography, ChunksExt as _, Entry, Pair, ParseError, RawBibliography, RawChunk, RawEntry,
    Spanned,
};

use crate::atlas::StyledEntry;

/// What makes an entry rest on others of its file.
const REFERENCES: [&str; 2] = ["crossref", "xdata"];

/// A work of a `BibLaTeX` file.
pub enum BibWork<'a> {
    /// No field holds more than letters: each is read when it is asked for.
    Plain {
        /// Its key and fields.
        entry: RawEntry<'a>,
        /// All of it but its last brace.
        text: &'a str,
    },
    /// It holds commands, formulas, abbreviations or parts of others, and was read whole.
    Whole(Box<Entry>),
}

impl<'a> BibWork<'a> {
    /// The works of a file, in its order, or where and why one can't be read.
    ///
    /// # Errors
    /// When the file is no `BibLaTeX`: where and why.
    pub fn all_in(text: &'a str) -> Result<Vec<Result<Self, ParseError>>, ParseError> {
        let raw = RawBibliography::parse(text)?;
        if rests_on_others(&raw) {
            let works = Bibliography::from_raw(raw)?.into_vec().into_iter();
            return Ok(works.map(|entry| Ok(Self::Whole(Box::new(entry)))).collect());
        }
        Ok(raw.entries.into_iter().map(|entry| Self::of(entry, text)).collect())
    }

    fn of(
        Spanned { v: entry, span }: Spanned<RawEntry<'a>>,
        file: &'a str,
    ) -> Result<Self, ParseError> {
        let start = span.start;
        let text = &file[span];
        if entry.fields.iter().all(|pair| plain(pair).is_some()) {
            return Ok(Self::Plain { entry, text });
        }
        let alone = Bibliography::parse(&closed(text)).map_err(|mut error| {
            error.span = error.span.start + start..error.span.end + start;
            error
        })?;
        let entry = alone.into_vec().pop().expect("an entry is still one by itself");
        Ok(Self::Whole(Box::new(entry)))
    }

    /// The id under which it is cited.
    pub fn key(&self) -> &str {
        match self {
            Self::Plain { entry, .. } => entry.key.v,
            Self::Whole(entry) => &entry.key,
        }
    }

    /// What a field says, on one line; nothing if it is empty.
    pub fn field(&self, name: &str) -> Option<String> {
        let text = match self {
            Self::Plain { entry, .. } => {
                let mut latest_first = entry.fields.iter().rev();
                let pair = latest_first.find(|pair| pair.key.v.eq_ignore_ascii_case(name))?;
                plain(pair)?.replace("---", "—").replace("--", "–").replace(['{', '}'], "")
            }
            Self::Whole(entry) => entry.get(name)?.format_verbatim(),
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// The entry for citation styles.
    pub fn into_styled(self) -> StyledEntry {
        match self {
            Self::Plain { text, .. } => StyledEntry::of_text(closed(text)),
            Self::Whole(entry) => StyledEntry::of_entry(entry),
        }
    }
}

fn closed(text: &str) -> String {
    format!("{text}}}")
}

fn rests_on_others(bibliography: &RawBibliography<'_>) -> bool {
    let is_reference =
        |pair: &Pair<'_>| REFERENCES.iter().any(|it| pair.key.v.eq_ignore_ascii_case(it));
    !bibliography.abbreviations.is_empty()
        || bibliography.entries.iter().any(|entry| entry.v.fields.iter().any(is_reference))
}

/// What stands in a field that holds nothing but letters, with braces around some of them.
fn plain<'a>(pair: &Pair<'a>) -> Option<&'a str> {
    let [Spanned { v: RawChunk::Normal(text), .. }] = pair.value.v.as_slice() else { return None };
    let is_plain = memchr::memchr2(b'\\', b'$', text.as_bytes()).is_none();
    (is_plain && are_braces_in_pairs(text)).then_some(text)
}

/// Within quotation marks they may stand alone.
fn are_braces_in_pairs(text: &str) -> bool {
    let mut open = 0;
    for at in memchr::memchr2_iter(b'{', b'}', text.as_bytes()) {
        if text.as_bytes()[at] == b'{' {
            open += 1;
        } else if open > 0 {
            open -= 1;
        } else {
            return false;
        }
    }
    open == 0
}

use std::sync::LazyLock;

use hayagriva::citationberg::{IndependentStyle, Locale, Style};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::atlas::source::Source;
use crate::language::Words;

/// How a full citation is written.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum CitationStyle {
    /// Chicago Manual of Style, notes and bibliography.
    #[default]
    Chicago,
    /// American Psychological Association.
    Apa,
    /// GOST R 7.0.5-2008.
    Gost,
}

macro_rules! kept {
    ($file:literal) => {
        include_bytes!(concat!("../../assets/citing/", $file, ".cbor"))
    };
}

// Of the hundred styles in as many languages that Hayagriva brings, those that are offered.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let kept: [&[u8]; 2] = [kept!("en-US"), kept!("ru-RU")];
    kept.into_iter().filter_map(|bytes| ciborium::from_reader(bytes).ok()).collect()
});
static CHICAGO: LazyLock<Option<IndependentStyle>> =
    LazyLock::new(|| independent(kept!("chicago-notes-bibliography")));
static APA: LazyLock<Option<IndependentStyle>> = LazyLock::new(|| independent(kept!("apa")));
static GOST: LazyLock<Option<IndependentStyle>> =
    LazyLock::new(|| independent(kept!("gost-r-7-0-5-2008-numeric")));

fn independent(kept: &[u8]) -> Option<IndependentStyle> {
    match ciborium::from_reader(kept).ok()? {
        Style::Independent(style) => Some(style),
        Style::Dependent(_) => None,
    }
}

impl CitationStyle {
    /// Its word in the language files after `citation-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// The full citation of a source in a style, on one line, with its address on the web at the end.
pub fn cite(words: &Words, source: &Source, style: CitationStyle) -> String {
    let mut citation = styled(source, style).unwrap_or_else(|| source.line(words));
    if let Some(url) = &source.url
        && !citation.contains(url.as_str())
    {
        citation.push(' ');
        citation.push_str(url);
    }
    citation
}

fn styled(source: &Source, style: CitationStyle) -> Option<String> {
    let entry = source.styled()?;
    let style = match style {
        CitationStyle::Chicago => CHICAGO.as_ref(),
        CitationStyle::Apa => APA.as_ref(),
        CitationStyle::Gost => GOST.as_ref(),
    }?;
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(entry)];
    driver.citation(CitationRequest::from_items(items, style, &LOCALES));
    let request = BibliographyRequest { style, locale: None, locale_files: &LOCALES };
    let bibliography = driver.finish(request).bibliography?;
    let item = bibliography.items.into_iter().next()?;
    let text = format!("{:#}", item.content);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

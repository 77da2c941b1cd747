use crate::atlas::{LoadedWord, Source, Term};
use crate::data::record::entry::{Entry, Ids};
use crate::data::toml::names::read_citation;

pub fn read_term(entry: &Entry<'_>, sources: &Ids<Source>) -> Option<Term> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let also = entry.list("also").into_iter().map(|(text, _)| text.to_owned()).collect();
    let means = entry.text("means");
    let language = entry.optional_text("language");
    let source = entry.optional_text("source");
    let source = source.and_then(|_| read_citation(entry, "source", sources));
    entry.finish();
    Some(Term { slug: slug?, name: name?, also, means: means?, language, source })
}

pub fn read_loaded_word(entry: &Entry<'_>) -> Option<LoadedWord> {
    let word = entry.text("word");
    let instead = entry.text("instead");
    let within = entry.list("within").into_iter().map(|(text, _)| text.to_owned()).collect();
    entry.finish();
    Some(LoadedWord { word: word?, instead: instead?, within })
}

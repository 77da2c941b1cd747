use crate::export::picture::statement::Statement;
use crate::language::Words;

/// What a file says of a picture, by the names of the Dublin Core. No day on which it was made: the
/// same picture is the same file.
pub fn dublin_core(words: &Words, statement: &Statement) -> Vec<(&'static str, String)> {
    let mut said = vec![
        ("title", statement.title.clone()),
        ("creator", words.say("app-name")),
        ("description", statement.description.clone()),
        ("coverage", statement.date.clone()),
        ("type", "StillImage".to_owned()),
        ("rights", statement.credit.clone()),
    ];
    said.extend(statement.sources.iter().map(|source| ("source", source.clone())));
    said
}

/// The same by the keywords of PNG.
pub fn png_texts(words: &Words, statement: &Statement) -> Vec<(&'static str, String)> {
    vec![
        ("Title", statement.title.clone()),
        ("Author", words.say("app-name")),
        ("Description", statement.description.clone()),
        ("Source", words.clauses(&statement.sources)),
        ("Copyright", statement.credit.clone()),
    ]
}

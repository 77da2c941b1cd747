use std::fmt::Display;
use std::path::Path;

use crate::assets;
use crate::data::most_alike;
use crate::language::Value;

/// What the command line says under an id, with these values.
pub fn say(id: &str, values: &[(&str, Value<'_>)]) -> String {
    assets::words().say_with(id, values)
}

/// What it says of a file or a folder: `kind` is the name of the value in the message.
pub fn say_of_path(id: &str, kind: &str, path: &Path, problem: impl Display) -> String {
    let path = path.display().to_string();
    say(id, &[(kind, path.into()), ("problem", problem.to_string().into())])
}

/// That the bundled map can't be read.
pub fn map_problem(problem: impl Display) -> String {
    say("cli-map", &[("problem", problem.to_string().into())])
}

/// A problem with how to mend it under it.
pub fn hinted(what: &str, hint: &str) -> String {
    format!("{what}\n   {}", say("cli-hint", &[("hint", hint.into())]))
}

/// "did you mean …?" with what is most like a word that nobody knows, if anything is.
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    most_alike(wrong, known).map(|word| say("cli-did-you-mean", &[("word", word.into())]))
}

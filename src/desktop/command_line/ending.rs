use std::path::Path;

use crate::desktop::command_line::saying::say;

/// Which of these endings a file has.
pub fn ending<'a>(file: &Path, known: &[&'a str]) -> Result<&'a str, String> {
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let found = known.iter().copied().find(|&it| ending.as_deref() == Some(it));
    found.ok_or_else(|| {
        let dotted: Vec<String> = known.iter().map(|it| format!(".{it}")).collect();
        let list = match dotted.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                let values = [("others", first.join(", ").into()), ("last", last.as_str().into())];
                say("cli-endings", &values)
            }
            all => all.concat(),
        };
        let values = [("file", file.display().to_string().into()), ("endings", list.into())];
        say("cli-ending", &values)
    })
}

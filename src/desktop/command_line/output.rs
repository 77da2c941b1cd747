use std::io::Write as _;
use std::path::Path;

use crate::desktop::files::write_whole;

/// Which of these endings a file has.
pub fn ending<'a>(file: &Path, known: &[&'a str]) -> Result<&'a str, String> {
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let found = known.iter().copied().find(|&it| ending.as_deref() == Some(it));
    found.ok_or_else(|| {
        let dotted: Vec<String> = known.iter().map(|it| format!(".{it}")).collect();
        let list = match dotted.as_slice() {
            [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
            all => all.concat(),
        };
        format!("{} must end in {list}", file.display())
    })
}

/// Writes a file. One that was there stays, unless it is to be written over, and then it is whole
/// until the new one is.
pub fn write_output(file: &Path, bytes: &[u8], writes_over: bool) -> Result<(), String> {
    if file.exists() && !writes_over {
        return Err(format!("{} is there already; to write over it, add --force", file.display()));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(format!("there is no folder {}", folder.display()));
    }
    let problem_of =
        |error: std::io::Error| format!("{} can't be written: {error}", file.display());
    write_whole(file, |out| out.write_all(bytes)).map_err(problem_of)
}

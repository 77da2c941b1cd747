use std::path::Path;

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

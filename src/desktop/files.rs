//! Files of the desktop.

use std::fs;
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes a file so that it is there whole or not at all: into a neighbour first, then in its place.
///
/// # Errors
/// When the folder can't be written to, or `write` fails.
pub fn write_whole(
    file: &Path,
    write: impl FnOnce(&mut fs::File) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut neighbour = neighbour_in(folder.unwrap_or(Path::new(".")))?;
    write(neighbour.as_file_mut())?;
    neighbour.as_file().sync_all()?;
    neighbour.persist(file)?;
    Ok(())
}

/// A path as somebody types it, "~/map.png": the sign stands for the home of the user.
pub fn from_home(path: String) -> String {
    let Some(beneath) = path.strip_prefix('~') else { return path };
    if !beneath.is_empty() && !beneath.starts_with(std::path::is_separator) {
        return path;
    }
    let folders = directories::UserDirs::new();
    folders.map_or_else(
        || path.clone(),
        |folders| format!("{}{beneath}", folders.home_dir().to_string_lossy()),
    )
}

/// With the rights that the user's mask leaves, as any other file; a temporary one is private.
#[cfg(unix)]
fn neighbour_in(folder: &Path) -> std::io::Result<NamedTempFile> {
    let rights = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    tempfile::Builder::new().permissions(rights).tempfile_in(folder)
}

#[cfg(not(unix))]
fn neighbour_in(folder: &Path) -> std::io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

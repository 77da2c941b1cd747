//! Files of the desktop.

use std::fs;
use std::path::Path;

/// Writes a file so that it is there whole or not at all: into a neighbour first, then in its place.
///
/// # Errors
/// When the folder can't be written to, or `write` fails.
pub fn write_whole(
    file: &Path,
    write: impl FnOnce(&mut fs::File) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    // What the user's mask leaves of it, as for any other file; a temporary one is private.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut neighbour = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    write(neighbour.as_file_mut())?;
    neighbour.as_file().sync_all()?;
    neighbour.persist(file)?;
    Ok(())
}

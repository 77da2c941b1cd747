//! The files of the finer map. A program carries them; to a page they come after its first picture.

use std::io::{Cursor, Read as _};
use std::sync::OnceLock;

use zip::ZipArchive;
use zip::result::{ZipError, ZipResult};

/// What they are called.
const NAMES: [&str; 5] =
    ["L1.topo.json", "L2.topo.json", "depth_1.topo.json", "depth_2.topo.json", "relief.jpg"];

/// Those that have come, in the order of their names.
static COME: OnceLock<[Vec<u8>; NAMES.len()]> = OnceLock::new();

/// Takes the zip in which they come to a page.
///
/// # Errors
/// When it is no zip or lacks one of them.
pub fn take_finer_map(zip: &[u8]) -> ZipResult<()> {
    let files = files_of(zip)?;
    // The first to come stays.
    let _ = COME.set(files);
    Ok(())
}

/// Whether they are there.
pub fn finer_map_is_there() -> bool {
    cfg!(not(target_arch = "wasm32")) || COME.get().is_some()
}

/// One of them; nothing before they are there.
pub fn file(name: &str) -> &'static [u8] {
    let place = NAMES.iter().position(|it| *it == name);
    let come = place.and_then(|place| COME.get().map(|files| &*files[place]));
    come.unwrap_or_else(|| carried(name))
}

/// The same as text.
pub fn text(name: &str) -> &'static str {
    std::str::from_utf8(file(name)).unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn carried(name: &str) -> &'static [u8] {
    match name {
        "L1.topo.json" => include_bytes!("../../assets/map/L1.topo.json"),
        "L2.topo.json" => include_bytes!("../../assets/map/L2.topo.json"),
        "depth_1.topo.json" => include_bytes!("../../assets/map/depth_1.topo.json"),
        "depth_2.topo.json" => include_bytes!("../../assets/map/depth_2.topo.json"),
        "relief.jpg" => include_bytes!("../../assets/map/relief.jpg"),
        _ => &[],
    }
}

#[cfg(target_arch = "wasm32")]
fn carried(_: &str) -> &'static [u8] {
    &[]
}

fn files_of(zip: &[u8]) -> ZipResult<[Vec<u8>; NAMES.len()]> {
    let mut archive = ZipArchive::new(Cursor::new(zip))?;
    let mut files = NAMES.map(|_| Vec::new());
    for (name, bytes) in NAMES.iter().zip(&mut files) {
        archive.by_name(name)?.read_to_end(bytes).map_err(ZipError::Io)?;
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(names: &[&str]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a new file");
            writer.write_all(carried(name)).expect("into memory");
        }
        writer.finish().expect("into memory").into_inner()
    }

    #[test]
    fn what_comes_in_a_zip_is_what_a_program_carries() {
        let files = files_of(&zipped(&NAMES)).expect("all of them");
        for (name, bytes) in NAMES.iter().zip(&files) {
            assert!(!bytes.is_empty() && bytes == carried(name), "{name}");
        }
    }

    #[test]
    fn a_zip_that_lacks_one_is_refused() {
        assert!(matches!(files_of(&zipped(&NAMES[1..])), Err(ZipError::FileNotFound)));
        assert!(files_of(b"no zip").is_err());
    }
}

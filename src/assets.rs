//! The edge to the disk: what is bundled with the program, and history folders from outside.

use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::atlas::BaseMap;
use crate::data::{
    FileBody, HistoryFile, LARGEST_FILE, decode_labels, decode_spots, decode_vague_lines,
};
use crate::export::PrintFile;
use crate::export::film::PictureFonts;
use crate::geometry::{
    DecodeError, Depth, DepthsReading, Detail, Level, LevelReading, MapProjection,
    PreparedOverview, Relief, Water, World, WorldReading,
};
use crate::language::Words;
use crate::map::TextMetrics;
use crate::teaching::lesson::{LARGEST_PACKAGE, LessonFile};
use crate::ui::Fonts;

mod finer_map;

pub use finer_map::{finer_map_is_there, take_finer_map};

static HISTORY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/history");
static LESSONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/lessons");

// Statics: of a constant there would be a copy wherever it is used.

/// Noto Sans.
pub static SANS: &[u8] = include_bytes!("../assets/fonts/NotoSans-Regular.ttf");
/// Noto Sans Bold.
pub static BOLD: &[u8] = include_bytes!("../assets/fonts/NotoSans-Bold.ttf");
/// Noto Serif Italic.
pub static ITALIC: &[u8] = include_bytes!("../assets/fonts/NotoSerif-Italic.ttf");
/// Lucide: icons, each a letter of the private area; see `assets/fonts/lucide.txt`.
pub static ICONS: &[u8] = include_bytes!("../assets/fonts/Lucide.ttf");
/// Noto Sans JP.
pub static JAPANESE: &[u8] = include_bytes!("../assets/fonts/NotoSansJP.ttf");

/// The templates of pages.
static PRINT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/print");

/// Every English word of the window, of what it writes and of what it teaches.
pub const ENGLISH: &str = concat!(
    include_str!("../assets/text/en.ftl"),
    "\n",
    include_str!("../assets/text/en-export.ftl"),
    "\n",
    include_str!("../assets/text/en-teaching.ftl"),
    "\n",
    include_str!("../assets/text/en-command-line.ftl"),
);

static WORLD: &str = include_str!("../assets/map/world.topo.json");

/// The fonts of the window.
pub fn fonts() -> Fonts {
    Fonts { sans: SANS, bold: BOLD, italic: ITALIC, japanese: JAPANESE, icons: ICONS }
}

/// The fonts of pages on paper.
pub fn print_fonts() -> [&'static [u8]; 4] {
    [SANS, BOLD, ITALIC, JAPANESE]
}

/// The templates of pages, with the page that tells how to change them.
pub fn print_templates() -> Vec<PrintFile> {
    let path = |path: &Path| path.to_string_lossy().replace('\\', "/");
    let mut files: Vec<PrintFile> =
        PRINT.files().map(|file| PrintFile::new(path(file.path()), file.contents())).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The same, where a file of the folder takes the place of the one with its name; whatever else is
/// in it, such as a picture, is at hand for the templates too.
///
/// # Errors
/// When the folder or a file in it can't be read.
pub fn print_templates_in(folder: &Path) -> std::io::Result<Vec<PrintFile>> {
    let mut files = print_templates();
    let mut own = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && !is_hidden(&path) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            own.push(PrintFile::new(name, fs::read(&path)?));
        }
    }
    files.retain(|file| own.iter().all(|other| other.path != file.path));
    files.extend(own);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The history that comes with the atlas.
pub fn built_in_history() -> Vec<HistoryFile> {
    let mut files = Vec::new();
    add_built_in(&HISTORY, &mut files);
    files.sort_by(|a: &HistoryFile, b| a.path.cmp(&b.path));
    files
}

/// The lessons that come with the atlas, by the name of their files.
pub fn built_in_lessons() -> Vec<LessonFile> {
    let mut files = Vec::new();
    add_built_in(&LESSONS, &mut files);
    files.retain(|file| Path::new(&file.path).extension().is_some_and(|it| it == "toml"));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for file in &mut files {
        file.path = format!("lessons/{}", file.path);
    }
    files
}

fn add_built_in(folder: &Dir<'_>, files: &mut Vec<HistoryFile>) {
    files.extend(folder.files().map(|file| HistoryFile {
        path: file.path().to_string_lossy().replace('\\', "/"),
        body: FileBody::Bytes(file.contents().to_vec()),
    }));
    for inner in folder.dirs() {
        add_built_in(inner, files);
    }
}

/// What is in a history folder and in the folders in it, by path. What can't be read, or isn't
/// history, is there too, with the reason why: nothing is dropped in silence. Only what the system
/// hides, as `.git`, is passed over, and a file that is too large is named, not read.
///
/// # Errors
/// When the folder itself can't be listed.
pub fn history_in(folder: &Path) -> std::io::Result<Vec<HistoryFile>> {
    let mut found = Vec::new();
    list(folder, &mut found)?;
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    let file = |(path, body): (PathBuf, FileBody)| {
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        HistoryFile { path: inside.to_string_lossy().replace('\\', "/"), body }
    };
    Ok(found.into_iter().map(file).collect())
}

/// Files and folders that are handed to the window: each file by its name, of a folder what is
/// history in it.
pub fn handed_in(paths: &[PathBuf]) -> Vec<HistoryFile> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let named = |error: std::io::Error| {
                let body = FileBody::UnreadableFolder(error.to_string());
                vec![HistoryFile { path: path.to_string_lossy().into_owned(), body }]
            };
            files.extend(history_in(path).unwrap_or_else(named));
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let body = match fs::metadata(path) {
            Ok(metadata) if metadata.len() > LARGEST_PACKAGE => FileBody::TooLarge(metadata.len()),
            Ok(_) => fs::read(path)
                .map_or_else(|it| FileBody::Unreadable(it.to_string()), FileBody::Bytes),
            Err(error) => FileBody::Unreadable(error.to_string()),
        };
        files.push(HistoryFile { path: name, body });
    }
    files
}

fn list(folder: &Path, found: &mut Vec<(PathBuf, FileBody)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_hidden(&path) {
            continue;
        }
        if !path.is_dir() {
            let body = read(&path).unwrap_or_else(|error| FileBody::Unreadable(error.to_string()));
            found.push((path, body));
        } else if path.is_symlink() {
            // Followed, it could lead in a circle.
            found.push((path, FileBody::LinkToFolder));
        } else {
            if is_history(&path) {
                found.push((path.clone(), FileBody::Folder));
            }
            if let Err(error) = list(&path, found) {
                found.push((path, FileBody::UnreadableFolder(error.to_string())));
            }
        }
    }
    Ok(())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn is_history(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml" || ending == "bib")
}

fn read(path: &Path) -> std::io::Result<FileBody> {
    if path.is_symlink() && !path.exists() {
        return Ok(FileBody::LinkToNowhere);
    }
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        // To read a pipe is to wait for ever.
        return Ok(FileBody::NoFile);
    }
    if !is_history(path) {
        return Ok(FileBody::Foreign);
    }
    if metadata.len() > LARGEST_FILE {
        return Ok(FileBody::TooLarge(metadata.len()));
    }
    fs::read(path).map(FileBody::Bytes)
}

/// The bundled map with its overview; finer levels come with [`level`].
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn base_map() -> Result<BaseMap, DecodeError> {
    let projection = MapProjection::new();
    let prepared = PreparedOverview::decode(include_bytes!("../assets/map/overview.postcard"))?;
    let (overview, water) = prepared.into_level_and_water();
    let labels = decode_labels(include_str!("../assets/map/labels.json"), &projection)?;
    let vague_lines = decode_vague_lines(include_str!("../assets/map/lines.json"))?;
    let spots = decode_spots(
        include_str!("../assets/map/heights.json"),
        include_str!("../assets/map/depth_spots.json"),
        &projection,
    )?;
    let mut base_map = BaseMap::new(projection, overview, water, labels, vague_lines);
    base_map.spots = spots;
    Ok(base_map)
}

/// The overview of the bundled map as its files have it, from which [`base_map`]'s was prepared.
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn overview_of_files(projection: &MapProjection) -> Result<(Level, Water), DecodeError> {
    let overview = Level::decode(topology(Detail::Overview), projection)?;
    let water = Water::decode(
        seabed(Detail::Overview),
        include_str!("../assets/map/lakes.topo.json"),
        include_str!("../assets/map/rivers.topo.json"),
        include_str!("../assets/map/ice_age.topo.json"),
        projection,
    )?;
    Ok((overview, water))
}

/// A level of the bundled land. The finest takes some fifty milliseconds: not on the first
/// frame's path.
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn level(detail: Detail, projection: &MapProjection) -> Result<Level, DecodeError> {
    Level::decode(topology(detail), projection)
}

/// A level of the bundled depths of the sea; the finer ones not on the first frame's path.
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn depths(detail: Detail, projection: &MapProjection) -> Result<Vec<Depth>, DecodeError> {
    Depth::decode_all(seabed(detail), projection)
}

/// The same level, to be read a unit at a time.
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn level_reading(detail: Detail) -> Result<LevelReading, DecodeError> {
    LevelReading::begin(topology(detail))
}

/// The same depths, to be read a band at a time.
///
/// # Errors
/// Never in a program that passes its tests: the files are bundled.
pub fn depths_reading(detail: Detail) -> Result<DepthsReading, DecodeError> {
    DepthsReading::begin(seabed(detail))
}

fn seabed(detail: Detail) -> &'static str {
    match detail {
        Detail::Overview => include_str!("../assets/map/depth_0.topo.json"),
        Detail::Regional => finer_map::text("depth_1.topo.json"),
        Detail::Fine => finer_map::text("depth_2.topo.json"),
    }
}

/// The shading of the land; not on the first frame's path.
///
/// # Errors
/// Never in a program that passes its tests: the file is bundled.
pub fn relief() -> Result<Relief, image::ImageError> {
    Relief::decode(finer_map::file("relief.jpg"))
}

/// The whole world; not on the first frame's path.
///
/// # Errors
/// Never in a program that passes its tests: the file is bundled.
pub fn world() -> Result<World, DecodeError> {
    World::decode(WORLD)
}

/// The same world, to be read a land at a time.
///
/// # Errors
/// Never in a program that passes its tests: the file is bundled.
pub fn world_reading() -> Result<WorldReading, DecodeError> {
    WorldReading::begin(WORLD)
}

fn topology(detail: Detail) -> &'static str {
    match detail {
        Detail::Overview => include_str!("../assets/map/L0.topo.json"),
        Detail::Regional => finer_map::text("L1.topo.json"),
        Detail::Fine => finer_map::text("L2.topo.json"),
    }
}

/// The English words.
///
/// # Panics
/// Never in a program that passes its tests: the file is bundled.
pub fn words() -> Words {
    Words::english(ENGLISH).expect("bundled, and read by a test")
}

/// The fonts of pictures, read once for as many as are drawn.
pub fn picture_fonts() -> PictureFonts {
    PictureFonts::new(&[SANS, BOLD, ITALIC, JAPANESE])
}

/// The widths of the bundled fonts.
///
/// # Panics
/// Never in a program that passes its tests: the fonts are bundled.
pub fn text_metrics() -> TextMetrics {
    TextMetrics::new(SANS, BOLD, ITALIC, JAPANESE).expect("bundled, and read by a test")
}

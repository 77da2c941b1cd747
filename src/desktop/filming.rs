//! Films are drawn by all cores of the machine; each frame comes out the same whoever draws it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::files::write_whole;
use crate::export::film::{
    Film, FilmError, FilmForm, IndexedFrame, NearestColours, Palette, PictureFonts, Raster,
    Recorder,
};
use crate::language::Words;
use crate::map::{Cache, TextMetrics, Tools};

/// Is told how many of how many frames are done, and says whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// Why there is no film.
#[derive(Debug)]
pub enum NoFilm {
    /// Somebody did not want it any more.
    Cancelled,
    /// A frame can't be drawn or the film not be put together.
    Film(FilmError),
    /// The disk doesn't take it.
    Disk(std::io::Error),
}

/// What draws one frame after the other; each thread has its own.
struct Desk<'a> {
    atlas: &'a Atlas,
    words: Words,
    metrics: TextMetrics,
    cache: RefCell<Cache>,
    fonts: PictureFonts,
    /// Of the palette of its film.
    colours: RefCell<NearestColours>,
}

/// The whole file of a film.
pub fn film_bytes(
    atlas: &Atlas,
    film: &Film,
    form: FilmForm,
    progress: Progress<'_>,
) -> Result<Vec<u8>, NoFilm> {
    let fonts = assets::picture_fonts();
    let samples = film.samples();
    let (count, all) = (film.moments.len(), film.moments.len() + samples.len());
    let mut seen: Vec<Raster> = Vec::new();
    in_order(
        samples.len(),
        || Desk::new(atlas, &fonts),
        |desk, i| desk.raster(film, samples[i]),
        {
            |_, raster| {
                seen.push(raster?);
                go_on(progress(seen.len() * count / all, count))
            }
        },
    )?;
    let palette = Palette::new(&seen, &film.style());
    let about = film.about(&assets::words());
    let mut recorder = Recorder::new(film, &palette, &about, form)?;
    let indexed = |desk: &Desk<'_>, i: usize| -> Result<IndexedFrame, FilmError> {
        let known = &mut desk.colours.borrow_mut();
        // What was drawn for the palette is not drawn again.
        match samples.iter().position(|&sample| sample == i) {
            Some(place) => Ok(palette.indexed(&seen[place], known)),
            None => Ok(palette.indexed(&desk.raster(film, i)?, known)),
        }
    };
    in_order(
        count,
        || Desk::new(atlas, &fonts),
        indexed,
        |i, frame| {
            recorder.add(frame?, film.milliseconds(i))?;
            go_on(progress((samples.len() + i + 1) * count / all, count))
        },
    )?;
    Ok(recorder.finish()?)
}

/// Writes each frame as a picture into a folder of its own, which is there whole or not at all.
pub fn film_folder(
    atlas: &Atlas,
    film: &Film,
    folder: &Path,
    progress: Progress<'_>,
) -> Result<(), NoFilm> {
    let fonts = assets::picture_fonts();
    let about = film.about(&assets::words());
    let beside = folder.parent().filter(|it| !it.as_os_str().is_empty());
    let neighbour = tempfile::Builder::new().tempdir_in(beside.unwrap_or(Path::new(".")))?;
    let still = |desk: &Desk<'_>, i: usize| film.still(&desk.raster(film, i)?, &about);
    let count = film.moments.len();
    let mut pictures = Vec::new();
    in_order(
        count,
        || Desk::new(atlas, &fonts),
        still,
        |i, picture| {
            pictures.push(picture?);
            go_on(progress(i + 1, count))
        },
    )?;
    for (i, picture) in pictures.iter().enumerate() {
        let file = neighbour.path().join(film.name_of_frame(i));
        write_whole(&file, |out| out.write_all(picture))?;
    }
    if folder.is_dir() {
        // Asked before: what was in it gives way.
        fs::remove_dir_all(folder)?;
    }
    let finished = neighbour.keep();
    fs::rename(&finished, folder)?;
    Ok(open_to_others(folder)?)
}

/// A temporary folder is private; a folder of pictures is as any other.
#[cfg(unix)]
fn open_to_others(folder: &Path) -> std::io::Result<()> {
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> std::io::Result<()> {
    Ok(())
}

fn go_on(wish: ControlFlow<()>) -> Result<(), NoFilm> {
    if wish.is_break() { Err(NoFilm::Cancelled) } else { Ok(()) }
}

impl<'a> Desk<'a> {
    fn new(atlas: &'a Atlas, fonts: &PictureFonts) -> Self {
        Self {
            atlas,
            words: assets::words(),
            metrics: assets::text_metrics(),
            cache: RefCell::default(),
            fonts: fonts.clone(),
            colours: RefCell::default(),
        }
    }

    fn raster(&self, film: &Film, frame: usize) -> Result<Raster, FilmError> {
        let tools = Tools { atlas: self.atlas, words: &self.words, metrics: &self.metrics };
        film.raster(tools, &self.cache, &self.fonts, frame)
    }
}

/// Does a piece of work so many times on all cores, and hands over what comes of it in order until
/// that fails.
fn in_order<Tool, Done: Send>(
    count: usize,
    tool: impl Fn() -> Tool + Sync,
    work: impl Fn(&Tool, usize) -> Done + Sync,
    mut take: impl FnMut(usize, Done) -> Result<(), NoFilm>,
) -> Result<(), NoFilm> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(count.max(1));
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (sender, receiver) = sync_channel(2 * threads);
    thread::scope(|scope| {
        for _ in 0..threads {
            let sender = sender.clone();
            let (next, is_over, tool, work) = (&next, &is_over, &tool, &work);
            scope.spawn(move || {
                let tool = tool();
                loop {
                    let i = next.fetch_add(1, Ordering::Relaxed);
                    if i >= count || is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    if sender.send((i, work(&tool, i))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut early: BTreeMap<usize, Done> = BTreeMap::new();
        let mut wanted = 0;
        let mut result = Ok(());
        for (i, done) in &receiver {
            early.insert(i, done);
            while let Some(done) = early.remove(&wanted) {
                result = take(wanted, done);
                wanted += 1;
                if result.is_err() {
                    break;
                }
            }
            if result.is_err() {
                break;
            }
        }
        is_over.store(true, Ordering::Relaxed);
        drop(receiver);
        result
    })
}

impl From<FilmError> for NoFilm {
    fn from(error: FilmError) -> Self {
        Self::Film(error)
    }
}

impl From<std::io::Error> for NoFilm {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

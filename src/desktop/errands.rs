//! Goes where the window can't: to the disk, to the dialogs of the system, and to other threads for
//! what takes long.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;

use crate::assets;
use crate::data::HistoryFile;
use crate::desktop::dialogs::{Answer, ask_for_files, ask_where_to_write};
use crate::desktop::disk_problem;
use crate::desktop::files::from_home;
use crate::desktop::filming::{NoFilm, film_bytes};
use crate::desktop::kept_lesson::KeptLesson;
use crate::desktop::lesson_desk::LessonDesk;
use crate::desktop::paper_printer::PaperPrinter;
use crate::desktop::written_file::write_file;
use crate::export::film::{PictureFonts, Raster, scaled_raster_of};
use crate::export::{
    FileContent, FileOrder, Picture, PictureOrder, SCREEN_RESOLUTION, page_pictures,
};
use crate::geometry::Detail;
use crate::map::Tools;
use crate::opening::made;
use crate::search::IndexedAtlas;
use crate::teaching::lesson::OwnLesson;
use crate::ui::{Drawn, Errand, ErrandReport, LessonReport};

/// Those who go on errands of a window.
pub struct Errands {
    desk: Desk,
    reports: Receiver<ErrandReport>,
    arrivals: Receiver<Vec<HistoryFile>>,
    stop: Arc<AtomicBool>,
    lessons: LessonDesk,
}

/// What goes along into a thread.
#[derive(Clone)]
struct Desk {
    atlas: Arc<IndexedAtlas>,
    fonts: Arc<OnceLock<PictureFonts>>,
    printer: Option<PaperPrinter>,
    sender: Sender<ErrandReport>,
    arriving: Sender<Vec<HistoryFile>>,
    /// Wakes the window when there is a report.
    wake: Arc<dyn Fn() + Send + Sync>,
}

/// The most of a text that a preview shows, bytes.
const MOST_OF_A_TEXT: usize = 4000;

impl Errands {
    /// For a window on an atlas; `wake` is called when there is something to report.
    pub fn new(atlas: Arc<IndexedAtlas>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, reports) = channel();
        let (arriving, arrivals) = channel();
        let (fonts, wake) = (Arc::default(), Arc::new(wake));
        let desk = Desk { atlas, fonts, printer: None, sender, arriving, wake };
        let lessons = desk.for_lessons();
        Self { desk, reports, arrivals, stop: Arc::default(), lessons }
    }

    /// Goes on with the atlas that the window shows; whether it is another one.
    pub fn follow(&mut self, atlas: &Arc<IndexedAtlas>) -> bool {
        let is_other = !Arc::ptr_eq(&self.desk.atlas, atlas);
        if is_other {
            self.desk.atlas = Arc::clone(atlas);
            self.lessons.follow(Arc::clone(atlas));
        }
        is_other
    }

    /// The same with a place for a lesson that nobody has saved.
    pub fn keeping_lessons_in(mut self, place: KeptLesson) -> Self {
        self.lessons.keep_in(place);
        self
    }

    /// Keeps a lesson that nobody has saved, at once.
    ///
    /// # Errors
    /// When it cannot be written, in words.
    pub fn keep_lesson(&self, own: &OwnLesson) -> Result<(), String> {
        self.lessons.keep_now(own)
    }

    /// The same, with a way to paper.
    pub fn printing_with(mut self, printer: Option<PaperPrinter>) -> Self {
        self.desk.printer = printer;
        self
    }

    /// Goes on an errand; what comes of it is told by [`reports`](Self::reports).
    pub fn go(&mut self, errand: Errand) {
        let desk = self.desk.clone();
        match errand {
            Errand::Write { order, path, may_replace } => {
                // Each has a sign of its own: to stop the next one is not to stop this one.
                self.stop = Arc::default();
                let stop = Arc::clone(&self.stop);
                let path = from_home(path);
                thread::spawn(move || desk.write(&order, &path, may_replace, &stop));
            }
            Errand::Print { order } => {
                self.stop = Arc::default();
                let stop = Arc::clone(&self.stop);
                thread::spawn(move || desk.report(desk.printed(&order, &stop)));
            }
            Errand::Stop => self.stop.store(true, Ordering::Relaxed),
            Errand::ChoosePath { path, name, endings } => {
                thread::spawn(move || desk.choose_path(&path, &name, endings));
            }
            Errand::Draw { order, within } => {
                thread::spawn(move || desk.report(ErrandReport::Drawn(desk.drawn(&order, within))));
            }
            Errand::ChooseFiles => {
                thread::spawn(move || desk.choose_files());
            }
            Errand::OpenPath(path) => {
                thread::spawn(move || desk.open_path(path));
            }
            Errand::CopyPicture(order) => {
                thread::spawn(move || desk.copy_picture(&order));
            }
            Errand::Lesson(errand) => self.lessons.go(errand),
        }
    }

    /// What there is to report since this was last called.
    pub fn reports(&self) -> impl Iterator<Item = ErrandReport> {
        self.reports.try_iter()
    }

    /// Files that were chosen to be opened, told once.
    pub fn arrivals(&self) -> Option<Vec<HistoryFile>> {
        self.arrivals.try_iter().last()
    }
}

/// The folder in which pictures lie on this desktop, or the home of the user.
pub fn usual_folder() -> String {
    let folder = directories::UserDirs::new().map(|folders| {
        let pictures = folders.picture_dir().filter(|folder| folder.is_dir());
        pictures.unwrap_or(folders.home_dir()).to_string_lossy().into_owned()
    });
    folder.unwrap_or_default()
}

impl Desk {
    fn for_lessons(&self) -> LessonDesk {
        let desk = self.clone();
        let report = move |report| desk.report(ErrandReport::Lesson(report));
        LessonDesk::new(Arc::clone(&self.atlas), report)
    }

    fn report(&self, report: ErrandReport) {
        // A window that is gone hears nothing.
        if self.sender.send(report).is_ok() {
            (self.wake)();
        }
    }

    fn write(&self, order: &FileOrder, path: &str, may_replace: bool, stop: &AtomicBool) {
        let file = Path::new(path);
        let beside = order.beside().map(|(order, ending)| (order, path_beside(file, ending)));
        let files = std::iter::once(file).chain(beside.iter().map(|(_, it)| it.as_path()));
        if let Some(there) = files.clone().find(|it| it.is_file() && !may_replace) {
            self.report(ErrandReport::IsThere { path: there.to_string_lossy().into_owned() });
            return;
        }
        let words = assets::words();
        let made = match order.film() {
            Some((film, form)) => film_bytes(&self.atlas, film, form, &mut |done, count| {
                self.report(ErrandReport::Progress { done, count });
                if stop.load(Ordering::Relaxed) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            })
            .map_err(|problem| match problem {
                NoFilm::Cancelled => None,
                NoFilm::Film(error) => Some(error.to_string()),
                NoFilm::Disk(error) => Some(disk_problem::in_words(&error, &words)),
            }),
            None => self.bytes(order).map_err(Some),
        };
        let names = files.map(|it| it.to_string_lossy().into_owned()).collect::<Vec<_>>();
        let beside = beside.map(|(order, path)| (self.bytes(&order).map_err(Some), path));
        let made = if stop.load(Ordering::Relaxed) { Err(None) } else { made };
        let written = |made: Result<Vec<u8>, Option<String>>, file: &Path| {
            let bytes = made?;
            write_file(file, &bytes, may_replace, &words).map_err(Some)?;
            Ok(bytes.len())
        };
        let mut done = written(made, file);
        if let Some((made, file)) = beside {
            done = done.and_then(|length| Ok(length + written(made, &file)?));
        }
        let report = match done {
            Ok(bytes) => ErrandReport::Written { path: words.list(&names), bytes: Some(bytes) },
            Err(Some(problem)) => ErrandReport::Failed(problem),
            Err(None) => ErrandReport::Stopped,
        };
        self.report(report);
    }

    fn printed(&self, order: &FileOrder, stop: &AtomicBool) -> ErrandReport {
        let Some(printer) = &self.printer else { return ErrandReport::Stopped };
        let made = self.bytes(order);
        if stop.load(Ordering::Relaxed) {
            return ErrandReport::Stopped;
        }
        let handed_over = made.and_then(|bytes| printer.print(order, &bytes, &assets::words()));
        handed_over.map_or_else(ErrandReport::Failed, |()| ErrandReport::Printed)
    }

    /// The bytes of a file that is no film.
    fn bytes(&self, order: &FileOrder) -> Result<Vec<u8>, String> {
        if let FileContent::Table(wish) = order.content() {
            self.add_outlines(wish.detail)?;
        }
        if matches!(order.content(), FileContent::Worksheet(_)) {
            self.add_finest_outlines()?;
        }
        made(&self.atlas, &assets::words(), |tools, press| order.bytes(tools, press))
    }

    fn choose_path(&self, path: &str, name: &str, endings: &[&str]) {
        self.report(match ask_where_to_write(path, name, endings) {
            Answer::Chosen(path) => ErrandReport::Chosen(Some(path)),
            Answer::Closed => ErrandReport::Chosen(None),
            Answer::NoDialog => ErrandReport::NoDialog,
        });
    }

    fn choose_files(&self) {
        let words = assets::words();
        match ask_for_files(&words.say("files-kind"), &["toml", "zip", "bib"]) {
            Answer::Chosen(paths) => {
                self.hand_in(&paths);
            }
            Answer::Closed => {}
            Answer::NoDialog => self.report(ErrandReport::Lesson(LessonReport::NoDialogToShow)),
        }
    }

    fn open_path(&self, path: String) {
        let path = from_home(path);
        self.report(ErrandReport::Lesson(match fs::metadata(&path) {
            Ok(_) => {
                self.hand_in(&[PathBuf::from(path)]);
                LessonReport::Shown
            }
            Err(error) => {
                LessonReport::Failed(disk_problem::unread_in_words(&path, &error, &assets::words()))
            }
        }));
    }

    fn hand_in(&self, paths: &[PathBuf]) {
        // A window that is gone opens nothing.
        if self.arriving.send(assets::handed_in(paths)).is_ok() {
            (self.wake)();
        }
    }

    /// Numbers on a sheet stand where the finest outlines have room for them, however far the window
    /// has come with reading them: the same choice makes the same sheet.
    fn add_finest_outlines(&self) -> Result<(), String> {
        let base_map = &self.atlas.base_map;
        [Detail::Regional, Detail::Fine].into_iter().try_for_each(|detail| {
            self.add_outlines(detail)?;
            let depths = assets::depths(detail, &base_map.projection);
            base_map.add_depths(detail, depths.map_err(|error| error.to_string())?);
            Ok(())
        })
    }

    /// Reads the land as fine as it is to be, where the window has not come so far.
    fn add_outlines(&self, detail: Detail) -> Result<(), String> {
        let base_map = &self.atlas.base_map;
        if !base_map.has_level(detail) {
            let level = assets::level(detail, &base_map.projection);
            base_map.add_level(detail, level.map_err(|error| error.to_string())?);
        }
        Ok(())
    }

    /// What a file would look like: a picture, the pages of a PDF, a film as its first frame, the
    /// beginning of a text.
    fn drawn(&self, order: &FileOrder, within: [u32; 2]) -> Drawn {
        let picture = match order.content() {
            FileContent::Picture(picture) => self.raster(picture, within),
            FileContent::Plate(_) | FileContent::Sheet(_) | FileContent::Worksheet(_) => {
                return self.pages(order, within).unwrap_or_else(Drawn::Problem);
            }
            FileContent::Film(film) => {
                let (words, metrics) = (assets::words(), assets::text_metrics());
                let tools = Tools { atlas: &self.atlas, words: &words, metrics: &metrics };
                let svg = film.svg(tools, &RefCell::default(), 0);
                self.small_raster(&svg, film.size.map(f64::from), within)
            }
            FileContent::Table(_) => {
                return self.bytes(order).map_or(Drawn::Nothing, |bytes| beginning(&bytes));
            }
        };
        picture.map_or(Drawn::Nothing, Drawn::Picture)
    }

    /// The pages of a PDF, and behind them those of the file beside it.
    fn pages(&self, order: &FileOrder, within: [u32; 2]) -> Result<Drawn, String> {
        let mut pages = page_pictures(&self.bytes(order)?, within);
        if let Some((beside, _)) = order.beside() {
            pages.extend(page_pictures(&self.bytes(&beside)?, within));
        }
        Ok(Drawn::Pages(pages))
    }

    fn raster(&self, order: &PictureOrder, within: [u32; 2]) -> Option<Raster> {
        let size = order.size.on_screen(order.resolution);
        self.small_raster(&self.svg(order), size, within)
    }

    fn svg(&self, order: &PictureOrder) -> String {
        let (words, metrics) = (assets::words(), assets::text_metrics());
        let tools = Tools { atlas: &self.atlas, words: &words, metrics: &metrics };
        let order = PictureOrder { letters: crate::export::LetterForm::Plain, ..order.clone() };
        Picture::compose(tools, &order).svg(&[])
    }

    fn small_raster(&self, svg: &str, size: [f64; 2], within: [u32; 2]) -> Option<Raster> {
        let [across, down] = [0, 1].map(|i| f64::from(within[i]) / size[i].max(1.0));
        scaled_raster_of(svg, self.fonts(), across.min(down).min(1.0) as f32).ok()
    }

    fn fonts(&self) -> &PictureFonts {
        self.fonts.get_or_init(assets::picture_fonts)
    }

    fn copy_picture(&self, order: &PictureOrder) {
        let factor = (order.resolution / SCREEN_RESOLUTION) as f32;
        let report = match scaled_raster_of(&self.svg(order), self.fonts(), factor) {
            Ok(raster) => ErrandReport::PictureToCopy(raster),
            Err(error) => ErrandReport::Failed(error.to_string()),
        };
        self.report(report);
    }
}

/// The same path with so much more in its name: "sheet-key.pdf" beside "sheet.pdf".
fn path_beside(path: &Path, ending: &str) -> PathBuf {
    let part = |part: Option<&OsStr>| part.map(|it| it.to_string_lossy().into_owned());
    let mut name = part(path.file_stem()).unwrap_or_default() + ending;
    if let Some(extension) = part(path.extension()) {
        name = format!("{name}.{extension}");
    }
    path.with_file_name(name)
}

/// The first lines of a file, if it is a text.
fn beginning(bytes: &[u8]) -> Drawn {
    let part = &bytes[..bytes.len().min(MOST_OF_A_TEXT)];
    let text = match std::str::from_utf8(part) {
        Ok(text) => text,
        // Cut within a letter.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            std::str::from_utf8(&part[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return Drawn::Nothing,
    };
    if text.contains('\0') { Drawn::Nothing } else { Drawn::Text(text.to_owned()) }
}

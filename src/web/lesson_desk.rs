//! What a page can do while a lesson is made: files are downloaded and picked, and the browser keeps
//! what nobody has saved.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{File, HtmlInputElement, Storage, Window};

use crate::assets;
use crate::data::LARGEST_FILE;
use crate::export::LessonOrder;
use crate::language::Words;
use crate::opening::{made, with_history};
use crate::search::IndexedAtlas;
use crate::teaching::lesson::{LARGEST_PACKAGE, OwnLesson};
use crate::ui::{LessonErrand, LessonReport, ReadFile};
use crate::web::arrivals::bytes_of;
use crate::web::clock::today;
use crate::web::files::offer;

/// Those who go on errands while a lesson is made in a page.
pub struct LessonDesk {
    storage: Option<Storage>,
    /// What was read by now; the browser reads beside the frames.
    read: Rc<RefCell<Vec<LessonReport>>>,
    ctx: egui::Context,
}

/// The name under which the browser keeps what nobody has saved.
const NAME: &str = "kuril-atlas-lesson";

impl LessonDesk {
    /// For the window of a page, and what it has left unsaved.
    pub fn new(browser: &Window, ctx: egui::Context) -> (Self, Option<Vec<u8>>) {
        let storage = browser.local_storage().ok().flatten();
        let kept = storage.as_ref().and_then(|it| it.get_item(NAME).ok().flatten());
        let kept = kept.and_then(|text| BASE64_STANDARD.decode(text).ok());
        (Self { storage, read: Rc::default(), ctx }, kept)
    }

    /// Goes on an errand; what comes of it at once.
    pub fn go(&self, atlas: &IndexedAtlas, errand: LessonErrand) -> Option<LessonReport> {
        let words = assets::words();
        match errand {
            LessonErrand::Write { order, path, .. } => {
                Some(match offered(atlas, &words, &order, &path) {
                    Ok(bytes) => LessonReport::Written { path, bytes },
                    Err(problem) => LessonReport::Failed(problem),
                })
            }
            LessonErrand::ChooseToWrite { .. } | LessonErrand::Read { .. } => {
                Some(LessonReport::NoDialog)
            }
            LessonErrand::ChooseToRead { what, .. } => {
                self.pick(what).err().map(|_| LessonReport::NoDialog)
            }
            LessonErrand::ReadHistory { history, bytes } => {
                let (atlas, problems) = with_history(&history, today());
                let atlas = Arc::new(IndexedAtlas::new(atlas));
                Some(LessonReport::WithHistory { atlas, problems, history, bytes })
            }
            LessonErrand::Keep(own) => {
                let problem = self.keep(atlas, &own).err()?;
                let values = [("reason", problem.into())];
                Some(LessonReport::Unkept(words.say_with("making-unkept", &values)))
            }
            LessonErrand::LetGo => {
                // What can't be taken away is offered once more, and no worse comes of it.
                let _ = self.storage.as_ref().map(|storage| storage.remove_item(NAME));
                None
            }
        }
    }

    /// What was read since this was last asked.
    pub fn reports(&self) -> Vec<LessonReport> {
        self.read.take()
    }

    fn keep(&self, atlas: &IndexedAtlas, own: &OwnLesson) -> Result<(), String> {
        let words = assets::words();
        let forbidden = || words.say("page-may-not-keep");
        let storage = self.storage.as_ref().ok_or_else(forbidden)?;
        let bytes = own.packed(atlas).map_err(|error| error.to_string())?;
        let kept = storage.set_item(NAME, &BASE64_STANDARD.encode(bytes));
        kept.map_err(|_| words.say("page-keeps-no-more"))
    }

    /// Lets the browser ask for a file.
    fn pick(&self, what: ReadFile) -> Result<(), JsValue> {
        let page = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
        let input: HtmlInputElement = page.create_element("input")?.unchecked_into();
        input.set_type("file");
        let endings: Vec<String> = what.endings().iter().map(|it| format!(".{it}")).collect();
        input.set_accept(&endings.join(","));
        let (read, ctx, picked) = (Rc::clone(&self.read), self.ctx.clone(), input.clone());
        let take = Closure::once_into_js(move || {
            let Some(file) = picked.files().and_then(|files| files.get(0)) else { return };
            wasm_bindgen_futures::spawn_local(async move {
                let report = read_file(what, &file).await;
                read.borrow_mut().push(report);
                ctx.request_repaint();
            });
        });
        input.set_onchange(Some(take.unchecked_ref()));
        input.click();
        Ok(())
    }
}

/// Reads a file that is not larger than such files are.
async fn read_file(what: ReadFile, file: &File) -> LessonReport {
    let words = assets::words();
    let largest = match what {
        ReadFile::Lesson => LARGEST_PACKAGE,
        ReadFile::Picture(_) | ReadFile::History => LARGEST_FILE,
    };
    let (path, size) = (file.name(), file.size() as u64);
    if size > largest {
        let values = [
            ("file", path.into()),
            ("size", (size >> 20).into()),
            ("most", (largest >> 20).into()),
        ];
        return LessonReport::Failed(words.say_with("making-too-large", &values));
    }
    match bytes_of(file).await {
        Ok(bytes) => LessonReport::Read { what, path, bytes },
        Err(error) => {
            let values = [("file", path.into()), ("reason", format!("{error:?}").into())];
            LessonReport::Failed(words.say_with("making-unread", &values))
        }
    }
}

/// Makes a file and offers it under the last part of its path; how large it is, bytes.
fn offered(
    atlas: &IndexedAtlas,
    words: &Words,
    order: &LessonOrder,
    path: &str,
) -> Result<usize, String> {
    let bytes = made(atlas, words, |tools, press| order.bytes(tools, press))?;
    offer(path, order.form.media_type(), &bytes)
}

//! Files that a reader opens on the page, chosen in the browser's dialog or dropped: a page reads them
//! only bit by bit, beside its frames.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Context, DroppedFileHandle};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Event, File, HtmlInputElement};

use crate::data::{FileBody, HistoryFile};
use crate::teaching::lesson::LARGEST_PACKAGE;

/// The files that have been read, as many together as came together.
#[derive(Clone)]
pub struct Arrivals {
    read: Rc<RefCell<Vec<Vec<HistoryFile>>>>,
    ctx: Context,
}

impl Arrivals {
    /// Wakes the window when there are some.
    pub fn new(ctx: Context) -> Self {
        Self { read: Rc::default(), ctx }
    }

    /// The next files, told once.
    pub fn take(&self) -> Option<Vec<HistoryFile>> {
        self.read.borrow_mut().pop()
    }

    /// Lets the browser ask for files.
    ///
    /// # Errors
    /// With what the browser says when it doesn't allow it.
    pub fn choose(&self, page: &Document) -> Result<(), JsValue> {
        let chooser: HtmlInputElement = page.create_element("input")?.unchecked_into();
        chooser.set_type("file");
        chooser.set_multiple(true);
        chooser.set_accept(".toml,.zip,.bib");
        let (arrivals, chosen) = (self.clone(), chooser.clone());
        let read = Closure::once_into_js(move |_: Event| {
            let Some(files) = chosen.files() else { return };
            let files: Vec<File> = (0..files.length()).filter_map(|i| files.get(i)).collect();
            spawn_local(async move {
                let mut read = Vec::new();
                for file in files {
                    let (name, size) = (file.name(), file.size());
                    let bytes = async { bytes_of(&file).await.map_err(|it| format!("{it:?}")) };
                    read.push(read_file(name, size, bytes).await);
                }
                arrivals.arrive(read);
            });
        });
        chooser.add_event_listener_with_callback("change", read.unchecked_ref())?;
        chooser.click();
        Ok(())
    }

    /// Reads what was dropped on the page.
    pub fn dropped(&self, files: Vec<DroppedFileHandle>) {
        let arrivals = self.clone();
        spawn_local(async move {
            let mut read = Vec::new();
            for file in files {
                let name = file.path().to_string_lossy().into_owned();
                read.push(read_file(name, 0.0, file.bytes_async()).await);
            }
            arrivals.arrive(read);
        });
    }

    fn arrive(&self, files: Vec<HistoryFile>) {
        if !files.is_empty() {
            self.read.borrow_mut().push(files);
            self.ctx.request_repaint();
        }
    }
}

async fn read_file(
    path: String,
    size: f64,
    bytes: impl Future<Output = Result<Vec<u8>, String>>,
) -> HistoryFile {
    let body = if size > LARGEST_PACKAGE as f64 {
        FileBody::TooLarge(size as u64)
    } else {
        bytes.await.map_or_else(FileBody::Unreadable, FileBody::Bytes)
    };
    HistoryFile { path, body }
}

/// All that is in a file.
///
/// # Errors
/// With what the browser says when it can't be read.
pub async fn bytes_of(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

//! The files of the finer map, which come to the page after its first picture.

use std::cell::RefCell;
use std::rc::Rc;

use egui::Context;
use js_sys::{Error, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Window;

use crate::assets;

/// What the page itself calls the way to them: a function that promises their bytes.
const WAY: &str = "finer_map";

/// The finer map on its way.
#[derive(Default)]
pub struct ComingMap(Rc<RefCell<Option<String>>>);

impl ComingMap {
    /// Asks the page for it, unless it is there; wakes the window when it has come.
    pub fn begin(&self, browser: Window, ctx: Context) {
        if assets::finer_map_is_there() {
            return;
        }
        let problem = Rc::clone(&self.0);
        spawn_local(async move {
            *problem.borrow_mut() = come(&browser).await.err();
            ctx.request_repaint();
        });
    }

    /// Why it did not come, told once.
    pub fn problem(&self) -> Option<String> {
        self.0.take()
    }
}

async fn come(browser: &Window) -> Result<(), String> {
    let zip = bytes(browser).await.map_err(|it| reason(&it))?;
    assets::take_finer_map(&zip).map_err(|error| error.to_string())
}

/// What an error says, without the way by which it came.
fn reason(error: &JsValue) -> String {
    match error.dyn_ref::<Error>() {
        Some(error) => error.message().into(),
        None => error.as_string().unwrap_or_default(),
    }
}

async fn bytes(browser: &Window) -> Result<Vec<u8>, JsValue> {
    let way: Function = Reflect::get(browser, &WAY.into())?.dyn_into()?;
    let coming: Promise = way.call0(browser)?.dyn_into()?;
    Ok(Uint8Array::new(&JsFuture::from(coming).await?).to_vec())
}

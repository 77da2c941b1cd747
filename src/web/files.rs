//! Files of a page: it can't write any, only offer them for download.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::assets;
use crate::export::{ExportProblem, Press, Typesetter};
use crate::language::Words;
use crate::map::Tools;
use crate::search::IndexedAtlas;

/// What `make` makes of what pictures and pages are made with.
///
/// # Errors
/// One sentence on why it can't be made.
pub fn made(
    atlas: &IndexedAtlas,
    words: &Words,
    make: impl FnOnce(Tools<'_>, Press<'_>) -> Result<Vec<u8>, ExportProblem>,
) -> Result<Vec<u8>, String> {
    let metrics = assets::text_metrics();
    let tools = Tools { atlas, words, metrics: &metrics };
    let fonts = assets::print_fonts();
    let typesetter = Typesetter::new(&fonts);
    let templates = assets::print_templates();
    let press = Press { fonts: &fonts, typesetter: &typesetter, templates: &templates };
    make(tools, press).map_err(|problem| problem.in_words(words))
}

/// Offers a file under the last part of its path; how large it is, bytes.
///
/// # Errors
/// With what the browser says when it doesn't allow it.
pub fn offer(path: &str, kind: &str, bytes: &[u8]) -> Result<usize, String> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    offer_file(name, kind, bytes).map_err(|error| format!("{error:?}"))?;
    Ok(bytes.len())
}

/// Offers a file for download under a name; `kind` is its MIME type.
///
/// # Errors
/// With what the browser says when it doesn't allow it.
pub fn offer_file(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let page = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    // A click by the program downloads, as one by the user does.
    anchor.click();
    Url::revoke_object_url(&address)
}

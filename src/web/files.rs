//! Files of a page: it can't write any, only offer them for download.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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

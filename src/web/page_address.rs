//! The address of the page, and the view that stands behind its `#`.

use web_sys::Window;

/// What stands before a link to a view of this page; none where it was opened from a disk, since
/// nobody else finds it there.
pub fn own_address(browser: &Window) -> Option<String> {
    let location = browser.location();
    let is_served = location.protocol().is_ok_and(|it| it.starts_with("http"));
    let address = location.href().ok().filter(|_| is_served)?;
    Some(address.split('#').next().unwrap_or_default().to_owned())
}

/// The view that the address asks for; empty where it asks for none.
pub fn asked_for(browser: &Window) -> String {
    browser.location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Takes the view out of the address: it is no longer what is shown. Where the browser refuses, the
/// address stays as it is, and does no harm but when the page is loaded anew.
pub fn leave_view(browser: &Window) {
    if asked_for(browser).is_empty() {
        return;
    }
    let location = browser.location();
    let (Ok(path), Ok(query)) = (location.pathname(), location.search()) else { return };
    let nothing = wasm_bindgen::JsValue::NULL;
    let history = browser.history();
    _ = history.and_then(|it| it.replace_state_with_url(&nothing, "", Some(&(path + &query))));
}

/// Whether the page lies inside another one.
pub fn is_embedded(browser: &Window) -> bool {
    let around = browser.parent().ok().flatten();
    around.is_some_and(|around| around != *browser)
}

//! The clock of the browser.

use crate::time::Day;

/// Today, by the browser's clock and zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    // The browser counts months from 0.
    Day::new(now.get_full_year() as i32, now.get_month() + 1, now.get_date())
        .expect("the clock gives days of the calendar")
}

use std::time::Duration;

use kuril_atlas::desktop::Errands;
use kuril_atlas::ui::{Errand, ErrandReport};

use super::Window;

/// From one look at what others do to the next.
const LOOKS_EVERY: Duration = Duration::from_millis(100);
/// A thread that takes two minutes has failed.
const LOOKS: usize = 1200;

/// Waits until something holds that others do.
pub fn wait_until(mut holds: impl FnMut() -> bool) {
    for _ in 0..LOOKS {
        if holds() {
            return;
        }
        std::thread::sleep(LOOKS_EVERY);
    }
    panic!("it never came to hold");
}

/// Goes on errands, and shows what is reported, until one of the reports ends it.
pub fn go_on(
    window: &mut Window,
    errands: &mut Errands,
    sent: Vec<Errand>,
    ends: impl Fn(&ErrandReport) -> bool,
) {
    for errand in sent {
        errands.go(errand);
    }
    wait_until(|| show_reports(window, errands, |report| ends(report)) > 0);
}

/// Goes on all that the window sends for until it awaits nothing; `hear` hears each report.
pub fn go_on_all(window: &mut Window, errands: &mut Errands, mut hear: impl FnMut(&ErrandReport)) {
    let mut awaited = 0;
    wait_until(|| {
        for errand in window.state_mut().take_errands() {
            awaited += 1;
            errands.go(errand);
        }
        if awaited == 0 {
            return true;
        }
        awaited -= show_reports(window, errands, |report| {
            hear(report);
            true
        });
        false
    });
}

/// Shows what is reported by now; how many of the reports count.
fn show_reports(
    window: &mut Window,
    errands: &Errands,
    mut counts: impl FnMut(&ErrandReport) -> bool,
) -> usize {
    let reports: Vec<ErrandReport> = errands.reports().collect();
    let count = reports.iter().filter(|report| counts(report)).count();
    for report in reports {
        window.state_mut().report(report);
    }
    window.run();
    count
}

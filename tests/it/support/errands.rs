use std::time::Duration;

use kuril_atlas::desktop::Errands;
use kuril_atlas::ui::{Errand, ErrandReport};

use super::Window;

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
    // A thread that takes a minute has failed.
    for _ in 0..600 {
        std::thread::sleep(Duration::from_millis(100));
        let reports: Vec<ErrandReport> = errands.reports().collect();
        let is_over = reports.iter().any(&ends);
        for report in reports {
            window.state_mut().report(report);
        }
        window.run();
        if is_over {
            return;
        }
    }
    panic!("nothing was reported");
}

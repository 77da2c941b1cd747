//! A window that can be seen: where it was remembered there may be no monitor any more.

use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::Window;

/// A rectangle of the desktop, pixels; x to the right and y down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct DesktopRect {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

/// What is seen of a title bar must be at least so wide, points, to be taken hold of.
const GRIP: f64 = 120.0;
/// Height of a title bar with its shadow, points.
const TITLE_BAR: f64 = 40.0;

/// Moves a window so that its title bar can be taken hold of and its lower edge seen, makes it at
/// least as large as the `smallest`, in points, and lets it become as small as its monitor.
pub fn fit_to_monitors(window: &Window, smallest: [f32; 2]) {
    let monitors = window.available_monitors();
    let monitors: Vec<DesktopRect> = monitors
        .map(|monitor| DesktopRect::new(monitor.position(), monitor.size()))
        .filter(|monitor| monitor.width > 0 && monitor.height > 0)
        .collect();
    let scale = window.scale_factor();
    // Where the desktop doesn't tell where its windows are, it places them itself.
    let position = window.outer_position().unwrap_or(PhysicalPosition::new(0, 0));
    let remembered = DesktopRect::new(position, window.inner_size());
    let smallest = smallest.map(|side| (f64::from(side) * scale) as i32);
    let Some(fitted) = fitted(remembered, smallest, &monitors, scale) else { return };
    let [least_width, least_height] = fitted.least;
    window.set_min_inner_size(Some(PhysicalSize::new(least_width, least_height)));
    let DesktopRect { left, top, width, height } = fitted.window;
    if (width, height) != (remembered.width, remembered.height) {
        _ = window.request_inner_size(PhysicalSize::new(width.max(1), height.max(1)));
    }
    if (left, top) != (remembered.left, remembered.top) {
        window.set_outer_position(PhysicalPosition::new(left, top));
    }
}

/// A window with the least size that its monitor has room for.
struct Fitted {
    window: DesktopRect,
    least: [i32; 2],
}

/// The window on the monitor that shows most of it, the first where none does; as it is where its
/// title bar is in reach, and it is no larger than the monitor and no less than the `smallest`.
/// `None` without monitors.
fn fitted(
    window: DesktopRect,
    smallest: [i32; 2],
    monitors: &[DesktopRect],
    scale: f64,
) -> Option<Fitted> {
    let shown = |monitor: &&DesktopRect| monitor.overlap(window).map_or(0, DesktopRect::area);
    let first = monitors.first()?;
    let most = monitors.iter().max_by_key(shown).filter(|it| shown(it) > 0).unwrap_or(first);
    let bar = (TITLE_BAR * scale) as i32;
    let room = DesktopRect { height: (most.height - bar).max(1), ..*most };
    let least = [smallest[0].min(room.width), smallest[1].min(room.height)];
    let width = window.width.clamp(least[0], room.width);
    let height = window.height.clamp(least[1], room.height);
    let title = DesktopRect { height: bar, ..window };
    let grips = monitors.iter().filter_map(|monitor| monitor.overlap(title));
    let grip = (GRIP * scale) as i32;
    let is_in_reach = grips.into_iter().any(|it| it.width >= grip && it.height >= bar / 2);
    let fits = (width, height) == (window.width, window.height);
    let (left, top) = if is_in_reach && fits {
        (window.left, window.top)
    } else {
        let inside = |at: i32, from: i32, free: i32| at.clamp(from, from + free.max(0));
        (
            inside(window.left, room.left, room.width - width),
            inside(window.top, room.top, room.height - height),
        )
    };
    Some(Fitted { window: DesktopRect { left, top, width, height }, least })
}

impl DesktopRect {
    fn new(position: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Self {
        let side = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
        Self {
            left: position.x,
            top: position.y,
            width: side(size.width),
            height: side(size.height),
        }
    }

    fn overlap(self, other: Self) -> Option<Self> {
        let right =
            self.left.saturating_add(self.width).min(other.left.saturating_add(other.width));
        let bottom =
            self.top.saturating_add(self.height).min(other.top.saturating_add(other.height));
        let (left, top) = (self.left.max(other.left), self.top.max(other.top));
        (left < right && top < bottom).then_some(Self {
            left,
            top,
            width: right - left,
            height: bottom - top,
        })
    }

    fn area(self) -> i64 {
        i64::from(self.width) * i64::from(self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(left: i32, top: i32, width: i32, height: i32) -> DesktopRect {
        DesktopRect { left, top, width, height }
    }

    fn placed(window: DesktopRect, monitors: &[DesktopRect]) -> DesktopRect {
        fitted(window, [800, 560], monitors, 1.0).expect("there is a monitor").window
    }

    #[test]
    fn a_window_that_can_be_seen_stays_where_it_was() {
        let monitors = [rect(0, 0, 1920, 1080), rect(1920, 0, 1280, 1024)];
        for window in
            [rect(40, 30, 1264, 744), rect(2000, 100, 1100, 700), rect(-900, 20, 1264, 744)]
        {
            assert_eq!(placed(window, &monitors), window);
        }
    }

    #[test]
    fn a_window_off_every_monitor_comes_onto_the_first() {
        let monitors = [rect(0, 0, 1280, 800)];
        for (left, top) in [(-3000, -2000), (5000, 40), (100, -700), (40, 1500), (1200, 10)] {
            let window = placed(rect(left, top, 1200, 700), &monitors);
            assert_eq!(monitors[0].overlap(window), Some(window), "from {left}, {top}");
        }
    }

    #[test]
    fn a_window_larger_than_its_monitor_shrinks_to_it() {
        let window = placed(rect(0, 0, 9000, 6000), &[rect(0, 0, 1366, 768)]);
        assert_eq!(window, rect(0, 0, 1366, 728));
    }

    #[test]
    fn a_window_too_small_to_be_used_is_made_larger_where_all_of_it_is_seen() {
        let monitors = [rect(0, 0, 1280, 800)];
        for window in [rect(980, 20, 300, 744), rect(0, 0, 1, 1), rect(1279, 799, 1, 1)] {
            let placed = placed(window, &monitors);
            assert!(placed.width >= 800 && placed.height >= 560, "{window:?}: {placed:?}");
            assert_eq!(monitors[0].overlap(placed), Some(placed), "{window:?}");
        }
    }

    #[test]
    fn on_a_monitor_smaller_than_the_least_the_window_is_as_large_as_it() {
        assert_eq!(placed(rect(0, 0, 1, 1), &[rect(0, 0, 640, 480)]), rect(0, 0, 640, 440));
    }

    #[test]
    fn without_a_monitor_nothing_is_changed() {
        assert!(fitted(rect(0, 0, 100, 100), [800, 560], &[], 1.0).is_none());
    }
}

//! A window as wide as a phone: nothing is cut, and all of it can be used.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::session::Action;

use crate::support::{act, welcoming_window, window_of_size};

const PHONE: [f32; 2] = [360.0, 640.0];

#[test]
fn on_a_phone_map_and_slider_have_the_width_of_the_screen() {
    let mut window = window_of_size(PHONE);
    act(&mut window, Action::ClearSelection);
    if window.state().session().arrangement().side_is_shown() {
        act(&mut window, Action::ToggleSidePanel);
    }
    let map = window.get_by_role(Role::Canvas).rect();
    assert!(map.width() >= 340.0 && map.height() >= 300.0, "{map:?}");
    let slider = window.get_by_role(Role::Slider).rect();
    assert!(slider.width() >= 300.0, "{slider:?}");
}

#[test]
fn on_a_phone_no_button_is_cut() {
    for window_of in [window_of_size, welcoming_window] {
        let window = window_of(PHONE);
        for button in window.get_all_by_role(Role::Button) {
            let (node, at) = (button.accesskit_node(), button.rect());
            let name = node.label().unwrap_or_default();
            assert!(at.left() >= 0.0 && at.right() <= PHONE[0] + 16.0, "{name}: {at:?}");
        }
    }
}

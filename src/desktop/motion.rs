//! Whether the system asks programs to move nothing.

use std::sync::OnceLock;
use std::thread;

static IS_UNWANTED: OnceLock<bool> = OnceLock::new();

/// Asks the system beside everything else: some are slow to answer.
pub fn ask_the_system() {
    thread::spawn(is_unwanted);
}

/// What it answered when it was first asked; waits for that.
pub fn is_unwanted() -> bool {
    *IS_UNWANTED.get_or_init(system_wants_calm)
}

/// The desktops of Linux each keep the wish elsewhere: KDE and those that follow GTK's files in a
/// file, GNOME and its kin in a store that their own tool reads.
#[cfg(target_os = "linux")]
fn system_wants_calm() -> bool {
    use std::path::PathBuf;
    use std::process::Command;
    use std::{env, fs};

    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".config"));
    let Some(folder) = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or(home) else {
        return false;
    };
    let is_said_in = |(file, key): &(&str, &str)| {
        fs::read_to_string(folder.join(file)).is_ok_and(|text| is_off(&text, key))
    };
    if FILES.iter().any(is_said_in) {
        return true;
    }
    let desktop = env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    if !OF_GNOME.iter().any(|name| desktop.contains(name)) {
        return false;
    }
    let mut asked = Command::new("gsettings");
    asked.args(["get", "org.gnome.desktop.interface", "enable-animations"]);
    asked.output().is_ok_and(|answer| answer.stdout.trim_ascii() == b"false")
}

/// Windows keeps the wish under "Animation effects".
#[cfg(windows)]
fn system_wants_calm() -> bool {
    windows::shows_animations() == Some(false)
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "Windows has no other way to be asked")]
mod windows {
    use std::ffi::c_void;
    use std::ptr;

    /// The question whether controls and elements inside windows are animated.
    const GET_CLIENT_AREA_ANIMATION: u32 = 0x1042;

    #[link(name = "user32")]
    unsafe extern "system" {
        fn SystemParametersInfoW(what: u32, parameter: u32, answer: *mut c_void, how: u32) -> i32;
    }

    /// None where Windows does not say.
    pub fn shows_animations() -> Option<bool> {
        let mut is_shown = 0_i32;
        let answer = ptr::from_mut(&mut is_shown).cast();
        // SAFETY: to this question Windows writes one number of 32 bits, for which there is room.
        let is_answered = unsafe { SystemParametersInfoW(GET_CLIENT_AREA_ANIMATION, 0, answer, 0) };
        (is_answered != 0).then_some(is_shown != 0)
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn system_wants_calm() -> bool {
    false
}

/// Files of settings with the key by which they switch motion off.
#[cfg(target_os = "linux")]
const FILES: [(&str, &str); 3] = [
    ("kdeglobals", "AnimationDurationFactor"),
    ("gtk-4.0/settings.ini", "gtk-enable-animations"),
    ("gtk-3.0/settings.ini", "gtk-enable-animations"),
];

/// Desktops with GNOME's store of settings.
#[cfg(target_os = "linux")]
const OF_GNOME: [&str; 5] = ["GNOME", "Unity", "Cinnamon", "Budgie", "Pantheon"];

/// Whether a file of settings gives a key the value 0 or false.
#[cfg(target_os = "linux")]
fn is_off(settings: &str, key: &str) -> bool {
    let value = settings.lines().filter_map(|line| line.split_once('='));
    let mut value = value.filter(|(name, _)| name.trim() == key).map(|(_, value)| value.trim());
    value.next_back().is_some_and(|value| {
        value.eq_ignore_ascii_case("false") || value.parse::<f64>().is_ok_and(|it| it == 0.0)
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn motion_is_off_where_a_file_of_settings_says_so() {
        let kde = "[General]\nName=Breeze\n\n[KDE]\nAnimationDurationFactor=0\n";
        assert!(is_off(kde, "AnimationDurationFactor"));
        assert!(!is_off(&kde.replace("=0", "=0.5"), "AnimationDurationFactor"));
        assert!(is_off("[Settings]\ngtk-enable-animations = False\n", "gtk-enable-animations"));
        assert!(!is_off("[Settings]\ngtk-enable-animations=1\n", "gtk-enable-animations"));
        assert!(!is_off("", "gtk-enable-animations"));
    }
}

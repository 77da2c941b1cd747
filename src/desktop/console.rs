//! The console of the program. Windows opens one for a program that was clicked on; commands write to
//! it, and the window has no use for it.

use std::fmt::Display;

/// Says what went wrong. Where the program was clicked on its console closes with it, so there a box
/// says it.
pub fn say(problem: &dyn Display) {
    eprintln!("{problem}");
    #[cfg(windows)]
    if windows::is_ours_alone() {
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
        dialog.set_title("Kuril Atlas").set_description(problem.to_string()).show();
    }
}

/// Closes a console that nobody else uses: the window has come up.
pub fn close_if_ours_alone() {
    #[cfg(windows)]
    windows::close_if_ours_alone();
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "Windows has no other way to be asked")]
mod windows {
    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetConsoleProcessList(processes: *mut u32, room: u32) -> u32;
        fn FreeConsole() -> i32;
    }

    /// Whether no shell, and no program beside this one, is on the console.
    pub fn is_ours_alone() -> bool {
        let mut processes = [0; 2];
        // SAFETY: Windows writes no more numbers than there is room for.
        unsafe { GetConsoleProcessList(processes.as_mut_ptr(), 2) == 1 }
    }

    pub fn close_if_ours_alone() {
        if is_ours_alone() {
            // SAFETY: what is printed later goes nowhere, which the library of Rust knows of.
            unsafe { FreeConsole() };
        }
    }
}

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::assets;

/// Why no window came up.
#[derive(Debug)]
pub struct NoWindow {
    reason: String,
}

impl fmt::Display for NoWindow {
    /// Two lines: what is missing, and what works all the same.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = assets::words();
        let reason = [("reason", self.reason.as_str().into())];
        let missing = if cfg!(windows) {
            words.say_with("no-window-windows", &reason)
        } else if has_display() {
            words.say_with("no-window-driver", &reason)
        } else {
            words.say("no-window-display")
        };
        write!(f, "kuril-atlas: {missing}\n{}", words.say("no-window-instead"))
    }
}

/// Whether the system names a display. Only X11 and Wayland are asked for by name; elsewhere the
/// desktop is there when the program is.
fn has_display() -> bool {
    let names = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let is_named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || names.into_iter().any(is_named)
}

/// Runs the window. A library that is missing makes some parts below eframe panic instead of
/// failing: until the window has come up a panic counts as no window, and is kept quiet.
pub fn guarded(
    came_up: &Arc<AtomicBool>,
    run: impl FnOnce() -> eframe::Result,
) -> Result<(), NoWindow> {
    let usual = take_hook();
    let is_up = Arc::clone(came_up);
    set_hook(Box::new(move |panic| {
        if is_up.load(Ordering::Relaxed) {
            usual(panic);
        }
    }));
    #[cfg(windows)]
    let _waking = waking::Waking::of_this_thread();
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(NoWindow { reason: on_one_line(&error.to_string()) }),
        Err(panic) if came_up.load(Ordering::Relaxed) => resume_unwind(panic),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            let unknown = || assets::words().say("cli-no-library");
            let text = text.map_or_else(unknown, str::to_owned);
            Err(NoWindow { reason: on_one_line(&text) })
        }
    }
}

/// Windows wakes the loop of events only for a message, and a window that could not be made sends none:
/// the loop would not hear that it is to end.
#[cfg(windows)]
#[expect(unsafe_code, reason = "Windows has no other way to be asked")]
mod waking {
    use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
    use std::thread;
    use std::time::Duration;

    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetCurrentThreadId() -> u32;
    }

    #[link(name = "user32")]
    unsafe extern "system" {
        fn PostThreadMessageW(thread: u32, message: u32, w: usize, l: isize) -> i32;
    }

    /// The message that says nothing.
    const NULL: u32 = 0;
    const EVERY: Duration = Duration::from_millis(250);
    /// Sooner or later a window that comes up has messages of its own.
    const TIMES: usize = 120;

    /// Sends messages to a thread while this is there, for half a minute at most.
    pub struct Waking(#[expect(dead_code, reason = "what it says is its end")] Sender<()>);

    impl Waking {
        pub fn of_this_thread() -> Self {
            // SAFETY: it only tells a number.
            let id = unsafe { GetCurrentThreadId() };
            let (end, ended) = channel::<()>();
            thread::spawn(move || {
                for _ in 0..TIMES {
                    if ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Disconnected) {
                        return;
                    }
                    // SAFETY: a thread that has ended, or takes no messages, is none to Windows.
                    unsafe { PostThreadMessageW(id, NULL, 0, 0) };
                }
            });
            Self(end)
        }
    }
}

/// The reason without the places in the source of libraries that some of them put into it.
fn on_one_line(text: &str) -> String {
    let is_source = |word: &&str| word.contains(".rs:") || *word == "at";
    text.split_whitespace().filter(|word| !is_source(word)).collect::<Vec<_>>().join(" ")
}

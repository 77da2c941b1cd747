use std::process::{Command, Output, Stdio};

/// Time zones and languages in which the same order must make the same bytes as at home.
pub const FAR_AWAY: [(&str, &str); 3] = [
    ("Asia/Tokyo", "ja_JP.UTF-8"),
    ("Pacific/Kiritimati", "ru_RU.UTF-8"),
    ("America/Anchorage", "ja_JP.UTF-8"),
];

/// The built program without a screen.
pub fn run(arguments: &[&str]) -> Output {
    run_in(arguments, &[])
}

/// The same in surroundings of its own.
pub fn run_in(arguments: &[&str], surroundings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kuril-atlas"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .envs(surroundings.iter().copied())
        .output()
        .expect("the program runs")
}

/// What a program says went wrong.
pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What a program of another author says of a file; nothing where it is not at hand, and the test
/// says what it skipped.
pub fn asked(program: &str, arguments: &[&str]) -> Option<Output> {
    let output = Command::new(program).args(arguments).output();
    if output.is_err() {
        eprintln!("skipped: {program} is not installed");
    }
    output.ok()
}

/// What a program in Python prints that needs a module; nothing where neither of the two usual
/// Pythons has it, and the test says what it skipped.
pub fn python_says(module: &str, program: &str, files: &[&str]) -> Option<String> {
    let program = format!(
        "import os,sys\nos.environ['QT_QPA_PLATFORM']='offscreen'\ntry:\n import {module}\n\
         except ImportError: sys.exit(77)\n{program}"
    );
    for python in ["python3", "/usr/bin/python3"] {
        let arguments = [&["-c", &program], files].concat();
        let Ok(output) = Command::new(python).args(arguments).stdin(Stdio::null()).output() else {
            continue;
        };
        if output.status.code() != Some(77) {
            assert!(output.status.success(), "{module}: {}", told(&output));
            return Some(String::from_utf8_lossy(&output.stdout).into_owned());
        }
    }
    eprintln!("skipped: the module {module} of Python is not installed");
    None
}

/// Whether this build can typeset; says so where it can't.
pub fn can_print() -> bool {
    let can = cfg!(feature = "print");
    if !can {
        eprintln!("skipped: built without the feature \"print\"");
    }
    can
}

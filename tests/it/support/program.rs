use std::process::{Command, Output};

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

/// Whether this build can typeset; says so where it can't.
pub fn can_print() -> bool {
    let can = cfg!(feature = "print");
    if !can {
        eprintln!("skipped: built without the feature \"print\"");
    }
    can
}

//! What a package takes from the program: pages of the manual, and what shells complete.

use std::fs;
use std::process::Command;

#[test]
fn a_package_finds_manual_and_completions_for_every_command() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let program = Command::new(env!("CARGO_BIN_EXE_kuril-atlas"))
        .arg("help-files")
        .arg(folder.path().join("new"))
        .status()
        .expect("the program runs");
    assert!(program.success());
    let text = |name: &str| {
        fs::read_to_string(folder.path().join("new").join(name)).expect("a file that was written")
    };
    assert!(text("kuril-atlas.1").contains("kuril\\-atlas\\-render"));
    assert!(text("kuril-atlas-render.1").contains("viewpoint"));
    for shell in ["kuril-atlas.bash", "_kuril-atlas", "kuril-atlas.fish", "_kuril-atlas.ps1"] {
        let completed = text(shell);
        assert!(completed.contains("render"), "{shell}");
    }
    // Nobody but a package has a use for it.
    assert!(!text("kuril-atlas.1").contains("help\\-files"));
}

//! Worksheets from the command line.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::can_print;

fn run(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kuril-atlas"));
    program.args(arguments).env_remove("DISPLAY").output().expect("the program runs")
}

fn bytes(file: &Path) -> Vec<u8> {
    std::fs::read(file).expect("a file that was written")
}

#[test]
fn a_sheet_and_its_key_are_files_of_their_own_and_the_same_each_time() {
    if !can_print() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let make = |name: &str, key: &str| {
        let (file, key) = (path(name), path(key));
        let files = [file.to_str().expect("UTF-8"), key.to_str().expect("UTF-8")];
        let output = run(&[
            "worksheet",
            "name-islands",
            "--date",
            "1945-08-30",
            "--frame",
            "southern-kurils",
            "--seed",
            "7",
            "-o",
            files[0],
            "--key",
            files[1],
        ]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        (bytes(&file), bytes(&key))
    };
    let (sheet, key) = make("sheet.pdf", "key.pdf");
    assert!(sheet.starts_with(b"%PDF") && key.starts_with(b"%PDF"));
    assert_ne!(sheet, key);
    assert!((sheet, key) == make("again.pdf", "key-again.pdf"), "other bytes the second time");
}

#[test]
fn a_kind_that_is_none_names_those_that_are() {
    let output = run(&["worksheet", "crossword", "--date", "1945", "-o", "x.pdf"]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("name-islands") && said.contains("two-voices"), "{said}");
}

//! The history is bundled folder by folder: a new file in it must be noticed too.

fn main() {
    println!("cargo::rerun-if-changed=assets/history");
    println!("cargo::rerun-if-changed=assets/history/control");
    println!("cargo::rerun-if-changed=assets/history/events");
}

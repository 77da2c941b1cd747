//! The program: everything is in the library.

#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kuril_atlas::desktop::tune_memory();
    kuril_atlas::desktop::run()
}

/// A page has an edge of its own; there is none yet.
#[cfg(target_arch = "wasm32")]
fn main() {}

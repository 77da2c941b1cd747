//! The program: everything is in the library.

#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kuril_atlas::desktop::tune_memory();
    kuril_atlas::desktop::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    kuril_atlas::web::run();
}

//! How the process holds its memory, where the system's own ways cost time or room.

/// To be called before any thread is begun. Where something is refused, nothing is lost.
pub fn tune_memory() {
    #[cfg(target_os = "linux")]
    prefer_small_pages();
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    keep_what_drawing_frees();
}

/// To be called once the window has all that it opens with: what that took and left again goes back to
/// the system.
pub fn give_memory_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    trim();
}

/// Compiling what draws takes many megabytes for a moment, which the C library would keep.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "the C library has no other way to be asked")]
fn trim() {
    // SAFETY: it touches nothing that is in use, and may be called from any thread.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Large pages are handed out whole, and the window fills few of them: without this it holds some
/// 30 MB more.
#[cfg(target_os = "linux")]
fn prefer_small_pages() {
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}

/// Where no graphics card helps, drawing takes some megabytes for each frame and frees them. Handed
/// back to the system each time, they would make a frame that draws all of the map a third longer.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "the C library has no other way to be asked")]
fn keep_what_drawing_frees() {
    /// Bytes: what is freed is kept up to this, and from this on a block is the system's own.
    const KEPT: i32 = 64 << 20;
    const LARGE: i32 = 32 << 20;
    // SAFETY: it only sets two numbers, and no other thread runs yet.
    unsafe {
        libc::mallopt(libc::M_TRIM_THRESHOLD, KEPT);
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
    }
}

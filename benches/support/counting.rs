//! Counts the bytes that the program holds, whatever the system lends it.

#![expect(unsafe_code, reason = "an allocator is made of unsafe calls, here handed on as they are")]

use std::alloc::{GlobalAlloc, Layout};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering::Relaxed};

use mimalloc::MiMalloc;

/// The program's own allocator, with a count kept beside it.
pub struct Counting;

/// Counting takes longer than what is counted where several threads do it at once.
static IS_COUNTING: AtomicBool = AtomicBool::new(false);
static HELD: AtomicIsize = AtomicIsize::new(0);
static MOST: AtomicIsize = AtomicIsize::new(0);

/// Does a piece of work, and tells how many megabytes it left behind and how many it held at most.
pub fn counted<T>(work: impl FnOnce() -> T) -> (T, [f64; 2]) {
    HELD.store(0, Relaxed);
    MOST.store(0, Relaxed);
    IS_COUNTING.store(true, Relaxed);
    let done = work();
    IS_COUNTING.store(false, Relaxed);
    (done, [&HELD, &MOST].map(|it| it.load(Relaxed) as f64 / f64::from(1 << 20)))
}

fn count(more: usize, less: usize) {
    if IS_COUNTING.load(Relaxed) {
        let more = more as isize - less as isize;
        MOST.fetch_max(HELD.fetch_add(more, Relaxed) + more, Relaxed);
    }
}

// SAFETY: every call is handed on with what it was called with.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { MiMalloc.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { MiMalloc.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { MiMalloc.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        unsafe { MiMalloc.realloc(pointer, layout, size) }
    }
}

//! Counts the bytes that the program holds, whatever the system lends it.

#![expect(unsafe_code, reason = "an allocator is made of unsafe calls, here handed on as they are")]

use std::alloc::{GlobalAlloc, Layout};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use mimalloc::MiMalloc;

/// The program's own allocator, with a count kept beside it.
pub struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// What is held now, megabytes.
pub fn held_megabytes() -> f64 {
    HELD.load(Relaxed) as f64 / f64::from(1 << 20)
}

/// The most that was held since it was asked last, megabytes.
pub fn most_megabytes() -> f64 {
    MOST.swap(HELD.load(Relaxed), Relaxed) as f64 / f64::from(1 << 20)
}

fn count(more: usize, less: usize) {
    let before = HELD.fetch_add(more.wrapping_sub(less), Relaxed);
    MOST.fetch_max(before.wrapping_add(more).wrapping_sub(less), Relaxed);
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

use std::sync::atomic::{AtomicUsize, Ordering};

/// How far the reading of a history is. It can be looked at while the reading goes on.
#[derive(Debug, Default)]
pub struct ReadingProgress {
    bytes: Count,
    blocks: Count,
}

/// Of how many how many are done.
#[derive(Debug, Default)]
struct Count {
    done: AtomicUsize,
    all: AtomicUsize,
}

/// How much of the time it takes until the blocks of all files are known.
const UNTIL_BLOCKS: f32 = 0.6;

impl ReadingProgress {
    /// How much of it is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        UNTIL_BLOCKS * self.bytes.share() + (1.0 - UNTIL_BLOCKS) * self.blocks.share()
    }

    pub(in crate::data) fn begin_bytes(&self, all: usize) {
        self.bytes.all.store(all, Ordering::Relaxed);
    }

    pub(in crate::data) fn add_bytes(&self, more: usize) {
        self.bytes.done.fetch_add(more, Ordering::Relaxed);
    }

    pub(in crate::data) fn begin_blocks(&self, all: usize) {
        self.blocks.all.store(all, Ordering::Relaxed);
    }

    pub(in crate::data) fn add_blocks(&self, more: usize) {
        self.blocks.done.fetch_add(more, Ordering::Relaxed);
    }
}

impl Count {
    fn share(&self) -> f32 {
        let [done, all] = [&self.done, &self.all].map(|it| it.load(Ordering::Relaxed));
        (done as f32 / all.max(1) as f32).min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_the_bytes_count_then_the_blocks() {
        let progress = ReadingProgress::default();
        assert_eq!(progress.share(), 0.0);
        progress.begin_bytes(10);
        progress.add_bytes(10);
        assert_eq!(progress.share(), UNTIL_BLOCKS);
        progress.begin_blocks(4);
        progress.add_blocks(4);
        assert_eq!(progress.share(), 1.0);
    }
}

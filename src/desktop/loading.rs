use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::data::ReadingProgress;
use crate::opening::Loaded;

/// The reading of a history, beside the opening of the window.
pub struct Loading {
    reading: JoinHandle<Result<Loaded, String>>,
    progress: Arc<ReadingProgress>,
}

/// So long a window that has nothing to show may wait for its history.
const PATIENCE: Duration = Duration::from_millis(600);
const LOOKED_AT_EVERY: Duration = Duration::from_millis(2);

impl Loading {
    /// Begins to read. `load` may say why it can't.
    pub fn begin(
        load: impl FnOnce(&ReadingProgress) -> Result<Loaded, String> + Send + 'static,
    ) -> Self {
        let progress = Arc::new(ReadingProgress::default());
        let beside = Arc::clone(&progress);
        Self { reading: thread::spawn(move || load(&beside)), progress }
    }

    /// How much of it is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.progress.share()
    }

    /// Whether it has come to its end.
    pub fn is_done(&self) -> bool {
        self.reading.is_finished()
    }

    /// Waits for a short while; says whether it has come to its end.
    pub fn is_done_soon(&self) -> bool {
        let start = Instant::now();
        while !self.is_done() && start.elapsed() < PATIENCE {
            thread::sleep(LOOKED_AT_EVERY);
        }
        self.is_done()
    }

    /// What was read, once it is.
    ///
    /// # Errors
    /// When there is nothing to show.
    pub fn loaded(self) -> Result<Loaded, String> {
        self.reading.join().unwrap_or_else(|_| Err("the history could not be read".to_owned()))
    }
}

use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::assets;
use crate::data::ReadingProgress;
use crate::opening::Loaded;

/// The reading of a history, beside the opening of the window.
pub struct Loading {
    reading: JoinHandle<Result<Loaded, String>>,
    progress: Arc<ReadingProgress>,
    is_told: bool,
}

/// So long a window that has nothing to show may wait for a large history.
const PATIENCE: Duration = Duration::from_millis(600);
const LOOKED_AT_EVERY: Duration = Duration::from_millis(2);

impl Loading {
    /// Begins to read what is soon read: the window waits for it. `load` may say why it can't.
    pub fn begin(
        load: impl FnOnce(&ReadingProgress) -> Result<Loaded, String> + Send + 'static,
    ) -> Self {
        let progress = Arc::new(ReadingProgress::default());
        let beside = Arc::clone(&progress);
        Self { reading: thread::spawn(move || load(&beside)), progress, is_told: false }
    }

    /// The same for a large history, of which the window tells how far it is read.
    pub fn told(self) -> Self {
        Self { is_told: true, ..self }
    }

    /// How much of it is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.progress.share()
    }

    /// Whether it has come to its end.
    pub fn is_done(&self) -> bool {
        self.reading.is_finished()
    }

    /// Waits for its end, for a short while if the window can tell of it; says whether it has come.
    pub fn is_done_soon(&self) -> bool {
        let start = Instant::now();
        while !self.is_done() && (!self.is_told || start.elapsed() < PATIENCE) {
            thread::sleep(LOOKED_AT_EVERY);
        }
        self.is_done()
    }

    /// What was read, once it is.
    ///
    /// # Errors
    /// When there is nothing to show.
    pub fn loaded(self) -> Result<Loaded, String> {
        self.reading.join().unwrap_or_else(|_| Err(assets::words().say("cli-history-unread")))
    }
}

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::assets;
use crate::desktop::memory_file::MemoryFile;
use crate::session::Remembered;

/// Writes what is to be remembered soon after it has changed, beside the frames. Whatever ends the
/// program, no more than the last few seconds are lost.
pub struct Keeping {
    file: Arc<Mutex<MemoryFile>>,
    /// What was last handed to the disk.
    kept: Option<Remembered>,
    /// When that was.
    kept_at: Option<Instant>,
    writing: Option<JoinHandle<Result<(), String>>>,
    /// What went wrong last, so that it is told once.
    problem: Option<String>,
}

/// What has become of the writing, where that has changed.
#[derive(Debug, PartialEq, Eq)]
pub struct News {
    /// What goes wrong now.
    pub problem: Option<String>,
    /// What went wrong before, and does no more.
    pub over: Option<String>,
}

/// From one writing to the next.
const PAUSE: Duration = Duration::from_secs(4);
/// The same while the disk refuses.
const PAUSE_IN_TROUBLE: Duration = Duration::from_secs(8);

impl Keeping {
    /// Keeps what changes from `kept` on.
    pub fn new(file: MemoryFile, kept: Option<Remembered>) -> Self {
        let file = Arc::new(Mutex::new(file));
        Self { file, kept, kept_at: None, writing: None, problem: None }
    }

    /// Looks at what is to be remembered now. Answers with how long to wait until it is to look
    /// again, and with what nobody has been told.
    pub fn look_at(&mut self, now: &Remembered) -> (Option<Duration>, Option<News>) {
        let news = self.finished();
        if self.kept.as_ref() == Some(now) {
            let is_busy = self.writing.is_some();
            return (is_busy.then_some(Duration::from_millis(200)), news);
        }
        let pause = if self.problem.is_some() { PAUSE_IN_TROUBLE } else { PAUSE };
        let wait = self.kept_at.get_or_insert_with(Instant::now).elapsed();
        if wait < pause || self.writing.is_some() {
            return (Some(pause.saturating_sub(wait).max(Duration::from_millis(200))), news);
        }
        self.begin(now);
        (Some(Duration::from_millis(200)), news)
    }

    /// Writes at once what has not been written, and waits for it.
    pub fn end(&mut self, now: &Remembered) -> Result<(), String> {
        if let Some(writing) = self.writing.take() {
            let _ = writing.join();
        }
        write(&self.file, now)
    }

    /// Writes at the next look, whenever the last was: the window may be left for good.
    pub fn hasten(&mut self) {
        self.kept_at = Instant::now().checked_sub(PAUSE_IN_TROUBLE);
    }

    fn begin(&mut self, now: &Remembered) {
        let (file, remembered) = (Arc::clone(&self.file), now.clone());
        self.kept = Some(now.clone());
        self.kept_at = Some(Instant::now());
        self.writing = Some(thread::spawn(move || write(&file, &remembered)));
    }

    /// Takes note of a writing that has ended.
    fn finished(&mut self) -> Option<News> {
        let writing = self.writing.take_if(|writing| writing.is_finished())?;
        let problem = writing.join().unwrap_or(Ok(())).err();
        if problem.is_some() {
            // It is tried again, as if nothing had been written.
            self.kept = None;
        }
        if problem == self.problem {
            return None;
        }
        let over = std::mem::replace(&mut self.problem, problem.clone());
        Some(News { problem, over })
    }
}

fn write(file: &Mutex<MemoryFile>, remembered: &Remembered) -> Result<(), String> {
    let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
    file.write(remembered, &assets::words())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What is told of the next writing.
    fn news_of(keeping: &mut Keeping, now: &Remembered) -> Option<News> {
        keeping.hasten();
        assert_eq!(keeping.look_at(now).1, None, "it has only begun");
        while keeping.writing.as_ref().is_some_and(|writing| !writing.is_finished()) {
            thread::yield_now();
        }
        keeping.look_at(now).1
    }

    #[test]
    fn a_problem_is_told_once_and_over_when_all_is_written() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let place = folder.path().join("atlas");
        let opened = MemoryFile::open_at(Some(place.join("memory.json")), &assets::words());
        let mut keeping = Keeping::new(opened.file, None);
        fs::write(&place, "a file where the folder should be").expect("a file");
        let now = Remembered::default();
        let told = news_of(&mut keeping, &now).expect("it can't be written");
        assert!(told.problem.is_some() && told.over.is_none(), "{told:?}");
        assert_eq!(news_of(&mut keeping, &now), None, "it is told once");
        fs::remove_file(&place).expect("it was there");
        let over = Some(News { problem: None, over: told.problem });
        assert_eq!(news_of(&mut keeping, &now), over);
    }
}

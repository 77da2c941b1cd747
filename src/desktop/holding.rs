use std::sync::{Arc, OnceLock};
use std::thread;

use egui::Context;

use crate::assets;
use crate::data::{Problem, RulesToHold};
use crate::opening::problems_in_words;
use crate::search::IndexedAtlas;

/// The rules on the whole, held against a history beside the window that shows it.
pub struct Holding {
    found: Arc<OnceLock<Vec<Problem>>>,
    /// How many problems are told of already.
    told: usize,
}

/// What is to be said of the history, and what no longer.
pub struct FoundProblems {
    /// How many there are.
    pub notice: Option<String>,
    /// How many there seemed to be.
    pub over: Option<String>,
}

impl Holding {
    /// Begins; wakes the window at its end.
    pub fn begin(rules: RulesToHold, atlas: Arc<IndexedAtlas>, told: usize, ctx: Context) -> Self {
        let found = Arc::new(OnceLock::new());
        let beside = Arc::clone(&found);
        thread::spawn(move || {
            beside.get_or_init(|| rules.hold(&atlas));
            ctx.request_repaint();
        });
        Self { found, told }
    }

    /// Once, at its end: tells each problem on standard error, and how many there are with those that
    /// were told.
    pub fn news(&mut self) -> Option<FoundProblems> {
        let problems = self.found.get()?;
        for problem in problems {
            eprintln!("{problem}\n");
        }
        let (count, words) = (problems.len(), assets::words());
        self.found = Arc::default();
        (count > 0).then(|| FoundProblems {
            notice: problems_in_words(self.told + count, &words),
            over: problems_in_words(self.told, &words),
        })
    }
}

use wasm_bindgen::JsValue;
use web_sys::{Storage, Window};

use crate::assets;
use crate::language::Words;
use crate::opening::{ReadInWords, read_in_words};
use crate::session::{Remembered, merged_memory, rescued_filters};

/// What the browser keeps for this page. What can't be read is never written over: it is set aside,
/// or stays.
pub struct PageMemory {
    storage: Option<Storage>,
    /// What was last known to be kept, in this window's words.
    base: Option<Remembered>,
    /// Whether what is remembered was rescued from what was set aside: nothing is kept yet.
    is_rescued: bool,
    /// What was looked at last.
    seen: Option<Remembered>,
    /// What went wrong last, so that it is told once.
    problem: Option<String>,
}

/// A memory that has been opened.
pub struct OpenedPageMemory {
    /// The memory.
    pub memory: PageMemory,
    /// What it holds.
    pub remembered: Option<Remembered>,
    /// What the reader has to know of it.
    pub notices: Vec<String>,
}

/// The name under which the browser keeps it.
const NAME: &str = "kuril-atlas";

impl PageMemory {
    /// A memory of nothing, for a view that is shown inside another page.
    pub fn of_nothing() -> OpenedPageMemory {
        let memory =
            Self { storage: None, base: None, is_rescued: false, seen: None, problem: None };
        OpenedPageMemory { memory, remembered: None, notices: Vec::new() }
    }

    /// What the browser keeps for the page.
    pub fn open(browser: &Window, words: &Words) -> OpenedPageMemory {
        let storage = browser.local_storage().ok().flatten();
        let mut opened = Self::of_nothing();
        let Some(text) = storage.as_ref().map(|it| it.get_item(NAME)) else {
            opened.notices.push(words.say("notice-page-forgets"));
            return opened;
        };
        opened.memory.storage = storage;
        let Ok(Some(text)) = text else { return opened };
        let notice = match read_in_words(&text, words) {
            Some(ReadInWords { remembered, notice }) => {
                opened.remembered = Some(remembered);
                notice
            }
            None => opened.rescue(&text, words),
        };
        opened.notices.extend(notice);
        opened
    }

    /// What is kept, in the words of the session that was restored from it, and what it shows at
    /// first: what changes from then on is kept.
    pub fn begins_with(&mut self, base: Option<Remembered>, shown: Remembered) {
        self.base = base.filter(|_| !self.is_rescued);
        self.seen = Some(shown);
    }

    /// Looks at what is to be remembered now, and keeps it if it has changed; of everything else what
    /// other windows and versions wrote stays. Says whether it had changed.
    ///
    /// # Errors
    /// With a notice that says why it can't be kept, once. What was kept before is then as it was.
    pub fn look_at(&mut self, now: &Remembered) -> Result<bool, String> {
        if self.seen.as_ref() == Some(now) {
            return Ok(false);
        }
        let Some(storage) = &self.storage else {
            self.seen = Some(now.clone());
            return Ok(true);
        };
        let problem = self.write(storage, now).err();
        let news = problem.clone().filter(|it| self.problem.as_ref() != Some(it));
        if problem.is_none() {
            self.seen = Some(now.clone());
            self.base = Some(now.clone());
        }
        self.problem = problem;
        news.map_or(Ok(true), Err)
    }

    fn write(&self, storage: &Storage, ours: &Remembered) -> Result<(), String> {
        let mut before = storage.get_item(NAME).map_err(|error| unwritten(&error))?;
        if let Some(text) = before.as_deref().filter(|it| rescued_only(it)) {
            set_aside(storage, text).map_err(|error| unwritten(&error))?;
            before = None;
        }
        let merged = merged_memory(before.as_deref(), self.base.as_ref(), ours);
        let text = merged.map_err(|error| unwritten_because(&error.to_string()))?;
        storage.set_item(NAME, &text).map_err(|error| unwritten(&error))
    }
}

impl OpenedPageMemory {
    /// Sets a damaged memory aside, and keeps what can be read in it.
    fn rescue(&mut self, text: &str, words: &Words) -> Option<String> {
        let saved_filters = rescued_filters(text);
        self.memory.is_rescued = true;
        let aside = set_aside(self.memory.storage.as_ref()?, text);
        let notice = match aside {
            Ok(name) => {
                let values = [("file", name.into()), ("filters", saved_filters.len().into())];
                words.say_with("notice-memory-aside", &values)
            }
            Err(error) => {
                self.memory.storage = None;
                let values =
                    [("reason", reason_in_words(&error, words).into()), ("file", NAME.into())];
                words.say_with("notice-memory-stays", &values)
            }
        };
        if !saved_filters.is_empty() {
            self.remembered = Some(Remembered { saved_filters, ..Remembered::default() });
        }
        Some(notice)
    }
}

fn rescued_only(text: &str) -> bool {
    crate::session::read_memory(text).is_none()
}

/// Keeps a damaged text under a name that none has had: kuril-atlas.damaged-1.
fn set_aside(storage: &Storage, text: &str) -> Result<String, JsValue> {
    let is_free = |name: &String| storage.get_item(name).is_ok_and(|it| it.is_none());
    let mut names = (1_u32..1000).map(|number| format!("{NAME}.damaged-{number}"));
    let name = names.find(is_free).ok_or(JsValue::NULL)?;
    storage.set_item(&name, text)?;
    storage.remove_item(NAME)?;
    Ok(name)
}

fn unwritten(error: &JsValue) -> String {
    unwritten_because(&reason_in_words(error, &assets::words()))
}

fn unwritten_because(reason: &str) -> String {
    let values = [("reason", reason.into()), ("file", NAME.into())];
    assets::words().say_with("notice-memory-unwritten", &values)
}

/// Why the browser doesn't keep it, in plain words.
fn reason_in_words(error: &JsValue, words: &Words) -> String {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|it| it.as_string());
    let is_full = name.is_some_and(|it| it == "QuotaExceededError");
    words.say(if is_full { "page-keeps-no-more" } else { "page-may-not-keep" })
}

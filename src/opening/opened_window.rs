use std::sync::Arc;

use crate::assets;
use crate::language::Words;
use crate::opening::opening::Loaded;
use crate::search::IndexedAtlas;
use crate::session::{Remembered, open_link};
use crate::ui::AtlasWindow;

/// A window before its first frame.
pub struct OpenedWindow {
    /// The window.
    pub window: AtlasWindow,
    /// What it shows, for those who prepare more of it.
    pub atlas: Arc<IndexedAtlas>,
    /// What was remembered, in the words of the session that was restored from it.
    pub kept: Option<Remembered>,
}

/// That there are problems in the history, if there are.
pub fn problems_in_words(count: usize, words: &Words) -> Option<String> {
    (count > 0).then(|| words.say_with("notice-problems", &[("problems", count.into())]))
}

/// A window on what was loaded, where it was left or is asked to open. `notices` are told first.
pub fn opened_window(
    loaded: Loaded,
    remembered: Option<&Remembered>,
    mut notices: Vec<String>,
    words: Words,
) -> OpenedWindow {
    let Loaded { atlas, problems, opening, .. } = loaded;
    notices.extend(problems_in_words(problems.len(), &words));
    let atlas = Arc::new(IndexedAtlas::new(atlas));
    let restored = remembered.map(|it| it.restore(&atlas));
    let place = remembered.and_then(|it| it.window);
    let kept = restored.as_ref().map(|it| Remembered::of(it, &atlas, place));
    let mut session = opening.first_session(&atlas, restored);
    notices.extend(opening.notice);
    if let Some(link) = &opening.link {
        let opened = open_link(link, &session, &atlas);
        notices.extend(opened.problems.iter().map(|it| it.in_words(&words)));
        session = opened.session;
    }
    let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
    let shown = Arc::clone(&atlas);
    let window = AtlasWindow::new(shown, words, metrics, fonts, session, notices).with_motion();
    let mut window = window.with_lessons(assets::built_in_lessons());
    if let Some(lesson) = opening.lesson {
        window.present(lesson);
    }
    OpenedWindow { window, atlas, kept }
}

use crate::atlas::{Atlas, EventId, Subject, VoiceId};
use crate::teaching::lesson::passage::{LinkTarget, Passage};

/// Whether people died or were driven from their homes in what a step shows, tells or quotes.
pub fn is_grave_step(
    atlas: &Atlas,
    shown: Option<Subject>,
    text: &str,
    voices: &[VoiceId],
) -> bool {
    let passage = Passage::of(text);
    let links = passage.links().filter_map(|link| LinkTarget::of(link, atlas));
    let is_grave_link = |target| match target {
        LinkTarget::Subject(subject) => is_grave_matter(atlas, subject),
        LinkTarget::Voice(voice) => atlas[voice].is_grave,
        LinkTarget::Source(_) | LinkTarget::Term(_) | LinkTarget::Address(_) => false,
    };
    shown.is_some_and(|subject| is_grave_matter(atlas, subject))
        || voices.iter().any(|&voice| atlas[voice].is_grave)
        || links.into_iter().any(is_grave_link)
}

/// Whether people died or were driven from their homes in this.
pub fn is_grave_matter(atlas: &Atlas, subject: Subject) -> bool {
    event_of(atlas, subject).is_some_and(|event| atlas[event].is_grave)
}

/// The event that something is, or belongs to.
fn event_of(atlas: &Atlas, subject: Subject) -> Option<EventId> {
    match subject {
        Subject::Event(id) => Some(id),
        Subject::Treaty(id) => atlas[id].event,
        Subject::Journey(id) => atlas[id].event,
        Subject::Territory(_)
        | Subject::Place(_)
        | Subject::Person(_)
        | Subject::Era(_)
        | Subject::Series(_)
        | Subject::Line(_)
        | Subject::Position(_)
        | Subject::Argument(_)
        | Subject::Term(_)
        | Subject::Point(_) => None,
    }
}

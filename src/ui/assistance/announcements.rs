use std::sync::Arc;

use egui::accesskit::Live;
use egui::{Id, Role, Ui};

use crate::atlas::{Subject, Viewpoint, paired_name};
use crate::geometry::{GlobePoint, geodesy};
use crate::session::Moment;
use crate::ui::context::UiContext;
use crate::ui::widgets::viewpoint_choice::viewpoint_name;

/// Metres from its coast within which a point is told by the name of the land.
const NEAR: f64 = 10_000.0;

/// What was said last, and what was shown then.
#[derive(Default)]
pub struct AnnouncementsMemory {
    said: String,
    shown: Option<Shown>,
}

/// What is said when it changes.
#[derive(Clone, PartialEq)]
struct Shown {
    moment: Moment,
    viewpoint: Viewpoint,
    subject: Option<Subject>,
    measured: Arc<[GlobePoint]>,
}

/// Says what has changed to those who hear the window; it is nowhere seen.
pub fn announce_changes(ui: &Ui, cx: UiContext<'_>, memory: &mut AnnouncementsMemory) {
    let session = cx.session;
    let mut shown = Shown {
        moment: session.moment,
        viewpoint: session.viewpoint,
        subject: session.subject,
        measured: Arc::clone(&session.measuring().points),
    };
    let mut sentences = cx.requests.take_announced();
    if let Some(before) = &memory.shown
        && *before != shown
    {
        if session.playing().is_on {
            // The years go by faster than they can be said; the one where they stop is.
            shown.moment = before.moment;
        }
        sentences.extend(changes(cx, before, &shown));
    }
    memory.shown = Some(shown);
    let both = |first: String, next: String| {
        cx.words.say_with("list-clause", &[("first", first.into()), ("next", next.into())])
    };
    if let Some(said) = sentences.into_iter().reduce(both) {
        memory.said = said;
    }
    if memory.said.is_empty() {
        return;
    }
    ui.ctx().accesskit_node_builder(Id::unique("announcements"), |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(memory.said.as_str());
    });
}

fn changes(cx: UiContext<'_>, before: &Shown, now: &Shown) -> Vec<String> {
    let mut changes = Vec::new();
    if now.moment != before.moment {
        changes.push(now.moment.in_words(cx.words));
    }
    if now.viewpoint != before.viewpoint {
        changes.push(viewpoint_name(cx, now.viewpoint));
    }
    if let Some(subject) = now.subject.filter(|it| before.subject != Some(*it)) {
        changes.push(match subject {
            Subject::Point(_) => cx.words.say("details-sea"),
            _ => subject.name(cx.atlas, cx.words),
        });
    }
    if now.measured != before.measured {
        changes.extend(measured(cx, &now.measured));
    }
    changes
}

/// What is measured: the last leg, and of several the whole way.
fn measured(cx: UiContext<'_>, points: &[GlobePoint]) -> Option<String> {
    let mut legs = points.windows(2).map(|leg| geodesy::distance(leg[0], leg[1]));
    let whole: f64 = legs.clone().sum();
    let end = |point: &GlobePoint| name_at(cx, *point).into();
    match points {
        [] => None,
        [from] => Some(cx.words.say_with("announce-measured-from", &[("from", end(from))])),
        [.., from, to] => {
            let last = legs.next_back().unwrap_or_default();
            let values = [
                ("from", end(from)),
                ("to", end(to)),
                ("distance", cx.words.distance(last).into()),
                ("whole", cx.words.distance(whole).into()),
                ("legs", (points.len() - 1).into()),
            ];
            Some(cx.words.say_with("announce-measured", &values))
        }
    }
}

/// What a point is called: the place or the land there, or the sea.
fn name_at(cx: UiContext<'_>, point: GlobePoint) -> String {
    if let Some((_, place)) = cx.atlas.places.with_ids().find(|(_, it)| it.point == point) {
        let territory = cx.atlas.territories.named(&place.slug).map(|id| &cx.atlas[id]);
        return territory.map_or_else(|| place.name.clone(), |it| paired_name(cx.words, it));
    }
    match cx.atlas.nearest_land(point).filter(|it| it.metres < NEAR) {
        Some(land) => paired_name(cx.words, &cx.atlas[land.territory]),
        None => cx.words.say("announce-sea"),
    }
}

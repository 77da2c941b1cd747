use std::sync::Arc;

use egui::Ui;

use crate::atlas::{JourneyId, Subject};
use crate::geometry::Shape;
use crate::map::{Camera, Colour, Flight, Scene, changed_lands, faded, lit, with_part_of_way};
use crate::ui::context::UiContext;

/// Seconds that each motion takes.
const FLIGHT: f64 = 0.45;
const FILLS: f64 = 0.18;
const NAMES: f64 = 0.12;
const LIGHT: f64 = 0.6;
const WAY: f64 = 0.8;
/// Years a second above which lands that change hands are not lit up.
const FAST: f64 = 4.0;
/// While the years run, a step takes no more than this part of the time to the next.
const OF_A_STEP: f64 = 0.8;

/// What of a map is on its way: the camera, a year that fades into another, lands lit up as they
/// change hands, journeys that draw themselves. At rest it asks for no frame.
#[derive(Default)]
pub struct Motion {
    /// Where the camera was to look in the last frame.
    aim: Option<Camera>,
    flight: Option<(Flight, f64)>,
    /// The picture that was to be shown in the last frame, and the one that was.
    target: Option<Arc<Scene>>,
    shown: Option<Arc<Scene>>,
    fade: Option<Fade>,
    /// Whether the last frame was a step.
    has_stepped: bool,
    light: Option<Light>,
    subject: Option<Subject>,
    ways: Option<(Vec<JourneyId>, f64)>,
}

/// From which picture a step leads, when it began, and seconds that it takes.
struct Fade {
    from: Arc<Scene>,
    began: f64,
    takes: f64,
}

struct Light {
    lands: Vec<(Arc<Shape>, Colour)>,
    began: f64,
}

impl Motion {
    /// Where the camera looks on its way to where it is to look. What is done by hand needs no way.
    pub fn camera(&mut self, ui: &Ui, cx: UiContext<'_>, aim: Camera, by_hand: bool) -> Camera {
        let now = now(ui);
        let before = self.aim.replace(aim).filter(|it| it.size == aim.size);
        let Some(before) = before.filter(|_| cx.has_motion && !by_hand) else {
            self.flight = None;
            return aim;
        };
        if before != aim {
            let from = self
                .flight
                .take()
                .map_or(before, |(flight, began)| flight.at(eased((now - began) / FLIGHT)));
            self.flight = Some((Flight::new(from, aim), now));
        }
        let Some((flight, began)) = &self.flight else { return aim };
        let share = (now - began) / FLIGHT;
        if share >= 1.0 {
            self.flight = None;
            return aim;
        }
        ui.request_repaint();
        flight.at(eased(share))
    }

    /// The picture on its way to the one that is to be shown.
    pub fn picture(&mut self, ui: &Ui, cx: UiContext<'_>, scene: &Arc<Scene>) -> Arc<Scene> {
        let now = now(ui);
        let before = self.target.replace(Arc::clone(scene)).filter(|_| cx.has_motion);
        let Some(before) = before else {
            *self = Self { aim: self.aim, target: self.target.take(), ..Self::default() };
            self.subject = cx.session.subject;
            return Arc::clone(scene);
        };
        let is_step = is_a_step(&before, scene);
        if is_step {
            self.begin_step(cx, now, before, scene);
        }
        self.has_stepped = is_step;
        self.begin_ways(cx, now);
        let shown = self.on_its_way(ui, cx, now, scene);
        self.shown = Some(Arc::clone(&shown));
        shown
    }

    fn begin_step(&mut self, cx: UiContext<'_>, now: f64, before: Arc<Scene>, scene: &Arc<Scene>) {
        let playing = cx.session.playing();
        let unit = cx.session.time_unit(cx.atlas);
        let speed = if playing.is_on { playing.speed(unit) } else { 0.0 };
        let takes = FILLS.min(OF_A_STEP / speed.max(1e-3));
        // Steps that come faster than they fade, or than frames, are shown at once.
        let is_cut = self.fade.is_some() || self.has_stepped;
        if speed <= FAST {
            let lands = changed_lands(&before, scene);
            self.light = (!lands.is_empty()).then_some(Light { lands, began: now });
        }
        let from = self.shown.take().unwrap_or(before);
        self.fade = (!is_cut).then_some(Fade { from, began: now, takes });
    }

    /// The journeys of what has just been selected.
    fn begin_ways(&mut self, cx: UiContext<'_>, now: f64) {
        let subject = cx.session.subject;
        if self.subject == subject {
            return;
        }
        self.subject = subject;
        let journeys = match subject {
            Some(Subject::Journey(id)) => vec![id],
            Some(Subject::Event(id)) => cx.atlas.journeys_of(id).map(|(id, _)| id).collect(),
            _ => Vec::new(),
        };
        self.ways = (!journeys.is_empty()).then_some((journeys, now));
    }

    fn on_its_way(
        &mut self,
        ui: &Ui,
        cx: UiContext<'_>,
        now: f64,
        scene: &Arc<Scene>,
    ) -> Arc<Scene> {
        self.fade = self.fade.take().filter(|fade| now - fade.began < fade.takes);
        self.light = self.light.take().filter(|light| now - light.began < LIGHT);
        self.ways = self.ways.take().filter(|(_, began)| now - began < WAY);
        if self.fade.is_none() && self.light.is_none() && self.ways.is_none() {
            return Arc::clone(scene);
        }
        ui.request_repaint();
        let mut shown = match &self.fade {
            Some(Fade { from, began, takes }) => {
                let fills = (now - began) / takes;
                faded(from, scene, eased(fills), eased(fills * FILLS / NAMES))
            }
            None => Scene::clone(scene),
        };
        if let Some(Light { lands, began }) = &self.light {
            shown = lit(shown, lands, 1.0 - eased((now - began) / LIGHT));
        }
        if let Some((journeys, began)) = &self.ways {
            for &id in journeys {
                let share = eased((now - began) / WAY);
                shown = with_part_of_way(shown, &cx.atlas[id].path, share);
            }
        }
        Arc::new(shown)
    }
}

/// Whether nothing but the date or the eyes differ.
fn is_a_step(before: &Scene, scene: &Scene) -> bool {
    let bases = before.basis.as_ref().zip(scene.basis.as_ref());
    bases.is_some_and(|(one, other)| {
        one.view.camera == other.view.camera
            && one.view.appearance == other.view.appearance
            && (one.view.state != other.view.state || one.view.lens != other.view.lens)
    })
}

/// Slow at both ends; less than none is none, more than all is all.
fn eased(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

fn now(ui: &Ui) -> f64 {
    ui.input(|input| input.time)
}

//! The ground of the map as an earlier frame painted it, kept by the graphics card.
//!
//! While the map is dragged, most of what is seen was painted before, some pixels beside; in another
//! year most of it looks as it did. Where OpenGL draws in software, painting it anew costs most of a
//! frame, copying it little. So the ground is painted beside the window once, copied from
//! there wherever it lies in later frames, and only the strips that come into sight, or the parts
//! that have changed, are painted. While the scale changes, the copy is stretched; it is painted anew
//! in the frame after the last change.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui_glow::CallbackFn;
use eframe::glow;
use egui::{PaintCallback, PaintCallbackInfo, Painter, Vec2, vec2};

use crate::map::{GroundChange, Scene};
use crate::paint::egui::offscreen::{Offscreen, SavedPixels};
use crate::paint::egui::painted_ground::{PaintedGround, PlacedGround, Use};
use crate::paint::egui::pixels::Pixels;

/// Pixels by which the ground may lie aside before it is kept anew.
const FAR: i32 = 64;
/// What is kept of one picture.
#[derive(Default)]
pub struct GroundCache {
    offscreen: Arc<Mutex<Offscreen>>,
    /// Shared with the calls that run when the frame is drawn, after it was made.
    kept: Arc<Mutex<Kept>>,
    last: Option<PaintedGround>,
}

/// What of a ground is to be painted.
pub struct Plan {
    /// The parts of the window.
    pub parts: Vec<Pixels>,
    /// How far it is to be moved, pixels: what is copied lies at whole ones.
    pub aside: Vec2,
    keep: Option<PaintedGround>,
}

#[derive(Default)]
struct Kept {
    saved_pixels: SavedPixels,
    picture: Option<PaintedGround>,
}

impl GroundCache {
    /// Another one that shares what is painted on beside the window: no two pictures are painted at once.
    pub fn beside(&self) -> Self {
        Self { offscreen: Arc::clone(&self.offscreen), ..Self::default() }
    }

    /// Copies what is kept into the frame, and says what is left to be painted. `change` tells by what
    /// another picture differs.
    pub fn begin(
        &mut self,
        painter: &Painter,
        now: PlacedGround,
        scene: &Arc<Scene>,
        change: impl Fn(&Arc<Scene>) -> GroundChange<Pixels>,
    ) -> Plan {
        let known = lock(&self.kept).picture.clone();
        let last = self.last.replace(PaintedGround { ground: now, scene: Arc::clone(scene) });
        let is_zoomed = last.as_ref().is_some_and(|it| it.is_zoomed_to(now, &change));
        let known = known.and_then(|it| it.used_for(now, &change));
        let known = known.filter(|it| is_zoomed || !it.is_stretched);
        let is_known = known.is_some();
        // A ground that changes from frame to frame isn't worth keeping.
        let is_still = is_known || is_zoomed || last.is_some_and(|it| it.is_like(now, &change));
        let Use { at, copied_to, parts, is_repaired, is_stretched } =
            known.unwrap_or_else(|| Use::nothing(now));
        if is_stretched {
            painter.ctx().request_repaint();
        }
        let [x, y] = [copied_to.left - now.window.left, copied_to.top - now.window.top];
        let is_far = !is_known || !is_stretched && x.abs().max(y.abs()) >= FAR;
        let picture =
            PaintedGround { ground: PlacedGround { at, ..now }, scene: Arc::clone(scene) };
        let is_wanted = is_repaired || is_still && is_far;
        if is_wanted && parts.is_empty() {
            // Another picture that looks the same.
            lock(&self.kept).picture = Some(picture.clone());
        }
        let keep = (is_wanted && !parts.is_empty()).then_some(picture);
        let aside = vec2((at[0] - now.at[0]) as f32, (at[1] - now.at[1]) as f32);
        let plan = Plan { parts, aside, keep };
        if is_known || plan.keep.is_some() {
            let (offscreen, kept) = (Arc::clone(&self.offscreen), Arc::clone(&self.kept));
            let is_wanted = plan.keep.is_some();
            add_call(painter, move |info, gl| {
                if is_wanted {
                    lock(&offscreen).step_up(gl, info);
                }
                if is_known {
                    lock(&kept).saved_pixels.put_back(gl, info, copied_to);
                }
            });
        }
        plan
    }

    /// Keeps the ground when all of it is painted.
    pub fn end(&self, painter: &Painter, plan: &Plan) {
        let Some(picture) = plan.keep.clone() else { return };
        let (offscreen, kept) = (Arc::clone(&self.offscreen), Arc::clone(&self.kept));
        add_call(painter, move |info, gl| {
            let (mut offscreen, mut kept) = (lock(&offscreen), lock(&kept));
            let window = picture.ground.window;
            let is_kept = kept.saved_pixels.take(gl, info, &offscreen, window);
            kept.picture = is_kept.then(|| picture.clone());
            offscreen.step_down(gl, info, window);
        });
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn add_call(
    painter: &Painter,
    run: impl Fn(&PaintCallbackInfo, &glow::Context) + Send + Sync + 'static,
) {
    let callback = CallbackFn::new(move |info, of_egui| run(&info, of_egui.gl()));
    painter.add(PaintCallback { rect: painter.clip_rect(), callback: Arc::new(callback) });
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, Rect};

    use crate::map::{Camera, OVERVIEW};

    use super::*;

    const WINDOW: Pixels = Pixels { left: 0, top: 30, width: 300, height: 200 };

    /// Which year a picture shows, and where the origin of the plane lies in the window.
    type Shown = (u64, [f64; 2]);

    fn ground(at: [f64; 2]) -> PlacedGround {
        PlacedGround { pixels_per_km: 0.5, at, window: WINDOW }
    }

    /// What is planned for one ground after another when the graphics card has kept the first: the
    /// parts to be painted, how far aside, and what is kept. `changed` are the parts by which
    /// another picture differs.
    fn plans(
        kept: Shown,
        then: &[Shown],
        changed: &[Pixels],
    ) -> Vec<(Vec<Pixels>, Vec2, Option<Shown>)> {
        let camera = Camera::fitted(OVERVIEW, [300.0, 200.0]);
        let scenes: Vec<Arc<Scene>> =
            (0..10).map(|_| Arc::new(Scene::of_items(camera, Vec::new()))).collect();
        let year_of = |scene: &Arc<Scene>| {
            scenes.iter().position(|it| Arc::ptr_eq(it, scene)).map(|it| it as u64)
        };
        let (year, at) = kept;
        let picture =
            PaintedGround { ground: ground(at), scene: Arc::clone(&scenes[year as usize]) };
        let mut ground_cache =
            GroundCache { last: Some(picture.clone()), ..GroundCache::default() };
        lock(&ground_cache.kept).picture = Some(picture);
        let mut plans = Vec::new();
        let mut output = Context::default().run_ui(RawInput::default(), |ui| {
            let painter = ui.painter_at(Rect::EVERYTHING);
            for &(year, at) in then {
                let scene = &scenes[year as usize];
                let plan = ground_cache.begin(&painter, ground(at), scene, |before| {
                    if Arc::ptr_eq(before, scene) {
                        GroundChange::Nothing
                    } else {
                        GroundChange::Parts(changed.to_vec())
                    }
                });
                let keep = plan.keep.and_then(|it| Some((year_of(&it.scene)?, it.ground.at)));
                plans.push((plan.parts, plan.aside, keep));
            }
        });
        output.textures_delta.clear();
        plans
    }

    /// What is planned for grounds of one scale after another: whether all is painted, whether nothing
    /// is, whether it is kept. The graphics card keeps what it is told to.
    fn zoomed(scales: &[f64]) -> Vec<[bool; 3]> {
        let camera = Camera::fitted(OVERVIEW, [300.0, 200.0]);
        let mut ground_cache = GroundCache::default();
        let mut plans = Vec::new();
        let mut output = Context::default().run_ui(RawInput::default(), |ui| {
            let painter = ui.painter_at(Rect::EVERYTHING);
            let mut before: Option<f64> = None;
            for &scale in scales {
                let now = PlacedGround { pixels_per_km: scale, ..ground([150.0, 130.0]) };
                let scene = Arc::new(Scene::of_items(camera, Vec::new()));
                let is_same = before == Some(scale);
                let plan = ground_cache.begin(&painter, now, &scene, |_| {
                    if is_same { GroundChange::Nothing } else { GroundChange::Scale }
                });
                plans.push([plan.parts == [WINDOW], plan.parts.is_empty(), plan.keep.is_some()]);
                if plan.keep.is_some() {
                    lock(&ground_cache.kept).picture = plan.keep;
                }
                before = Some(scale);
            }
        });
        output.textures_delta.clear();
        plans
    }

    #[test]
    fn while_the_scale_changes_the_copy_is_stretched_and_then_all_is_painted() {
        let [painted, copied] = [[true, false, true], [false, true, false]];
        let plans = zoomed(&[0.5, 0.5, 0.55, 0.6, 0.6, 0.6]);
        assert_eq!(plans[1..], [painted, copied, copied, painted, copied]);
        // What is much larger is painted and kept, and becomes the copy.
        assert_eq!(zoomed(&[0.5, 0.5, 0.9, 1.0])[1..], [painted, painted, copied]);
        // Around what is smaller, strips are painted.
        assert_eq!(zoomed(&[0.5, 0.5, 0.45])[2], [false, false, false]);
    }

    #[test]
    fn what_stays_where_it_was_is_only_copied() {
        let still = (1, [10.0, 20.0]);
        assert_eq!(plans(still, &[still], &[]), [(vec![], Vec2::ZERO, None)]);
    }

    #[test]
    fn what_moves_a_little_is_painted_in_strips_at_whole_pixels() {
        let (parts, aside, keep) = &plans((1, [10.0, 20.0]), &[(1, [22.4, 17.0])], &[])[0];
        assert_eq!(*parts, WINDOW.outside(WINDOW.moved([12, -3])));
        assert!((*aside - vec2(-0.4, 0.0)).length() < 1e-3, "{aside:?}");
        assert_eq!(*keep, None);
    }

    #[test]
    fn what_has_moved_far_is_kept_anew_where_it_is_painted() {
        let (parts, _, keep) = &plans((1, [10.0, 20.0]), &[(1, [90.4, 20.0])], &[])[0];
        assert_eq!(*parts, WINDOW.outside(WINDOW.moved([80, 0])));
        assert_eq!(*keep, Some((1, [90.0, 20.0])));
    }

    #[test]
    fn what_has_left_the_window_is_painted_whole() {
        let (parts, _, keep) = &plans((1, [10.0, 20.0]), &[(1, [400.0, 20.0])], &[])[0];
        assert_eq!(*parts, [WINDOW]);
        assert!(keep.is_some());
    }

    #[test]
    fn where_little_has_changed_only_that_is_painted_and_kept_at_once() {
        let part = Pixels { left: 40, top: 50, width: 60, height: 20 };
        let then = (2, [10.0, 20.0]);
        let plans = plans((1, [10.0, 20.0]), &[then], &[part]);
        assert_eq!(plans, [(vec![part], Vec2::ZERO, Some(then))]);
    }

    #[test]
    fn another_picture_that_looks_the_same_is_only_copied() {
        let then = [2, 3, 3].map(|year| (year, [10.0, 20.0]));
        for plan in plans((1, [10.0, 20.0]), &then, &[]) {
            assert_eq!(plan, (vec![], Vec2::ZERO, None));
        }
    }

    #[test]
    fn another_picture_that_has_moved_is_painted_whole() {
        let then = (2, [13.0, 20.0]);
        assert_eq!(plans((1, [10.0, 20.0]), &[then], &[])[0].0, [WINDOW]);
    }

    #[test]
    fn what_changes_much_from_frame_to_frame_is_never_kept() {
        let years: Vec<Shown> = (2..6).map(|year| (year, [10.0, 20.0])).collect();
        for (parts, _, keep) in plans((1, [10.0, 20.0]), &years, &[WINDOW]) {
            assert_eq!((parts, keep), (vec![WINDOW], None));
        }
        // But once it stays, it is.
        let twice = [(2, [10.0, 20.0]), (2, [10.0, 20.0])];
        assert!(plans((1, [10.0, 20.0]), &twice, &[WINDOW])[1].2.is_some());
    }
}

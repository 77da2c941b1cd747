//! The ground of the map as an earlier frame painted it, kept by the graphics card.
//!
//! While the map is dragged, most of what is seen was painted before, some pixels beside. Where
//! OpenGL draws in software, painting it anew costs most of a frame, copying it little. So the
//! ground is painted on a bench beside the window once, copied from there wherever it lies in later
//! frames, and only the strips that come into sight are painted.

#![expect(unsafe_code, reason = "OpenGL is spoken in unsafe calls, and egui has none for copying")]

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui_glow::CallbackFn;
use eframe::glow::{self, HasContext as _};
use egui::{PaintCallback, PaintCallbackInfo, Painter, Vec2, vec2};

use super::pixels::Pixels;

/// Pixels by which the ground may lie aside before it is kept anew.
const FAR: i32 = 64;

/// What is kept of one picture.
#[derive(Default)]
pub struct Backing {
    bench: Arc<Mutex<Bench>>,
    /// Shared with the calls that run when the frame is drawn, after it was made.
    kept: Arc<Mutex<Kept>>,
    last: Option<Ground>,
}

/// A ground that is painted, and where it lies in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Another number for everything that differs by more than where the plane lies.
    pub generation: u64,
    pub pixels_per_km: f64,
    /// Where the origin of the plane lies, pixels of the window.
    pub at: [f64; 2],
    pub sheet: Pixels,
}

/// What of a ground is to be painted.
pub struct Plan {
    /// The parts of the window.
    pub strips: Vec<Pixels>,
    /// How far it is to be moved, pixels: what is copied lies at whole ones.
    pub aside: Vec2,
    keep: Option<Ground>,
}

/// A picture of the size of the window, on which grounds are painted that are to be kept.
#[derive(Default)]
struct Bench {
    canvas: Option<Canvas>,
    /// Whether it is drawn on, and not the window.
    is_in_use: bool,
    /// What the window is drawn on: none is the default of OpenGL.
    window: Option<glow::Framebuffer>,
    /// Set when the graphics card can't do what is needed here.
    is_unfit: bool,
}

#[derive(Default)]
struct Kept {
    canvas: Option<Canvas>,
    ground: Option<Ground>,
}

/// A texture that can be drawn on.
struct Canvas {
    texture: glow::Texture,
    framebuffer: glow::Framebuffer,
    size: [i32; 2],
}

impl Backing {
    /// Another one that shares the bench: no two pictures are painted at once.
    pub fn beside(&self) -> Self {
        Self { bench: Arc::clone(&self.bench), ..Self::default() }
    }

    /// Copies what is kept into the frame, and says what is left to be painted.
    pub fn begin(&mut self, painter: &Painter, now: Ground) -> Plan {
        // A ground that changes from frame to frame isn't worth keeping.
        let is_still = self.last.replace(now).is_some_and(|last| last.shift_to(&now).is_some());
        let known = lock(&self.kept).ground.filter(|it| it.overlaps(&now));
        let shift = known.and_then(|known| known.shift_to(&now)).unwrap_or_default();
        let whole = shift.map(|it| it.round() as i32);
        let is_far = known.is_none() || whole.iter().any(|it| it.abs() >= FAR);
        let at = known.map_or(now.at, |known| {
            [known.at[0] + f64::from(whole[0]), known.at[1] + f64::from(whole[1])]
        });
        let plan = Plan {
            strips: known.map_or_else(|| vec![now.sheet], |_| now.sheet.strips(whole)),
            aside: vec2((at[0] - now.at[0]) as f32, (at[1] - now.at[1]) as f32),
            keep: (is_still && is_far).then_some(Ground { at, ..now }),
        };
        if known.is_some() || plan.keep.is_some() {
            let (bench, kept) = (Arc::clone(&self.bench), Arc::clone(&self.kept));
            let (is_there, is_wanted) = (known.is_some(), plan.keep.is_some());
            add_call(painter, move |info, gl| {
                if is_wanted {
                    lock(&bench).step_up(gl, info);
                }
                if is_there {
                    lock(&kept).put_back(gl, info, now.sheet, whole);
                }
            });
        }
        plan
    }

    /// Keeps the ground when all of it is painted.
    pub fn end(&self, painter: &Painter, plan: &Plan) {
        let Some(ground) = plan.keep else { return };
        let (bench, kept) = (Arc::clone(&self.bench), Arc::clone(&self.kept));
        add_call(painter, move |info, gl| {
            let (mut bench, mut kept) = (lock(&bench), lock(&kept));
            kept.keep(gl, info, &bench, ground);
            bench.step_down(gl, info, ground.sheet);
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

impl Ground {
    /// Pixels by which this ground has to move to become another one, if that is all.
    fn shift_to(&self, other: &Self) -> Option<[f64; 2]> {
        let moved = Self { at: other.at, ..*self };
        (moved == *other).then(|| [other.at[0] - self.at[0], other.at[1] - self.at[1]])
    }

    /// Whether some of this ground is seen in another one.
    fn overlaps(&self, other: &Self) -> bool {
        let Pixels { width, height, .. } = self.sheet;
        self.shift_to(other)
            .is_some_and(|[x, y]| x.abs() < f64::from(width) && y.abs() < f64::from(height))
    }
}

// SAFETY, for all that is unsafe below: egui makes these calls with its context current, on the
// thread that owns it. All textures and framebuffers are made in that context, and nobody else
// knows them. Each call leaves bound what egui expects, which binds the rest itself.

impl Bench {
    /// From now on the bench is drawn on, and not the window.
    fn step_up(&mut self, gl: &glow::Context, info: &PaintCallbackInfo) {
        if self.is_unfit || gl.version().major < 3 {
            return;
        }
        let Some(canvas) = fitted(&mut self.canvas, gl, info.screen_size_px.map(|it| it as i32))
        else {
            self.is_unfit = true;
            return;
        };
        unsafe {
            self.window = gl.get_parameter_framebuffer(glow::DRAW_FRAMEBUFFER_BINDING);
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, Some(canvas.framebuffer));
        }
        self.is_in_use = true;
    }

    /// Shows a sheet of the bench in the window, which is drawn on again.
    fn step_down(&mut self, gl: &glow::Context, info: &PaintCallbackInfo, sheet: Pixels) {
        let Some(canvas) = self.canvas.as_ref().filter(|_| self.is_in_use) else { return };
        self.is_in_use = false;
        let corner = sheet.corner(info.screen_size_px);
        unsafe {
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(canvas.framebuffer));
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, self.window);
            copy(gl, [sheet.width, sheet.height], corner, corner);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, self.window);
        }
    }
}

impl Kept {
    /// Takes over what was painted on the bench.
    fn keep(&mut self, gl: &glow::Context, info: &PaintCallbackInfo, bench: &Bench, of: Ground) {
        self.ground = None;
        let Some(painted) = bench.canvas.as_ref().filter(|_| bench.is_in_use) else { return };
        let Pixels { width, height, .. } = of.sheet;
        let Some(canvas) = fitted(&mut self.canvas, gl, [width, height]) else { return };
        let corner = of.sheet.corner(info.screen_size_px);
        unsafe {
            gl.disable(glow::SCISSOR_TEST);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(painted.framebuffer));
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, Some(canvas.framebuffer));
            copy(gl, [width, height], corner, [0, 0]);
            gl.enable(glow::SCISSOR_TEST);
        }
        self.ground = Some(of);
    }

    /// Puts what is kept of a sheet where it lies now, on the window or the bench.
    fn put_back(&self, gl: &glow::Context, info: &PaintCallbackInfo, on: Pixels, by: [i32; 2]) {
        let (Some(_), Some(canvas)) = (self.ground, &self.canvas) else { return };
        let [left, bottom] = on.corner(info.screen_size_px);
        unsafe {
            let before = gl.get_parameter_framebuffer(glow::READ_FRAMEBUFFER_BINDING);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(canvas.framebuffer));
            copy(gl, [on.width, on.height], [0, 0], [left + by[0], bottom - by[1]]);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, before);
        }
    }
}

/// Copies pixels from what is bound to be read to what is bound to be drawn on.
///
/// # Safety
/// The context is current, has OpenGL 3, and both are bound.
unsafe fn copy(gl: &glow::Context, [width, height]: [i32; 2], from: [i32; 2], to: [i32; 2]) {
    let ([a, b], [x, y]) = (from, to);
    let (colour, nearest) = (glow::COLOR_BUFFER_BIT, glow::NEAREST);
    let (c, d, end_x, end_y) = (a + width, b + height, x + width, y + height);
    unsafe { gl.blit_framebuffer(a, b, c, d, x, y, end_x, end_y, colour, nearest) };
}

/// A canvas of this size: the one that is there, or a new one.
fn fitted<'a>(
    slot: &'a mut Option<Canvas>,
    gl: &glow::Context,
    size: [i32; 2],
) -> Option<&'a Canvas> {
    if let Some(other) = slot.take_if(|it| it.size != size) {
        other.delete(gl);
    }
    if slot.is_none() {
        *slot = Canvas::new(gl, size);
    }
    slot.as_ref()
}

impl Canvas {
    fn new(gl: &glow::Context, size: [i32; 2]) -> Option<Self> {
        let [width, height] = size;
        unsafe {
            let texture = gl.create_texture().ok()?;
            let Ok(framebuffer) = gl.create_framebuffer() else {
                gl.delete_texture(texture);
                return None;
            };
            let canvas = Self { texture, framebuffer, size };
            let format = glow::RGBA8 as i32;
            let nothing = glow::PixelUnpackData::Slice(None);
            let (kind, bytes) = (glow::TEXTURE_2D, glow::UNSIGNED_BYTE);
            gl.bind_texture(kind, Some(texture));
            gl.tex_image_2d(kind, 0, format, width, height, 0, glow::RGBA, bytes, nothing);
            gl.bind_texture(kind, None);
            let before = gl.get_parameter_framebuffer(glow::READ_FRAMEBUFFER_BINDING);
            let (read, colour) = (glow::READ_FRAMEBUFFER, glow::COLOR_ATTACHMENT0);
            gl.bind_framebuffer(read, Some(framebuffer));
            gl.framebuffer_texture_2d(read, colour, kind, Some(texture), 0);
            let is_fit = gl.check_framebuffer_status(read) == glow::FRAMEBUFFER_COMPLETE;
            gl.bind_framebuffer(read, before);
            if !is_fit {
                canvas.delete(gl);
                return None;
            }
            Some(canvas)
        }
    }

    fn delete(self, gl: &glow::Context) {
        unsafe {
            gl.delete_framebuffer(self.framebuffer);
            gl.delete_texture(self.texture);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, Rect};

    use super::*;

    const SHEET: Pixels = Pixels { left: 0, top: 30, width: 300, height: 200 };

    fn ground(generation: u64, at: [f64; 2]) -> Ground {
        Ground { generation, pixels_per_km: 0.5, at, sheet: SHEET }
    }

    /// What is planned for one ground after another, when the graphics card has kept the first.
    fn plans(kept: Ground, then: &[Ground]) -> Vec<Plan> {
        let mut backing = Backing { last: Some(kept), ..Backing::default() };
        lock(&backing.kept).ground = Some(kept);
        let mut plans = Vec::new();
        let mut output = Context::default().run_ui(RawInput::default(), |ui| {
            let painter = ui.painter_at(Rect::EVERYTHING);
            plans = then.iter().map(|&now| backing.begin(&painter, now)).collect();
        });
        output.textures_delta.clear();
        plans
    }

    #[test]
    fn what_stays_where_it_was_is_only_copied() {
        let still = ground(1, [10.0, 20.0]);
        let plan = &plans(still, &[still])[0];
        assert_eq!((plan.strips.len(), plan.aside, plan.keep), (0, Vec2::ZERO, None));
    }

    #[test]
    fn what_moves_a_little_is_painted_in_strips_at_whole_pixels() {
        let plan = &plans(ground(1, [10.0, 20.0]), &[ground(1, [22.4, 17.0])])[0];
        assert_eq!(plan.strips, SHEET.strips([12, -3]));
        assert!((plan.aside - vec2(-0.4, 0.0)).length() < 1e-3, "{:?}", plan.aside);
        assert_eq!(plan.keep, None);
    }

    #[test]
    fn what_has_moved_far_is_kept_anew_where_it_is_painted() {
        let plan = &plans(ground(1, [10.0, 20.0]), &[ground(1, [90.4, 20.0])])[0];
        assert_eq!(plan.strips, SHEET.strips([80, 0]));
        assert_eq!(plan.keep, Some(ground(1, [90.0, 20.0])));
    }

    #[test]
    fn what_has_left_the_sheet_is_painted_whole() {
        let plan = &plans(ground(1, [10.0, 20.0]), &[ground(1, [400.0, 20.0])])[0];
        assert_eq!(plan.strips, [SHEET]);
        assert!(plan.keep.is_some());
    }

    #[test]
    fn what_changes_from_frame_to_frame_is_never_kept() {
        let years: Vec<Ground> = (2..6).map(|year| ground(year, [10.0, 20.0])).collect();
        for plan in plans(ground(1, [10.0, 20.0]), &years) {
            assert_eq!((plan.strips, plan.keep), (vec![SHEET], None));
        }
        // But once it stays, it is.
        let twice = [ground(2, [10.0, 20.0]), ground(2, [10.0, 20.0])];
        assert!(plans(ground(1, [10.0, 20.0]), &twice)[1].keep.is_some());
    }
}

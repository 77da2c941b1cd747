//! Pictures that the graphics card keeps, and copies from one to the other.

#![expect(unsafe_code, reason = "OpenGL is spoken in unsafe calls, and egui has none for copying")]

use eframe::glow::{self, HasContext as _};
use egui::PaintCallbackInfo;

use crate::paint::egui::pixels::Pixels;

/// What the window is drawn on: the default of OpenGL, in a page its canvas.
const WINDOW: Option<glow::Framebuffer> = None;

/// A picture of the size of the window, on which grounds are painted that are to be kept.
#[derive(Default)]
pub struct Offscreen {
    canvas: Option<Canvas>,
    /// Whether it is drawn on, and not the window.
    is_in_use: bool,
    /// Set when the graphics card can't do what is needed here.
    is_unfit: bool,
}

/// Part of a window, put aside.
#[derive(Default)]
pub struct SavedPixels {
    canvas: Option<Canvas>,
}

/// A texture that can be drawn on.
struct Canvas {
    texture: glow::Texture,
    framebuffer: glow::Framebuffer,
    size: [i32; 2],
}

// SAFETY, for all that is unsafe below: egui makes these calls with its context current, on the
// thread that owns it. All textures and framebuffers are made in that context, and nobody else
// knows them. Each call leaves bound what egui expects, which binds the rest itself.

impl Offscreen {
    /// From now on this is drawn on, and not the window.
    pub fn step_up(&mut self, gl: &glow::Context, info: &PaintCallbackInfo) {
        if self.is_unfit || gl.version().major < 3 {
            return;
        }
        let Some(canvas) = fitted(&mut self.canvas, gl, info.screen_size_px.map(|it| it as i32))
        else {
            self.is_unfit = true;
            return;
        };
        unsafe {
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, Some(canvas.framebuffer));
        }
        self.is_in_use = true;
    }

    /// Shows a part of it in the window, which is drawn on again.
    pub fn step_down(&mut self, gl: &glow::Context, info: &PaintCallbackInfo, part: Pixels) {
        let Some(canvas) = self.canvas.as_ref().filter(|_| self.is_in_use) else { return };
        self.is_in_use = false;
        let place =
            Place { corner: part.corner(info.screen_size_px), size: [part.width, part.height] };
        unsafe {
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(canvas.framebuffer));
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, WINDOW);
            copy(gl, place, place);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, WINDOW);
        }
    }
}

impl SavedPixels {
    /// Takes over a part that was painted offscreen; says whether it could.
    pub fn take(
        &mut self,
        gl: &glow::Context,
        info: &PaintCallbackInfo,
        offscreen: &Offscreen,
        part: Pixels,
    ) -> bool {
        let Some(painted) = offscreen.canvas.as_ref().filter(|_| offscreen.is_in_use) else {
            return false;
        };
        let size = [part.width, part.height];
        let Some(canvas) = fitted(&mut self.canvas, gl, size) else { return false };
        let corner = part.corner(info.screen_size_px);
        unsafe {
            gl.disable(glow::SCISSOR_TEST);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(painted.framebuffer));
            gl.bind_framebuffer(glow::DRAW_FRAMEBUFFER, Some(canvas.framebuffer));
            copy(gl, Place { corner, size }, Place { corner: [0, 0], size });
            gl.enable(glow::SCISSOR_TEST);
        }
        true
    }

    /// Puts what was taken where it lies now, on the window or offscreen; of another size it is
    /// stretched.
    pub fn put_back(&self, gl: &glow::Context, info: &PaintCallbackInfo, on: Pixels) {
        let Some(canvas) = &self.canvas else { return };
        let from = Place { corner: [0, 0], size: canvas.size };
        let to = Place { corner: on.corner(info.screen_size_px), size: [on.width, on.height] };
        unsafe {
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, Some(canvas.framebuffer));
            copy(gl, from, to);
            gl.bind_framebuffer(glow::READ_FRAMEBUFFER, WINDOW);
        }
    }
}

/// A rectangle of pixels as OpenGL counts them, y up.
#[derive(Clone, Copy)]
struct Place {
    corner: [i32; 2],
    size: [i32; 2],
}

/// Copies pixels from what is bound to be read to what is bound to be drawn on.
///
/// # Safety
/// The context is current, has OpenGL 3, and both are bound.
unsafe fn copy(gl: &glow::Context, from: Place, to: Place) {
    let filter = if from.size == to.size { glow::NEAREST } else { glow::LINEAR };
    let ([a, b], [x, y]) = (from.corner, to.corner);
    let [(c, d), (end_x, end_y)] = [from, to]
        .map(|Place { corner: [left, low], size: [width, height] }| (left + width, low + height));
    unsafe { gl.blit_framebuffer(a, b, c, d, x, y, end_x, end_y, glow::COLOR_BUFFER_BIT, filter) };
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
            let (read, colour) = (glow::READ_FRAMEBUFFER, glow::COLOR_ATTACHMENT0);
            gl.bind_framebuffer(read, Some(framebuffer));
            gl.framebuffer_texture_2d(read, colour, kind, Some(texture), 0);
            // OpenGL ES 3 and WebGL 2 promise this one. To ask is to wait until all is drawn that has
            // been ordered so far, in a page half a second.
            let is_promised = gl.version().is_embedded;
            let is_fit =
                is_promised || gl.check_framebuffer_status(read) == glow::FRAMEBUFFER_COMPLETE;
            gl.bind_framebuffer(read, WINDOW);
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

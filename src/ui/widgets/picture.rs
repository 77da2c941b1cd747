use std::sync::Arc;

use egui::{
    ColorImage, Context, Id, Image, Response, Role, TextureHandle, TextureOptions, Ui, Vec2,
    WidgetInfo,
};
use image::{ImageReader, Limits};

use crate::teaching::lesson::Picture;

/// The longest side of a picture as it is drawn, pixels: no wall has more, and every graphics card
/// takes it.
const LONGEST: u32 = 2048;
/// The longest side of a picture that is read at all, pixels.
const LARGEST: u32 = 16_384;
/// What reading one may take, bytes.
const MOST_MEMORY: u64 = 512 << 20;

/// A picture that has been read, or can't be; which bytes it was made from.
#[derive(Clone)]
struct Drawn {
    bytes: Arc<[u8]>,
    texture: Option<TextureHandle>,
}

/// A picture of a lesson, in a size that follows from its own in pixels. What it shows is spoken.
/// None where it can't be read.
pub fn picture_ui(
    ui: &mut Ui,
    picture: &Picture,
    size: impl FnOnce(Vec2) -> Vec2,
) -> Option<Response> {
    let texture = texture_of(ui.ctx(), picture)?;
    let image = Image::new(&texture).fit_to_exact_size(size(texture.size_vec2()));
    let response = ui.add(image);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &picture.alt));
    Some(response)
}

/// As large as it fits into a room, in its own shape.
pub fn within(size: Vec2, room: Vec2) -> Vec2 {
    let room = room.max(Vec2::splat(1.0));
    size * (room.x / size.x.max(1.0)).min(room.y / size.y.max(1.0))
}

/// Read once, and kept as long as the same bytes are shown under its path.
fn texture_of(ctx: &Context, picture: &Picture) -> Option<TextureHandle> {
    let id = Id::unique(("picture of a lesson", picture.path.as_str()));
    let kept: Option<Drawn> = ctx.data(|data| data.get_temp(id));
    if let Some(kept) = kept
        && Arc::ptr_eq(&kept.bytes, &picture.bytes)
    {
        return kept.texture;
    }
    let texture = pixels(&picture.bytes)
        .map(|image| ctx.load_texture(picture.path.as_str(), image, TextureOptions::LINEAR));
    let drawn = Drawn { bytes: Arc::clone(&picture.bytes), texture: texture.clone() };
    ctx.data_mut(|data| data.insert_temp(id, drawn));
    texture
}

/// The pixels of a PNG or a JPEG, made smaller where it is large.
fn pixels(bytes: &[u8]) -> Option<ColorImage> {
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let is_large = image.width().max(image.height()) > LONGEST;
    let image = if is_large { image.thumbnail(LONGEST, LONGEST) } else { image };
    let image = image.into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}

/// Whether a picture can be drawn.
pub fn can_be_drawn(bytes: &[u8]) -> bool {
    pixels(bytes).is_some()
}

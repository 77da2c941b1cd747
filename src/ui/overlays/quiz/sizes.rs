/// The longest lines of what is read, points.
pub const WIDTH: f32 = 640.0;

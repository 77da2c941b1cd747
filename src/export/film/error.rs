/// Why a film can't be made.
#[derive(Debug, thiserror::Error)]
pub enum FilmError {
    /// A frame's SVG isn't one.
    #[error("a frame can't be drawn: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// Wider or higher than memory, or the format, holds.
    #[error("the film is too large for this format")]
    TooLarge,
    /// The file can't be put together.
    #[error("the film can't be put together: {0}")]
    Encoding(String),
}

/// Lines across an area, all in one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// Pixels from line to line.
    pub spacing: f64,
    /// Pixels beside where they would be, so that two hatches can take turns.
    pub shift: f64,
    /// Degrees, counter-clockwise from the right.
    pub angle: f64,
}

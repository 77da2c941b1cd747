/// What the time axis shows and playing steps by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// Years; most of the axis is seen.
    Years,
    /// Days; the axis is enlarged until they can be told apart.
    Days,
}

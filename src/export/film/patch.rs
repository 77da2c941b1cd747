use crate::export::film::palette::{IndexedFrame, UNCHANGED};

/// What of a frame differs from the one before: a part of it in which all that is the same is left
/// out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The top left corner in the frame, pixels; even, as WebP counts by two.
    pub at: [u32; 2],
    /// Width and height, pixels; at least one.
    pub size: [u32; 2],
    /// Row by row; [`UNCHANGED`] where the frame before shows through.
    pub pixels: Vec<u8>,
}

impl Patch {
    /// All of a frame: the first has none before it.
    pub fn whole(frame: IndexedFrame) -> Self {
        Self { at: [0, 0], size: frame.size, pixels: frame.pixels }
    }

    /// What has changed since the frame before, which has the same size. Where nothing has, a
    /// single pixel that shows through.
    pub fn between(before: &IndexedFrame, frame: &IndexedFrame) -> Self {
        let [width, height] = frame.size.map(|side| side as usize);
        let row = |of: &IndexedFrame, y: usize| y * width..((y + 1) * width).min(of.pixels.len());
        let differs = |y: usize| before.pixels[row(before, y)] != frame.pixels[row(frame, y)];
        let mut rows = (0..height).filter(|&y| differs(y));
        let Some(top) = rows.next() else {
            return Self { at: [0, 0], size: [1, 1], pixels: vec![UNCHANGED] };
        };
        let bottom = rows.next_back().unwrap_or(top);
        let (mut left, mut right) = (width, 0);
        for y in top..=bottom {
            let (was, is) = (&before.pixels[row(before, y)], &frame.pixels[row(frame, y)]);
            let mut columns = (0..width).filter(|&x| was[x] != is[x]);
            if let Some(first) = columns.next() {
                left = left.min(first);
                right = right.max(columns.next_back().unwrap_or(first));
            }
        }
        let (left, top) = (left & !1, top & !1);
        let changed = |y: usize| {
            (left..=right).map(move |x| {
                let (was, is) = (before.pixels[y * width + x], frame.pixels[y * width + x]);
                if was == is { UNCHANGED } else { is }
            })
        };
        let pixels = (top..=bottom).flat_map(changed).collect();
        let size = [right + 1 - left, bottom + 1 - top].map(|side| side as u32);
        Self { at: [left as u32, top as u32], size, pixels }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(rows: [&str; 4]) -> IndexedFrame {
        let pixels = rows.concat().bytes().map(|letter| letter - b'a').collect();
        IndexedFrame { size: [5, 4], pixels }
    }

    #[test]
    fn a_patch_holds_what_has_changed_and_begins_at_an_even_corner() {
        let before = frame(["aaaaa", "aaaaa", "aaaaa", "aaaaa"]);
        let after = frame(["aaaaa", "aaaaa", "aaaba", "aaaac"]);
        let patch = Patch::between(&before, &after);
        let rest = UNCHANGED;
        let pixels = vec![rest, 1, rest, rest, rest, 2];
        assert_eq!(patch, Patch { at: [2, 2], size: [3, 2], pixels });
        assert_eq!(Patch::between(&after, &after).pixels, [UNCHANGED]);
    }
}

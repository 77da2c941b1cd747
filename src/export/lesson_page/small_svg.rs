//! The same picture in half the bytes: a page holds a dozen maps.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A path that stands in a picture more than once is written once if it is longer than this, bytes.
const WORTH_SHARING: usize = 60;
/// Where a path begins in the text.
const PATH: &str = " d=\"";

/// Paths go from point to point by steps instead of naming each place, and what is drawn twice is
/// written once. Not a tenth of a pixel moves.
pub fn small_svg(svg: &str) -> String {
    let mut pieces = svg.split(PATH);
    let before = pieces.next().unwrap_or_default();
    let pieces: Vec<(Path, &str)> = pieces
        .filter_map(|piece| piece.split_once('"'))
        .map(|(path, after)| (Path::of(path), after))
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, _) in &pieces {
        *counts.entry(path.text.as_str()).or_default() += 1;
    }
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shared = String::new();
    let mut small = before.to_owned();
    for (Path { text, is_in_steps }, after) in &pieces {
        let is_shared = *is_in_steps && counts[text.as_str()] > 1 && text.len() > WORTH_SHARING;
        let element = small.rfind("<path");
        if let (true, Some(element)) = (is_shared, element) {
            let next = numbers.len() + 1;
            let number = *numbers.entry(text.as_str()).or_insert(next);
            if number == next {
                _ = write!(shared, "<path id=\"path{number}\" d=\"{text}\"/>");
            }
            small.replace_range(element..element + "<path".len(), "<use");
            _ = write!(small, " xlink:href=\"#path{number}\"");
        } else {
            _ = write!(small, "{PATH}{text}\"");
        }
        small.push_str(after);
    }
    if shared.is_empty() {
        return small;
    }
    small.replacen("</title>", &format!("</title><defs>{shared}</defs>"), 1)
}

/// What stands in a path.
struct Path {
    text: String,
    /// As it came, otherwise: it has arcs, or is finer than a tenth of a pixel.
    is_in_steps: bool,
}

impl Path {
    fn of(path: &str) -> Self {
        match in_steps(path) {
            Some(text) => Self { text, is_in_steps: true },
            None => Self { text: path.to_owned(), is_in_steps: false },
        }
    }
}

/// "M10 20L10.5 19Z" as "m10 20 .5-1z".
fn in_steps(path: &str) -> Option<String> {
    let mut steps = Steps::default();
    let (mut at, mut start) = ([0; 2], [0; 2]);
    let mut is_closed = false;
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        rest = rest.strip_prefix(letter)?;
        let end = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (numbers, following) = rest.split_at(end);
        rest = following;
        if letter == 'Z' {
            steps.letter('z');
            at = start;
            is_closed = true;
            continue;
        }
        let (x, y) = numbers.split_once(' ')?;
        let point = [tenths(x)?, tenths(y)?];
        match letter {
            'M' => {
                steps.letter('m');
                start = point;
            }
            'L' if is_closed => steps.letter('l'),
            // What follows a point without a letter is the next one.
            'L' => {}
            _ => return None,
        }
        is_closed = false;
        steps.number(point[0] - at[0]);
        steps.number(point[1] - at[1]);
        at = point;
    }
    Some(steps.text)
}

/// None where a number is finer than that.
fn tenths(number: &str) -> Option<i64> {
    let number: f64 = number.trim().parse().ok()?;
    let tenths = (number * 10.0).round();
    ((tenths / 10.0 - number).abs() < 1e-6).then_some(tenths as i64)
}

/// A path while it is written.
#[derive(Default)]
struct Steps {
    text: String,
    /// The number that stands last.
    last: Option<String>,
}

impl Steps {
    fn letter(&mut self, letter: char) {
        self.text.push(letter);
        self.last = None;
    }

    fn number(&mut self, tenths: i64) {
        let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
        let sign = if tenths < 0 { "-" } else { "" };
        let number = match (whole, tenth) {
            (whole, 0) => format!("{sign}{whole}"),
            (0, tenth) => format!("{sign}.{tenth}"),
            (whole, tenth) => format!("{sign}{whole}.{tenth}"),
        };
        // A sign parts two numbers, and so does the second of two points.
        let is_apart = self.last.as_ref().is_none_or(|last| {
            number.starts_with('-') || (number.starts_with('.') && last.contains('.'))
        });
        if !is_apart {
            self.text.push(' ');
        }
        self.text.push_str(&number);
        self.last = Some(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::picture::png_of;

    /// A land with a hole and an island, its edge twice within it, and a bent line as it is.
    fn picture() -> String {
        let land = "M10.5 20L90.2 19.7L88 80.1L12 75.3ZM30 30L30.5 60.2L60.1 60L60 29.9Z\
                    M110 20L120.4 20.3L115 30.7Z";
        let edge = "M10.5 20L90.2 19.7L88 80.1L12 75.3L10.5 20M30 30L30.5 60.2L60.1 60L60 29.9L30 \
                    30M110 20L120.4 20.3L115 30.7L110 20";
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             width=\"140\" height=\"100\"><title>A</title>\
             <clipPath id=\"clip1\"><path clip-rule=\"evenodd\" d=\"{land}\"/></clipPath>\
             <path fill-rule=\"evenodd\" d=\"{land}\" fill=\"#8899cc\"/>\
             <g clip-path=\"url(#clip1)\"><path fill=\"none\" d=\"{edge}\" stroke=\"#cc3300\" \
             stroke-width=\"12\" stroke-opacity=\"0.4\"/><path fill=\"none\" d=\"{edge}\" \
             stroke=\"#cc3300\" stroke-width=\"8.5\"/></g>\
             <path fill=\"none\" d=\"M5.25 90.5A80 80 0 0 1 130.5 90.25\" stroke=\"#000\"/></svg>"
        )
    }

    #[test]
    fn a_picture_in_fewer_bytes_looks_the_same() {
        let (large, small) = (picture(), small_svg(&picture()));
        assert!(small.len() < large.len(), "{small}");
        assert_eq!(small.matches("<use ").count(), 4, "{small}");
        let pixels = |svg: &str| png_of(svg, &[]).expect("a picture");
        assert!(pixels(&small) == pixels(&large), "{small}");
    }

    #[test]
    fn numbers_are_parted_by_as_little_as_parts_them() {
        assert_eq!(
            in_steps("M10 20L10.5 19L10.6 19L10 19.4Z").as_deref(),
            Some("m10 20 .5-1 .1 0-.6.4z")
        );
        assert_eq!(in_steps("M1 1L2 2ZL3 4").as_deref(), Some("m1 1 1 1zl2 3"));
        assert_eq!(in_steps("M1.25 1L2 2"), None);
        assert_eq!(in_steps("M1 1A5 5 0 0 1 9 9"), None);
    }
}

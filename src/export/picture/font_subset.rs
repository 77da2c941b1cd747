//! A font with no more letters than a picture needs, so that it can lie in the picture's file.

use std::collections::{BTreeMap, BTreeSet};

use ttf_parser::{Face, GlyphId, Tag};

/// Tables that stay as they are: what the font is called, how high its lines are.
const KEPT: [&[u8; 4]; 3] = [b"OS/2", b"name", b"post"];
/// In the header of a font: where its checksum stands, what it must come to with all others, and
/// where it says how long the offsets of the outlines are.
const CHECKSUM_AT: usize = 8;
const CHECKSUM: u32 = 0xB1B0_AFBA;
const OFFSETS_AT: usize = 50;
/// Where these tables say of how many glyphs they speak.
const GLYPHS_AT: usize = 4;
const METRICS_AT: usize = 34;

/// A TrueType font with the outlines of these letters; none where it has none of them. Kerning is
/// left out: the atlas measures its words without.
pub fn subset(font: &[u8], letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let face = Face::parse(font, 0).ok()?;
    let old = Outlines::of(&face)?;
    let found: BTreeMap<char, GlyphId> =
        letters.iter().filter_map(|&it| Some((it, face.glyph_index(it)?))).collect();
    if found.is_empty() {
        return None;
    }
    let glyphs = with_parts(&old, found.values().copied());
    let new_of: BTreeMap<u16, u16> = (0..).zip(&glyphs).map(|(new, old)| (*old, new)).collect();
    let mut offsets = Vec::new();
    let mut outlines = Vec::new();
    let mut metrics = Vec::new();
    for &glyph in &glyphs {
        offsets.extend((outlines.len() as u32).to_be_bytes());
        let mut outline = old.of_glyph(glyph).to_vec();
        for at in parts(&outline) {
            let part = new_of.get(&read(&outline, at)?)?;
            outline[at..at + 2].copy_from_slice(&part.to_be_bytes());
        }
        outlines.extend(outline);
        outlines.resize(outlines.len().next_multiple_of(4), 0);
        metrics.extend(face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default().to_be_bytes());
        metrics
            .extend(face.glyph_hor_side_bearing(GlyphId(glyph)).unwrap_or_default().to_be_bytes());
    }
    offsets.extend((outlines.len() as u32).to_be_bytes());
    let count = (glyphs.len() as u16).to_be_bytes();
    let table = |tag: &[u8; 4]| face.raw_face().table(Tag::from_bytes(tag)).map(<[u8]>::to_vec);
    let with = |tag: &[u8; 4], changes: &[(usize, &[u8])]| {
        let mut bytes = table(tag)?;
        for (at, change) in changes {
            bytes.get_mut(*at..at + change.len())?.copy_from_slice(change);
        }
        Some(bytes)
    };
    let letters = found.iter().filter_map(|(letter, old)| Some((*letter, *new_of.get(&old.0)?)));
    let mut tables: BTreeMap<[u8; 4], Vec<u8>> = BTreeMap::from([
        (*b"cmap", character_map(letters)),
        (*b"glyf", outlines),
        (*b"head", with(b"head", &[(CHECKSUM_AT, &[0; 4]), (OFFSETS_AT, &[0, 1])])?),
        (*b"hhea", with(b"hhea", &[(METRICS_AT, &count)])?),
        (*b"hmtx", metrics),
        (*b"loca", offsets),
        (*b"maxp", with(b"maxp", &[(GLYPHS_AT, &count)])?),
    ]);
    tables.extend(KEPT.iter().filter_map(|tag| Some((**tag, table(tag)?))));
    Some(assembled(&tables))
}

/// Where the outline of each glyph lies.
struct Outlines<'a> {
    bytes: &'a [u8],
    offsets: &'a [u8],
    are_long: bool,
}

impl<'a> Outlines<'a> {
    fn of(face: &Face<'a>) -> Option<Self> {
        let table = |tag: &[u8; 4]| face.raw_face().table(Tag::from_bytes(tag));
        let are_long = read(table(b"head")?, OFFSETS_AT)? != 0;
        Some(Self { bytes: table(b"glyf")?, offsets: table(b"loca")?, are_long })
    }

    fn of_glyph(&self, glyph: u16) -> &'a [u8] {
        let offset = |index: usize| {
            if self.are_long {
                let bytes = self.offsets.get(4 * index..4 * index + 4)?;
                Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
            } else {
                Some(2 * usize::from(read(self.offsets, 2 * index)?))
            }
        };
        let index = usize::from(glyph);
        let ends = offset(index).zip(offset(index + 1));
        ends.and_then(|(from, to)| self.bytes.get(from..to)).unwrap_or_default()
    }
}

/// The glyph for what is missing, these, and all that they are put together from.
fn with_parts(outlines: &Outlines<'_>, glyphs: impl Iterator<Item = GlyphId>) -> Vec<u16> {
    let mut all = vec![0];
    let mut known = BTreeSet::from([0]);
    let mut waiting: Vec<u16> = glyphs.map(|glyph| glyph.0).collect();
    while let Some(glyph) = waiting.pop() {
        if known.insert(glyph) {
            all.push(glyph);
            let outline = outlines.of_glyph(glyph);
            waiting.extend(parts(outline).into_iter().filter_map(|at| read(outline, at)));
        }
    }
    all.sort_unstable();
    all
}

/// Where in an outline that is put together the numbers of other glyphs stand.
fn parts(outline: &[u8]) -> Vec<usize> {
    const WORDS: u16 = 1;
    const SCALE: u16 = 1 << 3;
    const MORE: u16 = 1 << 5;
    const TWO_SCALES: u16 = 1 << 6;
    const FOUR_SCALES: u16 = 1 << 7;
    let mut found = Vec::new();
    // A negative number of contours says that there are parts.
    if read(outline, 0).is_none_or(|contours| contours & 0x8000 == 0) {
        return found;
    }
    let mut at = 10;
    while let Some(flags) = read(outline, at) {
        found.push(at + 2);
        at += 4 + if flags & WORDS == 0 { 2 } else { 4 };
        at += match flags {
            it if it & SCALE != 0 => 2,
            it if it & TWO_SCALES != 0 => 4,
            it if it & FOUR_SCALES != 0 => 8,
            _ => 0,
        };
        if flags & MORE == 0 {
            break;
        }
    }
    found
}

fn read(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// From letters to glyphs, as Windows and browsers read it: format 4, one segment a letter.
fn character_map(letters: impl Iterator<Item = (char, u16)>) -> Vec<u8> {
    let letters =
        letters.filter_map(|(letter, glyph)| Some((u16::try_from(letter as u32).ok()?, glyph)));
    // The last segment is asked for: it says that there is nothing more.
    let segments: Vec<(u16, u16)> = letters.chain([(0xFFFF, 0)]).collect();
    let count = segments.len() as u16;
    let power = count.ilog2() as u16;
    let search = 2 * (1 << power);
    let length = 16 + 8 * count;
    let mut table: Vec<u16> =
        vec![0, 1, 3, 1, 0, 12, 4, length, 0, 2 * count, search, power, 2 * count - search];
    table.extend(segments.iter().map(|(letter, _)| letter));
    table.push(0);
    table.extend(segments.iter().map(|(letter, _)| letter));
    table.extend(segments.iter().map(|(letter, glyph)| glyph.wrapping_sub(*letter)));
    table.extend(segments.iter().map(|_| 0));
    table.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// The tables as one file.
fn assembled(tables: &BTreeMap<[u8; 4], Vec<u8>>) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = count.ilog2() as u16;
    let search = 16 << power;
    let mut file: Vec<u8> = vec![0, 1, 0, 0];
    file.extend([count, search, power, 16 * count - search].into_iter().flat_map(u16::to_be_bytes));
    let mut body = Vec::new();
    let begin = file.len() + 16 * tables.len();
    let mut head_at = None;
    for (tag, table) in tables {
        let at = begin + body.len();
        if tag == b"head" {
            head_at = Some(at);
        }
        file.extend(tag);
        for number in [checksum(table), at as u32, table.len() as u32] {
            file.extend(number.to_be_bytes());
        }
        body.extend(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    file.extend(body);
    let sum = CHECKSUM.wrapping_sub(checksum(&file)).to_be_bytes();
    if let Some(at) = head_at {
        file[at + CHECKSUM_AT..at + CHECKSUM_AT + 4].copy_from_slice(&sum);
    }
    file
}

fn checksum(bytes: &[u8]) -> u32 {
    let words = bytes.chunks(4).map(|chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        u32::from_be_bytes(word)
    });
    words.fold(0, u32::wrapping_add)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use ttf_parser::OutlineBuilder;

    use super::*;

    const SANS: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
    const JAPANESE: &[u8] = include_bytes!("../../../assets/fonts/NotoSansJP.ttf");

    /// An outline in words.
    #[derive(Default)]
    struct Said(String);

    impl OutlineBuilder for Said {
        fn move_to(&mut self, x: f32, y: f32) {
            _ = write!(self.0, "M{x} {y}");
        }
        fn line_to(&mut self, x: f32, y: f32) {
            _ = write!(self.0, "L{x} {y}");
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            _ = write!(self.0, "Q{x1} {y1} {x} {y}");
        }
        fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
            _ = write!(self.0, "C{x1} {y1} {x2} {y2} {x} {y}");
        }
        fn close(&mut self) {
            self.0 += "Z";
        }
    }

    fn drawn(face: &Face<'_>, letter: char) -> (String, Option<u16>) {
        let glyph = face.glyph_index(letter).expect("a glyph");
        let mut said = Said::default();
        face.outline_glyph(glyph, &mut said);
        (said.0, face.glyph_hor_advance(glyph))
    }

    #[test]
    fn letters_of_a_small_font_look_as_in_the_large_one_and_others_are_gone() {
        for (font, letters) in [(SANS, "Kuril é й ō –"), (JAPANESE, "択捉島国後")] {
            let wanted: BTreeSet<char> = letters.chars().collect();
            let small = subset(font, &wanted).expect("a font");
            assert!(small.len() < font.len() / 4, "{} of {}", small.len(), font.len());
            let whole = Face::parse(font, 0).expect("a font");
            let small = Face::parse(&small, 0).expect("a font");
            for letter in letters.chars() {
                assert_eq!(drawn(&small, letter), drawn(&whole, letter), "{letter}");
            }
            assert_eq!(small.glyph_index('Ж'), None);
        }
        assert!(subset(SANS, &BTreeSet::from(['択'])).is_none());
    }
}

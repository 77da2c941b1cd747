use std::collections::HashMap;

use crate::atlas::ColourRole;
use crate::export::film::raster::Raster;
use crate::map::{Colour, Style};
use strum::VariantArray as _;

/// The colours of a whole film: at most 255, so that one number is left for what stays as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    colours: Vec<Rgb>,
}

/// A frame in the colours of a palette, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedFrame {
    /// Width and height, pixels.
    pub size: [u32; 2],
    /// For each pixel the place of its colour in the palette.
    pub pixels: Vec<u8>,
}

/// The places of colours in one palette, as far as anybody has asked for them.
#[derive(Debug, Default)]
pub struct NearestColours(HashMap<Rgb, u8>);

type Rgb = [u8; 3];

/// The place in a palette of what stays as it was in the frame before.
pub const UNCHANGED: u8 = 255;
const MOST: usize = UNCHANGED as usize;
/// So many of the commonest colours are kept as they are: the map has few flat ones.
const EXACT: usize = 72;
/// A colour that covers less than one of so many pixels is none of the flat ones.
const FLAT: u64 = 4000;
/// Nobody sees such a difference in red, green and blue together.
const UNSEEN: u32 = 12;

impl Palette {
    /// The palette for frames that look like these, in a style of the map. The colours of holders
    /// are in it even if no sample has them.
    pub fn new(samples: &[Raster], style: &Style) -> Self {
        let mut counts: HashMap<Rgb, u64> = HashMap::new();
        for alike in samples.iter().flat_map(|it| it.pixels.chunk_by(|one, next| one == next)) {
            *counts.entry(alike[0]).or_default() += alike.len() as u64;
        }
        let mut counts: Vec<(Rgb, u64)> = counts.into_iter().collect();
        // The commonest first; what is equally common by its colour, so that the order is one.
        counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let all: u64 = counts.iter().map(|(_, count)| count).sum();
        let mut colours: Vec<Rgb> = Vec::new();
        let flat = counts.iter().take_while(|(_, count)| count * FLAT > all);
        let flat = flat.map(|(colour, _)| *colour).take(EXACT);
        for colour in flat.chain(of_holders(style)) {
            if !colours.contains(&colour) {
                colours.push(colour);
            }
        }
        counts.retain(|(colour, _)| colours.iter().all(|it| distance(*it, *colour) > UNSEEN));
        let room = MOST - colours.len();
        colours.extend(mixed(counts, room));
        Self { colours }
    }

    /// Red, green and blue of each colour in turn.
    pub fn bytes(&self) -> &[u8] {
        self.colours.as_flattened()
    }

    /// The colour at a place; black where there is none.
    pub fn colour(&self, place: u8) -> [u8; 3] {
        self.colours.get(usize::from(place)).copied().unwrap_or_default()
    }

    /// A picture in these colours, each pixel in the nearest. Which that is, is kept: frames of a
    /// film have most colours in common.
    pub fn indexed(&self, raster: &Raster, known: &mut NearestColours) -> IndexedFrame {
        let NearestColours(places) = known;
        let mut last: Option<(Rgb, u8)> = None;
        let mut place = |pixel: Rgb| match last {
            Some((colour, place)) if colour == pixel => place,
            _ => {
                let place = *places.entry(pixel).or_insert_with(|| self.nearest(pixel));
                last = Some((pixel, place));
                place
            }
        };
        let pixels = raster.pixels.iter().map(|&pixel| place(pixel)).collect();
        IndexedFrame { size: raster.size, pixels }
    }

    fn nearest(&self, colour: Rgb) -> u8 {
        let places = self.colours.iter().zip(0_u8..);
        let nearest = places.min_by_key(|(it, _)| distance(**it, colour));
        nearest.map_or(0, |(_, place)| place)
    }
}

/// What the map paints holders in.
fn of_holders(style: &Style) -> Vec<Rgb> {
    let colours =
        |role: &ColourRole| [style.pale(*role), style.holder(*role), style.rim_line(*role)];
    let rgb = |colour: Colour| [colour.r, colour.g, colour.b];
    ColourRole::VARIANTS.iter().flat_map(colours).map(rgb).collect()
}

/// How far two colours lie apart, by what eyes make of red, green and blue.
fn distance(one: Rgb, other: Rgb) -> u32 {
    let square = |i: usize| u32::from(one[i].abs_diff(other[i])).pow(2);
    (3 * square(0) + 6 * square(1) + square(2)) / 3
}

/// At most so many colours that stand for all of these: they are parted again and again where they
/// differ most.
fn mixed(counts: Vec<(Rgb, u64)>, most: usize) -> Vec<Rgb> {
    let mut groups = vec![Group::of(counts)];
    while groups.len() < most {
        let spreads = groups.iter().enumerate().map(|(i, group)| (i, group.spread));
        // Of equal spreads the last is taken.
        let Some((widest, spread)) = spreads.max_by(|a, b| a.1.total_cmp(&b.1)) else { break };
        if spread <= 0.0 {
            break;
        }
        let (one, other) = groups.swap_remove(widest).parted();
        groups.extend([one, other]);
    }
    let filled = groups.iter().filter(|group| !group.members.is_empty());
    filled.map(|group| group.mean.map(|part| part.round() as u8)).collect()
}

/// Colours that are alike.
struct Group {
    members: Vec<(Rgb, u64)>,
    mean: [f64; 3],
    /// In which of red, green and blue they differ most.
    along: usize,
    /// How much they differ in it altogether.
    spread: f64,
}

impl Group {
    fn of(members: Vec<(Rgb, u64)>) -> Self {
        // Rare colours weigh more than their number: letters are few pixels, and read.
        let weight = |count: u64| (count as f64).powf(0.75);
        let total: f64 = members.iter().map(|(_, count)| weight(*count)).sum();
        let total = total.max(f64::MIN_POSITIVE);
        let sum = |of: &dyn Fn(Rgb) -> f64| {
            members.iter().map(|(colour, count)| of(*colour) * weight(*count)).sum::<f64>()
        };
        let mean = [0, 1, 2].map(|i| sum(&|colour| f64::from(colour[i])) / total);
        let spread = [0, 1, 2].map(|i| sum(&|colour| (f64::from(colour[i]) - mean[i]).powi(2)));
        let along = if spread[0] >= spread[1] && spread[0] >= spread[2] {
            0
        } else if spread[1] >= spread[2] {
            1
        } else {
            2
        };
        Self { spread: spread[along], members, mean, along }
    }

    /// In two at the mean; neither is empty where the colours differ.
    fn parted(self) -> (Self, Self) {
        let Self { members, mean, along, .. } = self;
        let is_low = |(colour, _): &(Rgb, u64)| f64::from(colour[along]) <= mean[along];
        let (low, high) = members.into_iter().partition(is_low);
        (Self::of(low), Self::of(high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Appearance;

    #[test]
    fn the_colours_of_holders_stay_as_they_are_whatever_the_samples_show() {
        let style = Style::new(Appearance::Light);
        let grey = |i: u32| [(i % 251) as u8, (i % 241) as u8, (i % 239) as u8];
        let noise = Raster { size: [100, 100], pixels: (0..10_000).map(grey).collect() };
        let palette = Palette::new(&[noise], &style);
        assert!(palette.colours.len() <= MOST);
        let holders = of_holders(&style);
        let seen = Raster { size: [holders.len() as u32, 1], pixels: holders.clone() };
        let shown: Vec<Rgb> = palette
            .indexed(&seen, &mut NearestColours::default())
            .pixels
            .into_iter()
            .map(|it| palette.colour(it))
            .collect();
        assert_eq!(shown, holders);
    }
}

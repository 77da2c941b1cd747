//! The letters in which states and peoples are named.

use crate::atlas::ColourRole;
use crate::map::composition::Composition;
use crate::map::lettering::states::land_grid::STEP;
use crate::map::lettering::states::lands::{Named, Wanted};
use crate::map::values::{Appearance, Colour, Face};

/// Sizes of the names of states on a map of usual size, the larger the better, pixels.
const SIZES: [f64; 4] = [24.0, 20.0, 17.0, 15.0];
/// Land of fewer square pixels has no name of this size.
const LEAST_AREA: [f64; 4] = [150_000.0, 60_000.0, 25_000.0, 2500.0];
/// Sizes of the names of peoples and of words on occupied land.
const SMALL: [f64; 1] = [13.0];
/// The sizes of a name that finds no other room; on a wall those that are read there.
const SMALLEST: [f64; 2] = [12.0, 11.0];
/// Pixels between letters, by their size.
const SPACED: [f64; 2] = [0.22, 0.06];
/// From the middle of one line of a name to that of the next, in sizes of its letters.
pub const LINE: f64 = 1.15;
/// How much more room a name on two lines asks for around its middle than one on a line.
const HIGHER: f64 = 1.25;
/// How much of its length, in sizes of its letters, the room around its ends has already.
const AT_ITS_ENDS: f64 = 1.1;
/// Pixels that a name is wider than its letters, and one that found no other room.
const AIR: f64 = 14.0;
const LITTLE_AIR: f64 = 4.0;

/// How words on land look, whatever place they find.
pub struct Lettering {
    words: String,
    /// The same words shorter, if they can be.
    short: Option<String>,
    /// The same on two lines.
    lines: Option<[String; 2]>,
    pub face: Face,
    sizes: Vec<f64>,
    /// Room between letters by their size, the widest first.
    spaced: Vec<f64>,
    /// The sizes of a name that finds no other room.
    smallest: Vec<f64>,
    pub colour: Colour,
    pub halo: Colour,
}

/// One way to set a name.
pub struct Setting<'a> {
    /// A line or two.
    pub lines: Vec<&'a str>,
    /// No letter of it is steep.
    pub is_gentle: bool,
    pub size: f64,
    pub spacing: f64,
}

impl Lettering {
    pub fn of(composition: &Composition<'_>, wanted: &Wanted) -> Self {
        let holder = &composition.atlas[wanted.holder];
        let style = composition.style;
        let share = composition.view.camera.share_of_letters();
        let halo = halo(composition, wanted);
        let is_legible = |size: &f64| composition.legible(*size) == *size;
        let smallest: Vec<f64> = SMALLEST.into_iter().filter(is_legible).collect();
        let small = |words: String, face: Face, spaced: &[f64], colour: Colour| Self {
            lines: in_two_lines(&words).filter(|_| !wanted.named.is_word()),
            words,
            short: None,
            face,
            sizes: SMALL.map(|size| size * share).to_vec(),
            spaced: spaced.to_vec(),
            smallest: smallest.clone(),
            colour,
            halo,
        };
        let says =
            |id| composition.words.say_with(id, &[("holder", holder.in_a_sentence().into())]);
        match wanted.named {
            Named::State(_) => {
                let area = wanted.points as f64 * STEP * STEP;
                let is_large = |&(_, least): &(&f64, &f64)| area >= *least;
                let sizes = SIZES.iter().zip(&LEAST_AREA).filter(is_large);
                let sizes = sizes.map(|(size, _)| size * share);
                let words = holder.on_the_map().to_uppercase();
                let short = holder.in_short().to_uppercase();
                Self {
                    short: Some(short).filter(|short| *short != words),
                    lines: in_two_lines(&words),
                    words,
                    face: Face::Bold,
                    sizes: sizes.collect(),
                    spaced: SPACED.to_vec(),
                    smallest,
                    colour: style.state_ink(wanted.role),
                    halo,
                }
            }
            Named::People(_) => {
                let ink = style.state_ink(ColourRole::NoState);
                small(holder.on_the_map(), Face::Sans, &[0.12, 0.03], ink)
            }
            Named::Occupied(_) => small(says("key-occupied"), Face::Bold, &[0.0], style.ink),
            Named::Leased(_) => small(says("key-leased"), Face::Bold, &[0.0], style.ink),
        }
    }

    /// How the words may be set, the best first: rather smaller than narrow, rather in short or on two
    /// lines than steep, and rather steep than in the smallest letters.
    pub fn settings(&self) -> Vec<Setting<'_>> {
        let whole = vec![&*self.words];
        let short = self.short.as_ref().map(|short| (vec![&**short], true));
        let lines = self.lines.as_ref().map(|lines| (lines.each_ref().map(|it| &**it), true));
        let lines = lines.map(|(lines, is_gentle)| (lines.to_vec(), is_gentle));
        let forms: Vec<(Vec<&str>, bool)> = std::iter::once((whole.clone(), true))
            .chain(short)
            .chain(lines)
            .chain([(whole, false)])
            .collect();
        let roomy: Vec<(f64, f64)> =
            self.spaced.iter().flat_map(|&by| self.sizes.iter().map(move |&it| (it, by))).collect();
        let last: Vec<(f64, f64)> = self.smallest.iter().map(|&size| (size, 0.0)).collect();
        let settings = [&roomy[..], &last[..]].into_iter().flat_map(|ways| {
            forms.iter().flat_map(|(lines, is_gentle)| {
                ways.iter().map(|&(size, by)| Setting {
                    lines: lines.clone(),
                    is_gentle: *is_gentle,
                    size,
                    spacing: by * size,
                })
            })
        });
        settings.collect()
    }
}

impl Setting<'_> {
    /// How high the letters are, all lines together.
    pub fn height(&self) -> f64 {
        self.size * (1.0 + LINE * (self.lines.len() - 1) as f64)
    }

    /// How much wider the room is that they take.
    pub fn air(&self) -> f64 {
        if self.lines.len() > 1 || self.size <= SMALLEST[0] { LITTLE_AIR } else { AIR }
    }

    /// How much shorter the line is around which land is asked for room.
    pub fn ends(&self) -> f64 {
        if self.lines.len() > 1 { AT_ITS_ENDS * self.size } else { 0.0 }
    }

    /// The height as it is asked of the land.
    pub fn height_on_land(&self) -> f64 {
        if self.lines.len() > 1 { HIGHER * self.size } else { self.size }
    }
}

/// Behind the words: as their land, but in print as behind all others, on whose greys lie lines.
fn halo(composition: &Composition<'_>, wanted: &Wanted) -> Colour {
    let style = composition.style;
    if composition.view.appearance == Appearance::Print {
        return style.land_halo;
    }
    // Bands show through a thin halo.
    let opacity = if wanted.named.is_word() || wanted.is_striped { 255 } else { 190 };
    style.pale(wanted.role).with_opacity(opacity)
}

/// Words cut where both lines are as short as can be.
fn in_two_lines(words: &str) -> Option<[String; 2]> {
    let cuts = words.match_indices(' ').map(|(at, _)| [&words[..at], &words[at + 1..]]);
    let longer = |lines: &[&str; 2]| lines.iter().map(|it| it.chars().count()).max();
    cuts.min_by_key(longer).map(|lines| lines.map(str::to_owned))
}

use std::fmt::Write as _;

use crate::atlas::{Atlas, Citation};

/// Another number whenever the questions themselves are made in another way.
const EDITION: u32 = 4;
/// How many marks there are: two letters of a code.
const MARKS: u64 = 1024;

/// A number that tells one state of the history from another: in a code it says that last year's
/// key may no longer fit.
pub fn history_mark(atlas: &Atlas) -> u16 {
    let mut told = Fingerprint::new();
    // Nothing that is written into a fingerprint fails.
    _ = write_all(atlas, &mut told);
    u16::try_from(told.0 % MARKS).unwrap_or_default()
}

fn write_all(atlas: &Atlas, told: &mut Fingerprint) -> std::fmt::Result {
    write!(told, "{EDITION} {}", atlas.known_until)?;
    for it in &atlas.events {
        let weight = it.significance.number();
        write!(told, "{} {} {} {weight} {:?}", it.slug, it.date, it.title, it.certainty)?;
        write!(told, "{} {:?} {:?}", it.is_grave, it.places, it.actors)?;
        write_sources(&it.sources, told)?;
    }
    for it in &atlas.territories {
        write!(told, "{} {} {:?} {:?}", it.slug, it.name, it.alias, it.control)?;
    }
    for it in &atlas.treaties {
        write!(told, "{} {} {} {:?}", it.slug, it.name, it.articles, it.grants)?;
        write!(told, "{} {:?}", it.signed, it.in_force)?;
    }
    for it in &atlas.holders {
        write!(told, "{it:?}")?;
    }
    for it in &atlas.positions {
        write!(told, "{} {:?} {} {:?}", it.slug, it.asked, it.summary, it.answer)?;
    }
    for it in &atlas.voices {
        write!(told, "{} {} {} {}", it.slug, it.says, it.speaker, it.is_asked)?;
    }
    for it in &atlas.place_names {
        write!(told, "{it:?}")?;
    }
    for it in &atlas.journeys {
        write!(told, "{} {} {:?}", it.slug, it.name, it.stops)?;
    }
    for it in &atlas.people {
        write!(told, "{} {}", it.name, it.line)?;
    }
    for it in &atlas.official_maps {
        write!(told, "{it:?}")?;
    }
    for it in &atlas.eras {
        write!(told, "{} {:?}", it.name, it.period)?;
    }
    for it in &atlas.places {
        write!(told, "{} {:?}", it.name, it.point)?;
    }
    Ok(())
}

fn write_sources(sources: &[Citation], told: &mut Fingerprint) -> std::fmt::Result {
    sources.iter().try_for_each(|citation| write!(told, "{citation:?}"))
}

/// The hash of Fowler, Noll and Vo: the same on every machine, always.
struct Fingerprint(u64);

impl Fingerprint {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl std::fmt::Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Ok(())
    }
}

use crate::search::text::{Fit, Spelling, folded};

/// How closely a name is what was typed: the closer, the less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is the name, in one spelling or another.
    Exact,
    /// The name begins so.
    Begun,
    /// A later word of the name begins so.
    Within,
    /// The words stand elsewhere, in another order, or spelt wrong.
    Elsewhere,
}

/// A name as it is compared with what is typed: from its beginning, and from each later word.
#[derive(Debug)]
pub struct ComparedName {
    beginnings: Vec<Spelling>,
}

impl ComparedName {
    /// Words end at spaces and hyphens, as in "Yuzhno-Sakhalinsk".
    pub fn new(name: &str) -> Self {
        let later = name.match_indices([' ', '-', '–', '(', '/']).map(|(at, gap)| at + gap.len());
        let from = std::iter::once(0).chain(later).map(|at| &name[at..]);
        Self { beginnings: from.map(Spelling::in_text).collect() }
    }

    /// How close it is to what was typed.
    pub fn closeness(&self, typed: &Spelling) -> Closeness {
        let mut fits = self.beginnings.iter().map(|it| typed.fit(it));
        match fits.next().flatten() {
            Some(Fit::Same | Fit::Sound) => Closeness::Exact,
            Some(Fit::Begun | Fit::SoundBegun) => Closeness::Begun,
            Some(Fit::OneError | Fit::TwoErrors) | None if fits.any(|it| it.is_some()) => {
                Closeness::Within
            }
            Some(Fit::OneError | Fit::TwoErrors) | None => Closeness::Elsewhere,
        }
    }
}

/// How closely a name is what was typed, forgiving case, accents and romanisations.
///
/// ```
/// use kuril_atlas::search::{Closeness, closeness};
///
/// assert_eq!(closeness("Kunashir", "kunashir"), Closeness::Exact);
/// assert_eq!(closeness("Kunashir", "kunash"), Closeness::Begun);
/// assert_eq!(closeness("Strait of Kunashir", "kunash"), Closeness::Within);
/// assert_eq!(closeness("Iturup", "kunash"), Closeness::Elsewhere);
/// ```
pub fn closeness(name: &str, typed: &str) -> Closeness {
    if folded(typed).is_empty() {
        return Closeness::Elsewhere;
    }
    ComparedName::new(name).closeness(&Spelling::in_query(typed))
}

//! Search in many texts as one types, forgiving case, accents, romanisations and typing errors.

use crate::search::text::marking::{Sought, sought};
use crate::search::text::reading::{Form, Occurrences, Reading, Runs};
use crate::search::text::spelling::{Fit, Spelling};

/// The words of many items, each of several texts, and which item has which. Words and runs of Han
/// characters and kana are numbered alike, in the order in which they were first read.
///
/// ```
/// use kuril_atlas::search::TextIndex;
///
/// let index = TextIndex::new([[("Hokkaidō", 1)], [("Treaty of Shimoda", 1)]]);
/// let items = |words| index.search(words).iter().map(|hit| hit.item).collect::<Vec<_>>();
///
/// assert_eq!(items("hokkaido"), [0]);
/// assert_eq!(items("shim treaty"), [1]);
/// assert_eq!(items("shimoad"), [1]);
/// assert!(items("treaty hokkaido").is_empty());
/// ```
#[derive(Debug)]
pub struct TextIndex {
    item_count: usize,
    /// Every form of the words, sorted by text.
    forms: [Vec<Form>; Spelling::FORMS],
    runs: Runs,
    occurrences: Occurrences,
}

/// An item that has all the words of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number, from 0, in the order in which the items were given.
    pub item: u32,
    /// How well it fits: the better, the larger.
    pub score: u32,
}

impl TextIndex {
    /// Reads the texts of each item in order, each with how much its words weigh.
    pub fn new<'a, I, F>(items: I) -> Self
    where
        I: IntoIterator<Item = F>,
        F: IntoIterator<Item = (&'a str, u32)>,
    {
        Self::of_parts([Reading::of(items)])
    }

    /// The same of items that were read in several parts, one after the other.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = Reading<'a>>) -> Self {
        let reading = parts.into_iter().reduce(Reading::followed_by).unwrap_or_default();
        let item_count = reading.item_count();
        let (forms, runs, occurrences) = reading.indexed();
        Self { item_count, forms, runs, occurrences }
    }

    /// The items in which every word of the query occurs, whole or begun, the best first and
    /// equally good ones in order. Only if there are none, typing errors are forgiven.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        // Sorted as one number, the best first, then by item.
        let found = (0u32..).zip(self.scores(query)).filter(|&(_, score)| score > 0);
        let mut found: Vec<u64> =
            found.map(|(item, score)| u64::from(!score) << 32 | u64::from(item)).collect();
        found.sort_unstable();
        found.iter().map(|&it| Hit { item: it as u32, score: !((it >> 32) as u32) }).collect()
    }

    /// How well each item fits, as [`TextIndex::search`] has it; 0 where a word is missing.
    pub fn scores(&self, query: &str) -> Vec<u32> {
        let sought = sought(query);
        let as_spelt: Vec<_> = sought.iter().map(|word| self.words_as_spelt(word)).collect();
        let scores = self.scores_of_all(&as_spelt);
        if scores.iter().any(|&score| score > 0) {
            return scores;
        }
        let mistyped = sought.iter().zip(as_spelt).map(|(word, as_spelt)| {
            let mut words = self.words_mistyped(word);
            words.extend(as_spelt);
            words
        });
        self.scores_of_all(&mistyped.collect::<Vec<_>>())
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.item_count
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.item_count == 0
    }

    fn words_as_spelt(&self, sought: &Sought) -> Vec<(u32, Fit)> {
        let spelling = match sought {
            Sought::Run(run) => return self.runs.with(run),
            Sought::Word(spelling) => spelling,
        };
        let mut words = Vec::new();
        for (which, (forms, typed)) in self.forms.iter().zip(&spelling.forms).enumerate() {
            let Some(typed) = typed else { continue };
            let first = forms.partition_point(|form| *form.text < **typed);
            let begun = forms[first..].iter().take_while(|form| form.text.starts_with(typed));
            words.extend(
                begun.map(|form| {
                    (form.word, Fit::of_beginning(which, form.text.len() == typed.len()))
                }),
            );
        }
        words
    }

    fn words_mistyped(&self, sought: &Sought) -> Vec<(u32, Fit)> {
        let spelling = match sought {
            Sought::Run(_) => return Vec::new(),
            Sought::Word(spelling) => spelling,
        };
        let mut words = Vec::new();
        for (forms, typed) in self.forms.iter().zip(spelling.mistyped()) {
            let Some(typed) = typed else { continue };
            words.extend(
                forms.iter().filter_map(|it| Some((it.word, typed.fit(&it.text, it.letters)?))),
            );
        }
        words
    }

    /// How well each item fits that has one word or more of each list.
    fn scores_of_all(&self, lists: &[Vec<(u32, Fit)>]) -> Vec<u32> {
        let mut totals = vec![0_u32; self.item_count];
        if lists.iter().any(Vec::is_empty) {
            return totals;
        }
        // No score is 0 where a word occurs.
        for (at, words) in lists.iter().enumerate() {
            let scores = self.best_scores(words);
            for (total, score) in totals.iter_mut().zip(scores) {
                let has_all = score > 0 && (*total > 0 || at == 0);
                *total = if has_all { total.saturating_add(score) } else { 0 };
            }
        }
        totals
    }

    /// The best score of the words in each item, 0 where none occurs.
    fn best_scores(&self, words: &[(u32, Fit)]) -> Vec<u32> {
        let mut best_fits = words.to_vec();
        best_fits.sort_unstable_by(|a, b| b.cmp(a));
        best_fits.dedup_by_key(|(word, _)| *word);

        let mut scores = vec![0; self.item_count];
        for (word, fit) in best_fits {
            for (item, weight) in self.occurrences.of(word) {
                let best = &mut scores[item as usize];
                *best = score(fit, weight).max(*best);
            }
        }
        scores
    }
}

/// A word that is spelt right counts more than any weight.
fn score(fit: Fit, weight: u8) -> u32 {
    const SPELT_RIGHT: u32 = 1 << 20;
    let weight = u32::from(weight);
    match fit {
        Fit::TwoErrors => weight,
        Fit::OneError => 2 * weight,
        Fit::SoundBegun => SPELT_RIGHT + weight,
        Fit::Begun => SPELT_RIGHT + 2 * weight,
        Fit::Sound => SPELT_RIGHT + 3 * weight,
        Fit::Same => SPELT_RIGHT + 4 * weight,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::search::text::folding::{folded, pieces};
    use crate::search::text::marking::matches;
    use crate::search::text::spelling::letter_set;

    fn found(texts: &[&str], query: &str) -> Vec<u32> {
        let index = TextIndex::new(texts.iter().map(|&text| [(text, 1)]));
        index.search(query).iter().map(|hit| hit.item).collect()
    }

    /// Finds the text, and not the one after it.
    fn assert_finds(text: &str, query: &str) {
        assert_eq!(found(&[text, "Other"], query), [0], "{query} in {text}");
        assert!(!matches(text, query).is_empty(), "{query} marked in {text}");
    }

    #[test]
    fn nothing_is_found_without_words() {
        assert_eq!(found(&["Tokyo"], " – "), Vec::<u32>::new());
        assert!(TextIndex::new([[("", 1); 0]; 0]).is_empty());
        assert_eq!(TextIndex::new([[("", 1)]]).len(), 1);
    }

    #[test]
    fn every_word_must_occur_and_may_be_unfinished() {
        let texts = ["Treaty of Shimoda", "Treaty of Portsmouth", "Shimoda harbour"];
        assert_eq!(found(&texts, "treaty shim"), [0]);
        assert_eq!(found(&texts, "of treaty"), [0, 1]);
        assert_eq!(found(&texts, "treaty yalta"), Vec::<u32>::new());
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        assert_finds("Hokkaidō", "hokkaido");
        assert_finds("Sao Paulo", "SÃO");
        assert_finds("Il'ya Kozyrevskiy", "ilya kozyrevsky");
        assert_finds("Tokyo", "Toukyou");
        assert_finds("Ōno", "Oono");
        assert_finds("Boris Yeltsin", "eltsin");
        assert_finds("Kruzenshtern", "Krusenstern");
        assert_finds("Kunashir", "Kunasiri");
        assert_finds("Kuril Islands", "Kurile");
        assert_finds("Курилы и Алёшкин", "курил алешкин");
        assert_finds("Iturup", "itrup");
        assert_finds("Treaty of 1855", "185");
    }

    #[test]
    fn runs_are_found_by_their_parts_only_as_they_stand() {
        let texts = ["国後島", "後国島", "国 後", "択捉島 (国後)"];
        assert_eq!(found(&texts, "国後"), [3, 0]);
        assert_eq!(found(&texts, "島"), [0, 1, 3]);
        assert_eq!(found(&texts, "択捉 国"), [3]);
        assert_eq!(found(&texts, "捉択"), Vec::<u32>::new());
    }

    #[test]
    fn years_are_never_mistaken() {
        assert_eq!(found(&["1875"], "1855"), Vec::<u32>::new());
    }

    #[test]
    fn errors_are_forgiven_only_where_nothing_is_spelt_so() {
        let texts = ["Northern Territories", "Southern Territories"];
        assert_eq!(found(&texts, "southern"), [1]);
        assert_eq!(found(&texts, "suothern terr"), [1]);
        assert_eq!(found(&texts, "suothern teritories"), [1]);
    }

    #[test]
    fn what_is_spelt_right_comes_before_what_weighs_more() {
        let index = TextIndex::new([[("Kurilo", 9)], [("Kuril Rome", 1)], [("Kurol Rome", 200)]]);
        let items = |query| index.search(query).iter().map(|hit| hit.item).collect::<Vec<_>>();
        assert_eq!(items("Kuril"), [0, 1]);
        assert_eq!(items("kuril rone"), [1, 2]);
    }

    #[test]
    fn heavier_words_come_first_and_equals_in_order() {
        let texts = [[("war", 1), ("", 8)], [("war", 8), ("war", 6)], [("", 1), ("war", 1)]];
        let hits = TextIndex::new(texts).search("war");
        assert_eq!(hits.iter().map(|hit| hit.item).collect::<Vec<_>>(), [1, 0, 2]);
    }

    /// Numbers by chance, the same each time.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (self.0 >> 33) as usize % limit
        }

        fn word(&mut self, letters: &str, most: usize) -> String {
            let letters: Vec<char> = letters.chars().collect();
            (0..=self.below(most)).map(|_| letters[self.below(letters.len())]).collect()
        }
    }

    /// The words of the text that are the one sought, folded.
    fn fits_in(text: &str, sought: &Sought, is_forgiving: bool) -> Vec<(String, Fit)> {
        let fits = pieces(text).filter_map(|piece| {
            let word = folded(&text[piece.range]);
            let fit = match sought {
                Sought::Run(run) if *run == word => Some(Fit::Same),
                Sought::Run(run) => word.contains(&**run).then_some(Fit::Begun),
                Sought::Word(_) if piece.is_run => None,
                Sought::Word(sought) => {
                    let spelling = Spelling::in_text(&word);
                    let mistyped = sought.mistyped().into_iter().zip(&spelling.forms);
                    let errors = mistyped.filter_map(|(typed, form)| {
                        let form = form.as_ref()?;
                        typed?.fit(form, letter_set(form))
                    });
                    sought.fit(&spelling).or(errors.max().filter(|_| is_forgiving))
                }
            };
            Some((word, fit?))
        });
        fits.collect()
    }

    /// The hits without an index, every text read anew.
    fn read_through(items: &[Vec<(String, u32)>], query: &str) -> Vec<Hit> {
        let sought = sought(query);
        let hits = |is_forgiving| {
            let hits = items.iter().zip(0u32..).filter_map(|(texts, item)| {
                let mut total = 0;
                for word in &sought {
                    let mut weights: HashMap<String, (Fit, u32)> = HashMap::new();
                    for (text, weight) in texts {
                        for (folded, fit) in fits_in(text, word, is_forgiving) {
                            weights.entry(folded).or_insert((fit, 0)).1 += weight;
                        }
                    }
                    total += weights.values().map(|&(fit, it)| score(fit, it as u8)).max()?;
                }
                (total > 0).then_some(Hit { item, score: total })
            });
            let mut hits: Vec<Hit> = hits.collect();
            hits.sort_by_key(|hit| (u32::MAX - hit.score, hit.item));
            hits
        };
        let as_spelt = hits(false);
        if as_spelt.is_empty() { hits(true) } else { as_spelt }
    }

    #[test]
    fn the_index_finds_what_reading_everything_finds_and_marks_it() {
        let mut chance = Chance(1855);
        let alphabets = ["aoukshiy", "tsuoh", "eyiajkzhv", "курйи", "国後島", "01"];
        let mut word = move || {
            let alphabet = alphabets[chance.below(alphabets.len())];
            let most = if alphabet.len() == 9 { 4 } else { 9 };
            (chance.word(alphabet, most), chance.below(4))
        };
        for _ in 0..150 {
            let texts: Vec<String> = (0..60).map(|_| word().0 + " " + &word().0).collect();
            let items: Vec<Vec<(String, u32)>> = texts
                .chunks(2)
                .map(|pair| vec![(pair[0].clone(), 1), (pair[1].clone(), 3)])
                .collect();
            let index = TextIndex::new(
                items.iter().map(|texts| texts.iter().map(|(text, weight)| (&**text, *weight))),
            );
            for _ in 0..30 {
                let ((one, seldom), (two, _)) = (word(), word());
                let query = if seldom == 0 { one + " " + &two } else { one };
                let hits = index.search(&query);
                assert_eq!(hits, read_through(&items, &query), "{query} in {items:?}");
                for hit in hits {
                    let text = items[hit.item as usize].iter().map(|(text, _)| &**text);
                    let text = text.collect::<Vec<_>>().join(" ");
                    let words = query.split(' ').filter(|word| !word.is_empty());
                    for word in words {
                        assert!(!matches(&text, word).is_empty(), "{word} marked in {text}");
                    }
                }
            }
        }
    }
}

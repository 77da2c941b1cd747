//! Reading the texts of an index: words and runs are numbered alike, in the order in which they
//! were first read.

use std::collections::HashMap;
use std::ops::Range;

use crate::atlas::QuickMap;
use crate::search::text::folding::{fold_into, is_ideograph, pieces};
use crate::search::text::spelling::{Fit, Spelling, letter_set};

/// A form of a word of the texts.
#[derive(Debug)]
pub struct Form {
    /// The word in this form.
    pub text: Box<str>,
    /// Which letters it has.
    pub letters: u64,
    /// The number of the word.
    pub word: u32,
}

/// The runs of Han characters and kana, found by any part of them.
#[derive(Debug, Default)]
pub struct Runs {
    /// Each with its number among the words.
    runs: Vec<(Box<str>, u32)>,
    /// Which runs have the two characters one after the other, or the first of them before '\0'.
    pairs: HashMap<[char; 2], Vec<u32>>,
}

impl Runs {
    fn add(&mut self, run: Box<str>, word: u32) {
        let at = self.runs.len() as u32;
        for pair in pairs(&run).chain(run.chars().map(|single| [single, '\0'])) {
            let runs = self.pairs.entry(pair).or_default();
            if runs.last() != Some(&at) {
                runs.push(at);
            }
        }
        self.runs.push((run, word));
    }

    /// The runs of which this is a part.
    pub fn with(&self, part: &str) -> Vec<(u32, Fit)> {
        let runs_with = |pair| self.pairs.get(&pair).map_or(&[][..], Vec::as_slice);
        let single = part.chars().next().map(|single| runs_with([single, '\0']));
        let rarest = pairs(part).map(runs_with).min_by_key(|runs| runs.len()).or(single);
        // All its pairs may be in a run that has them in another order.
        let runs = rarest.into_iter().flatten().map(|&at| &self.runs[at as usize]);
        runs.filter(|(run, _)| run.contains(part))
            .map(|&(ref run, word)| (word, if **run == *part { Fit::Same } else { Fit::Begun }))
            .collect()
    }
}

fn pairs(run: &str) -> impl Iterator<Item = [char; 2]> + '_ {
    run.chars().zip(run.chars().skip(1)).map(|(first, second)| [first, second])
}

/// Which items each word occurs in.
#[derive(Debug)]
pub struct Occurrences {
    /// Where those of each word begin in the two lists below, and where the last end.
    starts: Vec<u32>,
    /// Ascending for each word.
    items: Vec<u32>,
    weights: Vec<u8>,
}

impl Occurrences {
    /// The items the word occurs in, ascending, and how much it weighs in each.
    pub fn of(&self, word: u32) -> impl Iterator<Item = (u32, u8)> + '_ {
        let word = word as usize;
        let range = self.starts[word] as usize..self.starts[word + 1] as usize;
        let items = self.items[range.clone()].iter().copied();
        items.zip(self.weights[range].iter().copied())
    }
}

/// Texts as they are read, item by item: the words of each, every word once.
#[derive(Default)]
pub struct Reading<'a> {
    vocabulary: QuickMap<Box<str>, u32>,
    /// Where each word was last read, in the two lists below.
    last_read: Vec<Option<usize>>,
    words: Vec<u32>,
    weights: Vec<u8>,
    /// Where the words of each item begin.
    item_starts: Vec<usize>,
    /// Many items share names of places, people and sources: where the words of each short text
    /// stand in the list below.
    short: QuickMap<&'a str, Range<usize>>,
    words_of_short: Vec<u32>,
    /// The word just read, kept for its memory.
    folded: String,
}

/// A longer text stands once, bytes.
const LONGEST_SHORT: usize = 120;

impl<'a> Reading<'a> {
    /// Reads the texts of each item in order, each with how much its words weigh.
    pub fn of<I, F>(items: I) -> Self
    where
        I: IntoIterator<Item = F>,
        F: IntoIterator<Item = (&'a str, u32)>,
    {
        let mut reading = Self::default();
        for texts in items {
            reading.begin_item();
            for (text, weight) in texts {
                reading.read(text, weight);
            }
        }
        reading
    }

    /// What both have read, the items of the other after those of this one.
    pub fn followed_by(mut self, other: Self) -> Self {
        let first = self.words.len();
        let numbers = self.numbers_of(other.vocabulary);
        self.item_starts.extend(other.item_starts.iter().map(|start| first + start));
        self.words.extend(other.words.iter().map(|&word| numbers[word as usize]));
        self.weights.extend(other.weights);
        self
    }

    /// Which numbers the words of another have here; those that are new get the next ones.
    fn numbers_of(&mut self, vocabulary: QuickMap<Box<str>, u32>) -> Vec<u32> {
        let mut words: Vec<(Box<str>, u32)> = vocabulary.into_iter().collect();
        words.sort_unstable_by_key(|&(_, number)| number);
        let number = |(text, _)| {
            let next = self.last_read.len() as u32;
            let number = *self.vocabulary.entry(text).or_insert(next);
            if number == next {
                self.last_read.push(None);
            }
            number
        };
        words.into_iter().map(number).collect()
    }

    /// What is read from now on belongs to the next item.
    pub fn begin_item(&mut self) {
        self.item_starts.push(self.words.len());
    }

    /// How many items were begun.
    pub fn item_count(&self) -> usize {
        self.item_starts.len()
    }

    /// Reads a text of the item, whose words weigh so much each time they occur.
    pub fn read(&mut self, text: &'a str, weight: u32) {
        // A score of 0 would mean that the word does not occur.
        let weight = weight.clamp(1, u8::MAX.into()) as u8;
        if text.len() > LONGEST_SHORT {
            for piece in pieces(text) {
                let word = self.word(&text[piece.range]);
                self.add(word, weight);
            }
            return;
        }
        for place in self.words_of_short(text) {
            self.add(self.words_of_short[place], weight);
        }
    }

    fn words_of_short(&mut self, text: &'a str) -> Range<usize> {
        if let Some(places) = self.short.get(text) {
            return places.clone();
        }
        let start = self.words_of_short.len();
        for piece in pieces(text) {
            let word = self.word(&text[piece.range]);
            self.words_of_short.push(word);
        }
        let places = start..self.words_of_short.len();
        self.short.insert(text, places.clone());
        places
    }

    /// The number of a word.
    fn word(&mut self, text: &str) -> u32 {
        self.folded.clear();
        fold_into(&mut self.folded, text);
        if let Some(&word) = self.vocabulary.get(&*self.folded) {
            return word;
        }
        let word = self.last_read.len() as u32;
        self.vocabulary.insert(self.folded.as_str().into(), word);
        self.last_read.push(None);
        word
    }

    fn add(&mut self, word: u32, weight: u8) {
        let item_start = self.item_starts.last().copied().unwrap_or(0);
        let last_read = &mut self.last_read[word as usize];
        if let Some(place) = last_read.filter(|&place| place >= item_start) {
            self.weights[place] = self.weights[place].saturating_add(weight);
            return;
        }
        *last_read = Some(self.words.len());
        self.words.push(word);
        self.weights.push(weight);
    }

    /// What was read, by word: its forms, the runs, and where each occurs.
    pub fn indexed(self) -> ([Vec<Form>; Spelling::FORMS], Runs, Occurrences) {
        let mut starts = vec![0; self.last_read.len() + 1];
        for &word in &self.words {
            starts[word as usize + 1] += 1;
        }
        for word in 1..starts.len() {
            starts[word] += starts[word - 1];
        }
        let mut next = starts.clone();
        let mut items = vec![0; self.words.len()];
        let mut weights = vec![0; self.words.len()];
        let item_ends = self.item_starts.iter().skip(1).copied().chain([self.words.len()]);
        for (item, (&start, end)) in (0u32..).zip(self.item_starts.iter().zip(item_ends)) {
            for (&word, &weight) in self.words[start..end].iter().zip(&self.weights[start..end]) {
                let place = &mut next[word as usize];
                items[*place as usize] = item;
                weights[*place as usize] = weight;
                *place += 1;
            }
        }
        let (forms, runs) = forms_and_runs(self.vocabulary);
        (forms, runs, Occurrences { starts, items, weights })
    }
}

fn forms_and_runs(vocabulary: QuickMap<Box<str>, u32>) -> ([Vec<Form>; Spelling::FORMS], Runs) {
    let mut forms = [const { Vec::new() }; Spelling::FORMS];
    let mut runs = Runs::default();
    for (text, word) in vocabulary {
        if text.starts_with(is_ideograph) {
            runs.add(text, word);
            continue;
        }
        for (forms, form) in forms.iter_mut().zip(Spelling::in_text(&text).forms) {
            let form = form.map(String::into_boxed_str);
            forms.extend(form.map(|text| Form { letters: letter_set(&text), text, word }));
        }
    }
    for forms in &mut forms {
        forms.sort_unstable_by(|a, b| a.text.cmp(&b.text));
        forms.shrink_to_fit();
    }
    (forms, runs)
}

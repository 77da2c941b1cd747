//! A history of any size, made of syllables: for measuring how cost grows with the number of
//! events and territories. It obeys every rule of `kuril-atlas check`.

use std::collections::{BTreeSet, HashSet};

/// A block of a history file. Rust and TOML write numbers, plain texts and lists alike.
macro_rules! block {
    ($kind:literal: $($key:ident $value:expr),+) => {
        format!(
            concat!("[[", $kind, "]]\n", $(stringify!($key), " = {:?}\n",)+ "\n"),
            $($value),+
        )
    };
}

/// A history of any size, the same each time: for measuring how cost grows.
pub struct Size {
    /// How many events, at least one.
    pub events: usize,
    /// How many territories; the 70 units of the map are always among them.
    pub territories: usize,
}

/// The files of a generated history: (path, text).
pub fn history(size: &Size) -> Vec<(String, String)> {
    let mut chance = Chance::new(1855);
    let (territories, territories_text) = territories(size.territories, &chance.words);
    let (places, places_text) = places(size.events, &mut chance);
    // The latest of three years, so that later ones have more events.
    let mut year = || chance.between(FIRST_YEAR, LAST_YEAR);
    let mut years: Vec<usize> = (0..size.events).map(|_| year().max(year()).max(year())).collect();
    years.sort_unstable();
    let holders = rows(HOLDERS).map(|row| {
        block!("holder": id row[0], name capitalised(row[0]), power row[1], colours &row[2..])
    });
    let actors = ACTORS.split_whitespace().map(|id| block!("actor": id id, name capitalised(id)));
    let mut files = vec![
        ("holders.toml".to_owned(), holders.collect()),
        ("actors.toml".to_owned(), actors.collect()),
        ("places.toml".to_owned(), places_text),
        ("territories.toml".to_owned(), territories_text),
        ("sources.bib".to_owned(), sources_text(&mut chance)),
        ("people.toml".to_owned(), people_text(&years, &mut chance)),
    ];
    for (i, some) in territories.chunks(IN_A_FILE).enumerate() {
        let texts = some.iter().map(|territory| control_text(territory, &mut chance));
        files.push((format!("control/{i:03}.toml"), texts.collect()));
    }
    let events: Vec<(usize, usize)> = years.into_iter().enumerate().collect();
    for (i, some) in events.chunks(IN_A_FILE).enumerate() {
        let texts = some.iter().map(|&event| event_text(event, &places, &mut chance));
        files.push((format!("events/{i:03}.toml"), texts.collect()));
    }
    files
}

const FIRST_YEAR: usize = 1600;
const LAST_YEAR: usize = 2026;
/// How many events or territories share a file, so that none comes near the largest that is read.
const IN_A_FILE: usize = 2500;
const SOURCES: usize = 200;
const WORDS: usize = 20_000;

/// The units of the map by group; the history must have a territory for each.
const UNITS: &str = "kuril_north shumshu atlasov paramushir antsiferov makanrushi onekotan \
    kharimkotan chirinkotan ekarma shiashkotan raikoke matua rasshua ushishir ketoy simushir \
    broutona chirpoy urup; kuril_south iturup kunashir shikotan; habomai polonskogo oskolki \
    zelyony yuri dyomin anuchin tanfilyev storozhevoy signalny; sakhalin_n sakhalin_n; karafuto \
    sakhalin_s moneron tyuleny; japan hokkaido japan_main; ryukyu amami_tokara ryukyu ogasawara; \
    russia kamchatka commander yakutia_okhotsk shantar iony siberia transbaikal nyukzha; amur \
    amazar uda amur_left; primorye ussuri; manchuria heilongjiang jilin liaoning; kwantung \
    kwantung; e_mongolia nei_mongol_e jehol_hebei; china nei_mongol_w china_proper; mongolia \
    mongolia; korea korea_n korea_s korea_n_s38 korea_s_n38 ulleungdo jeju; liancourt liancourt; \
    taiwan taiwan; rest rest";

/// Towns on the land, with degrees east and north.
const TOWNS: &str = "nemuro 145.583 43.33; hakodate 140.729 41.768; sapporo 141.354 43.062; \
    tokyo 139.76 35.68; nagasaki 129.878 32.75; shimoda 138.945 34.68; harbin 126.64 45.76; \
    vladivostok 131.886 43.116; khabarovsk 135.084 48.483; petropavlovsk 158.656 53.037; magadan \
    150.8 59.56; nikolayevsk 140.73 53.14; yuzhno-sakhalinsk 142.738 46.959";

/// Who can hold a territory: id, power and colours.
const HOLDERS: &str = "japan-over-ainu japan-over-ainu japan no-state; japan japan japan; \
    russian-empire russia russia; ussr russia russia; russia russia russia; usa usa usa; \
    russia-japan russia-japan russia japan; qing qing china; china-republic china china; \
    manchukuo manchukuo china japan; joseon korea korea; ainu ainu no-state";
const ACTORS: &str = "japan russia ussr usa china ukraine north-korea south-korea korea uk india \
    mongolia manchukuo germany italy vietnam australia ainu netherlands france ryukyu eu";
const KINDS: &str =
    "diplomacy treaty summit war military sanction territory economy statement culture";

/// The same numbers and words each time, seemingly at random.
struct Chance {
    state: u64,
    /// All different; the frequent ones, which come first, are short.
    words: Vec<String>,
}

impl Chance {
    fn new(state: u64) -> Self {
        const ONSETS: &str = "b ch d f g h k kr l m n p r s sh st t tr v y z";
        const RHYMES: &str = "a e i o u ai ei ou an en in on ar or as ul";
        let (mut chance, mut known) = (Self { state, words: Vec::new() }, HashSet::new());
        while chance.words.len() < WORDS {
            let syllables = 1 + (known.len() + 1).ilog(50);
            let mut syllable = || chance.word_of(ONSETS).to_owned() + chance.word_of(RHYMES);
            let word: String = (0..syllables).map(|_| syllable()).collect();
            if known.insert(word.clone()) {
                chance.words.push(word);
            }
        }
        chance
    }

    /// Below `end`, by Steele, Lea and Flood's `SplitMix64`.
    fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }

    /// Below `end`, and nearly as Zipf has it: each doubling of the rank is as likely as the one
    /// before. Whole numbers only, since logarithms differ between systems.
    fn rank(&mut self, end: usize) -> usize {
        let octaves = end.ilog2() as usize + 1;
        let first = 1 << self.below(octaves);
        let rank = first + self.below(first);
        if rank <= end { rank - 1 } else { self.rank(end) }
    }

    fn word_of<'a>(&mut self, list: &'a str) -> &'a str {
        let words: Vec<&str> = list.split_whitespace().collect();
        words[self.below(words.len())]
    }

    /// At least `fewest` words and at most `most`.
    fn phrase(&mut self, fewest: usize, most: usize) -> String {
        let count = self.between(fewest, most);
        let ranks: Vec<usize> = (0..count).map(|_| self.rank(WORDS)).collect();
        let words: Vec<&str> = ranks.into_iter().map(|rank| self.words[rank].as_str()).collect();
        capitalised(&words.join(" "))
    }
}

/// "yuzhno-kurilsk" as "Yuzhno kurilsk".
fn capitalised(slug: &str) -> String {
    let text = slug.replace(['-', '_'], " ");
    text[..1].to_uppercase() + &text[1..]
}

/// The words of each part of a table.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.split(';').map(|row| row.split_whitespace().collect())
}

/// The ids of the territories, the map's own first, and their text.
fn territories(count: usize, words: &[String]) -> (Vec<String>, String) {
    let mut all: Vec<(String, String)> = Vec::new();
    for row in rows(UNITS) {
        all.extend(row[1..].iter().map(|&unit| (unit.to_owned(), row[0].to_owned())));
    }
    // From the rare words, so that a search for one finds few events.
    let slug = |i| format!("{}-{i}", words[WORDS - 1 - i % WORDS]);
    all.extend((all.len()..count).map(|i| (slug(i), format!("group-{}", i / 20))));
    let block = |(id, group): &(String, String)| {
        block!("territory": id id, name capitalised(id), group group, precision "exact",
            sources ["source-0"])
    };
    let groups: BTreeSet<&str> = all.iter().map(|(_, group)| group.as_str()).collect();
    let groups = groups.into_iter().map(|group| block!("group": id group));
    let text = groups.chain(all.iter().map(block)).collect();
    (all.into_iter().map(|(id, _)| id).collect(), text)
}

/// The ids of the places, one for a hundred events besides the towns, and their text.
fn places(events: usize, chance: &mut Chance) -> (Vec<String>, String) {
    let degrees = |text: &str| text.parse().expect("the table holds numbers");
    let town = |row: Vec<&str>| (row[0].to_owned(), "town", degrees(row[1]), degrees(row[2]));
    let mut all: Vec<(String, &str, f64, f64)> = rows(TOWNS).map(town).collect();
    let towns = all.len();
    for i in 0..(events / 100).min(1000) {
        let slug = format!("{}-{i}", chance.words[WORDS / 2 + i]);
        let mut below = |end| chance.below(end) as f64 / 1000.0;
        // A village is at most two kilometres from a town, on the land; a bay may lie anywhere.
        let (_, _, lon, lat) = all[i % towns];
        all.push(match i % 2 {
            0 => (slug, "village", lon + below(31) - 0.015, lat + below(31) - 0.015),
            _ => (slug, "bay", 118.0 + below(52_000), 30.0 + below(30_000)),
        });
    }
    let block = |(id, kind, lon, lat): &(String, &str, f64, f64)| {
        let [lon, lat] = [lon, lat].map(|degrees| (degrees * 1000.0).round() / 1000.0);
        block!("place": id id, name capitalised(id), kind kind, lon lon, lat lat,
            sources ["source-0"])
    };
    let text = all.iter().map(block).collect();
    (all.into_iter().map(|place| place.0).collect(), text)
}

fn sources_text(chance: &mut Chance) -> String {
    let block = |i| {
        let (author, title, trust) =
            (chance.phrase(2, 2), chance.phrase(6, 6), chance.phrase(9, 9));
        // A fact is no younger than its newest source.
        let year = LAST_YEAR;
        let kind = chance.word_of("primary government scholarship press essay reference");
        format!(
            "@book{{source-{i},\n  library = {{In print}},\n  author = {{{author}}},\n  title = {{{{{title}}}}},\n  date = \
             {{{year}}},\n  keywords = {{kind:{kind}}},\n  annotation = {{{trust}.}},\n}}\n\n"
        )
    };
    (0..SOURCES).map(block).collect()
}

/// People, about one for a hundred events, each with events of some thirty years.
fn people_text(years: &[usize], chance: &mut Chance) -> String {
    let block = |i| {
        let first = chance.below(years.len());
        let last = years.partition_point(|&year| year <= years[first] + 30) - 1;
        let events = (first..=last).step_by(1 + (last - first) / chance.between(1, 30));
        let events: Vec<String> = events.map(|i| format!("event-{i}")).collect();
        block!("person": id format!("person-{i}"), name chance.phrase(2, 2),
            born (years[first] - chance.between(20, 40)).to_string(),
            line chance.phrase(9, 9), events events, sources sources(2, chance))
    };
    (0..(years.len() / 100).clamp(1, 2000)).map(block).collect()
}

/// Three to eight rows, each from the day on which the one before ends.
fn control_text(territory: &str, chance: &mut Chance) -> String {
    let holders: Vec<&str> = rows(HOLDERS).map(|row| row[0]).collect();
    let count = chance.between(3, 8);
    let mut years = BTreeSet::from([FIRST_YEAR]);
    while years.len() < count {
        years.insert(chance.between(FIRST_YEAR + 1, LAST_YEAR - 1));
    }
    let mut holder = chance.below(holders.len());
    let mut text = String::new();
    while let Some(from) = years.pop_first() {
        let before = holder;
        // Never the same holder twice running.
        holder = (holder + chance.between(1, holders.len() - 1)) % holders.len();
        let row = block!("control": territories [territory], from from.to_string(),
            holder holders[holder], status chance.word_of("administered occupied nominal shared"),
            de_jure "The same", claimants [holders[before]], basis format!("Events of {from}"),
            certainty "likely", sources sources(1, chance));
        let to = years.first().map(|to| format!("to = \"{to}\"\n")).unwrap_or_default();
        text += &row.replace("\n\n", &format!("\n{to}\n"));
    }
    text
}

fn event_text((i, year): (usize, usize), places: &[String], chance: &mut Chance) -> String {
    let actors: Vec<&str> = ACTORS.split_whitespace().collect();
    let [of_actors, of_places, of_sources] = [3, 2, 3].map(|most| chance.between(1, most));
    let (by, places) = (several(of_actors, &actors, chance), several(of_places, places, chance));
    let place = capitalised(&places[0]);
    // Twenty to sixty words, since a place has one or two.
    let sentence = |_| format!("{} {place}.", chance.phrase(6, 10));
    let sentences: Vec<String> = (0..3 + i % 3).map(sentence).collect();
    block!("event": id format!("event-{i}"), date date(year, chance),
        title format!("{} {place}", chance.phrase(1, 4)),
        kind chance.word_of(KINDS), actors by, places places,
        significance [1, 1, 1, 1, 1, 1, 2, 2, 2, 3][chance.below(10)],
        certainty chance.word_of("certain certain certain likely"),
        summary sentences.join(" "), sources sources(of_sources, chance),
        instead_of_text "No text")
}

/// A day, a month, a year or about a year.
fn date(year: usize, chance: &mut Chance) -> String {
    let (month, day) = (chance.between(1, 12), chance.between(1, 28));
    match chance.below(10) {
        0 => format!("{year}"),
        1 => format!("{year}~"),
        2 | 3 => format!("{year}-{month:02}"),
        4 => format!("{year}-{month:02}-{day:02}/{year}-{month:02}-28"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// Different sources, each with a page.
fn sources(count: usize, chance: &mut Chance) -> Vec<String> {
    let chosen = several(count, &(0..SOURCES).collect::<Vec<_>>(), chance);
    chosen.into_iter().map(|i| format!("source-{i}, p. {}", chance.between(1, 400))).collect()
}

/// Different items of a list, the early ones more often.
fn several<T: Clone + PartialEq>(count: usize, list: &[T], chance: &mut Chance) -> Vec<T> {
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let one = &list[chance.rank(list.len())];
        if !chosen.contains(one) {
            chosen.push(one.clone());
        }
    }
    chosen
}

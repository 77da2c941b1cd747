//! A link as it comes out of mail, chat and documents: what these do to it is undone.

use std::ops::RangeInclusive;

use percent_encoding::percent_decode_str;

use crate::language::{is_dash, is_unseen};

/// How every link begins.
pub const SCHEME: &str = "kuril-atlas:";
/// What letters put around a link, and no link begins or ends with.
const AROUND: &str = "\"'“”„‟‘’‚‛«»‹›<>()[]{}〈〉《》「」『』【】〔〕`*_|.,;!…、。";
/// What may lie behind a value, and is in none.
const ENDS: &str = "\"“”„‟«»‹›<>()[]{}〈〉《》「」『』【】〔〕`*|…、。";
/// No link is longer than this, bytes; whatever else was pasted isn't read.
const LONGEST: usize = 4000;
/// Where letters break lines that have no space, letters from the left.
const BROKEN: RangeInclusive<usize> = 60..=100;
/// What mail and networks add to links, to follow those who click.
const FOLLOWERS: [&str; 7] = ["fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "yclid"];

/// A link taken to pieces.
#[derive(Debug, PartialEq, Eq)]
pub struct LinkText {
    /// Where the date stands; empty where there is none.
    pub date: String,
    /// The piece behind which more digits stand, cut off: it was broken in the middle of a number.
    pub broken: Option<String>,
    pairs: Vec<(String, String)>,
}

impl LinkText {
    /// The pieces; none where nothing in the text looks like a link.
    pub fn of(text: &str) -> Option<Self> {
        // Much is undone below, and each takes its time.
        if text.len() > 4 * LONGEST {
            return None;
        }
        let text = from_scheme_on(&plain(text));
        let text = text.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(c));
        let scheme = text.get(..SCHEME.len()).filter(|it| it.eq_ignore_ascii_case(SCHEME));
        let rest = scheme.map_or(text, |scheme| &text[scheme.len()..]);
        let is_bare_link = rest.starts_with(|c: char| c == '?' || c.is_ascii_digit());
        if text.len() > LONGEST || (scheme.is_none() && !is_bare_link) {
            return None;
        }
        let (rest, _) = rest.split_once('#').unwrap_or((rest, ""));
        let (date, query) = rest.split_once(['?', '&']).unwrap_or((rest, ""));
        // Some programs write two strokes behind every scheme.
        let date = date.trim_matches(|c: char| c.is_whitespace() || c == '/');
        let (date, pieces) = (with_whole_numbers(date, !query.is_empty()), pieces(query));
        // What the link goes on behind was not a sentence that follows on it.
        let last = pieces.len().saturating_sub(1);
        let pieces: Vec<String> =
            pieces.iter().enumerate().map(|(i, it)| with_whole_numbers(it, i < last)).collect();
        let broken = pieces.last().and_then(|piece| broken_number(piece));
        let pairs = pieces.iter().map(|piece| pair(piece)).filter(|(key, _)| !key.is_empty());
        let pairs: Vec<_> = pairs.collect();
        let is_date_alone = scheme.is_none() && pairs.is_empty();
        let date = if is_date_alone { date } else { value_alone(&date) };
        Some(Self { date, broken, pairs })
    }

    /// What the link says behind a key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(said, _)| said == key).map(|(_, value)| value.as_str())
    }

    /// All keys, in small letters, without those that only follow people about.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let keys = self.pairs.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| !key.starts_with("utm_") && !FOLLOWERS.contains(key))
    }
}

/// Two numbers with a comma between them, whatever stands before their decimals: "44.52,147.1",
/// "44,52,147,10", "44,52;147,10".
pub fn two_numbers(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    match (text.split_once(';'), &parts[..]) {
        (Some((one, other)), _) => Some(format!("{},{}", decimal(one), decimal(other))),
        (None, [a, b, c, d]) => Some(format!("{a}.{b},{c}.{d}")),
        (None, [_, _]) => Some(text.to_owned()),
        (None, _) => None,
    }
}

/// A number whose decimals may stand behind a comma.
pub fn decimal(text: &str) -> String {
    text.trim().replace(',', ".")
}

/// The pairs of a query; some programs write a semicolon between them.
fn pieces(query: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in query.split('&').filter(|piece| !piece.trim().is_empty()) {
        pieces.push(String::new());
        for (i, part) in piece.split(';').enumerate() {
            let key = part.split_once('=').map(|(key, _)| key.trim());
            let is_key = |it: &str| it.len() > 1 && it.bytes().all(|it| it.is_ascii_alphabetic());
            let begins = i > 0 && key.is_some_and(is_key);
            if begins {
                pieces.push(String::new());
            }
            let piece = pieces.last_mut().expect("there is one");
            piece.push_str(if begins || i == 0 { "" } else { ";" });
            piece.push_str(part);
        }
    }
    pieces
}

/// Numbers that a line was broken in are whole again, where the link goes on behind them.
fn with_whole_numbers(text: &str, goes_on: bool) -> String {
    if !goes_on || text.trim_start().starts_with("find") {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len());
    let mut words = text.split_whitespace();
    whole.extend(words.next());
    for word in words {
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        if !(whole.ends_with(is_number) && word.starts_with(is_number)) {
            whole.push(' ');
        }
        whole.push_str(word);
    }
    whole
}

/// The piece as far as its first gap, where that is in the middle of a number, as it seems.
fn broken_number(piece: &str) -> Option<String> {
    let (key, value) = piece.split_once('=')?;
    if !["at", "km", "compare"].contains(&&*key.trim().to_ascii_lowercase()) {
        return None;
    }
    let words: Vec<&str> = value.split_whitespace().collect();
    let end = words.iter().position(|word| !word.ends_with([',', ':', ';']))?;
    let is_cut = words[end].ends_with(|c: char| c.is_ascii_digit() || c == '.');
    let goes_on = words.get(end + 1)?.starts_with(|c: char| c.is_ascii_digit());
    (is_cut && goes_on).then(|| format!("{}={}", key.trim(), words[..=end].join(" ")))
}

fn pair(text: &str) -> (String, String) {
    let (key, value) = match text.split_once('=') {
        Some(pair) => pair,
        None => ["%3d", "%3D"].iter().find_map(|it| text.split_once(it)).unwrap_or((text, "")),
    };
    let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
    // Words that are looked for have their own signs, and spaces.
    let value = match &*key {
        "find" => value.to_owned(),
        "at" | "layers" | "only" | "show" => list_alone(value),
        _ => value_alone(value),
    };
    (value_alone(&key), value)
}

/// A value of one piece, without what follows on it in a sentence.
fn value_alone(text: &str) -> String {
    alone(text, ":;=-")
}

/// The same where commas belong to the value, and spaces may follow on them.
fn list_alone(text: &str) -> String {
    alone(text, ",:;=-")
}

fn alone(text: &str, joining: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    let mut alone = String::new();
    for c in decoded.chars() {
        let is_joined = |c: char| joining.contains(c);
        match (c, alone.chars().next_back()) {
            _ if ENDS.contains(c) => break,
            // A space beside a mark is one that a line was broken at, or that is good manners.
            (',' | ':' | ';', Some(' ')) => {
                alone.pop();
                alone.push(c);
            }
            (c, Some(' ')) if !c.is_whitespace() => break,
            (c, Some(before)) if c.is_whitespace() && is_joined(before) => {}
            (c, None) if c.is_whitespace() => {}
            (c, _) => alone.push(if c.is_whitespace() { ' ' } else { c }),
        }
    }
    alone.trim_matches(|c: char| c == ' ' || AROUND.contains(c)).to_owned()
}

/// The text from where a link begins in it; one that was encoded whole is decoded.
fn from_scheme_on(text: &str) -> String {
    let found = |text: &str, scheme: &str| text.to_ascii_lowercase().find(scheme);
    if let Some(start) = found(text, SCHEME) {
        let link = &text[start..];
        let is_encoded = !link.contains('?') && found(link, "%3f").is_some();
        return if is_encoded { decoded(link) } else { link.to_owned() };
    }
    // Behind a link of another kind it can be encoded more than once.
    let mut text = text.to_owned();
    for scheme in ["kuril-atlas%3a", "kuril-atlas%253a"] {
        if let Some(start) = found(&text, scheme) {
            let times = scheme.matches("25").count() + 1;
            text = (0..times).fold(text[start..].to_owned(), |link, _| decoded(&link));
        }
    }
    // A page on the network says its view behind a `#`.
    match text.split_once("://").and_then(|(_, address)| address.split_once('#')) {
        Some((_, view)) => view.to_owned(),
        None => text,
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Lines that were broken are joined again; what stands on a line of its own stays apart.
fn on_one_line(text: &str) -> String {
    let mut joined = String::new();
    let mut length = 0;
    for line in text.lines() {
        // How letters that are answered to are quoted.
        let line = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace()).trim_end();
        let is_joint = |c: char| "?&=,:;-/%+".contains(c);
        let was_broken = BROKEN.contains(&length) || joined.ends_with(is_joint);
        if !was_broken && !line.starts_with(is_joint) {
            joined.push(' ');
        }
        joined.push_str(line);
        length = line.chars().count();
    }
    joined
}

/// The text with plain marks, on one line: letters that no link of ours has as they are.
fn plain(text: &str) -> String {
    let text = on_one_line(text);
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if is_unseen(c) || c.is_control() => {}
            _ if is_dash(c) => plain.push('-'),
            '！'..='｝' if !c.is_alphanumeric() => {
                plain.extend(char::from_u32(u32::from(c) - 0xfee0));
            }
            _ if c.is_whitespace() => plain.push(' '),
            _ => plain.push(c),
        }
    }
    let entities =
        [("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&nbsp;", " "), ("&quot;", "\"")];
    let entities = entities.into_iter().chain([("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'")]);
    // What was escaped twice is "&amp;amp;".
    (0..2).fold(plain, |text, _| {
        entities.clone().fold(text, |text, (entity, sign)| text.replace(entity, sign))
    })
}

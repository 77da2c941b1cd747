//! Kana in Latin letters: who types a name as it sounds finds it as the atlas writes it.

use std::iter;

/// Kana with a small one behind it, as other languages' sounds are written.
const PAIRS: [(&str, &str); 50] = [
    ("きゃ", "kya"),
    ("きゅ", "kyu"),
    ("きょ", "kyo"),
    ("しゃ", "sha"),
    ("しゅ", "shu"),
    ("しょ", "sho"),
    ("ちゃ", "cha"),
    ("ちゅ", "chu"),
    ("ちょ", "cho"),
    ("にゃ", "nya"),
    ("にゅ", "nyu"),
    ("にょ", "nyo"),
    ("ひゃ", "hya"),
    ("ひゅ", "hyu"),
    ("ひょ", "hyo"),
    ("みゃ", "mya"),
    ("みゅ", "myu"),
    ("みょ", "myo"),
    ("りゃ", "rya"),
    ("りゅ", "ryu"),
    ("りょ", "ryo"),
    ("ぎゃ", "gya"),
    ("ぎゅ", "gyu"),
    ("ぎょ", "gyo"),
    ("じゃ", "ja"),
    ("じゅ", "ju"),
    ("じょ", "jo"),
    ("びゃ", "bya"),
    ("びゅ", "byu"),
    ("びょ", "byo"),
    ("ぴゃ", "pya"),
    ("ぴゅ", "pyu"),
    ("ぴょ", "pyo"),
    ("ふぁ", "fa"),
    ("ふぃ", "fi"),
    ("ふぇ", "fe"),
    ("ふぉ", "fo"),
    ("てぃ", "ti"),
    ("でぃ", "di"),
    ("うぃ", "wi"),
    ("うぇ", "we"),
    ("うぉ", "wo"),
    ("しぇ", "she"),
    ("ちぇ", "che"),
    ("じぇ", "je"),
    ("つぁ", "tsa"),
    ("ゔぁ", "va"),
    ("ゔぃ", "vi"),
    ("ゔぇ", "ve"),
    ("ゔぉ", "vo"),
];

/// Single kana, each with its sound in Hepburn.
const SINGLE: [(&str, &[&str]); 15] = [
    ("あいうえお", &["a", "i", "u", "e", "o"]),
    ("かきくけこ", &["ka", "ki", "ku", "ke", "ko"]),
    ("さしすせそ", &["sa", "shi", "su", "se", "so"]),
    ("たちつてと", &["ta", "chi", "tsu", "te", "to"]),
    ("なにぬねの", &["na", "ni", "nu", "ne", "no"]),
    ("はひふへほ", &["ha", "hi", "fu", "he", "ho"]),
    ("まみむめも", &["ma", "mi", "mu", "me", "mo"]),
    ("やゆよわを", &["ya", "yu", "yo", "wa", "o"]),
    ("らりるれろ", &["ra", "ri", "ru", "re", "ro"]),
    ("がぎぐげご", &["ga", "gi", "gu", "ge", "go"]),
    ("ざじずぜぞ", &["za", "ji", "zu", "ze", "zo"]),
    ("だぢづでど", &["da", "ji", "zu", "de", "do"]),
    ("ばびぶべぼ", &["ba", "bi", "bu", "be", "bo"]),
    ("ぱぴぷぺぽ", &["pa", "pi", "pu", "pe", "po"]),
    ("んゔ", &["n", "vu"]),
];

/// The text with its kana in Latin letters, in Hepburn; `None` where it has no kana, or kana that
/// stand beside Han characters, which nobody reads one by one.
pub fn in_latin(text: &str) -> Option<String> {
    let hiragana: String = text.chars().map(hiragana).collect();
    let mut rest = hiragana.as_str();
    let mut latin = String::new();
    let (mut has_kana, mut is_doubled) = (false, false);
    while let Some(first) = rest.chars().next() {
        let (sound, length) = match first {
            'っ' => (None, first.len_utf8()),
            // A long vowel is one that is written once.
            'ー' => (Some(""), first.len_utf8()),
            'ぁ'..='ゔ' => {
                let (sound, length) = sound_of(rest)?;
                (Some(sound), length)
            }
            '\u{3400}'..='\u{9FFF}' | '々' => return None,
            other => {
                latin.push(other);
                rest = &rest[other.len_utf8()..];
                continue;
            }
        };
        has_kana = true;
        rest = &rest[length..];
        let Some(sound) = sound else {
            is_doubled = true;
            continue;
        };
        if is_doubled {
            // Hepburn doubles "ch" as "tch".
            latin.extend(sound.chars().next().map(|first| if first == 'c' { 't' } else { first }));
        }
        is_doubled = false;
        latin.push_str(sound);
    }
    has_kana.then_some(latin)
}

/// What the text sounds like at its beginning, and how many bytes of it do.
fn sound_of(text: &str) -> Option<(&'static str, usize)> {
    if let Some((pair, sound)) = PAIRS.iter().find(|(pair, _)| text.starts_with(pair)) {
        return Some((*sound, pair.len()));
    }
    let first = text.chars().next()?;
    let of_row = |(kana, sounds): &(&str, &'static [&'static str])| {
        iter::zip(kana.chars(), *sounds).find(|(kana, _)| *kana == first).map(|(_, sound)| *sound)
    };
    SINGLE.iter().find_map(of_row).map(|sound| (sound, first.len_utf8()))
}

/// Katakana as hiragana, and everything else as it is.
fn hiragana(c: char) -> char {
    let step = 'ァ' as u32 - 'ぁ' as u32;
    if matches!(c, 'ァ'..='ヴ') { char::from_u32(c as u32 - step).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kana_are_written_as_they_sound() {
        for (kana, latin) in [
            ("えとろふ", "etorofu"),
            ("エトロフ", "etorofu"),
            ("くなしり とう", "kunashiri tou"),
            ("ほっかいどう", "hokkaidou"),
            ("ラッコ", "rakko"),
            ("マッチャ", "matcha"),
            ("とうきょう 1945", "toukyou 1945"),
            ("ヤルター", "yaruta"),
        ] {
            assert_eq!(in_latin(kana).as_deref(), Some(latin), "{kana}");
        }
    }

    #[test]
    fn what_has_no_kana_or_han_characters_among_them_stays() {
        for text in ["Iturup", "択捉", "日露の戦争", "", "Итуруп"] {
            assert_eq!(in_latin(text), None, "{text}");
        }
    }
}

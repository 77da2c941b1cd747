//! Kana in Latin letters: who types a name as it sounds finds it as the atlas writes it.

use wana_kana::{ConvertJapanese as _, IsJapaneseChar as _};

/// The sign for a long vowel, which the atlas writes once.
const LONG: char = 'ー';

/// The text with its kana in Latin letters, in Hepburn; `None` where it has no kana, or kana that
/// stand beside Han characters, which nobody reads one by one.
pub fn in_latin(text: &str) -> Option<String> {
    let is_read_alone =
        text.chars().any(|it| it.is_kana()) && !text.chars().any(|it| it.is_kanji());
    is_read_alone.then(|| text.replace(LONG, "").to_romaji())
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

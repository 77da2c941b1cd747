/// Whether a name gives away another by a word of it.
pub fn shares_a_word(one: &str, other: &str) -> bool {
    const LONGEST_SHORT: usize = 4;
    let stems = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let long = words.filter(|word| word.chars().count() > LONGEST_SHORT);
        long.map(|word| word.to_lowercase().chars().take(LONGEST_SHORT + 1).collect()).collect()
    };
    let others = stems(other);
    stems(one).iter().any(|word| others.contains(word))
}

/// Whether two names have a word of some length in common: "Qing China" and "Later Jin, then Qing".
pub fn shares_a_whole_word(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|it| it.chars().count() >= SHORTEST).map(str::to_lowercase).collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}

/// Whether a name gives away another: by a word, or since it only spells it.
pub fn tells(name: &str, other: &str) -> bool {
    shares_a_word(name, other) || sounds_alike(name, other)
}

/// Whether a name is another as a second language writes it: Toyokhara beside Toyohara,
/// Korusakofu beside Korsakov.
pub fn sounds_alike(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 2;
    let (one, other) = (sounds(one), sounds(other));
    let (short, long) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
    short.len() >= SHORTEST && long.starts_with(short.as_str())
}

/// The consonants of a name, with one letter for all that the languages take for one another.
fn sounds(name: &str) -> String {
    let mut name = name.to_lowercase();
    // Japanese has no V, and writes Vladivostok with a U; Russian has neither H nor W nor Sh before I.
    let alike = [
        ("kh", "h"),
        ("sh", "s"),
        ("ch", "t"),
        ("ts", "t"),
        ("zh", "d"),
        ("th", "t"),
        ("ura", "vra"),
        ("ji", "d"),
        ("zi", "d"),
    ];
    for (written, letter) in alike {
        name = name.replace(written, letter);
    }
    let letter = |letter: char| match letter {
        'b' | 'f' | 'w' => Some('v'),
        'l' => Some('r'),
        'z' => Some('d'),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => None,
        other => other.is_ascii_alphabetic().then_some(other),
    };
    name.chars().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_the_letters_of_another_language_sounds_alike() {
        let pairs = [
            ("Toyohara", "Toyokhara"),
            ("Otomari", "Otomari"),
            ("Port Arthur", "Port-Artur"),
            ("Korsakov", "Korusakofu"),
            ("Korsakovsky post", "Korusakofu"),
            ("Severo-Kurilsk", "Seberokuririsuku"),
            ("Shikuka", "Sikuka"),
            ("Yuzhno-Kurilsk", "Yujinokuririsuku"),
            ("Kashiwabara", "Kasivabara"),
            ("Vladimirovka", "Urajimirofuka"),
            ("Mauka", "Mauka post"),
        ];
        for (one, other) in pairs {
            assert!(sounds_alike(one, other), "{one}, {other}");
        }
        for (one, other) in
            [("Korsakov", "Otomari"), ("Poronaysk", "Shikuka"), ("Kholmsk", "Maoka")]
        {
            assert!(!sounds_alike(one, other), "{one}, {other}");
        }
    }
}

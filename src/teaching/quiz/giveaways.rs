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

/// Whether a name of one language is the other's source, so that whoever can read can answer: Ray-kot-ke
/// beside Raikoke, Urir beside Yuri. Of a name of several words or forms each counts.
pub fn is_source_of(name: &str, others: &str) -> bool {
    const SHORTEST: usize = 3;
    let coarse = |text: &str| sounds(text).replace(['b', 'p'], "v").replace('g', "k");
    let name = coarse(name);
    let words = others.split([' ', '/', ',']).chain([others]).map(coarse);
    let mut words = words.filter(|word| !word.is_empty());
    words.any(|word| {
        let (short, long) = if word.len() < name.len() { (&word, &name) } else { (&name, &word) };
        let is_near = long.len() - short.len() <= 1;
        is_near
            && (is_within(short, long) || (short.len() >= SHORTEST && differs_once(short, long)))
    })
}

/// Whether the letters of one stand in the other in the same order.
fn is_within(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    short.chars().all(|letter| letters.any(|it| it == letter))
}

/// Whether two texts of one length differ in one letter.
fn differs_once(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.chars().zip(other.chars()).filter(|(a, b)| a != b).count() <= 1
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

    #[test]
    fn an_ainu_name_is_the_source_of_the_name_on_the_map() {
        let pairs = [
            ("Ray-kot-ke", "Raikoke"),
            ("Aki-yuri", "Anuchin / Akiyuri"),
            ("Si-so", "Tanfilyev / Suisho"),
            ("Torar-uk", "Polonsky / Taraku"),
            ("Urir", "Yuri"),
            ("Sipe-ot", "Zelyony / Shibotsu"),
            ("Ap-oma-i", "Habomai islets"),
            ("Kay-ka-ra-i", "Signalny / Kaigara"),
        ];
        for (name, place) in pairs {
            assert!(is_source_of(name, place), "{name}, {place}");
        }
        let others = [
            ("Yaun-mosir", "Hokkaido"),
            ("Yanke-mosir", "Sakhalin"),
            ("Chupka", "Kuril Islands"),
            ("Kusyan-kotan", "Shumshu"),
            ("Kamuy-kar-mosir", "Ushishir"),
            ("Makanruru", "Broutona"),
        ];
        for (name, place) in others {
            assert!(!is_source_of(name, place), "{name}, {place}");
        }
    }
}

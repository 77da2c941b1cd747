use std::borrow::Cow;

/// The marks around each message of the pseudo-language: our fonts have them, no message uses them.
pub const MARKS: [char; 2] = ['‹', '›'];

/// A text as the pseudo-language has it: no letter is English any more, and words are longer by
/// two letters in five, as those of a longer language would be.
pub fn lengthened(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 3);
    let mut place = 0;
    for letter in text.chars() {
        let strange = accented(letter);
        longer.push(strange);
        if letter.is_ascii_alphabetic() {
            if [1, 3].contains(&(place % 5)) {
                longer.push(strange.to_lowercase().next().unwrap_or(strange));
            }
            place += 1;
        } else {
            place = 0;
        }
    }
    longer.into()
}

/// A letter that looks like an English one; where Latin has none in our fonts, Cyrillic does.
fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const STRANGE: &str = "áƀčďéƒğĥíĵķłмñóƥɋřšťúѵŵҳýžÁƁČĎÉƑĞĤÍĴĶĹМÑÓƤɊŘŠŤÚѴŴҲÝŽ";
    let place = PLAIN.find(letter);
    place.and_then(|place| STRANGE.chars().nth(place)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_longer_and_keep_nothing_english() {
        assert_eq!(lengthened("Year 1905, events"), "Ýééářř 1905, éѵѵéññťš");
        let alphabet: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(!lengthened(&alphabet).chars().any(|letter| letter.is_ascii()));
    }
}

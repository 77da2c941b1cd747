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

/// What is typed, with the marks of a plain keyboard: full-width letters and digits, dashes of any
/// kind, spaces of any width, and signs that nobody sees.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let before = plain.chars().next_back();
        match c {
            _ if is_unseen(c) => {}
            // A Japanese "from … to".
            '〜' | '～' => plain.push_str(" - "),
            _ if is_dash(c) => plain.push('-'),
            // It lengthens a vowel, and is the dash of Japanese keyboards.
            'ー' if before.is_some_and(|c| c.is_ascii_digit()) => plain.push('-'),
            '⁄' | '∕' => plain.push('/'),
            '、' => plain.push(','),
            '！'..='｝' => plain.extend(char::from_u32(u32::from(c) - 0xfee0)),
            _ if c.is_whitespace() || c.is_control() => {
                if before.is_some_and(|c| c != ' ') {
                    plain.push(' ');
                }
            }
            _ => plain.push(c),
        }
    }
    plain.trim().to_owned()
}

/// Whether a sign is seen as nothing: joiners, marks of direction, soft hyphens.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Whether a sign stands for a hyphen: dashes of any length, a minus.
pub fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' | '\u{fe63}'
    )
}

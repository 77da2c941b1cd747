use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::export::picture::subset;

/// Signs from this one on are of East Asia: fonts of the West have none of them.
const FIRST_OF_EAST_ASIA: char = '\u{2E80}';

/// A rule of a style sheet that brings the Japanese font, with no more signs than stand in a text;
/// nothing where none do. On a computer without such a font they would be empty boxes.
pub fn japanese_face(text: &str, japanese: &[u8]) -> String {
    let signs: BTreeSet<char> = text.chars().filter(|&it| it >= FIRST_OF_EAST_ASIA).collect();
    let Some(font) = subset(japanese, &signs) else { return String::new() };
    let font = BASE64_STANDARD.encode(font);
    format!(
        "@font-face{{font-family:\"Noto Sans JP\";src:url(data:font/ttf;base64,{font}) \
         format(\"truetype\")}}\n"
    )
}

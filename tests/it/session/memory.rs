//! What is remembered, and read again by older and newer versions.

use kuril_atlas::atlas::CitationStyle;
use kuril_atlas::map::Appearance;
use kuril_atlas::session::{Moment, Remembered, read_memory, rescued_filters};

use crate::support::atlas;

/// A memory file that was written once. It is never changed; whoever breaks it mends the reading.
const OLD_MEMORY: &str = include_str!("../../fixtures/memory_2026_11.json");

/// What is written of a session that was restored from an old memory, without the one part that
/// is younger than it.
fn written_again(old: &str) -> String {
    let remembered: Remembered = serde_json::from_str(old).expect("a memory file");
    let atlas = atlas();
    let session = remembered.restore(&atlas);
    let again = Remembered::of(&session, &atlas, remembered.window);
    let younger = "  \"text_size\": 100,\n";
    let text = serde_json::to_string_pretty(&again).expect("JSON");
    assert!(text.contains(younger), "{text}");
    text.replace(younger, "")
}

#[test]
fn an_old_memory_is_read_whole_and_written_as_it_was() {
    assert_eq!(written_again(OLD_MEMORY), OLD_MEMORY);
}

#[test]
fn every_word_of_an_old_memory_is_still_known() {
    let other_words: [(&str, &[&str]); 9] = [
        (r#""day": "1945-08-28""#, &[r#""year": 1945"#]),
        (
            r#""event": "etorofu-landing-1945""#,
            &[
                r#""territory": "shumshu""#,
                r#""place": "kuril-islands""#,
                r#""person": "vries""#,
                r#""treaty": "nerchinsk""#,
                r#""era": "first-contacts""#,
                r#""series": "trade-total-usd-japan""#,
                r#""line": "nerchinsk-1689-1""#,
                r#""journey": "vries-1643""#,
            ],
        ),
        (
            "\"free\": {\n      \"centre\": {\n        \"x\": 49.99999999999994,\n        \"y\": -49.999999999999986\n      },\n      \
             \"pixels_per_km\": 0.9\n    }",
            &[
                "\"fit\": {\n      \"min\": {\n        \"x\": -2000.0,\n        \"y\": -1250.0\n      },\n      \
               \"max\": {\n        \"x\": 1300.0,\n        \"y\": 1350.0\n      }\n    }",
            ],
        ),
        (
            "\"reach\": {\n    \"range\": [\n      1900,\n      1945\n    ]\n  }",
            &[
                r#""reach": "moment""#,
                r#""reach": "since-start""#,
                "\"reach\": {\n    \"window\": 25\n  }",
            ],
        ),
        (
            r#""viewpoint": "japan""#,
            &[r#""viewpoint": "de-facto""#, r#""viewpoint": "russia""#, r#""viewpoint": "claims""#],
        ),
        (
            r#""appearance": "contrast""#,
            &[r#""appearance": "light""#, r#""appearance": "dark""#, r#""appearance": "print""#],
        ),
        (
            r#""second_names": "japanese""#,
            &[
                r#""second_names": "none""#,
                r#""second_names": "holder""#,
                r#""second_names": "russian""#,
            ],
        ),
        (
            r#""citation_style": "gost""#,
            &[r#""citation_style": "chicago""#, r#""citation_style": "apa""#],
        ),
        (r#""years_per_second": 20.0"#, &[r#""years_per_second": 0.25"#]),
    ];
    for (word, others) in other_words {
        assert!(OLD_MEMORY.contains(word), "{word}");
        for other in others {
            let old = OLD_MEMORY.replace(word, other);
            assert_eq!(written_again(&old), old, "{other}");
        }
    }
}

#[test]
fn a_memory_from_before_the_later_parts_is_read() {
    let old = r#"{
        "moment": { "year": 1905 },
        "framing": { "free": { "centre": { "x": 50.0, "y": -50.0 }, "pixels_per_km": 0.9 } },
        "years_per_second": 5.0,
        "appearance": "dark",
        "side_panel_is_open": false
    }"#;
    let remembered: Remembered = serde_json::from_str(old).expect("a memory file");
    let session = remembered.restore(&atlas());
    assert_eq!(session.moment, Moment::Year(1905));
    assert_eq!(session.drawing().appearance, Appearance::Dark);
    assert!(!session.arrangement().side_panel_is_open);
}

#[test]
fn a_value_that_cannot_be_read_costs_only_itself() {
    let whole = read_memory(OLD_MEMORY).expect("a memory");
    assert_eq!(whole.unread, [""; 0]);
    let strange = [
        (r#""rests": true"#, r#""rests": "sometimes""#, "playing"),
        (r#""relief": false"#, r#""relief": 3"#, "layers"),
        (r#""viewpoint": "japan""#, r#""viewpoint": "mars""#, "viewpoint"),
        (r#""day": "1945-08-28""#, r#""day": "1945-02-30""#, "moment"),
        (r#""name": "Treaties with Japan""#, r#""title": "Treaties with Japan""#, "saved_filters"),
        (r#""side_panel_is_open": false"#, r#""side_panel_is_open": null"#, "side_panel_is_open"),
    ];
    for (known, other, part) in strange {
        assert!(OLD_MEMORY.contains(known), "{known}");
        let read = read_memory(&OLD_MEMORY.replace(known, other)).expect("a memory");
        assert_eq!(read.unread, [part], "{other}");
        assert_eq!(read.remembered.citation_style, CitationStyle::Gost, "{other}");
        let expected = serde_json::to_value(&whole.remembered).expect("JSON");
        let found = serde_json::to_value(&read.remembered).expect("JSON");
        let (expected, found) = (expected.as_object().expect("parts"), found.as_object());
        for (key, value) in found.expect("parts").iter().filter(|(key, _)| *key != part) {
            assert_eq!(expected.get(key), Some(value), "{other}");
        }
    }
}

#[test]
fn what_later_versions_wrote_does_no_harm_and_a_mark_before_the_text_neither() {
    let later =
        OLD_MEMORY.replace("\"layers\": {", "\"lessons\": [7],\n  \"layers\": { \"clouds\": 1,");
    assert_eq!(read_memory(&later), read_memory(OLD_MEMORY));
    assert_eq!(read_memory(&format!("\u{feff}{OLD_MEMORY}")), read_memory(OLD_MEMORY));
    assert_eq!(read_memory("[]"), None);
    assert_eq!(read_memory(""), None);
}

#[test]
fn every_whole_filter_is_rescued_wherever_a_memory_breaks_off() {
    for (end, _) in OLD_MEMORY.char_indices() {
        let rescued = rescued_filters(&OLD_MEMORY[..end]).len();
        let whole = ["\"actor:japan\"\n      ]\n    }", "国後\"\n    }"];
        let is_there = |filter: &&&str| OLD_MEMORY[..end].contains(**filter);
        assert_eq!(rescued, whole.iter().filter(is_there).count(), "{}", &OLD_MEMORY[..end]);
    }
}

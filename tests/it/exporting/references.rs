//! The sources, read by other readers.

use biblatex::{Bibliography, ChunksExt as _, EntryType};
use kuril_atlas::export::{TableOrder, What};
use serde_json::Value;

use super::{WITH_TRICKY, on, order, text};

#[test]
fn every_source_is_read_back_from_biblatex_with_its_fields() {
    let written = text("bib", &order(What::Sources));
    let read = Bibliography::parse(&written).expect("BibLaTeX");
    assert_eq!(read.len(), WITH_TRICKY.sources.len());
    let original = Bibliography::parse(include_str!("../../../assets/history/sources.bib"));
    let original = original.expect("the bibliography of the atlas");
    let kept = [
        "title",
        "author",
        "editor",
        "organization",
        "publisher",
        "location",
        "date",
        "journaltitle",
        "booktitle",
        "volume",
        "number",
        "pages",
        "doi",
        "url",
        "edition",
        "annotation",
    ];
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for entry in original.iter() {
        let other = read.get(&entry.key).unwrap_or_else(|| panic!("{} is not there", entry.key));
        assert_eq!(entry.entry_type, other.entry_type, "{}", entry.key);
        for field in kept {
            let of = |entry: &biblatex::Entry| {
                entry
                    .get(field)
                    .map(|it| plain(it.format_verbatim()).replace('–', "-").replace("--", "-"))
            };
            assert_eq!(of(entry), of(other), "{field} of {}", entry.key);
        }
    }
    assert!(read.iter().any(|entry| entry.entry_type == EntryType::Thesis));
}

#[test]
fn only_the_sources_of_what_is_chosen_are_written() {
    let shimoda = TableOrder { span: on("1855-02-07"), ..order(What::Treaties) };
    let read = text("bib", &shimoda);
    let read = Bibliography::parse(&read).expect("BibLaTeX");
    assert!((1..20).contains(&read.len()), "{}", read.len());
    assert!(read.get("shimoda-1855").is_some());
}

#[test]
fn ris_has_a_whole_record_for_each_source() {
    let written = text("ris", &order(What::Sources));
    let count = |tag: &str| written.lines().filter(|line| line.starts_with(tag)).count();
    let sources = WITH_TRICKY.sources.len();
    assert_eq!([count("TY  - "), count("ID  - "), count("TI  - "), count("ER  - ")], [sources; 4]);
    for line in written.lines().filter(|line| !line.is_empty()) {
        let is_tag = line.is_char_boundary(6) && &line[2..6] == "  - ";
        assert!(is_tag, "{line}");
    }
}

#[test]
fn csl_json_has_names_dates_and_kinds() {
    let read: Vec<Value> =
        serde_json::from_str(&text("csl-json", &order(What::Sources))).expect("JSON");
    assert_eq!(read.len(), WITH_TRICKY.sources.len());
    let beasley = read.iter().find(|it| it["id"] == "beasley-1987").expect("a source");
    assert_eq!(beasley["type"], "book");
    assert_eq!(beasley["author"][0]["family"], "Beasley");
    assert_eq!(beasley["issued"]["date-parts"], serde_json::json!([[1987]]));
    assert_eq!(beasley["publisher-place"], "Oxford");
}

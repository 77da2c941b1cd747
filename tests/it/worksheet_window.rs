//! Worksheets from the window: chosen, seen as they will be printed, written with their keys.

use std::fs;
use std::path::Path;

use kuril_atlas::export::page_pictures;
use kuril_atlas::map::{Camera, MapFrame};
use kuril_atlas::session::{Action, Remembered, read_memory};

use crate::support::{Exporting, act, atlas, can_print, run};

/// The dialog, with a worksheet chosen.
fn opened() -> Exporting {
    let mut paper = Exporting::opened();
    paper.click("Worksheet");
    paper
}

#[test]
fn all_nine_kinds_are_seen_page_by_page_and_the_key_behind_them() {
    if !can_print() {
        return;
    }
    let mut paper = opened();
    act(&mut paper.window, Action::GoToYear(1905));
    for kind in [
        "Colour map",
        "Name the islands",
        "Put in order",
        "What changed?",
        "Two voices",
        "Judge the sources",
        "Quiz",
        "Lesson",
        "Blank map",
    ] {
        paper.choose("What pupils do", kind);
        paper.look();
        assert!(paper.pages.len() >= 2, "{kind}: a page, and its key");
        let pages = format!("Page 1 of {}", paper.pages.len());
        assert!(paper.says(&pages), "{kind}: {pages}");
        for page in &paper.pages {
            let shape = f64::from(page.size[1]) / f64::from(page.size[0]);
            assert!((shape - 297.0 / 210.0).abs() < 0.01, "{kind}: A4, {shape}");
            let white = page.pixels.iter().filter(|pixel| **pixel == [255; 3]).count();
            let ink = page.pixels.len() - white;
            assert!(ink > 500 && 3 * white > ink, "{kind}: {ink} on {white}");
        }
    }
    paper.click("Next page");
    assert!(paper.says("Page 2 of"));
    let before = paper.pages.len();
    paper.click("Key in a file of its own, beside it");
    paper.look();
    assert!(paper.pages.len() < before, "without its key");
}

#[test]
fn the_sheet_and_its_key_are_those_of_the_command_line() {
    if !can_print() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for tests");
    let [sheet, by_command, key] =
        ["sheet.pdf", "command.pdf", "command-key.pdf"].map(|name| folder.path().join(name));
    let mut paper = opened();
    act(&mut paper.window, Action::GoToYear(1905));
    paper.choose("What pupils do", "Name the islands");
    paper.choose("Part of the map", "Southern Kurils");
    paper.click("Sheet B");
    paper.click("Another one");
    assert!(paper.path().ends_with("kuril-atlas-name-islands-2-B.pdf"), "{}", paper.path());
    paper.type_path(&sheet);
    paper.click("Save");
    paper.look();
    assert!(paper.says("Written:") && paper.says("sheet-key.pdf"), "both files are named");
    let words = "worksheet name-islands --date 1905 --frame southern-kurils --seed 2 --variant B";
    let mut words: Vec<&str> = words.split(' ').collect();
    let [by_command, key] = [&by_command, &key].map(|it| it.to_str().expect("a path"));
    words.extend(["--key", key, "-o", by_command]);
    let output = run(&words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |path: &Path| fs::read(path).expect("a file that was written");
    assert_eq!(read(&sheet), read(Path::new(by_command)), "the same sheet");
    let beside = folder.path().join("sheet-key.pdf");
    assert_eq!(read(&beside), read(Path::new(key)), "the same key");
    paper.click("Save");
    paper.look();
    assert!(paper.says("is there already"), "nothing is written over unasked");
    let session = paper.window.state().session();
    let text = serde_json::to_string(&Remembered::of(session, &atlas(), None)).expect("a memory");
    let read = read_memory(&text).expect("a memory").remembered;
    let kept = &read.restore(&atlas()).export_choices().worksheet.clone();
    assert_eq!((kept.kind.as_str(), kept.seed, kept.variant.as_str()), ("name-islands", 2, "B"));
}

#[test]
fn why_there_is_no_sheet_is_said_in_its_place() {
    if !can_print() {
        return;
    }
    let mut paper = opened();
    act(&mut paper.window, Action::GoToYear(1600));
    paper.choose("What pupils do", "What changed?");
    paper.look();
    assert!(paper.says("choose a later date"), "nothing was different before the first year");
}

#[test]
fn a_page_of_an_atlas_is_previewed_as_it_will_be_printed() {
    if !can_print() {
        return;
    }
    let mut paper = opened();
    paper.click("Atlas page");
    paper.look();
    let page = paper.pages.first().expect("a page");
    let shape = f64::from(page.size[0]) / f64::from(page.size[1]);
    assert!((shape - 297.0 / 210.0).abs() < 0.01, "A4 across, {shape}");
    // The margin is paper: a map alone would reach the edge.
    let width = page.size[0] as usize;
    let margin = 14 * width / 297 - 2;
    let edge = page.pixels.chunks(width).flat_map(|row| &row[..margin]);
    assert!(edge.clone().count() > 0 && edge.clone().all(|pixel| *pixel == [255; 3]));
    paper.choose("Paper", "A3");
    paper.look();
    assert!(!paper.pages.is_empty());
}

#[test]
fn what_is_no_pdf_has_no_pages() {
    assert!(page_pictures(b"Kuril", [400, 400]).is_empty());
}

#[test]
fn a_frame_is_nearest_to_itself() {
    for frame in
        [MapFrame::Region, MapFrame::KurilsAndSakhalin, MapFrame::SouthernKurils, MapFrame::Korea]
    {
        let camera = Camera::fitted(frame.bounds(), [1000.0, 620.0]);
        assert_eq!(MapFrame::nearest(camera.visible()), frame);
    }
}

//! What can be chosen in "Export …" is what the command line offers, and it is remembered.

use std::fs;
use std::path::PathBuf;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::ui::Errand;
use tempfile::TempDir;

use crate::support::{Exporting, can_print};

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for tests")
}

/// The file that is written under a name.
fn saved(exporting: &mut Exporting, folder: &TempDir, name: &str) -> String {
    let file: PathBuf = folder.path().join(name);
    exporting.type_path(&file);
    // A box that was opened without the pointer may still lie over it.
    exporting.window.get_by_label("Save").click_accesskit();
    exporting.window.run();
    exporting.go();
    assert!(exporting.says("Written:"), "{name}");
    fs::read_to_string(&file).expect("the file")
}

#[test]
fn a_table_of_the_shown_date_is_written_as_a_spreadsheet_wants_it() {
    let folder = folder();
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.choose("Time", "The date shown on the map");
    exporting.choose("Between cells", "Semicolon");
    let mark = exporting.window.get_by_label("With the mark by which Excel knows UTF-8");
    mark.click_accesskit();
    exporting.window.run();
    let table = saved(&mut exporting, &folder, "treaties.csv");
    let table = table.strip_prefix('\u{feff}').expect("the mark");
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("id;date;year;"), "{}", lines[0]);
    let treaty = lines.iter().find(|line| line.starts_with("treaty-shimoda-1855;"));
    let treaty = treaty.expect("the treaty of that day");
    assert!(treaty.contains(";138,9"), "decimals have a comma then: {treaty}");
    assert!(!table.contains("treaty-portsmouth-1905"), "no other day is written");
    let choices = exporting.window.state().session().export_choices().clone();
    assert_eq!(choices.time, "shown");
    assert_eq!((choices.separator.as_str(), choices.has_mark), ("semicolon", true));
}

#[test]
fn a_span_of_dates_is_typed_and_what_is_none_is_told() {
    let folder = folder();
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.choose("Time", "From one date to another");
    exporting.type_into("First date", "1900");
    exporting.type_into("Last date", "18");
    exporting.click("Save");
    assert!(exporting.sent().is_empty(), "nothing is written");
    exporting.type_into("Last date", "50");
    assert!(exporting.says("1 January 1900 lies after 31 December 1850"));
    exporting.click("Save");
    assert!(exporting.sent().is_empty(), "nothing is written");

    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.choose("Part of the history", "Treaties");
    exporting.choose("Time", "From one date to another");
    exporting.type_into("First date", "1951");
    let table = saved(&mut exporting, &folder, "treaties.csv");
    assert!(table.contains("1951") && !table.contains("1855-02-07"), "{table}");
}

#[test]
fn land_is_as_fine_as_one_likes_and_seen_through_the_eyes_one_likes() {
    let folder = folder();
    let mut exporting = Exporting::opened();
    exporting.click("Table");
    exporting.choose("Part of the history", "Who held what");
    exporting.choose("Time", "The date shown on the map");
    exporting.choose("Format", "GeoJSON");
    exporting.choose("Detail of the land", "For the whole region");
    let coarse = saved(&mut exporting, &folder, "coarse.geojson");
    exporting.choose("Detail of the land", "For a few islands");
    exporting.choose("Viewpoint of the table", "Japan’s official map");
    let fine = saved(&mut exporting, &folder, "fine.geojson");
    assert!(fine.len() > 2 * coarse.len(), "{} and {}", fine.len(), coarse.len());
    assert!(fine.contains("\"viewpoint\":\"japan\""));
    assert!(coarse.contains("\"viewpoint\":\"de-facto\""));
}

#[test]
fn a_picture_has_a_size_on_paper_letters_and_colours_of_its_own() {
    let folder = folder();
    let mut exporting = Exporting::opened();
    exporting.choose("Counted in", "Millimetres on paper");
    exporting.choose("Format", "Picture of lines (SVG)");
    exporting.choose("Letters", "As text that names its fonts");
    exporting.choose("Colours", "Print: greys and hatches");
    let svg = saved(&mut exporting, &folder, "map.svg");
    let document = roxmltree::Document::parse(&svg).expect("XML");
    assert_eq!(document.root_element().attribute("width"), Some("180mm"));
    assert!(document.descendants().any(|it| it.has_tag_name("text")), "letters are text");
    assert!(!svg.contains("mix-blend-mode"), "what is printed has no shading");
    let choices = exporting.window.state().session().export_choices();
    assert_eq!((choices.unit.as_str(), choices.colours.as_str()), ("millimetres", "print"));
}

#[test]
fn printing_is_offered_for_what_a_printer_takes_and_only_where_there_is_one() {
    if !can_print() {
        return;
    }
    let mut exporting = Exporting::opened();
    let offered = |exporting: &Exporting| {
        exporting.window.query_by_role_and_label(Role::Button, "Print").is_some()
    };
    for kind in ["Picture", "Atlas page", "Several dates", "Film", "Table"] {
        exporting.click(kind);
        assert!(!offered(&exporting), "{kind}: there is no printer");
    }
    exporting.window.state_mut().offer_printing(true);
    for (kind, is_for_paper) in [
        ("Picture", true),
        ("Atlas page", true),
        ("Several dates", true),
        ("Film", false),
        ("Table", false),
    ] {
        exporting.click(kind);
        assert_eq!(offered(&exporting), is_for_paper, "{kind}");
    }
    exporting.click("Picture");
    exporting.click("Print");
    let sent = exporting.sent();
    let [Errand::Print { order }] = &sent[..] else { panic!("one errand") };
    assert_eq!(order.format().id(), "pdf", "printers take no PNG");
}

/// A print command that keeps what it is handed, or refuses it.
#[cfg(unix)]
fn print_command(folder: &TempDir, script: &str) -> kuril_atlas::desktop::PaperPrinter {
    use std::os::unix::fs::PermissionsExt as _;

    let program = folder.path().join("lp");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("the folder of the test");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a file of ours");
    kuril_atlas::desktop::PaperPrinter::of_program(program)
}

#[cfg(unix)]
#[test]
fn a_page_is_handed_to_the_print_command_with_its_paper() {
    if !can_print() {
        return;
    }
    let folder = folder();
    let printer = print_command(&folder, "cat > \"$0.page\"; echo \"$@\" > \"$0.said\"");
    let mut exporting = Exporting::opened().printing_with(printer);
    exporting.click("Atlas page");
    exporting.click("Print");
    exporting.go();
    assert!(exporting.says("It is handed to the printer"));
    let page = fs::read(folder.path().join("lp.page")).expect("the page");
    assert!(page.starts_with(b"%PDF-"));
    let said = fs::read_to_string(folder.path().join("lp.said")).expect("what it was told");
    assert_eq!(said, "-t Kuril Atlas -o media=A4\n");
}

#[cfg(unix)]
#[test]
fn a_printer_that_takes_nothing_is_heard() {
    let folder = folder();
    let why = "lp: Error - no default destination available.";
    let printer = print_command(&folder, &format!("echo '{why}' >&2; exit 1"));
    let mut exporting = Exporting::opened().printing_with(printer);
    exporting.click("Print");
    exporting.go();
    assert!(exporting.says(&format!("The system does not print it: {why}")));
}

#[test]
fn what_only_some_choices_show_has_names_too() {
    let mut exporting = Exporting::opened();
    exporting.choose("Counted in", "Millimetres on paper");
    exporting.choose("Format", "Picture of lines (SVG)");
    exporting.click("Table");
    exporting.choose("Time", "From one date to another");
    for kind in ["Picture", "Table"] {
        exporting.click(kind);
        for role in [Role::Button, Role::ComboBox, Role::TextInput, Role::SpinButton] {
            for node in exporting.window.query_all_by(|node| node.role() == role) {
                let name = node.accesskit_node().label().unwrap_or_default();
                let value = node.accesskit_node().value().unwrap_or_default();
                assert!(!name.is_empty() || !value.is_empty(), "{kind}: a {role:?} has no name");
            }
        }
    }
}

//! Pages on paper, read back by programs of other authors (Debian's poppler-utils and librsvg2-bin)
//! where these are at hand.

use std::fs;
use std::path::Path;

use kuril_atlas::assets;
use kuril_atlas::export::{PrintError, PrintFile, PrintedPage, Typesetter};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{FAR_AWAY, asked, can_print, python_says, run, run_in, told};

fn typeset(template: &str, data: &Value) -> Result<PrintedPage, PrintError> {
    let typesetter = Typesetter::new(&assets::print_fonts());
    let mut templates = assets::print_templates();
    templates.push(PrintFile::new("own.typ", template));
    typesetter.typeset("own.typ", &templates, data, &[])
}

/// What is wrong with a template, as it is told.
fn fault(template: &str) -> String {
    typeset(template, &json!({})).expect_err("a template at fault").to_string()
}

/// The text of a PDF, by pdftotext.
fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("page.pdf");
    fs::write(&file, pdf).expect("a file");
    let output = asked("pdftotext", &["-layout", file.to_str().expect("UTF-8"), "-"])?;
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn a_page_can_be_read_in_three_scripts() {
    if !can_print() {
        return;
    }
    let template = "#set document(title: \"Names\")\n\
                    #set text(font: (\"Noto Sans\", \"Noto Sans JP\"))\n\
                    #let page = json(\"data.json\")\n= Names\n#page.names.join(\", \")";
    let page = typeset(template, &json!({ "names": ["Iturup", "Итуруп", "択捉島"] }));
    let page = page.expect("a page");
    assert!(page.problems.is_empty(), "{:?}", page.problems);
    let Some(text) = text_of(&page.pdf) else { return };
    assert!(text.contains("Iturup, Итуруп, 択捉島"), "{text}");
}

#[test]
fn a_fault_in_a_template_is_told_with_its_file_and_line() {
    if !can_print() {
        return;
    }
    let said = fault("= Title\n\nText #unknwon(1)\n");
    assert!(said.contains("problem: unknown variable: unknwon"), "{said}");
    assert!(said.contains("where: own.typ:3"), "{said}");
    let said = fault("#import \"atlas.typ\": *\n\n\n#image(\"/etc/hostname\")\n");
    assert!(said.contains("where: own.typ:4"), "{said}");
    assert!(said.contains("is not among the files"), "{said}");
    let said = fault("#import \"@preview/cetz:0.3.0\"\n");
    assert!(said.contains("can't load packages") && said.contains("own.typ:1"), "{said}");
    let unread =
        typeset("#set document(title: \"T\")\n#set text(font: \"Comic Sans MS\")\nA", &json!({}));
    let problems = unread.expect("a page in another font").problems;
    assert!(
        problems.iter().any(|it| it.what.contains("comic sans") && it.line == Some(2)),
        "{problems:?}"
    );
}

#[test]
fn a_page_that_nobody_could_hear_is_not_made() {
    if !can_print() {
        return;
    }
    let picture = "#set document(title: \"T\")\n\
                   #image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))";
    let said = fault(picture);
    assert!(said.contains("alt"), "{said}");
}

#[test]
fn a_template_that_is_not_there_is_answered_with_a_likely_one() {
    let typesetter = Typesetter::new(&assets::print_fonts());
    let templates = [PrintFile::new("plate.typ", "")];
    let said = typesetter.typeset("plates.typ", &templates, &json!({}), &[]);
    let said = said.expect_err("no such template").to_string();
    if can_print() {
        assert!(said.contains("did you mean \"plate.typ\"?"), "{said}");
    } else {
        assert!(said.contains("without its typesetter"), "{said}");
    }
}

/// The pages that the program makes, and the folder in which they lie.
struct Made {
    folder: TempDir,
    pdf: Vec<u8>,
}

fn made(command: &str, more: &[&str]) -> Made {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("page.pdf");
    let path = file.to_str().expect("UTF-8");
    let arguments = [&[command, "-o", path], more].concat();
    let output = run(&arguments);
    assert!(output.status.success(), "{arguments:?}: {}", told(&output));
    assert!(told(&output).is_empty(), "{}", told(&output));
    let pdf = fs::read(&file).expect("a PDF");
    Made { folder, pdf }
}

impl Made {
    /// What pdfinfo says.
    fn facts(&self) -> Option<String> {
        let file = self.folder.path().join("page.pdf");
        let output = asked("pdfinfo", &[file.to_str().expect("UTF-8")])?;
        Some(String::from_utf8(output.stdout).expect("UTF-8"))
    }
}

const CREDIT: &str = "GSHHG, WDBII and DCW-GMT (LGPL 3.0 or later)";

#[test]
fn a_plate_has_title_key_events_sources_and_credit() {
    if !can_print() {
        return;
    }
    let plate = made("plate", &["--date", "1945-08-30", "--frame", "southern-kurils"]);
    assert!(plate.pdf.windows(11).any(|it| it == b"pdfuaid:par"), "no PDF/UA");
    if let Some(facts) = plate.facts() {
        assert!(facts.contains("Title:           Southern Kurils, 30 August 1945"), "{facts}");
        assert!(facts.contains("Tagged:          yes"), "{facts}");
        assert!(facts.contains("841.89 x 595.276 pts (A4)"), "{facts}");
    }
    let Some(text) = text_of(&plate.pdf) else { return };
    let wanted = [
        "30 August 1945",
        "Who is in control",
        "Key",
        "the USSR",
        "Events of 1945",
        "Later in the year",
        "Sources",
        "Stephan",
        CREDIT,
        "Iturup / Etorofu",
        "Итуруп",
        "択捉島",
    ];
    for words in wanted {
        assert!(text.contains(words), "{words}: {text}");
    }
}

/// Nothing is lost because there is no room for it beside the map.
#[test]
fn every_event_of_the_year_is_on_the_plate() {
    if !can_print() {
        return;
    }
    let atlas = crate::support::atlas();
    for (year, way) in [(1945, "--portrait"), (1855, "--frame=korea"), (1907, "--frame=region")] {
        let date = year.to_string();
        let plate = made("plate", &["--date", &date, way]);
        let Some(text) = text_of(&plate.pdf) else { return };
        // Titles are broken over lines, and columns stand beside one another.
        for (_, event) in atlas.events_of_year(year) {
            let first = event.title.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            assert!(text.contains(&first), "{year}: {}", event.title);
        }
    }
}

#[test]
fn a_plate_fits_each_paper_either_way() {
    if !can_print() {
        return;
    }
    for (paper, [short, long]) in
        [("a4", ["595.276", "841.89"]), ("a3", ["841.89", "1190.55"]), ("letter", ["612", "792"])]
    {
        for (way, size) in [(None, [long, short]), (Some("--portrait"), [short, long])] {
            let arguments = ["--date", "1905", "--frame", "kurils", "--paper", paper];
            let arguments: Vec<&str> = arguments.into_iter().chain(way).collect();
            let Some(facts) = made("plate", &arguments).facts() else { return };
            let size = format!("Page size:       {} x {} pts", size[0], size[1]);
            assert!(facts.contains(&size), "{size}: {facts}");
        }
    }
}

#[test]
fn a_sheet_has_all_dates_on_one_page_with_one_key() {
    if !can_print() {
        return;
    }
    let sheet = {
        let dates = "1855,1875,1905,1945-08-30,1956,2024";
        made("sheet", &["--dates", dates, "--frame", "southern-kurils"])
    };
    if let Some(facts) = sheet.facts() {
        assert!(facts.contains("Pages:           1"), "{facts}");
    }
    let Some(text) = text_of(&sheet.pdf) else { return };
    for words in ["1855", "1875", "1905", "30 August 1945", "1956", "2024", CREDIT, "択捉島"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let too_many = vec!["1900"; 13].join(",");
    let output = run(&["sheet", "--dates", &too_many, "-o", "sheet.pdf"]);
    assert!(told(&output).contains("13 dates are too many"), "{}", told(&output));
}

/// What can be counted of PDF/UA-1: a language, a title that is shown, tags for all that is drawn,
/// words for every picture, headings that begin at the first.
#[test]
fn a_page_can_be_heard() {
    if !can_print() {
        return;
    }
    let program = "\
pdf = pikepdf.open(sys.argv[1]); root = pdf.Root
figures = []; headings = []
def walk(kid):
    if isinstance(kid, pikepdf.Array):
        for one in kid: walk(one)
    elif isinstance(kid, pikepdf.Dictionary) and '/S' in kid:
        name = str(kid.S)
        if name == '/Figure': figures.append(bool(str(kid.get('/Alt', ''))))
        if name[:2] == '/H' and name[2:].isdigit(): headings.append(name)
        if '/K' in kid: walk(kid.K)
walk(root.StructTreeRoot.K)
untagged = 0
for page in pdf.pages:
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        depth += 1 if name in ('BDC', 'BMC') else -1 if name == 'EMC' else 0
        untagged += depth == 0 and name in ('Tj', 'TJ', 'f', 'f*', 'S', 'B', 'Do', 'sh')
with pdf.open_metadata() as said: part = said.get('{http://www.aiim.org/pdfua/ns/id/}part')
print(part, str(root.Lang), bool(root.ViewerPreferences.DisplayDocTitle), bool(root.MarkInfo.Marked))
print(len(figures), all(figures), headings[:2], untagged)";
    for (order, heard) in [
        (["plate", "--date", "1945"], "1 True ['/H1', '/H2'] 0"),
        (["sheet", "--dates", "1855,1945"], "2 True ['/H1'] 0"),
    ] {
        let page = made(order[0], &order[1..]);
        let file = page.folder.path().join("page.pdf");
        let file = file.to_str().expect("UTF-8");
        let Some(said) = python_says("pikepdf", program, &[file]) else { return };
        assert_eq!(said.trim(), format!("1 en True True\n{heard}"), "{order:?}");
    }
}

#[test]
fn the_same_page_is_the_same_file_wherever_it_is_made() {
    if !can_print() {
        return;
    }
    let made = |order: [&str; 3], zone: &str, language: &str| {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("plate.pdf");
        let path = file.to_str().expect("UTF-8");
        let arguments = [&order[..], &["-o", path]].concat();
        let output = run_in(&arguments, &[("TZ", zone), ("LANG", language), ("LC_ALL", language)]);
        assert!(output.status.success(), "{}", told(&output));
        fs::read(file).expect("a file")
    };
    for order in [["plate", "--date", "1875"], ["sheet", "--dates", "1855,1875"]] {
        let first = made(order, "Etc/UTC", "C");
        for (zone, language) in FAR_AWAY {
            assert!(first == made(order, zone, language), "{order:?} in {zone}");
        }
    }
}

/// As a teacher does it: copy, change, print; and make a mistake.
#[test]
fn a_template_can_be_copied_and_changed() {
    let folder = TempDir::new().expect("a folder");
    let own = folder.path().join("own");
    let own = own.to_str().expect("UTF-8");
    let output = run(&["templates", own]);
    assert!(output.status.success(), "{}", told(&output));
    let again = run(&["templates", own]);
    assert!(told(&again).contains("is there already"), "{}", told(&again));
    if !can_print() {
        return;
    }
    let template = Path::new(own).join("plate.typ");
    let text = fs::read_to_string(&template).expect("a template");
    fs::write(&template, format!("{text}\nKept by school 12\n")).expect("a template");
    let changed = made("plate", &["--date", "1875", "--template", own]);
    if let Some(text) = text_of(&changed.pdf) {
        assert!(text.contains("Kept by school 12"), "{text}");
    }
    fs::write(&template, "#let a = 1\n#unknwon\n").expect("a template");
    let file = folder.path().join("page.pdf");
    let path = file.to_str().expect("UTF-8");
    let output = run(&["plate", "--date", "1875", "--template", own, "-o", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("where: plate.typ:2"), "{}", told(&output));
    assert!(!file.exists());
}

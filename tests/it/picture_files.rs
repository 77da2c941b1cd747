//! Pictures as files, read back by programs and libraries of other authors.

use std::fs;
use std::path::{Path, PathBuf};

use kuril_atlas::assets;
use kuril_atlas::export::{LetterForm, Picture, PictureOrder, PictureSize};
use kuril_atlas::map::{
    Appearance, KOREA, OVERVIEW, SOUTHERN_KURILS, Style, Tools, View, build_scene,
};
use kuril_atlas::paint::svg_of;
use roxmltree::{Document, ParsingOptions};
use tempfile::TempDir;

use crate::support::{FAR_AWAY, asked, atlas, can_print, run, run_in, told, view};

/// A picture made by the program, and the folder in which it lies.
fn picture(name: &str, more: &[&str]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join(name);
    let path = file.to_str().expect("UTF-8");
    let mut arguments = vec!["render", "--date", "1945-08-30", "-o", path];
    arguments.extend(more);
    if !more.contains(&"--size") {
        arguments.extend(["--size", "900x600"]);
    }
    let output = run(&arguments);
    assert!(output.status.success(), "{}", told(&output));
    (folder, file)
}

fn svg(more: &[&str]) -> String {
    let (_folder, file) = picture("map.svg", more);
    fs::read_to_string(file).expect("an SVG")
}

fn parsed(svg: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    Document::parse_with_options(svg, options).expect("XML")
}

fn dublin_core(svg: &str, name: &str) -> Vec<String> {
    let parsed = parsed(svg);
    let space = "http://purl.org/dc/elements/1.1/";
    let said = parsed.descendants().filter(|it| it.has_tag_name((space, name)));
    said.filter_map(|it| it.text()).map(str::to_owned).collect()
}

#[test]
fn every_picture_says_what_it_is_and_whose_map_data_it_is_drawn_from() {
    let credit = "GSHHG, WDBII and DCW-GMT (LGPL 3.0 or later)";
    for text in ["paths", "fonts", "plain"] {
        let svg = svg(&["--text", text]);
        let seen = svg.split("</metadata>").nth(1).expect("a map after what is said of it");
        assert!(seen.contains(credit), "{text}: the credit can't be seen");
        assert!(seen.contains("Kuril Atlas · 30 August 1945 · Who is in control"), "{text}");
        assert!(seen.contains("Who held what, after "), "{text}: no source can be seen");
        assert!(dublin_core(&svg, "rights")[0].contains(credit), "{text}");
        assert_eq!(dublin_core(&svg, "title"), ["Kuril Atlas, 30 August 1945"]);
        assert_eq!(dublin_core(&svg, "coverage"), ["1945-08-30"]);
        assert!(dublin_core(&svg, "source").len() > 10, "{text}");
        assert!(
            svg.contains("<desc>Who is in control, 30 August 1945. On the map: Empire of Japan; "),
            "{text}"
        );
    }
    let (_folder, file) = picture("map.png", &[]);
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(file).expect("a PNG")));
    let reader = decoder.read_info().expect("a PNG");
    let said = |keyword: &str| {
        let texts = &reader.info().utf8_text;
        let text = texts.iter().find(|it| it.keyword == keyword).expect("a text");
        text.get_text().expect("UTF-8")
    };
    assert_eq!(said("Title"), "Kuril Atlas, 30 August 1945");
    assert!(said("Copyright").contains(credit));
    assert!(said("Source").contains("Stephan"));
}

#[test]
fn a_picture_as_pdf_says_it_too() {
    if !can_print() {
        return;
    }
    let (_folder, file) = picture("map.pdf", &[]);
    let path = file.to_str().expect("UTF-8");
    if let Some(output) = asked("pdfinfo", &[path]) {
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains("Kuril Atlas, 30 August 1945"), "{said}");
        assert!(said.contains("Pages:           1"), "{said}");
        assert!(said.contains("675 x 450 pts"), "{said}");
    }
    if let Some(output) = asked("pdftotext", &[path, "-"]) {
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        for words in ["GSHHG", "Iturup / Etorofu", "択捉島", "Итуруп"] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn letters_are_outlines_or_text_with_its_fonts_or_plain_text() {
    let paths = svg(&["--text", "paths"]);
    assert!(!paths.contains("<text") && !paths.contains("font-family"));
    assert!(paths.contains("aria-label=\"Iturup / Etorofu\""));
    let plain = svg(&["--text", "plain"]);
    assert!(plain.contains(">Iturup / Etorofu</text>") && !plain.contains("@font-face"));
    let fonts = svg(&["--text", "fonts"]);
    assert!(fonts.contains(">Iturup / Etorofu</text>"));
    assert_eq!(fonts.matches("@font-face").count(), 4);
    assert!(fonts.len() < plain.len() + 400_000, "{} and {}", fonts.len(), plain.len());
}

/// How much two pictures of one size differ, of 255 in each colour of each pixel.
fn difference(one: &Path, other: &Path) -> f64 {
    let [one, other] = [one, other].map(|file| image::open(file).expect("a PNG").into_rgb8());
    assert_eq!(one.dimensions(), other.dimensions());
    let pairs = one.iter().zip(other.iter());
    let sum: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
    sum / one.len() as f64
}

/// The region, for it has an inset, shading, stripes and the locator.
#[test]
fn programs_of_others_draw_an_svg_as_we_do_and_without_our_fonts() {
    let (folder, file) = picture("map.svg", &["--frame", "region"]);
    let (_folder, ours) = picture("map.png", &["--frame", "region"]);
    let path = file.to_str().expect("UTF-8");
    if let Some(output) = asked("xmllint", &["--noout", "--nonet", path]) {
        assert!(output.status.success(), "{}", told(&output));
    }
    let drawn = folder.path().join("drawn.png");
    let to = drawn.to_str().expect("UTF-8");
    for (program, arguments) in [("rsvg-convert", ["-o", to, path]), ("inkscape", ["-o", to, path])]
    {
        let Some(output) = asked(program, &arguments) else { continue };
        assert!(output.status.success(), "{}", told(&output));
        let far = difference(&drawn, &ours);
        assert!(far < 6.0, "{program} draws it differently: {far}");
    }
}

/// Inkscape cuts no inner `svg` at its edges, and shows no picture without the old prefix.
#[test]
fn an_svg_asks_for_nothing_that_a_drawing_program_does_not_know() {
    let svg = svg(&["--frame", "region"]);
    assert_eq!(svg.matches("<svg").count(), 1);
    assert!(svg.contains(" xlink:href=\"data:image/jpeg") && !svg.contains(" href="));
}

#[test]
fn land_beyond_the_shading_is_level_ground() {
    let shaded = |svg: &str| svg.matches("mix-blend-mode:multiply").count();
    // On the map, in its inset, and beside the shading.
    assert_eq!(shaded(&svg(&["--frame", "region"])), 3);
    assert_eq!(shaded(&svg(&["--frame", "southern-kurils"])), 1);
}

#[test]
fn a_size_on_paper_is_noted_in_the_file() {
    let (_folder, file) = picture("map.png", &["--size", "180x120mm", "--dpi", "150"]);
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(file).expect("a PNG")));
    let reader = decoder.read_info().expect("a PNG");
    let info = reader.info();
    assert_eq!((info.width, info.height), (1063, 709));
    let noted = info.pixel_dims.expect("a resolution");
    assert_eq!((noted.xppu, noted.yppu, noted.unit), (5906, 5906, png::Unit::Meter));
    let svg = svg(&["--size", "180x120mm"]);
    assert!(svg.contains("width=\"180mm\" height=\"120mm\""), "{}", &svg[..300]);
}

#[test]
fn sizes_that_hold_no_map_are_refused() {
    for (size, more) in [("100x100", ""), ("20000x300", ""), ("3x2mm", ""), ("a4", "1280x800")] {
        let output = run(&["render", "--date", "1945", "--size", size, "-o", "map.png"]);
        assert!(!output.status.success(), "{size}");
        assert!(told(&output).contains(more), "{}", told(&output));
    }
}

#[test]
fn the_same_picture_is_the_same_file_wherever_it_is_made() {
    let made = |name: &str, zone: &str, language: &str| {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join(name);
        let path = file.to_str().expect("UTF-8");
        let arguments = ["render", "--date", "1875", "--size", "320x240", "-o", path];
        let output = run_in(&arguments, &[("TZ", zone), ("LANG", language), ("LC_ALL", language)]);
        assert!(output.status.success(), "{}", told(&output));
        fs::read(file).expect("a file")
    };
    let names: &[&str] =
        if can_print() { &["map.svg", "map.png", "map.pdf"] } else { &["map.svg", "map.png"] };
    for name in names {
        let first = made(name, "Etc/UTC", "C");
        for (zone, language) in FAR_AWAY {
            assert!(first == made(name, zone, language), "{name} in {zone}");
        }
    }
}

#[test]
fn small_pictures_bear_the_credit_too() {
    for size in ["240x180", "320x200", "480x640"] {
        let svg = svg(&["--size", size, "--text", "plain"]);
        let seen = svg.split("</metadata>").nth(1).expect("a map after what is said of it");
        assert!(seen.contains("GSHHG") && seen.contains("30 August 1945"), "{size}");
    }
}

/// All of a picture above its foot is what the window shows in a map of that size.
#[test]
fn twelve_pictures_are_the_scene_of_the_window() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    for (bounds, date) in
        [(OVERVIEW, "1906-12-31"), (SOUTHERN_KURILS, "1945-08-30"), (KOREA, "1950-12-31")]
    {
        for appearance in Appearance::ALL {
            let camera = kuril_atlas::map::Camera::fitted(bounds, [1000.0, 700.0]);
            let order = PictureOrder {
                view: View { appearance, ..view(camera, date) },
                bounds,
                size: PictureSize::Pixels([1000.0, 700.0]),
                resolution: 96.0,
                letters: LetterForm::Plain,
            };
            let picture = Picture::compose(tools, &order);
            let camera = picture.scene().camera;
            let in_window = build_scene(tools, &View { camera, ..order.view.clone() });
            let in_window = svg_of(&in_window, &Style::new(appearance), "");
            let map = in_window.split("</title>").nth(1).expect("a map after the title");
            let map = map.trim_end().trim_end_matches("</svg>").trim_end();
            let exported = picture.svg(&assets::print_fonts());
            assert!(exported.contains(map), "{date} {appearance:?}");
        }
    }
}

/// Whoever needs the name of a file sees it.
#[test]
fn an_ending_that_no_picture_has_is_answered_with_those_it_can_have() {
    let output = run(&["render", "--date", "1945", "-o", "map.gif"]);
    assert!(!output.status.success() && !Path::new("map.gif").exists());
    assert!(told(&output).contains("map.gif must end in .svg, .png or .pdf"), "{}", told(&output));
}

#[test]
fn a_picture_that_is_there_already_stays_unless_told_otherwise() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("map.svg");
    fs::write(&file, "mine").expect("a file");
    let path = file.to_str().expect("UTF-8");
    let arguments = ["render", "--date", "1945", "--size", "320x200", "-o", path];
    let output = run(&arguments);
    assert!(told(&output).contains("--force"), "{}", told(&output));
    assert_eq!(fs::read_to_string(&file).expect("a file"), "mine");
    let output = run(&[&arguments[..], &["--force"]].concat());
    assert!(output.status.success(), "{}", told(&output));
    assert!(fs::read_to_string(&file).expect("a file").starts_with("<svg"));
}

use xmlwriter::{Indent, Options, XmlWriter};

use crate::geometry::PlanePoint;
use crate::map::{Camera, Primitive, Scene, ScreenRect, Style};
use crate::paint::svg::attributes::{end_with_style_sheet, end_with_words, fill};
use crate::paint::svg::drawing::Drawing;
use crate::paint::svg::letters::Letters;

/// What an SVG file holds besides the map.
pub struct SvgPage<'a> {
    /// What programs show as its name.
    pub title: &'a str,
    /// What it shows, in words, for those who don't see it; none where it is empty.
    pub description: &'a str,
    /// Who made it and from what: names of the Dublin Core with what is said.
    pub metadata: &'a [(&'static str, String)],
    /// Fonts that lie in the file, as a style sheet; none where it is empty.
    pub style_sheet: &'a str,
    /// What is painted over the map and beneath it.
    pub below: &'a [Primitive],
    /// Pixels beneath the map.
    pub below_height: f64,
    /// Width and height with their unit, such as `180mm`; pixels where there are none.
    pub size: Option<[String; 2]>,
    /// What letters are.
    pub letters: Letters<'a>,
}

impl<'a> SvgPage<'a> {
    /// A map with a title and nothing else.
    pub fn of_map(title: &'a str) -> Self {
        Self {
            title,
            description: "",
            metadata: &[],
            style_sheet: "",
            below: &[],
            below_height: 0.0,
            size: None,
            letters: Letters::Named,
        }
    }
}

/// The scene as an SVG picture. The same scene gives the same bytes.
pub fn svg_of(scene: &Scene, style: &Style, title: &str) -> String {
    svg_of_page(scene, style, &SvgPage::of_map(title))
}

/// The scene as an SVG picture with what belongs to it as a file.
pub fn svg_of_page(scene: &Scene, style: &Style, page: &SvgPage<'_>) -> String {
    let [width, height] = scene.camera.size;
    let mut xml =
        begun(ScreenRect::new(0.0, 0.0, width, height + page.below_height), page.size.as_ref());
    xml.start_element("title");
    end_with_words(&mut xml, page.title);
    if !page.description.is_empty() {
        xml.start_element("desc");
        end_with_words(&mut xml, page.description);
    }
    if !page.metadata.is_empty() {
        add_metadata(&mut xml, page.metadata);
    }
    if !page.style_sheet.is_empty() {
        xml.start_element("style");
        end_with_style_sheet(&mut xml, page.style_sheet);
    }
    xml.start_element("rect");
    xml.write_attribute("width", &width);
    xml.write_attribute("height", &height);
    fill(&mut xml, style.sea);
    xml.end_element();
    let mut drawing = Drawing::new(&mut xml, &scene.camera, page.letters);
    drawing.items(&scene.items);
    for primitive in page.below {
        drawing.primitive(primitive);
    }
    xml.end_document()
}

/// A few shapes of a part of the screen as an SVG picture, on nothing: a sample of the key, a
/// symbol.
pub fn svg_of_shapes(part: ScreenRect, shapes: &[Primitive]) -> String {
    let mut xml = begun(part, None);
    let camera = Camera::new(PlanePoint { x: 0.0, y: 0.0 }, 1.0, [part.width(), part.height()]);
    let mut drawing = Drawing::new(&mut xml, &camera, Letters::Named);
    for shape in shapes {
        drawing.primitive(shape);
    }
    xml.end_document()
}

fn begun(seen: ScreenRect, size: Option<&[String; 2]>) -> XmlWriter {
    let (x, y, width, height) = (seen.min.x, seen.min.y, seen.width(), seen.height());
    let mut xml = XmlWriter::new(Options { indent: Indent::Spaces(0), ..Options::default() });
    xml.start_element("svg");
    xml.write_attribute("xmlns", "http://www.w3.org/2000/svg");
    xml.write_attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    if let Some([width, height]) = size {
        xml.write_attribute("width", width);
        xml.write_attribute("height", height);
    } else {
        xml.write_attribute("width", &width);
        xml.write_attribute("height", &height);
    }
    xml.write_attribute_fmt("viewBox", format_args!("{x} {y} {width} {height}"));
    xml
}

/// As RDF, which Inkscape shows among the properties of the document.
fn add_metadata(xml: &mut XmlWriter, metadata: &[(&'static str, String)]) {
    xml.start_element("metadata");
    xml.start_element("rdf:RDF");
    xml.write_attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.write_attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.start_element("rdf:Description");
    xml.write_attribute("rdf:about", "");
    for (name, said) in metadata {
        xml.start_element(&format!("dc:{name}"));
        end_with_words(xml, said);
    }
    for _ in 0..3 {
        xml.end_element();
    }
}

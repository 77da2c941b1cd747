//! How QGIS draws a layer: the colours of the map in its light style.

use std::collections::BTreeMap;

use strum::VariantArray as _;

use crate::atlas::{ColourRole, EventKind};
use crate::export::content::{Listing, TableOrder, What};
use crate::export::geography::colours::colour_of_holder;
use crate::export::xml_text::Xml;
use crate::map::{Appearance, Colour, Style};

/// A style of QGIS (QML) for a layer: land by its holder, events by their kind, all else alike; and
/// for its temporal controller which columns hold the days.
pub fn style_of(order: &TableOrder<'_>, listing: &Listing) -> String {
    let style = Style::new(Appearance::Light);
    let mut xml = Xml::indented();
    xml.begin("qgis");
    xml.attribute("version", "3.22.0");
    xml.attribute("styleCategories", "Symbology|Temporal");
    match listing.what {
        What::Control => {
            temporal(&mut xml);
            let holders = colours_of_holders(order, listing, &style);
            categories(&mut xml, "holder", &holders, Some(style.rim_line(ColourRole::Outside)));
        }
        What::Events => {
            temporal(&mut xml);
            categories(&mut xml, "kind", &colours_of_kinds(order, listing, &style), None);
        }
        What::Names => {
            temporal(&mut xml);
            one_symbol(&mut xml, style.accent);
        }
        What::Places | What::Treaties | What::Figures | What::People | What::Sources => {
            one_symbol(&mut xml, style.accent);
        }
    }
    xml.finished()
}

/// The colour of each value of a column, and what stands beside it in the key.
type Categories = BTreeMap<String, (String, Colour)>;

fn colours_of_holders(order: &TableOrder<'_>, listing: &Listing, style: &Style) -> Categories {
    let atlas = order.atlas;
    let rows = listing.rows.iter();
    rows.map(|row| {
        let slug = listing.text(row, "holder_id");
        let holder = atlas.holders.named(&slug);
        let label = holder.map(|id| atlas[id].standing_alone()).unwrap_or_default();
        (listing.text(row, "holder"), (label, colour_of_holder(atlas, style, &slug)))
    })
    .collect()
}

fn colours_of_kinds(order: &TableOrder<'_>, listing: &Listing, style: &Style) -> Categories {
    let kinds = listing.rows.iter().map(|row| listing.text(row, "kind"));
    kinds
        .map(|kind| {
            let label = order.words.say(&format!("kind-{kind}"));
            (kind.clone(), (label, colour_of_kind(style, &kind)))
        })
        .collect()
}

/// The columns of the first day and of the first day after. Each day is told to be its midnight:
/// compared with a moment as it is, a day comes before its own first moment, and land would change
/// hands a day too early.
fn temporal(xml: &mut Xml) {
    xml.begin("temporal");
    for (name, value) in [
        ("enabled", "1"),
        // The two ends are what two expressions say.
        ("mode", "4"),
        // The second is left out.
        ("limitMode", "0"),
        ("startField", "start"),
        ("endField", "end"),
        ("accumulate", "0"),
        ("fixedDuration", "0"),
        ("durationUnit", "d"),
        ("durationField", ""),
        ("startExpression", "to_datetime(\"start\")"),
        ("endExpression", "coalesce(to_datetime(\"end\"), make_datetime(9999,12,31,0,0,0))"),
    ] {
        xml.attribute(name, value);
    }
    xml.end();
}

fn categories(xml: &mut Xml, column: &str, colours: &Categories, outline: Option<Colour>) {
    xml.begin("renderer-v2");
    xml.attribute("type", "categorizedSymbol");
    xml.attribute("attr", column);
    xml.attribute("enableorderby", "0");
    xml.attribute("forceraster", "0");
    xml.attribute("symbollevels", "0");
    xml.begin("categories");
    for (number, (value, (label, _))) in colours.iter().enumerate() {
        xml.begin("category");
        xml.attribute("render", "true");
        xml.attribute("symbol", &number);
        xml.attribute("value", value);
        xml.attribute("label", label);
        xml.end();
    }
    xml.end();
    xml.begin("symbols");
    for (number, (_, colour)) in colours.values().enumerate() {
        match outline {
            Some(outline) => fill(xml, number, *colour, outline),
            None => marker(xml, number, *colour),
        }
    }
    xml.end();
    xml.end();
}

fn one_symbol(xml: &mut Xml, colour: Colour) {
    xml.begin("renderer-v2");
    xml.attribute("type", "singleSymbol");
    xml.begin("symbols");
    marker(xml, 0, colour);
    xml.end();
    xml.end();
}

fn fill(xml: &mut Xml, number: usize, colour: Colour, outline: Colour) {
    let parts = [
        ("color", rgba(colour)),
        ("outline_color", rgba(outline)),
        ("outline_style", "solid".to_owned()),
        ("outline_width", "0.2".to_owned()),
        ("outline_width_unit", "MM".to_owned()),
        ("style", "solid".to_owned()),
    ];
    symbol(xml, number, ("fill", "SimpleFill"), &parts);
}

fn marker(xml: &mut Xml, number: usize, colour: Colour) {
    let parts = [
        ("name", "circle".to_owned()),
        ("color", rgba(colour)),
        ("outline_color", rgba(Colour::WHITE)),
        ("outline_width", "0.2".to_owned()),
        ("size", "2".to_owned()),
        ("size_unit", "MM".to_owned()),
    ];
    symbol(xml, number, ("marker", "SimpleMarker"), &parts);
}

fn symbol(xml: &mut Xml, number: usize, (kind, class): (&str, &str), parts: &[(&str, String)]) {
    xml.begin("symbol");
    xml.attribute("type", kind);
    xml.attribute("name", &number);
    xml.attribute("alpha", "1");
    xml.attribute("clip_to_extent", "1");
    xml.begin("layer");
    xml.attribute("class", class);
    xml.attribute("enabled", "1");
    xml.attribute("locked", "0");
    xml.attribute("pass", "0");
    xml.begin("Option");
    xml.attribute("type", "Map");
    for (name, value) in parts {
        xml.begin("Option");
        xml.attribute("type", "QString");
        xml.attribute("name", name);
        xml.attribute("value", value.as_str());
        xml.end();
    }
    xml.end();
    xml.end();
    xml.end();
}

fn rgba(colour: Colour) -> String {
    let Colour { r, g, b, a } = colour;
    format!("{r},{g},{b},{a}")
}

/// The colour of an event's symbol, by the word of its kind.
fn colour_of_kind(style: &Style, word: &str) -> Colour {
    let kind = EventKind::VARIANTS.iter().find(|kind| kind.word() == word);
    kind.map_or(style.accent, |&kind| style.kind(kind))
}

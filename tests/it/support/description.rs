//! A picture in words, short enough to be read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kuril_atlas::atlas::ColourRole;
use kuril_atlas::map::{Colour, Primitive, Scene, Stroke, Style};

use super::atlas;
use strum::VariantArray as _;

/// What a scene shows: the land by holder, the lines by how they are drawn, every word with its
/// place, what answers to a click.
pub fn described(scene: &Scene, style: &Style) -> String {
    let mut text = String::new();
    describe(scene, style, "", &mut text);
    for mark in &scene.marks {
        let at = mark.rect.centre();
        _ = writeln!(text, "marker at {:.0},{:.0}: {}", at.x, at.y, mark.spoken);
    }
    for note in &scene.notes {
        _ = writeln!(text, "note: {}", note.text);
    }
    text
}

fn describe(scene: &Scene, style: &Style, indent: &str, text: &mut String) {
    let names = Names { style };
    let mut lands: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut lines: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut words = String::new();
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &scene.items {
        match &item.primitive {
            Primitive::Area { shape, colour, .. } => {
                let unit = unit_of(shape).unwrap_or_else(|| "water".to_owned());
                lands.entry(names.colour(*colour)).or_default().push(unit);
            }
            Primitive::Path { path, stroke } => {
                let line = lines.entry(names.stroke("line", *stroke)).or_default();
                *line = [line[0] + 1, line[1] + path.points.len()];
            }
            Primitive::Outline { shape, stroke } => {
                let line = lines.entry(names.stroke("outline", *stroke)).or_default();
                *line = [line[0] + 1, line[1] + shape.vertices.len()];
            }
            Primitive::Rim(rim) => {
                let name = format!("rim {} {:.1}", names.colour(rim.colour), rim.width);
                let line = lines.entry(name).or_default();
                *line = [line[0] + 1, line[1] + rim.path.points.len()];
            }
            Primitive::Segments { segments, stroke } => {
                let line = lines.entry(names.stroke("stripes", *stroke)).or_default();
                *line = [line[0] + 1, line[1] + segments.len()];
            }
            Primitive::Text(it) => {
                let (x, y) = (it.at.x, it.at.y);
                _ = write!(words, "{indent}words {x:.0},{y:.0} size {}", it.size);
                if it.angle != 0.0 {
                    _ = write!(words, " angle {:.0}", it.angle);
                }
                if it.bend != 0.0 {
                    _ = write!(words, " bend {:.2}", it.bend);
                }
                _ = writeln!(words, ": {}", it.text);
            }
            Primitive::Inset { rect, scene } => {
                let (x, y) = (rect.min.x, rect.min.y);
                _ = writeln!(words, "{indent}inset at {x:.0},{y:.0}");
                describe(scene, style, &format!("{indent}  "), &mut words);
            }
            Primitive::Polygon { .. } => *others.entry("polygons").or_default() += 1,
            Primitive::Circle { .. } => *others.entry("circles").or_default() += 1,
            Primitive::Panel { .. } => *others.entry("panels").or_default() += 1,
        }
    }
    for (colour, units) in lands {
        _ = writeln!(text, "{indent}land {colour}: {}", units.join(" "));
    }
    for (line, [count, points]) in lines {
        _ = writeln!(text, "{indent}{line}: {count} of {points} points");
    }
    for (what, count) in others {
        _ = writeln!(text, "{indent}{what}: {count}");
    }
    text.push_str(&words);
}

/// The unit of any level that has this shape.
fn unit_of(shape: &std::sync::Arc<kuril_atlas::geometry::Shape>) -> Option<String> {
    let atlas = atlas();
    kuril_atlas::geometry::Detail::ALL.into_iter().find_map(|detail| {
        let (_, level) = atlas.base_map.level(detail);
        let unit = level.units.iter().find(|unit| std::sync::Arc::ptr_eq(&unit.shape, shape));
        unit.map(|unit| unit.id.clone())
    })
}

struct Names<'a> {
    style: &'a Style,
}

impl Names<'_> {
    fn colour(&self, colour: Colour) -> String {
        let mut roles = ColourRole::VARIANTS.iter().copied();
        let holder =
            roles.find(|&role| [self.style.holder(role), self.style.pale(role)].contains(&colour));
        let style = self.style;
        let others = [
            (style.sea, "sea"),
            (style.depths[3], "depth"),
            (style.coast, "coast"),
            (style.border, "border"),
            (style.accent, "accent"),
            (style.line, "line"),
            (style.journey, "journey"),
            (style.river, "river"),
            (style.ink, "ink"),
            (style.undetermined, "undetermined"),
        ];
        let other = others.iter().find(|(it, _)| *it == colour).map(|(_, name)| *name);
        holder.map(ColourRole::word).or(other).map_or_else(
            || format!("#{:02x}{:02x}{:02x}/{}", colour.r, colour.g, colour.b, colour.a),
            str::to_owned,
        )
    }

    fn stroke(&self, what: &str, stroke: Stroke) -> String {
        let mut name = format!("{what} {} {:.1}", self.colour(stroke.colour), stroke.width);
        if let Some([dash, gap]) = stroke.dash {
            _ = write!(name, " broken {dash:.1} {gap:.1}");
        }
        name
    }
}

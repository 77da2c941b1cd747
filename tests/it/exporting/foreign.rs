//! The same files in the programs they are for, where these are at hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kuril_atlas::export::{TableOrder, What, schema_of};
use strum::VariantArray as _;
use tempfile::TempDir;

use super::{WORDS, bytes, on, order};
use crate::support::python_says;

/// What a program prints; `None`, and a word on standard error, where it is not installed.
fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let Ok(output) = output else {
        eprintln!("skipped: {program} is not installed");
        return None;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let trouble = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {said}{trouble}");
    Some(format!("{said}{trouble}"))
}

fn written(folder: &TempDir, name: &str, order: &TableOrder<'_>) -> PathBuf {
    let file = folder.path().join(name);
    let format = name.rsplit('.').next().expect("an ending");
    fs::write(&file, bytes(format, order)).expect("the folder of the test");
    file
}

fn path(file: &Path) -> &str {
    file.to_str().expect("a name of letters")
}

#[test]
fn gdal_opens_each_map_and_counts_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let control = TableOrder { span: on("1905-10-01"), ..order(What::Control) };
    let events = TableOrder { span: on("1945-09-02"), ..order(What::Events) };
    let mut formats = vec!["geojson"];
    if cfg!(feature = "geopackage") {
        formats.push("gpkg");
    }
    for format in formats {
        for (what, order) in [("control", &control), ("events", &events)] {
            let rows = kuril_atlas::export::listing_of(order).rows.len();
            let file = written(&folder, &format!("{what}.{format}"), order);
            let Some(said) = printed("ogrinfo", &["-ro", "-al", "-so", path(&file)]) else {
                return;
            };
            assert!(said.contains(&format!("Feature Count: {rows}")), "{said}");
            assert!(!said.contains("Warning"), "{said}");
            assert!(said.contains("WGS 84"), "{said}");
            let kind = if what == "control" { "Polygon" } else { "Point" };
            assert!(said.contains(kind), "{said}");
            assert!(said.contains("start_date: Date"), "{said}");
        }
    }
    for format in ["kml", "kmz"] {
        let file = written(&folder, &format!("control.{format}"), &control);
        let Some(said) = printed("ogrinfo", &["-ro", "-al", "-so", path(&file)]) else { return };
        assert!(!said.contains("ERROR"), "{said}");
        assert!(said.contains("Feature Count: "), "{said}");
    }
}

#[test]
fn xmllint_finds_nothing_wrong_with_kml() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = written(&folder, "events.kml", &order(What::Events));
    if let Some(said) = printed("xmllint", &["--noout", path(&file)]) {
        assert_eq!(said, "");
    }
}

#[test]
fn a_validator_finds_each_json_as_its_schema_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = "import json\n\
                 schema=json.load(open(sys.argv[2]))\n\
                 jsonschema.Draft202012Validator.check_schema(schema)\n\
                 jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[1])))\n\
                 print('valid')";
    for &what in What::VARIANTS {
        let file = written(&folder, &format!("{}.json", what.word()), &order(what));
        let schema = folder.path().join("schema");
        fs::write(&schema, schema_of(what, &WORDS)).expect("the folder of the test");
        let files = [path(&file), path(&schema)];
        let Some(said) = python_says("jsonschema", check, &files) else { return };
        assert!(said.contains("valid"), "{said}");
    }
}

#[test]
fn calendars_and_bibliographies_are_read_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let counted = |module: &str, program: &str, format: &str, mark: &str| {
        let file = written(&folder, &format!("events.{format}"), &order(What::Events));
        let count = fs::read_to_string(&file).expect("a text").matches(mark).count();
        if let Some(said) = python_says(module, program, &[path(&file)]) {
            assert_eq!(said.trim(), count.to_string(), "{module}");
        }
    };
    let program = "calendar=icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read())\n\
                   print(len(list(calendar.walk('VEVENT'))))";
    counted("icalendar", program, "ics", "BEGIN:VEVENT");
    let program =
        "from pybtex.database import parse_file\nprint(len(parse_file(sys.argv[1]).entries))";
    counted("pybtex", program, "bib", "\n@");
}

/// Each day shows what is so on that day: steps of a day in the temporal controller, before and after
/// the landing on Iturup.
#[cfg(feature = "geopackage")]
#[test]
fn qgis_shows_the_land_of_each_day_in_the_colours_of_its_holders() {
    let folder = tempfile::tempdir().expect("a folder");
    let control =
        TableOrder { span: super::span("1945-08-20", "1945-09-10"), ..order(What::Control) };
    let file = written(&folder, "control.gpkg", &control);
    let program = "\
from qgis.core import *
from qgis.PyQt.QtCore import QDate, QDateTime
QgsApplication.setPrefixPath('/usr', True)
app = QgsApplication([], False); app.initQgis()
layer = QgsVectorLayer(sys.argv[1] + '|layername=control', 'control', 'ogr')
layer.loadDefaultStyle()
time = layer.temporalProperties()
print(layer.isValid(), type(layer.renderer()).__name__, time.isActive())
context = QgsVectorLayerTemporalContext(); context.setLayer(layer)
for day in [27, 28]:
    first = QDateTime(QDate(1945, 8, day))
    shown = QgsDateTimeRange(first, first.addDays(1), True, False)
    request = QgsFeatureRequest().setFilterExpression(time.createFilterString(context, shown))
    held = [it['holder'] for it in layer.getFeatures(request) if it['territory'] == 'iturup']
    print(day, sum(1 for _ in layer.getFeatures(request)), held)
# On its way out it falls over itself.
sys.stdout.flush(); os._exit(0)";
    let Some(said) = python_says("qgis.core", program, &[path(&file)]) else { return };
    assert_eq!(
        said.trim(),
        "True QgsCategorizedSymbolRenderer True\n\
         27 70 ['the Empire of Japan']\n28 70 ['the USSR']"
    );
}

//! The styles of citations that are kept beside the atlas, held against those of Hayagriva.

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use hayagriva::archive::{ArchivedStyle, locales};
use serde::Serialize;
use serde::de::DeserializeOwned;

const WANTS: &str = "KURIL_ATLAS_PREPARE";

#[test]
fn the_styles_that_are_kept_are_those_of_hayagriva() {
    is_kept("chicago-notes-bibliography", &ArchivedStyle::ChicagoNotes.get());
    is_kept("apa", &ArchivedStyle::AmericanPsychologicalAssociation.get());
    is_kept("gost-r-7-0-5-2008-numeric", &ArchivedStyle::GostR7052008Numeric.get());
    for locale in locales() {
        let name = locale.lang.as_ref().map(|it| it.0.clone()).unwrap_or_default();
        if ["en-US", "ru-RU"].contains(&name.as_str()) {
            is_kept(&name, &locale);
        }
    }
}

/// Whether the file of this name holds the same.
fn is_kept<T: Debug + DeserializeOwned + PartialEq + Serialize>(name: &str, theirs: &T) {
    let path = format!("assets/citing/{name}.cbor");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(&path);
    if std::env::var_os(WANTS).is_some() {
        let mut bytes = Vec::new();
        ciborium::into_writer(theirs, &mut bytes).expect("it was read from such bytes");
        fs::write(file, bytes).expect("it can be written");
        return;
    }
    let bytes = fs::read(file).expect("it is bundled");
    let ours: T = ciborium::from_reader(&*bytes).expect("it is CBOR");
    assert!(ours == *theirs, "{path} is older than Hayagriva: run this with {WANTS}=1");
}

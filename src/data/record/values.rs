//! What fields hold.

use std::borrow::Cow;

use toml::de::DeValue;

use crate::geometry::GlobePoint;

/// The text with one space between its words, and none around it.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_plain =
        |(one, other): (char, char)| !one.is_whitespace() || (one == ' ' && !other.is_whitespace());
    if text.chars().zip(text.chars().skip(1)).all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    Cow::Owned(line)
}

/// A number, whole or not.
pub fn number_of(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(number) => number.as_str().parse().ok(),
        DeValue::Float(number) => number.as_str().replace('_', "").parse().ok(),
        _ => None,
    }
}

/// `[degrees east, degrees north]`; a line across the Pacific may go on beyond 180 degrees.
pub fn point_of(value: &DeValue<'_>) -> Option<GlobePoint> {
    let [lon, lat] = &value.as_array()?[..] else { return None };
    let (lon, lat) = (number_of(lon.get_ref())?, number_of(lat.get_ref())?);
    let is_on_globe = (-180.0..=360.0).contains(&lon) && lat.abs() <= 90.0;
    is_on_globe.then_some(GlobePoint { lon, lat })
}

use crate::atlas::{CitationStyle, Event, cite};
use crate::export::content::{About, Of, TableOrder, What, listing_of};
use crate::export::format::{Format, Writer};
use crate::time::{Day, Precision};

/// iCalendar (RFC 5545): the anniversaries of what is known to the day.
pub struct Anniversaries;

/// Bytes on a line, without its end.
const LINE: usize = 75;

impl Format for Anniversaries {
    fn id(&self) -> &'static str {
        "ics"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["ics"]
    }

    fn media_type(&self) -> &'static str {
        "text/calendar"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: &[What::Events], write: |order| Ok(write(order)) }
    }
}

fn write(order: &TableOrder<'_>) -> Vec<u8> {
    let about = About::new(order, false);
    let mut text = String::new();
    let version = env!("CARGO_PKG_VERSION");
    add(&mut text, "BEGIN", "VCALENDAR");
    add(&mut text, "VERSION", "2.0");
    add(&mut text, "PRODID", &format!("-//Kuril Atlas//Kuril Atlas {version}//EN"));
    add(&mut text, "CALSCALE", "GREGORIAN");
    add(&mut text, "METHOD", "PUBLISH");
    add(&mut text, "X-WR-CALNAME", &escaped(&about.title));
    add(&mut text, "X-WR-CALDESC", &escaped(&about.line()));
    for row in listing_of(order).rows {
        if let Of::Event(id) = row.of {
            add_event(&mut text, order, &order.atlas[id]);
        }
    }
    add(&mut text, "END", "VCALENDAR");
    text.into_bytes()
}

fn add_event(text: &mut String, order: &TableOrder<'_>, event: &Event) {
    let (atlas, words) = (order.atlas, order.words);
    let stated = event.date.start();
    if stated.precision != Precision::Day || !stated.is_plain() {
        return;
    }
    let day = stated.first;
    let title = event.title.as_str();
    let values = [("year", day.year().to_string().into()), ("title", title.into())];
    let sources = event.sources.iter().take(1);
    let source = sources.map(|it| cite(words, &atlas[it.source], CitationStyle::Chicago));
    let said: Vec<String> = std::iter::once(event.summary.clone()).chain(source).collect();
    add(text, "BEGIN", "VEVENT");
    add(text, "UID", &format!("{}@kuril-atlas", event.slug));
    add(text, "DTSTAMP", &format!("{}T000000Z", basic(atlas.known_until)));
    add(text, "DTSTART;VALUE=DATE", &basic(day));
    add(text, "DTEND;VALUE=DATE", &basic(day.tomorrow()));
    add(text, "RRULE", "FREQ=YEARLY");
    add(text, "SUMMARY", &escaped(&words.say_with("export-anniversary", &values)));
    add(text, "DESCRIPTION", &escaped(&said.join("\n\n")));
    let kind = words.say(&format!("kind-{}", event.kind.word()));
    add(text, "CATEGORIES", &escaped(&kind));
    if let Some(&place) = event.places.first() {
        let place = &atlas[place];
        add(text, "LOCATION", &escaped(&place.name));
        // A calendar's longitudes end at 180° too.
        let [lon, lat] = [place.point.lon, place.point.lat];
        let lon = if lon > 180.0 { lon - 360.0 } else { lon };
        add(text, "GEO", &format!("{lat};{lon}"));
    }
    add(text, "TRANSP", "TRANSPARENT");
    add(text, "END", "VEVENT");
}

/// 18550207.
fn basic(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day_of_month())
}

/// A text whose commas and ends of line are its own.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace('\r', "").replace('\n', "\\n")
}

/// A line, folded where it is too long; a letter is never cut.
fn add(text: &mut String, name: &str, value: &str) {
    let line = format!("{name}:{value}");
    let mut room = LINE;
    for letter in line.chars() {
        let length = letter.len_utf8();
        if length > room {
            text.push_str("\r\n ");
            room = LINE - 1;
        }
        text.push(letter);
        room -= length;
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let mut text = String::new();
        add(&mut text, "SUMMARY", &"択捉島".repeat(20));
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "択捉島".repeat(20)));
    }
}

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::atlas::{Atlas, SourceId, Subject, SubjectKind, TermId, VoiceId};

/// A text of a lesson, taken apart: what of `CommonMark` a lesson may use.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Passage {
    /// Paragraphs and the lines of lists, in order.
    pub blocks: Vec<Block>,
    /// What of `CommonMark` it uses though no lesson may, in plain words.
    pub foreign: Vec<&'static str>,
}

/// A paragraph, or a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Block {
    /// It is a line of a list; with its number where those have numbers.
    pub mark: Option<String>,
    /// Its words in pieces.
    pub spans: Vec<Span>,
}

/// Words that look alike and lead to one place.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Span {
    /// The words.
    pub text: String,
    /// They are stressed.
    pub is_stressed: bool,
    /// They are strong.
    pub is_strong: bool,
    /// Where they lead, as written.
    pub link: Option<String>,
}

/// Where a link in a text leads.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkTarget {
    /// A page of the atlas.
    Subject(Subject),
    /// What a text of the time says.
    Voice(VoiceId),
    /// A source.
    Source(SourceId),
    /// A word that is explained.
    Term(TermId),
    /// A page of the web.
    Address(String),
}

/// The bullet before a line of a list without numbers.
const BULLET: &str = "•";

impl Passage {
    /// Takes a text apart.
    pub fn of(text: &str) -> Self {
        let mut building = Building::default();
        for event in Parser::new_ext(text, Options::empty()) {
            building.take(event);
        }
        building.close();
        building.passage
    }

    /// The words alone, paragraphs on lines of their own.
    pub fn plain(&self) -> String {
        let line =
            |block: &Block| block.spans.iter().map(|it| it.text.as_str()).collect::<String>();
        self.blocks.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Where its links lead, as written.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| &block.spans).filter_map(|span| span.link.as_deref())
    }
}

/// How many words the room reads.
pub fn word_count(text: &str) -> usize {
    Passage::of(text).plain().split_whitespace().count()
}

impl LinkTarget {
    /// What a link names; none where the atlas has no such thing.
    pub fn of(link: &str, atlas: &Atlas) -> Option<Self> {
        if link.starts_with("https://") {
            return Some(Self::Address(link.to_owned()));
        }
        let (kind, slug) = link.split_once(':')?;
        match kind {
            "voice" => atlas.voices.named(slug).map(Self::Voice),
            "source" => atlas.sources.named(slug).map(Self::Source),
            "term" => atlas.terms.named(slug).map(Self::Term),
            kind => {
                let kind: SubjectKind = kind.parse().ok()?;
                Subject::named(kind, slug, atlas).map(Self::Subject)
            }
        }
    }
}

/// A passage that is being taken apart.
#[derive(Default)]
struct Building {
    passage: Passage,
    block: Block,
    stress: usize,
    strong: usize,
    link: Option<String>,
    /// The number of the next line of each open list, if it has numbers.
    lists: Vec<Option<u64>>,
}

impl Building {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.add(&text),
            Event::SoftBreak => self.add(" "),
            Event::HardBreak => self.add("\n"),
            Event::Code(text) => {
                self.add(&text);
                self.foreign("code");
            }
            Event::Html(_) | Event::InlineHtml(_) => self.foreign("HTML"),
            Event::Rule => self.foreign("a rule"),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.stress += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.into_string()),
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::Item => {
                self.close();
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let mark = number.map(|number| {
                    *number += 1;
                    format!("{}.", *number - 1)
                });
                self.block.mark = Some(mark.unwrap_or_else(|| BULLET.to_owned()));
            }
            Tag::Heading { .. } => self.foreign("a heading"),
            Tag::Image { .. } => self.foreign("a picture"),
            Tag::CodeBlock(_) => self.foreign("code"),
            Tag::BlockQuote(_) => self.foreign("a quotation of several lines"),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.stress -= 1,
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Link => self.link = None,
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock => {
                self.close();
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let span = Span {
            text: String::new(),
            is_stressed: self.stress > 0,
            is_strong: self.strong > 0,
            link: self.link.clone(),
        };
        let is_like_last = self.block.spans.last().is_some_and(|last| {
            (last.is_stressed, last.is_strong, &last.link)
                == (span.is_stressed, span.is_strong, &span.link)
        });
        if !is_like_last {
            self.block.spans.push(span);
        }
        if let Some(last) = self.block.spans.last_mut() {
            last.text.push_str(text);
        }
    }

    fn close(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !block.spans.is_empty() {
            self.passage.blocks.push(block);
        }
    }

    fn foreign(&mut self, what: &'static str) {
        if !self.passage.foreign.contains(&what) {
            self.passage.foreign.push(what);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_addresses_are_no_words() {
        let text = "At [Shimoda](event:treaty-shimoda-1855) *two* states\nagree.\n\n- one\n- two";
        let passage = Passage::of(text);
        assert_eq!(passage.plain(), "At Shimoda two states agree.\none\ntwo");
        assert_eq!(word_count(text), 7);
        assert_eq!(passage.links().collect::<Vec<_>>(), ["event:treaty-shimoda-1855"]);
        assert_eq!(passage.blocks[1].mark.as_deref(), Some("•"));
        assert_eq!(passage.foreign, [""; 0]);
    }

    #[test]
    fn what_no_lesson_may_use_is_named() {
        let text = "# Head\n\n`code` <b>bold</b>\n\n> said\n\n![a](b.png)\n\n---";
        let foreign = Passage::of(text).foreign;
        let all = ["a heading", "code", "HTML", "a quotation of several lines", "a picture"];
        assert_eq!(foreign, [&all[..], &["a rule"]].concat());
    }
}

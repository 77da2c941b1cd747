//! A moving WebP: frames by a lossless encoder, in a container of our own making.

use image_webp::{ColorType, EncoderParams, WebPEncoder};

use crate::export::film::error::FilmError;
use crate::export::film::film::FilmAbout;
use crate::export::film::palette::{Palette, UNCHANGED};
use crate::export::film::patch::Patch;
use crate::export::film::reel::Reel;
use crate::export::xml_text::Xml;

/// A moving WebP: a RIFF file of chunks, one a frame.
pub struct WebPReel {
    size: [u32; 2],
    palette: Palette,
    about: FilmAbout,
    frames: Vec<u8>,
}

/// The widest and the highest that the format knows.
const LONGEST: u32 = 16_384;
/// There is something that shines through, words about the file, and movement.
const FLAGS: u8 = 0b0001_0110;
/// A frame lies over what was there before, and stays.
const OVER: u8 = 0;
/// Before the frame in what the encoder writes: the head of the file.
const HEAD: usize = 12;

impl WebPReel {
    pub fn new(size: [u32; 2], palette: &Palette, about: &FilmAbout) -> Result<Self, FilmError> {
        if size.iter().any(|side| *side > LONGEST) {
            return Err(FilmError::TooLarge);
        }
        let (palette, about) = (palette.clone(), about.clone());
        Ok(Self { size, palette, about, frames: Vec::new() })
    }
}

impl Reel for WebPReel {
    fn add(&mut self, patch: &Patch, milliseconds: u16) -> Result<(), FilmError> {
        let pixel = |&place: &u8| {
            let [r, g, b] = self.palette.colour(place);
            if place == UNCHANGED { [0; 4] } else { [r, g, b, 255] }
        };
        let pixels: Vec<[u8; 4]> = patch.pixels.iter().map(pixel).collect();
        let plain = encoded(pixels.as_flattened(), patch.size, false)?;
        let foretold = encoded(pixels.as_flattened(), patch.size, true)?;
        let smaller = if foretold.len() < plain.len() { foretold } else { plain };
        let [x, y] = patch.at;
        let [width, height] = patch.size;
        let mut frame = Vec::new();
        // Corners are counted by two, sides from one.
        for number in [x / 2, y / 2, width - 1, height - 1, milliseconds.into()] {
            frame.extend(three_bytes(number));
        }
        frame.push(OVER);
        frame.extend(smaller);
        add_chunk(&mut self.frames, *b"ANMF", &frame);
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, FilmError> {
        let mut chunks = b"WEBP".to_vec();
        let mut head = vec![FLAGS, 0, 0, 0];
        for side in self.size {
            head.extend(three_bytes(side - 1));
        }
        add_chunk(&mut chunks, *b"VP8X", &head);
        // Nothing behind the first frame, and no end of turning.
        add_chunk(&mut chunks, *b"ANIM", &[0; 6]);
        chunks.extend(self.frames);
        add_chunk(&mut chunks, *b"XMP ", words_about(&self.about).as_bytes());
        let mut file = Vec::new();
        add_chunk(&mut file, *b"RIFF", &chunks);
        Ok(file)
    }
}

/// A picture as a chunk of its own.
fn encoded(
    pixels: &[u8],
    [width, height]: [u32; 2],
    is_foretold: bool,
) -> Result<Vec<u8>, FilmError> {
    let mut file = Vec::new();
    let mut encoder = WebPEncoder::new(&mut file);
    let mut params = EncoderParams::default();
    params.use_predictor_transform = is_foretold;
    encoder.set_params(params);
    encoder
        .encode(pixels, width, height, ColorType::Rgba8)
        .map_err(|error| FilmError::Encoding(error.to_string()))?;
    Ok(file.split_off(HEAD))
}

/// A name, a length, what is in it, and a byte where that is odd.
fn add_chunk(file: &mut Vec<u8>, name: [u8; 4], inside: &[u8]) {
    file.extend(name);
    file.extend((inside.len() as u32).to_le_bytes());
    file.extend(inside);
    if inside.len() % 2 == 1 {
        file.push(0);
    }
}

fn three_bytes(number: u32) -> [u8; 3] {
    let [low, middle, high, _] = number.to_le_bytes();
    [low, middle, high]
}

/// Title and credits as XMP.
fn words_about(about: &FilmAbout) -> String {
    let mut xml = Xml::on_one_line();
    xml.begin("x:xmpmeta");
    xml.attribute("xmlns:x", "adobe:ns:meta/");
    xml.begin("rdf:RDF");
    xml.attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.begin("rdf:Description");
    xml.attribute("rdf:about", "");
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    for (name, text) in [("dc:title", &about.title), ("dc:rights", &about.credit)] {
        xml.begin(name);
        xml.begin("rdf:Alt");
        xml.begin("rdf:li");
        xml.attribute("xml:lang", "x-default");
        xml.end_with(text);
        xml.end();
        xml.end();
    }
    xml.finished()
}

//! Films in the table of formats.

use crate::export::film::FilmForm;
use crate::export::format::{Format, Writer};

/// A film that moves in every program.
pub struct FilmGif;

/// A film for web pages.
pub struct FilmWebP;

/// A film as a picture that moves.
pub struct FilmPng;

impl Format for FilmGif {
    fn id(&self) -> &'static str {
        "film-gif"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["gif"]
    }

    fn media_type(&self) -> &'static str {
        "image/gif"
    }

    fn writer(&self) -> Writer {
        Writer::Film(FilmForm::Gif)
    }
}

impl Format for FilmWebP {
    fn id(&self) -> &'static str {
        "film-webp"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["webp"]
    }

    fn media_type(&self) -> &'static str {
        "image/webp"
    }

    fn writer(&self) -> Writer {
        Writer::Film(FilmForm::WebP)
    }
}

impl Format for FilmPng {
    fn id(&self) -> &'static str {
        "film-png"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["png", "apng"]
    }

    fn media_type(&self) -> &'static str {
        "image/apng"
    }

    fn writer(&self) -> Writer {
        Writer::Film(FilmForm::Png)
    }
}

//! Films of the map through the years, read back by other readers.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{FAR_AWAY, told};

/// A film of so many years, small and quickly drawn.
fn film(folder: &Path, file: &str, more: &[&str]) -> Output {
    film_in(("Etc/UTC", "C"), folder, file, more)
}

/// The same in a time zone and a language.
fn film_in((zone, language): (&str, &str), folder: &Path, file: &str, more: &[&str]) -> Output {
    let output = folder.join(file);
    let output = output.to_str().expect("a path in a folder for tests");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kuril-atlas"));
    command.args(["series", "--to", "1906", "--size", "240x160", "-o", output]);
    if !more.contains(&"--from") {
        command.args(["--from", "1903"]);
    }
    command.args(more).env("TZ", zone).env("LC_ALL", language);
    command.output().expect("the built program runs")
}

/// The bytes of a film that could be made.
fn made(folder: &Path, file: &str, more: &[&str]) -> Vec<u8> {
    let output = film(folder, file, more);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{told}");
    fs::read(folder.join(file)).expect("the film is there")
}

/// What a film shows, frame by frame: how long, hundredths of a second, and all pixels as red,
/// green and blue.
type Shown = Vec<(u32, Vec<u8>)>;

fn shown_by_gif(bytes: &[u8]) -> Shown {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(bytes).expect("a GIF");
    assert_eq!(decoder.repeat(), gif::Repeat::Infinite);
    let (width, height) = (usize::from(decoder.width()), usize::from(decoder.height()));
    assert_eq!([width, height], [240, 160]);
    let mut canvas = vec![0; 3 * width * height];
    let mut shown = Vec::new();
    while let Some(frame) = decoder.read_next_frame().expect("a frame") {
        assert!(frame.palette.is_none(), "all frames share one palette");
        let at = [frame.left, frame.top].map(usize::from);
        lay(&mut canvas, width, at, usize::from(frame.width), &frame.buffer);
        shown.push((u32::from(frame.delay), canvas.clone()));
    }
    shown
}

fn shown_by_webp(bytes: &[u8]) -> Shown {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).expect("a WebP");
    assert!(decoder.is_animated());
    assert_eq!(decoder.loop_count(), image_webp::LoopCount::Forever);
    assert_eq!(decoder.dimensions(), (240, 160));
    let mut shown = Vec::new();
    for _ in 0..decoder.num_frames() {
        let mut buffer = vec![0; decoder.output_buffer_size().expect("a small picture")];
        let milliseconds = decoder.read_frame(&mut buffer).expect("a frame");
        let opaque = buffer.chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect();
        shown.push((milliseconds / 10, opaque));
    }
    shown
}

fn shown_by_png(bytes: &[u8]) -> Shown {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let (count, size) = {
        let info = reader.info();
        let movement = info.animation_control.expect("a moving PNG");
        assert_eq!(movement.num_plays, 0, "without end");
        (movement.num_frames, [info.width, info.height].map(|side| side as usize))
    };
    assert_eq!(size, [240, 160]);
    let mut canvas = vec![0; 3 * size[0] * size[1]];
    let mut shown = Vec::new();
    for _ in 0..count {
        let mut buffer = vec![0; reader.output_buffer_size().expect("a small picture")];
        reader.next_frame(&mut buffer).expect("a frame");
        let frame = *reader.info().frame_control().expect("each frame says where it lies");
        let (width, height) = (frame.width as usize, frame.height as usize);
        let at = [frame.x_offset as usize, frame.y_offset as usize];
        lay(&mut canvas, size[0], at, width, &buffer[..4 * width * height]);
        let hundredths = u32::from(frame.delay_num) * 100 / u32::from(frame.delay_den);
        shown.push((hundredths, canvas.clone()));
    }
    shown
}

/// Lays a part with holes over what is there.
fn lay(canvas: &mut [u8], canvas_width: usize, [left, top]: [usize; 2], width: usize, part: &[u8]) {
    for (i, pixel) in part.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
        let at = 3 * ((top + i / width) * canvas_width + left + i % width);
        canvas[at..at + 3].copy_from_slice(&pixel[..3]);
    }
}

/// Whether two films run equally fast and differ in no more than the last digit of a colour: one of
/// the readers rounds where it lays a frame over the one before.
fn looks_like(one: &Shown, other: &Shown) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| {
            one.0 == other.0 && one.1.iter().zip(&other.1).all(|(a, b)| a.abs_diff(*b) <= 1)
        })
}

#[test]
fn three_formats_show_the_same_film() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let gif = shown_by_gif(&made(folder.path(), "film.gif", &[]));
    assert_eq!(gif.iter().map(|(delay, _)| *delay).collect::<Vec<_>>(), [20, 20, 20, 300]);
    assert!(gif.windows(2).all(|pair| pair[0].1 != pair[1].1), "each frame has its year");
    let webp = shown_by_webp(&made(folder.path(), "film.webp", &[]));
    assert!(looks_like(&webp, &gif), "the WebP shows what the GIF shows");
    let png = shown_by_png(&made(folder.path(), "film.png", &[]));
    assert!(png == gif, "the PNG shows what the GIF shows");
}

#[test]
fn the_same_film_is_the_same_file_wherever_it_is_made() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    for name in ["film.gif", "film.webp", "film.png"] {
        let first = made(folder.path(), name, &["--step", "3"]);
        // What is drawn is the same in all three.
        let count = if name == "film.gif" { FAR_AWAY.len() } else { 1 };
        for surroundings in FAR_AWAY.into_iter().take(count) {
            let again = film_in(surroundings, folder.path(), name, &["--step", "3", "--force"]);
            assert!(again.status.success(), "{}", told(&again));
            let again = fs::read(folder.path().join(name)).expect("the film");
            assert!(first == again, "{name} in {}", surroundings.0);
        }
    }
}

#[test]
fn a_film_says_what_it_is_and_whose_data_it_is_drawn_from() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    for name in ["film.gif", "film.webp", "film.png"] {
        let bytes = made(folder.path(), name, &["--step", "3"]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        // A comment of a GIF is cut into pieces of 255 letters.
        for words in ["Kuril Atlas, 1903 to 1906", "GSHHG", "LGPL"] {
            assert!(text.contains(words), "{name} says nothing of {words}");
        }
    }
}

#[test]
fn a_step_leads_from_change_to_change_and_a_folder_takes_the_frames() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let output = film(folder.path(), "frames", &["--step", "change"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let frames = fs::read_dir(folder.path().join("frames")).expect("a folder of frames");
    let mut names: Vec<String> =
        frames.map(|it| it.expect("a frame").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names.first().map(String::as_str), Some("0001-1903.png"));
    assert!(names.iter().any(|name| name.ends_with("-1905-09-05.png")), "{names:?}");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing else is left");
}

#[test]
fn what_is_there_stays_unless_it_may_go() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    fs::write(folder.path().join("film.gif"), "mine").expect("a file");
    let refused = film(folder.path(), "film.gif", &["--step", "3"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--force"));
    assert_eq!(fs::read(folder.path().join("film.gif")).expect("the file"), b"mine");
    assert!(made(folder.path(), "film.gif", &["--step", "3", "--force"]).starts_with(b"GIF89a"));
}

#[test]
fn what_cannot_be_a_film_is_told() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    for (file, more, told) in [
        ("film.mp4", &[][..], "must end in .gif, .webp or .png"),
        ("missing/film.gif", &[], "There is no folder"),
        ("film.gif", &["--from", "1907"], "lies after"),
        ("film.gif", &["--step", "0"], "a number of years"),
        ("film.gif", &["--fps", "200"], "from 0.1 to 30"),
    ] {
        let output = film(folder.path(), file, more);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(told), "{file} {more:?}: {said}");
    }
}

#[test]
fn imagemagick_finds_the_frames_their_size_and_how_long_they_stand() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    made(folder.path(), "film.gif", &["--fps", "4"]);
    let mut identify = Command::new("identify");
    identify.args(["-format", "%W %H %T\n"]).arg(folder.path().join("film.gif"));
    let Ok(output) = identify.output() else {
        eprintln!("skipped: there is no identify of ImageMagick");
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(
        said.lines().collect::<Vec<_>>(),
        ["240 160 25", "240 160 25", "240 160 25", "240 160 300"]
    );
}

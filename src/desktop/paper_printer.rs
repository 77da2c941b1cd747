//! The print command of the system, where it has one: what it does with a page is its own matter.

use std::env;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::export::{FileContent, FileOrder, Paper};
use crate::language::Words;

/// A program that takes a page and prints it.
#[derive(Clone, Debug)]
pub struct PaperPrinter {
    program: PathBuf,
    is_lp: bool,
}

/// The print commands of Unix, the more able one first.
const PROGRAMS: [&str; 2] = ["lp", "lpr"];

impl PaperPrinter {
    /// The first print command that is found where this system looks for programs.
    pub fn of_this_system() -> Option<Self> {
        if cfg!(not(unix)) {
            return None;
        }
        let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
        let places = PROGRAMS.iter().flat_map(|name| folders.iter().map(move |it| it.join(name)));
        places.into_iter().find(|place| place.is_file()).map(Self::of_program)
    }

    /// The print command at this place.
    pub fn of_program(program: PathBuf) -> Self {
        let is_lp = program.file_name().is_some_and(|name| name == PROGRAMS[0]);
        Self { program, is_lp }
    }

    /// Hands over what an order has made.
    ///
    /// # Errors
    /// One sentence on why it isn't printed.
    pub fn print(&self, order: &FileOrder, bytes: &[u8], words: &Words) -> Result<(), String> {
        let mut command = Command::new(&self.program);
        if self.is_lp {
            command.args(["-t", &words.say("app-name"), "-o", option(order)]);
        }
        let failed = |why: &str| words.say_with("exporting-not-printed", &[("why", why.into())]);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut running = piped.spawn().map_err(|error| failed(&error.to_string()))?;
        if let Some(mut input) = running.stdin.take() {
            // Who takes no page says why, in the words that are read below.
            _ = input.write_all(bytes);
        }
        let output = running.wait_with_output().map_err(|error| failed(&error.to_string()))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let why = said.lines().rfind(|line| !line.trim().is_empty());
        Err(failed(why.unwrap_or(&output.status.to_string())))
    }
}

/// A page has its paper; a picture takes what is there.
fn option(order: &FileOrder) -> &'static str {
    let paper = match order.content() {
        FileContent::Plate(plate) => plate.paper,
        FileContent::Sheet(sheet) => sheet.paper,
        FileContent::Worksheet(wish) => wish.form.paper,
        FileContent::Picture(_) | FileContent::Film(_) | FileContent::Table(_) => {
            return "fit-to-page";
        }
    };
    match paper {
        Paper::A4 => "media=A4",
        Paper::A3 => "media=A3",
        Paper::Letter => "media=Letter",
    }
}

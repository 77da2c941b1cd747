use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_complete::{Shell, generate_to};

use crate::desktop::command_line::saying::say_of_path;

/// The name of the program, as it is typed.
const PROGRAM: &str = "kuril-atlas";
const SHELLS: [Shell; 4] = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell];

/// Where a package finds what the system wants to have of a program.
#[derive(Args)]
pub struct HelpFiles {
    /// The folder to write to; it is made if it isn't there
    folder: PathBuf,
}

/// Writes a page of the manual for the program and for each command of it, and what shells complete.
pub fn write(asked: &HelpFiles, program: &Command) -> Result<(), String> {
    let HelpFiles { folder } = asked;
    let written = write_all(folder, program);
    written.map_err(|error| say_of_path("cli-folder-unwritten", "folder", folder, error))
}

fn write_all(folder: &Path, program: &Command) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(program.clone(), folder)?;
    for shell in SHELLS {
        generate_to(shell, &mut program.clone(), PROGRAM, folder)?;
    }
    Ok(())
}

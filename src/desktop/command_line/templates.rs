use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::assets;
use crate::desktop::command_line::saying::{say, say_of_path};
use crate::desktop::disk_problem::in_words;
use crate::desktop::written_file::write_file;

/// Write the templates of pages into a folder, to be changed there
#[derive(Args)]
pub struct TemplatesArguments {
    /// The folder; it is made if it is not there, and must not hold any of the files
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Writes the templates and the page that tells how to change them.
pub fn write_templates(arguments: &TemplatesArguments) -> Result<(), String> {
    let folder = &arguments.folder;
    let templates = assets::print_templates();
    let known = templates.iter().find(|file| folder.join(&file.path).exists());
    if let Some(known) = known {
        let file = folder.join(&known.path).display().to_string();
        return Err(say("cli-template-there", &[("file", file.into())]));
    }
    let words = assets::words();
    fs::create_dir_all(folder).map_err(|error| {
        say_of_path("cli-folder-unmade", "folder", folder, in_words(&error, &words))
    })?;
    let mut files = templates.iter();
    files.try_for_each(|file| write_file(&folder.join(&file.path), &file.bytes, false, &words))
}

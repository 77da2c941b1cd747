//! The behaviour of the atlas, through its public face.

mod support;
mod time;

mod architecture;
mod asking;
mod history;
mod language;
mod links;
mod listing;
mod measuring;
mod names;
mod other_languages;
mod pointing;
mod problems;

mod changing;
mod colours;
mod comparing;
mod figures;
mod finding_the_way;
mod geometry;
mod scenes;

mod pages;
mod picture_files;
mod pictures;
mod printing;
mod session;
mod window;

mod budget;
mod by_keys;
mod command_line;
mod damage;
mod export_dialog;
mod exporting;
mod films;

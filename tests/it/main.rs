//! The behaviour of the atlas, through its public face.

mod support;
mod time;

mod architecture;
mod asking;
mod classroom;
mod damaged_links;
mod filtering;
mod history;
mod language;
mod layouts;
mod lesson_pages;
mod lessons;
mod lessons_found;
mod links;
mod listing;
mod making;
mod measuring;
mod names;
mod other_languages;
mod page_links;
mod playing;
mod pointing;
mod presenting;
mod problems;
mod typed_dates;

mod changing;
mod colours;
mod comparing;
mod figures;
mod finding_the_way;
mod generated_history;
mod geometry;
mod handed_files;
mod handheld;
mod looks;
mod map_key;
mod reading_the_map;
mod scenes;

mod kept_styles;
mod prepared_map;

mod motion;
mod once;
mod pages;
mod picture_files;
mod pictures;
mod printed_maps;
mod printing;
mod quiz_files;
mod quiz_keys;
mod quiz_window;
mod quizzes;
mod session;
mod surfaces;
mod terms;
mod wall_room;
mod window;

mod answering;
mod budget;
mod by_keys;
mod command_line;
mod damage;
mod damage_in_small;
mod export_dialog;
mod export_options;
mod exporting;
mod films;
mod fonts;
mod help_files;
mod worksheet_command;
mod worksheet_window;
mod worksheets;

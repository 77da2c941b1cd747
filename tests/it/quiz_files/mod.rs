//! Quizzes in the files of other programs, read by parsers of other authors.

mod made;

mod command;
mod page;
mod spreadsheets;
mod text;
mod xml;

//! What is read, before it is known to be sound: files, and their blocks field by field.

pub mod file;

pub mod ids;

mod values;

pub mod entry_name;

pub mod entry;

pub mod references;

//! Making lessons in the window: views become steps, steps are moved, and what was made is saved,
//! kept, opened elsewhere and presented.

mod driver;

mod files;
mod steps;

//! The kinds of question, one file each: from what they can be made, and how one is made.

mod in_control;
mod treaty_of_line;

mod order_four;
mod which_year;

mod click_the_map;
mod name_the_land;

mod what_changed;

mod whose_position;

mod renounced_1951;
mod three_true;

mod ainu_name;
mod town_name;

mod whose_voyage;

mod whose_map;

mod all;

pub use all::{question, seeds};

//! Tables: for spreadsheets and for programs.

mod csv;
mod json;
mod schema;
mod xlsx;

pub use csv::Csv;
pub use json::Json;
pub use schema::schema_of;
pub use xlsx::Xlsx;

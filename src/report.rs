//! The view-models without a screen: JSON, CSV, Markdown and plain text.

mod csv;
mod json;

pub use self::csv::csv;
pub use self::json::json;

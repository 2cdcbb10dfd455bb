//! How Vietnamese text and numbers are cleaned, folded, fitted into
//! columns and written. Knows the model's nouns and nothing else.

pub mod ascii;
mod clean;
mod date;
mod fold;
pub mod number;
mod plural;
mod said;
mod width;
pub mod words;

pub use clean::{Cleaned, clean};
pub use date::date;
pub use fold::{FoldedText, Hit, Needle, fold, header_key, key_beginning};
pub use plural::word_for;
pub use said::Said;
pub use width::{fit, fit_end, fit_number, shorten, shorten_end, width};

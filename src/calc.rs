//! How a figure becomes a verdict: pure arithmetic on the model.
//!
//! The rules of the product live here and nowhere else, each beside the code
//! that carries it out:
//!
//! | rule | module |
//! | --- | --- |
//! | closed, open, elapsed years, stale months | [`crate::model::Calendar`] |
//! | which figure speaks for a year | [`own`] |
//! | who stood under whom, expected reporters | [`tree`] |
//! | roll-up: detail, declared, partial; uncovered reporters and their sizes | [`rollup`] |
//! | one year's interval and verdict, shortfall in whole things | [`evidence`] |
//! | bands of the pace index (on track, accelerate, at risk, reversing) | [`pace`] |
//! | the one status word, by cadence | [`assess`] |
//! | who makes up a gap | [`parts`] |
//! | what doesn't agree or is hardly true in rows that are used | [`quality`] |
//! | what rows set aside could change | [`set_aside`] |
//! | who has reported a year, who hasn't | [`reporting`] |
//! | what a what-if scenario does to reported figures | [`crate::model::whatif`] |
//! | which rows are behind a number | [`mod@trace`] |
//! | what changed between two datasets | [`diff`] |
//! | two books side by side, who makes their difference | [`compare`] |
//!
//! Nothing here knows files, the terminal, the clock or any wording.

pub mod assess;
pub mod book;
pub mod compare;
pub mod diff;
pub mod evidence;
pub mod exact;
pub mod own;
pub mod pace;
pub mod parts;
pub mod quality;
pub mod reporting;
pub mod rollup;
pub mod set_aside;
pub mod trace;
pub mod tree;

pub use assess::{Assessment, Reason, YearReading};
pub use book::{Book, Child};
pub use evidence::{Interval, Verdict};
pub use rollup::{Basis, Worth, YearValue};
pub use tree::Tree;

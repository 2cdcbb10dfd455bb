//! `thidua` turns one consolidated dataset of a trade-union federation into
//! verdicts on the targets of its emulation plan, and shows them.
//!
//! The rooms, in the one direction in which they may know each other:
//! `cli` → `run` → `ui` → `app` → `calc` → `model`, with `load` and `sample`
//! beside `calc`, and `report` beside `ui`.

pub mod app;
pub mod calc;
pub mod cli;
pub mod load;
pub mod model;
pub mod report;
pub mod run;
pub mod sample;
pub mod text;
pub mod ui;

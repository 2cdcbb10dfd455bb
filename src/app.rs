//! State, messages and view-models: rows already ordered, windowed, worded.

pub mod vantage;
pub mod view;
pub mod words;

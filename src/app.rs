//! State, messages and view-models: rows already ordered, windowed, worded.
//! Knows neither the drawing library nor the terminal.

pub mod briefing;
pub mod vantage;
pub mod view;
pub mod words;

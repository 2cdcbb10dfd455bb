//! State, messages and view-models: what is looked at, and how it reads.
//! Knows neither the drawing library nor the terminal.

pub mod briefing;

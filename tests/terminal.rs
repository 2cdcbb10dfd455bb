//! The program on a real terminal: each way in, each way out, each fault.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(unix)]

#[path = "terminal/cost.rs"]
mod cost;
#[path = "terminal/dataset.rs"]
mod dataset;
#[path = "terminal/hostile.rs"]
mod hostile;
#[path = "terminal/input.rs"]
mod input;
#[path = "terminal/leaving.rs"]
mod leaving;
#[path = "terminal/look.rs"]
mod look;
#[path = "terminal/plain.rs"]
mod plain;
#[path = "terminal/program.rs"]
mod program;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/reloading.rs"]
mod reloading;
#[path = "terminal/running.rs"]
mod running;
#[path = "terminal/stopping.rs"]
mod stopping;

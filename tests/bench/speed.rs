//! How fast and how large: measured side by side in one run.
//!
//! ```sh
//! cargo bench                      # a province: 3 700 unions, a million rows
//! cargo bench -- keys              # only the keys on the province
//! cargo bench -- memory            # only the dashboard's memory on the province
//! cargo bench -- nation            # 129 000 unions, 35 million rows, 1,4 GB
//! cargo bench -- nation keys       # only the keys on it, or its memory
//! ```
//!
//! The data is made anew in a temporary folder. Whole processes are run in turn,
//! the medians of several runs are quoted, and what counts is the ratio between
//! them. Nothing is asserted: a busy machine is no fault of the program. Beside
//! the program stand a count of line breaks (the floor for whoever reads the
//! file at all) and, where Python finds them (`THIDUA_PYTHON` names another than
//! `python3`), polars and duckdb doing no more than reading the file and adding
//! it up by district, year and indicator.
//!
//! Measured on 26 November 2026 on two processors with nothing else to do, with the
//! release profile (link-time optimisation of the whole): `cargo bench -- province`, three
//! times, and `cargo bench -- nation`, once. Ratios are the program's time to the other's,
//! those of the work of all threads in brackets.
//!
//! | | goal | province | nation |
//! | --- | --- | --- | --- |
//! | a count of line breaks | | 2.2 ms | 78 ms |
//! | `thidua report`, whole process | | 83 ms | 2.98 s |
//! | its work on all processors | | 136 ms | 5.2 s |
//! | polars, read and group | | 435 ms (work: 590) | 9.5 s (work: 16.9) |
//! | ratio to polars | 0.4 (nation: 1) | 0.19 (0.23): met | 0.31 (0.31): met |
//! | duckdb, rollup | | 331 ms (work: 400) | 3.5 s (work: 6.7) |
//! | ratio to duckdb | 0.25 | 0.25, 0.24, 0.25 (0.33): met, barely | 0.85 (0.77) |
//! | peak memory, bytes a figure | 100 + 30 MB (nation: 60) | 55 in all: met | 52 in all: met |
//! | first frame from exec, on a pty | 10 ms | 2.3 ms: met | 2.8 ms: met |
//! | a key, the middle one of 105 | 2 ms of work | 0.59 ms | 0.71 ms |
//! | the slowest keys | 2 ms of work | phase 1.5, language 1.4, enter 1.1 ms: met | scorecard 89, date 88, language 74 ms |
//! | a sort; a letter of a search | 10 ms of work | 0.6; 1.1 ms: met | 3.3; 17 ms |
//! | beside the keys: sector, date, tree | | 31 to 70 ms, shown within 2.1 ms | 0.4 to 1.4 s, shown within 108 ms |
//!
//! A key's cost is the work of the thread that answers it, the median of five walks.
//! The walk begins when what the province's keys ask for next has been worked out
//! (28 ms beside the keys); a key pressed before that costs more.
//!
//! In the dashboard the province takes 82 MB once it is open and 162 MB walked through, 197
//! MB at most while it is; the nation 1.9 GB once it is open (53 bytes a figure) and 2.3 GB
//! walked through all its screens (64). By hand, earlier: its bar stands within 0.6 s with
//! rows, megabytes and soon the time left, help opens meanwhile, Esc stops, and the memory
//! is given back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_precision_loss,
    clippy::suboptimal_flops,
    missing_docs
)]

#[path = "speed/child.rs"]
mod child;
#[path = "speed/data.rs"]
mod data;
#[path = "speed/keys.rs"]
mod keys;
#[path = "speed/rivals.rs"]
mod rivals;
#[path = "speed/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::Command;

use child::Runs;
use data::Size;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Without it this is not `cargo bench`, but a test run that takes all targets.
    if !arguments.iter().any(|a| a == "--bench") {
        return;
    }
    let has = |name: &str| arguments.iter().any(|a| a == name);
    if let Some(at) = arguments.iter().position(|a| a == "--write") {
        let size = if has("nation") { data::NATION } else { data::PROVINCE };
        println!("{} rows", data::write(Path::new(&arguments[at + 1]), size));
        return;
    }
    for (name, size) in [("province", data::PROVINCE), ("nation", data::NATION)] {
        let is_meant = if name == "nation" { has(name) } else { has(name) || !has("nation") };
        if is_meant && (has("keys") || has("memory")) {
            let folder = tempfile::tempdir().unwrap();
            let rows = data::write(folder.path(), size);
            println!("{name}: {} unions, {rows} rows", size.unions);
            if has("keys") {
                keys::measure(folder.path());
            }
            if has("memory") {
                terminal::memory(folder.path(), rows);
            }
        }
    }
    if has("keys") || has("memory") {
        return;
    }
    if !has("nation") || has("province") {
        measure("province", data::PROVINCE, 7);
    }
    if has("nation") {
        measure("nation", data::NATION, 3);
    }
}

fn measure(name: &str, size: Size, runs: usize) {
    let folder = tempfile::tempdir().unwrap();
    let rows = data::write(folder.path(), size);
    let figures = folder.path().join("figures.csv");
    let bytes = std::fs::metadata(&figures).unwrap().len();
    println!("{name}: {} unions, {rows} rows, {:.1} MB", size.unions, bytes as f64 / 1e6);
    println!("  a newline count          {:>9.1} ms", child::count_lines(&figures, runs));

    let mut report = Command::new(env!("CARGO_BIN_EXE_thidua"));
    report.arg("report").arg(folder.path());
    let mut commands = vec![("thidua report", report)];
    commands.extend(rivals::commands(folder.path()));
    let all = Runs::in_turn(commands, runs);
    let (own, own_work) = (all[0].milliseconds(), all[0].milliseconds_of_work());
    for run in &all {
        let (ms, work, peak) = (run.milliseconds(), run.milliseconds_of_work(), run.peak_bytes());
        println!(
            "  {:<24} {ms:>9.1} ms {work:>9.1} ms of work {:>8.1} MB {:>6.1} bytes a figure   \
             ratios {:.2} {:.2}",
            run.name,
            peak / 1e6,
            peak / rows as f64,
            own / ms,
            own_work / work,
        );
    }
    let frame = terminal::first_frame(folder.path(), runs);
    println!("  first frame              {frame:>9.1} ms from exec, on a pty");
    terminal::memory(folder.path(), rows);
    keys::measure(folder.path());
}

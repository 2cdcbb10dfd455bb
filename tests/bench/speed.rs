//! How fast and how large: measured side by side in one run.
//!
//! ```sh
//! cargo bench                      # a province: 3 700 unions, a million rows
//! cargo bench -- keys              # only the keys on the province
//! cargo bench -- nation            # and 129 000 unions, 35 million rows, 1,4 GB
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
//! Measured on two shared and busy processors, release build without link-time
//! optimisation; ratios are the program's time to the other's. The keys were
//! measured by themselves, at a load of 4:
//!
//! | | goal | province | nation |
//! | --- | --- | --- | --- |
//! | `thidua report`, whole process | | 936 ms | 28.6 s |
//! | its work on all processors | | 460 ms | 14.2 s |
//! | to polars, read and group | 0.4 (nation: 1) | 0.68 (work: 0.71) | 0.72 |
//! | to duckdb, rollup | 0.25 | 1.17 | not run |
//! | peak memory, bytes a figure | 100 + 30 MB (nation: 60) | 62.9 in all | 52.9 in all |
//! | first frame | 10 ms | 5.6 ms | not measured |
//! | a key, median of 105 | 2 ms | 0.7 ms | not measured |
//! | the slowest keys | 2 ms | overview after a tree 6.5, scorecard 3.6, language 3.4, phase 3.3 ms | |
//! | beside the keys: sector, date, tree | | 50 to 212 ms, shown within 3.4 to 8.6 ms | |
//!
//! Since exact arithmetic takes a short way for small numbers, the report of the
//! province took 349 ms of work and 0.52 of polars' time (work: 0.57) at a load of 6,
//! with five runs each; the rest of the table is older.
//!
//! Missed are the ratios on a province, and by some milliseconds those keys that
//! word a whole screen anew. The walk begins when what the province's keys ask for
//! next has been worked out (35 ms beside the keys); a key pressed before that costs
//! more.
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
#[path = "speed/first_frame.rs"]
mod first_frame;
#[path = "speed/keys.rs"]
mod keys;
#[path = "speed/rivals.rs"]
mod rivals;

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
    if has("keys") {
        let folder = tempfile::tempdir().unwrap();
        data::write(folder.path(), data::PROVINCE);
        return keys::measure(folder.path());
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
    let frame = first_frame::milliseconds(folder.path(), runs);
    println!("  first frame              {frame:>9.1} ms from exec, on a pty");
    if name == "province" {
        keys::measure(folder.path());
    }
}

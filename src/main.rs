//! The command `thidua`.

use std::process::ExitCode;

use clap::Parser;
use thidua::cli::{self, Arguments, JobError};

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let arguments = Arguments::parse();
    match cli::execute(&arguments) {
        Err(JobError::Usage(error)) => {
            eprintln!("thidua: {error}");
            Ok(ExitCode::from(2))
        }
        other => Ok(other?),
    }
}

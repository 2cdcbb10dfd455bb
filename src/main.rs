//! The command `thidua`.

use std::process::ExitCode;

use thidua::cli;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    Ok(cli::answer(std::env::args_os()))
}

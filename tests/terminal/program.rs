//! The program under test, in a known environment.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use portable_pty::CommandBuilder;

use crate::dataset;
use crate::pty::Pty;

pub const DOWN: &str = "\x1b[B";
const PATH: &str = env!("CARGO_BIN_EXE_thidua");
const SET: [(&str, &str); 4] = [
    ("TERM", "xterm-256color"),
    ("LANG", "C.UTF-8"),
    ("LC_ALL", "C.UTF-8"),
    ("RUST_BACKTRACE", "0"),
];
const UNSET: [&str; 6] =
    ["NO_COLOR", "COLORTERM", "COLORFGBG", "LC_CTYPE", "THIDUA_LANG", "THIDUA_PANIC"];

/// The dashboard on the dataset of these tests.
pub fn program() -> CommandBuilder {
    on(dataset::folder())
}

/// The dashboard on a dataset.
pub fn on(folder: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(PATH);
    command.arg(folder);
    in_known_environment(command)
}

/// The dashboard out of a script of the shell, in which it is `"$@"`.
pub fn in_shell(script: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script, "sh", PATH]);
    command.arg(dataset::folder());
    in_known_environment(command)
}

/// The program without a terminal.
pub fn without_terminal() -> Command {
    let mut command = Command::new(PATH);
    command.envs(SET);
    for name in UNSET {
        command.env_remove(name);
    }
    command
}

fn in_known_environment(mut command: CommandBuilder) -> CommandBuilder {
    for (name, value) in SET {
        command.env(name, value);
    }
    for name in UNSET {
        command.env_remove(name);
    }
    command
}

/// A terminal on which the overview stands and nothing more is to come.
pub fn started() -> Pty {
    overview(Pty::start(program()))
}

/// Waits for the overview.
pub fn overview(pty: Pty) -> Pty {
    pty.points_at("D14");
    pty.settles();
    pty
}

/// A terminal on which the list of units stands, its first row selected.
pub fn listing() -> Pty {
    listed(started())
}

/// Goes on to the list of units.
pub fn listed(pty: Pty) -> Pty {
    pty.press("3");
    pty.points_at(&dataset::unit(0));
    pty
}

/// Waits for the overview on a mute terminal and answers late what was asked so
/// far: on leaving, a terminal is given the longer the slower it was before.
pub fn answered_late(pty: Pty) -> Pty {
    let pty = overview(pty);
    thread::sleep(Duration::from_millis(800));
    for _ in 0..pty.questions() {
        pty.answer();
    }
    pty
}

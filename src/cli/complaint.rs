//! What is told on standard error when something can't be done.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::model::Language;
use crate::sample::SampleError;
use crate::text::clean;

use super::job::{CANNOT, print_styled};
use super::{JobError, misread};

/// Tells why a job could not be done; status 2 where the arguments are to blame.
pub(super) fn complain(error: &JobError, language: Language) -> ExitCode {
    let told = match language {
        Language::Vietnamese => error.in_vietnamese(),
        Language::English => in_full(error),
    };
    // Arguments and paths are quoted in it, and what steers a terminal may stand in them.
    say(&format!("thidua: {}\n", clean(&told).text));
    match error {
        JobError::Usage(_) | JobError::Sample(SampleError::UnknownScenario { .. }) => {
            ExitCode::from(CANNOT)
        }
        _ => ExitCode::FAILURE,
    }
}

/// Tells what is wrong with the command line, or answers `--help` and `--version`.
pub(super) fn explain(error: &clap::Error, language: Language) -> ExitCode {
    if error.use_stderr() {
        let told = misread::told(error, language).unwrap_or_else(|| error.to_string());
        say(&clean_lines(&format!("thidua: {told}\n")));
    } else if let Err(why) = print_styled(&error.render().ansi().to_string()) {
        return complain(&why, language);
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(CANNOT))
}

/// Writes to standard error; where that is closed, nobody can be told.
pub(super) fn say(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// The error and its causes in one line.
fn in_full(error: &dyn Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let reason = error.to_string();
        if !told.contains(&reason) {
            let _ = write!(told, ": {reason}");
        }
        cause = error.source();
    }
    told
}

fn clean_lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => format!("{}\n", clean(line).text),
            None => clean(line).text.into_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn each_cause_is_told_once() {
        let source = io::Error::other("the disk is full");
        assert_eq!(
            in_full(&JobError::Write(source)),
            "the answer can't be written: the disk is full"
        );
        let source = io::Error::other("the disk is full");
        let path = "a".into();
        assert_eq!(
            in_full(&JobError::Sample(SampleError::Write { path, source })),
            "can't write 'a': the disk is full"
        );
        let source = io::ErrorKind::PermissionDenied.into();
        let path = "a".into();
        assert_eq!(
            JobError::Sample(SampleError::Write { path, source }).in_vietnamese(),
            "không ghi được 'a': không có quyền đọc hoặc ghi ở đó"
        );
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(clean_lines("a\n\n b\u{7}\nc"), "a\n\n b␇\nc");
    }
}

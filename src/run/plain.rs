//! Whether there is a screen at all.

use std::ffi::OsStr;
use std::io::{self, IsTerminal as _};

/// Whether standard output can only take plain text: it is no terminal, or
/// one that says of itself (in `TERM`) that it knows no cursor.
pub fn is_plain_output() -> bool {
    is_plain(io::stdout().is_terminal(), std::env::var_os("TERM").as_deref())
}

fn is_plain(is_terminal: bool, name: Option<&OsStr>) -> bool {
    !is_terminal || name.is_none_or(|name| name.is_empty() || name == "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_with_a_cursor_gets_a_screen() {
        assert!(!is_plain(true, Some(OsStr::new("xterm-256color"))));
        assert!(!is_plain(true, Some(OsStr::new("bogus"))));
        assert!(is_plain(true, Some(OsStr::new("dumb"))));
        assert!(is_plain(true, Some(OsStr::new(""))));
        assert!(is_plain(true, None));
        assert!(is_plain(false, Some(OsStr::new("xterm-256color"))));
    }
}

//! Without a screen: the report, and nothing that only a screen understands.

use crate::dataset;
use crate::program::{program, without_terminal};
use crate::pty::Pty;

#[test]
fn a_terminal_without_a_cursor_gets_the_report() {
    for name in ["dumb", ""] {
        let mut command = program();
        command.env("TERM", name);
        let mut pty = Pty::start(command);
        assert_eq!(pty.ends().exit_code(), 0);
        assert!(!pty.bytes().contains(&0x1b));
        assert!(String::from_utf8(pty.bytes()).unwrap().contains("D14"));
        pty.is_restored();
    }
}

#[test]
fn a_pipe_gets_the_report() {
    let dashboard = without_terminal().arg(dataset::folder()).output().unwrap();
    assert_eq!(dashboard.status.code(), Some(0));
    assert!(!dashboard.stdout.contains(&0x1b) && dashboard.stderr.is_empty());
    let report = without_terminal().arg("report").arg(dataset::folder()).output().unwrap();
    assert!(report.stdout == dashboard.stdout && !report.stdout.is_empty());
}

#[test]
fn a_reader_that_has_gone_is_no_fault() {
    for (arguments, status) in
        [(&["--help"][..], 0), (&["check", "--codes"], 0), (&["report", "/nowhere"], 2)]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = without_terminal();
        command.args(arguments).stderr(writer.try_clone().unwrap()).stdout(writer);
        assert_eq!(command.status().unwrap().code(), Some(status), "{arguments:?}");
    }
}

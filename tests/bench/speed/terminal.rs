//! The dashboard on a terminal: its first frame, and what it takes of memory.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::child::median;
use crate::keys::WALK;

/// The end of a synchronized update: a whole frame has come.
const FRAME_END: &[u8] = b"\x1b[?2026l";
/// Without a byte for so long, nothing is being worked out any more; longer by a second
/// for every so many rows, which are worked out in silence once they were read.
const QUIET: Duration = Duration::from_millis(1_500);
const ROWS_A_SECOND: usize = 3_000_000;
const BETWEEN_KEYS: Duration = Duration::from_millis(30);

struct Session {
    begun: Instant,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    /// Open as long as the dashboard runs.
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    fn start(folder: &Path, rows: u16, cols: u16) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_thidua"));
        command.arg(folder);
        command.env("TERM", "xterm-256color");
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut block = [0; 1 << 14];
            while let Ok(read @ 1..) = reader.read(&mut block) {
                if sender.send(block[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        Self { begun, child, output, keys, _master: pair.master }
    }

    fn wait_for_frame(&self) {
        let mut seen = Vec::new();
        while !seen.windows(FRAME_END.len()).any(|w| w == FRAME_END) {
            seen.extend(self.output.recv().unwrap());
        }
    }

    fn settle(&self, rows: usize) {
        let quiet = QUIET + Duration::from_secs((rows / ROWS_A_SECOND) as u64);
        while self.output.recv_timeout(quiet).is_ok() {}
    }

    fn press(&mut self, key: &str) {
        self.keys.write_all(bytes_of(key).as_bytes()).unwrap();
        self.keys.flush().unwrap();
        std::thread::sleep(BETWEEN_KEYS);
    }

    /// Megabytes taken now, and at most; where the system says so.
    fn megabytes(&self) -> Option<(f64, f64)> {
        let status = format!("/proc/{}/status", self.child.process_id()?);
        let status = std::fs::read_to_string(status).ok()?;
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.split_whitespace().next()?.parse::<f64>().ok()? * 1024.0 / 1e6)
        };
        Some((of("VmRSS:")?, of("VmHWM:")?))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// From exec to the first frame.
pub fn first_frame(folder: &Path, runs: usize) -> f64 {
    let once = |_| {
        let session = Session::start(folder, 24, 80);
        session.wait_for_frame();
        session.begun.elapsed().as_secs_f64() * 1e3
    };
    median(&(0..=runs).map(once).skip(1).collect::<Vec<_>>())
}

/// What the dashboard takes once it is open, and once everything was walked through
/// three times.
pub fn memory(folder: &Path, rows: usize) {
    let mut session = Session::start(folder, 45, 160);
    session.settle(rows);
    let Some((open, _)) = session.megabytes() else {
        println!("  (the dashboard's memory: this system doesn't say)");
        return;
    };
    for key in [WALK; 3].iter().flat_map(|walk| walk.split_whitespace()).filter(|&key| key != "q") {
        session.press(key);
    }
    session.settle(rows);
    let (walked, most) = session.megabytes().unwrap();
    println!(
        "  the dashboard's memory   {open:>9.1} MB open, {walked:.1} MB walked through, {most:.1} MB \
         at most ({:.1} bytes a figure)",
        most * 1e6 / rows as f64
    );
}

fn bytes_of(key: &str) -> &str {
    match key {
        "up" => "\x1b[A",
        "down" => "\x1b[B",
        "right" => "\x1b[C",
        "left" => "\x1b[D",
        "home" => "\x1b[H",
        "end" => "\x1b[F",
        "pgdn" => "\x1b[6~",
        "enter" => "\r",
        "esc" => "\x1b",
        "tab" => "\t",
        "f1" => "\x1bOP",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f6" => "\x1b[17~",
        "f7" => "\x1b[18~",
        "f9" => "\x1b[20~",
        "f11" => "\x1b[23~",
        other => {
            assert_eq!(other.len(), 1, "the bytes of {other}");
            other
        }
    }
}

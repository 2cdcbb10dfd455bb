//! From exec to the first frame, on a terminal.

use std::io::Read;
use std::path::Path;
use std::time::Instant;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::child::median;

/// The end of a synchronized update: a whole frame has come.
const FRAME_END: &[u8] = b"\x1b[?2026l";

pub fn milliseconds(folder: &Path, runs: usize) -> f64 {
    let times: Vec<f64> = (0..=runs).map(|_| once(folder)).skip(1).collect();
    median(&times)
}

fn once(folder: &Path) -> f64 {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_thidua"));
    command.arg(folder);
    command.env("TERM", "xterm-256color");
    let mut reader = pair.master.try_clone_reader().unwrap();
    let begun = Instant::now();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let (mut seen, mut block) = (Vec::new(), [0; 4096]);
    let time = loop {
        let read = reader.read(&mut block).unwrap_or_default();
        seen.extend_from_slice(&block[..read]);
        let has_frame = seen.windows(FRAME_END.len()).any(|w| w == FRAME_END);
        if read == 0 || has_frame {
            break begun.elapsed().as_secs_f64() * 1e3;
        }
    };
    child.kill().unwrap();
    child.wait().unwrap();
    time
}

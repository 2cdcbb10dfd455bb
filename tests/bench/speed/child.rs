//! Whole processes: how long, and how large at their largest.
#![allow(unsafe_code)]

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// The runs of one command.
pub struct Runs {
    pub name: &'static str,
    times: Vec<f64>,
    work: Vec<f64>,
    peaks: Vec<f64>,
}

impl Runs {
    /// Runs commands in turn, so that a machine that drifts drifts for all; the
    /// first round is not counted.
    pub fn in_turn(mut commands: Vec<(&'static str, Command)>, runs: usize) -> Vec<Self> {
        let empty = |(name, _): &(&'static str, Command)| Self {
            name,
            times: Vec::new(),
            work: Vec::new(),
            peaks: Vec::new(),
        };
        let mut all: Vec<Self> = commands.iter().map(empty).collect();
        for round in 0..=runs {
            for (run, (_, command)) in all.iter_mut().zip(&mut commands) {
                let (time, work, peak) = measure(command);
                if round > 0 {
                    run.times.push(time);
                    run.work.push(work);
                    run.peaks.push(peak);
                }
            }
        }
        all
    }

    pub fn milliseconds(&self) -> f64 {
        median(&self.times)
    }

    /// Of processors, on all of them together: what a busy machine changes least.
    pub fn milliseconds_of_work(&self) -> f64 {
        median(&self.work)
    }

    pub fn peak_bytes(&self) -> f64 {
        median(&self.peaks)
    }
}

pub fn median(of: &[f64]) -> f64 {
    let mut sorted = of.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Milliseconds from start to end, milliseconds of work, and bytes.
#[expect(clippy::zombie_processes, reason = "waited for below, by a call that also says its size")]
fn measure(command: &mut Command) -> (f64, f64, f64) {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
    let begun = Instant::now();
    let child = command.spawn().unwrap();
    let id = i32::try_from(child.id()).unwrap();
    let mut status = 0;
    // SAFETY: plain numbers, for which all bits zero is a value.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both pointers are to live values of the right type; the child is
    // ours and nobody else waits for it.
    let waited = unsafe { libc::wait4(id, &raw mut status, 0, &raw mut usage) };
    let time = begun.elapsed().as_secs_f64() * 1e3;
    assert_eq!((waited, status), (id, 0), "{command:?}");
    // Linux counts in kilobytes, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1.0 } else { 1024.0 };
    let used = |t: libc::timeval| t.tv_sec as f64 * 1e3 + t.tv_usec as f64 / 1e3;
    (time, used(usage.ru_utime) + used(usage.ru_stime), usage.ru_maxrss as f64 * unit)
}

/// Milliseconds that this thread has worked: what others do meanwhile doesn't count.
pub fn worked() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a live value of the right type.
    let failed = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) };
    assert_eq!(failed, 0);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// The time to count a file's line breaks, read block by block.
pub fn count_lines(path: &Path, runs: usize) -> f64 {
    let mut times = Vec::new();
    for _ in 0..=runs {
        let begun = Instant::now();
        let mut file = File::open(path).unwrap();
        let (mut block, mut lines) = (vec![0; 256 << 10], 0);
        loop {
            let read = file.read(&mut block).unwrap();
            if read == 0 {
                break;
            }
            lines += memchr::memchr_iter(b'\n', &block[..read]).count();
        }
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        assert!(lines > 0);
    }
    median(&times)
}

//! The program in a terminal of the tests.

use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, ExitStatus};

/// A running program, which does not outlive its test.
pub struct Running(pub Box<dyn Child + Send + Sync>);

impl Running {
    /// Asserts that the program ends within this time.
    pub fn ends_within(mut self, time: Duration) {
        self.wait(time);
    }

    /// Waits for its end, for so long at most.
    pub fn wait(&mut self, time: Duration) -> ExitStatus {
        let end = Instant::now() + time;
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < end, "the program did not end");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

//! An order to read a dataset.

use std::path::PathBuf;

/// Which dataset is to be read, and the how-manieth reading that is: two readings of
/// one place are two orders, and the answer to the one is none to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOrder {
    /// Where the dataset is.
    pub path: PathBuf,
    /// Given to no other order of the session.
    pub number: u64,
}

/// Numbers the readings of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOrders(u64);

impl ReadOrders {
    /// Before the first.
    pub const fn new() -> Self {
        Self(0)
    }

    /// The next one.
    pub const fn next(&mut self, path: PathBuf) -> ReadOrder {
        self.0 += 1;
        ReadOrder { path, number: self.0 }
    }
}

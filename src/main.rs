//! Command-line entry.
const fn main() {}

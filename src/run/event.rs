//! What travels on the one channel on which the session waits.

/// Something that another thread saw.
#[derive(Debug)]
pub enum Event<M> {
    /// Bytes that came from the keyboard's side of the terminal.
    Bytes(Vec<u8>),
    /// A worker thread said something.
    Message(M),
    /// The window may have another size.
    Resized,
    /// The job was asked to stop.
    Stop,
    /// The job runs again after a stop.
    Continued,
}

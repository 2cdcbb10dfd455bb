//! Text between the marks of bracketed paste.

const END: &[u8] = b"\x1b[201~";
/// More than any field can use; the rest of a larger paste is dropped.
const LARGEST: usize = 1 << 20;

/// A paste of which the end has not come yet.
#[derive(Debug, Default)]
pub struct Paste {
    bytes: Vec<u8>,
}

impl Paste {
    /// Takes bytes in. When the end mark is among them, the paste is complete
    /// and what followed the mark is given back.
    pub fn take_in(&mut self, more: Vec<u8>) -> Option<Vec<u8>> {
        let searched = self.bytes.len().saturating_sub(END.len() - 1);
        self.bytes.extend(more);
        let unsearched = self.bytes.get(searched..).unwrap_or_default();
        let found = unsearched.windows(END.len()).position(|window| window == END);
        if let Some(offset) = found {
            let mut rest = self.bytes.split_off(searched + offset);
            rest.drain(..END.len());
            return Some(rest);
        }
        self.forget_excess();
        None
    }

    /// The text, with line ends as `\n`.
    pub fn text(mut self) -> String {
        self.bytes.truncate(LARGEST);
        String::from_utf8_lossy(&self.bytes).replace("\r\n", "\n").replace('\r', "\n")
    }

    /// Keeps the tail, which may be the first half of the end mark.
    fn forget_excess(&mut self) {
        if self.bytes.len() > LARGEST + END.len() {
            let tail = self.bytes.split_off(self.bytes.len() - END.len());
            self.bytes.truncate(LARGEST);
            self.bytes.extend(tail);
        }
    }
}

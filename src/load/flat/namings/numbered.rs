//! Numbers for what cells say.

use std::collections::HashMap;

/// Numbers for what cells say, in the order in which they first say it.
#[derive(Debug, Default)]
pub(in crate::load) struct Numbered {
    known: HashMap<Box<[u8]>, u32>,
}

/// What was looked for last: neighbouring rows often say the same.
#[derive(Debug, Default)]
pub(in crate::load) struct Last {
    cells: Vec<u8>,
    known: Vec<u8>,
    number: u32,
}

impl Numbered {
    /// The number of what cells say, if it has one.
    pub(in crate::load) fn find(&self, cells: &[&[u8]], last: &mut Last) -> Option<u32> {
        last.cells.clear();
        for cell in cells {
            last.cells.extend_from_slice(&u32::try_from(cell.len()).ok()?.to_le_bytes());
            last.cells.extend_from_slice(cell);
        }
        if last.known != last.cells {
            last.number = *self.known.get(last.cells.as_slice())?;
            std::mem::swap(&mut last.known, &mut last.cells);
        }
        Some(last.number)
    }

    /// The same, given one where it has none; says whether it was new.
    pub(in crate::load) fn number(&mut self, cells: &[&[u8]], last: &mut Last) -> (u32, bool) {
        if let Some(number) = self.find(cells, last) {
            return (number, false);
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.insert(last.cells.as_slice().into(), number);
        (number, true)
    }
}

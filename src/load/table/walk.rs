//! The places of one row's cells, found walking along it once.

use super::part::Part;
use super::records::RowAt;
use crate::load::quotes::CellStarts;
use crate::load::source::Source;
use crate::load::{Place, Position};

/// Walks along the rows of a header.
pub(super) struct Walks<'t> {
    part: &'t Part<'t>,
    rows: Vec<Walk<'t>>,
}

impl<'t> Walks<'t> {
    pub(super) const fn along(part: &'t Part<'_>) -> Self {
        Self { part, rows: Vec::new() }
    }

    /// The place of a heading that isn't before the last one asked for.
    pub(super) fn to(&mut self, ix: usize) -> Place {
        let at = self.part.row_of_heading(ix);
        if !self.rows.iter().any(|walk| walk.row == at) {
            self.rows.push(Walk::along(self.part, at));
        }
        let walk = self.rows.iter_mut().find(|walk| walk.row == at);
        walk.map_or_else(|| self.part.heading_place(ix), |walk| walk.to(ix))
    }
}

/// Stands at a cell of a row, and goes forward only.
struct Walk<'t> {
    part: &'t Part<'t>,
    row: RowAt,
    starts: CellStarts<'t>,
    cell: usize,
    offset: usize,
    position: Position,
}

impl<'t> Walk<'t> {
    /// At the first cell of a row of text.
    fn along(part: &'t Part<'_>, row: RowAt) -> Self {
        let source = part.source;
        let offset = row.start as usize;
        let mut starts = CellStarts::new(&source.text, part.delimiter, offset);
        starts.next();
        let position = source.position_from(offset, row.number, offset);
        Self { part, row, starts, cell: 0, offset, position }
    }

    /// The place of a cell that isn't before the last one asked for.
    fn to(&mut self, cell: usize) -> Place {
        let source: &Source = self.part.source;
        if source.is_sheet() {
            return self.part.cell_place(self.row, cell);
        }
        while self.cell < cell {
            let Some(start) = self.starts.next() else {
                return self.part.cell_place(self.row, cell);
            };
            self.step(start);
        }
        source.placed(self.position)
    }

    fn step(&mut self, start: usize) {
        let source: &Source = self.part.source;
        let passed = source.text.get(self.offset..start).unwrap_or_default();
        let (line, column) = (self.position.line, self.position.column);
        let (before, passed) = match passed.rfind(['\n', '\r']) {
            Some(end) => (1, passed.get(end + 1..).unwrap_or_default()),
            None => (column, passed),
        };
        let characters = u32::try_from(passed.chars().count()).unwrap_or(u32::MAX);
        self.position = Position {
            line: line.saturating_add(source.breaks(self.offset, start)),
            column: before.saturating_add(characters),
        };
        self.offset = start;
        self.cell += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Table;
    use super::*;
    use crate::load::collect::Findings;
    use crate::load::figures::SHAPE;
    use crate::model::RowNumber;

    proptest! {
        /// Wherever the cells of a row stand, walking there finds them.
        #[test]
        fn walking_leads_to_every_cell(
            cells in proptest::collection::vec("[a é]{0,4}|\"[a,\nđ\r]{0,5}\"", 1..12),
        ) {
            let row = cells.join(",");
            let text = format!("unit,period,indicator,value,denominator\n{row}\nG1,2024,D01,1,\n");
            let source = Source::new("a.csv", text, Vec::new());
            let table = Table::new(&source, &SHAPE, &mut Findings::default());
            // A first row that is one quoted line is refused.
            prop_assume!(table.is_some());
            let table = table.unwrap();
            let part = table.parts.first().unwrap();
            let at = RowAt { start: 40, number: RowNumber::new(2) };
            let mut walk = Walk::along(part, at);
            for cell in 0..=cells.len() {
                prop_assert_eq!(walk.to(cell), part.cell_place(at, cell), "{}", cell);
            }
        }
    }
}

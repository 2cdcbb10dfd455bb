//! What a part says of itself outside its rows: on its tab, in the lines above its header
//! and in those below its last row.

use std::ops::ControlFlow;

use super::part::Part;
use super::records::{Records, RowAt};
use super::row::Row;
use crate::load::collect::{Findings, quoted};
use crate::load::layout::Line;
use crate::load::own_words::Supplied;
use crate::load::{Place, SheetFault};
use crate::text::fold;

/// Words of names of tables and offices, and of the head of a paper, folded: a line of no
/// others says nothing of numbers.
const ORDINARY: &str = "bao cao bc bang bieu mau phu luc so tong hop ket qua thuc hien lieu \
    phong trao thi dua nam nay ky cua cac va ldld lien doan lao dong cong co huyen thi xa thanh pho \
    tinh ban chinh sach van hoa hoi chu nghia viet doc lap tu do hanh phuc giai doan kem theo ngay \
    tinh hinh kinh gui uy nhan dan ubnd nguon danh sach don vi cap tren truc thuoc";

/// Whether a line says nothing but what any table may be called.
pub(super) fn is_ordinary(line: &str) -> bool {
    let folded = fold(line);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_any = |word: &str| word.parse::<u16>().is_ok() || ORDINARY.split(' ').any(|w| w == word);
    words.into_iter().all(is_any)
}

/// Lines in which the end of a table is looked for.
const LAST: usize = 20;

impl Part<'_> {
    /// The name of the sheet that it lies in.
    pub(in crate::load) fn tab(&self) -> Option<&str> {
        self.source.sheet.as_deref()
    }

    /// The lines above it. (Below it people sign, who are called as places are.)
    pub(in crate::load) fn titles(&self) -> impl Iterator<Item = &Line> {
        self.above.iter()
    }

    /// Those below.
    pub(in crate::load) fn foot(&self) -> impl Iterator<Item = &Line> {
        self.below.iter()
    }

    /// Where one of its lines begins.
    pub(in crate::load) fn place_of(&self, line: &Line) -> Place {
        self.cell_place(line.at, line.cell)
    }

    /// What stands over a column.
    pub(in crate::load) fn heading_of(&self, column: usize) -> Option<&str> {
        let ix = self.columns.get(column).copied().flatten()?;
        self.named.get(ix).map(|named| named.whole.as_str())
    }

    /// Where the heading of its numbers stands.
    pub(in crate::load) fn place_over_numbers(&self) -> Place {
        let mut amounts = self.shape.amounts.iter();
        let cell = amounts.find_map(|&column| *self.columns.get(column)?);
        self.heading_place(cell.unwrap_or_default())
    }

    /// Tells of what it says nowhere else for some of its columns.
    pub(super) fn tell_supplied(&self, findings: &mut Findings) {
        for Supplied { column, text, said, place } in self.supplied.iter() {
            let column = self.shape.columns.get(*column).map_or("", |column| column.name);
            let (text, said) = (quoted(text), quoted(said));
            findings.add(SheetFault::ColumnSupplied { column, text, said }, place.clone());
        }
    }

    /// Goes along its rows until somebody has heard enough.
    pub(in crate::load) fn until(&self, mut hears: impl FnMut(&Row<'_>) -> ControlFlow<()>) {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while let Some(at) = records.advance() {
            let uncovered = self.source.has_covered.then(|| self.uncover(&records.record));
            let record = uncovered.as_ref().map_or(&records.record, |row| &row.record);
            if !self.holds_no_figure(record) && hears(&Row { part: self, record, at }).is_break() {
                return;
            }
        }
    }

    /// The lines behind the last row that holds a figure.
    pub(super) fn lines_below(&self) -> Vec<Line> {
        let text = self.source.text.as_bytes();
        let mut ends = memchr::memrchr2_iter(b'\n', b'\r', text);
        let start = ends.nth(LAST).map_or(0, |end| end + 1).max(self.body.start as usize);
        let Ok(start) = u32::try_from(start) else { return Vec::new() };
        let from = RowAt { start, ..self.body };
        let mut records = Records::new(self.source, self.delimiter, from);
        let mut below = Vec::new();
        while let Some(at) = records.advance() {
            if !self.holds_no_figure(&records.record) {
                below.clear();
                continue;
            }
            below.extend(Line::of(at, &records.record));
        }
        if !below.is_empty() {
            // Nearly no table has any, and its lines needn't be counted.
            let before = self.source.breaks(self.body.start as usize, start as usize);
            for line in &mut below {
                line.at.number = line.at.number.after(before);
            }
        }
        below
    }
}

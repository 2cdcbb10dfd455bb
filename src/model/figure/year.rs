//! The figures of one indicator in one year.

use super::packed::{Packed, Wide};
use super::{Figure, WholeFigure, YearKey};
use crate::model::{RowNumber, UnitIx};

/// Packed rows with their side list. Once settled: by unit, then period, and the
/// side list in the order of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct YearRows {
    rows: Vec<Packed>,
    side: Vec<Wide>,
    /// Some share unit and period or, until they are settled, stand out of order.
    is_loose: bool,
}

/// What no two rows of a year share.
const fn place(row: &Packed) -> (UnitIx, u8) {
    (row.unit, row.within)
}

impl YearRows {
    /// Adds a figure; false for one that speaks of no year.
    pub(super) fn push(&mut self, figure: &Figure) -> bool {
        let packed = Packed::new(figure, &mut self.side);
        packed.map(|packed| self.put(packed)).is_some()
    }

    /// Adds a figure of whole things; false for one that speaks of no year. With the
    /// first, room is made for as many as are likely to come.
    pub(super) fn push_whole(&mut self, figure: WholeFigure, likely: usize) -> bool {
        let Some(packed) = Packed::whole(figure, &mut self.side) else { return false };
        if self.rows.is_empty() {
            self.rows.reserve(likely);
        }
        self.put(packed);
        true
    }

    /// Whether they are in order is known as they come: a look at all of them would fetch
    /// them from memory once more.
    fn put(&mut self, packed: Packed) {
        self.is_loose |= self.rows.last().is_some_and(|last| place(last) >= place(&packed));
        self.rows.push(packed);
    }

    /// Takes over others, in order if both are.
    pub(super) fn append(&mut self, mut other: Self) {
        if self.rows.is_empty() {
            *self = other;
            return;
        }
        for packed in &mut other.rows {
            packed.move_wide(&other.side, &mut self.side);
        }
        if self.is_loose || other.is_loose {
            self.is_loose = true;
            self.rows.append(&mut other.rows);
        } else {
            self.merge(&other.rows);
            self.is_loose = !self.is_distinct();
            self.renew_side();
        }
    }

    /// Rows in order, merged: two readers' rows are runs that take turns.
    fn merge(&mut self, other: &[Packed]) {
        let own = std::mem::take(&mut self.rows);
        self.rows.reserve_exact(own.len() + other.len());
        let (mut one, mut two) = (own.as_slice(), other);
        while let Some(first) = two.first() {
            let run = one.partition_point(|row| row.order() <= first.order());
            let (before, rest) = one.split_at(run);
            self.rows.extend_from_slice(before);
            (one, two) = (two, rest);
        }
        self.rows.extend_from_slice(one);
    }

    /// Brings the rows into their order.
    pub(super) fn settle(&mut self) {
        if !self.is_loose {
            return;
        }
        // A sort that keeps the order makes use of what is in order already.
        self.rows.sort_by_key(Packed::order);
        self.renew_side();
        self.is_loose = !self.is_distinct();
    }

    /// In order, no two of one unit and period.
    fn is_distinct(&self) -> bool {
        self.rows.is_sorted_by(|a, b| place(a) < place(b))
    }

    /// Of settled rows, those that share unit and period with another.
    pub(super) fn repeated(&self, key: YearKey) -> impl Iterator<Item = Figure> + '_ {
        let rows = if self.is_loose { self.rows.as_slice() } else { &[] };
        let groups = rows.chunk_by(|a, b| place(a) == place(b)).filter(|group| group.len() > 1);
        groups.flatten().map(move |row| row.unpack(key, &self.side))
    }

    /// Takes out rows by where they stand.
    pub(super) fn take_out(
        &mut self,
        key: YearKey,
        mut is_meant: impl FnMut(RowNumber) -> bool,
        taken: &mut Vec<Figure>,
    ) {
        let before = self.rows.len();
        let out = self.rows.extract_if(.., |row| is_meant(row.at));
        taken.extend(out.map(|row| row.unpack(key, &self.side)));
        if self.rows.len() < before {
            self.renew_side();
            self.is_loose = !self.is_distinct();
        }
    }

    fn renew_side(&mut self) {
        if self.side.is_empty() {
            return;
        }
        let old = std::mem::take(&mut self.side);
        for row in &mut self.rows {
            row.move_wide(&old, &mut self.side);
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn view(&self, key: YearKey) -> YearFigures<'_> {
        YearFigures { key, rows: &self.rows, side: &self.side }
    }
}

/// A look at figures of one indicator in one year, by unit, then period ascending.
#[derive(Clone, Copy, Debug)]
pub struct YearFigures<'f> {
    key: YearKey,
    rows: &'f [Packed],
    side: &'f [Wide],
}

impl<'f> YearFigures<'f> {
    pub(super) const fn none(key: YearKey) -> Self {
        Self { key, rows: &[], side: &[] }
    }

    /// One after another.
    pub fn iter(
        self,
    ) -> impl DoubleEndedIterator<Item = Figure> + ExactSizeIterator<Item = Figure> + use<'f> {
        self.rows.iter().map(move |row| row.unpack(self.key, self.side))
    }

    /// Those of one unit, periods ascending.
    #[must_use]
    pub fn of_unit(self, unit: UnitIx) -> Self {
        let from = self.guess(unit).unwrap_or_else(|| self.rows.partition_point(|r| r.unit < unit));
        let rest = self.rows.get(from..).unwrap_or(&[]);
        let to = rest.iter().take_while(|row| row.unit == unit).count();
        Self { rows: rest.get(..to).unwrap_or(&[]), ..self }
    }

    /// Where every unit has one row, its first row lies as far behind the first of all
    /// as the units do.
    fn guess(self, unit: UnitIx) -> Option<usize> {
        let at = unit.index().checked_sub(self.rows.first()?.unit.index())?;
        let is_before = |at: usize| self.rows.get(at).is_some_and(|row| row.unit < unit);
        let is_first = self.rows.get(at)?.unit == unit && at.checked_sub(1).is_none_or(is_before);
        is_first.then_some(at)
    }

    /// Those of the units at the beginning of the official order that answer yes.
    #[must_use]
    pub fn while_unit(self, mut is_one: impl FnMut(UnitIx) -> bool) -> Self {
        let to = self.rows.partition_point(|row| is_one(row.unit));
        Self { rows: self.rows.get(..to).unwrap_or(&[]), ..self }
    }

    /// Unit after unit, each with its own.
    pub fn by_unit(self) -> impl Iterator<Item = (UnitIx, Self)> + use<'f> {
        let groups = self.rows.chunk_by(|a, b| a.unit == b.unit);
        groups.filter_map(move |rows| Some((rows.first()?.unit, Self { rows, ..self })))
    }
}

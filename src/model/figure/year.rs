//! The figures of one indicator in one year.

use super::packed::{Packed, Wide};
use super::{Figure, YearKey};
use crate::model::UnitIx;

/// Packed rows with their side list. Once settled: by unit, then period, and the
/// side list in the order of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct YearRows {
    rows: Vec<Packed>,
    side: Vec<Wide>,
}

impl YearRows {
    /// Adds a figure; false for one that speaks of no year.
    pub(super) fn push(&mut self, figure: &Figure) -> bool {
        let packed = Packed::new(figure, &mut self.side);
        self.rows.extend(packed);
        packed.is_some()
    }

    pub(super) fn append(&mut self, mut other: Self) {
        if self.rows.is_empty() {
            *self = other;
            return;
        }
        for packed in &mut other.rows {
            packed.move_wide(&other.side, &mut self.side);
        }
        self.rows.append(&mut other.rows);
    }

    /// Brings the rows into their order.
    pub(super) fn settle(&mut self) {
        if !self.rows.is_sorted_by_key(Packed::order) {
            // Two readers' rows are runs: a sort that keeps the order makes use of them.
            self.rows.sort_by_key(Packed::order);
            self.renew_side();
        }
    }

    /// Of settled rows, those that share unit and period with another.
    pub(super) fn repeated(&self, key: YearKey) -> impl Iterator<Item = Figure> + '_ {
        let same = |a: &Packed, b: &Packed| (a.unit, a.within) == (b.unit, b.within);
        let groups = self.rows.chunk_by(same).filter(|group| group.len() > 1);
        groups.flatten().map(move |row| row.unpack(key, &self.side))
    }

    /// Takes out rows by their line.
    pub(super) fn take_out(
        &mut self,
        key: YearKey,
        mut is_meant: impl FnMut(u32) -> bool,
        taken: &mut Vec<Figure>,
    ) {
        let before = self.rows.len();
        let out = self.rows.extract_if(.., |row| is_meant(row.line));
        taken.extend(out.map(|row| row.unpack(key, &self.side)));
        if self.rows.len() < before {
            self.renew_side();
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

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.rows.len()
    }

    /// True without any.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.rows.is_empty()
    }

    /// The n-th, from 0.
    #[must_use]
    pub fn get(self, at: usize) -> Option<Figure> {
        self.rows.get(at).map(|row| row.unpack(self.key, self.side))
    }

    /// One after another.
    #[must_use]
    pub fn iter(
        self,
    ) -> impl DoubleEndedIterator<Item = Figure> + ExactSizeIterator<Item = Figure> + use<'f> {
        self.rows.iter().map(move |row| row.unpack(self.key, self.side))
    }

    /// Those of one unit, periods ascending.
    #[must_use]
    pub fn of_unit(self, unit: UnitIx) -> Self {
        let from = self.rows.partition_point(|row| row.unit < unit);
        let rest = self.rows.get(from..).unwrap_or(&[]);
        let to = rest.partition_point(|row| row.unit == unit);
        Self { rows: rest.get(..to).unwrap_or(&[]), ..self }
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

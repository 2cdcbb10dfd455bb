//! Judges the rows of one piece after another, and brings several readers' rows
//! together.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::collect::{Findings, Washed, Washer};
use super::super::feed::Piece;
use super::super::flat;
use super::super::names::Place;
use super::super::number::Numbers;
use super::super::period::divided_year;
use super::super::reference::References;
use super::super::table::{Part, RawRow, Row, Table, TakesRows, Tally};
use super::super::told::Told;
use super::super::{CellFault, FigureFault, Kind, PeriodFault, RowFault};
use super::labels::Labels;
use super::remarks::Remarks;
use super::row::Reading;
use super::swift::Swift;
use super::{FigureRows, Grounds, duplicates};
use crate::model::{Calendar, Period, RowNumber, SaidCell, SetAsideRow, TableParts, UnitIx};

/// First and last.
type Days = (NaiveDate, NaiveDate);

/// Where the rows are looked through a second time.
pub(super) type Seek<'s> = &'s mut dyn FnMut(&Table<'_>);

/// What is known of a piece before it is read.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    /// Rows are at most one more; 0 where nobody counted.
    most_rows: usize,
    /// Nothing comes after it.
    is_last: bool,
}

impl Extent {
    /// A whole text.
    pub(super) const WHOLE: Self = Self { most_rows: 0, is_last: true };

    pub(super) fn of(piece: &Piece) -> Self {
        let most_rows = usize::try_from(piece.lines).unwrap_or_default();
        Self { most_rows, is_last: piece.is_last }
    }
}

/// What is counted row by row and told once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Counted {
    UnusedDenominator,
    /// Beside a number in another column.
    MissingValue,
    /// `x` beside a number.
    StruckValue,
    /// Of people and things, where nothing else shows that they are.
    Thousands,
    /// Numbers that can be read the English way only, in a file that has both.
    English,
    Vietnamese,
    /// A year with the mark of thousands.
    DividedYear,
    /// A year before the plan's first.
    BeforePlan,
}

pub(super) struct Reader<'r> {
    pub(super) grounds: Grounds<'r>,
    pub(super) numbers: Numbers,
    pub(super) references: References<'r>,
    pub(super) washer: Washer,
    pub(super) accepted: FigureRows,
    /// Where the table lies.
    parts: TableParts,
    tally: Tally,
    /// Whether its part neither says anew what others say nor what its rows come to, nor
    /// counts in other measures.
    is_usual: bool,
    /// The district alone of which its part says anew what others say, if it can be told.
    pub(super) district: Option<UnitIx>,
    pub(super) swift: Option<Swift<'r>>,
    last_days: Option<(Period, Option<Days>)>,
    pub(super) last_source: Washed,
    /// Union, district and province of a flat table.
    pub(super) last_names: [Washed; 3],
    last_naming: flat::Last,
    pub(super) labels: Labels,
    pub(super) remarks: Remarks,
    pub(super) counted: BTreeMap<Counted, Option<Told>>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(grounds: Grounds<'r>, numbers: Numbers) -> Self {
        Self {
            grounds,
            numbers,
            references: References::new(grounds.plan, grounds.register),
            washer: Washer::default(),
            accepted: FigureRows::default(),
            parts: TableParts::default(),
            tally: Tally::default(),
            is_usual: true,
            district: None,
            swift: Swift::new(grounds),
            last_days: None,
            last_source: Washed::default(),
            last_names: std::array::from_fn(|_| Washed::default()),
            last_naming: flat::Last::default(),
            labels: Labels::default(),
            remarks: Remarks::default(),
            counted: BTreeMap::new(),
        }
    }

    /// Room for so many rows of each indicator and year is made at once.
    pub(super) fn expecting(mut self, rows: usize) -> Self {
        if let Some(swift) = &mut self.swift {
            swift.expect(rows);
        }
        self
    }

    /// Judges every row the long way.
    #[cfg(test)]
    pub(super) fn without_swift(mut self) -> Self {
        self.swift = None;
        self
    }

    /// Judges every row of a piece.
    pub(super) fn take_all(&mut self, table: &Table<'_>, extent: Extent, findings: &mut Findings) {
        self.parts = table.parts().clone();
        self.accepted.notes.begin_piece(extent.most_rows);
        let mut tally = std::mem::take(&mut self.tally);
        table.take_rows(self, &mut tally, findings);
        self.tally = tally;
        if extent.is_last {
            table.tell_unclosed(findings);
        }
    }

    /// Takes over what another reader of the same file has read.
    pub(super) fn add(&mut self, other: Self) {
        self.numbers.take_in(other.numbers);
        if self.parts == TableParts::default() {
            self.parts = other.parts;
        }
        self.tally.add(other.tally);
        self.washer.add(other.washer);
        self.labels.add(other.labels);
        self.remarks.add(other.remarks);
        self.accepted.figures.append(other.accepted.figures);
        self.accepted.notes.append(other.accepted.notes);
        self.accepted.set_aside.extend(other.accepted.set_aside);
        self.accepted.totals.extend(other.accepted.totals);
        for (what, other) in other.counted {
            let told = self.counted.entry(what).or_default();
            *told = Told::both(told.take(), other);
        }
    }

    /// What is left once all rows were read. `look_again` goes through all pieces.
    pub(super) fn finish(
        mut self,
        numbers: &mut Numbers,
        findings: &mut Findings,
        look_again: impl FnOnce(Seek<'_>),
    ) -> FigureRows {
        self.tell_counted(findings);
        std::mem::take(&mut self.labels).tell(self.grounds.plan, findings);
        std::mem::take(&mut self.remarks).tell(&self.parts, findings);
        self.accepted.figures.settle();
        self.accepted.totals.sort_by_key(|total| total.at);
        let parts = &self.parts;
        duplicates::set_aside(&mut self.accepted, self.grounds, parts, look_again, findings);
        self.note_rows_not_handed_out(findings);
        numbers.take_in(self.numbers);
        self.washer.report(findings);
        self.accepted.read = self.tally.tell(&self.parts, findings);
        self.accepted
    }

    /// The days in which a reporter must exist; `None` for a period that isn't
    /// accepted. Neighbouring rows often share their period.
    pub(super) fn days(&mut self, period: Period, calendar: Calendar) -> Option<Days> {
        if let Some((_, days)) = self.last_days.filter(|&(last, _)| last == period) {
            return days;
        }
        let phases = &self.grounds.plan.phases;
        let days = calendar.days(period, phases).filter(|_| calendar.accepts(period, phases));
        self.last_days = Some((period, days));
        days
    }

    /// Names the rarer of two ways of writing numbers: it may be a slip.
    fn tell_contradicting(&mut self, findings: &mut Findings) {
        let ways = [Counted::English, Counted::Vietnamese];
        let [Some(english), Some(vietnamese)] = ways.map(|way| self.counted.remove(&way).flatten())
        else {
            return;
        };
        let is_english = english.count <= vietnamese.count;
        let (odd, usual) = if is_english { (english, vietnamese) } else { (vietnamese, english) };
        let lines = odd.lines(&self.parts);
        let Told { count: cells, said: found, place, .. } = odd;
        let Told { count: others, said: other, .. } = usual;
        let fault = CellFault::NumbersContradict { found, cells, lines, other, others, is_english };
        findings.add(fault, place);
    }

    /// Tells what was counted row by row.
    fn tell_counted(&mut self, findings: &mut Findings) {
        self.tell_contradicting(findings);
        for (what, told) in std::mem::take(&mut self.counted) {
            let Some(told) = told else { continue };
            if what == Counted::Thousands {
                told.tell_thousands(self.numbers, findings);
                continue;
            }
            let lines = told.lines(&self.parts);
            let Told { count, said, place, .. } = told;
            let kind: Kind = match what {
                Counted::UnusedDenominator => {
                    FigureFault::DenominatorUnused { count, indicator: said, lines }.into()
                }
                Counted::MissingValue => {
                    FigureFault::ValueMissing { count, indicator: said, lines }.into()
                }
                Counted::StruckValue => {
                    FigureFault::ValueStruck { count, indicator: said, lines }.into()
                }
                Counted::DividedYear => {
                    let year = divided_year(&said).unwrap_or_default();
                    PeriodFault::YearDivided { found: said, year, rows: count }.into()
                }
                Counted::BeforePlan => {
                    let (first, _) = self.grounds.plan.span();
                    PeriodFault::BeforePlan { found: said, rows: count, first }.into()
                }
                Counted::Thousands | Counted::English | Counted::Vietnamese => continue,
            };
            findings.add(kind, place);
        }
    }

    /// Rows that were never handed out; nothing in them has a name.
    fn note_rows_not_handed_out(&mut self, findings: &Findings) {
        let rows = findings.rows_of(&self.parts, |kind| match kind {
            Kind::Row(RowFault::RowsInQuotes { rows, .. }) => *rows,
            Kind::Row(
                RowFault::RowAboveHeader { .. }
                | RowFault::RowInHeader { .. }
                | RowFault::RowInOneCell { .. }
                | RowFault::RowSlid { .. }
                | RowFault::RowCut { .. }
                | RowFault::RowBroken { .. }
                | RowFault::RowGoesOn { .. }
                | RowFault::CellCount { .. }
                | RowFault::CellWithoutHeading { .. }
                | RowFault::CellTooLong { .. }
                | RowFault::TooManyRows { .. },
            ) => 1,
            _ => 0,
        });
        let row = |(at, code)| SetAsideRow {
            at,
            code,
            unit: None,
            indicator: None,
            period: None,
            value: SaidCell::Nothing,
            denominator: SaidCell::Nothing,
        };
        self.accepted.set_aside.extend(rows.map(row));
    }
}

impl TakesRows for Reader<'_> {
    fn begin(&mut self, part: &Part<'_>) {
        self.is_usual = !part.repeats() && !part.may_differ_in_measure() && !part.has_shares();
        let flat = self.grounds.flat;
        self.district =
            part.of_district().and_then(|name| flat?.register.district(&Place::of(name)?));
        if let Some(swift) = &mut self.swift {
            swift.begin(&|column| part.has(column));
        }
    }

    fn take_raw(&mut self, row: &RawRow<'_>, at: RowNumber) -> bool {
        let Some(swift) = self.swift.as_mut().filter(|_| self.is_usual) else { return false };
        let is_taken = swift.take(row, at, &mut self.accepted);
        let [bare, typed] = std::mem::take(&mut swift.has_thousands);
        if bare || typed {
            self.numbers.see_thousands(bare, typed);
        }
        is_taken
    }

    fn knows(&mut self, text: &str) -> bool {
        self.references.meant(text).is_some()
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        let placed = self.grounds.flat.and_then(|flat| flat.placed(row, &mut self.last_naming));
        let is_doubtful = [false; 2];
        Reading { reader: self, row, findings, fault: None, is_doubtful, placed }.judge();
    }
}

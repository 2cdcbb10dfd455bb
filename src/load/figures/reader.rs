//! Judges the rows of one piece after another, and brings several readers' rows
//! together.

use chrono::NaiveDate;

use super::super::collect::{Findings, Washed, Washer};
use super::super::feed::Piece;
use super::super::flat;
use super::super::number::Numbers;
use super::super::reference::References;
use super::super::table::{Part, RawRow, Row, Table, TakesRows, Tally};
use super::super::{FigureFault, Kind, Place, TableFault};
use super::labels::Labels;
use super::row::Reading;
use super::swift::Swift;
use super::{FigureRows, Grounds, duplicates};
use crate::model::{Calendar, Indicator, Period, RowNumber, SetAsideRow, TableParts};

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

pub(super) struct Reader<'r> {
    pub(super) grounds: Grounds<'r>,
    pub(super) numbers: Numbers,
    pub(super) references: References<'r>,
    pub(super) washer: Washer,
    pub(super) accepted: FigureRows,
    /// Where the table lies.
    parts: TableParts,
    tally: Tally,
    /// Its part says anew what others say.
    repeats: bool,
    pub(super) swift: Option<Swift<'r>>,
    last_days: Option<(Period, Option<Days>)>,
    pub(super) last_source: Washed,
    /// Union, district and province of a flat table.
    pub(super) last_names: [Washed; 3],
    last_naming: flat::Last,
    pub(super) labels: Labels,
    pub(super) unused_denominators: Option<Told>,
    /// Beside denominators.
    pub(super) missing_values: Option<Told>,
    /// How many rows, the first period and where, and the plan's first year.
    pub(super) before_plan: Option<(usize, String, i32, Place)>,
}

/// What is told once of many rows.
pub(super) struct Told {
    count: usize,
    /// The first one's.
    indicator: String,
    /// Of the first.
    place: Place,
}

impl Told {
    pub(super) fn count(
        told: &mut Option<Self>,
        indicator: &Indicator,
        place: impl FnOnce() -> Place,
    ) {
        match told {
            Some(told) => told.count += 1,
            None => {
                *told = Some(Self { count: 1, indicator: indicator.code.clone(), place: place() });
            }
        }
    }

    fn both(one: Option<Self>, two: Option<Self>) -> Option<Self> {
        let (Some(one), Some(two)) = (&one, &two) else { return one.or(two) };
        let first = if one.place.position <= two.place.position { one } else { two };
        let (indicator, place) = (first.indicator.clone(), first.place.clone());
        Some(Self { count: one.count + two.count, indicator, place })
    }
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
            repeats: false,
            swift: Swift::new(grounds),
            last_days: None,
            last_source: Washed::default(),
            last_names: std::array::from_fn(|_| Washed::default()),
            last_naming: flat::Last::default(),
            labels: Labels::default(),
            unused_denominators: None,
            missing_values: None,
            before_plan: None,
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
        self.accepted.figures.append(other.accepted.figures);
        self.accepted.notes.append(other.accepted.notes);
        self.accepted.set_aside.extend(other.accepted.set_aside);
        self.accepted.totals.extend(other.accepted.totals);
        let (one, two) = (self.before_plan.take(), other.before_plan);
        self.before_plan = match (one, two) {
            (Some(one), Some(two)) => {
                let rows = one.0 + two.0;
                let first = if one.3.position <= two.3.position { one } else { two };
                Some((rows, first.1, first.2, first.3))
            }
            (one, two) => one.or(two),
        };
        self.unused_denominators =
            Told::both(self.unused_denominators.take(), other.unused_denominators);
        self.missing_values = Told::both(self.missing_values.take(), other.missing_values);
    }

    /// What is left once all rows were read. `look_again` goes through all pieces.
    pub(super) fn finish(
        mut self,
        numbers: &mut Numbers,
        findings: &mut Findings,
        look_again: impl FnOnce(Seek<'_>),
    ) -> FigureRows {
        if let Some(Told { count, indicator, place }) = self.unused_denominators.take() {
            findings.add(FigureFault::DenominatorUnused { count, indicator }, place);
        }
        if let Some(Told { count, indicator, place }) = self.missing_values.take() {
            findings.add(FigureFault::ValueMissing { count, indicator }, place);
        }
        if let Some((rows, found, first, place)) = self.before_plan.take() {
            findings.add(FigureFault::BeforePlan { found, rows, first }, place);
        }
        std::mem::take(&mut self.labels).tell(self.grounds.plan, findings);
        self.accepted.figures.settle();
        self.accepted.totals.sort_by_key(|total| total.at);
        let parts = &self.parts;
        duplicates::set_aside(&mut self.accepted, self.grounds, parts, look_again, findings);
        self.note_rows_of_other_width(findings);
        numbers.take_in(self.numbers);
        self.washer.report(findings);
        self.accepted.read = self.tally.tell(findings);
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

    /// Rows of another width were never handed out; nothing in them has a name.
    fn note_rows_of_other_width(&mut self, findings: &Findings) {
        let rows = findings.rows_of(&self.parts, |kind| {
            matches!(
                kind,
                Kind::Table(
                    TableFault::RowAboveHeader { .. }
                        | TableFault::CellCount { .. }
                        | TableFault::CellTooLong { .. }
                        | TableFault::TooManyRows { .. }
                )
            )
        });
        let row = |(at, code)| SetAsideRow {
            at,
            code,
            unit: None,
            indicator: None,
            period: None,
            entry: None,
        };
        self.accepted.set_aside.extend(rows.map(row));
    }
}

impl TakesRows for Reader<'_> {
    fn begin(&mut self, part: &Part<'_>) {
        self.repeats = part.repeats();
        if let Some(swift) = &mut self.swift {
            swift.begin(&|column| part.has(column));
        }
    }

    fn take_raw(&mut self, row: &RawRow<'_>, at: RowNumber) -> bool {
        let Some(swift) = self.swift.as_mut().filter(|_| !self.repeats) else { return false };
        let is_taken = swift.take(row, at, &mut self.accepted);
        if std::mem::take(&mut swift.has_bare_thousands) {
            self.numbers.see_bare_thousands();
        }
        is_taken
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        let placed = self.grounds.flat.and_then(|flat| flat.placed(row, &mut self.last_naming));
        Reading { reader: self, row, findings, fault: None, placed }.judge();
    }
}
